import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { instant, ownerColumn } from "../columns.ts";
import type { CarryId, CaseId, DraftId, StaffId } from "../ids.ts";
import { cases } from "./cases.ts";
import type { Platform } from "./chat.ts";

/** A case that somebody found in the panel and wants to go on with in chat. */
export const carries = pgTable(
  "carries",
  {
    id: uuid().$type<CarryId>().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** When it found an open form. */
    filledAt: instant(),
  },
  (t) => [index("carries_by_staff").on(t.organizationId, t.staffId)],
);

/** The form that waits for its case in somebody's chat: the newest one on each platform. */
export const openPickers = pgTable(
  "open_pickers",
  {
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    platform: text().$type<Platform>().notNull(),
    /** How the platform names what is open. */
    viewKey: text().notNull(),
    form: text().notNull(),
    draftId: uuid().$type<DraftId>().notNull(),
    openedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.staffId, t.platform] })],
);
