import { isJson, type Json } from "../check.ts";
import { limits } from "./limits.ts";
import { content, edit, erase, post, type Room } from "./messages.ts";
import { ApiRefusal } from "./refusal.ts";
import { id, nowMs, prune, workspaceOf, type ResponseUrl, type World } from "./world.ts";

type Owner = Pick<ResponseUrl, "teamId" | "userId" | "channel" | "original">;
const known = [
  "text",
  "blocks",
  "response_type",
  "replace_original",
  "delete_original",
  "thread_ts",
  "mrkdwn",
];
/** Bolt's `respond` adds these; Slack takes no notice of them. */
const harmless = ["unfurl_links", "unfurl_media"];

/** A new address for answers to what a person did; `original` is the message they did it in. */
export function newResponseUrl(world: World, owner: Owner): string {
  const name = id(world, "R");
  world.responseUrls.set(name, { ...owner, bornMs: nowMs(world), uses: 0 });
  prune(world.responseUrls, 20_000);
  return `${world.origin}/response/${owner.teamId}/${name}`;
}

/** What is posted to a response URL: five times within thirty minutes. Refuses `used_url` and `expired_url`. */
export function useResponseUrl(world: World, name: string, body: unknown): void {
  const url = world.responseUrls.get(name);
  if (!url) throw new ApiRefusal("invalid_url");
  if (nowMs(world) - url.bornMs > limits.responseUrlMs) throw new ApiRefusal("expired_url");
  if (url.uses >= limits.responseUrlUses) throw new ApiRefusal("used_url");
  if (!isJson(body)) throw new ApiRefusal("invalid_payload");
  const strange = Object.keys(body).find((key) => !known.includes(key) && !harmless.includes(key));
  if (strange !== undefined) throw new ApiRefusal("invalid_payload", { unknown: strange });
  respond(world, url, body);
  url.uses += 1;
}

function respond(world: World, url: ResponseUrl, body: Json): void {
  const workspace = workspaceOf(world, url.teamId);
  const channel = workspace.channels.get(url.channel);
  if (!channel) throw new ApiRefusal("channel_not_found");
  const room = { workspace, channel };
  const original = url.original === undefined ? undefined : channel.messages.get(url.original);
  if (body.delete_original === true) {
    if (original) erase(world, room, original);
    return;
  }
  if (body.replace_original === true && original) {
    const { text, blocks } = content(world, body);
    edit(world, room, { message: original, text, blocks });
    return;
  }
  addAnswer(world, room, { url, body });
}

function addAnswer(world: World, room: Room, { url, body }: { url: ResponseUrl; body: Json }): void {
  const tabOff = room.channel.kind === "im" && room.workspace.messagesTab === "off";
  if (tabOff) throw new ApiRefusal("messages_tab_disabled");
  const threadTs = typeof body.thread_ts === "string" ? body.thread_ts : undefined;
  const ephemeralFor = body.response_type === "in_channel" ? undefined : url.userId;
  const message = post(world, room, { ...content(world, body), ephemeralFor, threadTs });
  url.original ??= message.ts;
}
