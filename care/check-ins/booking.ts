import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { CheckInNoticeId, newId, type CheckInId, type CheckInTimeId, type StaffId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { bookings, checkInNotices, checkIns, checkInTimes } from "#db/schema/check-ins.ts";
import { familyAsks } from "#db/schema/families.ts";
import { timesOfTeam } from "#db/team-times.ts";
import { familyTimes } from "../families/asks.rules.ts";
import { bookAt, keyOf, offer } from "./bookings.ts";
import type { CheckIn } from "./check-in-rows.ts";
import {
  areDeclined,
  comesFor,
  openTimes,
  settledTime,
  type NoticeKind,
  type OfferedTime,
} from "./check-ins.rules.ts";
import { lookFor, wishFor } from "./find-times.ts";
import { enqueueBoth } from "./refresh.ts";
import { planSeries } from "./series.ts";
import { reminderDay } from "./reminders.rules.ts";

export type Settled = { kind: "waiting" } | { kind: "confirmed"; at: OfferedTime } | { kind: "taken" };

/**
 * Confirms the check-in at the first time that works for everybody, if there is one and nobody was booked meanwhile.
 * Where somebody was, that time is gone, the next one is tried, and fresh times are offered when none is left.
 */
export async function settle(tx: Tx, ctx: Ctx, checkIn: CheckIn): Promise<Settled> {
  const gone: CheckInTimeId[] = [];
  for (;;) {
    const free = checkIn.times.filter((time) => !gone.includes(time.id));
    const times = familyTimes(checkIn.family, free, ctx.now);
    const winner = settledTime({ ...checkIn, times }, ctx.now);
    if (!winner) break;
    if (await book(tx, checkIn, winner)) {
      await confirmAt(tx, ctx, checkIn, winner);
      return { kind: "confirmed", at: winner };
    }
    await tx.update(checkInTimes).set({ goneWhy: "taken" }).where(eq(checkInTimes.id, winner.id));
    gone.push(winner.id);
  }
  if (gone.length === 0) {
    if (areDeclined(checkIn, ctx.now)) await offerFresh(tx, ctx, checkIn);
    return { kind: "waiting" };
  }
  await offerFresh(tx, ctx, { ...checkIn, times: checkIn.times.filter(({ id }) => !gone.includes(id)) });
  return { kind: "taken" };
}

/** Books everybody who comes for those required, or nobody. */
const book = (tx: Tx, checkIn: CheckIn, time: OfferedTime): Promise<boolean> =>
  bookAt(tx, checkIn, {
    ...time,
    staffIds: requiredOf(checkIn).map((staffId) => comesFor(checkIn, time, staffId) ?? staffId),
  });

const requiredOf = ({ people }: CheckIn): StaffId[] =>
  people.filter((one) => one.required).map((one) => one.staffId);

async function confirmAt(tx: Tx, ctx: Ctx, checkIn: CheckIn, time: OfferedTime): Promise<void> {
  const { startsAt, endsAt } = time;
  const changed = changedNow(ctx, checkIn);
  await tx
    .update(checkIns)
    .set({ state: "confirmed", startsAt, endsAt, ...changed })
    .where(eq(checkIns.id, checkIn.row.id));
  await announce(tx, ctx, checkIn, time);
  await planSeries(tx, ctx, { ...checkIn, row: { ...checkIn.row, startsAt, endsAt } }, announce);
}

/** Fresh times in the same days, of which nobody has answered any yet. */
async function offerFresh(tx: Tx, ctx: Ctx, checkIn: CheckIn): Promise<void> {
  const { row, times } = checkIn;
  if (openTimes(times, ctx.now).length > 0 && !areDeclined(checkIn, ctx.now)) return;
  const wish = await wishFor(asReader(tx), ctx, {
    caseId: row.caseId,
    zone: row.zone,
    from: row.windowFrom,
    to: row.windowTo,
    minutes: row.minutes,
    required: requiredOf(checkIn),
    themselves: true,
  });
  const found = lookFor(
    wish,
    times.map((time) => time.startsAt),
  );
  await offer(tx, checkIn, { starts: found.times, offeredBy: row.askedBy });
}

/** When it changed and by whom; what a job does is put down to nobody new. */
export const changedNow = (ctx: Ctx, { row }: Pick<CheckIn, "row">) => ({
  changedAt: ctx.now,
  changedBy: ctx.actor.kind === "staff" ? ctx.actor.staffId : row.changedBy,
});

/** Frees everybody who was booked for it. */
export async function unbook(tx: Tx, checkInId: CheckInId): Promise<void> {
  await tx
    .update(bookings)
    .set({ state: "cancelled" })
    .where(and(eq(bookings.checkInId, checkInId), ne(bookings.state, "cancelled")));
}

/** The reminders and the question afterwards, enqueued with the confirmation they belong to. */
export async function announce(
  tx: Tx,
  ctx: Ctx,
  checkIn: CheckIn,
  { startsAt, endsAt }: Pick<OfferedTime, "startsAt" | "endsAt">,
): Promise<void> {
  const { zone, caseId, sequence } = checkIn.row;
  const day = startsAt.toZonedDateTimeISO(zone).toPlainDate();
  const team = await timesOfTeam(asReader(tx), { caseId, from: day.subtract({ days: 14 }), to: day });
  const asked = checkIn.people.map((one) => one.staffId);
  const closed = new Set(team.filter(({ staffId }) => asked.includes(staffId)).flatMap((one) => one.closed));
  // A minute later, so that no clock is in doubt whether it is over.
  const overAt = endsAt.add({ minutes: 1 });
  const moments: [NoticeKind, Temporal.Instant | undefined][] = [
    ["day", reminderDay({ startsAt, zone, closed })],
    ["hour", startsAt.subtract({ hours: 1 })],
    ["after", overAt],
  ];
  for (const [kind, dueAt] of moments) {
    if (!dueAt || Temporal.Instant.compare(dueAt, ctx.now) <= 0) continue;
    const id = newId(CheckInNoticeId);
    await tx.insert(checkInNotices).values({ id, ...keyOf(checkIn), kind, sequence, dueAt });
    await enqueueBoth(tx, ctx, checkIn.row, { kind: "checkin-notice", subjectId: id, startAfter: dueAt });
  }
  const refresh = { kind: "checkin", subjectId: checkIn.row.id } as const;
  await enqueueBoth(tx, ctx, checkIn.row, { ...refresh, startAfter: overAt });
}

/** Takes every open time off the table, and with them the question to the family which of them works. */
export async function closeTimes(tx: Tx, checkIn: CheckIn, goneWhy: "moved" | "taken"): Promise<void> {
  const open = checkIn.times.filter((time) => time.goneWhy === null).map((time) => time.id);
  if (open.length > 0) await tx.update(checkInTimes).set({ goneWhy }).where(inArray(checkInTimes.id, open));
  const { id } = checkIn.row;
  if (checkIn.family.length > 0)
    await tx
      .update(familyAsks)
      .set({ endedAt: sql`now()` })
      .where(and(eq(familyAsks.checkInId, id), isNull(familyAsks.endedAt)));
}
