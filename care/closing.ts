import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx } from "#db/context.ts";
import { teamOfCase } from "#db/doors.ts";
import { enqueueAll } from "#db/queue.ts";
import { asReader } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import type { Case } from "./cases.ts";
import { holdCheckIn } from "./check-ins/check-in-rows.ts";
import { endAs } from "./check-ins/check-ins.ts";
import { mayDo } from "./check-ins/check-ins.rules.ts";
import { refreshCopies } from "./pause.ts";

/**
 * Closes a case for both sides: nothing more crosses in it, meetings that are still to come are cancelled, and cards in
 * chat say so. What each side keeps of its own stays with it.
 */
export async function closeCase(tx: Tx, ctx: Ctx, subject: Case): Promise<void> {
  const { organizationId } = ctx.actor;
  await tx
    .update(cases)
    .set({ endedAt: ctx.now })
    .where(and(eq(cases.id, subject.id), isNull(cases.endedAt)));
  // The case's meetings are ended for everybody, whoever closes it.
  const asJob: JobCtx = { ...ctx, actor: { kind: "job", job: "closing", organizationId } };
  const live = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(eq(checkIns.caseId, subject.id), inArray(checkIns.state, ["proposed", "confirmed"])));
  for (const { id } of live) {
    const checkIn = await holdCheckIn(tx, asJob, id);
    if (checkIn && mayDo("cancel", checkIn.row, ctx.now)) await endAs(tx, asJob, checkIn, "case");
  }
  await refreshCopies(tx, ctx, subject);
  const team = await teamOfCase(ctx.store, asReader(tx), subject.id);
  const payloads = team.map(({ organizationId: of, staffId }) => ({ organizationId: of, staffId }));
  await enqueueAll(ctx.store.queue, tx, { name: "refresh-home", payloads });
}
