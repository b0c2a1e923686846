import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, ownerColumn, sealed } from "../columns.ts";
import type { FinderWordId, StaffId } from "../ids.ts";

/** What an organization has the identifier finder do with a word: never doubt it, or always take it out. */
export type WordUse = "harmless" | "remove";

/** Words that an organization's admins told the finder of. */
export const finderWords = pgTable(
  "finder_words",
  {
    id: uuid().$type<FinderWordId>().primaryKey(),
    organizationId: ownerColumn(),
    use: text().$type<WordUse>().notNull(),
    /** Text, sealed with the organization's key: what always goes may be somebody's name. */
    word: sealed().notNull(),
    addedBy: uuid().$type<StaffId>().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("finder_words_use", sql`${t.use} in ('harmless', 'remove')`),
    index("finder_words_live")
      .on(t.organizationId)
      .where(sql`${t.endedAt} is null`),
  ],
);
