import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  CancelledWhy,
  CheckInOutcome,
  CheckInState,
  NoticeKind,
} from "#care/check-ins/check-ins.rules.ts";
import type { Role } from "../actor.ts";
import { instant, ownerColumn, plainDate, sealed, sharedColumns } from "../columns.ts";
import type {
  BookingId,
  CaseId,
  CheckInId,
  CheckInNoticeId,
  CheckInSeriesId,
  CheckInTaskId,
  CheckInTimeId,
  OrganizationId,
  StaffId,
} from "../ids.ts";
import { cases } from "./cases.ts";

/** A time of day on a wall clock, `time` in the database. */
export const wallTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => "time",
  toDriver: (value) => value.toString({ smallestUnit: "minute" }),
  fromDriver: (value) => Temporal.PlainTime.from(value),
});

/** When somebody can meet, by weekday (Monday is 1), in their site's zone. No row: the usual hours of their side. */
export const staffHours = pgTable(
  "staff_hours",
  {
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    weekday: smallint().notNull(),
    /** Both absent: not at work on that day. */
    opens: wallTime(),
    closes: wallTime(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.staffId, t.weekday] }),
    check("staff_hours_weekday", sql`${t.weekday} between 1 and 7`),
    check(
      "staff_hours_order",
      sql`(${t.opens} is null) = (${t.closes} is null) and ${t.opens} < ${t.closes}`,
    ),
  ],
);

/** How one joins what this person hosts. */
export const staffJoins = pgTable(
  "staff_joins",
  {
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    /** `Join`, sealed with the organization's key. */
    joining: sealed().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.staffId] })],
);
/** A joint meeting of both sides about one case. */
export const checkIns = pgTable(
  "check_ins",
  {
    id: uuid().$type<CheckInId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    state: text().$type<CheckInState>().notNull(),
    askedBy: uuid().$type<StaffId>().notNull(),
    askedByRole: text().$type<Role>().notNull(),
    hostOrganization: uuid().$type<OrganizationId>().notNull(),
    minutes: smallint().notNull(),
    /** The school site's zone: windows, closed days and steps are read in it. */
    zone: text().notNull(),
    windowFrom: plainDate().notNull(),
    windowTo: plainDate().notNull(),
    startsAt: instant(),
    endsAt: instant(),
    /** How often it was moved or cancelled; stays with it for life. */
    sequence: smallint().notNull().default(0),
    /** `Join`, sealed with the partnership's key. */
    joining: sealed().notNull(),
    askedAt: instant().notNull(),
    changedAt: instant().notNull(),
    changedBy: uuid().$type<StaffId>().notNull(),
    cancelledWhy: text().$type<CancelledWhy>(),
    /** When somebody said that it goes on by video though a side is closed that day. */
    keptAt: instant(),
    /** The series it belongs to, and its day there by the rule, which stays its name when it is moved; absent until the first is settled. */
    seriesId: uuid().$type<CheckInSeriesId>(),
    seriesDay: plainDate(),
  },
  (t) => [
    unique("check_ins_key").on(t.id, t.schoolId, t.programId),
    check("check_ins_state", sql`${t.state} in ('proposed', 'confirmed', 'cancelled', 'past')`),
    check("check_ins_when", sql`${t.state} not in ('confirmed', 'past') or ${t.startsAt} < ${t.endsAt}`),
    check("check_ins_cancelled", sql`(${t.state} = 'cancelled') = (${t.cancelledWhy} is not null)`),
    check("check_ins_host", sql`${t.hostOrganization} in (${t.schoolId}, ${t.programId})`),
    unique("check_ins_series_day").on(t.seriesId, t.seriesDay),
    index("check_ins_by_case").on(t.caseId, t.startsAt),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

const ofCheckIn = () => ({ checkInId: uuid().$type<CheckInId>().notNull(), ...sharedColumns() });

/** Who is asked. A time is settled once it works for all that are required. */
export const checkInPeople = pgTable(
  "check_in_people",
  {
    ...ofCheckIn(),
    memberOf: uuid().$type<OrganizationId>().notNull(),
    staffId: uuid().$type<StaffId>().notNull(),
    role: text().$type<Role>().notNull(),
    required: boolean().notNull(),
    /** Stands in for this person, who is away at some of the times. */
    coversFor: uuid().$type<StaffId>(),
    /** On which days, in the meeting's zone, with commas between them. */
    coverDays: text(),
  },
  (t) => [
    primaryKey({ columns: [t.checkInId, t.staffId] }),
    // Somebody's list of meetings starts here.
    index("check_in_people_by_staff").on(t.memberOf, t.staffId),
    foreignKey({
      columns: [t.checkInId, t.schoolId, t.programId],
      foreignColumns: [checkIns.id, checkIns.schoolId, checkIns.programId],
    }),
  ],
);

/** The times that were offered, in their order. */
export const checkInTimes = pgTable(
  "check_in_times",
  {
    id: uuid().$type<CheckInTimeId>().primaryKey(),
    ...ofCheckIn(),
    nth: smallint().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    offeredBy: uuid().$type<StaffId>().notNull(),
    /** Why it can no longer be answered: somebody was booked meanwhile, or the meeting was moved. */
    goneWhy: text().$type<"taken" | "moved">(),
  },
  (t) => [
    unique("check_in_times_key").on(t.id, t.checkInId, t.schoolId, t.programId),
    index("check_in_times_of").on(t.checkInId, t.nth),
    foreignKey({
      columns: [t.checkInId, t.schoolId, t.programId],
      foreignColumns: [checkIns.id, checkIns.schoolId, checkIns.programId],
    }),
  ],
);

export const checkInAnswers = pgTable(
  "check_in_answers",
  {
    timeId: uuid().$type<CheckInTimeId>().notNull(),
    ...ofCheckIn(),
    staffId: uuid().$type<StaffId>().notNull(),
    works: boolean().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.timeId, t.staffId] }),
    index("check_in_answers_of").on(t.checkInId),
    foreignKey({
      columns: [t.timeId, t.checkInId, t.schoolId, t.programId],
      foreignColumns: [
        checkInTimes.id,
        checkInTimes.checkInId,
        checkInTimes.schoolId,
        checkInTimes.programId,
      ],
    }),
  ],
);

