import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { newId, StudentId, type SiteId } from "#db/ids.ts";
import { cases, caseStudents } from "#db/schema/cases.ts";
import { rosterKeys } from "#db/schema/imports.ts";
import { noteLeftRoster } from "../case-tasks.ts";
import { arrayOf, rosterKey, subjectsOf } from "../roster-keys.ts";
import { insertStudents, studentsById, updateStudents, type StudentWrite } from "../student-rows.ts";
import type { Line } from "./lines.ts";
import { cellOf, Firsts, readRows, saysGone, type Pass, type PassOptions } from "./pass.ts";
import { changesTo, mergedStudent, readStudent, type StudentIn } from "./students.rules.ts";

type Taken = { row: number; student: StudentIn; key: string; sourceKey?: string };
type State = { firsts: Firsts; sources: Firsts; seen: Set<string> };

/** Takes students in, by their number; who has none here yet is found by the id of the other files. */
export function studentPass(options: PassOptions): Pass {
  const state: State = { firsts: new Firsts(), sources: new Firsts(), seen: new Set() };
  return {
    take: async (lines) => takeStudents(options, state, await readAll(options, state, lines)),
    finish: () => sayGone(options, state),
  };
}

async function readAll(options: PassOptions, state: State, lines: readonly Line[]): Promise<Taken[]> {
  const { ctx, mapping } = options;
  const key = await ctx.store.keys.current(ctx.actor.organizationId);
  return readRows(options, lines, ({ row, cells }) => {
    const role = cellOf(mapping, cells, "role").trim();
    if ((role !== "" && !/student/i.test(role)) || saysGone(cellOf(mapping, cells, "status")))
      return undefined;
    const read = readStudent(options, cells);
    if ("wrong" in read) return read;
    const { student } = read;
    const wrong = claims(state, student, row);
    if (wrong.length > 0) return { wrong };
    const { number, source } = student;
    const sourceKey = source && { sourceKey: rosterKey(key, "student-source", source) };
    return { row: { row, student, key: rosterKey(key, "student-number", number), ...sourceKey } };
  });
}

const claims = (state: State, { number, source }: StudentIn, row: number): string[] =>
  [state.firsts.claim(number, row) ?? [], (source && state.sources.claim(source, row)) || []].flat();

async function takeStudents(options: PassOptions, state: State, taken: readonly Taken[]): Promise<void> {
  const { ctx, db, tx, tally } = options;
  const byNumber = await subjectsOf(
    db,
    ctx,
    "student-number",
    taken.map((one) => one.key),
  );
  const sourceKeys = taken.flatMap((one) => one.sourceKey ?? []);
  const bySource = await subjectsOf(db, ctx, "student-source", sourceKeys);
  const idOf = (one: Taken) => byNumber.get(one.key) ?? (one.sourceKey && bySource.get(one.sourceKey));
  // Keys of these kinds stand for students only.
  const ids = taken.flatMap((one) => idOf(one) ?? []) as StudentId[];
  const known = await studentsById(db, ctx, ids);
  const fresh: StudentWrite[] = [];
  const renewed: StudentWrite[] = [];
  for (const one of taken) {
    const { student, row } = one;
    const { number, source } = student;
    const entry = { row, name: student.legal, number };
    const before = known.get(idOf(one) as StudentId);
    if (!before) {
      tally.added(entry);
      fresh.push({ id: newId(StudentId), ...mergedStudent(student), ...(source && { source }) });
      continue;
    }
    state.seen.add(before.id);
    const old = { ...before, ended: before.endedAt !== null };
    const changes = changesTo(old, student, (id) => siteName(options, id));
    if (one.sourceKey && bySource.get(one.sourceKey) !== before.id)
      changes.push({ field: "Id in your other files", before: "", after: source ?? "" });
    if (changes.length === 0) tally.unchanged();
    else tally.changed(entry, changes);
    if (changes.length > 0)
      renewed.push({ id: before.id, ...mergedStudent(student, old), ...(source && { source }) });
  }
  if (!tx) return;
  await insertStudents(tx, ctx, fresh);
  await updateStudents(tx, ctx, renewed);
  for (const one of fresh) state.seen.add(one.id);
}

const siteName = ({ sites }: PassOptions, id: SiteId | null) =>
  sites.find((site) => site.id === id)?.name ?? "";

const chunk = 500;

/** Whoever has a number here and is not in the file. Who has an open case stays, whatever the file says. */
async function sayGone(options: PassOptions, { seen }: State): Promise<void> {
  const { ctx, db, tx, tally, endsGone } = options;
  const rows = await db
    .select({ id: rosterKeys.subjectId })
    .from(rosterKeys)
    .where(
      and(eq(rosterKeys.organizationId, ctx.actor.organizationId), eq(rosterKeys.kind, "student-number")),
    )
    .orderBy(rosterKeys.subjectId);
  // Keys of this kind stand for students only.
  const missing = rows.flatMap(({ id }) => (seen.has(id) ? [] : [id as StudentId]));
  // Only whoever says that the file is the whole roster says that somebody has left.
  if (tx) await noteLeftRoster(tx, ctx, { missing: endsGone ? missing : [], there: seen });
  for (let from = 0; from < missing.length; from += chunk) {
    const ids = missing.slice(from, from + chunk);
    const known = await studentsById(db, ctx, ids);
    const here = [...known.values()].filter(({ endedAt }) => endedAt === null);
    const withCase = await thoseWithCase(options, ids);
    // In the order of the ids, so that two readings say the same.
    for (const { id, secrets } of here.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      tally.gone(id, { name: secrets.legal, ...(withCase.has(id) && { keptWhy: "case" as const }) });
    if (tx && endsGone)
      await endStudents(
        options,
        here.flatMap(({ id }) => (withCase.has(id) ? [] : [id])),
      );
  }
}

async function thoseWithCase({ ctx, db }: PassOptions, ids: readonly StudentId[]): Promise<Set<StudentId>> {
  const rows = await db
    .select({ id: caseStudents.studentId })
    .from(caseStudents)
    .innerJoin(cases, and(eq(cases.id, caseStudents.caseId), isNull(cases.endedAt)))
    .where(
      and(
        eq(caseStudents.organizationId, ctx.actor.organizationId),
        inArray(caseStudents.studentId, [...ids]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

async function endStudents({ ctx, tx }: PassOptions, ids: readonly StudentId[]): Promise<void> {
  await tx?.execute(sql`update students set ended_at = ${ctx.now.toString()}::timestamptz
    where organization_id = ${ctx.actor.organizationId} and id = any(${arrayOf(ids)}::uuid[])`);
}
