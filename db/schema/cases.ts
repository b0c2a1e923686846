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
import type { Role } from "../actor.ts";
import { instant, ownerColumn, sealed, sharedColumns } from "../columns.ts";
import type {
  CareTeamMemberId,
  CaseId,
  CasePauseId,
  CaseTaskId,
  OrganizationId,
  PartnershipId,
  StaffId,
  StudentId,
} from "../ids.ts";
import { partnerships } from "./organizations.ts";
import { students } from "./rosters.ts";

export const cases = pgTable(
  "cases",
  {
    id: uuid().$type<CaseId>().primaryKey(),
    ...sharedColumns(),
    partnershipId: uuid().$type<PartnershipId>().notNull(),
    /** Absent until the other side has said who it is: then both sides get the case, under this name. */
    codeName: text(),
    /** The school site's zone: permissions begin and end at its midnight, for both sides. */
    zone: text().notNull(),
    pausedAt: instant(),
    pausedBy: uuid().$type<StaffId>(),
    /** Absent while the student is only introduced: such a case is in no list and no look-up. */
    openedAt: instant(),
    dischargedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    check("cases_opened", sql`(${t.openedAt} is null) = (${t.codeName} is null)`),
    unique("cases_key").on(t.id, t.schoolId, t.programId),
    uniqueIndex("cases_code_name_live")
      .on(t.schoolId, t.programId, t.codeName)
      .where(sql`${t.endedAt} is null`),
    index("cases_by_program").on(t.programId),
    foreignKey({
      columns: [t.partnershipId, t.schoolId, t.programId],
      foreignColumns: [partnerships.id, partnerships.schoolId, partnerships.programId],
    }),
  ],
);

/** Which of an organization's own students a case is about: each side keeps its own row. */
export const caseStudents = pgTable(
  "case_students",
  {
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    organizationId: ownerColumn(),
    studentId: uuid().$type<StudentId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.caseId] }),
    index("case_students_by_student").on(t.organizationId, t.studentId),
    foreignKey({
      columns: [t.studentId, t.organizationId],
      foreignColumns: [students.id, students.organizationId],
    }),
  ],
);

export const careTeam = pgTable(
  "care_team",
  {
    id: uuid().$type<CareTeamMemberId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    /** The member's own organization: one of the two. */
    memberOf: uuid().$type<OrganizationId>().notNull(),
    staffId: uuid().$type<StaffId>().notNull(),
    role: text().$type<Role>().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("care_team_member_of", sql`${t.memberOf} in (${t.schoolId}, ${t.programId})`),
    // Lists start from the care team of one staff and go per case.
    index("care_team_by_staff").on(t.memberOf, t.staffId),
    uniqueIndex("care_team_live")
      .on(t.caseId, t.staffId)
      .where(sql`${t.endedAt} is null`),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

/** When sharing was paused and when it went on, for both sides to read. */
export const casePauses = pgTable(
  "case_pauses",
  {
    id: uuid().$type<CasePauseId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    what: text().$type<"paused" | "resumed">().notNull(),
    at: instant().notNull(),
    /** The side that did it, and who. */
    byOrganization: uuid().$type<OrganizationId>().notNull(),
    staffId: uuid().$type<StaffId>().notNull(),
  },
  (t) => [
    check("case_pauses_what", sql`${t.what} in ('paused', 'resumed')`),
    check("case_pauses_side", sql`${t.byOrganization} in (${t.schoolId}, ${t.programId})`),
    index("case_pauses_by_case").on(t.caseId, t.at),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

/** Something about a case for whoever leads it on one side. It stays with that side. */
export const caseTasks = pgTable(
  "case_tasks",
  {
    id: uuid().$type<CaseTaskId>().primaryKey(),
    organizationId: ownerColumn(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    /** `left-roster`: a file of the roster does not name the student any more. */
    kind: text().$type<"left-roster">().notNull(),
    openedAt: instant().notNull(),
    doneAt: instant(),
    /** Absent where it was settled by itself. */
    doneBy: uuid().$type<StaffId>(),
  },
  (t) => [
    check("case_tasks_kind", sql`${t.kind} in ('left-roster')`),
    uniqueIndex("case_tasks_open")
      .on(t.organizationId, t.caseId, t.kind)
      .where(sql`${t.doneAt} is null`),
  ],
);

/** A staff's own label for a case, seen by nobody else. */
export const caseLabels = pgTable(
  "case_labels",
  {
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    caseId: uuid()
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    /** Text, sealed with the organization's key. */
    label: sealed().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.staffId, t.caseId] })],
);
