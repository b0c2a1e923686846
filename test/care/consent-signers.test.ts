import fc from "fast-check";
import { expect, test } from "vitest";
import {
  ageOn,
  atMajority,
  birthdayAt,
  missingSigners,
  revocationBy,
  signersNeeded,
  type SignerQuestion,
} from "#care/consent-signers.rules.ts";
import { stateCodes } from "#care/consent-states.rules.ts";
import type { StateCode } from "#care/consent-state-table.rules.ts";
import { careConsenters, overrideKinds, type SignerKind } from "#care/consents.rules.ts";
import { laws } from "#care/share.rules.ts";
import { on, stateRow } from "./consents.samples.ts";

type Case = Partial<SignerQuestion> & { state?: StateCode; confirmed?: boolean };
function needed({ state = "WY", confirmed = false, ...q }: Case) {
  return signersNeeded({
    law: "hipaa",
    row: stateRow(state, confirmed),
    age: 15,
    part2: "no",
    consentedToCareBy: "parent",
    ...q,
  });
}
const signers = (q: Case) => needed(q).mustSign.join(" and ");

test.each([
  ["2008-07-10", "2026-07-09", 17],
  ["2008-07-10", "2026-07-10", 18],
  ["2008-07-10", "2026-07-11", 18],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2008-02-29", "2028-02-28", 19],
  ["2008-02-29", "2028-02-29", 20],
  ["2008-12-31", "2026-01-01", 17],
  ["2008-03-01", "2026-02-28", 17],
])("someone born on %s is on %s %i years old (M-5)", (born, day, age) => {
  expect(ageOn(on(born), on(day))).toBe(age);
});

test("an age is reached on its birthday and not a day before, for every birth date", () => {
  const born = fc.integer({ min: 0, max: 9000 }).map((days) => on("2002-01-01").add({ days }));
  fc.assert(
    fc.property(born, fc.integer({ min: 0, max: 25 }), (birth, age) => {
      const day = birthdayAt(birth, age);
      expect(ageOn(birth, day)).toBe(age);
      expect(ageOn(birth, day.subtract({ days: 1 }))).toBe(age - 1);
    }),
  );
});

test("G-1: in California a minor of 13 who consented to the care signs, and the parent alone does not do", () => {
  const q: Case = { state: "CA", confirmed: true, age: 13, consentedToCareBy: "minor" };
  expect(signers(q)).toBe("student");
  expect(missingSigners(needed(q), ["guardian"])).toEqual(["student"]);
  expect(missingSigners(needed(q), ["student"])).toEqual([]);
});

test("G-2: with the row unconfirmed the parent signs, the minor is asked, and it goes to review", () => {
  const answer = needed({ state: "CA", age: 13, consentedToCareBy: "minor" });
  expect(answer).toEqual({ mustSign: ["guardian"], askAssent: true, review: ["row_unconfirmed"] });
});

test.each<[string, Case, string]>([
  ["G-3: AL, 15", { state: "AL", confirmed: true, age: 15 }, "guardian"],
  [
    "G-4: AL, 16, who consented",
    { state: "AL", confirmed: true, age: 16, consentedToCareBy: "minor" },
    "student",
  ],
  ["G-6: PA, 14, the parent consented", { state: "PA", confirmed: true, age: 14 }, "guardian"],
  ["PA, 14, who consented", { state: "PA", confirmed: true, age: 14, consentedToCareBy: "minor" }, "student"],
  ["G-8: TN, 17", { state: "TN", confirmed: true, age: 17 }, "student"],
  ["G-9: ID, 17", { state: "ID", age: 17 }, "guardian"],
  ["WA, 13", { state: "WA", confirmed: true, age: 13 }, "student"],
  ["WA, 12", { state: "WA", confirmed: true, age: 12 }, "guardian"],
  ["WI, 14", { state: "WI", confirmed: true, age: 14 }, "guardian and student"],
  ["IL, 15, the parent consented", { state: "IL", confirmed: true, age: 15 }, "guardian and student"],
  [
    "FL, 14, who consented",
    { state: "FL", confirmed: true, age: 14, consentedToCareBy: "minor" },
    "guardian",
  ],
  [
    "SC, 16, who consented",
    { state: "SC", confirmed: true, age: 16, consentedToCareBy: "minor" },
    "guardian and student",
  ],
  ["a court consented", { consentedToCareBy: "court" }, "representative"],
  ["an agency consented", { consentedToCareBy: "agency" }, "representative"],
  ["AL, 18, not of age there", { state: "AL", age: 18 }, "guardian"],
  ["AL, 19", { state: "AL", age: 19 }, "student"],
  ["MS, 20", { state: "MS", age: 20 }, "guardian"],
  ["WY, 18", { age: 18 }, "student"],
])("%s: signed by the right ones", (_, q, expected) => {
  expect(signers(q)).toBe(expected);
});

