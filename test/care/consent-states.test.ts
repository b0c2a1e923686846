import { expect, test } from "vitest";
import { capUse, isConfirmed, stateCodes, stateRows } from "#care/consent-states.rules.ts";
import { dayIn } from "#care/consent-time.rules.ts";
import type { StateCode } from "#care/consent-state-table.rules.ts";
import { at, on, stateRow } from "./consents.samples.ts";

test("every state and the District of Columbia has exactly one row, none of them confirmed", () => {
  expect(new Set(stateCodes).size).toBe(51);
  expect(stateRows.map(({ state }) => state)).toEqual(stateCodes);
  expect(stateRows.filter(isConfirmed)).toEqual([]);
});

test("every row says where it comes from, as of when, and keeps a real zone", () => {
  for (const row of stateRows) {
    expect(row.source).not.toBe("");
    expect(on(row.asOf).year).toBe(2026);
    expect(() => dayIn(at("2026-11-24T12:00"), row.zone)).not.toThrow();
  }
});

test.each<[StateCode, number | string, number | string]>([
  ["AL", 16, "any"],
  ["CA", 12, 12],
  ["FL", 13, "any"],
  ["ID", 18, 18],
  ["IL", 12, 12],
  ["NH", 18, 12],
  ["NY", "judgment", "judgment"],
  ["PA", 14, "any"],
  ["TN", 16, 16],
  ["TX", "any", "any"],
  ["WA", 13, "any"],
  ["GA", 18, 18],
  ["KS", 18, 18],
])("%s: alone to outpatient care from %s, to substance-use care from %s", (state, mhAge, sudAge) => {
  expect(stateRow(state)).toMatchObject({ mhAge, sudAge });
});

test("majority is 18 but in Alabama, Nebraska and Mississippi", () => {
  const later = stateRows.filter(({ majority }) => majority !== 18);
  expect(later.map(({ state, majority }) => `${state} ${majority}`)).toEqual(["AL 19", "MS 21", "NE 19"]);
});

test("a state without a rule on file is the parent's alone", () => {
  expect(stateRow("WY")).toMatchObject({
    releaseController: "parent",
    requiresBothSigners: false,
    mhCaps: [],
  });
});

test("a row is confirmed only with both who and when", () => {
  const row = stateRow("CA");
  expect(isConfirmed({ ...row, confirmedBy: "Counsel" })).toBe(false);
  expect(isConfirmed({ ...row, confirmedOn: on("2026-10-01") })).toBe(false);
  expect(isConfirmed({ ...row, confirmedBy: "", confirmedOn: on("2026-10-01") })).toBe(false);
  expect(isConfirmed(stateRow("CA", true))).toBe(true);
});

test.each([
  [5, "ok"],
  [6, "near"],
  [7, "near"],
  [8, "reached"],
  [9, "reached"],
])("in Illinois a minor's own consent after %i sessions is %s (G-5)", (sessions, state) => {
  expect(capUse(stateRow("IL"), { sessions, days: 0 })?.state).toBe(state);
});

test("the tighter of two caps counts", () => {
  expect(capUse(stateRow("OH"), { sessions: 1, days: 30 })).toEqual({
    type: "days",
    used: 30,
    of: 30,
    state: "reached",
  });
  expect(capUse(stateRow("MI"), { sessions: 9, days: 10 })).toMatchObject({
    type: "sessions",
    state: "near",
  });
  expect(capUse(stateRow("CA"), { sessions: 99, days: 99 })).toBeUndefined();
});
