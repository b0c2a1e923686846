import { eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { cases } from "#db/schema/cases.ts";
import { act } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { refreshRemindersIn } from "./check-ins/refresh.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/**
 * Stops everything but safety in a case, at once, on both sides. Anyone on the care team may. Refuses as `not-found`,
 * or `already-done`.
 */
export function pauseSharing(ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Case>> {
  return setPaused(ctx, caseId, { action: "case.pause", pausedAt: ctx.now, pausedBy: ctx.actor.staffId });
}

/** Lets sharing go on under the permissions that are still on file. Refuses as `pauseSharing` does. */
export function resumeSharing(ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Case>> {
  return setPaused(ctx, caseId, { action: "case.resume", pausedAt: null, pausedBy: null });
}

type Pause = Pick<typeof cases.$inferSelect, "pausedAt" | "pausedBy"> & {
  action: "case.pause" | "case.resume";
};

function setPaused(
  ctx: StaffCtx,
  caseId: CaseId,
  { action, pausedAt, pausedBy }: Pause,
): Promise<Outcome<Case>> {
  return act(ctx, { action, subject: `case:${caseId}`, changed: ["paused"] }, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    if ((found.value.pausedAt === null) === (pausedAt === null))
      return refuse({ kind: "already-done", what: action });
    await tx.update(cases).set({ pausedAt, pausedBy }).where(eq(cases.id, caseId));
    await refreshCopies(tx, ctx, found.value);
    return accept({ ...found.value, pausedAt });
  });
}

/** Has every copy of everything shared in a case show its present state, on both sides, now or at a later moment. */
export async function refreshCopies(
  tx: Tx,
  ctx: Ctx,
  subject: Pick<Case, "id" | "schoolId" | "programId"> & { startAfter?: Temporal.Instant },
): Promise<void> {
  const { id: caseId, startAfter } = subject;
  for (const organizationId of [subject.schoolId, subject.programId]) {
    const payload = { organizationId, caseId };
    await enqueue(ctx.store.queue, tx, { name: "deliver-case", payload, ...(startAfter && { startAfter }) });
  }
  await refreshRemindersIn(tx, ctx, subject);
}
