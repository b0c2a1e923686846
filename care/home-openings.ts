import { and, eq, gt, inArray } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import { openingFor } from "#db/client.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import { homeOpenings } from "#db/schema/around.ts";

/** For so long after it was opened, a Home is kept fresh. */
export const homeLife = Temporal.Duration.from({ hours: 12 });

/**
 * Notes that a person looks at their Home, at this page. Presence is no fact about anybody, so it leaves no audit row,
 * as a draft does not.
 */
export async function noteHomeOpened(ctx: StaffCtx, page: number): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const set = { openedAt: ctx.now, page };
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db
      .insert(homeOpenings)
      .values({ organizationId, staffId, ...set })
      .onConflictDoUpdate({ target: [homeOpenings.organizationId, homeOpenings.staffId], set }),
  );
}

/** The page at which somebody's Home stands, if they looked at it lately. */
export async function homePageOf(reader: Reader, ctx: Ctx, staffId: StaffId): Promise<number | undefined> {
  const [row] = await reader
    .select({ page: homeOpenings.page })
    .from(homeOpenings)
    .where(lately(ctx, [staffId]));
  return row?.page;
}

const lately = (ctx: Ctx, staffIds: readonly StaffId[]) =>
  and(
    eq(homeOpenings.organizationId, ctx.actor.organizationId),
    inArray(homeOpenings.staffId, [...staffIds]),
    gt(homeOpenings.openedAt, ctx.now.subtract(homeLife)),
  );

/** Has the Homes of these colleagues drawn anew, in the transaction of what changed; only those looked at lately. */
export async function refreshHomes(tx: Tx, ctx: Ctx, staffIds: readonly StaffId[]): Promise<void> {
  if (staffIds.length === 0) return;
  const { organizationId } = ctx.actor;
  const looking = await tx
    .select({ staffId: homeOpenings.staffId })
    .from(homeOpenings)
    .where(lately(ctx, staffIds));
  for (const { staffId } of looking)
    await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload: { organizationId, staffId } });
}
