import type { Grant } from "./oauth.ts";
import type {
  Call,
  Change,
  ChannelSeed,
  FakeSlackOptions,
  Failure,
  Message,
  SentRequest,
  Tampering,
  Trouble,
  UserSeed,
  View,
  WorkspaceSeed,
} from "./types.ts";
import type { StateValues } from "./values.ts";

export type Channel = ChannelSeed & {
  kind: "channel" | "im";
  messages: Map<string, Message>;
  lastTs: bigint;
};

export type Workspace = {
  seed: WorkspaceSeed;
  installed: boolean;
  /** Live tokens, the oldest first, each with its end. */
  tokens: Map<string, number>;
  /** The app was installed for the whole Grid. */
  isForAll: boolean;
  scopes: ReadonlySet<string>;
  messagesTab: "on" | "read-only" | "off";
  homeEnabled: boolean;
  users: Map<string, UserSeed>;
  channels: Map<string, Channel>;
  views: Map<string, View>;
  /** By person, top last. */
  stacks: Map<string, string[]>;
  /** By person. */
  homes: Map<string, string>;
  /** External ids are never given to a second view, even once the first is closed. */
  externalIds: Map<string, string>;
};

export type Trigger = { teamId: string; userId: string; bornMs: number; used: boolean; viewId?: string };
export type ResponseUrl = {
  teamId: string;
  userId: string;
  channel: string;
  bornMs: number;
  uses: number;
  /** What `replace_original` and `delete_original` mean. */
  original?: string;
};

/** All that the fake remembers. */
export type World = {
  options: FakeSlackOptions;
  now: () => Temporal.Instant;
  keep: number;
  workspaces: Map<string, Workspace>;
  tokens: Map<string, Workspace>;
  grants: Map<string, Grant>;
  refreshTokens: Map<string, { workspace: Workspace; usedMs?: number }>;
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  /** What people chose in messages, by team, channel, ts and person. */
  messageValues: Map<string, StateValues>;
  failures: Map<string, { how: Failure; left: number }[]>;
  calls: Call[];
  troubles: Trouble[];
  listeners: Set<(change: Change) => void>;
  tampering: Tampering[];
  lastRequest?: SentRequest;
  /** Where response URLs point. */
  origin: string;
  serial: number;
};

/** The scopes the product's manifest asks for. */
const manifestScopes = ["commands", "chat:write", "users:read", "channels:read", "groups:read"] as const;

export function newWorld(options: FakeSlackOptions): World {
  const world: World = {
    options,
    now: options.now ?? (() => Temporal.Now.instant()),
    keep: options.keep ?? Infinity,
    workspaces: new Map(),
    tokens: new Map(),
    grants: new Map(),
    refreshTokens: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    messageValues: new Map(),
    failures: new Map(),
    calls: [],
    troubles: [],
    listeners: new Set(),
    tampering: [],
    origin: options.origin ?? "https://hooks.slack.com",
    serial: 0,
  };
  for (const seed of options.workspaces) addWorkspace(world, seed);
  return world;
}

function addWorkspace(world: World, seed: WorkspaceSeed): void {
  const workspace: Workspace = {
    seed,
    installed: true,
    tokens: new Map([[seed.botToken, Infinity]]),
    isForAll: seed.isForAll ?? false,
    scopes: new Set(seed.scopes ?? manifestScopes),
    messagesTab: seed.messagesTab ?? "read-only",
    homeEnabled: seed.homeEnabled ?? true,
    users: new Map(seed.users.map((user) => [user.id, { ...user }])),
    channels: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    externalIds: new Map(),
  };
  for (const channel of seed.channels ?? []) addChannel(workspace, channel);
  world.workspaces.set(seed.teamId, workspace);
  world.tokens.set(seed.botToken, workspace);
}

export function addChannel(workspace: Workspace, seed: ChannelSeed): void {
  const members = [...seed.members];
  workspace.channels.set(seed.id, { ...seed, members, kind: "channel", messages: new Map(), lastTs: 0n });
}

/** The workspace of a team, which must exist. */
export function workspaceOf(world: World, teamId: string): Workspace {
  const workspace = world.workspaces.get(teamId);
  if (!workspace) throw new Error(`No workspace ${teamId} in this sandbox`);
  return workspace;
}

export const nowMs = (world: World): number => world.now().epochMilliseconds;

/** An id nobody else has: `id(world, "V")` is such as `V00000A1`. */
export function id(world: World, prefix: string): string {
  world.serial += 1;
  return prefix + world.serial.toString(36).toUpperCase().padStart(8, "0");
}

export const botId = (workspace: Workspace): string => `B${workspace.seed.botUserId.slice(1)}`;

/** The stable direct conversation of the bot with a person; made when first needed. */
export function dmOf(workspace: Workspace, userId: string): Channel {
  const dm = `D${userId.slice(1)}`;
  const there = workspace.channels.get(dm);
  if (there) return there;
  const members = [userId, workspace.seed.botUserId];
  const made: Channel = {
    id: dm,
    name: "directmessage",
    members,
    kind: "im",
    messages: new Map(),
    lastTs: 0n,
  };
  workspace.channels.set(dm, made);
  return made;
}

/** A new message time of this channel: later than every other, never twice. */
export function nextTs(world: World, channel: Channel): string {
  const micros = world.now().epochNanoseconds / 1_000n;
  channel.lastTs = micros > channel.lastTs ? micros : channel.lastTs + 1n;
  return `${channel.lastTs / 1_000_000n}.${String(channel.lastTs % 1_000_000n).padStart(6, "0")}`;
}

export function tell(world: World, change: Change): void {
  for (const listener of world.listeners) listener(change);
}

/** Notes what Slack could not use, so that it cannot pass unseen. */
export function note(world: World, teamId: string, what: string): void {
  world.troubles.push({ at: world.now(), teamId, what });
  tell(world, { teamId, kind: "trouble" });
}

/** Forgets the oldest entries beyond `keep`. */
export function prune(map: Map<string, unknown>, keep: number): void {
  for (const key of map.keys()) {
    if (map.size <= keep) return;
    map.delete(key);
  }
}
