import { text, type Card } from "#care/card.ts";
import type { JobCtx } from "#db/context.ts";
import { findInstallation } from "#db/doors.ts";
import { findSpot } from "#care/reach.ts";
import type { JobPayload } from "#db/queue.ts";
import { read } from "#db/read.ts";
import type { Mouths } from "#bot/delivery.ts";
import { TryAgain } from "./deliver.ts";

const card: Card = {
  title: "Please delete a message of yours",
  summary: "Please delete a message of yours",
  parts: [
    text(
      "A message you wrote in a channel may say who a student is. A colleague sent what it said as an update, without names.",
    ),
    text(
      "Open it, choose the three dots, then Delete message. Footbridge cannot delete it for you, and cannot take it back from those who have read it.",
    ),
  ],
};

/** Asks whoever wrote a message that says who a student is to delete it, with the way to it and no word of it. */
export async function askToDelete(
  ctx: JobCtx,
  mouths: Mouths,
  payload: JobPayload<"ask-delete">,
): Promise<void> {
  const { platform, workspaceKey, userKey } = payload;
  const found = await findInstallation(ctx.store, platform, workspaceKey);
  if (!found || found.organizationId !== ctx.actor.organizationId) return;
  const { id: installationId, secrets, tokenExpiresAt } = found;
  const ends = tokenExpiresAt && { tokenExpiresAt };
  const spot = await read(ctx, (reader) =>
    findSpot(reader, ctx, { installationId, kind: "person", ownerKey: userKey }),
  );
  const address = { platform, installationId, workspaceKey, userKey, secrets, ...ends };
  const parts = [...card.parts, { kind: "link", label: "Open the message", url: urlOf(payload) } as const];
  const sent = await mouths[platform]?.post(
    { ...address, ...(spot && { conversation: spot }) },
    { ...card, parts },
  );
  if (sent?.kind === "later") throw new TryAgain("the platform asked to wait");
}

/** Where the platform shows the message. */
function urlOf({ platform, workspaceKey, channelKey, messageKey }: JobPayload<"ask-delete">): string {
  if (platform === "slack")
    return `https://slack.com/app_redirect?channel=${channelKey}&message_ts=${messageKey}`;
  const [channel, message, tenant] = [channelKey, messageKey, workspaceKey].map(encodeURIComponent);
  return `https://teams.microsoft.com/l/message/${channel}/${message}?tenantId=${tenant}`;
}
