import { lt } from "drizzle-orm";
import { listOrganizations } from "./doors.ts";
import { sweepDrafts } from "./drafts.ts";
import { claims } from "./schema/chat.ts";
import type { Store } from "./store.ts";
import { sweepUploads } from "./uploads.ts";

/** Slack refuses what is older than five minutes; a day covers every retry of an event. */
const claimLife = Temporal.Duration.from({ hours: 24 });

/** Removes what was never a fact: lapsed drafts, files nobody took in, and claims that no request can repeat any more. */
export async function sweepAll(store: Store, now: Temporal.Instant): Promise<void> {
  await store.client.db.delete(claims).where(lt(claims.at, now.subtract(claimLife)));
  for (const { organizationId } of await listOrganizations(store)) {
    const actor = { kind: "job", job: "sweep", organizationId } as const;
    const ctx = { actor, now, locale: "en", zone: "UTC", requestId: "sweep", store } as const;
    await sweepDrafts(ctx);
    await sweepUploads(ctx);
  }
}
