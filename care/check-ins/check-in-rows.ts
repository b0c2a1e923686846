import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { CaseId, CheckInId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { familyAsks } from "#db/schema/families.ts";
import {
  checkInAnswers,
  checkInOutcomes,
  checkInPeople,
  checkIns,
  checkInTimes,
} from "#db/schema/check-ins.ts";
import { isAmong, once } from "#db/together.ts";
import { statement } from "#db/statement.ts";
import { findCase, type Case } from "../cases.ts";
import { gapsOf } from "./series-gaps.ts";

type CheckInRow = typeof checkIns.$inferSelect;
/** A check-in with all that hangs on it. */
export type CheckIn = {
  row: CheckInRow;
  case: Case;
  people: (typeof checkInPeople.$inferSelect)[];
  times: (typeof checkInTimes.$inferSelect)[];
  answers: (typeof checkInAnswers.$inferSelect)[];
  outcomes: (typeof checkInOutcomes.$inferSelect)[];
  /** What adults of the family were asked and answered, of either side's record. */
  family: (typeof familyAsks.$inferSelect)[];
  /** Of a series: the days to come on which it would meet and has no meeting. */
  gaps: readonly Temporal.PlainDate[];
};
type Db = Pick<Reader, "select">;
const listed = 50;

/** One check-in of a case that the actor may see; for staff, one whose care team they are on. */
export async function findCheckIn(reader: Db, ctx: Ctx, id: CheckInId): Promise<CheckIn | undefined> {
  const [row] = await reader.select().from(checkIns).where(eq(checkIns.id, id));
  const [found] = row ? await complete(reader, ctx, [row]) : [];
  return found;
}

/** The same, held for a change: others who would change it wait until this transaction is over. */
export async function holdCheckIn(
  tx: Pick<Reader, "select">,
  ctx: Ctx,
  id: CheckInId,
): Promise<CheckIn | undefined> {
  const [row] = await tx.select().from(checkIns).where(eq(checkIns.id, id)).for("update");
  const [found] = row ? await complete(tx, ctx, [row]) : [];
  return found;
}

/** The check-ins of one case, newest first. */
export const checkInsOfCase = once(async (reader: Db, ctx, caseId: CaseId): Promise<CheckIn[]> => {
  return complete(reader, ctx, await rowsIn(reader, { caseId }));
});

const rowsIn = statement(["caseId"], (from, { caseId }) =>
  from
    .select()
    .from(checkIns)
    .where(eq(checkIns.caseId, caseId))
    .orderBy(desc(checkIns.askedAt))
    .limit(listed),
);

/** The check-ins that this person asked for or is asked to, newest first. */
export async function myCheckIns(reader: Db, ctx: StaffCtx): Promise<CheckIn[]> {
  const { organizationId, staffId } = ctx.actor;
  return complete(reader, ctx, await rowsOfMember(reader, { organizationId, staffId }));
}

const rowsOfMember = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) => {
  const mine = from
    .select({ id: checkInPeople.checkInId })
    .from(checkInPeople)
    .where(and(eq(checkInPeople.memberOf, organizationId), eq(checkInPeople.staffId, staffId)));
  return from
    .select()
    .from(checkIns)
    .where(or(inArray(checkIns.id, mine), eq(checkIns.askedBy, staffId)))
    .orderBy(desc(checkIns.changedAt))
    .limit(listed);
});

const peopleOf = statement(["ids"], (from, { ids }) =>
  from.select().from(checkInPeople).where(isAmong(checkInPeople.checkInId, ids)),
);
const timesOf = statement(["ids"], (from, { ids }) =>
  from.select().from(checkInTimes).where(isAmong(checkInTimes.checkInId, ids)),
);
const answersOf = statement(["ids"], (from, { ids }) =>
  from.select().from(checkInAnswers).where(isAmong(checkInAnswers.checkInId, ids)),
);
const outcomesOf = statement(["ids"], (from, { ids }) =>
  from.select().from(checkInOutcomes).where(isAmong(checkInOutcomes.checkInId, ids)),
);

const familyOf = statement(["ids"], (from, { ids }) =>
  from
    .select()
    .from(familyAsks)
    .where(and(isAmong(familyAsks.checkInId, ids), isNull(familyAsks.endedAt))),
);

async function complete(reader: Db, ctx: Ctx, rows: readonly CheckInRow[]): Promise<CheckIn[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [cases, people, times, answers, outcomes, family, gaps] = await Promise.all([
    casesOf(reader, ctx, rows),
    peopleOf(reader, { ids }),
    timesOf(reader, { ids }),
    answersOf(reader, { ids }),
    outcomesOf(reader, { ids }),
    familyOf(reader, { ids }),
    gapsBySeries(reader, ctx, rows),
  ]);
  return rows.flatMap((row) => {
    const subject = cases.get(row.caseId);
    const of = <Part extends { checkInId: CheckInId }>(all: readonly Part[]) =>
      all.filter((one) => one.checkInId === row.id);
    if (!subject) return [];
    const said = { answers: of(answers), outcomes: of(outcomes), family: of(family) };
    const missing = (row.seriesId && gaps.get(row.seriesId)) ?? [];
    return [{ row, case: subject, people: of(people), times: of(times), gaps: missing, ...said }];
  });
}

/** The days without a meeting of each series among these rows, as far as whoever looks arranges them. */
async function gapsBySeries(reader: Db, { now, actor }: Ctx, rows: readonly CheckInRow[]) {
  const theirs = rows.filter(({ askedBy }) => actor.kind !== "staff" || askedBy === actor.staffId);
  const bySeries = new Map(theirs.flatMap((row) => (row.seriesId ? [[row.seriesId, row] as const] : [])));
  const found = await Promise.all(
    [...bySeries].map(async ([id, row]) => [id, await gapsOf(reader, row, now)] as const),
  );
  return new Map(found);
}

async function casesOf(reader: Db, ctx: Ctx, rows: readonly CheckInRow[]): Promise<Map<CaseId, Case>> {
  const ids = [...new Set(rows.map((row) => row.caseId))];
  const found = await Promise.all(ids.map((id) => findCase(reader, ctx, id)));
  return new Map(found.flatMap((one) => (one.ok ? [[one.value.id, one.value]] : [])));
}
