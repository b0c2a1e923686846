import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Direction, Law, ShareCategory } from "#care/share.rules.ts";
import { instant, ownerColumn, plainDate, sealed, sharedColumns } from "../columns.ts";
import type { CaseId, ConsentId, ConsentRequestId, OrganizationId, StaffId } from "../ids.ts";
import { cases } from "./cases.ts";

/** What both sides may read of a permission: its scope, its dates and the hash of the document. */
export const consents = pgTable(
  "consents",
  {
    id: uuid().$type<ConsentId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    takenBy: uuid().$type<OrganizationId>().notNull(),
    direction: text().$type<Direction>().notNull(),
    law: text().$type<Law>().notNull(),
    categories: text().array().$type<ShareCategory[]>().notNull(),
    recipients: jsonb()
      .$type<{ kind: "roles"; roles: string[] } | { kind: "persons"; staffIds: string[] }>()
      .notNull(),
    purposes: text().array().notNull(),
    startsOn: plainDate().notNull(),
    ends: jsonb()
      .$type<
        | { kind: "date"; on: string }
        | { kind: "event"; event: "discharge_from_iop" | "end_of_school_year"; plusDays: number }
      >()
      .notNull(),
    /** Known at once for a date; set by the event otherwise. */
    endsAt: instant(),
    documentHash: text().notNull(),
    recordedAt: instant().notNull(),
    revokedAt: instant(),
    revokedBy: uuid().$type<StaffId>(),
    supersededAt: instant(),
  },
  (t) => [
    unique("consents_key").on(t.id, t.schoolId, t.programId),
    check("consents_direction", sql`${t.direction} in ('program_to_school', 'school_to_program')`),
    check("consents_law", sql`${t.law} in ('hipaa', 'part2', 'ferpa')`),
    index("consents_by_case").on(t.caseId),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

/** The signed document, kept by the side that took it. */
export const consentDocuments = pgTable("consent_documents", {
  consentId: uuid()
    .$type<ConsentId>()
    .primaryKey()
    .references(() => consents.id),
  organizationId: ownerColumn(),
  /** The consent document as recorded, sealed with the organization's key. */
  document: sealed().notNull(),
  recordedBy: uuid().$type<StaffId>().notNull(),
});

/** Somebody asked a colleague to obtain a permission that was missing. */
export const consentRequests = pgTable(
  "consent_requests",
  {
    id: uuid().$type<ConsentRequestId>().primaryKey(),
    organizationId: ownerColumn(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    direction: text().$type<Direction>().notNull(),
    categories: text().array().$type<ShareCategory[]>().notNull(),
    askedBy: uuid().$type<StaffId>().notNull(),
    askedAt: instant().notNull(),
    answeredAt: instant(),
  },
  (t) => [index("consent_requests_by_case").on(t.organizationId, t.caseId)],
);
