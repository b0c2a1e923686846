import { createHash } from "node:crypto";
import { newKeys, type Keys } from "./issuer.ts";
import { limits } from "./limits.ts";
import type {
  Call,
  Change,
  Dialog,
  FakeTeamsOptions,
  Failure,
  Message,
  Operation,
  PersonSeed,
  SentActivity,
  Tampering,
  TenantSeed,
  Trouble,
} from "./types.ts";

/** A personal chat with the bot, or a channel; a channel's threads are its messages with `replyTo`. */
export type Conversation = {
  id: string;
  tenantId: string;
  kind: "personal" | "channel";
  personId?: string;
  messages: Map<string, Message>;
};
export type Member = PersonSeed & {
  /** What the bot knows this person as. */
  botFacingId: string;
  chat: string;
  isInstalled: boolean;
  isBlocked: boolean;
  dialog?: Dialog;
};
export type Tenant = {
  seed: TenantSeed;
  people: Map<string, Member>;
  isInTeam: boolean;
  conversations: Map<string, Conversation>;
  /** When each conversation was last spoken to by the bot, in milliseconds. */
  spoken: { conversation: string; ms: number }[];
};

/** All that the fake remembers. */
export type World = {
  options: FakeTeamsOptions;
  now: () => Temporal.Instant;
  keep: number;
  tenants: Map<string, Tenant>;
  /** Bearer tokens given to the product, with their end. */
  tokens: Map<string, number>;
  keys: Keys;
  failures: Map<Operation, { how: Failure; left: number }[]>;
  calls: Call[];
  troubles: Trouble[];
  listeners: Set<(change: Change) => void>;
  tampering: Tampering[];
  lastSent?: SentActivity;
  /** Where the connector is served; the serviceUrl of every activity. */
  origin: string;
  serial: number;
  lastId: number;
};

export function newWorld(options: FakeTeamsOptions): World {
  const { commands, composeExtensions } = options.app;
  if (commands.length > limits.commands) throw new Error(`Teams takes ${limits.commands} commands at most`);
  if (composeExtensions.length > limits.composeExtensions)
    throw new Error(`Teams takes ${limits.composeExtensions} compose-extension actions at most`);
  return {
    options,
    now: options.now ?? (() => Temporal.Now.instant()),
    keep: options.keep ?? Infinity,
    tenants: new Map(options.tenants.map((seed) => [seed.tenantId, tenantFrom(seed)])),
    tokens: new Map(),
    keys: newKeys(),
    failures: new Map(),
    calls: [],
    troubles: [],
    listeners: new Set(),
    tampering: [],
    origin: "http://127.0.0.1",
    serial: 0,
    lastId: 0,
  };
}

function tenantFrom(seed: TenantSeed): Tenant {
  const people = seed.people.map((person) => memberFrom(seed.tenantId, person));
  const chats = people.map(({ chat, id }) => conversation(seed.tenantId, chat, id));
  const channels = seed.team.channels.map(({ id }) => conversation(seed.tenantId, id));
  return {
    seed,
    people: new Map(people.map((person) => [person.id, person])),
    isInTeam: seed.teamInstalled ?? true,
    conversations: new Map([...chats, ...channels].map((one) => [one.id, one])),
    spoken: [],
  };
}

function conversation(tenantId: string, id: string, personId?: string): Conversation {
  const messages = new Map<string, Message>();
  return personId === undefined
    ? { id, tenantId, kind: "channel", messages }
    : { id, tenantId, kind: "personal", personId, messages };
}

function memberFrom(tenantId: string, seed: PersonSeed): Member {
  const opaque = createHash("sha256").update(`${tenantId} ${seed.id}`).digest("base64url");
  return {
    ...seed,
    botFacingId: `29:1${opaque}`,
    chat: `a:1${[...opaque].reverse().join("")}`,
    isInstalled: seed.installed ?? true,
    isBlocked: false,
  };
}

/** The tenant, which must exist. */
export function tenantOf(world: World, tenantId: string): Tenant {
  const tenant = world.tenants.get(tenantId);
  if (!tenant) throw new Error(`No tenant ${tenantId} in this sandbox`);
  return tenant;
}

/** Somebody of the tenant, by object id or by what the bot calls them. */
export const memberOf = ({ people }: Tenant, id: string): Member | undefined =>
  people.get(id) ?? [...people.values()].find((one) => one.botFacingId === id);

/** The conversation that an id means: a thread of a channel is the channel's. */
export function conversationOf(world: World, id: string): { tenant: Tenant; room: Conversation } | undefined {
  const [base = ""] = id.split(";messageid=");
  for (const tenant of world.tenants.values()) {
    const room = tenant.conversations.get(base);
    if (room) return { tenant, room };
  }
  return undefined;
}

export const nowMs = (world: World): number => world.now().epochMilliseconds;

/** Such as `f:00000A1`: an id nobody else has. */
export function freshId(world: World, prefix: string): string {
  world.serial += 1;
  return prefix + world.serial.toString(36).padStart(8, "0");
}

/** Teams names messages by their time in milliseconds; never twice. */
export function messageId(world: World): string {
  world.lastId = Math.max(nowMs(world), world.lastId + 1);
  return String(world.lastId);
}

export function tell(world: World, change: Change): void {
  for (const listener of world.listeners) listener(change);
}

/** Notes what Teams could not use, so that it cannot pass unseen. */
export function note(world: World, tenantId: string, what: string): void {
  world.troubles.push({ at: world.now(), tenantId, what });
  tell(world, { tenantId, kind: "trouble" });
}

/** Keeps a message as it is now, in place of what it was. */
export function keepMessage(world: World, room: Conversation, message: Message): Message {
  room.messages.set(message.id, message);
  for (const key of room.messages.keys()) {
    if (room.messages.size <= world.keep) break;
    room.messages.delete(key);
  }
  tell(world, {
    tenantId: room.tenantId,
    kind: "message",
    ...(room.personId && { personId: room.personId }),
  });
  return message;
}

export function showDialog(world: World, tenant: Tenant, member: Member, dialog: Dialog | undefined): void {
  if (dialog) member.dialog = dialog;
  else delete member.dialog;
  tell(world, { tenantId: tenant.seed.tenantId, kind: "dialog", personId: member.id });
}
