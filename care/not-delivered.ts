import { and, desc, eq, inArray } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { deliveries, type DeliveryState } from "#db/schema/chat.ts";
import { look } from "./act.ts";
import { accept, type Outcome } from "./outcome.ts";

const troubled: DeliveryState[] = ["uncertain", "failed", "unreachable"];
export type NotDelivered = typeof deliveries.$inferSelect;

/** One's own cards that did not arrive or may not have, the newest first. */
export const myUndelivered = (ctx: StaffCtx): Promise<Outcome<NotDelivered[]>> =>
  look(ctx, { action: "delivery.resend", subject: "deliveries" }, async (reader) =>
    accept(
      await reader
        .select()
        .from(deliveries)
        .where(
          and(
            eq(deliveries.organizationId, ctx.actor.organizationId),
            eq(deliveries.staffId, ctx.actor.staffId),
            inArray(deliveries.state, troubled),
          ),
        )
        .orderBy(desc(deliveries.changedAt))
        .limit(50),
    ),
  );
