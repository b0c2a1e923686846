import type { JobCtx } from "#db/context.ts";
import { findInstallation } from "#db/doors.ts";
import { InstallationId, newId } from "#db/ids.ts";
import { installations, type InstallationSecrets } from "#db/schema/chat.ts";
import { act } from "./act.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/**
 * Binds a Teams tenant to the acting organization: from then on what its people ask is answered. Refuses as `already-done`
 * when it is bound, to whomever. Content stays out of chat until the organization decides otherwise.
 */
export async function bindTenant(ctx: JobCtx, tenant: string): Promise<Outcome<InstallationId>> {
  const { organizationId } = ctx.actor;
  const id = newId(InstallationId);
  const deed = { action: "installation.bind", subject: `installation:${id}`, changed: ["tenant"] } as const;
  return act(ctx, deed, async (tx) => {
    if (await findInstallation(ctx.store, "teams", tenant))
      return refuse({ kind: "already-done", what: "bind" });
    const secrets: InstallationSecrets = {};
    await tx.insert(installations).values({
      id,
      organizationId,
      platform: "teams",
      workspaceKey: tenant,
      secrets: await ctx.store.keys.seal(organizationId, { table: "installations", id }, secrets),
      createdAt: ctx.now,
    });
    return accept(id);
  });
}
