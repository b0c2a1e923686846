import { sql } from "drizzle-orm";
import {
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, instant, oneOf, ownerColumn, plainDate, sealed } from "../columns.ts";
import type {
  ChatAccountId,
  DeliveryId,
  InstallationId,
  KeyId,
  LinkRequestId,
  SessionId,
  StaffId,
  UnclaimedId,
} from "../ids.ts";

export type Platform = "slack" | "teams";
/** How much of a thing stands in chat itself; see DECISIONS.md. */
export type ChatLevel = "notice" | "view" | "post";
/** What a card in chat can be a copy of. */
export const copyKinds = [
  "progress",
  "reply",
  "consent-request",
  "introduction",
  "case-opened",
  "new-contact",
  "carry",
  "support-request",
  "support-reminder",
  "support-change",
  "support-review",
  "checkin",
  "checkin-notice",
  "question",
  "digest",
  "round",
] as const;
export type CopyKind = (typeof copyKinds)[number];
export type DeliveryState =
  | "queued"
  | "sending"
  | "sent"
  | "uncertain"
  | "withdrawn"
  | "skipped"
  | "failed"
  | "unreachable";

/** One installation of the app in one workspace (or tenant) of one organization. */
export const installations = pgTable(
  "installations",
  {
    id: uuid().$type<InstallationId>().primaryKey(),
    organizationId: ownerColumn(),
    platform: text().$type<Platform>().notNull(),
    /** Slack's team id, or the Teams tenant. */
    workspaceKey: text().notNull(),
    /** `InstallationSecrets`, sealed with the organization's key. */
    secrets: sealed().notNull(),
    chatLevel: text().$type<ChatLevel>().notNull().default("notice"),
    createdAt: instant().notNull(),
    endedAt: instant(),
    kind: text().$type<InstallKind>().notNull().default("workspace"),
    /** Slack's enterprise, for whatever stands in a Grid. */
    enterpriseKey: text(),
    /** When the platform last gave the app its keys there: what it tells of an earlier time changes nothing. */
    installedAt: instant(),
    /** Removed by the workspace: no keys are left, and everything else stays until it comes back or is let go. */
    uninstalledAt: instant(),
    /** Until when the token is good, where tokens rotate. */
    tokenExpiresAt: instant(),
    /** Why nothing can be said there although the app was not removed, a code. */
    problem: text(),
    /** The day of the agreement (a BAA or the contract) that lets content stand in this chat. */
    agreedOn: plainDate(),
  },
  (t) => [
    check("installations_kind", sql`${t.kind} in ('workspace', 'organization')`),
    check("installations_level", sql`${t.chatLevel} in ('notice', 'view', 'post')`),
    uniqueIndex("installations_live")
      .on(t.platform, t.workspaceKey)
      .where(sql`${t.endedAt} is null`),
  ],
);
/** One workspace, or all of an Enterprise Grid at once. */
export type InstallKind = "workspace" | "organization";
/** What a workspace gave the app. A Teams tenant gives none: there the app has a password of its own. */
export type InstallationSecrets = {
  botToken?: string;
  botUserId?: string;
  refreshToken?: string;
  /** What the workspace was called when it was connected. */
  name?: string;
  /** What the token may do. */
  scopes?: string[];
};

/**
 * Workspaces where the app was installed and which no organization has claimed: for each the hash of the code that
 * claims it, and what the platform gave, sealed with a key of its own.
 */
