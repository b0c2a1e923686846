import { expect, test } from "vitest";
import { backOn } from "#care/summer.rules.ts";

const day = Temporal.PlainDate.from;
/** Monday June 14 to Friday August 27, 2027, entered without or with its weekends. */
const summer = (withWeekends: boolean) =>
  new Set(
    Array.from({ length: 75 }, (_, nth) => day("2027-06-14").add({ days: nth }))
      .filter((one) => withWeekends || one.dayOfWeek <= 5)
      .map((one) => one.toString()),
  );

test.each([true, false])(
  "a side is away from the weekend before its summer until the first open day after it",
  (all) => {
    const season = { summer: summer(all), closed: new Set([...summer(all), "2027-08-30"]) };
    const back = (on: string) => backOn(day(on), season)?.toString();
    expect(back("2027-06-11")).toBeUndefined();
    expect(back("2027-06-12")).toBe("2027-08-31");
    expect(back("2027-07-05")).toBe("2027-08-31");
    expect(back("2027-08-27")).toBe("2027-08-31");
    expect(back("2027-08-28")).toBe(undefined);
    expect(back("2027-08-31")).toBeUndefined();
  },
);

test("a break of another kind is no summer", () => {
  const closed = new Set(["2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-25"]);
  expect(backOn(day("2026-12-22"), { closed, summer: new Set() })).toBeUndefined();
});
