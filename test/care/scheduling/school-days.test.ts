import { expect, test } from "vitest";
import {
  costs,
  lessonsOf,
  schoolDays,
  type Bell,
  type SchoolCalendar,
} from "#care/scheduling/school-days.ts";
import { markOf, readDayLines, readYearFile } from "#care/scheduling/year-file.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const zone = "America/New_York";
const usual: Bell = {
  kind: "usual",
  letter: null,
  periods: [
    { label: "1", from: "08:00", to: "09:30", isClass: true },
    { label: "Lunch", from: "11:30", to: "12:00", isClass: false },
    { label: "7", from: "14:00", to: "14:50", isClass: true },
  ],
};
const calendar = (rest: Partial<SchoolCalendar> = {}): SchoolCalendar => ({
  years: [{ firstDay: day("2026-08-31"), lastDay: day("2027-06-11"), letters: ["A", "B"], lostDay: "holds" }],
  bells: [usual],
  closed: new Set(),
  lost: new Set(),
  changes: new Map(),
  ...rest,
});
const letters = (of: SchoolCalendar, from: string, to: string) =>
  schoolDays(of, { from: day(from), to: day(to) })
    .filter((one) => one.day.dayOfWeek <= 5)
    .map(({ letter }) => letter ?? "-")
    .join("");

test("letters turn by days of school: a holiday and a weekend do not use one up", () => {
  expect(letters(calendar(), "2026-08-31", "2026-09-04")).toBe("ABABA");
  expect(letters(calendar({ closed: new Set(["2026-09-07"]) }), "2026-09-04", "2026-09-09")).toBe("A-BA");
});

test("a snow day holds the letter or skips it, as the district says", () => {
  const snow = { closed: new Set(["2026-09-01"]), lost: new Set(["2026-09-01"]) };
  expect(letters(calendar(snow), "2026-08-31", "2026-09-03")).toBe("A-BA");
  const skips = calendar(snow).years.map((one) => ({ ...one, lostDay: "skips" as const }));
  expect(letters(calendar({ ...snow, years: skips }), "2026-08-31", "2026-09-03")).toBe("A-AB");
});

test("the year turns over in summer: between two years there is no school, and each begins with its first letter", () => {
  const years = [
    {
      firstDay: day("2026-08-31"),
      lastDay: day("2027-06-11"),
      letters: ["A", "B"],
      lostDay: "holds" as const,
    },
    {
      firstDay: day("2027-08-30"),
      lastDay: day("2028-06-09"),
      letters: ["1", "2"],
      lostDay: "holds" as const,
    },
  ];
  const of = calendar({ years });
  expect(letters(of, "2027-06-14", "2027-06-15")).toBe("--");
  expect(letters(of, "2027-07-01", "2027-07-02")).toBe("--");
  expect(letters(of, "2027-08-30", "2027-09-01")).toBe("121");
});

test("an early release cuts the last period, a late start the first, until they have bells of their own", () => {
  const on = (kind: "early_release" | "late_start", bells = [usual]) =>
    schoolDays(calendar({ bells, changes: new Map([["2026-09-01", kind]]) }), {
      from: day("2026-09-01"),
      to: day("2026-09-01"),
    })[0]?.periods.map(({ label, from, to }) => `${label} ${from}-${to}`);
  expect(on("early_release")).toEqual(["1 08:00-09:30", "Lunch 11:30-12:00"]);
  expect(on("late_start")).toEqual(["Lunch 11:30-12:00", "7 14:00-14:50"]);
  const own: Bell = {
    kind: "early_release",
    letter: null,
    periods: [{ label: "1", from: "08:00", to: "08:30", isClass: true }],
  };
  expect(on("early_release", [usual, own])).toEqual(["1 08:00-08:30"]);
});

test("a letter rings its own bells where it has some", () => {
  const onB: Bell = {
    ...usual,
    letter: "B",
    periods: [{ label: "8", from: "10:00", to: "11:00", isClass: true }],
  };
  const [a, b] = schoolDays(calendar({ bells: [usual, onB] }), {
    from: day("2026-08-31"),
    to: day("2026-09-01"),
  });
  expect(a?.periods).toHaveLength(3);
  expect(b?.periods.map(({ label }) => label)).toEqual(["8"]);
});

test("what a meeting costs is told class by class; lunch and free periods cost nothing, protected ones are not to be taken", () => {
  const days = schoolDays(calendar(), { from: day("2026-09-01"), to: day("2026-09-01") });
  const { classes, kept } = lessonsOf(days, { own: new Map([["7", "protected"]]), zone });
  expect(kept.map(({ label }) => label)).toEqual(["7"]);
  const at = (from: string, to: string) => ({
    start: Temporal.Instant.from(`2026-09-01T${from}-04:00`),
    end: Temporal.Instant.from(`2026-09-01T${to}-04:00`),
  });
  expect(costs(classes, at("09:15", "09:45"))).toEqual([{ label: "1", minutes: 15 }]);
  expect(costs(classes, at("11:30", "12:00"))).toEqual([]);
  expect(lessonsOf(days, { own: new Map([["1", "free"]]), zone }).classes.map(({ label }) => label)).toEqual([
    "7",
  ]);
});

test("a district's calendar is read from an ICS file, stretches and yearly days included", () => {
  const file = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//invented//en",
    "BEGIN:VEVENT",
    "UID:1",
    "DTSTAMP:20260701T000000Z",
    "DTSTART;VALUE=DATE:20261221",
    "DTEND;VALUE=DATE:20270102",
    "SUMMARY:Winter Break - No School",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:2",
    "DTSTAMP:20260701T000000Z",
    "DTSTART;VALUE=DATE:20260909",
    "RRULE:FREQ=WEEKLY;COUNT=2",
    "SUMMARY:Early Dismissal 12:30",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:3",
    "DTSTAMP:20260701T000000Z",
    "DTSTART:20261001T230000Z",
    "SUMMARY:Band concert",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
  expect(readYearFile(file)).toEqual({
    lines: ["2026-09-09 early release", "2026-09-16 early release", "2026-12-21 to 2027-01-01 break"].join(
      "\n",
    ),
    left: ["Band concert"],
  });
});

test("the same from a table, in either way of writing days; what is neither is no calendar", () => {
  const table =
    "Date,End,Event\n11/26/2026,11/27/2026,Thanksgiving\n2027-01-18,,No school: MLK Day\n2027-02-03,,Picture day\n";
  expect(readYearFile(table)).toEqual({
    lines: "2026-11-26 to 2026-11-27 holiday\n2027-01-18 holiday",
    left: ["Picture day"],
  });
  expect(readYearFile("dear colleagues")).toBeUndefined();
  expect(readYearFile("BEGIN:VCALENDAR\nrubbish")).toBeUndefined();
});

test("what was read can be read again as it stands; a line that is none is named by its number", () => {
  const { days, wrong } = readDayLines(
    "2026-12-21 to 2026-12-23 break\n\nnext Tuesday off\n2027-01-05 2 h late",
  );
  expect(days.map(({ day: on }) => on.toString())).toEqual([
    "2026-12-21",
    "2026-12-22",
    "2026-12-23",
    "2027-01-05",
  ]);
  expect(days.at(-1)?.mark).toEqual({ kind: "late_start" });
  expect(wrong).toEqual([3]);
  expect(markOf("No school - Teacher Workday")).toEqual({ closed: "staff_day" });
});
