import type { JobCtx } from "#db/context.ts";
import { enqueue, type JobPayload } from "#db/queue.ts";
import { asReader } from "#db/read.ts";
import { act } from "./act.ts";
import { closedDaysFrom } from "./calendar.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { enqueueCopies } from "./release.ts";
import { scheduleReminder, todayIn } from "./support-clock.ts";
import { supportsWhere } from "./support-loading.ts";
import { refreshSupport } from "./support-records.ts";
import { findRequest, moveRequest, type RequestRow } from "./support-rows.ts";
import { canMove, limitsFor, renewalDays } from "./supports.rules.ts";
import type { Tx } from "#db/change.ts";
import type { Case } from "./cases.ts";

type Due = JobPayload<"support-time">;
const nothing = refuse<null>({ kind: "already-done", what: "support.time" });

/**
 * A moment in the life of a request or a support. It reads the present: what was decided, moved or ended meanwhile needs
 * nothing any more, and running it twice changes nothing.
 */
export async function supportTime(ctx: JobCtx, { id, what }: Due): Promise<void> {
  if (what === "review" || what === "renew" || what === "end") return lookAtSupport(ctx, { id, what });
  const found = await act(
    ctx,
    { action: "support.time", subject: `support-request:${id}`, changed: [what] },
    async (tx) => {
      const request = await findRequest(asReader(tx), ctx, { id });
      if (!request) return nothing;
      if (what === "plan") return plan(tx, ctx, request);
      return what === "remind" ? remind(tx, ctx, request) : miss(tx, ctx, request);
    },
  );
  if (!found.ok && found.refusal.kind !== "already-done") throw new Error(`refused: ${found.refusal.kind}`);
}

type Request = { row: RequestRow; case: Case };

/** The school's own closed days may bring the morning forward. */
async function plan(tx: Tx, ctx: JobCtx, { row, case: subject }: Request): Promise<Outcome<null>> {
  const closed = await closedDaysFrom(tx, ctx, { from: row.neededBy.subtract({ days: 31 }) });
  const { remindAt } = limitsFor(row.neededBy, subject.zone, closed);
  if (!canMove(row.state, "remind") || Temporal.Instant.compare(remindAt, row.remindAt) >= 0) return nothing;
  if (!(await moveRequest(tx, ctx, row, { remindAt }))) throw new Error("moved meanwhile");
  await scheduleReminder(tx, ctx, row.id, remindAt);
  await copies(tx, ctx, { row, case: subject });
  return accept(null);
}

async function remind(tx: Tx, ctx: JobCtx, { row, case: subject }: Request): Promise<Outcome<null>> {
  const isEarly = Temporal.Instant.compare(ctx.now, row.remindAt) < 0;
  if (!canMove(row.state, "remind") || row.remindedAt || isEarly) return nothing;
  if (!(await moveRequest(tx, ctx, row, { remindedAt: ctx.now }))) throw new Error("moved meanwhile");
  await copies(tx, ctx, { row: { ...row, remindedAt: ctx.now }, case: subject });
  return accept(null);
}

async function miss(tx: Tx, ctx: JobCtx, { row, case: subject }: Request): Promise<Outcome<null>> {
  if (!canMove(row.state, "miss") || Temporal.Instant.compare(ctx.now, row.missedAt) < 0) return nothing;
  if (!(await moveRequest(tx, ctx, row, { state: "missed" }))) throw new Error("moved meanwhile");
  await copies(tx, ctx, { row, case: subject });
  return accept(null);
}

async function copies(tx: Tx, ctx: JobCtx, { row, case: subject }: Request): Promise<void> {
  const atSchool = { organizationId: subject.schoolId };
  if (row.from === "program")
    await enqueueCopies(tx, ctx, { case: subject, kind: "support-request", subjectId: row.id });
  else
    await enqueue(ctx.store.queue, tx, {
      name: "deliver",
      payload: { ...atSchool, kind: "support-request", subjectId: row.id },
    });
  if (row.remindedAt)
    await enqueue(ctx.store.queue, tx, {
      name: "deliver",
      payload: { ...atSchool, kind: "support-reminder", subjectId: row.reminderId },
    });
}

async function lookAtSupport(
  ctx: JobCtx,
  { id, what }: { id: string; what: "review" | "renew" | "end" },
): Promise<void> {
  await act(ctx, { action: "support.time", subject: `support:${id}`, changed: [what] }, async (tx) => {
    const [view] = await supportsWhere(asReader(tx), ctx, { id });
    if (!view || view.row.endedAt) return nothing;
    const today = todayIn(ctx.now, view.zone);
    const isNear = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) <= 0;
    const { reviewOn, endsOn } = view.row;
    const isDue =
      what === "review"
        ? isNear(reviewOn)
        : what === "renew"
          ? isNear(endsOn.subtract({ days: renewalDays }))
          : view.state === "ended";
    // It was moved to a later day since; that day has a job of its own.
    if (!isDue) return nothing;
    await refreshSupport(tx, ctx, view.row);
    return accept(null);
  });
}
