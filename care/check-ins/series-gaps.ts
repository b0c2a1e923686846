import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Reader } from "#db/read.ts";
import { checkInSeries } from "#db/schema/check-in-series.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { rhythmOf } from "../letters/series-meetings.ts";
import { daysOf } from "../scheduling/series.ts";

type Row = typeof checkIns.$inferSelect;
type Db = Pick<Reader, "select">;

/**
 * The days still to come on which a series meets by its rule, as far as it is planned, and has no meeting: a side was
 * closed, or somebody was taken. One that was cancelled or moved is none of them.
 */
export async function gapsOf(
  reader: Db,
  { seriesId, minutes, zone }: Pick<Row, "seriesId" | "minutes" | "zone">,
  now: Temporal.Instant,
): Promise<Temporal.PlainDate[]> {
  if (!seriesId) return [];
  const [series] = await reader.select().from(checkInSeries).where(eq(checkInSeries.id, seriesId));
  const rhythm = series && !series.endedAt && rhythmOf(series, { minutes, zone });
  if (!rhythm) return [];
  const rows = await reader
    .select({ day: checkIns.seriesDay })
    .from(checkIns)
    .where(eq(checkIns.seriesId, seriesId));
  const there = new Set(rows.map(({ day }) => day?.toString()));
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return daysOf(rhythm).filter(
    (day) => !there.has(day.toString()) && Temporal.PlainDate.compare(day, today) > 0,
  );
}

type Gap = { seriesId: NonNullable<Row["seriesId"]>; caseId: Row["caseId"]; day: Temporal.PlainDate };

/**
 * Whether a case's series has no meeting on a day and could have one. Holds the series, so that of two who fill the same
 * gap the second sees what the first has done.
 */
export async function takeGapOf(
  tx: Tx,
  { seriesId, caseId, day }: Gap,
  now: Temporal.Instant,
): Promise<boolean> {
  await tx
    .select({ id: checkInSeries.id })
    .from(checkInSeries)
    .where(eq(checkInSeries.id, seriesId))
    .for("update");
  const inIt = and(eq(checkIns.seriesId, seriesId), eq(checkIns.caseId, caseId));
  const [any] = await tx.select().from(checkIns).where(inIt).limit(1);
  return any !== undefined && (await gapsOf(tx, any, now)).some((one) => one.equals(day));
}