test("a student of 12 or more who need not sign is asked, a younger one is not", () => {
  expect([11, 12, 17].map((age) => needed({ state: "ID", age }).askAssent)).toEqual([false, true, true]);
  expect(needed({ law: "part2", age: 15 }).askAssent).toBe(false);
});

test("a permission on the minor's own consent names the condition and the cap of its state", () => {
  const answer = needed({ state: "IL", confirmed: true, age: 15, consentedToCareBy: "minor" });
  expect(answer.mustSign).toEqual(["student"]);
  expect(answer.restsOnMinor?.caps).toEqual([{ type: "sessions", n: 8 }]);
  expect(answer.restsOnMinor?.condition).toContain("eight sessions");
});

test("a minor too young to have consented alone is looked at, and the parent signs", () => {
  const answer = needed({ state: "CA", confirmed: true, age: 11, consentedToCareBy: "minor" });
  expect(answer).toMatchObject({ mustSign: ["guardian"], review: ["minor_below_age"] });
});

test("where a provider judges maturity, the minor's signature is looked at", () => {
  const answer = needed({ state: "NY", confirmed: true, age: 15, consentedToCareBy: "minor" });
  expect(answer).toMatchObject({ mustSign: ["student"], review: ["provider_judgment"] });
});

const signed: Record<string, SignerKind[]> = {
  minor: ["student"],
  parent: ["guardian"],
  both: ["guardian", "student"],
  none: [],
};
const minorAlone: Case = {
  law: "part2",
  state: "CA",
  confirmed: true,
  age: 14,
  part2: "yes",
  consentedToCareBy: "minor",
};
const parentMust: Case = { law: "part2", state: "ID", confirmed: true, age: 14, part2: "yes" };
test.each([
  ["minor alone", minorAlone, "minor", true],
  ["minor alone", minorAlone, "parent", false],
  ["minor alone", minorAlone, "both", true],
  ["minor alone", minorAlone, "none", false],
  ["parent must", parentMust, "minor", false],
  ["parent must", parentMust, "parent", false],
  ["parent must", parentMust, "both", true],
  ["parent must", parentMust, "none", false],
])("Part 2, where %s consent to care (%#): signed by %s is valid: %s (P-5)", (_, q, who, valid) => {
  expect(missingSigners(needed(q as Case), signed[who as string] ?? []).length === 0).toBe(valid);
});

test("G-7: a Texas dual-diagnosis program on a parent's consent needs both, confirmed or not", () => {
  for (const confirmed of [false, true]) {
    expect(signers({ law: "part2", state: "TX", confirmed, part2: "yes", age: 15 })).toBe(
      "guardian and student",
    );
  }
});

test("an unconfirmed row always asks both under Part 2 (M-2)", () => {
  for (const state of stateCodes) {
    expect(signers({ ...minorAlone, state, confirmed: false })).toBe("guardian and student");
  }
});

test.each(["yes", "unknown"] as const)(
  "HIPAA for a program whose Part 2 flag is %s asks both (D-4)",
  (part2) => {
    expect(signers({ part2 })).toBe("guardian and student");
  },
);

test("FERPA rights pass at 18 in every state, whatever its majority (F-6)", () => {
  for (const state of ["AL", "MS", "NE", "WY"] as const) {
    expect(signers({ law: "ferpa", state, age: 17 })).toBe("guardian");
    expect(signers({ law: "ferpa", state, age: 18 })).toBe("student");
  }
  expect(needed({ law: "ferpa", state: "CA", confirmed: true, consentedToCareBy: "minor" })).toEqual({
    mustSign: ["guardian"],
    askAssent: false,
    review: [],
  });
});

