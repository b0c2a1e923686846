import { randomUUID } from "node:crypto";
import { rotateToken } from "#care/installation-life.ts";
import { rotateAhead } from "#care/installations.ts";
import type { JobCtx } from "#db/context.ts";
import { ownerOfWorkspace } from "#db/doors.ts";
import type { InstallationId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import type { InstallationSecrets } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";
import type { SlackInstall } from "./install.ts";

/** A workspace whose token is needed now. */
export type Holder = {
  workspaceKey: string;
  secrets: InstallationSecrets;
  tokenExpiresAt?: Temporal.Instant | undefined;
};

/** A token that ends within this is exchanged before it is used: longer than any call takes. */
const margin = Temporal.Duration.from({ minutes: 5 });
/** The job comes a little after it was planned for, and clocks differ a little. */
const jobMargin = rotateAhead.add({ minutes: 30 });

/** Tokens that rotate, exchanged before they end: by a job, or at need by whoever comes first. */
export class Tokens {
  readonly #store: Store;
  readonly #now: () => Temporal.Instant;
  readonly #renew: SlackInstall["renew"] | undefined;
  /** One exchange at a time for each workspace in this process; between processes the row's lock decides. */
  readonly #underWay = new Map<string, Promise<InstallationSecrets>>();

  constructor(deps: {
    store: Store;
    now: () => Temporal.Instant;
    install?: Pick<SlackInstall, "renew"> | undefined;
  }) {
    this.#store = deps.store;
    this.#now = deps.now;
    this.#renew = deps.install?.renew;
  }

  /** The secrets of a workspace with a token that is good for some minutes. */
  async current(holder: Holder): Promise<InstallationSecrets> {
    const { tokenExpiresAt, workspaceKey, secrets } = holder;
    const goodUntil = this.#now().add(margin);
    if (!this.#renew || !tokenExpiresAt || Temporal.Instant.compare(tokenExpiresAt, goodUntil) > 0)
      return secrets;
    const known = this.#underWay.get(workspaceKey);
    if (known) return known;
    const renewing = this.#renewAtNeed(holder, goodUntil).finally(() => this.#underWay.delete(workspaceKey));
    this.#underWay.set(workspaceKey, renewing);
    return renewing;
  }

  async #renewAtNeed(
    { workspaceKey, secrets }: Holder,
    goodUntil: Temporal.Instant,
  ): Promise<InstallationSecrets> {
    const owner = await ownerOfWorkspace(asReader(this.#store.client.db), "slack", workspaceKey);
    if (!owner) return secrets;
    const actor = { kind: "job", job: "rotate-token", organizationId: owner.organizationId } as const;
    const now = this.#now();
    const ctx: JobCtx = {
      actor,
      now,
      locale: "en",
      zone: "UTC",
      requestId: randomUUID(),
      store: this.#store,
    };
    return (await this.#rotate(ctx, owner.id, goodUntil)) ?? secrets;
  }

  /** What the job does: exchanges the token if nobody has since. */
  async rotate(ctx: JobCtx, id: InstallationId): Promise<void> {
    await this.#rotate(ctx, id, ctx.now.add(jobMargin));
  }

  async #rotate(ctx: JobCtx, id: InstallationId, goodUntil: Temporal.Instant) {
    if (!this.#renew) return undefined;
    const done = await rotateToken(ctx, { id, goodUntil, exchange: this.#renew });
    return done.ok ? done.value : undefined;
  }
}
