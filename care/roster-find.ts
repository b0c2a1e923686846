import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { SiteId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { sites } from "#db/schema/organizations.ts";
import {
  guardians,
  nameTokens,
  students,
  type GuardianSecrets,
  type StudentSecrets,
} from "#db/schema/rosters.ts";
import { tokenHash } from "#db/seal.ts";
import { foldedWords } from "./name-words.ts";
import type { ContactStatus } from "./guardians.rules.ts";

/** One of the organization's own students, as somebody who picks one has to see them. */
export type Pupil = {
  id: StudentId;
  siteId: SiteId | null;
  siteName?: string;
  name: string;
  preferred?: string;
  birthDate: string;
};

const most = 12;
const chunk = 1_000;

type StudentRow = Pick<typeof students.$inferSelect, "id" | "siteId" | "secrets">;

/**
 * The organization's own students by name: whole words by their keyed hashes; where none has them all, by parts of
 * words, opened and filtered in chunks. Twelve at most.
 */
export async function findPupils(reader: Reader, ctx: StaffCtx, typed: string): Promise<Pupil[]> {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const exact = await withAllWords(reader, ctx, words);
  const rows = exact.length > 0 ? exact : await withParts(reader, ctx, words);
  return sorted(await Promise.all(rows.slice(0, most).map((row) => pupilFrom(reader, ctx, row))));
}

const sorted = (pupils: Pupil[]) => pupils.toSorted((a, b) => a.name.localeCompare(b.name));

const columns = { id: students.id, siteId: students.siteId, secrets: students.secrets };

async function withAllWords(reader: Reader, ctx: StaffCtx, words: readonly string[]): Promise<StudentRow[]> {
  const { organizationId } = ctx.actor;
  const key = await ctx.store.keys.current(organizationId);
  const hashes = words.map((word) => tokenHash(key, word));
  const hits = await reader
    .select({ studentId: nameTokens.studentId, token: nameTokens.token })
    .from(nameTokens)
    .where(and(eq(nameTokens.organizationId, organizationId), inArray(nameTokens.token, hashes)))
    .limit(2_000);
  const counts = Map.groupBy(hits, ({ studentId }) => studentId);
  const ids = [...counts].filter(([, found]) => found.length === words.length).map(([id]) => id);
  if (ids.length === 0) return [];
  return reader
    .select(columns)
    .from(students)
    .where(
      and(
        eq(students.organizationId, organizationId),
        inArray(students.id, ids.slice(0, most)),
        isNull(students.endedAt),
      ),
    );
}

async function withParts(reader: Reader, ctx: StaffCtx, words: readonly string[]): Promise<StudentRow[]> {
  const found: StudentRow[] = [];
  let after: StudentId | undefined;
  for (;;) {
    const rows = await reader
      .select(columns)
      .from(students)
      .where(
        and(
          eq(students.organizationId, ctx.actor.organizationId),
          isNull(students.endedAt),
          after && gt(students.id, after),
        ),
      )
      .orderBy(asc(students.id))
      .limit(chunk);
    for (const row of rows) if (await hasParts(ctx, row, words)) found.push(row);
    after = rows.at(-1)?.id;
    if (rows.length < chunk || found.length >= most) return found;
  }
}

async function hasParts(ctx: StaffCtx, row: StudentRow, words: readonly string[]): Promise<boolean> {
  const { legal, preferred, nicknames } = await secretsOf(ctx, row);
  const own = [legal, preferred ?? "", ...nicknames].flatMap(foldedWords);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

const secretsOf = (ctx: StaffCtx, { id, secrets }: StudentRow) =>
  ctx.store.keys.open<StudentSecrets>({ table: "students", id }, secrets);

async function pupilFrom(reader: Reader, ctx: StaffCtx, row: StudentRow): Promise<Pupil> {
  const { legal, preferred, birthDate } = await secretsOf(ctx, row);
  const [site] = row.siteId
    ? await reader.select({ name: sites.name }).from(sites).where(eq(sites.id, row.siteId))
    : [];
  return {
    id: row.id,
    siteId: row.siteId,
    name: legal,
    birthDate,
    ...(preferred && { preferred }),
    ...(site && { siteName: site.name }),
  };
}

/** One own student by id; nothing for another organization's, or one who has left. */
export async function findPupil(reader: Reader, ctx: StaffCtx, id: StudentId): Promise<Pupil | undefined> {
  const [row] = await reader
    .select(columns)
    .from(students)
    .where(
      and(
        eq(students.organizationId, ctx.actor.organizationId),
        eq(students.id, id),
        isNull(students.endedAt),
      ),
    );
  return row && pupilFrom(reader, ctx, row);
}

export type Adult = { name: string; relation: string; language: "en" | "es"; status: ContactStatus };

/** The family of an own student, with how far each adult may be reached. */
export async function familyOfStudent(reader: Reader, ctx: StaffCtx, id: StudentId): Promise<Adult[]> {
  const rows = await reader
    .select()
    .from(guardians)
    .where(
      and(
        eq(guardians.organizationId, ctx.actor.organizationId),
        eq(guardians.studentId, id),
        isNull(guardians.endedAt),
      ),
    );
  const opened = rows.map(async ({ id: guardianId, language, status, secrets }): Promise<Adult> => {
    const place = { table: "guardians", id: guardianId };
    const { name, relation } = await ctx.store.keys.open<GuardianSecrets>(place, secrets);
    return { name, relation, language, status };
  });
  return Promise.all(opened);
}
