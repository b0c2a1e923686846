import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { IncidentOutcome } from "#care/incidents.rules.ts";
import { instant, ownerColumn } from "../columns.ts";
import type { CaseId, IncidentId, StaffId } from "../ids.ts";
import { cases } from "./cases.ts";

/** Something reached people whom it was not for. The side that sent it looks into it; what was in it is in no row here. */
export const incidents = pgTable(
  "incidents",
  {
    id: uuid().$type<IncidentId>().primaryKey(),
    organizationId: ownerColumn(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    kind: text().$type<"wrong-student">().notNull(),
    /** The update that was taken back. */
    subjectId: uuid().notNull(),
    /** From here its clocks run. */
    discoveredAt: instant().notNull(),
    openedBy: uuid().$type<StaffId>().notNull(),
    /** So many people it was released to, and so many had opened it or pressed Seen by then. */
    readers: integer().notNull(),
    seenBy: integer().notNull(),
    outcome: text().$type<IncidentOutcome>(),
    closedAt: instant(),
    closedBy: uuid().$type<StaffId>(),
  },
  (t) => [
    check("incidents_kind", sql`${t.kind} in ('wrong-student')`),
    check("incidents_outcome", sql`${t.outcome} in ('low-risk', 'told', 'no-incident')`),
    check("incidents_closed", sql`(${t.outcome} is null) = (${t.closedAt} is null)`),
    unique("incidents_once").on(t.organizationId, t.subjectId),
    index("incidents_open").on(t.organizationId, t.discoveredAt),
  ],
);
