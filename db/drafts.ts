import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "./change.ts";
import { openingFor, type Db } from "./client.ts";
import type { Ctx, StaffCtx } from "./context.ts";
import { bornAt, type DraftId } from "./ids.ts";
import { drafts } from "./schema/progress.ts";

/** How long a draft lives from the moment its form was opened. */
export const draftLife = Temporal.Duration.from({ minutes: 30 });

/** Whether a draft is past its life. Its id says when it was made, so a row that was swept is known to be old too. */
export function isLapsed(id: DraftId, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(bornAt(id).add(draftLife), now) < 0;
}

/**
 * Keeps what a person is in the middle of writing. A draft is no fact, so it leaves no audit row: the one write beside
 * `change`. Answers false when the draft was already used or is somebody else's.
 */
export async function keepDraft(
  ctx: StaffCtx,
  draft: { id: DraftId; form: string; content: unknown },
): Promise<boolean> {
  const { organizationId, staffId } = ctx.actor;
  const content = await ctx.store.keys.seal(organizationId, { table: "drafts", id: draft.id }, draft.content);
  const row = {
    ...draft,
    content,
    organizationId,
    staffId,
    createdAt: ctx.now,
    expiresAt: bornAt(draft.id).add(draftLife),
  };
  return ctx.store.client.transaction(openingFor(organizationId), async (db) => {
    const kept = await db
      .insert(drafts)
      .values(row)
      .onConflictDoUpdate({
        target: drafts.id,
        set: { content, revision: sql`${drafts.revision} + 1` },
        setWhere: and(isNull(drafts.claimedAt), eq(drafts.staffId, staffId)),
      })
      .returning({ id: drafts.id });
    return kept.length === 1;
  });
}

/** What was kept, if it is this person's, unclaimed and in its life. */
export async function findDraft<Content>(
  db: Pick<Db, "select">,
  ctx: StaffCtx,
  id: DraftId,
): Promise<Content | undefined> {
  if (isLapsed(id, ctx.now)) return undefined;
  const [row] = await db
    .select({ content: drafts.content })
    .from(drafts)
    .where(
      and(
        eq(drafts.organizationId, ctx.actor.organizationId),
        eq(drafts.id, id),
        eq(drafts.staffId, ctx.actor.staffId),
        isNull(drafts.claimedAt),
      ),
    );
  return row && ctx.store.keys.open<Content>({ table: "drafts", id }, row.content);
}

/**
 * Uses a draft up, in the transaction of what it becomes. Only the first of any number of confirmations wins: this is
 * the idempotency key on every platform. A draft that was never kept is used up all the same.
 */
export async function claimDraft(
  tx: Tx,
  ctx: StaffCtx,
  draft: { id: DraftId; form: string },
): Promise<boolean> {
  if (isLapsed(draft.id, ctx.now)) return false;
  const { organizationId, staffId } = ctx.actor;
  const content = await ctx.store.keys.seal(organizationId, { table: "drafts", id: draft.id }, null);
  const times = { createdAt: ctx.now, expiresAt: bornAt(draft.id).add(draftLife), claimedAt: ctx.now };
  const won = await tx
    .insert(drafts)
    .values({ ...draft, content, organizationId, staffId, ...times })
    .onConflictDoUpdate({
      target: drafts.id,
      set: { claimedAt: ctx.now, content },
      setWhere: and(isNull(drafts.claimedAt), eq(drafts.staffId, staffId)),
    })
    .returning({ id: drafts.id });
  return won.length === 1;
}

/** Removes one organization's drafts that have lapsed. */
export async function sweepDrafts(ctx: Ctx): Promise<void> {
  const { organizationId } = ctx.actor;
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db.delete(drafts).where(and(eq(drafts.organizationId, organizationId), lt(drafts.expiresAt, ctx.now))),
  );
}
