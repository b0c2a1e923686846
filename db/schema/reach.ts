import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, oneOf, ownerColumn } from "../columns.ts";
import type { ChatConversationId, InstallationId, TenantRequestId } from "../ids.ts";

/** How a person or a channel can be reached; exactly one of these holds. */
export const reaches = ["reachable", "blocked", "uninstalled", "never_installed"] as const;
export type Reach = (typeof reaches)[number];

/**
 * Where the bot speaks to one person or in one channel, on a platform that gives such a place no key of its own. It
 * outlives every process and any silence, and says whether the place can be spoken to.
 */
export const chatConversations = pgTable(
  "chat_conversations",
  {
    id: uuid().$type<ChatConversationId>().primaryKey(),
    organizationId: ownerColumn(),
    installationId: uuid().$type<InstallationId>().notNull(),
    kind: text().$type<"person" | "channel">().notNull(),
    /** Whose it is: the person's key, or the channel's. */
    ownerKey: text().notNull(),
    /** Both empty until the bot has been there. */
    conversationKey: text(),
    serviceUrl: text(),
    state: text().$type<Reach>().notNull(),
    /** The message that shows this person's Home. */
    homeKey: text(),
    /** The platform's own time of the newest thing that it told: what is older changes nothing. */
    toldAt: instant(),
    changedAt: instant().notNull(),
  },
  (t) => [
    check("chat_conversations_state", sql`${t.state} in (${oneOf(reaches)})`),
    check("chat_conversations_kind", sql`${t.kind} in ('person', 'channel')`),
    unique("chat_conversations_once").on(t.organizationId, t.installationId, t.kind, t.ownerKey),
    index("chat_conversations_by_key").on(t.organizationId, t.conversationKey),
  ],
);

/**
 * An admin asks to bind a tenant: whoever types the code to the bot shows which one it is. The admin says whether that is
 * theirs. The newest request of an organization that has not ended is the open one.
 */
export const tenantRequests = pgTable(
  "tenant_requests",
  {
    id: uuid().$type<TenantRequestId>().primaryKey(),
    organizationId: ownerColumn(),
    /** SHA-256 of the code: it is looked up before any organization is known. */
    codeHash: text().notNull(),
    /** The tenant in which the code was typed; empty until it was. */
    workspaceKey: text(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    answeredAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("tenant_requests_open")
      .on(t.organizationId)
      .where(sql`${t.endedAt} is null`),
    unique("tenant_requests_code").on(t.codeHash),
  ],
);
