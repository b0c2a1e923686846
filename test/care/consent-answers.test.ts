import fc from "fast-check";
import { expect, test } from "vitest";
import { readConsent } from "#care/consent-answers.form.ts";
import type { ConsentFormData } from "#care/consent-fields.form.ts";
import { consentTexts } from "#care/consent-texts.rules.ts";
import { consentPage } from "#care/consents.form.ts";
import type { Answers } from "#care/form.ts";
import { laws, type Law } from "#care/share.rules.ts";
import { at, formData, on, school, soundAnswers } from "./consents.samples.ts";

const read = (law: Law, changes: Answers = {}, data: Partial<ConsentFormData> = {}) =>
  readConsent({ ...soundAnswers(law), ...changes }, formData(law, data));
function draftOf(...asked: Parameters<typeof read>) {
  const outcome = read(...asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
function errorsOf(...asked: Parameters<typeof read>): Record<string, string> {
  const outcome = read(...asked);
  return !outcome.ok && outcome.refusal.kind === "invalid" ? outcome.refusal.fields : {};
}
const wrong = (...asked: Parameters<typeof read>) => Object.keys(errorsOf(...asked));

test("a sound form becomes the permission it describes", () => {
  expect(draftOf("hipaa")).toEqual({
    direction: "program_to_school",
    law: "hipaa",
    subject: expect.any(String),
    categories: ["attendance", "supports"],
    toOrganizationId: school,
    recipients: { kind: "roles", roles: ["counselor"] },
    from: { kind: "roles", roles: ["therapist"] },
    purposes: ["school_support"],
    startsOn: on("2026-11-24"),
    ends: { kind: "event", event: "discharge_from_iop", plusDays: 30 },
    endsAt: at("2029-03-04T00:00"),
    signatures: [
      {
        kind: "guardian",
        name: "Rosa Example",
        capacity: "parent",
        signedOn: on("2026-11-23"),
        method: "handwritten",
      },
    ],
    assent: { answer: "agreed" },
    text: {
      version: "hipaa-1",
      language: "en",
      statements: ["right_to_revoke", "not_conditioned", "may_be_redisclosed"],
    },
    copyDeliveredAt: at("2026-11-24T10:00"),
    takenOn: "paper",
    state: "IL",
    consentedToCareBy: "parent",
  });
});

test.each(laws)("a sound form under %s is accepted", (law) => {
  expect(read(law).ok).toBe(true);
});

const needed: Record<Law, string[]> = {
  hipaa: [
    "categories",
    "recipients",
    "from",
    "purposes",
    "starts_on",
    "ends",
    "state",
    "care_consented_by",
    "adult_name",
    "adult_capacity",
    "adult_signed_on",
    "student_answer",
    "taken_on",
    "text",
    "language",
    "copy_given",
  ],
  part2: [
    "categories",
    "recipients",
    "from",
    "purposes",
    "starts_on",
    "ends",
    "state",
    "care_consented_by",
    "adult_name",
    "adult_capacity",
    "adult_signed_on",
    "student_answer",
    "student_signed_on",
    "taken_on",
    "text",
    "language",
  ],
  ferpa: [
    "categories",
    "recipients",
    "purposes",
    "starts_on",
    "ends",
    "adult_name",
    "adult_capacity",
    "adult_signed_on",
    "taken_on",
    "text",
    "language",
  ],
};
test.each(laws.flatMap((law) => needed[law].map((key) => [law, key] as const)))(
  "%s with %s left empty is told so at that field, in words that say what to do",
  (law, key) => {
    for (const empty of [undefined, "", []]) {
      const errors = errorsOf(law, { [key]: empty });
      expect(Object.keys(errors)).toEqual([key]);
      expect(errors[key]).toMatch(/\b(Choose|Tick|Enter|Give|Ask)\b/);
    }
  },
);

test.each<[Law, Answers]>([
  ["hipaa", { categories: ["attendance", "substance_use"] }],
  ["hipaa", { categories: ["diagnosis"] }],
  ["ferpa", { categories: ["substance_use"] }],
  ["hipaa", { categories: ["all"] }],
  ["hipaa", { recipients: ["counselor", "teacher"] }],
  ["hipaa", { recipients: ["therapist"] }],
  ["hipaa", { from: ["counselor"] }],
  ["hipaa", { purposes: ["curiosity"] }],
  ["hipaa", { ends: "never" }],
  ["hipaa", { state: "ZZ" }],
  ["hipaa", { adult_capacity: "neighbor" }],
  ["hipaa", { adult_capacity: "acting_as_parent" }],
  ["hipaa", { starts_on: "2026-02-30" }],
  ["hipaa", { adult_signed_on: "yesterday" }],
  ["hipaa", { adult_name: "x".repeat(201) }],
  ["hipaa", { text: "part2-1" }],
  ["hipaa", { text: "hipaa-9" }],
])("%s refuses what the form did not offer: %j (X-05)", (law, changes) => {
  const [key = ""] = Object.keys(changes);
  const fields = wrong(law, changes);
  expect(fields).toContain(key === "text" && changes["text"] === "part2-1" ? "language" : key);
});

test("a single tick may come as a bare word", () => {
  expect(draftOf("hipaa", { categories: "coping" }).categories).toEqual(["coping"]);
});

test("fields that are none of the form's are dropped", () => {
  expect(draftOf("hipaa", { law: "ferpa", endsAt: "2099-01-01", revokedAt: "x" })).toMatchObject({
    law: "hipaa",
  });
  expect(draftOf("hipaa", { endsAt: "2099-01-01" }).endsAt).toEqual(at("2029-03-04T00:00"));
});

test("several mistakes are all told at once", () => {
  expect(wrong("hipaa", { categories: [], starts_on: "soon", ends: "date", text: "own" }).toSorted()).toEqual(
    ["categories", "ends_on", "own_form", "starts_on"],
  );
});

test("an end on a date must be chosen, lie ahead and follow the start", () => {
  expect(wrong("hipaa", { ends: "date" })).toEqual(["ends_on"]);
  expect(wrong("hipaa", { ends: "date", ends_on: "2026-11-24" })).toEqual(["ends_on"]);
  expect(wrong("hipaa", { ends: "date", ends_on: "2026-12-01", starts_on: "2026-12-01" })).toEqual([
    "ends_on",
  ]);
  expect(draftOf("hipaa", { ends: "date", ends_on: "2026-12-02", starts_on: "2026-12-01" }).endsAt).toEqual(
    at("2026-12-03T00:00"),
  );
  expect(draftOf("hipaa", { ends_on: "2020-01-01" }).ends.kind).toBe("event");
});

test("an event that has happened already gives the end, or is refused when that has passed", () => {
  const dischargedAt = at("2026-11-10T09:00");
  expect(draftOf("hipaa", {}, { dischargedAt }).endsAt).toEqual(at("2026-12-10T00:00"));
  expect(wrong("hipaa", { ends: "discharge" }, { dischargedAt })).toEqual(["ends"]);
  expect(wrong("hipaa", { starts_on: "2026-12-10" }, { dischargedAt })).toEqual(["ends"]);
  const schoolYearEndsOn = on("2027-06-04");
  expect(draftOf("ferpa", { ends: "school_year" }, { schoolYearEndsOn }).endsAt).toEqual(
    at("2027-06-05T00:00"),
  );
});

test("G-12: a parent's HIPAA permission ends on the 18th birthday, a FERPA one runs on to be flagged", () => {
  const birthDate = on("2009-02-03");
  const term: Answers = { ends: "date", ends_on: "2027-06-11" };
  expect(draftOf("hipaa", term, { birthDate }).endsAt).toEqual(at("2027-02-03T00:00"));
  expect(draftOf("ferpa", term, { birthDate }).endsAt).toEqual(at("2027-06-12T00:00"));
});

test("Spanish is signed once its text is reviewed, or on a form of one's own", () => {
  expect(wrong("hipaa", { language: "es" })).toEqual(["language"]);
  const texts = consentTexts.map((text) => ({
    ...text,
    reviewed: { by: "R. Example", on: on("2026-11-01") },
  }));
  expect(draftOf("hipaa", { language: "es" }, { texts }).text.language).toBe("es");
  const statements = ["right_to_revoke", "not_conditioned", "may_be_redisclosed"];
  const own: Answers = { text: "own", language: "es", own_form: "ROI-7", statements };
  expect(draftOf("hipaa", own).text).toEqual({ version: "ROI-7", language: "es", statements });
  expect(wrong("hipaa", { ...own, statements: statements.slice(1) })).toEqual(["statements"]);
});

test("a signature on our screen is electronic", () => {
  expect(draftOf("hipaa", { taken_on: "panel" }).signatures[0]?.method).toBe("electronic");
});

test("a copy not yet given is no copy", () => {
  expect(wrong("hipaa", { copy_given: "false" })).toEqual(["copy_given"]);
  expect(draftOf("ferpa", { copy_given: "false" })).not.toHaveProperty("copyDeliveredAt");
});

test("a message stands by a field that the page shows, whatever was entered", () => {
  const junk = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(
      fc.constantFrom(...laws),
      fc.dictionary(fc.constantFrom(...needed.hipaa, "override", "ends_on", "own_form"), junk),
      (law, entered) => {
        const data = formData(law);
        const outcome = readConsent(entered, data);
        if (outcome.ok || outcome.refusal.kind !== "invalid")
          throw new Error("Junk was taken for a permission");
        const shown = consentPage(data, entered).items.flatMap((item) =>
          "field" in item ? [item.field.key] : [],
        );
        for (const key of Object.keys(outcome.refusal.fields)) expect(shown).toContain(key);
      },
    ),
  );
});

test("what the school's form does not show is not recorded", () => {
  const draft = draftOf("ferpa", { state: "IL", care_consented_by: "minor", from: ["counselor"] });
  for (const key of ["state", "consentedToCareBy", "from"]) expect(draft).not.toHaveProperty(key);
});
