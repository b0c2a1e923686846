import { limits } from "./limits.ts";
import { content, edit, erase, escapedBytes, notTooMuch, post, wireMessage } from "./messages.ts";
import { hasBot, needed, text, visibleChannel, type Method, type MethodCall } from "./method.ts";
import { ApiRefusal } from "./refusal.ts";
import type { Message } from "./types.ts";
import { dmOf, type Channel, type Workspace } from "./world.ts";

const said = ["channel", "text", "blocks", "thread_ts", "mrkdwn", "parse", "link_names"];
const unfurled = ["unfurl_links", "unfurl_media", "metadata", "reply_broadcast"];

export const chatMethods: Record<string, Method> = {
  "chat.postMessage": { scope: "chat:write", args: [...said, ...unfurled], run: postMessage },
  "chat.postEphemeral": { scope: "chat:write", args: [...said, "user"], run: postEphemeral },
  "chat.update": { scope: "chat:write", args: [...said, ...unfurled, "ts"], run: update },
  "chat.delete": { scope: "chat:write", args: ["channel", "ts"], run: remove },
};

function postMessage({ world, workspace, args }: MethodCall): Record<string, unknown> {
  const channel = writable(workspace, needed(args, "channel"));
  const said = content(world, args);
  notTooMuch(said.blocks);
  const threadTs = threadOf(channel, text(args, "thread_ts"));
  const message = post(world, { workspace, channel }, { ...said, threadTs });
  return { channel: channel.id, ts: message.ts, message: wireMessage(workspace, message) };
}

function postEphemeral({ world, workspace, args }: MethodCall): Record<string, unknown> {
  const channel = writable(workspace, needed(args, "channel"));
  const ephemeralFor = needed(args, "user");
  if (!channel.members.includes(ephemeralFor)) throw new ApiRefusal("user_not_in_channel");
  const threadTs = threadOf(channel, text(args, "thread_ts"));
  const message = post(world, { workspace, channel }, { ...content(world, args), ephemeralFor, threadTs });
  return { message_ts: message.ts };
}

function update({ world, workspace, args }: MethodCall): Record<string, unknown> {
  const channel = visibleChannel(workspace, needed(args, "channel"));
  const message = own(workspace, channel, { ts: needed(args, "ts"), otherwise: "cant_update_message" });
  if (escapedBytes(text(args, "text") ?? "") > limits.updateTextBytes) throw new ApiRefusal("msg_too_long");
  const said = content(world, args);
  const blocks = args.blocks === undefined ? undefined : said.blocks;
  const after = edit(world, { workspace, channel }, { message, text: said.text, blocks });
  return { channel: channel.id, ts: after.ts, text: after.text, message: wireMessage(workspace, after) };
}

function remove({ world, workspace, args }: MethodCall): Record<string, unknown> {
  const channel = visibleChannel(workspace, needed(args, "channel"));
  const message = own(workspace, channel, { ts: needed(args, "ts"), otherwise: "cant_delete_message" });
  erase(world, { workspace, channel }, message);
  return { channel: channel.id, ts: message.ts };
}

/** Where the bot may write: its channels, and people who have its messages tab. A person's id opens their DM. */
function writable(workspace: Workspace, id: string): Channel {
  const channel = workspace.users.has(id) ? dmOf(workspace, id) : visibleChannel(workspace, id);
  if (channel.kind === "im" && workspace.messagesTab === "off") throw new ApiRefusal("messages_tab_disabled");
  if (!hasBot(workspace, channel)) throw new ApiRefusal("not_in_channel");
  return channel;
}

function threadOf(channel: Channel, ts: string | undefined): string | undefined {
  if (ts === undefined) return undefined;
  const parent = channel.messages.get(ts);
  if (!parent || parent.ephemeralFor !== undefined) throw new ApiRefusal("thread_not_found");
  return parent.threadTs ?? ts;
}

/** A message of the bot itself that still stands and is not ephemeral. */
function own(workspace: Workspace, channel: Channel, which: { ts: string; otherwise: string }): Message {
  const message = channel.messages.get(which.ts);
  if (!message || message.deleted || message.ephemeralFor !== undefined)
    throw new ApiRefusal("message_not_found");
  if (message.user !== workspace.seed.botUserId) throw new ApiRefusal(which.otherwise);
  return message;
}
