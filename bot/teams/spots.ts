import { workspaceCtx } from "#bot/actor.ts";
import type { Address } from "#bot/delivery.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { anyServiceOf, findSpot, moveHome, tellReach, type Told } from "#care/reach.ts";
import { findInstallation } from "#db/doors.ts";
import { read } from "#db/read.ts";
import { isPersonal, momentOf, speakerOf, tenantOf, type Incoming } from "./activity.ts";
import type { Listening, TeamsDeps } from "./app.ts";

/** What is heard from somebody in their own conversation with the bot says that they can be reached there again. */
export async function noteSeen(deps: Listening, incoming: Incoming): Promise<void> {
  const isSpeaking = incoming.type === "message" || incoming.type === "invoke";
  if (!isSpeaking || !isPersonal(incoming) || incoming.name?.startsWith("composeExtension/")) return;
  await tellSpot(deps, incoming, "reachable");
}

/** Takes down where this is, and whether the bot can speak there. */
export async function tellSpot(deps: Listening, incoming: Incoming, state: Told["state"]): Promise<void> {
  const installation = await deps.installations.find(tenantOf(incoming));
  const spot = spotIn(incoming);
  if (!installation || !spot) return;
  const now = deps.now();
  const ctx = workspaceCtx({ store: deps.store, now, job: "reach" }, installation);
  await tellReach(ctx, {
    installationId: installation.id,
    ...spot,
    state,
    serviceUrl: incoming.serviceUrl,
    at: momentOf(incoming, now),
  });
}

/** Whose place it is: the person's, or the channel's; threads of a channel are the same place. */
function spotIn(incoming: Incoming): Pick<Told, "kind" | "ownerKey" | "conversationKey"> | undefined {
  const { id } = incoming.conversation;
  if (!isPersonal(incoming)) {
    const [channel = id] = id.split(";");
    return { kind: "channel", ownerKey: channel, conversationKey: channel };
  }
  const { userKey } = speakerOf(incoming);
  return userKey ? { kind: "person", ownerKey: userKey, conversationKey: id } : undefined;
}

/** A service through which this person's tenant was spoken to. */
export async function serviceOf({ store, now }: TeamsDeps, address: Address): Promise<string | undefined> {
  const found = await findInstallation(store, "teams", address.workspaceKey);
  if (!found || found.id !== address.installationId) return undefined;
  const ctx = jobCtx({ store, now }, "reach", found.organizationId);
  return read(ctx, (reader) => anyServiceOf(reader, ctx, found.id));
}

/** Remembers the message that shows this person's Home, and answers with the one before. */
export async function keepHome(
  deps: Listening,
  incoming: Incoming,
  homeKey: string,
): Promise<string | undefined> {
  const installation = await deps.installations.find(tenantOf(incoming));
  const spot = spotIn(incoming);
  if (!installation || spot?.kind !== "person") return undefined;
  const ctx = workspaceCtx({ store: deps.store, now: deps.now(), job: "reach" }, installation);
  return moveHome(ctx, { installationId: installation.id, ...spot }, homeKey);
}

/** Whether the message that was pressed on shows this person's Home. */
export async function isHome(deps: Listening, incoming: Incoming): Promise<boolean> {
  const installation = await deps.installations.find(tenantOf(incoming));
  const spot = spotIn(incoming);
  if (!installation || spot?.kind !== "person") return false;
  const ctx = workspaceCtx({ store: deps.store, now: deps.now(), job: "reach" }, installation);
  const known = await read(ctx, (reader) =>
    findSpot(reader, ctx, { installationId: installation.id, ...spot }),
  );
  return known?.homeKey !== null && known?.homeKey === incoming.replyToId;
}
