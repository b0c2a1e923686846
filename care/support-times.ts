import type { JobCtx } from "#db/context.ts";
import { enqueue, type JobPayload } from "#db/queue.ts";
import { read, type Reader } from "#db/read.ts";
import { act } from "./act.ts";
import { closedDaysFrom } from "./calendar.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { enqueueCopies } from "./release.ts";
import { scheduleReminder, todayIn } from "./support-clock.ts";
import { supportsWhere, type SupportView } from "./support-loading.ts";
import { refreshSupport } from "./support-records.ts";
import { findRequest, moveRequest, type RequestRow } from "./support-rows.ts";
import { canMove, limitsFor, renewalDays } from "./supports.rules.ts";
import type { Tx } from "#db/change.ts";
import type { Case } from "./cases.ts";

type Due = JobPayload<"support-time">;
const moved = refuse<null>({ kind: "changed", what: "request" });

/**
 * A moment in the life of a request or a support. It reads the present: what was decided, moved or ended meanwhile needs
 * nothing any more and leaves no trace, and running it twice changes nothing.
 */
export async function supportTime(ctx: JobCtx, { id, what }: Due): Promise<void> {
  if (what === "review" || what === "renew" || what === "end") return lookAtSupport(ctx, { id, what });
  const found = await read(ctx, async (reader) => {
    const request = await findRequest(reader, ctx, { id });
    return request && (await isDue(reader, ctx, { ...request, what })) ? request : undefined;
  });
  if (!found) return;
  const deed = { action: "support.time", subject: `support-request:${id}`, changed: [what] } as const;
  const done = await act(ctx, deed, async (tx) => {
    if (what === "plan") return plan(tx, ctx, found);
    return what === "remind" ? remind(tx, ctx, found) : miss(tx, ctx, found);
  });
  // Somebody moved it between the look and the change: the queue has it looked at again.
  if (!done.ok) throw new Error(`refused: ${done.refusal.kind}`);
}

type Asked = Request & { what: "plan" | "remind" | "miss" };

async function isDue(reader: Reader, ctx: JobCtx, { row, case: subject, what }: Asked): Promise<boolean> {
  const isPast = (at: Temporal.Instant) => Temporal.Instant.compare(at, ctx.now) <= 0;
  if (what === "miss") return canMove(row.state, "miss") && isPast(row.missedAt);
  if (!canMove(row.state, "remind") || row.remindedAt) return false;
  if (what === "remind") return isPast(row.remindAt);
  return Temporal.Instant.compare(await planned(reader, ctx, { row, case: subject }), row.remindAt) < 0;
}

/** The morning as the school's own closed days have it. */
async function planned(reader: Pick<Reader, "select">, ctx: JobCtx, { row, case: subject }: Request) {
  const closed = await closedDaysFrom(reader, ctx, { from: row.neededBy.subtract({ days: 31 }) });
  return limitsFor(row.neededBy, subject.zone, closed).remindAt;
}

type Request = { row: RequestRow; case: Case };

/** The school's own closed days bring the morning forward. */
async function plan(tx: Tx, ctx: JobCtx, request: Request): Promise<Outcome<null>> {
  const remindAt = await planned(tx, ctx, request);
  if (!(await moveRequest(tx, ctx, request.row, { remindAt }))) return moved;
  await scheduleReminder(tx, ctx, request.row.id, remindAt);
  await copies(tx, ctx, request);
  return accept(null);
}

async function remind(tx: Tx, ctx: JobCtx, { row, case: subject }: Request): Promise<Outcome<null>> {
  if (!(await moveRequest(tx, ctx, row, { remindedAt: ctx.now }))) return moved;
  await copies(tx, ctx, { row: { ...row, remindedAt: ctx.now }, case: subject });
  return accept(null);
}

async function miss(tx: Tx, ctx: JobCtx, request: Request): Promise<Outcome<null>> {
  if (!(await moveRequest(tx, ctx, request.row, { state: "missed" }))) return moved;
  await copies(tx, ctx, request);
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

type Look = { id: string; what: "review" | "renew" | "end" };

async function lookAtSupport(ctx: JobCtx, { id, what }: Look): Promise<void> {
  const row = await read(ctx, async (reader) => {
    const [view] = await supportsWhere(reader, ctx, { id });
    return view && !view.row.endedAt && isTime(ctx, view, what) ? view.row : undefined;
  });
  if (!row) return;
  const deed = { action: "support.time", subject: `support:${id}`, changed: [what] } as const;
  const done = await act(ctx, deed, async (tx) => {
    await refreshSupport(tx, ctx, row);
    return accept(null);
  });
  if (!done.ok) throw new Error(`refused: ${done.refusal.kind}`);
}

/** False where it was moved to a later day since; that day has a job of its own. */
function isTime(ctx: JobCtx, view: SupportView, what: Look["what"]): boolean {
  const today = todayIn(ctx.now, view.zone);
  const isNear = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(day, today) <= 0;
  const { reviewOn, endsOn } = view.row;
  if (what === "review") return isNear(reviewOn);
  return what === "renew" ? isNear(endsOn.subtract({ days: renewalDays })) : view.state === "ended";
}
