import { eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { claimDraft } from "#db/drafts.ts";
import type { CheckInId, CheckInTimeId, DraftId } from "#db/ids.ts";
import { asReader, type Reader } from "#db/read.ts";
import { checkInAnswers, checkInTimes } from "#db/schema/check-ins.ts";
import { act } from "../act.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { settle, type Settled } from "./booking.ts";
import { keyOf, offer } from "./bookings.ts";
import { holdCheckIn, type CheckIn } from "./check-in-rows.ts";
import { releaseStep, type Crossed } from "./check-in-release.ts";
import { formName } from "./check-ins.form.ts";
import { mayDo, openTimes } from "./check-ins.rules.ts";
import { areFree, wishFor } from "./find-times.ts";
import { refreshReminders } from "./refresh.ts";

export type Answered = { id: CheckInId; settled: Settled["kind"] };

/**
 * Answers one offered time. Refuses as `not-found`; as `already-done` when it cannot be answered any more or was
 * answered so already; and as `release` does.
 */
export function answerTime(
  ctx: StaffCtx,
  { timeId, works }: { timeId: CheckInTimeId; works: boolean },
): Promise<Outcome<Answered>> {
  const deed = { action: "checkin.answer", subject: `time:${timeId}`, changed: ["answer"] } as const;
  return act(ctx, deed, async (tx) => {
    const [of] = await tx
      .select({ id: checkInTimes.checkInId })
      .from(checkInTimes)
      .where(eq(checkInTimes.id, timeId));
    const held = await holdAsked(tx, ctx, of?.id);
    if (!held.ok) return held;
    const checkIn = held.value;
    const time = openTimes(checkIn.times, ctx.now).find((one) => one.id === timeId);
    const before = checkIn.answers.find((one) => one.timeId === timeId && one.staffId === ctx.actor.staffId);
    if (!time || !mayDo("answer", checkIn.row, ctx.now) || before?.works === works) return stale();
    const payload = { step: "answered", time: time.startsAt.toString(), works } as const;
    return answerWith(tx, ctx, checkIn, { answers: [{ timeIds: [timeId], works }], payload });
  });
}

/** Stale buttons never act; whoever presses one sees how it stands now. */
const stale = () => refuse({ kind: "already-done", what: "checkin.answer" });

/**
 * Answers that none of the offered times works, and offers other ones. Refuses as `changed` when one of them is outside
 * the person's own hours or booked, and as `answerTime` does.
 */
export function offerOwn(
  ctx: StaffCtx,
  { draft, id, starts }: { draft: DraftId; id: CheckInId; starts: readonly Temporal.Instant[] },
): Promise<Outcome<Answered>> {
  const deed = { action: "checkin.answer", subject: `checkin:${id}`, changed: ["answer", "times"] } as const;
  return act(ctx, deed, async (tx) => {
    const held = await holdAsked(tx, ctx, id);
    if (!held.ok) return held;
    if (!(await claimDraft(tx, ctx, { id: draft, form: formName }))) return refuse({ kind: "lapsed" });
    const checkIn = held.value;
    if (!mayDo("offer", checkIn.row, ctx.now)) return stale();
    const free = await ownFree(asReader(tx), ctx, checkIn, starts);
    if (starts.length === 0 || free.length < starts.length) return refuse({ kind: "changed", what: "times" });
    const open = openTimes(checkIn.times, ctx.now).map((time) => time.id);
    const offered = await offer(tx, checkIn, { starts, offeredBy: ctx.actor.staffId });
    const answers = [
      { timeIds: open, works: false },
      { timeIds: offered, works: true },
    ];
    const times = starts.map((at) => at.toString());
    const payload: Crossed = { step: "offered", minutes: checkIn.row.minutes, times, roles: [] };
    return answerWith(tx, ctx, checkIn, { answers, payload });
  });
}

/** Those of these times at which a person is free, by their own hours, closed days and bookings. */
export async function ownFree(
  reader: Reader,
  ctx: StaffCtx,
  { row }: CheckIn,
  starts: readonly Temporal.Instant[],
): Promise<Temporal.Instant[]> {
  const [first, ...others] = starts.map((at) => at.toZonedDateTimeISO(row.zone).toPlainDate());
  if (!first) return [];
  const [from, to] = [others.reduce(earlier, first), others.reduce(later, first)];
  const { caseId, zone, minutes } = row;
  const wish = await wishFor(reader, ctx, {
    caseId,
    zone,
    minutes,
    from,
    to,
    required: [ctx.actor.staffId],
    themselves: true,
  });
  // Somebody's own time may lie on any minute.
  return starts.filter((at) => areFree({ ...wish, step: 1 }, [at]));
}

type Day = Temporal.PlainDate;
const earlier = (a: Day, b: Day) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b);
const later = (a: Day, b: Day) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b);

type TimeAnswers = { timeIds: readonly CheckInTimeId[]; works: boolean };

async function answerWith(
  tx: Tx,
  ctx: StaffCtx,
  checkIn: CheckIn,
  { answers, payload }: { answers: readonly TimeAnswers[]; payload: Crossed },
): Promise<Outcome<Answered>> {
  const { id } = checkIn.row;
  for (const one of answers) await saveAnswers(tx, ctx, checkIn, one);
  const released = await releaseStep(tx, ctx, { case: checkIn.case, checkInId: id, payload });
  if (!released.ok) return released;
  const now = await holdCheckIn(tx, ctx, id);
  if (!now) throw new Error("a check-in that is held is there");
  const settled = await settle(tx, ctx, now);
  await refreshReminders(tx, ctx, now);
  return accept({ id, settled: settled.kind });
}

/** Writes what one person answers; a later answer takes the place of an earlier one. */
export async function saveAnswers(
  tx: Tx,
  ctx: StaffCtx,
  checkIn: Pick<CheckIn, "row">,
  { timeIds, works }: TimeAnswers,
): Promise<void> {
  if (timeIds.length === 0) return;
  const common = { staffId: ctx.actor.staffId, works, answeredAt: ctx.now };
  await tx
    .insert(checkInAnswers)
    .values(timeIds.map((timeId) => ({ timeId, ...keyOf(checkIn), ...common })))
    .onConflictDoUpdate({
      target: [checkInAnswers.timeId, checkInAnswers.staffId],
      set: { works, answeredAt: ctx.now },
    });
}

async function holdAsked(tx: Tx, ctx: StaffCtx, id: CheckInId | undefined): Promise<Outcome<CheckIn>> {
  const checkIn = id && (await holdCheckIn(tx, ctx, id));
  const isAsked = checkIn && checkIn.people.some((one) => one.staffId === ctx.actor.staffId);
  return checkIn && isAsked ? accept(checkIn) : refuse({ kind: "not-found", what: "check-in" });
}
