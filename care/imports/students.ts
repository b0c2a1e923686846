import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { newId, StudentId, type SiteId } from "#db/ids.ts";
import { cases, caseStudents } from "#db/schema/cases.ts";
import { rosterKeys } from "#db/schema/imports.ts";
import { students } from "#db/schema/rosters.ts";
import { arrayOf, rosterKey, subjectsOf } from "../roster-keys.ts";
import { insertStudents, studentsById, updateStudents, type StudentWrite } from "../student-rows.ts";
import type { Line } from "./lines.ts";
import { cellOf, Firsts, saysGone, shapeProblem, type Pass, type PassOptions } from "./pass.ts";
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
  const { ctx, mapping, columns, tally } = options;
  const key = await ctx.store.keys.current(ctx.actor.organizationId);
  return lines.flatMap(({ row, cells }): Taken[] => {
    tally.counts.rows += 1;
    const shape = shapeProblem(columns, cells);
    if (shape) return (tally.error(row, [shape]), []);
    const role = cellOf(mapping, cells, "role").trim();
    if ((role !== "" && !/student/i.test(role)) || saysGone(cellOf(mapping, cells, "status"))) return [];
    const read = readStudent(options, cells);
    const wrong = "wrong" in read ? read.wrong : claims(state, read.student, row);
    if (wrong.length > 0) tally.error(row, wrong);
    if ("wrong" in read || wrong.length > 0) return [];
    const { student } = read;
    const { source } = student;
    return [
      {
        row,
        student,
        key: rosterKey(key, "student-number", student.number),
        ...(source && { sourceKey: rosterKey(key, "student-source", source) }),
      },
    ];
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

const page = 1_000;

/** Whoever has a number here and is not in the file. Who has an open case stays, whatever the file says. */
async function sayGone(options: PassOptions, { seen }: State): Promise<void> {
  const { ctx, db, tx, tally, endsGone } = options;
  const { organizationId } = ctx.actor;
  const withCase = db
    .select({ one: sql<number>`1` })
    .from(caseStudents)
    .innerJoin(cases, and(eq(cases.id, caseStudents.caseId), isNull(cases.endedAt)))
    .where(and(eq(caseStudents.organizationId, organizationId), eq(caseStudents.studentId, students.id)));
  for (let after: StudentId | undefined; ;) {
    const rows = await db
      .select({ id: students.id, hasCase: sql<boolean>`exists ${withCase}` })
      .from(students)
      .where(
        and(
          eq(students.organizationId, organizationId),
          isNull(students.endedAt),
          after && gt(students.id, after),
          sql`exists (select 1 from ${rosterKeys} where ${rosterKeys.organizationId} = ${organizationId}
            and ${rosterKeys.subjectId} = ${students.id} and ${rosterKeys.kind} = 'student-number')`,
        ),
      )
      .orderBy(students.id)
      .limit(page);
    const missing = rows.filter(({ id }) => !seen.has(id));
    const known = await studentsById(
      db,
      ctx,
      missing.map(({ id }) => id),
    );
    for (const { id, hasCase } of missing) {
      const name = known.get(id)?.secrets.legal ?? "";
      tally.gone(id, { name, ...(hasCase && { keptWhy: "case" as const }) });
    }
    if (tx && endsGone)
      await endStudents(
        options,
        missing.filter(({ hasCase }) => !hasCase).map(({ id }) => id),
      );
    after = rows.at(-1)?.id;
    if (rows.length < page) return;
  }
}

async function endStudents({ ctx, tx }: PassOptions, ids: readonly StudentId[]): Promise<void> {
  await tx?.execute(sql`update students set ended_at = ${ctx.now.toString()}::timestamptz
    where organization_id = ${ctx.actor.organizationId} and id = any(${arrayOf(ids)}::uuid[])`);
}
