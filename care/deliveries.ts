import { and, desc, eq, inArray } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { DeliveryId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import { deliveries } from "#db/schema/chat.ts";
import { statement } from "#db/statement.ts";
import { act } from "./act.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

export type Undelivered = typeof deliveries.$inferSelect;

/** What did not arrive, or may not have, among one's own copies: the newest first. */
export function listUndelivered(reader: Pick<Reader, "select">, ctx: StaffCtx): Promise<Undelivered[]> {
  const { organizationId, staffId } = ctx.actor;
  return undeliveredTo(reader, { organizationId, staffId });
}

const undeliveredTo = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) =>
  from
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        eq(deliveries.staffId, staffId),
        inArray(deliveries.state, ["uncertain", "failed", "unreachable"]),
      ),
    )
    .orderBy(desc(deliveries.changedAt))
    .limit(200),
);

/**
 * Sends a copy again whose fate is unknown or that failed, as a message of its own. Never done by itself: only a person
 * can know whether it arrived. Refuses as `not-found`.
 */
export async function resendDelivery(ctx: StaffCtx, id: DeliveryId): Promise<Outcome<null>> {
  return act(
    ctx,
    { action: "delivery.resend", subject: `delivery:${id}`, changed: ["state"] },
    async (tx) => {
      const [row] = await tx
        .update(deliveries)
        .set({ state: "queued", attempts: 0, conversationKey: null, messageKey: null, changedAt: ctx.now })
        .where(
          and(
            eq(deliveries.organizationId, ctx.actor.organizationId),
            eq(deliveries.id, id),
            inArray(deliveries.state, ["uncertain", "failed"]),
          ),
        )
        .returning();
      if (!row) return refuse({ kind: "not-found", what: "update" });
      const payload = { organizationId: row.organizationId, kind: row.kind, subjectId: row.subjectId };
      await enqueue(ctx.store.queue, tx, { name: "deliver", payload });
      return accept(null);
    },
  );
}
