import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { CheckInId, CheckInSeriesId, newId, type StaffId } from "#db/ids.ts";
import { enqueueAll } from "#db/queue.ts";
import { asReader } from "#db/read.ts";
import { checkInSeries } from "#db/schema/check-in-series.ts";
import { checkInPeople, checkIns } from "#db/schema/check-ins.ts";
import { daysOf, occurrenceOn, type Occurrence } from "../scheduling/series.ts";
import { possibleStarts } from "../scheduling/propose.ts";
import { bookAt, offer } from "./bookings.ts";
import type { CheckIn } from "./check-in-rows.ts";
import type { Repeats, Scope } from "./check-ins.rules.ts";
import { wishFor } from "./find-times.ts";

type Row = CheckIn["row"];
type Series = typeof checkInSeries.$inferSelect;

/** How far ahead the meetings of a series are booked. More are planned each time one of them was held. */
const weeksAhead = 12;

/** Begins a series with a meeting that is still being arranged: it meets at whatever time that is settled on. */
export async function beginSeries(tx: Tx, row: Row, { everyWeeks, until }: Repeats): Promise<void> {
  const { caseId, schoolId, programId } = row;
  const id = newId(CheckInSeriesId);
  await tx
    .insert(checkInSeries)
    .values({ id, caseId, schoolId, programId, everyWeeks, ...(until && { until }) });
  await tx.update(checkIns).set({ seriesId: id }).where(eq(checkIns.id, row.id));
}

type At = { startsAt: Temporal.Instant; endsAt: Temporal.Instant };
export type Announce = (tx: Tx, ctx: Ctx, checkIn: CheckIn, at: At) => Promise<void>;

/**
 * Books the further meetings of a series, as far ahead as is planned: those on days that are closed for somebody are left
 * out, and so are those for which somebody is taken; nothing else moves for them. Done with the confirmation of the first
 * one and again after each that was held.
 */
export async function planSeries(tx: Tx, ctx: Ctx, checkIn: CheckIn, announce: Announce): Promise<void> {
  const { row } = checkIn;
  const series = row.seriesId ? await begun(tx, checkIn) : undefined;
  if (!series?.firstDay || !series.time || series.endedAt) return;
  const { everyWeeks, firstDay, time } = series;
  const today = ctx.now.toZonedDateTimeISO(row.zone).toPlainDate();
  const horizon = later(today, firstDay).add({ weeks: weeksAhead });
  const until = series.until ? earlier(series.until, horizon) : horizon;
  const after = series.plannedTo ?? firstDay;
  const rhythm = { everyWeeks, firstDay, time, minutes: row.minutes, zone: row.zone, until };
  const days = daysOf(rhythm).filter((day) => Temporal.PlainDate.compare(day, after) > 0);
  const free = await freeAt(
    tx,
    ctx,
    checkIn,
    days.map((day) => occurrenceOn(rhythm, day)),
  );
  for (const occurrence of free) await addOccurrence(tx, ctx, { checkIn, occurrence, announce });
  await tx.update(checkInSeries).set({ plannedTo: until }).where(eq(checkInSeries.id, series.id));
  if (free.length > 0) await tellCalendars(tx, ctx, series);
}

