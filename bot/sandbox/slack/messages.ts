import { checkBlocks, weight, withIds, type Block } from "./blocks.ts";
import { isJson, type Json } from "../check.ts";
import { limits } from "./limits.ts";
import { ApiRefusal, invalidBlocks } from "./refusal.ts";
import type { Message } from "./types.ts";
import { botId, id, nextTs, prune, tell, type Channel, type Workspace, type World } from "./world.ts";

/** What a message is to say, checked. */
export type Content = { text: string; blocks: Block[] };
export type Room = { workspace: Workspace; channel: Channel };

/**
 * Text and blocks of a message, once nothing is wrong with them. Refuses `no_text` (here also for blocks without a
 * text, which notifications and screen readers would lack), `msg_too_long`, `invalid_blocks_format`, `invalid_blocks`.
 */
export function content(world: World, args: Json): Content {
  const text = typeof args.text === "string" ? args.text : "";
  const blocks = args.blocks ?? [];
  if (!Array.isArray(blocks) || !blocks.every(isJson)) throw new ApiRefusal("invalid_blocks_format");
  const problems = checkBlocks(blocks, "message", "/blocks");
  if (problems.length > 0) throw invalidBlocks(problems);
  if (text.trim() === "") throw new ApiRefusal("no_text");
  if (text.length > limits.messageText) throw new ApiRefusal("msg_too_long");
  return { text, blocks: withIds(blocks, () => id(world, "b")) };
}

/** Refuses `msg_blocks_too_long`, which only `chat.postMessage` knows. */
export function notTooMuch(blocks: readonly Json[]): void {
  if (weight(blocks) > limits.messageBlocksText) throw new ApiRefusal("msg_blocks_too_long");
}

/** Bytes of a text after Slack's own escaping, which is how `chat.update` measures. */
export const escapedBytes = (text: string): number =>
  Buffer.byteLength(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));

type Posting = Content & Pick<Message, "threadTs" | "ephemeralFor"> & { user?: string };

/** Puts a message into a channel, by the bot unless a person is named. */
export function post(world: World, room: Room, posting: Posting): Message {
  const { workspace, channel } = room;
  const { user, text, blocks, threadTs, ephemeralFor } = posting;
  const author = user === undefined ? { user: workspace.seed.botUserId, botId: botId(workspace) } : { user };
  const message: Message = {
    channel: channel.id,
    ts: nextTs(world, channel),
    ...author,
    text,
    blocks,
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(ephemeralFor === undefined ? {} : { ephemeralFor }),
  };
  keep(world, room, message);
  return message;
}

/** Changes a message; blocks that are not given stay as they were. */
export function edit(
  world: World,
  room: Room,
  change: { message: Message; text?: string; blocks?: Block[] },
): Message {
  const { message, text, blocks } = change;
  const edited = { user: room.workspace.seed.botUserId, ts: nextTs(world, room.channel) };
  const after: Message = { ...message, text: text ?? message.text, blocks: blocks ?? message.blocks, edited };
  keep(world, room, after);
  return after;
}

/** Leaves nothing of a message but where it stood. */
export function erase(world: World, room: Room, message: Message): void {
  const { channel, ts, user } = message;
  const ephemeralFor = message.ephemeralFor === undefined ? {} : { ephemeralFor: message.ephemeralFor };
  keep(world, room, { channel, ts, user, text: "", blocks: [], ...ephemeralFor, deleted: true });
}

function keep(world: World, { workspace, channel }: Room, message: Message): void {
  channel.messages.set(message.ts, message);
  prune(channel.messages, world.keep);
  const userId = message.ephemeralFor;
  tell(world, {
    teamId: workspace.seed.teamId,
    kind: "message",
    channel: channel.id,
    ...(userId ? { userId } : {}),
  });
}

/** The message in Slack's own shape. */
export function wireMessage(workspace: Workspace, message: Message): Json {
  const { user, ts, text, blocks, edited, threadTs } = message;
  const bot = message.botId ? { bot_id: message.botId, app_id: workspace.seed.appId } : {};
  return {
    type: "message",
    user,
    ...bot,
    ts,
    text,
    team: workspace.seed.teamId,
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(edited ? { edited } : {}),
    ...(threadTs ? { thread_ts: threadTs } : {}),
  };
}
