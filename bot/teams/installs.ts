import type { Incoming } from "./activity.ts";
import { isPersonal } from "./activity.ts";
import type { Listening } from "./app.ts";
import { welcome } from "./messages.ts";
import { tellSpot } from "./spots.ts";

/** The app comes to a person or a team, changes there, or goes. They may be told in any order: Teams' own time decides. */
export async function onInstallation(deps: Listening, incoming: Incoming): Promise<void> {
  const action = typeof incoming["action"] === "string" ? incoming["action"] : "";
  const goes = action.startsWith("remove");
  await tellSpot(deps, incoming, goes ? "uninstalled" : "reachable");
  if (action === "add" && isPersonal(incoming)) await welcome(deps, incoming);
}

type Member = { id?: string };

/** The bot itself was added or removed. What is told of people is none of its business. */
export async function onMembers(deps: Listening, incoming: Incoming): Promise<void> {
  const isMe = (key: string) =>
    Array.isArray(incoming[key]) &&
    (incoming[key] as Member[]).some(({ id }) => id === incoming.recipient.id);
  if (isMe("membersRemoved")) return tellSpot(deps, incoming, "uninstalled");
  if (!isMe("membersAdded")) return;
  await tellSpot(deps, incoming, "reachable");
  if (isPersonal(incoming)) await welcome(deps, incoming);
}
