import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { change } from "./change.ts";
import { openingToRead } from "./client.ts";
import { listOrganizations } from "./doors.ts";
import type { OrganizationId, PartnershipId } from "./ids.ts";
import { trustCurrentFor } from "./keyring.ts";
import { resealOrganization } from "./reseal.ts";
import type { Store } from "./store.ts";

export type Rotation = {
  now: () => Temporal.Instant;
  log: (line: string) => void;
  /** Until no other process can still seal with a key from before; its keyring trusts one for so long. */
  settle?: Temporal.Duration;
};

/**
 * Gives every organization and partnership a new data key, seals everything anew with it, and wraps all keys under the
 * first master key. The product goes on meanwhile; what was cut off is finished by running it again.
 */
export async function rotateKeys(
  store: Store,
  { now, log, settle = trustCurrentFor }: Rotation,
): Promise<void> {
  const organizations = await listOrganizations(store);
  const partnerships = new Set<PartnershipId>();
  for (const { organizationId } of organizations) {
    await store.keys.rotate(organizationId);
    for (const id of await partnershipsOf(store, organizationId)) partnerships.add(id);
  }
  for (const id of partnerships) await store.keys.rotate(id);
  log(
    `${organizations.length + partnerships.size} new data keys; other processes learn of them within a minute …`,
  );
  await pause(settle.total("milliseconds"));
  for (const { organizationId } of organizations) {
    const rows = await resealOrganization(store, organizationId);
    await leaveTrace(store, { organizationId, rows, at: now() });
    log(`${organizationId}: ${rows} rows sealed anew`);
  }
  log(`${await store.keys.rewrap()} older keys wrapped under the first master key`);
}

const partnershipsOf = async (store: Store, organizationId: OrganizationId): Promise<PartnershipId[]> => {
  const rows = await store.client.transaction(openingToRead(organizationId), (db) =>
    db.execute<{ id: PartnershipId }>(sql`select id from partnerships`),
  );
  return rows.map(({ id }) => id);
};

type Trace = { organizationId: OrganizationId; rows: number; at: Temporal.Instant };

async function leaveTrace(store: Store, { organizationId, rows, at }: Trace): Promise<void> {
  const actor = { kind: "job", job: "keys-rotate", organizationId } as const;
  const ctx = { actor, now: at, locale: "en", zone: "UTC", requestId: "keys-rotate", store } as const;
  const deed = {
    action: "keys.rotate",
    subject: `organization:${organizationId}`,
    changed: [`rows:${rows}`],
  };
  await change(ctx, deed, () => Promise.resolve({ ok: true, value: null }));
}
