import { eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { CasePauseId, newId, type CaseId } from "#db/ids.ts";
import { enqueueAll } from "#db/queue.ts";
import { casePauses, cases } from "#db/schema/cases.ts";
import { act } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { refreshRemindersIn } from "./check-ins/refresh.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/**
 * Stops everything but safety in a case, at once, on both sides. Anyone on the care team may. Refuses as `not-found`,
 * or `already-done`.
 */
export function pauseSharing(ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Case>> {
  return setPaused(ctx, caseId, "paused");
}

/** Lets sharing go on under the permissions that are still on file. Refuses as `pauseSharing` does. */
export function resumeSharing(ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Case>> {
  return setPaused(ctx, caseId, "resumed");
}

function setPaused(ctx: StaffCtx, caseId: CaseId, what: "paused" | "resumed"): Promise<Outcome<Case>> {
  const action = what === "paused" ? "case.pause" : "case.resume";
  const pausedAt = what === "paused" ? ctx.now : null;
  return act(ctx, { action, subject: `case:${caseId}`, changed: ["paused"] }, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    if ((found.value.pausedAt === null) === (pausedAt === null))
      return refuse({ kind: "already-done", what: action });
    await notePause(tx, ctx, { subject: found.value, what });
    await refreshCopies(tx, ctx, found.value);
    return accept({ ...found.value, pausedAt });
  });
}

type Noting = { subject: Pick<Case, "id" | "schoolId" | "programId">; what: "paused" | "resumed" };

/** Writes that sharing is paused, or goes on, with who did it and when. */
export async function notePause(tx: Tx, ctx: StaffCtx, { subject, what }: Noting): Promise<void> {
  const { id: caseId, schoolId, programId } = subject;
  const { staffId, organizationId: byOrganization } = ctx.actor;
  const by = { schoolId, programId, byOrganization, staffId };
  await tx.insert(casePauses).values({ id: newId(CasePauseId), caseId, what, at: ctx.now, ...by });
  const set =
    what === "paused" ? { pausedAt: ctx.now, pausedBy: staffId } : { pausedAt: null, pausedBy: null };
  await tx.update(cases).set(set).where(eq(cases.id, caseId));
}

/** Has every copy of everything shared in a case show its present state, on both sides, now or at a later moment. */
export async function refreshCopies(
  tx: Tx,
  ctx: Ctx,
  subject: Pick<Case, "id" | "schoolId" | "programId"> & { startAfter?: Temporal.Instant },
): Promise<void> {
  const { id: caseId, startAfter } = subject;
  const payloads = [subject.schoolId, subject.programId].map((organizationId) => ({
    organizationId,
    caseId,
  }));
  await enqueueAll(ctx.store.queue, tx, {
    name: "deliver-case",
    payloads,
    ...(startAfter && { startAfter }),
  });
  await refreshRemindersIn(tx, ctx, subject);
}
