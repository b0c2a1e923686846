import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import { nameTokens } from "#db/schema/rosters.ts";
import { tokenHash } from "#db/seal.ts";
import { clean } from "./deidentify/clean.ts";
import { keysOf } from "./deidentify/fold.ts";
import { indexRoster } from "./deidentify/roster.ts";

const mostWords = 400;

/** Which of these folded words stand in the name of a student of the acting organization, by the sealed index of names. */
async function studentWords(reader: Reader, ctx: Ctx, words: readonly string[]): Promise<string[]> {
  const { organizationId } = ctx.actor;
  const key = await ctx.store.keys.current(organizationId);
  const asked = [...new Set(words)]
    .filter((word) => word.length > 2 && /^\D+$/.test(word))
    .slice(0, mostWords);
  const byHash = new Map(asked.map((word) => [tokenHash(key, word), word]));
  if (byHash.size === 0) return [];
  const found = await reader
    .selectDistinct({ token: nameTokens.token })
    .from(nameTokens)
    .where(and(eq(nameTokens.organizationId, organizationId), inArray(nameTokens.token, [...byHash.keys()])));
  return found.flatMap(({ token }) => byHash.get(token) ?? []);
}

/** Whether any of these folded words is a student's name in the acting organization. */
export const isStudentName = async (reader: Reader, ctx: Ctx, words: readonly string[]): Promise<boolean> =>
  (await studentWords(reader, ctx, words)).length > 0;

/** Those words of a raw text that name any student of the author's organization, by exact words. */
export const schoolmatesIn = (reader: Reader, ctx: Ctx, raw: string): Promise<string[]> =>
  studentWords(reader, ctx, keysOf(raw));

/** Whether the finder is certain that these words, which belong to no case, name a student of the acting organization. */
export async function namesAStudent(reader: Reader, ctx: Ctx, raw: string): Promise<boolean> {
  const schoolmates = await schoolmatesIn(reader, ctx, raw);
  if (schoolmates.length === 0) return false;
  const nobody = { student: { legal: "", nicknames: [] }, guardians: [], siblings: [], staff: [] };
  const index = indexRoster({ ...nobody, codeNames: [], schoolmates });
  return clean(raw, index).removed.some((one) => one.class === "name");
}
