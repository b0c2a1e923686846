import { and, eq } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { GuardianId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { guardians, type GuardianSecrets } from "#db/schema/rosters.ts";
import { statement } from "#db/statement.ts";
import { isAmong } from "#db/together.ts";
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

/** One who may be family no more. */
export type PastGuardian = GuardianLine & { ended: boolean };

/** The family of an own student. Whose relation has ended is no longer among them. */
export async function guardiansOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  studentId: StudentId,
): Promise<GuardianLine[]> {
  const all = (await familiesOf(reader, ctx, [studentId])).get(studentId) ?? [];
  return all.filter(({ ended }) => !ended);
}

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
  const family = (await familiesOf(reader, ctx, [studentId])).get(studentId) ?? [];
  return family.map(({ secrets }) => secrets.name);
}

const guardiansIn = statement(["organizationId", "students"], (from, { organizationId, students }) =>
  from
    .select()
    .from(guardians)
    .where(and(eq(guardians.organizationId, organizationId), isAmong(guardians.studentId, students)))
    .orderBy(guardians.id),
);

/** The families of these own students, past relations too. */
export async function familiesOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  students: readonly StudentId[],
): Promise<Map<StudentId, PastGuardian[]>> {
  if (students.length === 0) return new Map();
  const rows = await guardiansIn(reader, { organizationId: ctx.actor.organizationId, students });
  const opened = rows.map(async ({ id, studentId, language, status, secrets, endedAt }) => ({
    studentId,
    id,
    language,
    status,
    ended: endedAt !== null,
    secrets: await ctx.store.keys.open<GuardianSecrets>({ table: "guardians", id }, secrets),
  }));
  return Map.groupBy(await Promise.all(opened), ({ studentId }) => studentId);
}
