import { randomUUID } from "node:crypto";
import { and, eq, isNull, lte } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx } from "#db/context.ts";
import { ownerOfWorkspace } from "#db/doors.ts";
import { InstallationId, newId, type OrganizationId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import {
  chatAccounts,
  deliveries,
  installations,
  type InstallationSecrets,
  type Platform,
} from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";
import { forgetUnclaimed, keepUnclaimed, type NewWorkspace } from "#db/unclaimed.ts";
import { act } from "./act.ts";
import { planRotation, sealSecrets } from "./installations.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { sendUnreached } from "./reach.ts";

type At = { store: Store; now: Temporal.Instant };
export type WorkspaceKey = { platform: Platform; workspaceKey: string };

/** What became of an install: it is back with whom it belonged to, or waits until an admin types its code. */
export type Welcome =
  | { kind: "back"; organizationId: OrganizationId }
  | { kind: "unclaimed"; code: string; expiresAt: Temporal.Instant };

/**
 * Takes in a workspace where the app was just installed. One that belongs to an organization is back with it, whoever
 * installed it; any other stays sealed and answers nobody until an admin claims it by the code.
 */
export async function welcomeWorkspace({ store, now }: At, found: NewWorkspace): Promise<Welcome> {
  const owner = await ownerOf(store, found);
  if (!owner) return { kind: "unclaimed", ...(await keepUnclaimed(store, found, now)) };
  const ctx = workspaceJob({ store, now }, owner.organizationId);
  const deed = {
    action: "installation.bind",
    subject: `installation:${owner.id}`,
    changed: ["token"],
  } as const;
  const done = await act(ctx, deed, async (tx) => {
    await bringBack(tx, ctx, { ...found, installedAt: now, id: owner.id });
    return accept(null);
  });
  if (!done.ok) throw new Error(`a workspace could not come back: ${done.refusal.kind}`);
  return { kind: "back", organizationId: owner.organizationId };
}

const ownerOf = (store: Store, { platform, workspaceKey }: WorkspaceKey) =>
  ownerOfWorkspace(asReader(store.client.db), platform, workspaceKey);

function workspaceJob({ store, now }: At, organizationId: OrganizationId): JobCtx {
  const actor = { kind: "job", job: "workspace", organizationId } as const;
  return { actor, now, locale: "en", zone: "UTC", requestId: randomUUID(), store };
}

/** What a platform gave, and when. */
type Found = NewWorkspace & { installedAt: Temporal.Instant };
type Given = Found & { id: InstallationId };

/**
 * Makes a workspace the acting organization's; one that it had before is back with everything it had. Refuses as
 * `already-done` where it is another organization's.
 */
export async function bindWithin(tx: Tx, ctx: Ctx, found: Found): Promise<Outcome<InstallationId>> {
  const owner = await ownerOfWorkspace(asReader(tx), found.platform, found.workspaceKey);
  const taken = refuse({ kind: "already-done", what: "workspace.claim" });
  if (owner && owner.organizationId !== ctx.actor.organizationId) return taken;
  const given = { ...found, id: owner?.id ?? newId(InstallationId) };
  if (owner) await bringBack(tx, ctx, given);
  else if (!(await addWorkspace(tx, ctx, given))) return taken;
  return accept(given.id);
}

/** The same for a trial, whose one workspace nobody has to claim. */
export function bindWorkspace(ctx: JobCtx, found: NewWorkspace): Promise<Outcome<InstallationId>> {
  const subject = `organization:${ctx.actor.organizationId}`;
  return act(ctx, { action: "installation.bind", subject, changed: ["workspace"] }, (tx) =>
    bindWithin(tx, ctx, { ...found, installedAt: ctx.now }),
  );
}

/** Adds a workspace or a tenant. False where it is bound already, to whomever. */
export async function addWorkspace(tx: Tx, ctx: Ctx, found: Given): Promise<boolean> {
  const { id, platform, workspaceKey } = found;
  const { organizationId } = ctx.actor;
  const made = await tx
    .insert(installations)
    .values({ id, organizationId, platform, workspaceKey, createdAt: ctx.now, ...(await rowOf(ctx, found)) })
    .onConflictDoNothing()
    .returning({ id: installations.id });
  await planRotation(tx, ctx, { id, expiresAt: found.tokenExpiresAt });
  return made.length > 0;
}

/** What the platform gave, as it stands in the row. */
async function rowOf(ctx: Ctx, found: Given) {
  const { id, kind, enterpriseKey = null, tokenExpiresAt = null, installedAt } = found;
  const secrets = await sealSecrets(ctx, id, found.secrets);
  return { kind, enterpriseKey, tokenExpiresAt, installedAt, secrets };
}

/** Has a workspace answer again, and sends its people what did not reach them meanwhile. */
async function bringBack(tx: Tx, ctx: Ctx, found: Given): Promise<void> {
  const { id } = found;
  await tx
    .update(installations)
    .set({ ...(await rowOf(ctx, found)), uninstalledAt: null, problem: null })
    .where(isOwn(ctx, id));
  await planRotation(tx, ctx, { id, expiresAt: found.tokenExpiresAt });
  const linked = await tx
    .select({ staffId: chatAccounts.staffId })
    .from(chatAccounts)
    .where(and(eq(chatAccounts.installationId, id), isNull(chatAccounts.endedAt)));
  await sendUnreached(
    tx,
    ctx,
    linked.map(({ staffId }) => staffId),
  );
}

const isOwn = (ctx: Ctx, id: InstallationId) =>
  and(
    eq(installations.organizationId, ctx.actor.organizationId),
    eq(installations.id, id),
    isNull(installations.endedAt),
  );

/**
 * Takes down that a workspace removed the app or withdrew its keys, in whichever order and however often it says so: the
 * keys are wiped, all else stays. What was said before the latest install changes nothing. Answers with whether it did.
 */
export async function removeWorkspace(
  { store, now }: At,
  removed: WorkspaceKey & { saidAt: Temporal.Instant },
): Promise<boolean> {
  await forgetUnclaimed(store, removed);
  const owner = await ownerOf(store, removed);
  if (!owner) return false;
  const ctx = workspaceJob({ store, now }, owner.organizationId);
  const subject = `installation:${owner.id}`;
  const done = await act(ctx, { action: "installation.remove", subject, changed: ["token"] }, async (tx) => {
    const [row] = await tx.select().from(installations).where(isOwn(ctx, owner.id)).for("update");
    if (!row || row.uninstalledAt) return accept(false);
    if (row.installedAt && isBefore(removed.saidAt, row.installedAt)) return accept(false);
    const { name } = await openSecrets(ctx, row);
    const secrets = await sealSecrets(ctx, owner.id, name ? { name } : {});
    const wiped = { secrets, tokenExpiresAt: null, uninstalledAt: now };
    await tx.update(installations).set(wiped).where(eq(installations.id, owner.id));
    return accept(true);
  });
  return done.ok && done.value;
}

/** A platform tells its moments in whole seconds. */
const isBefore = (saidAt: Temporal.Instant, moment: Temporal.Instant): boolean =>
  Temporal.Instant.compare(saidAt, moment.round({ smallestUnit: "second", roundingMode: "floor" })) < 0;

const openSecrets = (ctx: Ctx, { id, secrets }: typeof installations.$inferSelect) =>
  ctx.store.keys.open<InstallationSecrets>({ table: "installations", id }, secrets);

/** What a platform gives for a refresh token; `refused` where it will never give anything for it. */
export type Exchanged =
  | { kind: "fresh"; botToken: string; refreshToken: string; expiresAt: Temporal.Instant }
  | { kind: "refused"; problem: string };
type Rotation = {
  id: InstallationId;
  /** A token that is good beyond this moment is left alone. */
  goodUntil: Temporal.Instant;
  /** Called at most once, while nobody else can. @throws when the platform could not be asked. */
  exchange: (refreshToken: string) => Promise<Exchanged>;
};

/**
 * Exchanges the token of a workspace before it ends, under the lock of its row, so that whoever comes at the same time
 * gets what the first one got. Refuses as `not-found` where the app does not stand any more.
 */
export async function rotateToken(ctx: JobCtx, rotation: Rotation): Promise<Outcome<InstallationSecrets>> {
  const { id, goodUntil, exchange } = rotation;
  const deed = { action: "installation.rotate", subject: `installation:${id}`, changed: ["token"] } as const;
  return act(ctx, deed, async (tx) => {
    const [row] = await tx.select().from(installations).where(isOwn(ctx, id)).for("update");
    if (!row || row.uninstalledAt) return refuse({ kind: "not-found", what: "page" });
    const secrets = await openSecrets(ctx, row);
    const { tokenExpiresAt } = row;
    const isGood = !tokenExpiresAt || Temporal.Instant.compare(tokenExpiresAt, goodUntil) > 0;
    // What was refused once is refused again, until the app is installed anew.
    if (isGood || !secrets.refreshToken || row.problem) return accept(secrets);
    const got = await exchange(secrets.refreshToken);
    if (got.kind === "refused") {
      await tx.update(installations).set({ problem: got.problem }).where(eq(installations.id, id));
      return accept(secrets);
    }
    const { botToken, refreshToken, expiresAt } = got;
    const fresh = { ...secrets, botToken, refreshToken };
    await tx
      .update(installations)
      .set({ secrets: await sealSecrets(ctx, id, fresh), tokenExpiresAt: expiresAt, problem: null })
      .where(eq(installations.id, id));
    await planRotation(tx, ctx, { id, expiresAt });
    return accept(fresh);
  });
}

/**
 * Ends the connection of a chat account that its workspace has deactivated or made a guest. One that was made later stays.
 * Answers with whether there was one.
 */
export async function endAccount(
  { store, now }: At,
  { userKey, saidAt, ...workspace }: WorkspaceKey & { userKey: string; saidAt: Temporal.Instant },
): Promise<boolean> {
  const owner = await ownerOf(store, workspace);
  if (!owner) return false;
  const ctx = workspaceJob({ store, now }, owner.organizationId);
  const isTheirs = and(
    eq(chatAccounts.organizationId, owner.organizationId),
    eq(chatAccounts.installationId, owner.id),
    eq(chatAccounts.userKey, userKey),
    lte(chatAccounts.linkedAt, saidAt.add({ seconds: 1 })),
    isNull(chatAccounts.endedAt),
  );
  const subject = `installation:${owner.id}`;
  const done = await act(ctx, { action: "account.end", subject, changed: ["chat account"] }, async (tx) => {
    const ended = await tx
      .update(chatAccounts)
      .set({ endedAt: now, endedBy: "deactivated" })
      .where(isTheirs)
      .returning({ id: chatAccounts.id });
    return accept(ended.length > 0);
  });
  return done.ok && done.value;
}

/** Takes down that a conversation has another id now: the cards that stand in it are still found. */
export async function moveConversation(
  { store, now }: At,
  { from, to, ...workspace }: WorkspaceKey & { from: string; to: string },
): Promise<void> {
  const owner = await ownerOf(store, workspace);
  if (!owner) return;
  const ctx = workspaceJob({ store, now }, owner.organizationId);
  const deed = {
    action: "chat.reach",
    subject: `installation:${owner.id}`,
    changed: ["conversation"],
  } as const;
  await act(ctx, deed, async (tx) => {
    await tx
      .update(deliveries)
      .set({ conversationKey: to })
      .where(and(eq(deliveries.organizationId, owner.organizationId), eq(deliveries.conversationKey, from)));
    return accept(null);
  });
}
