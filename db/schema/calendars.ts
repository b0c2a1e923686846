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
import { instant, oneOf, ownerColumn, sealed } from "../columns.ts";
import type { CalendarId, StaffId } from "../ids.ts";

/** Where busy times come from: an account at one of two makers, an address that is read again, or a file read once. */
export const calendarKinds = ["google", "microsoft", "address", "file"] as const;
export type CalendarKind = (typeof calendarKinds)[number];
/** Why a calendar could not be read; words for each stand on screen. */
export const calendarProblems = [
  "refused",
  "gone",
  "not-a-calendar",
  "too-large",
  "unreachable",
  "not-allowed",
] as const;
export type CalendarProblem = (typeof calendarProblems)[number];

/** A calendar of one person's from which busy times are read, and nothing else. */
export const calendars = pgTable(
  "calendars",
  {
    id: uuid().$type<CalendarId>().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    kind: text().$type<CalendarKind>().notNull(),
    /** `CalendarSecrets`, sealed with the organization's key; emptied when it is disconnected. */
    secrets: sealed().notNull(),
    /** When its busy times were last taken in; absent until then. */
    readAt: instant(),
    problem: text().$type<CalendarProblem>(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("calendars_kind", sql`${t.kind} in (${oneOf(calendarKinds)})`),
    check("calendars_problem", sql`${t.problem} in (${oneOf(calendarProblems)})`),
    unique("calendars_key").on(t.id, t.organizationId),
    /** One account of each maker: a second one takes the place of the first. */
    uniqueIndex("calendars_once")
      .on(t.organizationId, t.staffId, t.kind)
      .where(sql`${t.endedAt} is null and ${t.kind} in ('google', 'microsoft')`),
    index("calendars_by_staff").on(t.organizationId, t.staffId),
  ],
);
/** What is needed to read a calendar again. A file is read once and not kept. */
export type CalendarSecrets = { address?: string; refreshToken?: string };

/** When somebody is busy by their own calendar: from when to when, never with what. */
export const busyTimes = pgTable(
  "busy_times",
  {
    organizationId: ownerColumn(),
    calendarId: uuid().$type<CalendarId>().notNull(),
    staffId: uuid().$type<StaffId>().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.calendarId, t.startsAt] }),
    check("busy_times_order", sql`${t.startsAt} < ${t.endsAt}`),
    index("busy_times_by_staff").on(t.staffId, t.startsAt),
    foreignKey({
      columns: [t.calendarId, t.organizationId],
      foreignColumns: [calendars.id, calendars.organizationId],
    }),
  ],
);