export const unclaimedWorkspaces = pgTable(
  "unclaimed_workspaces",
  {
    id: uuid().$type<UnclaimedId>().primaryKey(),
    platform: text().$type<Platform>().notNull(),
    workspaceKey: text().notNull(),
    kind: text().$type<InstallKind>().notNull(),
    enterpriseKey: text(),
    codeHash: text().notNull(),
    secrets: sealed().notNull(),
    tokenExpiresAt: instant(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [
    unique("unclaimed_workspaces_once").on(t.platform, t.workspaceKey),
    unique("unclaimed_workspaces_code").on(t.codeHash),
    index("unclaimed_workspaces_by_age").on(t.expiresAt),
  ],
);

/** An installation that an admin has begun: the hash of what comes back with them, good once and in their session. */
export const installStates = pgTable(
  "install_states",
  {
    stateHash: text().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    sessionId: uuid().$type<SessionId>().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("install_states_by_age").on(t.organizationId, t.expiresAt)],
);

export const chatAccounts = pgTable(
  "chat_accounts",
  {
    id: uuid().$type<ChatAccountId>().primaryKey(),
    organizationId: ownerColumn(),
    installationId: uuid().$type<InstallationId>().notNull(),
    staffId: uuid().$type<StaffId>().notNull(),
    platform: text().$type<Platform>().notNull(),
    workspaceKey: text().notNull(),
    userKey: text().notNull(),
    linkedAt: instant().notNull(),
    endedAt: instant(),
    /** Why it ended, where nobody here ended it. */
    endedBy: text().$type<"deactivated" | "released">(),
  },
  (t) => [
    uniqueIndex("chat_accounts_live")
      .on(t.platform, t.workspaceKey, t.userKey)
      .where(sql`${t.endedAt} is null`),
    index("chat_accounts_by_staff").on(t.organizationId, t.staffId),
  ],
);

/** A link between a chat account and a staff record that has been asked for and not yet confirmed. */
export const linkRequests = pgTable(
  "link_requests",
  {
    id: uuid().$type<LinkRequestId>().primaryKey(),
    organizationId: ownerColumn(),
    installationId: uuid().$type<InstallationId>().notNull(),
    platform: text().$type<Platform>().notNull(),
    workspaceKey: text().notNull(),
    userKey: text().notNull(),
    /** Keyed hash of the code that is typed on another device. */
    codeHash: text().notNull(),
    /** How the chat names this account (`LinkSecrets`), so that nobody confirms a stranger's. */
    secrets: sealed().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [index("link_requests_by_code").on(t.organizationId, t.codeHash)],
);
export type LinkSecrets = { chatName: string };

/** One person's copy of one card. `shown` says which state of the thing the copy shows. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: uuid().$type<DeliveryId>().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    /** A copy of what: a shared thing by its subject id, or a request to somebody of the same organization. */
    kind: text().$type<CopyKind>().notNull(),
    subjectId: uuid().notNull(),
    state: text().$type<DeliveryState>().notNull(),
    platform: text().$type<Platform>(),
    /** Where the copy stands: conversation and message. */
    conversationKey: text(),
    messageKey: text(),
    shown: text(),
    attempts: integer().notNull().default(0),
    /** A code of ours or the platform's, never words of anybody. */
    problem: text(),
    changedAt: instant().notNull(),
  },
  (t) => [
    check(
      "deliveries_state",
      sql`${t.state} in ('queued', 'sending', 'sent', 'uncertain', 'withdrawn', 'skipped', 'failed', 'unreachable')`,
    ),
    check("deliveries_kind", sql`${t.kind} in (${oneOf(copyKinds)})`),
    unique("deliveries_once").on(t.organizationId, t.subjectId, t.staffId),
    index("deliveries_open").on(t.organizationId, t.state),
    /** A press names the message that it was made on. */
    index("deliveries_by_message").on(t.organizationId, t.messageKey),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: uuid().$type<SessionId>().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    /** SHA-256 of the token in the cookie. */
    tokenHash: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    unique("sessions_token").on(t.tokenHash),
    index("sessions_by_staff").on(t.organizationId, t.staffId),
  ],
);

/** Requests that have had their effect. No organization is known yet when it is asked, and it says nothing. */
export const claims = pgTable("claims", { key: text().primaryKey(), at: instant().notNull() }, (t) => [
  index("claims_by_age").on(t.at),
]);

/** Data keys, wrapped by a master key: worthless to whoever reads them. The owner is an organization or a partnership. */
export const dataKeys = pgTable(
  "data_keys",
  {
    id: uuid().$type<KeyId>().primaryKey(),
    ownerId: uuid().notNull(),
    masterKeyId: text().notNull(),
    wrapped: bytes().notNull(),
    createdAt: instant().notNull(),
    retiredAt: instant(),
  },
  (t) => [index("data_keys_by_owner").on(t.ownerId)],
);

/** Append-only, chained by hash within each organization. Ids and names of changed fields, never contents. */
export const auditLog = pgTable(
  "audit_log",
  {
    organizationId: ownerColumn(),
    seq: integer().notNull(),
    at: instant().notNull(),
    actor: text().notNull(),
    via: text().notNull(),
    action: text().notNull(),
    outcome: text().$type<"done" | "refused" | "read">().notNull(),
    subject: text().notNull(),
    /** For a refusal its kind; for a change the fields. */
    detail: text().array().notNull(),
    requestId: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.seq] })],
);
