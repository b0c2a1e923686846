import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { asReader } from "#db/read.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import type { Case } from "../cases.ts";
import { askGate, standingOf } from "../release.ts";
import { category } from "./check-in-release.ts";
import { holdCheckIn } from "./check-in-rows.ts";
import { endAs } from "./check-ins.ts";
import { mayDo, otherSide } from "./check-ins.rules.ts";

/**
 * Cancels what can no longer take place because a permission of either side was withdrawn: what was asked for under it,
 * and what the other side agreed to under it, or because it has ended by itself. A pause cancels nothing. Called in the
 * transaction of what changed.
 */
export async function cancelUncovered(tx: Tx, ctx: Ctx, subject: Case): Promise<void> {
  const live = await tx
    .select({ id: checkIns.id })
    .from(checkIns)
    .where(and(eq(checkIns.caseId, subject.id), inArray(checkIns.state, ["proposed", "confirmed"])));
  if (live.length === 0) return;
  const standing = await standingOf(asReader(tx), ctx, subject);
  const isOpen = (from: Case["schoolId"]) =>
    askGate(ctx, { case: { ...subject, pausedAt: null }, from, categories: [category] }, standing).ok;
  for (const { id } of live) {
    const checkIn = await holdCheckIn(tx, ctx, id);
    if (!checkIn || !mayDo("cancel", checkIn.row, ctx.now)) continue;
    const { state, hostOrganization } = checkIn.row;
    const needed = [
      hostOrganization,
      ...(state === "confirmed" ? [otherSide(subject, hostOrganization)] : []),
    ];
    if (!needed.every(isOpen)) await endAs(tx, ctx, checkIn, "permission");
  }
}
