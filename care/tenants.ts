import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import { codeHash, inFours, newCode } from "#db/codes.ts";
import type { Ctx, JobCtx, StaffCtx } from "#db/context.ts";
import { InstallationId, newId, TenantRequestId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { tenantRequests } from "#db/schema/reach.ts";
import { act, look } from "./act.ts";
import { addWorkspace } from "./installation-life.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/** A code that waits to be typed, or the tenant in which it was. */
export type TenantRequest = { id: TenantRequestId; expiresAt: Temporal.Instant; tenant?: string };

const codeLife = Temporal.Duration.from({ minutes: 15 });
/** So long the admin has to say whether the tenant is theirs, from when the code was made. */
const answerLife = Temporal.Duration.from({ hours: 24 });
export const tenantCodeLength = 16;

/** The tenant that an admin is about to connect: a code that waits, the tenant in which it was typed, or nothing. */
export const tenantAsked = (ctx: StaffCtx): Promise<Outcome<TenantRequest | undefined>> =>
  look(ctx, { action: "workspace.see", subject: "workspaces" }, async (reader) =>
    accept(await openRequest(reader, ctx)),
  );

async function openRequest(reader: Pick<Reader, "select">, ctx: Ctx): Promise<TenantRequest | undefined> {
  const [row] = await reader
    .select()
    .from(tenantRequests)
    .where(
      and(
        eq(tenantRequests.organizationId, ctx.actor.organizationId),
        isNull(tenantRequests.endedAt),
        gt(tenantRequests.createdAt, ctx.now.subtract(answerLife)),
      ),
    )
    .orderBy(desc(tenantRequests.createdAt))
    .limit(1);
  if (!row) return undefined;
  const { id, expiresAt, workspaceKey: tenant } = row;
  if (tenant) return { id, expiresAt, tenant };
  return Temporal.Instant.compare(ctx.now, expiresAt) < 0 ? { id, expiresAt } : undefined;
}

/**
 * Makes a code that shows which tenant is the organization's: somebody types it to the bot there, once, within fifteen
 * minutes. The code is told now and never again; one that was made before ends.
 */
export function startTenant(ctx: StaffCtx): Promise<Outcome<{ code: string; expiresAt: Temporal.Instant }>> {
  const id = newId(TenantRequestId);
  const code = newCode(tenantCodeLength);
  const expiresAt = ctx.now.add(codeLife);
  const deed = { action: "tenant.start", subject: `tenant-request:${id}`, changed: ["code"] } as const;
  return act(ctx, deed, async (tx) => {
    await endRequests(tx, ctx);
    await tx.insert(tenantRequests).values({
      id,
      organizationId: ctx.actor.organizationId,
      codeHash: codeHash("tenant", code),
      createdAt: ctx.now,
      expiresAt,
    });
    return accept({ code: inFours(code), expiresAt });
  });
}

const endRequests = (tx: Tx, ctx: Ctx) =>
  tx
    .update(tenantRequests)
    .set({ endedAt: ctx.now })
    .where(and(eq(tenantRequests.organizationId, ctx.actor.organizationId), isNull(tenantRequests.endedAt)));

/**
 * Takes down the tenant in which the code was typed. Nothing is bound yet: an admin says whether it is theirs. Refuses as
 * `lapsed` when the code was typed before or is too old.
 */
export function answerTenant(
  ctx: JobCtx,
  { id, tenant }: { id: TenantRequestId; tenant: string },
): Promise<Outcome<null>> {
  const deed = { action: "tenant.answer", subject: `tenant-request:${id}`, changed: ["tenant"] } as const;
  return act(ctx, deed, async (tx) => {
    const won = await tx
      .update(tenantRequests)
      .set({ workspaceKey: tenant, answeredAt: ctx.now })
      .where(
        and(
          eq(tenantRequests.organizationId, ctx.actor.organizationId),
          eq(tenantRequests.id, id),
          isNull(tenantRequests.answeredAt),
          isNull(tenantRequests.endedAt),
          gt(tenantRequests.expiresAt, ctx.now),
        ),
      )
      .returning({ id: tenantRequests.id });
    return won.length > 0 ? accept(null) : refuse({ kind: "lapsed" });
  });
}

/**
 * Binds the tenant that answered. Refuses as `not-found` when no such request of the organization is open, and as
 * `already-done` when the tenant is bound, to whomever.
 */
export function connectTenant(ctx: StaffCtx, id: TenantRequestId): Promise<Outcome<null>> {
  const deed = { action: "tenant.connect", subject: `tenant-request:${id}`, changed: ["tenant"] } as const;
  return act(ctx, deed, async (tx) => {
    const [row] = await tx
      .update(tenantRequests)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(tenantRequests.organizationId, ctx.actor.organizationId),
          eq(tenantRequests.id, id),
          isNotNull(tenantRequests.workspaceKey),
          isNull(tenantRequests.endedAt),
          gt(tenantRequests.createdAt, ctx.now.subtract(answerLife)),
        ),
      )
      .returning({ tenant: tenantRequests.workspaceKey });
    if (!row?.tenant) return refuse({ kind: "not-found", what: "page" });
    const bound = await saveTenant(tx, ctx, { id: newId(InstallationId), tenant: row.tenant });
    return bound.ok ? accept(null) : bound;
  });
}

/**
 * Binds a Teams tenant to the acting organization at once, as a trial does with its own: from then on what its people ask
 * is answered. Refuses as `already-done` when it is bound, to whomever.
 */
export function bindTenant(ctx: JobCtx, tenant: string): Promise<Outcome<InstallationId>> {
  const id = newId(InstallationId);
  const deed = { action: "installation.bind", subject: `installation:${id}`, changed: ["tenant"] } as const;
  return act(ctx, deed, (tx) => saveTenant(tx, ctx, { id, tenant }));
}

/** Content stays out of chat until the organization decides otherwise. A tenant can be bound once, whoever asks. */
async function saveTenant(
  tx: Tx,
  ctx: Ctx,
  { id, tenant }: { id: InstallationId; tenant: string },
): Promise<Outcome<InstallationId>> {
  // A tenant gives the app nothing: there it has a password of its own.
  const given = { platform: "teams", workspaceKey: tenant, kind: "workspace", secrets: {} } as const;
  const isNew = await addWorkspace(tx, ctx, { ...given, id, installedAt: ctx.now });
  return isNew ? accept(id) : refuse({ kind: "already-done", what: "bind" });
}
