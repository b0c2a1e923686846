import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { act } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { cancelUncovered } from "./check-ins/withdraw.ts";
import { endOf, startOf } from "./consent-time.rules.ts";
import type { ConsentDraft } from "./consents.rules.ts";
import { accept } from "./outcome.ts";
import { refreshCopies } from "./pause.ts";

/** The queue's clock may run a little ahead of ours: the end has to be behind us on both. */
const margin = Temporal.Duration.from({ seconds: 20 });

/** Plans what happens when a permission ends by itself, with the permission. */
export const planLapse = (tx: Tx, ctx: Ctx, { id, ends }: { id: CaseId; ends: Temporal.Instant }) =>
  enqueue(ctx.store.queue, tx, {
    name: "consent-ends",
    payload: { organizationId: ctx.actor.organizationId, caseId: id },
    startAfter: ends.add(margin),
  });

type Turning = { case: Pick<Case, "id" | "schoolId" | "programId" | "zone">; draft: ConsentDraft };

/** Copies change by themselves when a permission begins and when it ends, as far as those moments are known. */
export async function planTurns(tx: Tx, ctx: Ctx, { case: subject, draft }: Turning): Promise<void> {
  const begins = startOf(draft, subject.zone);
  if (isAfter(begins, ctx.now)) await refreshCopies(tx, ctx, { ...subject, startAfter: begins });
  const ends = draft.endsAt ?? endOf(draft, {}, subject.zone);
  if (ends && isAfter(ends, ctx.now)) await planLapse(tx, ctx, { id: subject.id, ends });
}

const isAfter = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;

/** A permission that takes the place of others cancels what it does not cover, once it begins. */
export async function cancelWhenItBegins(
  tx: Tx,
  ctx: Ctx,
  { case: subject, draft }: { case: Case; draft: ConsentDraft },
): Promise<void> {
  const begins = startOf(draft, subject.zone);
  if (isAfter(begins, ctx.now)) await planLapse(tx, ctx, { id: subject.id, ends: begins });
  else await cancelUncovered(tx, ctx, subject);
}

/**
 * What no permission covers any more is cancelled as after a withdrawal: meetings fall and their people are free, and
 * every copy says so. It asks the gate as it is now, so running it early, late or twice does no harm.
 */
export async function lapseConsents(ctx: JobCtx, caseId: CaseId): Promise<void> {
  const deed = { action: "consent.lapse", subject: `case:${caseId}`, changed: ["check-ins"] } as const;
  await act(ctx, deed, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok || found.value.endedAt) return accept(null);
    await cancelUncovered(tx, ctx, found.value);
    await refreshCopies(tx, ctx, found.value);
    return accept(null);
  });
}
