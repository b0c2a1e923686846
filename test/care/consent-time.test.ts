import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn, endOf, startOf, stateOf, stopOf, warningDays } from "#care/consent-time.rules.ts";
import type { ConsentEnds } from "#care/consents.rules.ts";
import { at, chicago, on, permission } from "./consents.samples.ts";

const afterDischarge = (plusDays: number): ConsentEnds => ({
  kind: "event",
  event: "discharge_from_iop",
  plusDays,
});
const schoolYear: ConsentEnds = { kind: "event", event: "end_of_school_year", plusDays: 0 };
const dischargedAt = at("2026-11-24T16:05");

test.each([
  ["2026-08-31T23:59", "starts-later"],
  ["2026-09-01T00:00", "live"],
  ["2027-06-11T23:59", "live"],
  ["2027-06-12T00:00", "ended"],
  ["2027-06-12T00:01", "ended"],
])("a permission from 1 September to 11 June is at %s: %s", (local, state) => {
  expect(stateOf(permission(), at(local), chicago)).toBe(state);
});

test("the last day is the site's own day, not the server's", () => {
  const lastMinute = at("2027-06-11T23:59");
  expect(stateOf(permission(), lastMinute, "America/New_York")).toBe("ended");
  expect(stateOf(permission(), lastMinute, "America/Los_Angeles")).toBe("live");
});

test.each([
  ["2026-11-01", 25],
  ["2027-03-14", 23],
])("the day on which clocks change is a whole day (%s has %i hours)", (day, hours) => {
  const consent = permission({ startsOn: on(day), ends: { kind: "date", on: on(day) } });
  const start = startOf(consent, chicago);
  expect(stopOf(consent, chicago)?.at.since(start).total("hours")).toBe(hours);
});

test("a permission until discharge ends with the discharge itself (G-11)", () => {
  const ends = afterDischarge(0);
  expect(endOf({ ends }, { dischargedAt }, chicago)).toEqual(dischargedAt);
  const consent = permission({ ends, endsAt: dischargedAt });
  expect(stateOf(consent, at("2026-11-24T16:04"), chicago)).toBe("live");
  expect(stateOf(consent, at("2026-11-24T17:00"), chicago)).toBe("ended");
});

test("30 days after discharge ends as the thirtieth day begins, whatever the hour of discharge", () => {
  const late = at("2026-11-24T23:59");
  for (const hour of [dischargedAt, late]) {
    const end = endOf({ ends: afterDischarge(30) }, { dischargedAt: hour }, chicago);
    expect(end).toEqual(at("2026-12-24T00:00"));
  }
});

test("an event that has not happened leaves the permission open", () => {
  const consent = permission({ ends: afterDischarge(30) });
  expect(stopOf(consent, chicago)).toBeUndefined();
  expect(stateOf(consent, at("2035-01-01T00:00"), chicago)).toBe("live");
});

test("the end of the school year includes its last day", () => {
  const end = endOf({ ends: schoolYear }, { schoolYearEndsOn: on("2027-06-04") }, chicago);
  expect(end).toEqual(at("2027-06-05T00:00"));
});

test("a discharge does not end what waits for the school year", () => {
  expect(endOf({ ends: schoolYear }, { dischargedAt }, chicago)).toBeUndefined();
});

test("a parent's authority that ends at 18 ends the permission before its date (G-12)", () => {
  const { ends } = permission();
  const end = endOf({ ends }, { authorityEndsOn: on("2027-02-03") }, chicago);
  expect(end).toEqual(at("2027-02-03T00:00"));
  expect(endOf({ ends }, { authorityEndsOn: on("2028-02-03") }, chicago)).toEqual(at("2027-06-12T00:00"));
});

test("a revocation counts from the minute it was received", () => {
  const consent = permission({ revokedAt: at("2026-10-03T21:15") });
  expect(stateOf(consent, at("2026-10-03T21:14"), chicago)).toBe("live");
  expect(stateOf(consent, at("2026-10-03T21:15"), chicago)).toBe("revoked");
});

test("what came first is what stopped it", () => {
  const revokedAt = at("2027-07-01T09:00");
  expect(stateOf(permission({ revokedAt }), at("2027-08-01T09:00"), chicago)).toBe("ended");
  const supersededAt = at("2026-12-01T09:00");
  expect(stateOf(permission({ revokedAt, supersededAt }), at("2027-08-01T09:00"), chicago)).toBe(
    "superseded",
  );
});

test("no stored end, revocation or replacement ever makes a permission live longer", () => {
  const moment = fc.integer({ min: 0, max: 400 * 24 }).map((hours) => at("2026-08-01T00:00").add({ hours }));
  const maybe = fc.option(moment, { nil: undefined });
  fc.assert(
    fc.property(maybe, maybe, maybe, moment, (endsAt, revokedAt, supersededAt, when) => {
      const plain = stateOf(permission(), when, chicago);
      const stopped = permission({
        ...(endsAt && { endsAt }),
        ...(revokedAt && { revokedAt }),
        ...(supersededAt && { supersededAt }),
      });
      if (stateOf(stopped, when, chicago) === "live") expect(plain).toBe("live");
    }),
  );
});

test("an end is announced 30, 7 and 1 days before", () => {
  expect(
    warningDays(at("2027-06-12T00:00"), chicago).map(({ daysLeft, on: day }) => [daysLeft, `${day}`]),
  ).toEqual([
    [30, "2027-05-13"],
    [7, "2027-06-05"],
    [1, "2027-06-11"],
  ]);
});

test("a signature late in the evening is dated in the student's state", () => {
  const signed = at("2026-11-24T23:30");
  expect(`${dayIn(signed, "America/Chicago")} ${dayIn(signed, "America/New_York")}`).toBe(
    "2026-11-24 2026-11-25",
  );
});
