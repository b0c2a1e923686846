import { sql } from "drizzle-orm";
import {
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { DayKind, LostDay, Period } from "#care/scheduling/school-days.ts";
import type { Day } from "#care/scheduling/problem.ts";
import { instant, ownerColumn, plainDate } from "../columns.ts";
import type { SiteId, StaffId, StudentId } from "../ids.ts";

/** Absent: the whole organization. */
const siteColumn = () => uuid().$type<SiteId>();

/** A year of classes, or of a program: its first and last day, and how its day letters turn. */
export const schoolYears = pgTable(
  "school_years",
  {
    id: uuid().primaryKey(),
    organizationId: ownerColumn(),
    siteId: siteColumn(),
    firstDay: plainDate().notNull(),
    lastDay: plainDate().notNull(),
    /** `A`, `B`; empty where all days are alike. */
    letters: text().array().$type<string[]>().notNull(),
    /** What a day that fell does to the letters: they wait for it, or go on as if it had been. */
    lostDay: text().$type<LostDay>().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("school_years_days", sql`${t.firstDay} < ${t.lastDay}`),
    check("school_years_lost", sql`${t.lostDay} in ('holds', 'skips')`),
    index("school_years_of").on(t.organizationId, t.firstDay),
  ],
);

/** When the bell rings on one kind of day; of a letter, where its days differ. */
export const bellSchedules = pgTable(
  "bell_schedules",
  {
    id: uuid().primaryKey(),
    organizationId: ownerColumn(),
    siteId: siteColumn(),
    kind: text().$type<Exclude<DayKind, "no_school">>().notNull(),
    letter: text(),
    periods: jsonb().$type<Period[]>().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("bell_schedules_kind", sql`${t.kind} in ('usual', 'early_release', 'late_start', 'remote')`),
    uniqueIndex("bell_schedules_once")
      .on(
        t.organizationId,
        sql`coalesce(${t.siteId}, ${t.organizationId})`,
        t.kind,
        sql`coalesce(${t.letter}, '')`,
      )
      .where(sql`${t.endedAt} is null`),
  ],
);

/** A day that is not as usual. Days without school are closed days. */
export const dayChanges = pgTable(
  "day_changes",
  {
    id: uuid().primaryKey(),
    organizationId: ownerColumn(),
    siteId: siteColumn(),
    day: plainDate().notNull(),
    kind: text().$type<Exclude<DayKind, "no_school">>().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("day_changes_kind", sql`${t.kind} in ('usual', 'early_release', 'late_start', 'remote')`),
    uniqueIndex("day_changes_once")
      .on(t.organizationId, sql`coalesce(${t.siteId}, ${t.organizationId})`, t.day)
      .where(sql`${t.endedAt} is null`),
  ],
);

/** A period of one student's day that is not to be taken, or that costs no class. Why stays with the school. */
export const studentPeriods = pgTable(
  "student_periods",
  {
    organizationId: ownerColumn(),
    studentId: uuid().$type<StudentId>().notNull(),
    period: text().notNull(),
    kind: text().$type<"protected" | "free">().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.studentId, t.period] }),
    check("student_periods_kind", sql`${t.kind} in ('protected', 'free')`),
  ],
);

/** When a track of a program meets as a group: nothing is planned over it for those who are in it. */
export const groupHours = pgTable(
  "group_hours",
  {
    id: uuid().primaryKey(),
    organizationId: ownerColumn(),
    /** The track; absent, all of the program's students. */
    siteId: siteColumn(),
    days: text().array().$type<Day[]>().notNull(),
    opens: text().notNull(),
    closes: text().notNull(),
    endedAt: instant(),
  },
  (t) => [index("group_hours_of").on(t.organizationId)],
);

/** Days on which a person is away. Their cover stands in. */
export const timeOff = pgTable(
  "time_off",
  {
    id: uuid().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    firstDay: plainDate().notNull(),
    lastDay: plainDate().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("time_off_days", sql`${t.firstDay} <= ${t.lastDay}`),
    index("time_off_of").on(t.organizationId, t.staffId),
  ],
);

/** How soon a person can be asked to a meeting, and what they need free around it. */
export const staffNotice = pgTable(
  "staff_notice",
  {
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    noticeMinutes: smallint().notNull(),
    bufferMinutes: smallint().notNull(),
    /** What they like best, which decides between times that cost as little class. Absent: nothing. */
    prefers: text().$type<"mornings" | "afternoons">(),
    /** Weekdays they like best, such as `13`; Monday is 1. */
    preferredDays: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.staffId] }),
    check("staff_notice_minutes", sql`${t.noticeMinutes} >= 0 and ${t.bufferMinutes} between 0 and 120`),
    check("staff_notice_prefers", sql`${t.prefers} in ('mornings', 'afternoons')`),
  ],
);
