import fc from "fast-check";
import { RRule } from "rrule";
import { expect, test } from "vitest";
import { daysOf, expand, ruleOf, type Rhythm } from "#care/scheduling/series.ts";

const weekly = (rest: Partial<Rhythm> = {}): Rhythm => ({
  everyWeeks: 1,
  firstDay: Temporal.PlainDate.from("2026-10-27"),
  time: Temporal.PlainTime.from("15:30"),
  minutes: 30,
  zone: "America/New_York",
  until: Temporal.PlainDate.from("2026-11-24"),
  ...rest,
});
const clock = (at: Temporal.Instant, zone: string) =>
  at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });

test.each(["America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles"])(
  "in %s a weekly meeting at 15:30 stays at 15:30 across both changes of the clock",
  (zone) => {
    for (const [from, until] of [
      ["2026-10-27", "2026-11-10"],
      ["2027-03-09", "2027-03-23"],
    ] as const) {
      const days = { firstDay: Temporal.PlainDate.from(from), until: Temporal.PlainDate.from(until) };
      const { held } = expand(weekly({ zone, ...days }), new Set());
      expect(held.map(({ startsAt }) => clock(startsAt, zone))).toEqual(["15:30", "15:30", "15:30"]);
    }
  },
);

test("a closed day holds its meeting back, and the weeks after stay as they were", () => {
  const { held, out } = expand(weekly({ everyWeeks: 2 }), new Set(["2026-11-10"]));
  expect(out.map(String)).toEqual(["2026-11-10"]);
  expect(held.map(({ day }) => day.toString())).toEqual(["2026-10-27", "2026-11-24"]);
});

test("the rule for calendars says its last moment in UTC", () => {
  expect(ruleOf(weekly())).toBe("FREQ=WEEKLY;INTERVAL=1;UNTIL=20261124T203000Z");
});

test("an hour that the clock skips takes no meeting with it: it is at the next valid minute", () => {
  const night = weekly({
    firstDay: Temporal.PlainDate.from("2027-03-07"),
    until: Temporal.PlainDate.from("2027-03-21"),
    time: Temporal.PlainTime.from("02:30"),
  });
  // Sundays are no day to meet, so the days by the rule are asked.
  expect(daysOf(night).map(String)).toEqual(["2027-03-07", "2027-03-14", "2027-03-21"]);
});

test("another library finds the same days for any rule", () => {
  const day = fc
    .integer({ min: 0, max: 1_500 })
    .map((days) => Temporal.PlainDate.from("2025-01-01").add({ days }));
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 400 }),
      (firstDay, everyWeeks, length) => {
        const rhythm = weekly({ firstDay, everyWeeks, until: firstDay.add({ days: length }) });
        const line = `DTSTART:${firstDay.toString().replaceAll("-", "")}T000000Z\nRRULE:FREQ=WEEKLY;INTERVAL=${everyWeeks};UNTIL=${rhythm.until.toString().replaceAll("-", "")}T000000Z`;
        const other = RRule.fromString(line)
          .all()
          .map((at) => at.toISOString().slice(0, 10));
        expect(daysOf(rhythm).map(String)).toEqual(other);
      },
    ),
    { numRuns: 1_000 },
  );
});
