import { randomUUID } from "node:crypto";
import { findChatAccount, findInstallation, type FoundInstallation } from "#db/doors.ts";
import type { JobCtx, StaffCtx } from "#db/context.ts";
import type { Platform } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";

/** Who sent a request, as their platform names them: in which workspace or tenant, and by which key there. */
export type Speaker = {
  platform: Platform;
  workspaceKey: string;
  userKey: string;
  /** How the chat calls them, for the question whether an account is theirs. */
  chatName: string;
  claim: string;
};

const rememberFor = Temporal.Duration.from({ seconds: 30 });

/**
 * Installations by workspace, remembered for half a minute, because the first view opens before anything is asked. A
 * workspace without one is asked for each time: it may be set up at any moment.
 */
export class Installations {
  readonly #platform: Platform;
  readonly #store: Store;
  readonly #now: () => Temporal.Instant;
  readonly #known = new Map<string, { found: FoundInstallation; until: Temporal.Instant }>();

  constructor(platform: Platform, { store, now }: { store: Store; now: () => Temporal.Instant }) {
    this.#platform = platform;
    this.#store = store;
    this.#now = now;
  }

  /** The installation of a workspace; failing that, the one of the larger whole that it is a part of. */
  async find(workspaceKey: string, wholeKey?: string): Promise<FoundInstallation | undefined> {
    const own = workspaceKey ? await this.#findOne(workspaceKey) : undefined;
    return own ?? (wholeKey ? this.#findOne(wholeKey) : undefined);
  }

  /** Asks anew next time: the workspace said that something changed. */
  forget(workspaceKey: string): void {
    this.#known.delete(workspaceKey);
  }

  async #findOne(workspaceKey: string): Promise<FoundInstallation | undefined> {
    const known = this.#known.get(workspaceKey);
    const now = this.#now();
    if (known && Temporal.Instant.compare(now, known.until) < 0) return known.found;
    const found = await findInstallation(this.#store, this.#platform, workspaceKey);
    if (found) this.#known.set(workspaceKey, { found, until: now.add(rememberFor) });
    return found;
  }
}

/** The staff behind a chat account, ready to act; undefined when it is linked to nobody. */
export async function staffCtx(
  store: Store,
  now: Temporal.Instant,
  { platform, workspaceKey, userKey, claim }: Speaker,
): Promise<StaffCtx | undefined> {
  const found = await findChatAccount(store, { platform, workspaceKey, userKey });
  if (!found) return undefined;
  const { zone, chatLevel, ...staff } = found;
  return {
    actor: { kind: "staff", ...staff, via: platform },
    now,
    locale: "en",
    zone,
    requestId: randomUUID(),
    claim,
    chatLevel,
    store,
  };
}

/** The workspace itself as an actor, for what happens before anybody is known. */
export function workspaceCtx(
  { store, now, job = "link" }: { store: Store; now: Temporal.Instant; job?: string },
  installation: FoundInstallation,
  claim?: string,
): JobCtx {
  const actor = { kind: "job", job, organizationId: installation.organizationId } as const;
  return { actor, now, locale: "en", zone: "UTC", requestId: randomUUID(), store, ...(claim && { claim }) };
}
