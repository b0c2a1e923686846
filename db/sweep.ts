import { and, eq, lt } from "drizzle-orm";
import { openingFor } from "./client.ts";
import type { Ctx } from "./context.ts";
import { listOrganizations } from "./doors.ts";
import { sweepDrafts } from "./drafts.ts";
import { carries } from "./schema/carries.ts";
import { claims, installStates } from "./schema/chat.ts";
import { rosterChanges } from "./schema/imports.ts";
import type { Store } from "./store.ts";
import { sweepUnclaimed } from "./unclaimed.ts";
import { sweepUploads } from "./uploads.ts";

/** Slack refuses what is older than five minutes; a day covers every retry of an event. */
const claimLife = Temporal.Duration.from({ hours: 24 });

/**
 * Removes what was never a fact: lapsed drafts, files nobody took in, claims that no request can repeat any more, cases
 * that were carried into chat, workspaces that nobody claimed, and marks that students have changed.
 */
export async function sweepAll(store: Store, now: Temporal.Instant): Promise<void> {
  await store.client.db.delete(claims).where(lt(claims.at, now.subtract(claimLife)));
  await sweepUnclaimed(store, now);
  for (const { organizationId } of await listOrganizations(store)) {
    const actor = { kind: "job", job: "sweep", organizationId } as const;
    const ctx = { actor, now, locale: "en", zone: "UTC", requestId: "sweep", store } as const;
    await sweepDrafts(ctx);
    await sweepUploads(ctx);
    await sweepMarks(ctx);
  }
}

/** A copy of names is given up after ten minutes without a search, and a carried case waits as long: a day covers both. */
const markLife = Temporal.Duration.from({ hours: 24 });

async function sweepMarks(ctx: Ctx): Promise<void> {
  const { organizationId } = ctx.actor;
  const before = ctx.now.subtract(markLife);
  await ctx.store.client.transaction(openingFor(organizationId), async (db) => {
    await db
      .delete(rosterChanges)
      .where(and(eq(rosterChanges.organizationId, organizationId), lt(rosterChanges.at, before)));
    await db
      .delete(installStates)
      .where(and(eq(installStates.organizationId, organizationId), lt(installStates.expiresAt, before)));
    await db
      .delete(carries)
      .where(and(eq(carries.organizationId, organizationId), lt(carries.expiresAt, before)));
  });
}
