import type { Json } from "../check.ts";

export type PersonSeed = {
  /** The Entra object id. */
  id: string;
  name: string;
  tz: string;
  locale?: string;
  /** The app in this person's own chat; installed unless said. */
  installed?: boolean;
};
export type TenantSeed = {
  tenantId: string;
  name: string;
  people: readonly PersonSeed[];
  /** The one team of the tenant, with its channels; everybody is in it. */
  team: { id: string; name: string; channels: readonly { id: string; name: string; shared?: boolean }[] };
  /** The app in the team; installed unless said. */
  teamInstalled?: boolean;
};

/** What Teams reads of the app's manifest. */
export type AppSeed = {
  appId: string;
  password: string;
  name: string;
  commands: readonly { title: string; description: string }[];
  composeExtensions: readonly {
    id: string;
    title: string;
    description: string;
    /** Beneath the message box unless said. */
    context?: "compose" | "message";
  }[];
};

export type FakeTeamsOptions = {
  app: AppSeed;
  tenants: readonly TenantSeed[];
  now?: () => Temporal.Instant;
  /** Carries a signed activity to the product. */
  deliver: (request: Request) => Promise<Response>;
  /** Where the product takes activities. */
  messagesUrl?: string;
  /** How long the product has to answer, in real time. 5,000 unless said. */
  ackMs?: number;
  /** Oldest calls and messages beyond this many are forgotten: for long runs. */
  keep?: number;
};

/** A message as it stood at one moment; an edit makes a new one. */
export type Message = {
  readonly id: string;
  readonly conversation: string;
  /** `bot`, or the person who wrote it. */
  readonly from: string;
  readonly text: string;
  readonly summary: string;
  readonly cards: readonly Json[];
  readonly at: Temporal.Instant;
  readonly replyTo?: string;
  readonly edited?: true;
  /** Nothing of the content is left. */
  readonly deleted?: true;
  /** The card that answers to an Action.Execute put in place of the posted one, for its presser only. */
  readonly shown: Readonly<Record<string, Json>>;
};

/** Where a dialog came from, which says by which invoke its submit goes back. */
export type Origin =
  | { kind: "card"; message: string; conversation: string }
  /** From the message box, or from the menu of a message. */
  | { kind: "compose"; command: string; message?: { id: string; conversation: string } };
export type Dialog = {
  readonly id: string;
  readonly origin: Origin;
  readonly title: string;
  /** Nothing but words where the product answered with a message. */
  readonly words?: string;
  readonly card?: Json;
  readonly width: number | string;
  readonly height: number | string;
  /** What was entered by hand, by input id, as Teams would send it. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** What Teams' own client says beside its inputs, by id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Teams' own words after an answer it could not use. */
  readonly trouble?: string;
};

/** How the product answered an activity. */
export type Ack = {
  ok: boolean;
  status: number;
  body: unknown;
  tookMs: number;
  /** How often it was sent in all. */
  sent: number;
  /** `timeout`, `unreachable` or `refused` where Teams shows trouble; `not-sent` where its client said no. */
  error?: "timeout" | "unreachable" | "refused" | "not-sent";
  /** What the client said, by input id. */
  errors?: Readonly<Record<string, string>>;
  /** The address that a pressed link opens. */
  opens?: string;
};

/** One call of the product to the Connector API. */
export type Call = {
  method: string;
  path: string;
  tenantId: string;
  body: Json;
  at: Temporal.Instant;
  status: number;
  code?: string;
};
/** How a call to the connector is to go wrong; `hang` never answers. */
export type Failure = {
  status?: number;
  code?: string;
  /** Seconds; with status 429. */
  retryAfter?: number;
  hang?: boolean;
  /** It is done, but the answer says otherwise. */
  afterAccepting?: boolean;
};
export type Operation = "create" | "send" | "update" | "delete" | "members" | "token";

/** A signed activity as it went to the product. */
export type SentActivity = { url: string; token: string; activity: Json };
/** What to send in place of the true thing; it is signed again. */
export type Tampering = {
  claims?: Json;
  header?: Json;
  activity?: Json;
  /** A key that the published set does not have, or the public one used as a secret, or none at all. */
  key?: "unknown" | "none";
  /** What stands as the bearer; empty leaves the header out. */
  token?: string;
};

/** Something the product did that Teams does not take. */
export type Trouble = { at: Temporal.Instant; tenantId: string; what: string };
export type Change = {
  tenantId: string;
  kind: "message" | "dialog" | "trouble" | "tenant" | "call";
  personId?: string;
};
