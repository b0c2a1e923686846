import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Role } from "../actor.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import { instant, oneOf, ownerColumn, sealed, sharedColumns } from "../columns.ts";
import type {
  CaseId,
  ConsentId,
  DisclosureId,
  DraftId,
  OrganizationId,
  ProgressUpdateId,
  StaffId,
} from "../ids.ts";
import { cases } from "./cases.ts";

/** An update as its author's organization keeps it. One row per version; the other side never reads it. */
export const progressUpdates = pgTable(
  "progress_updates",
  {
    id: uuid().$type<ProgressUpdateId>().primaryKey(),
    organizationId: ownerColumn(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    authorId: uuid().$type<StaffId>().notNull(),
    /** The first version's id: what cards and corrections refer to. */
    rootId: uuid().$type<ProgressUpdateId>().notNull(),
    version: smallint().notNull(),
    /** Ratings and the cleaned note (`ProgressContent`), sealed with the organization's key. */
    content: sealed().notNull(),
    createdAt: instant().notNull(),
    retractedAt: instant(),
  },
  (t) => [
    unique("progress_updates_version").on(t.organizationId, t.rootId, t.version),
    // "Used lately" and "same as last time" read the newest of a case.
    index("progress_updates_by_case").on(t.organizationId, t.caseId, t.createdAt),
  ],
);

/** What a released item is. An answer is the second version of its question; a reply is about an update. */
export const disclosureKinds = [
  "progress",
  "reply",
  "support-request",
  "checkin",
  "introduction",
  "question",
  "answer",
  "log",
] as const;
export type DisclosureKind = (typeof disclosureKinds)[number];

/** One released item: what crossed, to whom, on which permissions, and when. */
export const disclosures = pgTable(
  "disclosures",
  {
    id: uuid().$type<DisclosureId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    fromOrganization: uuid().$type<OrganizationId>().notNull(),
    kind: text().$type<DisclosureKind>().notNull(),
    /** The source's root id; versions of one thing share it. Opaque to the other side. */
    subjectId: uuid().notNull(),
    version: smallint().notNull(),
    /** The subject of the other side's item that this one answers. */
    repliesTo: uuid(),
    categories: text().array().$type<ShareCategory[]>().notNull(),
    consentIds: uuid().array().$type<ConsentId[]>().notNull(),
    recipients: jsonb().$type<{ staffId: StaffId; organizationId: OrganizationId; role: Role }[]>().notNull(),
    authorId: uuid().$type<StaffId>().notNull(),
    authorRole: text().$type<Role>().notNull(),
    /** The released payload, sealed with the partnership's key. */
    payload: sealed().notNull(),
    releasedAt: instant().notNull(),
    /** Until then it can be undone and no card is posted. */
    heldUntil: instant().notNull(),
    withdrawnAt: instant(),
    withdrawnWhy: text().$type<"undone" | "retracted" | "replaced">(),
  },
  (t) => [
    unique("disclosures_version").on(t.subjectId, t.version),
    unique("disclosures_key").on(t.id, t.schoolId, t.programId),
    check("disclosures_kind", sql`${t.kind} in (${oneOf(disclosureKinds)})`),
    index("disclosures_by_case").on(t.caseId, t.releasedAt),
    // A changed or withdrawn update has its replies say so.
    index("disclosures_replies")
      .on(t.caseId, t.repliesTo)
      .where(sql`${t.repliesTo} is not null`),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

/** Who has seen which released item. */
export const disclosureViews = pgTable(
  "disclosure_views",
  {
    disclosureId: uuid().$type<DisclosureId>().notNull(),
    ...sharedColumns(),
    viewerOf: uuid().$type<OrganizationId>().notNull(),
    staffId: uuid().$type<StaffId>().notNull(),
    role: text().$type<Role>().notNull(),
    seenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.disclosureId, t.staffId] }),
    foreignKey({
      columns: [t.disclosureId, t.schoolId, t.programId],
      foreignColumns: [disclosures.id, disclosures.schoolId, disclosures.programId],
    }),
  ],
);

/** What a person is in the middle of writing: coded answers and cleaned text only, for thirty minutes. */
export const drafts = pgTable(
  "drafts",
  {
    id: uuid().$type<DraftId>().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    form: text().notNull(),
    /** Coded answers and cleaned text, sealed with the organization's key. */
    content: sealed().notNull(),
    revision: integer().notNull().default(0),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    /** Set once, by the confirmation that wins. */
    claimedAt: instant(),
  },
  (t) => [index("drafts_by_expiry").on(t.organizationId, t.expiresAt)],
);
