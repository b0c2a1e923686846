import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, ownerColumn, plainDate } from "../columns.ts";
import type { SiteId } from "../ids.ts";

/** Why a day is closed; words for it stand on screen, the reason never crosses. */
export type ClosedWhy = "holiday" | "break" | "staff_day" | "weather" | "summer";

/** Days on which an organization, or one of its sites, does not meet. Weekends are closed without a row. */
export const closedDays = pgTable(
  "closed_days",
  {
    id: uuid().primaryKey(),
    organizationId: ownerColumn(),
    /** Absent: the whole organization. */
    siteId: uuid().$type<SiteId>(),
    day: plainDate().notNull(),
    why: text().$type<ClosedWhy>().notNull(),
    /** Marked by mistake: the day is open after all. */
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("closed_days_once")
      .on(t.organizationId, sql`coalesce(${t.siteId}, ${t.organizationId})`, t.day)
      .where(sql`${t.endedAt} is null`),
  ],
);
