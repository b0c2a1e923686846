import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ownerColumn, plainDate, sealed } from "../columns.ts";
import type { CallLogId, CaseId, NoticeId, StaffId } from "../ids.ts";
import { cases } from "./cases.ts";

const staffColumn = () => uuid().$type<StaffId>().notNull();

/** When a person last opened their Home in chat, and at which page it stands: only what is looked at is kept fresh. */
export const homeOpenings = pgTable(
  "home_openings",
  {
    organizationId: ownerColumn(),
    staffId: staffColumn(),
    openedAt: instant().notNull(),
    page: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.staffId] })],
);

/** How a person wants to be told of things. No row: the product's own ways, see `care/settings.rules.ts`. */
export const staffSettings = pgTable(
  "staff_settings",
  {
    organizationId: ownerColumn(),
    staffId: staffColumn(),
    reminders: text().$type<"digest" | "cards">().notNull(),
    /** Wall time in the person's zone, such as `17:30`. */
    digestAt: text().notNull(),
    quiet: boolean().notNull(),
    quietFrom: text().notNull(),
    quietTo: text().notNull(),
    /** Weekends and closed days are quiet as well. */
    quietDays: boolean().notNull(),
    /** What they do not want a card about. */
    muted: text().array().$type<string[]>().notNull(),
    /** Meetings come by e-mail too, as an invitation that a calendar understands. */
    mails: boolean().notNull().default(true),
    changedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.staffId] }),
    check("staff_settings_reminders", sql`${t.reminders} in ('digest', 'cards')`),
  ],
);

/** No update is due in a case until then: its side has nothing to report, or one person put it off. */
export const updatePrompts = pgTable(
  "update_prompts",
  {
    organizationId: ownerColumn(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    staffId: staffColumn(),
    why: text().$type<"nothing" | "snoozed">().notNull(),
    until: instant().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.caseId, t.staffId] }),
    check("update_prompts_why", sql`${t.why} in ('nothing', 'snoozed')`),
  ],
);

/** A digest or a weekly round of one person and day: made once, however often its job runs. */
export const notices = pgTable(
  "notices",
  {
    id: uuid().$type<NoticeId>().primaryKey(),
    organizationId: ownerColumn(),
    staffId: staffColumn(),
    kind: text().$type<"digest" | "round">().notNull(),
    day: plainDate().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    unique("notices_once").on(t.organizationId, t.staffId, t.kind, t.day),
    check("notices_kind", sql`${t.kind} in ('digest', 'round')`),
  ],
);

/** A call, meeting, e-mail or letter as one side noted it. What was said leaves this table for nobody. */
export const callLogs = pgTable(
  "call_logs",
  {
    id: uuid().$type<CallLogId>().primaryKey(),
    organizationId: ownerColumn(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    authorId: staffColumn(),
    /** `CallLog`, sealed with the organization's key. */
    content: sealed().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("call_logs_by_case").on(t.organizationId, t.caseId, t.createdAt)],
);
