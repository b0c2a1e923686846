import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
  type ICalEventData,
} from "ical-generator";
import { timeZoneLines, wallWords } from "./time-zone.ts";

/** All that a calendar says of a meeting: who else reads it there is not ours to know (facts K-9). */
const summary = "School check-in";
const product = { company: "Footbridge", product: "Footbridge", language: "EN" };

export type Guest = { name: string; email: string; required: boolean };
/** A series in its own wall time: every so many weeks, until a moment, without some of its starts. */
export type Series = {
  everyWeeks: number;
  until: Temporal.Instant;
  /** Starts of the series at which nothing takes place. */
  without: readonly Temporal.Instant[];
  /** Single meetings of it at another time than `was`. */
  moved: readonly { was: Temporal.Instant; startsAt: Temporal.Instant; endsAt: Temporal.Instant }[];
};
export type Meeting = {
  uid: string;
  sequence: number;
  zone: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** Where it is looked at, behind a sign-in. A family has none. */
  url?: string;
  series?: Series;
};
export type Invitation = {
  method: "REQUEST" | "CANCEL";
  meeting: Meeting;
  organizer: { name: string; email: string };
  /** Of one side only, or one adult of a family: everybody who gets the file reads all of them. */
  guests: readonly Guest[];
  now: Temporal.Instant;
};

/** An invitation or its cancelling as a file that calendars understand (RFC 5545 and 5546). */
export function invitationFile({ method, meeting, organizer, guests, now }: Invitation): string {
  const isOff = method === "CANCEL";
  const calendar = ical({
    prodId: product,
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    timezone: { name: meeting.zone, generator: zoneFrom(meeting.startsAt) },
  });
  const common: Omit<ICalEventData, "start"> = {
    ...commonOf(meeting, now),
    timezone: meeting.zone,
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer,
    attendees: guests.map(({ name, email, required }) => ({
      name,
      email,
      rsvp: !isOff,
      role: required ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
      status: ICalAttendeeStatus.NEEDSACTION,
    })),
  };
  addEvents(calendar, meeting, common);
  return stampedAt(calendar.toString(), now);
}

const zoneFrom = (at: Temporal.Instant) => (zone: string) => timeZoneLines(zone, at).join("\r\n");

const commonOf = ({ uid, sequence, url }: Meeting, now: Temporal.Instant) => ({
  id: uid,
  sequence,
  stamp: now,
  summary,
  ...(url && { description: url, location: url }),
  class: ICalEventClass.PRIVATE,
  transparency: ICalEventTransparency.OPAQUE,
});

/** The meeting, and beside a series one more for each of it that was moved: `RECURRENCE-ID` is when it would have been. */
function addEvents(calendar: ICalCalendar, meeting: Meeting, common: Omit<ICalEventData, "start">): void {
  const { startsAt: start, endsAt: end, series } = meeting;
  calendar.createEvent({
    ...common,
    start,
    end,
    ...(series && { repeating: repeatingOf(series, meeting.zone) }),
  });
  for (const one of series?.moved ?? [])
    calendar.createEvent({ ...common, start: one.startsAt, end: one.endsAt, recurrenceId: one.was });
}

/** `UNTIL` in UTC, `EXDATE` as `DTSTART` is written (RFC 5545, 3.3.10 and 3.8.5.1); the library writes both in one zone. */
function repeatingOf({ everyWeeks, until, without }: Series, zone: string): string {
  const rule = `RRULE:FREQ=WEEKLY;INTERVAL=${everyWeeks};UNTIL=${utcWords(until)}`;
  const out = without.map((at) => wallWords(at.toZonedDateTimeISO(zone).toPlainDateTime()));
  return out.length === 0 ? rule : `${rule}\r\nEXDATE;TZID=${zone}:${out.join(",")}`;
}

/** `20261101T060000Z`. */
const utcWords = (at: Temporal.Instant): string =>
  at.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");

/**
 * The stamp is in UTC always (RFC 5545, 3.8.7.2); in a calendar with a zone the library writes a bare wall time, and two
 * lines that no standard knows.
 */
const stampedAt = (file: string, now: Temporal.Instant): string =>
  file
    .split("\r\n")
    .filter((line) => !/^(TIMEZONE-ID|X-WR-TIMEZONE):/.test(line))
    .map((line) => (line.startsWith("DTSTAMP:") ? `DTSTAMP:${utcWords(now)}` : line))
    .join("\r\n")
    .concat("\r\n");

const refreshHours = 6;

/**
 * Meetings as an address that calendars read by themselves: *School check-in*, when, and where to look. Hundreds are asked
 * for every few hours by each calendar, so single meetings are written here and only series go through the library.
 */
export function feedFile(meetings: readonly Meeting[], now: Temporal.Instant): string {
  const series = meetings.filter((one) => one.series);
  const [first] = series.toSorted((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
  const calendar = ical({
    prodId: product,
    method: ICalCalendarMethod.PUBLISH,
    name: "School check-ins",
    ttl: refreshHours * 3600,
    // A series comes by the wall clock of its zone, so the zone travels with it.
    ...(first && { timezone: { name: first.zone, generator: zoneFrom(first.startsAt) } }),
  });
  for (const meeting of series)
    addEvents(calendar, meeting, { ...commonOf(meeting, now), timezone: meeting.zone });
  const stamp = utcWords(now);
  const single = meetings.filter((one) => !one.series).map((one) => eventLines(one, stamp));
  const end = "END:VCALENDAR";
  const head = first ? stampedAt(calendar.toString(), now).trimEnd() : calendar.toString();
  return `${head.slice(0, -end.length)}${single.join("")}${end}\r\n`;
}

function eventLines({ uid, sequence, startsAt, endsAt, url }: Meeting, stamp: string): string {
  const lines = [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utcWords(startsAt)}`,
    `DTEND:${utcWords(endsAt)}`,
    `SUMMARY:${summary}`,
    "TRANSP:OPAQUE",
    ...(url ? [folded(`DESCRIPTION:${url}`)] : []),
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
  return `${lines.join("\r\n")}\r\n`;
}

/** A line of plain letters that is longer than 75 goes on after a space. */
const folded = (line: string): string => line.match(/^.{1,75}|.{1,74}/g)?.join("\r\n ") ?? "";
