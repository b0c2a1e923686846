import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { CheckInTaskId, newId, type CheckInId, type OrganizationId } from "#db/ids.ts";
import { checkInOutcomes, checkIns, checkInTasks } from "#db/schema/check-ins.ts";
import { act } from "../act.ts";
import { findCase } from "../cases.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { announce } from "./booking.ts";
import { keyOf } from "./bookings.ts";
import { releaseStep } from "./check-in-release.ts";
import { checkInsOfCase, type CheckIn } from "./check-in-rows.ts";
import { isMissed, mayDo, missedLimit, type CheckInOutcome } from "./check-ins.rules.ts";
import { holdOwn } from "./check-ins.ts";
import { planSeries } from "./series.ts";
import { refreshCards, refreshReminders } from "./refresh.ts";

/**
 * Says for one's own side how a meeting went. The other side's answer stays beside it. A side that is missed again opens
 * one task for the coordinator. Refuses as `not-found`, or `already-done` before the meeting is over or when this is what
 * was said.
 */
export function sayOutcome(
  ctx: StaffCtx,
  { id, outcome }: { id: CheckInId; outcome: CheckInOutcome },
): Promise<Outcome<{ id: CheckInId }>> {
  const deed = { action: "checkin.outcome", subject: `checkin:${id}`, changed: ["outcome"] } as const;
  return act(ctx, deed, async (tx) => {
    const held = await holdOwn(tx, ctx, id);
    if (!held.ok) return held;
    const checkIn = held.value;
    const saidBy = ctx.actor.organizationId;
    const before = checkIn.outcomes.find((one) => one.saidBy === saidBy);
    if (!mayDo("say", checkIn.row, ctx.now) || before?.outcome === outcome) return stale();
    const said = { outcome, staffId: ctx.actor.staffId, saidAt: ctx.now };
    await tx
      .insert(checkInOutcomes)
      .values({ ...keyOf(checkIn), saidBy, ...said })
      .onConflictDoUpdate({ target: [checkInOutcomes.checkInId, checkInOutcomes.saidBy], set: said });
    await tx.update(checkIns).set({ state: "past" }).where(eq(checkIns.id, id));
    // It is kept for one's own side in any case; whether it crosses is the gate's to say, here and at every view.
    const payload = { step: "outcome", outcome } as const;
    const released = await releaseStep(tx, ctx, { case: checkIn.case, checkInId: id, payload });
    await openTasks(tx, ctx, checkIn);
    // What may not cross any more is not arranged any further, either.
    if (released.ok) await planSeries(tx, ctx, checkIn, announce);
    await (released.ok ? refreshReminders : refreshCards)(tx, ctx, checkIn);
    return accept({ id });
  });
}

const stale = () => refuse({ kind: "already-done", what: "checkin.answer" });

/** Says whether somebody of the family came. Refuses as `not-found`, or `already-done` before one's side has said how it went. */
export function sayFamily(
  ctx: StaffCtx,
  { id, family }: { id: CheckInId; family: boolean },
): Promise<Outcome<{ id: CheckInId }>> {
  const deed = { action: "checkin.outcome", subject: `checkin:${id}`, changed: ["family"] } as const;
  return act(ctx, deed, async (tx) => {
    const held = await holdOwn(tx, ctx, id);
    if (!held.ok) return held;
    const saidBy = ctx.actor.organizationId;
    if (!held.value.outcomes.some((one) => one.saidBy === saidBy)) return stale();
    await tx
      .update(checkInOutcomes)
      .set({ family })
      .where(and(eq(checkInOutcomes.checkInId, id), eq(checkInOutcomes.saidBy, saidBy)));
    await refreshCards(tx, ctx, held.value);
    return accept({ id });
  });
}

/** One open task for each side that was missed often enough, however many say so and however often. */
async function openTasks(tx: Tx, ctx: StaffCtx, checkIn: CheckIn): Promise<void> {
  const { schoolId, programId, id: caseId } = checkIn.case;
  const all = await checkInsOfCase(tx, ctx, caseId);
  const missedBy = (side: OrganizationId) =>
    all.filter((one) => isMissed(checkIn.case, one.outcomes, side)).map((one) => one.row.id);
  for (const absent of [schoolId, programId]) {
    const missed = missedBy(absent);
    if (missed.length < missedLimit || !missed.includes(checkIn.row.id)) continue;
    await tx
      .insert(checkInTasks)
      .values({
        id: newId(CheckInTaskId),
        caseId,
        schoolId,
        programId,
        absent,
        missed: missed.length,
        openedAt: ctx.now,
      })
      .onConflictDoNothing();
  }
}

/** The coordinator has looked at it. Refuses as `not-found`, or `already-done`. */
export function closeTask(ctx: StaffCtx, id: CheckInTaskId): Promise<Outcome<{ id: CheckInTaskId }>> {
  const deed = { action: "checkin.task", subject: `task:${id}`, changed: ["done"] } as const;
  return act(ctx, deed, async (tx) => {
    const [row] = await tx.select().from(checkInTasks).where(eq(checkInTasks.id, id));
    const found = row && (await findCase(tx, ctx, row.caseId));
    if (!found?.ok) return refuse({ kind: "not-found", what: "check-in" });
    const done = await tx
      .update(checkInTasks)
      .set({ doneAt: ctx.now, doneBy: ctx.actor.staffId })
      .where(and(eq(checkInTasks.id, id), isNull(checkInTasks.doneAt)))
      .returning({ id: checkInTasks.id });
    return done.length > 0 ? accept({ id }) : refuse({ kind: "already-done", what: "checkin.task" });
  });
}
