import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, oneOf, ownerColumn } from "../columns.ts";
import type { CalendarFeedId, CheckInId, CheckInSeriesId, LetterId, StaffId } from "../ids.ts";

/** What a letter by mail or text is about. */
export const letterKinds = ["invitation", "reminder", "family-link"] as const;
export type LetterKind = (typeof letterKinds)[number];
const letterStates = ["queued", "sending", "sent", "uncertain", "skipped", "failed", "unreachable"] as const;
export type LetterState = (typeof letterStates)[number];

/** One person's mail about one thing, as a copy is their card. It holds no address and no word of the mail. */
export const letters = pgTable(
  "letters",
  {
    id: uuid().$type<LetterId>().primaryKey(),
    organizationId: ownerColumn(),
    kind: text().$type<LetterKind>().notNull(),
    /** A check-in or a series of them, one of its notices, or a link of a family. */
    subjectId: uuid().notNull(),
    recipient: text().$type<"staff" | "guardian">().notNull(),
    recipientId: uuid().notNull(),
    state: text().$type<LetterState>().notNull(),
    channel: text().$type<"mail" | "sms">(),
    /** Which state of the thing the newest one told, such as `REQUEST:2`. */
    told: text(),
    /** Whether their calendar may hold the meeting. */
    holds: boolean().notNull().default(false),
    /** SHA-256 of the token in its answer link. */
    answerHash: text(),
    attempts: smallint().notNull().default(0),
    /** A code of ours or of SMTP, never words of anybody. */
    problem: text(),
    changedAt: instant().notNull(),
  },
  (t) => [
    check("letters_kind", sql`${t.kind} in (${oneOf(letterKinds)})`),
    check("letters_state", sql`${t.state} in (${oneOf(letterStates)})`),
    check("letters_recipient", sql`${t.recipient} in ('staff', 'guardian')`),
    unique("letters_once").on(t.organizationId, t.kind, t.subjectId, t.recipientId),
    unique("letters_answer").on(t.answerHash),
    index("letters_open").on(t.organizationId, t.state),
  ],
);

/**
 * A meeting as the calendars of one party know it: a side's colleagues together, or one adult of a family. Its number
 * rises with each change that is told; who else is invited elsewhere never stands in it.
 */
export const calendarEntries = pgTable(
  "calendar_entries",
  {
    organizationId: ownerColumn(),
    /** A meeting, or a series of them, which is one entry. */
    checkInId: uuid().$type<CheckInId | CheckInSeriesId>().notNull(),
    /** The organization itself, or the adult. */
    partyId: uuid().notNull(),
    uid: uuid().notNull(),
    sequence: smallint().notNull(),
    isOn: boolean().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    /** Of a series: how it comes again and what of it differs, as `patternOf` writes it. Moments alone. */
    pattern: text(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.checkInId, t.partyId] })],
);

/** A calendar address of one person's own. The token is shown once; its SHA-256 stays. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: uuid().$type<CalendarFeedId>().primaryKey(),
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    tokenHash: text().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    unique("calendar_feeds_token").on(t.tokenHash),
    uniqueIndex("calendar_feeds_live")
      .on(t.organizationId, t.staffId)
      .where(sql`${t.endedAt} is null`),
  ],
);
