import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { JobCtx } from "#db/context.ts";
import { listOrganizations } from "#db/doors.ts";
import { read } from "#db/read.ts";
import { installations, type InstallationSecrets, type Platform } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";

/** A workspace in which the app stands, with what it speaks with there. */
export type Installed = {
  platform: Platform;
  workspaceKey: string;
  secrets: InstallationSecrets;
  tokenExpiresAt: Temporal.Instant | null;
  problem: string | null;
};

/** Every workspace of every organization in which the app stands, for whoever looks whether all is well. */
export async function listInstalled(store: Store, now: Temporal.Instant): Promise<Installed[]> {
  const organizations = await listOrganizations(store);
  const each = organizations.map(({ organizationId }) => {
    const actor = { kind: "job", job: "doctor", organizationId } as const;
    return installedOf({ actor, now, locale: "en", zone: "UTC", requestId: randomUUID(), store });
  });
  return (await Promise.all(each)).flat();
}

async function installedOf(ctx: JobCtx): Promise<Installed[]> {
  const stands = and(
    eq(installations.organizationId, ctx.actor.organizationId),
    isNull(installations.endedAt),
    isNull(installations.uninstalledAt),
  );
  const rows = await read(ctx, (reader) => reader.select().from(installations).where(stands));
  return Promise.all(
    rows.map(async ({ id, platform, workspaceKey, tokenExpiresAt, problem, secrets: sealed }) => ({
      platform,
      workspaceKey,
      tokenExpiresAt,
      problem,
      secrets: await ctx.store.keys.open<InstallationSecrets>({ table: "installations", id }, sealed),
    })),
  );
}
