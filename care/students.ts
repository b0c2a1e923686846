import { and, count, desc, eq, isNull, lt } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { GuardianId, newId, StudentId } from "#db/ids.ts";
import { asReader, type Reader } from "#db/read.ts";
import { guardians, students } from "#db/schema/rosters.ts";
import { act, lookAtNames } from "./act.ts";
import type { Answers } from "./form.ts";
import { siteNames } from "./find.ts";
import { guardiansOf, type GuardianLine } from "./guardians.ts";
import { plainNumber } from "./imports/cells.rules.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { rosterKey, subjectsOf } from "./roster-keys.ts";
import { readGuardianAnswers, readStudentAnswers, type Site, type StudentEntry } from "./students.form.ts";
import { insertStudents, studentsById, updateStudents, type StudentRow } from "./student-rows.ts";

export type StudentLine = StudentRow & { site?: string };
export type StudentPage = { lines: StudentLine[]; total: number; olderThan?: StudentId };

const pageLength = 50;

/** One page of the roster, the newest first. Who has left is on it too, and marked. */
export function listStudents(ctx: StaffCtx, before?: StudentId): Promise<Outcome<StudentPage>> {
  const deed = { action: "student.list", subject: "students", changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const mine = eq(students.organizationId, ctx.actor.organizationId);
    const rows = await reader
      .select({ id: students.id })
      .from(students)
      .where(and(mine, before && lt(students.id, before)))
      .orderBy(desc(students.id))
      .limit(pageLength + 1);
    const [all] = await reader
      .select({ n: count() })
      .from(students)
      .where(and(mine, isNull(students.endedAt)));
    const ids = rows.slice(0, pageLength).map(({ id }) => id);
    const last = ids.at(-1);
    return accept({
      lines: await linesFor(reader, ctx, ids),
      total: all?.n ?? 0,
      ...(rows.length > pageLength && last && { olderThan: last }),
    });
  });
}

async function linesFor(reader: Reader, ctx: StaffCtx, ids: readonly StudentId[]): Promise<StudentLine[]> {
  const found = await studentsById(reader, ctx, ids);
  const places = await siteNames(reader, ctx);
  return ids.flatMap((id) => {
    const row = found.get(id);
    const site = row?.siteId ? places.get(row.siteId) : undefined;
    return row ? [{ ...row, ...(site && { site }) }] : [];
  });
}

/** The student with this number, if there is one: by its keyed hash, never by leafing through. */
export async function studentByNumber(
  reader: Reader,
  ctx: Ctx,
  number: string,
): Promise<StudentRow | undefined> {
  const plain = plainNumber(number);
  if (plain === "") return undefined;
  const key = rosterKey(await ctx.store.keys.current(ctx.actor.organizationId), "student-number", plain);
  const ids = await subjectsOf(reader, ctx, "student-number", [key]);
  const id = ids.get(key) as StudentId | undefined;
  return id && (await studentsById(reader, ctx, [id])).get(id);
}

/** The same for whoever keeps the roster, as a line of the list. */
export function findNumber(ctx: StaffCtx, number: string): Promise<Outcome<StudentLine[]>> {
  const deed = { action: "student.list", subject: "students", changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const row = await studentByNumber(reader, ctx, number);
    return accept(row ? await linesFor(reader, ctx, [row.id]) : []);
  });
}

export type StudentSheet = { student: StudentLine; guardians: GuardianLine[]; sites: Site[] };

/** One student with the family. Not found for another organization. */
export function studentSheet(ctx: StaffCtx, id: StudentId): Promise<Outcome<StudentSheet>> {
  const deed = { action: "student.see", subject: `student:${id}`, changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const [student] = await linesFor(reader, ctx, [id]);
    if (!student) return refuse({ kind: "not-found", what: "person" });
    return accept({
      student,
      guardians: await guardiansOf(reader, ctx, id),
      sites: await sitesOf(reader, ctx),
    });
  });
}

const sitesOf = async (reader: Reader, ctx: StaffCtx): Promise<Site[]> =>
  Array.from(await siteNames(reader, ctx), ([id, name]) => ({ id, name })).toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );

/** The sites that a form offers. */
export const sitesFor = (ctx: StaffCtx): Promise<Outcome<Site[]>> =>
  lookAtNames(ctx, { action: "student.save", subject: "students", changed: ["sites"] }, async (reader) =>
    accept(await sitesOf(reader, ctx)),
  );

/**
 * Adds a student, or changes the one that is named. Refuses as `invalid`, also where the number is somebody else's, and
 * as `not-found`.
 */
export async function saveStudent(
  ctx: StaffCtx,
  { id, answers }: { id?: StudentId; answers: Answers },
): Promise<Outcome<StudentId>> {
  const subject = id ?? newId(StudentId);
  const deed = { action: "student.save", subject: `student:${subject}`, changed: ["particulars"] } as const;
  return act(ctx, deed, async (tx) => {
    const reader = asReader(tx);
    const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate();
    const read = readStudentAnswers(answers, { sites: await sitesOf(reader, ctx), today });
    if (!read.ok) return refuse({ kind: "invalid", fields: read.fields });
    const known = id && (await studentsById(tx, ctx, [id])).get(id);
    if (id && !known) return refuse({ kind: "not-found", what: "person" });
    const taken = await numberTaken(reader, ctx, { id: subject, entry: read.value });
    if (taken) return refuse({ kind: "invalid", fields: { number: taken } });
    const row = { id: subject, ...read.value };
    await (known ? updateStudents : insertStudents)(tx, ctx, [row]);
    return accept(subject);
  });
}

async function numberTaken(
  reader: Reader,
  ctx: Ctx,
  { id, entry }: { id: StudentId; entry: StudentEntry },
): Promise<string | undefined> {
  const other = await studentByNumber(reader, ctx, entry.secrets.number ?? "");
  if (!other || other.id === id) return undefined;
  return "Another student has this number already. Look that student up by it, or correct the number.";
}

type Saving = { studentId: StudentId; id?: GuardianId; answers: Answers };

/** Adds a parent or guardian of a student, or changes one. Refuses as `saveStudent` does. */
export async function saveGuardian(
  ctx: StaffCtx,
  { studentId, id, answers }: Saving,
): Promise<Outcome<GuardianId>> {
  const subject = id ?? newId(GuardianId);
  const changed = ["particulars", "status", "language"];
  const deed = { action: "guardian.save", subject: `guardian:${subject}`, changed } as const;
  return act(ctx, deed, async (tx) => {
    const { organizationId } = ctx.actor;
    const family = await guardiansOf(asReader(tx), ctx, studentId);
    const known = await studentsById(tx, ctx, [studentId]);
    if (known.size === 0 || (id && !family.some((one) => one.id === id)))
      return refuse({ kind: "not-found", what: "person" });
    const read = readGuardianAnswers(answers);
    if (!read.ok) return refuse({ kind: "invalid", fields: read.fields });
    const { language, status } = read.value;
    const place = { table: "guardians", id: subject };
    const secrets = await ctx.store.keys.seal(organizationId, place, read.value.secrets);
    const row = { language, status, secrets };
    const mine = and(eq(guardians.organizationId, organizationId), eq(guardians.id, subject));
    if (id) await tx.update(guardians).set(row).where(mine);
    else
      await tx
        .insert(guardians)
        .values({ id: subject, organizationId, studentId, ...row, createdAt: ctx.now });
    return accept(subject);
  });
}
