import { expect, test } from "vitest";
import { preferredTimes } from "#care/scheduling/preferences.ts";
import { possibleStarts, type Wish } from "#care/scheduling/propose.ts";

const zone = "America/New_York";
const monday = Temporal.PlainDate.from("2026-11-30");
const person = (id: string, side: "school" | "program") => ({
  id,
  side,
  role: "",
  zone,
  working: [{ days: ["mon", "tue", "wed"] as const, from: "09:00", to: "15:00" }],
  busy: [],
  off: [],
});
const wish = (over: Partial<Wish>): Wish => ({
  now: Temporal.Instant.from("2026-11-28T12:00:00Z"),
  zone,
  from: monday,
  to: monday.add({ days: 2 }),
  minutes: 30,
  people: [person("a", "school"), person("b", "program")],
  required: ["a", "b"],
  ...over,
});
const first = (over: Partial<Wish>) =>
  possibleStarts(wish(over))[0]?.toZonedDateTimeISO(zone).toPlainDateTime().toString();

test("of times that cost as little class, those that people like best come first", () => {
  expect(first({})).toBe("2026-11-30T09:00:00");
  expect(first({ prefer: preferredTimes([{ prefers: "afternoons" }, {}]) })).toBe("2026-11-30T12:00:00");
  expect(first({ prefer: preferredTimes([{ prefers: "afternoons" }, { preferredDays: "3" }]) })).toBe(
    "2026-12-02T12:00:00",
  );
});

test("class time goes before any wish", () => {
  const class12 = {
    label: "5",
    start: Temporal.Instant.from("2026-11-30T17:00:00Z"),
    end: Temporal.Instant.from("2026-11-30T20:00:00Z"),
  };
  const lessons = [0, 1, 2].map((days) => ({
    ...class12,
    start: class12.start.add({ hours: 24 * days }),
    end: class12.end.add({ hours: 24 * days }),
  }));
  expect(first({ lessons, prefer: preferredTimes([{ prefers: "afternoons" }]) })).toBe("2026-11-30T09:00:00");
});

test("wishes that never fall together are nobody's, and no wish is none", () => {
  expect(preferredTimes([{ prefers: "mornings" }, { prefers: "afternoons" }])).toEqual([]);
  expect(preferredTimes([{ preferredDays: "12" }, { preferredDays: "34" }])).toEqual([]);
  expect(preferredTimes([{}, {}])).toEqual([]);
});
