import { randomUUID } from "node:crypto";
import { findChatAccount, findInstallation, type FoundInstallation } from "#db/doors.ts";
import type { JobCtx, StaffCtx } from "#db/context.ts";
import type { Store } from "#db/store.ts";

/** Who sent a request, as Slack names them. `workspaceId` is where the app stands that was asked. */
export type SlackPerson = {
  teamId: string;
  workspaceId: string;
  userId: string;
  chatName: string;
  claim: string;
};

const rememberFor = Temporal.Duration.from({ seconds: 30 });

/**
 * Installations by workspace, remembered for half a minute, because the first view opens before anything is asked. A
 * workspace without one is asked for each time: it may be set up at any moment.
 */
export class Installations {
  readonly #store: Store;
  readonly #now: () => Temporal.Instant;
  readonly #known = new Map<string, { found: FoundInstallation; until: Temporal.Instant }>();

  constructor({ store, now }: { store: Store; now: () => Temporal.Instant }) {
    this.#store = store;
    this.#now = now;
  }

  async find(teamId: string): Promise<FoundInstallation | undefined> {
    const known = this.#known.get(teamId);
    const now = this.#now();
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.found;
    const found = await findInstallation(this.#store, "slack", teamId);
    if (found) this.#known.set(teamId, { found, until: now.add(rememberFor) });
    return found;
  }
}

/** The staff behind a Slack account, ready to act; undefined when it is linked to nobody. */
export async function staffCtx(
  store: Store,
  now: Temporal.Instant,
  person: SlackPerson,
): Promise<StaffCtx | undefined> {
  const found = await findChatAccount(store, {
    platform: "slack",
    workspaceKey: person.teamId,
    userKey: person.userId,
  });
  if (!found) return undefined;
  const { zone, chatLevel, ...staff } = found;
  return {
    actor: { kind: "staff", ...staff, via: "slack" },
    now,
    locale: "en",
    zone,
    requestId: randomUUID(),
    claim: person.claim,
    chatLevel,
    store,
  };
}

/** The workspace itself as an actor, for what happens before anybody is known. */
export function workspaceCtx(
  { store, now }: { store: Store; now: Temporal.Instant },
  installation: FoundInstallation,
  claim: string,
): JobCtx {
  const actor = { kind: "job", job: "link", organizationId: installation.organizationId } as const;
  return { actor, now, locale: "en", zone: "UTC", requestId: randomUUID(), claim, store };
}
