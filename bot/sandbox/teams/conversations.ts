import { isJson, type Json } from "../check.ts";
import { meter, type Asked } from "./asked.ts";
import { checkCard } from "./card-check.ts";

import { ConnectorRefusal } from "./errors.ts";
import { limits } from "./limits.ts";
import type { Message } from "./types.ts";
import {
  conversationOf,
  keepMessage,
  memberOf,
  messageId,
  type Conversation,
  type Member,
  type Tenant,
} from "./world.ts";

const cardType = "application/vnd.microsoft.card.adaptive";
const known = new Set([
  "type",
  "text",
  "textFormat",
  "summary",
  "attachments",
  "attachmentLayout",
  "channelData",
  "channelId",
  "conversation",
  "from",
  "recipient",
  "replyToId",
  "serviceUrl",
  "locale",
  "inputHint",
  "entities",
  "id",
  "speak",
  "importance",
  "timestamp",
  "localTimestamp",
  "deliveryMode",
  "suggestedActions",
  "value",
  "name",
]);

type Place = { tenant: Tenant; room: Conversation };

function placeOf({ world, conversation }: Asked): Place {
  const found = conversationOf(world, conversation);
  if (!found) throw new ConnectorRefusal(404, "ConversationNotFound", "The conversation wasn't found.");
  refuseUnreachable(found);
  meter(world, found.tenant.seed.tenantId, found.room.id);
  return found;
}

/** A bot can only speak where the app is, and to people who have not blocked it. */
function refuseUnreachable({ tenant, room }: Place): void {
  if (room.kind === "channel") {
    if (tenant.isInTeam) return;
    throw new ConnectorRefusal(
      403,
      "BotNotInConversationRoster",
      "The bot is not part of the conversation roster.",
    );
  }
  const member = tenant.people.get(room.personId ?? "");
  if (member?.isBlocked) throw blocked();
  if (!member?.isInstalled) {
    throw new ConnectorRefusal(
      403,
      "BotNotInConversationRoster",
      "The bot is not part of the conversation roster.",
    );
  }
}

const blocked = (): ConnectorRefusal =>
  new ConnectorRefusal(403, "ConversationBlockedByUser", "User blocked the conversation with the bot.");

/** `POST /v3/conversations`: a personal chat, or a new thread of a channel. */
export function createConversation(asked: Asked): Json {
  const { world, body } = asked;
  const data = isJson(body.channelData) ? body.channelData : {};
  if (isJson(data.channel)) return newThread(asked, String(data.channel.id));
  const tenantId = String(body.tenantId ?? (isJson(data.tenant) ? data.tenant.id : ""));
  const [first, second] = Array.isArray(body.members) ? body.members.filter(isJson) : [];
  const tenant = world.tenants.get(tenantId);
  const member = first && tenant && memberOf(tenant, String(first.id));
  if (!first || second) throw bad("members must name exactly one person");
  if (!tenant) throw bad(`no tenant ${tenantId}`);
  if (!member) throw new ConnectorRefusal(404, "ConversationNotFound", "No such person in the tenant", true);
  if (member.isBlocked) throw blocked();
  if (!member.isInstalled) {
    throw new ConnectorRefusal(
      403,
      "ForbiddenOperationException",
      "Bot is not installed in user's personal scope",
    );
  }
  return { id: member.chat, serviceUrl: `${world.origin}/`, ...sentAtOnce(asked, member) };
}

function sentAtOnce(asked: Asked, { chat }: Member): Json {
  if (!isJson(asked.body.activity)) return {};
  const sent = sendMessage({ ...asked, body: asked.body.activity, conversation: chat });
  return { activityId: sent.id };
}

function newThread(asked: Asked, channel: string): Json {
  if (!isJson(asked.body.activity)) throw bad("a thread begins with an activity");
  const { id } = sendMessage({ ...asked, body: asked.body.activity, conversation: channel });
  return { id: `${channel};messageid=${String(id)}`, activityId: id, serviceUrl: `${asked.world.origin}/` };
}

