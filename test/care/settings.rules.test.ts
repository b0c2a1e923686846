import fc from "fast-check";
import { expect, test } from "vitest";
import {
  nextPrompt,
  quietUntil,
  usualSettings,
  wants,
  type Clock,
  type Settings,
} from "#care/settings.rules.ts";

const zone = "America/New_York";
const at = (words: string): Temporal.Instant => Temporal.ZonedDateTime.from(`${words}[${zone}]`).toInstant();
const clock = (words: string, closed: string[] = []): Clock => ({
  now: at(words),
  zone,
  closed: new Set(closed),
});
const night: Settings = {
  ...usualSettings,
  quiet: true,
  quietFrom: "18:00",
  quietTo: "07:00",
  quietDays: true,
};

test.each([
  ["Wednesday noon is not quiet", "2026-11-25T12:00", [], undefined],
  ["a night runs to its morning", "2026-11-24T22:00", [], "2026-11-25T07:00"],
  ["the small hours run to the same morning", "2026-11-25T03:00", [], "2026-11-25T07:00"],
  ["the first minute is quiet", "2026-11-24T18:00", [], "2026-11-25T07:00"],
  ["the last minute is over", "2026-11-25T07:00", [], undefined],
  ["a Friday night runs over the weekend to Monday morning", "2026-11-20T19:00", [], "2026-11-23T07:00"],
  ["a closed day is quiet at noon", "2026-11-26T12:00", ["2026-11-26", "2026-11-27"], "2026-11-30T07:00"],
  ["the night before a closed day runs through it", "2026-11-25T20:00", ["2026-11-26"], "2026-11-27T07:00"],
  ["the clocks go back, the wall time stays", "2026-10-31T23:00", [], "2026-11-02T07:00"],
])("%s", (_, now, closed, until) => {
  expect(quietUntil(night, clock(now, closed))?.toString()).toBe(until && at(until).toString());
});

test("without quiet hours nothing is ever held, and with weekends off a Saturday noon is not", () => {
  expect(quietUntil(usualSettings, clock("2026-11-21T03:00"))).toBeUndefined();
  expect(quietUntil({ ...night, quietDays: false }, clock("2026-11-21T12:00"))).toBeUndefined();
});

test("what is held comes when it is not quiet, whatever the hours, the days and the moment", () => {
  const time = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(Math.floor(half / 2)).padStart(2, "0")}:${half % 2 ? "30" : "00"}`);
  const days = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 6 });
  fc.assert(
    fc.property(
      time,
      time,
      fc.boolean(),
      fc.integer({ min: 0, max: 20_000 }),
      days,
      (quietFrom, quietTo, quietDays, minutes, closedDays) => {
        const start = Temporal.PlainDate.from("2026-11-01");
        const closed = new Set(closedDays.map((day) => start.add({ days: day }).toString()));
        const now = at("2026-11-01T00:00").add({ minutes });
        const settings = { ...night, quietFrom, quietTo, quietDays };
        const until = quietUntil(settings, { now, zone, closed });
        if (until === undefined) return;
        expect(Temporal.Instant.compare(until, now)).toBe(1);
        expect(quietUntil(settings, { now: until, zone, closed })).toBeUndefined();
      },
    ),
  );
});

test.each([
  ["before its time, today", "2026-11-24T10:00", "digest", "2026-11-24T17:00"],
  ["after its time, tomorrow", "2026-11-24T17:00", "digest", "2026-11-25T17:00"],
  ["none on a weekend", "2026-11-20T18:00", "digest", "2026-11-23T17:00"],
  ["the round comes on Monday at 7:15", "2026-11-24T10:00", "round", "2026-11-30T07:15"],
  ["on the Monday itself, before 7:15", "2026-11-30T06:00", "round", "2026-11-30T07:15"],
] as const)("the next prompt: %s", (_, now, kind, expected) => {
  expect(nextPrompt(kind, usualSettings, clock(now)).at.toString()).toBe(at(expected).toString());
});

test("a closed Monday moves the round to the first open day, and a closed evening has no digest", () => {
  const closed = ["2026-11-30", "2026-12-01"];
  expect(nextPrompt("round", usualSettings, clock("2026-11-27T10:00", closed)).at.toString()).toBe(
    at("2026-12-02T07:15").toString(),
  );
  expect(nextPrompt("digest", usualSettings, clock("2026-11-29T10:00", closed)).day.toString()).toBe(
    "2026-12-02",
  );
});

test("a kind that is muted is not wanted; questions cannot be muted", () => {
  expect(wants({ muted: ["updates"] }, "progress")).toBe(false);
  expect(wants({ muted: ["updates"] }, "consent-request")).toBe(true);
  expect(wants({ muted: ["updates", "permissions", "round"] }, "question")).toBe(true);
});