/** How a meeting went, as each side says. Both are kept where they differ. */
export const checkInOutcomes = pgTable(
  "check_in_outcomes",
  {
    ...ofCheckIn(),
    saidBy: uuid().$type<OrganizationId>().notNull(),
    outcome: text().$type<CheckInOutcome>().notNull(),
    /** Whether somebody of the family came; absent until it is said. */
    family: boolean(),
    staffId: uuid().$type<StaffId>().notNull(),
    saidAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.checkInId, t.saidBy] }),
    check("check_in_outcomes_kind", sql`${t.outcome} in ('held', 'they_absent', 'we_absent', 'moved')`),
    check("check_in_outcomes_side", sql`${t.saidBy} in (${t.schoolId}, ${t.programId})`),
    foreignKey({
      columns: [t.checkInId, t.schoolId, t.programId],
      foreignColumns: [checkIns.id, checkIns.schoolId, checkIns.programId],
    }),
  ],
);

/** What is said of a confirmed meeting at a later moment. Each belongs to one time of it and lapses with that. */
export const checkInNotices = pgTable(
  "check_in_notices",
  {
    id: uuid().$type<CheckInNoticeId>().primaryKey(),
    ...ofCheckIn(),
    kind: text().$type<NoticeKind>().notNull(),
    sequence: smallint().notNull(),
    dueAt: instant().notNull(),
  },
  (t) => [
    check("check_in_notices_kind", sql`${t.kind} in ('day', 'hour', 'after', 'closed')`),
    unique("check_in_notices_once").on(t.checkInId, t.sequence, t.kind),
    foreignKey({
      columns: [t.checkInId, t.schoolId, t.programId],
      foreignColumns: [checkIns.id, checkIns.schoolId, checkIns.programId],
    }),
  ],
);

/** Something for the coordinator: one side has missed meetings again. */
export const checkInTasks = pgTable(
  "check_in_tasks",
  {
    id: uuid().$type<CheckInTaskId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    /** The side that was missed. */
    absent: uuid().$type<OrganizationId>().notNull(),
    /** How many it had missed by then. */
    missed: smallint().notNull(),
    openedAt: instant().notNull(),
    doneAt: instant(),
    doneBy: uuid().$type<StaffId>(),
  },
  (t) => [
    unique("check_in_tasks_count").on(t.caseId, t.absent, t.missed),
    uniqueIndex("check_in_tasks_open")
      .on(t.caseId, t.absent)
      .where(sql`${t.doneAt} is null`),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);

/** Who is taken when. The database itself refuses two at once for one person. */
export const bookings = pgTable(
  "bookings",
  {
    id: uuid().$type<BookingId>().primaryKey(),
    ...ofCheckIn(),
    staffId: uuid().$type<StaffId>().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    state: text().$type<"booked" | "cancelled">().notNull(),
  },
  (t) => [
    check("bookings_state", sql`${t.state} in ('booked', 'cancelled')`),
    index("bookings_of").on(t.checkInId),
    foreignKey({
      columns: [t.checkInId, t.schoolId, t.programId],
      foreignColumns: [checkIns.id, checkIns.schoolId, checkIns.programId],
    }),
  ],
);
