import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import type { JobCtx, StaffCtx } from "#db/context.ts";
import type { Tx } from "#db/change.ts";
import { newCode, typedCode } from "#db/codes.ts";
import { ChatAccountId, LinkRequestId, newId, type InstallationId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { read, type Reader } from "#db/read.ts";
import { chatAccounts, linkRequests, type LinkSecrets, type Platform } from "#db/schema/chat.ts";
import { tokenHash } from "#db/seal.ts";
import { act } from "./act.ts";
import { sendUnreached } from "./reach.ts";
import { planPrompts } from "./settings.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/** A chat account as its platform names it. `chatName` is how the person appears there. */
export type ChatPerson = {
  installationId: InstallationId;
  platform: Platform;
  workspaceKey: string;
  userKey: string;
  chatName: string;
};

const codeLife = Temporal.Duration.from({ minutes: 10 });

/**
 * Asks for a link between a chat account and whoever signs in to the panel. The request is confirmed there, by its link
 * or, from another device, by the code; both work once and for ten minutes.
 */
export async function startLink(
  ctx: JobCtx,
  person: ChatPerson,
): Promise<Outcome<{ id: LinkRequestId; code: string }>> {
  const id = newId(LinkRequestId);
  const code = newCode(8);
  const { chatName, ...account } = person;
  const { organizationId } = ctx.actor;
  return act(ctx, { action: "link.start", subject: `link:${id}` }, async (tx) => {
    const secrets: LinkSecrets = { chatName };
    await tx.insert(linkRequests).values({
      id,
      organizationId,
      ...account,
      codeHash: tokenHash(await ctx.store.keys.current(organizationId), code),
      secrets: await ctx.store.keys.seal(organizationId, { table: "link_requests", id }, secrets),
      createdAt: ctx.now,
      expiresAt: ctx.now.add(codeLife),
    });
    return accept({ id, code });
  });
}

export type LinkOffer = { id: LinkRequestId; platform: Platform; chatName: string };

/** The open request behind a link's id or a typed code, for the page that asks "Is this you?". */
export async function findLink(ctx: StaffCtx, idOrCode: string): Promise<LinkOffer | undefined> {
  return read(ctx, async (reader) => {
    const row = await openRequest(reader, ctx, idOrCode);
    if (!row) return undefined;
    const { chatName } = await ctx.store.keys.open<LinkSecrets>(
      { table: "link_requests", id: row.id },
      row.secrets,
    );
    return { id: row.id, platform: row.platform, chatName };
  });
}

async function openRequest(reader: Pick<Reader, "select">, ctx: StaffCtx, idOrCode: string) {
  const { organizationId } = ctx.actor;
  const id = LinkRequestId.safeParse(idOrCode);
  const hash = tokenHash(await ctx.store.keys.current(organizationId), typedCode(idOrCode));
  const [row] = await reader
    .select()
    .from(linkRequests)
    .where(
      and(
        eq(linkRequests.organizationId, organizationId),
        or(id.success ? eq(linkRequests.id, id.data) : undefined, eq(linkRequests.codeHash, hash)),
        isNull(linkRequests.usedAt),
        gt(linkRequests.expiresAt, ctx.now),
      ),
    )
    .orderBy(desc(linkRequests.createdAt))
    .limit(1);
  return row;
}

/**
 * Links the chat account to the person who is signed in. Refuses as `not-found` when the request is old, used, or of
 * another organization. A link that the same chat account had before ends.
 */
export async function confirmLink(ctx: StaffCtx, id: LinkRequestId): Promise<Outcome<LinkOffer["platform"]>> {
  return act(
    ctx,
    { action: "link.confirm", subject: `link:${id}`, changed: ["chat account"] },
    async (tx) => {
      const row = await openRequest(tx, ctx, id);
      if (!row) return refuse({ kind: "not-found", what: "page" });
      const used = await tx
        .update(linkRequests)
        .set({ usedAt: ctx.now })
        .where(and(eq(linkRequests.id, row.id), isNull(linkRequests.usedAt)))
        .returning({ id: linkRequests.id });
      if (used.length === 0) return refuse({ kind: "not-found", what: "page" });
      await replaceLink(tx, ctx, row);
      const payload = { organizationId: ctx.actor.organizationId, staffId: ctx.actor.staffId };
      await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload });
      await sendUnreached(tx, ctx, [ctx.actor.staffId]);
      await planPrompts(tx, ctx, ctx.actor.staffId);
      return accept(row.platform);
    },
  );
}

async function replaceLink(tx: Tx, ctx: StaffCtx, row: typeof linkRequests.$inferSelect): Promise<void> {
  const { installationId, platform, workspaceKey, userKey } = row;
  const { organizationId, staffId } = ctx.actor;
  await tx
    .update(chatAccounts)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(chatAccounts.organizationId, organizationId),
        eq(chatAccounts.platform, platform),
        eq(chatAccounts.workspaceKey, workspaceKey),
        eq(chatAccounts.userKey, userKey),
        isNull(chatAccounts.endedAt),
      ),
    );
  const account = { installationId, platform, workspaceKey, userKey };
  await tx
    .insert(chatAccounts)
    .values({ id: newId(ChatAccountId), organizationId, staffId, linkedAt: ctx.now, ...account });
}