/** A new message, beneath another one where the path or the thread names it. */
export function sendMessage(asked: Asked): Json {
  const { room } = placeOf(asked);
  if (asked.body.type === "typing") return { id: messageId(asked.world) };
  const content = contentOf(asked);
  const thread = /;messageid=(\d+)/.exec(asked.conversation)?.[1] ?? asked.message;
  const replyTo = room.kind === "channel" && thread !== undefined ? { replyTo: thread } : {};
  const id = messageId(asked.world);
  const at = asked.world.now();
  keepMessage(asked.world, room, {
    id,
    conversation: room.id,
    from: "bot",
    at,
    shown: {},
    ...content,
    ...replyTo,
  });
  return { id };
}

/** What stood there is replaced for everybody, also for those who see an answer of their own. */
export function updateMessage(asked: Asked): Json {
  const { room } = placeOf(asked);
  const before = messageOf(room, asked.message);
  const content = contentOf(asked);
  keepMessage(asked.world, room, { ...before, ...content, edited: true, shown: {} });
  return { id: before.id };
}

export function deleteMessage(asked: Asked): undefined {
  const { room } = placeOf(asked);
  const before = messageOf(room, asked.message);
  keepMessage(asked.world, room, { ...before, text: "", summary: "", cards: [], shown: {}, deleted: true });
}

function messageOf(room: Conversation, id = ""): Message {
  const found = room.messages.get(id);
  if (!found || found.deleted || found.from !== "bot") {
    const words = "The message ID provided couldn't be found in the conversation.";
    throw new ConnectorRefusal(404, "ActivityNotFoundInConversation", words);
  }
  return found;
}

const bad = (message: string): ConnectorRefusal => new ConnectorRefusal(400, "BadArgument", message, true);

/** What Teams keeps of an activity. Refuses what it would not draw, with every reason. */
function contentOf({ body, bytes }: Asked): Pick<Message, "text" | "summary" | "cards"> {
  if (bytes > limits.messageBytes) {
    throw new ConnectorRefusal(413, "MessageSizeTooBig", `The message has ${bytes} bytes`, true);
  }
  if (body.type !== "message") throw bad(`the sandbox does not take an activity ${String(body.type)}`);
  const strange = Object.keys(body).find((key) => !known.has(key));
  if (strange !== undefined) throw bad(`the sandbox does not know ${strange} of a message`);
  const attachments = Array.isArray(body.attachments) ? body.attachments.filter(isJson) : [];
  const cards = attachments.map(cardOf);
  const text = typeof body.text === "string" ? body.text : "";
  if (text === "" && cards.length === 0) throw bad("a message needs text or a card");
  return { text, cards, summary: typeof body.summary === "string" ? body.summary : "" };
}

function cardOf(attachment: Json): Json {
  if (attachment.contentType !== cardType)
    throw bad(`the sandbox draws no ${String(attachment.contentType)}`);
  const found = checkCard(attachment.content, "message");
  if (found.length > 0) throw bad(found.map(({ says, at }) => `${says} at ${at}`).join("; "));
  return attachment.content as Json;
}

/** The people of a conversation, or the one that the path names. */
export function membersOf(asked: Asked): Json {
  const { tenant, room } = placeOf(asked);
  const here = [...tenant.people.values()].filter(
    (one) => room.personId === undefined || one.id === room.personId,
  );
  const tenantId = tenant.seed.tenantId;
  const accounts = here.map((one) => accountOf(one, tenantId));
  if (asked.member !== undefined) {
    const found = memberOf(tenant, asked.member);
    if (found && here.includes(found)) return accountOf(found, tenantId);
    throw new ConnectorRefusal(404, "MemberNotFoundInConversation", "Member not found in conversation.");
  }
  return asked.isPaged ? { members: accounts } : (accounts as unknown as Json);
}

const accountOf = (member: Member, tenantId: string): Json => ({
  id: member.botFacingId,
  name: member.name,
  aadObjectId: member.id,
  objectId: member.id,
  tenantId,
  userRole: "user",
});
