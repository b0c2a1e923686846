import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { GuardianId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { guardians, type GuardianSecrets } from "#db/schema/rosters.ts";
import type { ContactStatus } from "./guardians.rules.ts";

/** A parent or guardian as one organization's roster has them. */
export type GuardianLine = {
  id: GuardianId;
  language: "en" | "es";
  status: ContactStatus;
  secrets: GuardianSecrets;
};
/** What of them a page shows. */
export type Adult = { name: string; relation: string; language: "en" | "es"; status: ContactStatus };

/** The family of an own student. Whose relation has ended is no longer among them. */
export const guardiansOf = (
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  studentId: StudentId,
): Promise<GuardianLine[]> => familyRows(reader, ctx, { studentId, past: false });

/** The same as a page shows them, with how far each may be reached. */
export async function adultsOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  studentId: StudentId,
): Promise<Adult[]> {
  const family = await guardiansOf(reader, ctx, studentId);
  return family.map(({ language, status, secrets: { name, relation } }) => ({
    name,
    relation,
    language,
    status,
  }));
}

/** Every name of the family, past relations too: for what takes names out of a note, and for nothing that shows one. */
export async function familyNames(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  studentId: StudentId,
): Promise<string[]> {
  const family = await familyRows(reader, ctx, { studentId, past: true });
  return family.map(({ secrets }) => secrets.name);
}

async function familyRows(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  { studentId, past }: { studentId: StudentId; past: boolean },
): Promise<GuardianLine[]> {
  const rows = await reader
    .select()
    .from(guardians)
    .where(
      and(
        eq(guardians.organizationId, ctx.actor.organizationId),
        eq(guardians.studentId, studentId),
        past ? undefined : isNull(guardians.endedAt),
      ),
    )
    .orderBy(guardians.id);
  const opened = rows.map(async ({ id, language, status, secrets }) => {
    const place = { table: "guardians", id };
    return { id, language, status, secrets: await ctx.store.keys.open<GuardianSecrets>(place, secrets) };
  });
  return Promise.all(opened);
}
