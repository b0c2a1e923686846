import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { timesOfCase, type SideTimes } from "#db/case-times.ts";
import { days as weekdays } from "../scheduling/problem.ts";
import {
  barePeriod,
  lessonsOf,
  schoolDays,
  type Lesson,
  type SchoolCalendar,
  type SchoolDay,
} from "../scheduling/school-days.ts";
import { atWall } from "../scheduling/wall-time.ts";

type Span = { caseId: CaseId; from: Temporal.PlainDate; to: Temporal.PlainDate };

/** The calendar that a side has entered, as the rules read it. */
function calendarOf({ year, bell, closed, change }: SideTimes): SchoolCalendar {
  const day = (text: string) => Temporal.PlainDate.from(text);
  return {
    years: year.map((one) => ({ ...one, firstDay: day(one.firstDay), lastDay: day(one.lastDay) })),
    // What a site says of itself goes before what the whole organization says.
    bells: bell.toSorted((a, b) => Number(b.ofSite) - Number(a.ofSite)),
    closed: new Set(closed.map((one) => one.day)),
    lost: new Set(closed.filter((one) => one.isLost).map((one) => one.day)),
    changes: new Map(change.map((one) => [one.day, one.kind])),
  };
}

/** When a program's groups meet on days that its own calendar has open. */
function groupsOf(side: SideTimes, days: readonly SchoolDay[]): Lesson[] {
  const open = days.filter(({ kind }) => kind !== "no_school");
  return side.group.flatMap(({ days: on, from, to }) =>
    open
      .filter(({ day }) => on.includes(weekdays[day.dayOfWeek - 1] ?? "mon"))
      .map(({ day }) => ({
        label: "Group",
        start: atWall(day, Temporal.PlainTime.from(from), side.zone),
        end: atWall(day, Temporal.PlainTime.from(to), side.zone),
      })),
  );
}

export type StudentDays = {
  school: SchoolDay[];
  lessons: Lesson[];
  /** Protected periods and group hours; their labels stay with the side that entered them. */
  kept: Lesson[];
  groups: Lesson[];
};

/** A student's days as both sides have entered them: what the school's are like, class, and what may not be touched. */
export async function daysOfStudent(reader: Reader, { caseId, from, to }: Span): Promise<StudentDays> {
  const { school, program } = await timesOfCase(reader, { caseId, to });
  const ofSchool = school ? schoolDays(calendarOf(school), { from, to }) : [];
  const own = new Map(school?.period.map(({ period, kind }) => [barePeriod(period), kind]));
  const { classes, kept } = lessonsOf(ofSchool, { own, zone: school?.zone ?? "UTC" });
  const groups = program ? groupsOf(program, schoolDays(calendarOf(program), { from, to })) : [];
  return { school: ofSchool, lessons: classes, kept, groups };
}

/** The same as the search for times wants it. */
export async function dayOfStudent(
  reader: Reader,
  span: Span,
): Promise<{ lessons: Lesson[]; kept: Lesson[] }> {
  const { lessons, kept, groups } = await daysOfStudent(reader, span);
  return { lessons, kept: [...kept, ...groups] };
}
