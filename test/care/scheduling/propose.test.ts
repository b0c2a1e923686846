import fc from "fast-check";
import { expect, test } from "vitest";
import { hoursOrUsual, hoursWords, workingTimes } from "#care/scheduling/hours.ts";
import { blockers, possibleStarts, spread, type Wish } from "#care/scheduling/propose.ts";
import { atWall } from "#care/scheduling/wall-time.ts";

const zone = "America/New_York";
const at = (words: string) => Temporal.Instant.from(words);
const on = (day: string) => Temporal.PlainDate.from(day);
const attendee = (id: string, kind: "school" | "program", rest = {}) => ({
  id,
  side: kind,
  role: "",
  zone,
  working: workingTimes(kind, []),
  busy: [],
  off: [],
  ...rest,
});
const wish = (people: ReturnType<typeof attendee>[], rest: Partial<Wish> = {}): Wish => ({
  now: at("2026-12-07T13:00:00Z"),
  zone,
  from: on("2026-12-07"),
  to: on("2026-12-13"),
  minutes: 30,
  people,
  required: people.map((one) => one.id),
  ...rest,
});

test("who has set no hours is met in the school's day or the program's afternoon, never at a weekend", () => {
  const found = possibleStarts(wish([attendee("a", "school"), attendee("b", "program")]));
  const shown = found.map((start) => start.toZonedDateTimeISO(zone));
  expect(shown[0]?.toPlainTime().toString()).toBe("13:00:00");
  expect(Math.max(...shown.map((one) => one.dayOfWeek))).toBe(5);
  expect(new Set(shown.map((one) => one.dayOfWeek)).size).toBe(5);
  expect(workingTimes("school", [{ weekday: 6, opens: "08:00", closes: "12:00" }])).toEqual([]);
});

test("hours stand in one line, as people say them", () => {
  expect(hoursWords("school", [])).toBe("Mon to Fri 08:00 to 15:30");
  const own = [
    { weekday: 1, opens: "09:00", closes: "12:00" },
    { weekday: 2 },
    { weekday: 4, opens: "13:00", closes: "15:00" },
  ];
  expect(hoursWords("school", own)).toBe("Mon 09:00 to 12:00, Thu 13:00 to 15:00");
  expect(hoursOrUsual("program", own)).toHaveLength(3);
});

test("offered times are spread over the days and never overlap", () => {
  const starts = possibleStarts(wish([attendee("a", "school"), attendee("b", "program")]));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(15, 30, 60), (count, minutes) => {
      const chosen = spread(starts, { count, minutes, zone });
      expect(chosen.length).toBeLessThanOrEqual(count);
      for (const [nth, one] of chosen.entries()) {
        const next = chosen[nth + 1];
        if (next) expect(one.until(next).total("minutes")).toBeGreaterThanOrEqual(minutes);
      }
      const days = new Set(chosen.map((one) => one.toZonedDateTimeISO(zone).toPlainDate().toString()));
      expect(days.size).toBe(Math.min(count, 5));
    }),
  );
});

test("where no time is left, those are named whose own constraint leaves none", () => {
  const away = attendee("away", "school", {
    off: ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10", "2026-12-11"],
  });
  expect(blockers(wish([away, attendee("b", "program")]))).toEqual([{ id: "away", why: "hours" }]);
  const busy = [{ start: "2026-12-06T00:00:00Z", end: "2026-12-14T00:00:00Z" }];
  expect(blockers(wish([attendee("a", "school", { busy }), attendee("b", "program")]))).toEqual([
    { id: "a", why: "booked" },
  ]);
});

test("where each has time of their own, those are named without whom the others could meet", () => {
  const morning = attendee("morning", "program", {
    working: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "16:00", to: "19:00" }],
  });
  expect(blockers(wish([attendee("a", "school"), attendee("b", "program"), morning]))).toEqual([
    { id: "a", why: "together" },
    { id: "morning", why: "together" },
  ]);
});

test.each([
  ["2027-03-14", "02:30", "2027-03-14T07:00:00Z"],
  ["2026-11-01", "01:30", "2026-11-01T05:30:00Z"],
  ["2026-11-24", "15:30", "2026-11-24T20:30:00Z"],
  ["2026-07-24", "15:30", "2026-07-24T19:30:00Z"],
])(
  "on %s at %s the clock means %s: a skipped minute becomes the next valid one, a doubled one the first",
  (day, time, moment) => {
    expect(atWall(on(day), Temporal.PlainTime.from(time), zone).toString()).toBe(moment);
  },
);
