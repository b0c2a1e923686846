import type { Json } from "../check.ts";
import { ApiRefusal } from "./refusal.ts";
import type { Channel, Workspace, World } from "./world.ts";

/** One call of a Web API method by a known token. */
export type MethodCall = { world: World; workspace: Workspace; args: Json; bytes: number };

export type Method = {
  /** The scope the token must have, where the method needs one. */
  scope?: string | ((call: MethodCall) => string);
  /** Arguments the fake understands; any other is refused, so that nothing is silently ignored. */
  args: readonly string[];
  run: (call: MethodCall) => Json;
};

/** An argument that must be there and be text. */
export function needed(args: Json, name: string): string {
  const value = args[name];
  if (typeof value === "string" && value !== "") return value;
  throw new ApiRefusal("invalid_arguments", {
    response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
  });
}

/** A text argument, or nothing. */
export const text = (args: Json, name: string): string | undefined =>
  typeof args[name] === "string" ? args[name] : undefined;

export const flag = (value: unknown): boolean => value === true || value === "true" || value === "1";

/** The conversation with this id that the bot may know of. Refuses `channel_not_found`. */
export function visibleChannel(workspace: Workspace, channelId: string): Channel {
  const channel = workspace.channels.get(channelId);
  if (!channel || (channel.isPrivate && !hasBot(workspace, channel)))
    throw new ApiRefusal("channel_not_found");
  return channel;
}

export const hasBot = (workspace: Workspace, channel: Channel): boolean =>
  channel.members.includes(workspace.seed.botUserId);
