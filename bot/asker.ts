import type { Card } from "#care/card.ts";
import { accept } from "#care/outcome.ts";
import type { Platform } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";
import { staffCtx, workspaceCtx, type Installations, type Speaker } from "./actor.ts";
import type { Asker } from "./dispatch.ts";
import { pageOfCard } from "./links.ts";
import { linkPage, notInstalledCard } from "./strangers.ts";

type Deps = { store: Store; now: () => Temporal.Instant; installations: Pick<Installations, "find"> };

/** The speaker as somebody who asks: their staff record, or the way to connect one. */
export async function askerOf(deps: Deps, speaker: Speaker): Promise<Asker> {
  const now = deps.now();
  const installation = await deps.installations.find(speaker.workspaceKey);
  if (!installation) return nobody(speaker.platform, notInstalledCard);
  const { claim, ...person } = speaker;
  return {
    platform: speaker.platform,
    ctx: await staffCtx(deps.store, now, speaker),
    startLink: () =>
      linkPage(workspaceCtx({ store: deps.store, now }, installation, claim), {
        installationId: installation.id,
        ...person,
      }),
  };
}

/** Somebody who is told one thing, whatever they ask. */
export const nobody = (platform: Platform, turnedAway: Card): Asker => ({
  platform,
  ctx: undefined,
  turnedAway,
  startLink: () => Promise.resolve(accept(pageOfCard(turnedAway))),
});
