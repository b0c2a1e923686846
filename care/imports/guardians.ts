import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import { GuardianId, newId, type StudentId } from "#db/ids.ts";
import { guardians } from "#db/schema/rosters.ts";
import { familiesOf, type PastGuardian } from "../guardians.ts";
import { rosterKey, subjectsOf } from "../roster-keys.ts";
import {
  guardianChanges,
  guardianKey,
  mergedGuardian,
  readGuardian,
  type GuardianFacts,
  type GuardianIn,
} from "./guardians.rules.ts";
import type { Line } from "./lines.ts";
import { Firsts, saysGone, cellOf, readRows, type Pass, type PassOptions } from "./pass.ts";

type Taken = { row: number; guardian: GuardianIn; key: string };
type State = { firsts: Firsts; seen: Set<GuardianId>; touched: Set<StudentId> };

/** Takes parents and guardians in, one a row, by the number of their student and their name in that family. */
export function guardianPass(options: PassOptions): Pass {
  const state: State = { firsts: new Firsts(), seen: new Set(), touched: new Set() };
  return {
    take: async (lines) => takeGuardians(options, state, await readAll(options, state, lines)),
    finish: () => sayGone(options, state),
  };
}

async function readAll(options: PassOptions, { firsts }: State, lines: readonly Line[]): Promise<Taken[]> {
  const { ctx, mapping } = options;
  const key = await ctx.store.keys.current(ctx.actor.organizationId);
  return readRows(options, lines, ({ row, cells }) => {
    if (saysGone(cellOf(mapping, cells, "status"))) return undefined;
    const read = readGuardian(options, cells);
    if ("wrong" in read) return read;
    const { guardian } = read;
    if (firsts.claim(`${guardian.number} ${guardianKey(guardian.name)}`, row))
      return { wrong: ["This adult stands in the file twice for the same student."] };
    return { row: { row, guardian, key: rosterKey(key, "student-number", guardian.number) } };
  });
}

async function takeGuardians(options: PassOptions, state: State, taken: readonly Taken[]): Promise<void> {
  const { ctx, db, tally } = options;
  const keys = taken.map(({ key }) => key);
  const byNumber = await subjectsOf(db, ctx, "student-number", keys);
  // Keys of this kind stand for students only.
  const studentOf = (one: Taken) => byNumber.get(one.key) as StudentId | undefined;
  const families = await familiesOf(db, ctx, [...new Set(taken.flatMap((one) => studentOf(one) ?? []))]);
  for (const one of taken) {
    const studentId = studentOf(one);
    if (!studentId) tally.error(one.row, [noStudent]);
    else await takeOne(options, state, { ...one, studentId, family: families.get(studentId) ?? [] });
  }
}

const noStudent =
  "No student has this number. Bring the file of students first, or correct the number in this row.";

type Placed = Taken & { studentId: StudentId; family: readonly PastGuardian[] };

async function takeOne(
  { ctx, tx, tally }: PassOptions,
  { seen, touched }: State,
  { row, guardian, studentId, family }: Placed,
): Promise<void> {
  touched.add(studentId);
  const entry = { row, name: guardian.name, number: guardian.number };
  const known = family.find(({ secrets }) => guardianKey(secrets.name) === guardianKey(guardian.name));
  if (!known) {
    tally.added(entry);
    if (tx) seen.add(await write(tx, ctx, { studentId, facts: mergedGuardian(guardian) }));
    return;
  }
  seen.add(known.id);
  const changes = guardianChanges(known, guardian);
  if (changes.length === 0) return tally.unchanged();
  tally.changed(entry, changes);
  if (tx) await write(tx, ctx, { id: known.id, studentId, facts: mergedGuardian(guardian, known) });
}

type Writing = { id?: GuardianId; studentId: StudentId; facts: GuardianFacts };

async function write(
  tx: Tx,
  ctx: PassOptions["ctx"],
  { id: known, studentId, facts }: Writing,
): Promise<GuardianId> {
  const { organizationId } = ctx.actor;
  const id = known ?? newId(GuardianId);
  const secrets = await ctx.store.keys.seal(organizationId, { table: "guardians", id }, facts.secrets);
  const { language, status } = facts;
  const row = { language, status, secrets };
  if (known)
    await tx
      .update(guardians)
      .set({ ...row, endedAt: null })
      .where(and(eq(guardians.organizationId, organizationId), eq(guardians.id, id)));
  else await tx.insert(guardians).values({ id, organizationId, studentId, ...row, createdAt: ctx.now });
  return id;
}

const chunk = 500;

/** Of the students in the file, the adults whom it does not name. Families that it does not touch stay as they are. */
async function sayGone(
  { ctx, db, tx, tally, endsGone }: PassOptions,
  { seen, touched }: State,
): Promise<void> {
  const students = [...touched].toSorted();
  for (let from = 0; from < students.length; from += chunk) {
    const families = await familiesOf(db, ctx, students.slice(from, from + chunk));
    const gone = [...families.values()].flat().filter(({ id, ended }) => !ended && !seen.has(id));
    for (const { id, secrets } of gone.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      tally.gone(id, { name: secrets.name });
    const ids = gone.map(({ id }) => id);
    if (tx && endsGone && ids.length > 0)
      await tx
        .update(guardians)
        .set({ endedAt: ctx.now })
        .where(and(eq(guardians.organizationId, ctx.actor.organizationId), inArray(guardians.id, ids)));
  }
}
