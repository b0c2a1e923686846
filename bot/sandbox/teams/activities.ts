import type { Json } from "../check.ts";
import { freshId, messageId, type Conversation, type Member, type Tenant, type World } from "./world.ts";

/** Somebody of a tenant in this world. */
export type Actor = { world: World; tenant: Tenant; member: Member };
/** Where they act: a conversation, and in a channel the thread. */
export type Room = { room: Conversation; thread?: string };

const bot = ({ options }: World): Json => ({ id: `28:${options.app.appId}`, name: options.app.name });

/** What every activity of Teams carries. */
export function common({ world, tenant, member }: Actor, { room, thread }: Room): Json {
  const { tenantId } = tenant.seed;
  const { team } = tenant.seed;
  const isChannel = room.kind === "channel";
  const at = world.now();
  const inThread = thread === undefined ? room.id : `${room.id};messageid=${thread}`;
  return {
    id: freshId(world, "f:"),
    timestamp: at.toString({ fractionalSecondDigits: 3 }),
    localTimestamp: at.toZonedDateTimeISO(member.tz).toString({ timeZoneName: "never" }),
    localTimezone: member.tz,
    locale: member.locale ?? "en-US",
    serviceUrl: `${world.origin}/`,
    channelId: "msteams",
    from: { id: member.botFacingId, name: member.name, aadObjectId: member.id },
    recipient: bot(world),
    conversation: {
      ...(isChannel && { isGroup: true }),
      conversationType: room.kind,
      tenantId,
      id: inThread,
    },
    channelData: {
      tenant: { id: tenantId },
      ...(isChannel && {
        teamsChannelId: room.id,
        teamsTeamId: team.id,
        channel: { id: room.id, type: isShared(team, room.id) ? "shared" : "standard" },
        team: { id: team.id, name: team.name },
      }),
    },
    entities: [
      {
        type: "clientInfo",
        locale: member.locale ?? "en-US",
        country: "US",
        platform: "Web",
        timezone: member.tz,
      },
    ],
  };
}

const isShared = ({ channels }: Tenant["seed"]["team"], id: string): boolean =>
  channels.some((one) => one.id === id && one.shared === true);

type Said = { text: string; mentions: boolean; id: string };

/** Words written to the bot; in a channel they begin with its name. */
export function message(actor: Actor, where: Room, { text, mentions, id }: Said): Json {
  const base = common(actor, where);
  const { name } = actor.world.options.app;
  const mention = { type: "mention", mentioned: bot(actor.world), text: `<at>${name}</at>` };
  const entities = base.entities as Json[];
  return {
    ...base,
    id,
    type: "message",
    textFormat: "plain",
    text: mentions ? `<at>${name}</at> ${text}` : text,
    ...(mentions && { entities: [...entities, mention] }),
  };
}

/** A press of an Action.Submit: a message without words. */
export const submit = (
  actor: Actor,
  where: Room,
  { value, replyTo }: { value: unknown; replyTo: string },
): Json => ({
  ...common(actor, where),
  type: "message",
  id: messageId(actor.world),
  value,
  replyToId: replyTo,
});

type Invoke = { name: string; value: Json; replyTo?: string };

export const invoke = (actor: Actor, where: Room, { name, value, replyTo }: Invoke): Json => ({
  ...common(actor, where),
  type: "invoke",
  name,
  value,
  ...(replyTo !== undefined && { replyToId: replyTo }),
});

/** The app comes, goes, or has another version. */
export type Installing = "add" | "remove" | "add-upgrade" | "remove-upgrade";

export const installationUpdate = (actor: Actor, where: Room, action: Installing): Json => ({
  ...common(actor, where),
  type: "installationUpdate",
  action,
});

/** The bot, or people, came to or left a conversation. */
export function conversationUpdate(
  actor: Actor,
  where: Room,
  change: { added?: Json[]; removed?: Json[]; event?: string },
): Json {
  const base = common(actor, where);
  return {
    ...base,
    type: "conversationUpdate",
    ...(change.added && { membersAdded: change.added }),
    ...(change.removed && { membersRemoved: change.removed }),
    channelData: { ...(base.channelData as Json), ...(change.event && { eventType: change.event }) },
  };
}

export const botMember = (world: World): Json => ({ id: bot(world).id });
