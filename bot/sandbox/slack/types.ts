import type { Block } from "./blocks.ts";
import type { Json } from "../check.ts";
import type { StateValues } from "./values.ts";

export type WorkspaceSeed = {
  teamId: string;
  name: string;
  botToken: string;
  botUserId: string;
  appId: string;
  users: UserSeed[];
  channels?: ChannelSeed[];
  /** Commands of the app's manifest, with the slash. */
  commands: string[];
  /** Callback ids of the manifest's shortcuts. Left out: any. */
  shortcuts?: string[];
  /** The Home tab; on unless said. */
  homeEnabled?: boolean;
  /** `off` makes posting to a person fail; `read-only` only keeps people from writing. Read-only unless said. */
  messagesTab?: "on" | "read-only" | "off";
  /** The Grid that it is a part of. */
  enterprise?: { id: string; name: string };
  /** The app stands in all of that Grid. */
  isForAll?: boolean;
  /** What the token may do. Left out: the scopes of the product's manifest. */
  scopes?: string[];
};
export type UserSeed = {
  id: string;
  name: string;
  tz: string;
  isGuest?: boolean;
  /** Of another workspace, met in a shared channel. */
  homeTeam?: string;
  isAdmin?: boolean;
  deactivated?: boolean;
};
export type ChannelSeed = {
  id: string;
  name: string;
  members: string[];
  isExtShared?: boolean;
  isPrivate?: boolean;
};

export type FakeSlackOptions = {
  signingSecret: string;
  now?: () => Temporal.Instant;
  /** Carries a signed request to the product. */
  deliver: (request: Request) => Promise<Response>;
  workspaces: WorkspaceSeed[];
  /** Where the product takes Slack's requests. */
  eventsUrl?: string;
  /** The origin of response URLs; a standalone fake puts its own address here. */
  origin?: string;
  /** How long the product has to answer, in real time and on the injected clock. 3,000 unless said. */
  ackMs?: number;
  /** Pauses before the three repeats of an event. Slack waits 0, 60,000 and 300,000; here 0 unless said. */
  retryPausesMs?: readonly [number, number, number];
  /** Oldest calls and messages beyond this many are forgotten: for long load runs. */
  keep?: number;
};

/** A message as it stood at one moment; an edit makes a new one. */
export type Message = {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly botId?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs?: string;
  /** Only this person sees it, and it cannot be updated by `chat.update`. */
  readonly ephemeralFor?: string;
  readonly edited?: { user: string; ts: string };
  /** Nothing of the content is left. */
  readonly deleted?: true;
};

/** A view in Slack's own shape, and beside it what only its person's screen shows. */
export type View = {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly userId: string;
  readonly title: string;
  readonly submit?: string;
  readonly close?: string;
  readonly blocks: readonly Block[];
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly externalId: string;
  readonly clearOnClose: boolean;
  readonly notifyOnClose: boolean;
  readonly hash: string;
  readonly rootViewId: string;
  readonly previousViewId?: string;
  /** What has been typed and chosen, as `state.values` would say it. */
  readonly values: StateValues;
  /** Messages beside inputs, by block id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Slack's own words at the top of the view after an answer it could not use. */
  readonly trouble?: string;
};

/** What the product asked of Slack. */
export type Call = {
  method: string;
  /** Empty where the token was not known. */
  teamId: string;
  args: Json;
  at: Temporal.Instant;
  /** Slack's error code, where it refused. */
  error?: string;
};

/** How a Web API method, or `response_url`, is to go wrong. */
export type Failure = {
  error?: string;
  status?: number;
  /** Seconds; with `status: 429`. */
  retryAfter?: number;
  /** No answer at all, until the client gives up. */
  hang?: boolean;
  /** Slack does it, but the answer never arrives (or is `status`, or hangs). */
  afterAccepting?: boolean;
};

/** How the product answered a signed request. */
export type Ack = {
  ok: boolean;
  status: number;
  body: unknown;
  tookMs: number;
  /** `operation_timeout`, `dispatch_failed`, `connection_failed` or `not_sent` where Slack shows trouble. */
  error?: string;
  /** Why Slack's own client did not send it, or what the product said of the fields, by block id. */
  errors?: Readonly<Record<string, string>>;
  /** The address a pressed link button opens. */
  opens?: string;
  /** The app asked not to be sent this event again. */
  noRetry?: true;
  /** The request was changed by `tamper`, so that its failure was meant. */
  tampered?: true;
};

/** A request as it went to the product, byte for byte. */
export type SentRequest = { url: string; headers: Readonly<Record<string, string>>; body: string };
/** What to send in place of the true thing. A new stamp or body is signed again unless a signature is given. */
export type Tampering = { stamp?: number; signature?: string; body?: string; keepSignature?: boolean };

/** Something the product did that Slack does not take. */
export type Trouble = { at: Temporal.Instant; teamId: string; what: string };
export type Change = {
  teamId: string;
  kind: "message" | "view" | "home" | "trouble" | "workspace" | "call";
  userId?: string;
  channel?: string;
};
