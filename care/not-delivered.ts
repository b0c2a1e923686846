import type { StaffCtx } from "#db/context.ts";
import { look } from "./act.ts";
import { listUndelivered, type Undelivered } from "./deliveries.ts";
import { accept, type Outcome } from "./outcome.ts";
import { reachesOf, type PersonReach } from "./reaches.ts";

export type NotDelivered = { rows: Undelivered[]; reaches: PersonReach[] };

const mostRows = 50;

/** One's own cards that did not arrive or may not have, the newest first, and how one can be reached. */
export const myUndelivered = (ctx: StaffCtx): Promise<Outcome<NotDelivered>> =>
  look(ctx, { action: "delivery.resend", subject: "deliveries" }, async (reader) => {
    const { staffId } = ctx.actor;
    const rows = await listUndelivered(reader, ctx);
    const reaches = (await reachesOf(reader, ctx, [staffId])).get(staffId) ?? [];
    return accept({ rows: rows.slice(0, mostRows), reaches });
  });
