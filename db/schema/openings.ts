import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ownerColumn, sealed, sharedColumns } from "../columns.ts";
import type {
  CaseId,
  IntroductionId,
  KeptConsentId,
  OpeningId,
  OrganizationId,
  PartnerInviteId,
  PartnershipId,
  SiteId,
  StaffId,
  StudentId,
} from "../ids.ts";
import { cases } from "./cases.ts";
import { partnerships } from "./organizations.ts";
import { students } from "./rosters.ts";

/** A case that one side prepares from its own student. The other side knows nothing of it until it is introduced. */
export const openings = pgTable(
  "openings",
  {
    id: uuid().$type<OpeningId>().primaryKey(),
    organizationId: ownerColumn(),
    studentId: uuid().$type<StudentId>().notNull(),
    partnershipId: uuid().$type<PartnershipId>().notNull(),
    /** The partner's site that is asked. */
    siteId: uuid().$type<SiteId>().notNull(),
    ownerId: uuid().$type<StaffId>().notNull(),
    /** Who else of this side is to be on the care team. */
    team: uuid().array().$type<StaffId[]>().notNull(),
    /** `OpeningDetails`, sealed with the organization's key. */
    details: sealed().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    unique("openings_key").on(t.id, t.organizationId),
    index("openings_by_organization").on(t.organizationId, t.createdAt),
    // One at a time for a student and a partner, so that nobody is introduced twice by two colleagues.
    uniqueIndex("openings_live")
      .on(t.organizationId, t.studentId, t.partnershipId)
      .where(sql`${t.endedAt} is null`),
    foreignKey({
      columns: [t.studentId, t.organizationId],
      foreignColumns: [students.id, students.organizationId],
    }),
  ],
);
export type OpeningDetails = { tel: string };

/** A permission that was signed before there is a case. It becomes one of the case when the student is introduced. */
export const keptConsents = pgTable(
  "kept_consents",
  {
    id: uuid().$type<KeptConsentId>().primaryKey(),
    organizationId: ownerColumn(),
    openingId: uuid().$type<OpeningId>().notNull(),
    /** The whole signed permission (`ConsentDraft`), sealed with the organization's key. */
    draft: sealed().notNull(),
    recordedAt: instant().notNull(),
    recordedBy: uuid().$type<StaffId>().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [
    index("kept_consents_by_opening").on(t.organizationId, t.openingId),
    foreignKey({
      columns: [t.openingId, t.organizationId],
      foreignColumns: [openings.id, openings.organizationId],
    }),
  ],
);

export type IntroductionAnswer = "matched" | "declined" | "lapsed" | "taken_back";

/** One student introduced by one side to the other. Who it is stands sealed in the disclosure, and nowhere else. */
export const introductions = pgTable(
  "introductions",
  {
    id: uuid().$type<IntroductionId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    partnershipId: uuid().$type<PartnershipId>().notNull(),
    fromOrganization: uuid().$type<OrganizationId>().notNull(),
    openingId: uuid().$type<OpeningId>().notNull(),
    askedBy: uuid().$type<StaffId>().notNull(),
    askedAt: instant().notNull(),
    answer: text().$type<IntroductionAnswer>(),
    answeredAt: instant(),
    answeredBy: uuid().$type<StaffId>(),
  },
  (t) => [
    check("introductions_answer", sql`${t.answer} in ('matched', 'declined', 'lapsed', 'taken_back')`),
    check("introductions_answered", sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
    // A second introduction of the same opening is refused while the first one waits or has been matched.
    uniqueIndex("introductions_live")
      .on(t.fromOrganization, t.openingId)
      .where(sql`${t.answer} is null or ${t.answer} = 'matched'`),
    unique("introductions_case").on(t.caseId),
    index("introductions_by_program").on(t.programId, t.askedAt),
    index("introductions_by_school").on(t.schoolId, t.askedAt),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

/** What one side of a partnership has agreed to and tells the other. Each side changes its own row only. */
export const partnerSides = pgTable(
  "partner_sides",
  {
    partnershipId: uuid().$type<PartnershipId>().notNull(),
    sideOf: uuid().$type<OrganizationId>().notNull(),
    ...sharedColumns(),
    approvedAt: instant(),
    approvedBy: uuid().$type<StaffId>(),
    /** `PartnerDetails`, sealed with the partnership's key. */
    details: sealed().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.sideOf] }),
    check("partner_sides_side", sql`${t.sideOf} in (${t.schoolId}, ${t.programId})`),
    foreignKey({
      columns: [t.partnershipId, t.schoolId, t.programId],
      foreignColumns: [partnerships.id, partnerships.schoolId, partnerships.programId],
    }),
  ],
);
export type PartnerDetails = {
  hours?: string;
  summer?: { name: string; tel: string };
  agreement?: { reference: string; signedOn: string };
};

/** A code by which an organization asks another one to work with it. It works once: the partnership names it. */
export const partnerInvites = pgTable(
  "partner_invites",
  {
    id: uuid().$type<PartnerInviteId>().primaryKey(),
    organizationId: ownerColumn(),
    /** SHA-256 of the code: whoever types it is of an organization that is not known yet. */
    codeHash: text().notNull(),
    createdBy: uuid().$type<StaffId>().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [unique("partner_invites_code").on(t.codeHash), index("partner_invites_open").on(t.organizationId)],
);
