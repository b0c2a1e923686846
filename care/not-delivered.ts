import { and, desc, eq, inArray } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { deliveries, type DeliveryState } from "#db/schema/chat.ts";
import { look } from "./act.ts";
import { accept, type Outcome } from "./outcome.ts";
import { reachesOf, type PersonReach } from "./reaches.ts";

const troubled: DeliveryState[] = ["uncertain", "failed", "unreachable"];
export type NotDelivered = typeof deliveries.$inferSelect;

export type Undelivered = { rows: NotDelivered[]; reaches: PersonReach[] };

/** One's own cards that did not arrive or may not have, the newest first, and how one can be reached. */
export const myUndelivered = (ctx: StaffCtx): Promise<Outcome<Undelivered>> =>
  look(ctx, { action: "delivery.resend", subject: "deliveries" }, async (reader) => {
    const { organizationId, staffId } = ctx.actor;
    const rows = await reader
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          eq(deliveries.staffId, staffId),
          inArray(deliveries.state, troubled),
        ),
      )
      .orderBy(desc(deliveries.changedAt))
      .limit(50);
    const reaches = (await reachesOf(reader, ctx, [staffId])).get(staffId) ?? [];
    return accept({ rows, reaches });
  });