test.each([
  ["emancipated", "hipaa", "student"],
  ["married", "part2", "student"],
  ["foster_care", "hipaa", "representative"],
  ["foster_care", "part2", "representative and student"],
  ["unaccompanied", "hipaa", "representative"],
  ["court_ordered", "part2", "representative and student"],
  ["court_ordered", "ferpa", "representative"],
  ["emancipated", "ferpa", "student"],
] as const)("a student who is %s, under %s: %s signs, and it is looked at (M-4)", (kind, law, expected) => {
  const answer = needed({
    law,
    override: { kind, document: "Order 12" },
    ...(law === "part2" && { part2: "yes" }),
  });
  expect(answer.mustSign.join(" and ")).toBe(expected);
  expect(answer.review).toEqual(["override"]);
});

test("a court that decides for an adult is represented by its guardian, and by the adult no more than needed", () => {
  const override = { kind: "court_ordered", document: "Order 12" } as const;
  expect(signers({ law: "part2", part2: "yes", age: 18, override })).toBe("representative");
});

test("an age or a state that nobody knows takes the strictest signers and is looked at", () => {
  const unknown = { law: "hipaa", part2: "no", consentedToCareBy: "minor" } as const;
  expect(signersNeeded(unknown)).toEqual({
    mustSign: ["guardian"],
    askAssent: true,
    review: ["state_unknown", "age_unknown"],
  });
});

test("whatever is known, somebody must sign, and an adult for every unconfirmed minor", () => {
  const question = fc.record({
    law: fc.constantFrom(...laws),
    state: fc.constantFrom(...stateCodes),
    confirmed: fc.boolean(),
    age: fc.integer({ min: 3, max: 22 }),
    part2: fc.constantFrom("yes" as const, "no" as const, "unknown" as const),
    consentedToCareBy: fc.constantFrom(...careConsenters),
    kind: fc.option(fc.constantFrom(...overrideKinds), { nil: undefined }),
  });
  fc.assert(
    fc.property(question, ({ kind, ...q }) => {
      const { mustSign } = needed({ ...q, ...(kind && { override: { kind, document: "x" } }) });
      expect(mustSign.length).toBeGreaterThan(0);
      if (!kind && !q.confirmed && q.age < 18) {
        expect(mustSign.some((signer) => signer !== "student")).toBe(true);
      }
    }),
  );
});

test("G-12: at 18 a parent's HIPAA signature ends and a FERPA one is flagged", () => {
  const q = { birthDate: on("2009-02-03"), signedOn: on("2026-11-24"), signers: ["guardian"] } as const;
  expect(atMajority({ ...q, law: "hipaa" })).toEqual({ on: on("2027-02-03"), effect: "ends" });
  expect(atMajority({ ...q, law: "ferpa" })).toEqual({ on: on("2027-02-03"), effect: "flagged" });
  expect(atMajority({ ...q, law: "hipaa", row: stateRow("AL") })?.on).toEqual(on("2028-02-03"));
  expect(atMajority({ ...q, law: "ferpa", row: stateRow("AL") })?.on).toEqual(on("2027-02-03"));
});

test("coming of age changes nothing for what the student alone signed, or was signed afterwards", () => {
  const q = { law: "hipaa", birthDate: on("2009-02-03"), signedOn: on("2026-11-24") } as const;
  expect(atMajority({ ...q, signers: ["student"] })).toBeUndefined();
  expect(atMajority({ ...q, signedOn: on("2027-02-03"), signers: ["representative"] })).toBeUndefined();
});

test.each<[SignerKind, SignerKind[], boolean, string]>([
  ["guardian", ["guardian"], false, "applies"],
  ["student", ["guardian", "student"], false, "applies"],
  ["student", ["guardian"], false, "review"],
  ["student", ["guardian"], true, "applies"],
  ["guardian", ["student"], false, "review"],
  ["guardian", ["student"], true, "review"],
])("a %s who takes back what %j signed (of age: %s): %s (G-6)", (who, signedBy, ofAge, expected) => {
  expect(revocationBy(who, signedBy, ofAge)).toBe(expected);
});
