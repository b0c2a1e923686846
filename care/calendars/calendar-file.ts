import ICAL from "ical.js";
import { merged, type Stretch } from "./busy.rules.ts";

/** What a calendar file came to: busy times, or why it is none that can be read. */
export type ReadFile = { ok: true; busy: Stretch[] } | { ok: false; problem: "not-a-calendar" | "too-large" };

/** More than this is no calendar of a person at work. */
const most = { characters: 5_000_000, events: 20_000, repeats: 20_000, all: 200_000 };

class TooLarge extends Error {}

type Reading = { window: Stretch; zone: string; left: number };

/**
 * When a calendar file (iCalendar, RFC 5545) says that its owner is busy within the window. Times without a zone, and
 * whole days, are read in `zone`. What is marked free or was cancelled is not busy. Nothing but
 * from when to when is taken out of it.
 */
export function busyInFile(text: string, about: { window: Stretch; zone: string }): ReadFile {
  if (text.length > most.characters) return { ok: false, problem: "too-large" };
  const reading = { ...about, left: most.all };
  try {
    const calendars = calendarsIn(text);
    if (calendars.length === 0) return { ok: false, problem: "not-a-calendar" };
    const stretches = calendars.flatMap((one) => [...eventsOf(one, reading), ...freeBusyOf(one)]);
    return { ok: true, busy: merged(stretches, about.window) };
  } catch (error) {
    return { ok: false, problem: error instanceof TooLarge ? "too-large" : "not-a-calendar" };
  }
}

function calendarsIn(text: string): ICAL.Component[] {
  const parsed = ICAL.parse(text) as unknown[];
  // One calendar is a component, several are a list of them.
  const all = (typeof parsed[0] === "string" ? [parsed] : parsed) as ConstructorParameters<
    typeof ICAL.Component
  >[0][];
  return all.map((one) => new ICAL.Component(one)).filter(({ name }) => name === "vcalendar");
}

function eventsOf(calendar: ICAL.Component, reading: Reading): Stretch[] {
  const events = calendar.getAllSubcomponents("vevent");
  if (events.length > most.events) throw new TooLarge();
  const isChange = (event: ICAL.Component) => event.getFirstProperty("recurrence-id") !== null;
  const uidOf = (event: ICAL.Component) => String(event.getFirstPropertyValue("uid") ?? "");
  const changes = Map.groupBy(events.filter(isChange), uidOf);
  const uids = new Set(events.filter((one) => !isChange(one)).map(uidOf));
  const alone = [...changes].flatMap(([uid, list]) => (uids.has(uid) ? [] : list));
  return [
    ...events
      .filter((one) => !isChange(one))
      .flatMap((one) => stretchesOf(one, changes.get(uidOf(one)) ?? [], reading)),
    // A change whose series is not in the file stands for itself.
    ...alone.flatMap((one) => single(one, reading)),
  ];
}

function single(component: ICAL.Component, reading: Reading): Stretch[] {
  const { startDate, endDate } = new ICAL.Event(component);
  if (!isBusy(component) || !startDate) return [];
  return [stretchFrom(startDate, endDate, zoneOf(component, reading))];
}

function stretchesOf(
  component: ICAL.Component,
  changes: readonly ICAL.Component[],
  reading: Reading,
): Stretch[] {
  const event = new ICAL.Event(component, { exceptions: [...changes], strictExceptions: true });
  if (!event.isRecurring()) return single(component, reading);
  const zone = zoneOf(component, reading);
  const found: Stretch[] = [];
  const all = event.iterator();
  for (let nth = 0, next = all.next(); next; nth += 1, next = all.next()) {
    if (nth >= most.repeats || --reading.left < 0) throw new TooLarge();
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    // A change may lie before the rest of its series, never the series itself.
    if (Temporal.Instant.compare(instantOf(next, zone), reading.window.end) > 0) break;
    if (isBusy(item.component)) found.push(stretchFrom(startDate, endDate, zoneOf(item.component, reading)));
  }
  return found;
}

function isBusy(event: ICAL.Component): boolean {
  const value = (name: string) => String(event.getFirstPropertyValue(name) ?? "").toUpperCase();
  return (
    value("transp") !== "TRANSPARENT" &&
    value("status") !== "CANCELLED" &&
    value("x-microsoft-cdo-busystatus") !== "FREE"
  );
}

/** The zone of an event's times where the file itself does not say what the zone is. */
function zoneOf(event: ICAL.Component, { zone }: Reading): string {
  const named = event.getFirstProperty("dtstart")?.getParameter("tzid");
  return typeof named === "string" && isZone(named) ? named : zone;
}

function isZone(name: string): boolean {
  try {
    Temporal.PlainDate.from("2026-01-01").toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}

const stretchFrom = (start: ICAL.Time, end: ICAL.Time | null, zone: string): Stretch => ({
  start: instantOf(start, zone),
  end: instantOf(end ?? start, zone),
});

function instantOf(time: ICAL.Time, zone: string): Temporal.Instant {
  const { year, month, day, hour, minute, second } = time;
  if (time.isDate) return Temporal.PlainDate.from({ year, month, day }).toZonedDateTime(zone).toInstant();
  if (time.zone && time.zone.tzid !== "floating")
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1_000);
  return Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
    .toZonedDateTime(zone)
    .toInstant();
}

/** Some servers publish busy times alone. */
function freeBusyOf(calendar: ICAL.Component): Stretch[] {
  return calendar
    .getAllSubcomponents("vfreebusy")
    .flatMap((one) => one.getAllProperties("freebusy"))
    .filter((property) => property.getParameter("fbtype") !== "FREE")
    .flatMap((property) => property.getValues() as ICAL.Period[])
    .map((period) => ({
      start: Temporal.Instant.fromEpochMilliseconds(period.start.toUnixTime() * 1_000),
      end: Temporal.Instant.fromEpochMilliseconds(period.getEnd().toUnixTime() * 1_000),
    }));
}
