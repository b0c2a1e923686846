import type { Json } from "../check.ts";
import { domainOf } from "./lookup-methods.ts";
import { wireMessage } from "./messages.ts";
import { newResponseUrl } from "./response-url.ts";
import { newTrigger } from "./triggers.ts";
import type { Message, View } from "./types.ts";
import type { StateValues } from "./values.ts";
import { wire } from "./views.ts";
import { nowMs, type Channel, type Workspace, type World } from "./world.ts";

/** Who acts, and where. */
export type Actor = { world: World; workspace: Workspace; userId: string };

const username = ({ workspace, userId }: Actor): string =>
  (workspace.users.get(userId)?.name ?? userId).toLowerCase().replaceAll(/[^a-z0-9]+/g, ".");

const stamp = ({ world }: Actor): string => `${(nowMs(world) / 1000).toFixed(3)}000`;

function common(actor: Actor): Json {
  const { workspace, userId } = actor;
  const { teamId, appId } = workspace.seed;
  const name = username(actor);
  return {
    team: { id: teamId, domain: domainOf(workspace) },
    user: { id: userId, username: name, name, team_id: homeOf(actor) },
    api_app_id: appId,
    token: "sandbox",
    enterprise: workspace.seed.enterprise ?? null,
    is_enterprise_install: workspace.isForAll,
  };
}

const homeOf = ({ workspace, userId }: Actor): string =>
  workspace.users.get(userId)?.homeTeam ?? workspace.seed.teamId;

const trigger = (actor: Actor, viewId?: string): Json => {
  const from = { teamId: actor.workspace.seed.teamId, userId: actor.userId };
  return { trigger_id: newTrigger(actor.world, viewId === undefined ? from : { ...from, viewId }) };
};

const responseUrl = (actor: Actor, channel: string, original?: string): Json => {
  const owner = { teamId: actor.workspace.seed.teamId, userId: actor.userId, channel };
  return {
    response_url: newResponseUrl(actor.world, original === undefined ? owner : { ...owner, original }),
  };
};

const named = (channel: Channel): Json => ({
  id: channel.id,
  name: channel.isPrivate ? "privategroup" : channel.name,
});

/** The form of a slash command. */
export function command(actor: Actor, typed: { command: string; text: string; channel: Channel }): Json {
  const { workspace, userId } = actor;
  const { teamId, appId } = workspace.seed;
  return {
    token: "sandbox",
    team_id: teamId,
    team_domain: domainOf(workspace),
    channel_id: typed.channel.id,
    channel_name: named(typed.channel).name,
    user_id: userId,
    user_name: username(actor),
    command: typed.command,
    text: typed.text,
    api_app_id: appId,
    is_enterprise_install: String(workspace.isForAll),
    ...(workspace.seed.enterprise && { enterprise_id: workspace.seed.enterprise.id }),
    ...responseUrl(actor, typed.channel.id),
    ...trigger(actor),
  };
}

export function shortcut(actor: Actor, callbackId: string): Json {
  const when = { action_ts: stamp(actor) };
  return { type: "shortcut", callback_id: callbackId, ...common(actor), ...trigger(actor), ...when };
}

export function messageShortcut(
  actor: Actor,
  callbackId: string,
  at: { channel: Channel; message: Message },
): Json {
  return {
    type: "message_action",
    callback_id: callbackId,
    ...common(actor),
    ...trigger(actor),
    action_ts: stamp(actor),
    channel: named(at.channel),
    message_ts: at.message.ts,
    message: wireMessage(actor.workspace, at.message),
    ...responseUrl(actor, at.channel.id),
  };
}

/** What a person's hand is on: a view, or a message with what is chosen in it. */
export type Surface =
  | { kind: "view"; view: View }
  | { kind: "message"; message: Message; channel: Channel; values: StateValues };

function place(actor: Actor, surface: Surface): Json {
  if (surface.kind === "view") {
    const { view } = surface;
    const container = { type: "view", view_id: view.id };
    return { container, view: wire(actor.workspace, view) };
  }
  const { message, channel, values } = surface;
  const isEphemeral = message.ephemeralFor !== undefined;
  return {
    container: { type: "message", message_ts: message.ts, channel_id: channel.id, is_ephemeral: isEphemeral },
    channel: named(channel),
    ...(isEphemeral ? {} : { message: wireMessage(actor.workspace, message) }),
    state: { values },
  };
}

/** A press or a choice. Messages bring a response URL; a modal's trigger may push onto it. */
export function blockActions(actor: Actor, surface: Surface, action: Json): Json {
  const modal = surface.kind === "view" && surface.view.type === "modal" ? surface.view.id : undefined;
  return {
    type: "block_actions",
    ...common(actor),
    ...trigger(actor, modal),
    ...place(actor, surface),
    ...(surface.kind === "message" ? responseUrl(actor, surface.channel.id, surface.message.ts) : {}),
    actions: [{ ...action, action_ts: stamp(actor) }],
  };
}

/** A request for the options of a menu whose list the app keeps. */
export function blockSuggestion(actor: Actor, surface: Surface, asked: Json): Json {
  return { type: "block_suggestion", ...common(actor), ...place(actor, surface), ...asked };
}

export function viewSubmission(actor: Actor, view: View): Json {
  const shown = { view: wire(actor.workspace, view), response_urls: [] };
  return { type: "view_submission", ...common(actor), ...trigger(actor, view.id), ...shown };
}

export function viewClosed(actor: Actor, view: View, isCleared: boolean): Json {
  const shown = { view: wire(actor.workspace, view), is_cleared: isCleared };
  return { type: "view_closed", ...common(actor), ...shown };
}
