import fc from "fast-check";
import { expect, test } from "vitest";
import { afterOpenDays, isOpen, openOn } from "#care/scheduling/days.ts";

const on = (day: string) => Temporal.PlainDate.from(day);
const thanksgiving = new Set(["2026-11-26", "2026-11-27"]);

test.each([
  ["2026-11-25", "2026-11-25"],
  ["2026-11-26", "2026-11-30"],
  ["2026-11-28", "2026-11-30"],
])("from %s on the first open day is %s", (day, open) => {
  expect(openOn(on(day), thanksgiving).toString()).toBe(open);
});

test.each([
  ["2026-11-24", 0, "2026-11-24"],
  ["2026-11-24", 1, "2026-11-25"],
  ["2026-11-24", 2, "2026-11-30"],
  ["2026-11-28", 1, "2026-11-30"],
])("from %s, %i open days later is %s", (day, count, later) => {
  expect(afterOpenDays(on(day), count, thanksgiving).toString()).toBe(later);
});

const anyDay = fc.integer({ min: 0, max: 800 }).map((days) => on("2026-08-01").add({ days }));

test("a day so many open days later is open, and exactly so many open days lie up to it", () => {
  const closedSets = fc.array(anyDay, { maxLength: 30 }).map((days) => new Set(days.map(String)));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 12 }), closedSets, (from, count, closed) => {
      const later = afterOpenDays(from, count, closed);
      let open = 0;
      for (
        let day = from.add({ days: 1 });
        Temporal.PlainDate.compare(day, later) <= 0;
        day = day.add({ days: 1 })
      )
        if (isOpen(day, closed)) open += 1;
      expect([isOpen(later, closed), open]).toEqual([true, count]);
    }),
  );
});
