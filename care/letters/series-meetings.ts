import { and, asc, eq, gt } from "drizzle-orm";
import { CheckInId, CheckInSeriesId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { checkInSeries } from "#db/schema/check-in-series.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { occurrenceOn, daysOf, type Rhythm } from "../scheduling/series.ts";
import type { Planned } from "./series-entry.rules.ts";

type Db = Pick<Reader, "select">;

/** The series that an id means: its own, or that of the meeting with this id. Undefined for a meeting that stands alone. */
export async function seriesBehind(reader: Db, id: string): Promise<CheckInSeriesId | undefined> {
  const [row] = await reader
    .select({ seriesId: checkIns.seriesId })
    .from(checkIns)
    .where(eq(checkIns.id, CheckInId.parse(id)));
  if (row) return row.seriesId ?? undefined;
  const seriesId = CheckInSeriesId.parse(id);
  const [own] = await reader
    .select({ id: checkInSeries.id })
    .from(checkInSeries)
    .where(eq(checkInSeries.id, seriesId));
  return own?.id;
}

/** The meeting with this id; of a series, those of its meetings that are agreed and still to come, the next one first. */
export async function meetingsBehind(reader: Db, id: string, now: Temporal.Instant): Promise<CheckInId[]> {
  if ((await seriesBehind(reader, id)) !== id) return [CheckInId.parse(id)];
  const rows = await reader
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(
      and(
        eq(checkIns.seriesId, CheckInSeriesId.parse(id)),
        eq(checkIns.state, "confirmed"),
        gt(checkIns.startsAt, now),
      ),
    )
    .orderBy(asc(checkIns.startsAt));
  return rows.map((row) => row.id);
}

/** How a series comes again, as far as it is planned; undefined before its first meeting is settled. */
export const rhythmOf = (
  { everyWeeks, firstDay, time, plannedTo }: typeof checkInSeries.$inferSelect,
  { minutes, zone }: { minutes: number; zone: string },
): Rhythm | undefined =>
  firstDay && time ? { everyWeeks, firstDay, time, minutes, zone, until: plannedTo ?? firstDay } : undefined;

export type FoundSeries = {
  id: CheckInSeriesId;
  planned: Planned;
  /** The next meeting that takes place, or else the last there was: who is asked, and who may know of it. */
  next: CheckInId;
  /** Whether any day of it is still ahead, with or without a meeting. */
  isAhead: boolean;
  startsNext: Temporal.Instant;
};

/** A series with its meetings as they stand now; undefined before its first one is settled. */
export async function findSeries(
  reader: Db,
  id: CheckInSeriesId,
  now: Temporal.Instant,
): Promise<FoundSeries | undefined> {
  const [series] = await reader.select().from(checkInSeries).where(eq(checkInSeries.id, id));
  if (!series?.firstDay) return undefined;
  const rows = await reader.select().from(checkIns).where(eq(checkIns.seriesId, id));
  const held = rows.flatMap(({ id: meetingId, state, seriesDay: day, startsAt, endsAt }) =>
    day && startsAt && endsAt && (state === "confirmed" || state === "past")
      ? [{ id: meetingId, day, startsAt, endsAt }]
      : [],
  );
  const [any] = rows;
  if (!any) return undefined;
  const rhythm = rhythmOf(series, any);
  if (!rhythm) return undefined;
  const next = held
    .filter(({ endsAt }) => Temporal.Instant.compare(endsAt, now) > 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt))[0];
  const lastDay = daysOf(rhythm).at(-1) ?? series.firstDay;
  const ends = [occurrenceOn(rhythm, lastDay), ...held].map((one) => one.endsAt);
  return {
    id,
    planned: { rhythm, meetings: held },
    next: next?.id ?? held.at(-1)?.id ?? any.id,
    isAhead: ends.some((at) => Temporal.Instant.compare(at, now) > 0),
    startsNext: next?.startsAt ?? now,
  };
}
