import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, smallint, unique, uuid } from "drizzle-orm/pg-core";
import { instant, plainDate, sharedColumns } from "../columns.ts";
import type { CaseId, CheckInSeriesId } from "../ids.ts";
import { cases } from "./cases.ts";
import { wallTime } from "./check-ins.ts";

/** Meetings that come again: every so many weeks, on the weekday and at the wall time of the first. */
export const checkInSeries = pgTable(
  "check_in_series",
  {
    id: uuid().$type<CheckInSeriesId>().primaryKey(),
    caseId: uuid().$type<CaseId>().notNull(),
    ...sharedColumns(),
    everyWeeks: smallint().notNull(),
    firstDay: plainDate(),
    time: wallTime(),
    /** The last day on which it may meet; absent, until discharge. */
    until: plainDate(),
    /** The last day up to which its meetings have been planned. */
    plannedTo: plainDate(),
    endedAt: instant(),
  },
  (t) => [
    unique("check_in_series_key").on(t.id, t.schoolId, t.programId),
    check("check_in_series_weeks", sql`${t.everyWeeks} between 1 and 4`),
    index("check_in_series_by_case").on(t.caseId),
    foreignKey({
      columns: [t.caseId, t.schoolId, t.programId],
      foreignColumns: [cases.id, cases.schoolId, cases.programId],
    }),
  ],
);
