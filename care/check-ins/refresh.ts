import { and, eq, lte } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { checkInNotices, checkIns } from "#db/schema/check-ins.ts";
import type { CheckIn } from "./check-in-rows.ts";
import type { Sides } from "./check-ins.rules.ts";
import { fallenWith } from "./fallen.ts";

type Copied = { kind: "checkin" | "checkin-notice"; subjectId: string; startAfter?: Temporal.Instant };

/** Has the copies on both sides show how it stands, now or at a later moment. */
export async function enqueueBoth(
  tx: Tx,
  ctx: Ctx,
  sides: Sides,
  { startAfter, ...copied }: Copied,
): Promise<void> {
  for (const organizationId of [sides.schoolId, sides.programId]) {
    const payload = { organizationId, ...copied };
    await enqueue(ctx.store.queue, tx, { name: "deliver", payload, ...(startAfter && { startAfter }) });
  }
}

/** Every card about a check-in that stands in chat by now shows how it stands. */
export async function refreshCards(tx: Tx, ctx: Ctx, checkIn: Pick<CheckIn, "row">): Promise<void> {
  await enqueueBoth(tx, ctx, checkIn.row, { kind: "checkin", subjectId: checkIn.row.id });
  await refreshReminders(tx, ctx, checkIn);
}

/** The same for its reminders alone: where something was released, its own card is on its way already. */
export async function refreshReminders(tx: Tx, ctx: Ctx, { row }: Pick<CheckIn, "row">): Promise<void> {
  const posted = await tx
    .select({ id: checkInNotices.id, kind: checkInNotices.kind })
    .from(checkInNotices)
    .where(and(eq(checkInNotices.checkInId, row.id), lte(checkInNotices.dueAt, ctx.now)));
  for (const { id, kind } of posted) {
    const lead = kind === "closed" ? (await fallenWith(tx, ctx, { notice: id }))[0]?.notice.id : undefined;
    await enqueueBoth(tx, ctx, row, { kind: "checkin-notice", subjectId: lead ?? id });
  }
}

type Shared = Sides & { id: CaseId; startAfter?: Temporal.Instant };

/** The same for all reminders of a case: after a pause, a revocation, a new permission. */
export async function refreshRemindersIn(
  tx: Tx,
  ctx: Ctx,
  { id, startAfter, ...sides }: Shared,
): Promise<void> {
  const posted = await tx
    .select({ id: checkInNotices.id })
    .from(checkInNotices)
    .innerJoin(checkIns, eq(checkIns.id, checkInNotices.checkInId))
    .where(and(eq(checkIns.caseId, id), lte(checkInNotices.dueAt, ctx.now)));
  const later = startAfter && { startAfter };
  for (const notice of posted)
    await enqueueBoth(tx, ctx, sides, { kind: "checkin-notice", subjectId: notice.id, ...later });
}
