import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { expect, test } from "vitest";
import { merged, type Stretch } from "#care/calendars/busy.rules.ts";
import { busyInFile } from "#care/calendars/calendar-file.ts";

const at = (text: string) => Temporal.Instant.from(text);
const zone = "America/New_York";
const window = { start: at("2026-10-01T00:00:00Z"), end: at("2026-12-31T00:00:00Z") };

const file = (...events: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Invented//EN", ...events, "END:VCALENDAR", ""].join("\r\n");
const event = (...lines: string[]) =>
  ["BEGIN:VEVENT", "DTSTAMP:20260901T000000Z", ...lines, "END:VEVENT"].join("\r\n");

function busy(text: string, about = { window, zone }): string[] {
  const read = busyInFile(text, about);
  if (!read.ok) throw new Error(read.problem);
  return read.busy.map(({ start, end }) => `${start.toString()} ${end.toString()}`);
}

test("a single event is busy from its start to its end, whatever it is called", () => {
  const one = event(
    "UID:1",
    "SUMMARY:Therapy with Juniper",
    "DTSTART:20261102T150000Z",
    "DTEND:20261102T160000Z",
  );
  expect(busy(file(one))).toEqual(["2026-11-02T15:00:00Z 2026-11-02T16:00:00Z"]);
});

test("what is free, was cancelled or lies elsewhere is not busy", () => {
  const times = ["DTSTART:20261102T150000Z", "DTEND:20261102T160000Z"];
  const free = event("UID:1", ...times, "TRANSP:TRANSPARENT");
  const gone = event("UID:2", ...times, "STATUS:CANCELLED");
  const outlook = event("UID:3", ...times, "X-MICROSOFT-CDO-BUSYSTATUS:FREE");
  const past = event("UID:4", "DTSTART:20260102T150000Z", "DTEND:20260102T160000Z");
  expect(busy(file(free, gone, outlook, past))).toEqual([]);
});

test("a weekly event keeps its wall time when the clocks change, without its exceptions", () => {
  const weekly = event(
    "UID:w",
    "DTSTART;TZID=America/New_York:20261019T090000",
    "DTEND;TZID=America/New_York:20261019T093000",
    "RRULE:FREQ=WEEKLY;COUNT=4",
    "EXDATE;TZID=America/New_York:20261026T090000",
  );
  const moved = event(
    "UID:w",
    "RECURRENCE-ID;TZID=America/New_York:20261109T090000",
    "DTSTART;TZID=America/New_York:20261110T140000",
    "DTEND;TZID=America/New_York:20261110T150000",
  );
  expect(busy(file(weekly, moved))).toEqual([
    "2026-10-19T13:00:00Z 2026-10-19T13:30:00Z",
    "2026-11-02T14:00:00Z 2026-11-02T14:30:00Z",
    "2026-11-10T19:00:00Z 2026-11-10T20:00:00Z",
  ]);
});

test("one day of a series that was set free is free", () => {
  const daily = event(
    "UID:d",
    "DTSTART:20261102T150000Z",
    "DTEND:20261102T160000Z",
    "RRULE:FREQ=DAILY;COUNT=2",
  );
  const off = event(
    "UID:d",
    "RECURRENCE-ID:20261103T150000Z",
    "DTSTART:20261103T150000Z",
    "DTEND:20261103T160000Z",
    "TRANSP:TRANSPARENT",
  );
  expect(busy(file(daily, off))).toEqual(["2026-11-02T15:00:00Z 2026-11-02T16:00:00Z"]);
});

test("a zone that only the file knows is read as the file says", () => {
  const eastern = [
    "BEGIN:VTIMEZONE",
    "TZID:Eastern Standard Time",
    "BEGIN:STANDARD",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:-0400",
    "TZOFFSETTO:-0500",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:-0500",
    "TZOFFSETTO:-0400",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
  ].join("\r\n");
  const meeting = (day: string) =>
    event(
      `UID:${day}`,
      `DTSTART;TZID=Eastern Standard Time:${day}T090000`,
      `DTEND;TZID=Eastern Standard Time:${day}T100000`,
    );
  expect(
    busy(file(eastern, meeting("20261030"), meeting("20261102")), { window, zone: "America/Phoenix" }),
  ).toEqual(["2026-10-30T13:00:00Z 2026-10-30T14:00:00Z", "2026-11-02T14:00:00Z 2026-11-02T15:00:00Z"]);
});

test("whole days and times without a zone are read where their owner works", () => {
  const day = event("UID:1", "DTSTART;VALUE=DATE:20261101", "DTEND;VALUE=DATE:20261102");
  const floating = event("UID:2", "DTSTART:20261103T090000", "DTEND:20261103T100000");
  expect(busy(file(day, floating), { window, zone: "America/Chicago" })).toEqual([
    // The day on which the clocks go back has 25 hours.
    "2026-11-01T05:00:00Z 2026-11-02T06:00:00Z",
    "2026-11-03T15:00:00Z 2026-11-03T16:00:00Z",
  ]);
});

test("published busy times are taken as they stand", () => {
  const published = [
    "BEGIN:VFREEBUSY",
    "UID:f",
    "FREEBUSY;FBTYPE=BUSY:20261102T150000Z/20261102T160000Z,20261102T160000Z/PT30M",
    "FREEBUSY;FBTYPE=FREE:20261104T150000Z/20261104T160000Z",
    "END:VFREEBUSY",
  ].join("\r\n");
  expect(busy(file(published))).toEqual(["2026-11-02T15:00:00Z 2026-11-02T16:30:00Z"]);
});

test("what is no calendar, or one that never ends, is refused with a word for it and in time", () => {
  const about = { window, zone };
  for (const text of [
    "",
    "hello",
    "<!doctype html><p>Sign in</p>",
    "BEGIN:VCARD\r\nEND:VCARD",
    file("BEGIN:VEVENT"),
  ])
    expect(busyInFile(text, about)).toEqual({ ok: false, problem: "not-a-calendar" });
  const every = event("UID:s", "DTSTART:19700101T000000Z", "DTEND:19700101T000001Z", "RRULE:FREQ=SECONDLY");
  expect(busyInFile(file(every), about)).toEqual({ ok: false, problem: "too-large" });
  expect(busyInFile("x".repeat(5_000_001), about)).toEqual({ ok: false, problem: "too-large" });
});

test("a rule agrees with another reader of rules", () => {
  const rules = fc.record({
    freq: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY"),
    interval: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 60 }),
    hour: fc.integer({ min: 0, max: 23 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(rules, ({ freq, interval, count, hour, day }) => {
      const start = `202610${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}0000`;
      const rule = `RRULE:FREQ=${freq};INTERVAL=${interval};COUNT=${count}`;
      const series = event("UID:r", `DTSTART;TZID=${zone}:${start}`, "DURATION:PT20M", rule);
      const theirs = new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${start}\n${rule}` })
        .all()
        .map((one) => one.toInstant())
        .filter((one) => Temporal.Instant.compare(one, window.end) < 0)
        .map((one) => `${one.toString()} ${one.add({ minutes: 20 }).toString()}`);
      expect(busy(file(series))).toEqual(theirs);
    }),
    { numRuns: 300 },
  );
});

test("merging loses no busy moment, adds none, and leaves no two stretches that touch", () => {
  const minute = (nth: number) => window.start.add({ minutes: nth });
  const stretches = fc.array(
    fc
      .tuple(fc.integer({ min: -50, max: 250 }), fc.integer({ min: 0, max: 60 }))
      .map(([from, long]): Stretch => ({
        start: minute(from),
        end: minute(from + long),
      })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(stretches, (all) => {
      const within = { start: minute(0), end: minute(200) };
      const joined = merged(all, within);
      const covers = (list: readonly Stretch[], nth: number) =>
        list.some(
          ({ start, end }) =>
            Temporal.Instant.compare(start, minute(nth)) <= 0 &&
            Temporal.Instant.compare(minute(nth), end) < 0,
        );
      for (let nth = 0; nth < 200; nth += 1) expect(covers(joined, nth)).toBe(covers(all, nth));
      for (const [at, one] of joined.entries()) {
        const next = joined[at + 1];
        if (next) expect(Temporal.Instant.compare(one.end, next.start)).toBe(-1);
      }
    }),
  );
});