/** Has the calendars of both sides show the series as it stands. */
async function tellCalendars(tx: Tx, ctx: Ctx, { id, schoolId, programId }: Series): Promise<void> {
  const payloads = [schoolId, programId].map((organizationId) => ({
    organizationId,
    kind: "invitation" as const,
    subjectId: id,
  }));
  await enqueueAll(ctx.store.queue, tx, { name: "mail", payloads });
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (earlier(a, b) === a ? b : a);

/** The series of a meeting; where this is its first that is settled, it sets the weekday and the wall time of all. */
async function begun(tx: Tx, { row }: CheckIn): Promise<Series | undefined> {
  const { seriesId, startsAt, zone } = row;
  if (!seriesId) return undefined;
  // Of two that plan, or one that plans and one that ends, the second sees what the first has done.
  const [series] = await tx.select().from(checkInSeries).where(eq(checkInSeries.id, seriesId)).for("update");
  if (!series || series.firstDay || !startsAt) return series;
  const local = startsAt.toZonedDateTimeISO(zone);
  const rhythm = { firstDay: local.toPlainDate(), time: local.toPlainTime() };
  await tx.update(checkInSeries).set(rhythm).where(eq(checkInSeries.id, seriesId));
  await tx.update(checkIns).set({ seriesDay: rhythm.firstDay }).where(eq(checkIns.id, row.id));
  return { ...series, ...rhythm };
}

/** Those at which everybody required is at work and not taken. */
async function freeAt(
  tx: Tx,
  ctx: Ctx,
  { row, people }: CheckIn,
  occurrences: readonly Occurrence[],
): Promise<Occurrence[]> {
  const [first, last] = [occurrences[0], occurrences.at(-1)];
  if (!first || !last) return [];
  const required = people.filter((one) => one.required).map((one) => one.staffId);
  const { caseId, zone, minutes } = row;
  // Nobody asks a cover to a meeting that is only repeated: it takes place where all can be there themselves.
  const looking = {
    caseId,
    zone,
    minutes,
    required,
    from: first.day,
    to: last.day,
    themselves: true,
  } as const;
  // What the student's day costs was weighed for the first of them; a series may begin on any minute.
  const found = await wishFor(asReader(tx), ctx, looking);
  const wish = { ...found, kept: [], lessons: [], step: 1 };
  const free = new Set(possibleStarts(wish).map((at) => at.epochMilliseconds));
  return occurrences.filter(({ startsAt }) => free.has(startsAt.epochMilliseconds));
}

type Adding = { checkIn: CheckIn; occurrence: Occurrence; announce: Announce };

async function addOccurrence(tx: Tx, ctx: Ctx, { checkIn, occurrence, announce }: Adding): Promise<void> {
  const { row, people } = checkIn;
  const { startsAt, endsAt, day } = occurrence;
  const id = newId(CheckInId);
  const made: Row = {
    ...row,
    id,
    state: "confirmed",
    startsAt,
    endsAt,
    windowFrom: day,
    windowTo: day,
    sequence: 0,
    cancelledWhy: null,
    keptAt: null,
    seriesDay: day,
    joining: await ctx.store.keys.seal(
      checkIn.case.partnershipId,
      { table: "check_ins", id },
      await ctx.store.keys.open({ table: "check_ins", id: row.id }, row.joining),
    ),
  };
  const copy: CheckIn = {
    ...checkIn,
    row: made,
    people: people.filter((one) => one.coversFor === null).map((one) => ({ ...one, checkInId: id })),
    times: [],
    answers: [],
    outcomes: [],
  };
  try {
    await tx.transaction(async (savepoint) => {
      // A savepoint of the same transaction may write as that may.
      const inner = savepoint as unknown as Tx;
      await inner.insert(checkIns).values(made);
      await inner.insert(checkInPeople).values(copy.people);
      await offer(inner, copy, { starts: [startsAt], offeredBy: row.askedBy });
      const required: StaffId[] = copy.people.filter((one) => one.required).map((one) => one.staffId);
      if (!(await bookAt(inner, copy, { startsAt, endsAt, staffIds: required }))) throw new Taken();
    });
  } catch (error) {
    // Taken since it was looked for: it is left out, as on a closed day.
    if (error instanceof Taken) return;
    throw error;
  }
  await announce(tx, ctx, copy, occurrence);
}

class Taken extends Error {
  override readonly name = "Taken";
}

/** The meetings of the same series that a change is about besides this one: still to come, later ones or all. */
export async function othersIn(tx: Tx, ctx: StaffCtx, { row }: CheckIn, scope: Scope): Promise<CheckInId[]> {
  if (!row.seriesId || scope === "this") return [];
  const coming = and(
    eq(checkIns.seriesId, row.seriesId),
    inArray(checkIns.state, ["proposed", "confirmed"]),
    gt(checkIns.endsAt, ctx.now),
  );
  const rows = await tx.select().from(checkIns).where(coming).orderBy(asc(checkIns.seriesDay));
  const from = row.seriesDay;
  return rows
    .filter((one) => one.id !== row.id)
    .filter(
      (one) =>
        scope === "all" || !from || (one.seriesDay && Temporal.PlainDate.compare(one.seriesDay, from) > 0),
    )
    .map(({ id }) => id);
}

/** Ends a series: nothing more of it is planned. */
export async function endSeries(tx: Tx, ctx: Ctx, seriesId: CheckInSeriesId): Promise<void> {
  await tx
    .update(checkInSeries)
    .set({ endedAt: ctx.now })
    .where(and(eq(checkInSeries.id, seriesId), isNull(checkInSeries.endedAt)));
}

/** Lets a series go on anew from a meeting that is moved with all later ones: at whatever time that is settled on. */
export async function beginAnew(tx: Tx, ctx: Ctx, row: Row): Promise<void> {
  if (!row.seriesId) return;
  const [old] = await tx.select().from(checkInSeries).where(eq(checkInSeries.id, row.seriesId));
  if (!old) return;
  await endSeries(tx, ctx, old.id);
  await tx.update(checkIns).set({ seriesDay: null }).where(eq(checkIns.id, row.id));
  await beginSeries(tx, row, { everyWeeks: old.everyWeeks, ...(old.until && { until: old.until }) });
  // The meeting belongs to it no longer, so nothing else has it leave the calendars.
  await tellCalendars(tx, ctx, old);
}
