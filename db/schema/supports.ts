import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { SupportKindId } from "#care/support-catalog.rules.ts";
import type { Basis, DecisionOutcome, DeclineReason, NextStep, RequestState } from "#care/supports.rules.ts";
import type { Role } from "../actor.ts";
import { instant, ownerColumn, plainDate, sealed, sharedColumns } from "../columns.ts";
import type { CaseId, StaffId, StudentId, SupportId, SupportRequestId } from "../ids.ts";
import { cases } from "./cases.ts";
import { students } from "./rosters.ts";

/** What somebody asked for. The words are in `content` (`RequestContent`). */
const requestColumns = () => ({
  id: uuid().$type<SupportRequestId>().primaryKey(),
  caseId: uuid()
    .$type<CaseId>()
    .notNull()
    .references(() => cases.id),
  kind: text().$type<SupportKindId>().notNull(),
  neededBy: plainDate().notNull(),
  state: text().$type<RequestState>().notNull(),
  askedBy: uuid().$type<StaffId>().notNull(),
  askedRole: text().$type<Role>().notNull(),
  askedAt: instant().notNull(),
  /** When the deputy is asked too, and when the day is over. */
  remindAt: instant().notNull(),
  missedAt: instant().notNull(),
  remindedAt: instant(),
  /** The subject of the reminder's own card. */
  reminderId: uuid().notNull(),
  /** Moves with each change; two at once give one. */
  version: smallint().notNull().default(1),
  changedAt: instant().notNull(),
  questionBy: uuid().$type<StaffId>(),
  decidedBy: uuid().$type<StaffId>(),
  decidedRole: text().$type<Role>(),
  decidedAt: instant(),
  content: sealed().notNull(),
});

const stateCheck = sql.raw(`state in ('requested', 'needs_information', 'decided', 'missed', 'withdrawn')`);

/** A support that a program asked its partner school for. Both sides read it; what it came to is not in it. */
export const supportRequests = pgTable(
  "support_requests",
  { ...requestColumns(), ...sharedColumns() },
  (t) => [
    check("support_requests_state", stateCheck),
    index("support_requests_by_case").on(t.caseId, t.state),
    index("support_requests_by_reminder").on(t.reminderId),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

/** One that somebody of the school asked for. It stays with the school. */
export const ownSupportRequests = pgTable(
  "own_support_requests",
  { ...requestColumns(), organizationId: ownerColumn() },
  (t) => [
    check("own_support_requests_state", stateCheck),
    index("own_support_requests_by_case").on(t.organizationId, t.caseId, t.state),
    index("own_support_requests_by_reminder").on(t.organizationId, t.reminderId),
  ],
);

/** What the school decided about a request, in its own words and codes. */
export const supportDecisions = pgTable(
  "support_decisions",
  {
    requestId: uuid().$type<SupportRequestId>().primaryKey(),
    organizationId: ownerColumn(),
    outcome: text().$type<DecisionOutcome>().notNull(),
    reason: text().$type<DeclineReason>(),
    nextStep: text().$type<NextStep>(),
    newDate: plainDate(),
    supportId: uuid().$type<SupportId>(),
    decidedBy: uuid().$type<StaffId>().notNull(),
    decidedRole: text().$type<Role>().notNull(),
    decidedAt: instant().notNull(),
  },
  (t) => [
    check("support_decisions_outcome", sql`${t.outcome} in ('approved', 'approved_modified', 'declined')`),
    check(
      "support_decisions_declined",
      sql`${t.outcome} <> 'declined' or (${t.reason} is not null and ${t.nextStep} is not null)`,
    ),
  ],
);

/** A support as the school gives it: private, and there whatever becomes of a permission. */
export const supports = pgTable(
  "supports",
  {
    id: uuid().$type<SupportId>().primaryKey(),
    organizationId: ownerColumn(),
    studentId: uuid().$type<StudentId>().notNull(),
    caseId: uuid()
      .$type<CaseId>()
      .references(() => cases.id),
    requestId: uuid().$type<SupportRequestId>(),
    kind: text().$type<SupportKindId>().notNull(),
    basis: text().$type<Basis>().notNull(),
    /** `SupportDetails`, sealed with the organization's key. */
    details: sealed().notNull(),
    ownerId: uuid().$type<StaffId>().notNull(),
    startsOn: plainDate().notNull(),
    reviewOn: plainDate().notNull(),
    endsOn: plainDate().notNull(),
    version: smallint().notNull().default(1),
    /** The subject of this version's cards to teachers, and of the cards that ask for a review. */
    noticeId: uuid().notNull(),
    reviewId: uuid().notNull(),
    recordedBy: uuid().$type<StaffId>().notNull(),
    recordedRole: text().$type<Role>().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("supports_basis", sql`${t.basis} in ('informal', '504', 'iep', 'health_plan', 'mtss')`),
    check("supports_days", sql`${t.startsOn} <= ${t.reviewOn} and ${t.reviewOn} <= ${t.endsOn}`),
    check("supports_review", sql`${t.reviewOn} <= ${t.startsOn} + 42`),
    index("supports_by_student").on(t.organizationId, t.studentId),
    index("supports_by_owner").on(t.organizationId, t.ownerId),
    index("supports_by_case").on(t.organizationId, t.caseId),
    index("supports_by_notice").on(t.organizationId, t.noticeId),
    index("supports_by_review").on(t.organizationId, t.reviewId),
    foreignKey({
      columns: [t.studentId, t.organizationId],
      foreignColumns: [students.id, students.organizationId],
    }),
  ],
);

/** A teacher who has to know of a support, the version they were told of, and when they got it. */
export const supportReaders = pgTable(
  "support_readers",
  {
    organizationId: ownerColumn(),
    supportId: uuid()
      .$type<SupportId>()
      .notNull()
      .references(() => supports.id),
    staffId: uuid().$type<StaffId>().notNull(),
    toldVersion: smallint().notNull(),
    toldAt: instant().notNull(),
    gotVersion: smallint(),
    gotAt: instant(),
    /** Does not teach it any more. */
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.supportId, t.staffId] }),
    index("support_readers_by_staff").on(t.organizationId, t.staffId),
  ],
);

/** What is asked, in words that were cleaned before they were kept. */
export type RequestContent = {
  classWords?: string;
  how?: string;
  question?: string;
  answer?: string;
};
/** The particulars of a support, the school's own. */
export type SupportDetails = {
  period?: string;
  course?: string;
  amount?: string;
  dueOn?: string;
  teachersRead: string;
};
