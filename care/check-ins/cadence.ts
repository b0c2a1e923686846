import { sql } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { statement } from "#db/statement.ts";
import { isAmong } from "#db/together.ts";
import { casesLedBy } from "../case-leads.ts";
import { findCase } from "../cases.ts";
import { mediumDayOf } from "../moments.ts";
import { reachesOther } from "./check-in-release.ts";
import { standingOf } from "../release.ts";
import type { Waiting, WaitingSource } from "../waiting.ts";
import { overdueSince } from "./cadence.rules.ts";

/** Still to come, or held as far as anybody said: one to which nobody came is none. */
const tookPlace = sql`${checkIns.state} in ('confirmed', 'past') and not (
  exists (select 1 from check_in_outcomes o where o.check_in_id = ${checkIns.id})
  and not exists (select 1 from check_in_outcomes o where o.check_in_id = ${checkIns.id} and o.outcome = 'held'))`;

const metIn = statement(["ids"], (from, { ids }) =>
  from
    .select({
      caseId: checkIns.caseId,
      last: sql<Temporal.Instant | null>`max(${checkIns.endsAt}) filter (where ${tookPlace})`.mapWith(
        checkIns.endsAt,
      ),
      asked: sql<boolean>`bool_or(${checkIns.state} = 'proposed')`,
    })
    .from(checkIns)
    .where(isAmong(checkIns.caseId, ids))
    .groupBy(checkIns.caseId),
);

/** Of these cases, those whose next joint check-in is overdue, each with since which day. */
async function overdueAmong(
  reader: Reader,
  ctx: StaffCtx,
  ids: readonly CaseId[],
): Promise<{ caseId: CaseId; codeName: string; since: Temporal.PlainDate; zone: string }[]> {
  if (ids.length === 0) return [];
  const met = await metIn(reader, { ids: [...ids] });
  const found = met.map(async ({ caseId, last, asked }) => {
    // Most are not, whatever the zone: only the others are looked at closely.
    if (!last || asked || Temporal.Instant.compare(last.add({ hours: 24 * 26 }), ctx.now) > 0) return [];
    const [subject, standing] = await Promise.all([
      findCase(reader, ctx, caseId),
      standingOf(reader, ctx, { id: caseId }),
    ]);
    if (!subject.ok || subject.value.pausedAt || subject.value.endedAt) return [];
    // Without a permission for times nobody could be asked: what is missing then is the permission.
    if (!reachesOther(ctx, subject.value, standing)) return [];
    const { zone, codeName } = subject.value;
    const since = overdueSince({ last, isAsked: asked }, { now: ctx.now, zone });
    return since ? [{ caseId, codeName, since, zone }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Joint check-ins that are overdue, for whoever leads the case on each side. */
export const checkInsOverdue: WaitingSource = async (reader, ctx) => {
  const overdue = await overdueAmong(reader, ctx, await casesLedBy(reader, ctx));
  return overdue.map(({ caseId, codeName, since, zone }): Waiting => ({
    kind: "answer",
    caseId,
    words: `${codeName} · joint check-in overdue: the sides have not met for four weeks`,
    since: since.toZonedDateTime(zone).toInstant(),
    buttons: [{ press: "checkin.start", ref: caseId, label: "Find a time", style: "primary" }],
    url: `/ask/checkin?case=${caseId}`,
  }));
};

/** The same for the page of one case: since which day, in words; nothing where none is overdue. */
export async function overdueWords(
  reader: Reader,
  ctx: StaffCtx,
  caseId: CaseId,
): Promise<string | undefined> {
  const [one] = await overdueAmong(reader, ctx, [caseId]);
  return one && `Overdue since ${mediumDayOf(one.since.toString())}: the sides have not met for four weeks.`;
}
