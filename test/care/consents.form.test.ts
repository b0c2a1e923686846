import { expect, test } from "vitest";
import { categoryWords, directionWords } from "#care/category-words.ts";
import type { ConsentFormData } from "#care/consent-fields.form.ts";
import { consentPage } from "#care/consents.form.ts";
import type { Answers, Field, Page } from "#care/form.ts";
import { laws, shareCategories, type Law } from "#care/share.rules.ts";
import { formData, on, soundAnswers } from "./consents.samples.ts";

const fields = (page: Page): Field[] => page.items.flatMap((item) => ("field" in item ? [item.field] : []));
const keys = (page: Page) => fields(page).map(({ key }) => key);
const field = (page: Page, key: string): Field => {
  const found = fields(page).find((each) => each.key === key);
  if (!found) throw new Error(`No field ${key}`);
  return found;
};
const values = (of: Field) => ("options" in of ? of.options.map(({ value }) => value) : []);
const words = (page: Page) =>
  page.items.flatMap((item) => ("part" in item && item.part.kind === "text" ? [item.part.text] : []));
const page = (law: Law, entered?: Answers, changes?: Partial<ConsentFormData>) =>
  consentPage(formData(law, changes), entered);

test.each(laws)("the %s form has short titles, no repeated field, and everything in it is worded", (law) => {
  const drawn = page(law);
  for (const title of [drawn.title, drawn.submit ?? "", drawn.close])
    expect(title.length).toBeLessThanOrEqual(24);
  expect(new Set(keys(drawn)).size).toBe(keys(drawn).length);
  for (const each of fields(drawn)) expect(each.label).not.toBe("");
});

test.each(laws)(
  "the kinds of information start un-ticked and there is no way to tick all (%s, F-21)",
  (law) => {
    const categories = field(page(law), "categories");
    expect(categories).not.toHaveProperty("values");
    expect(values(categories).every((value) => shareCategories.some((known) => known === value))).toBe(true);
    expect(values(categories).includes("substance_use")).toBe(law === "part2");
    expect(field(page(law), "purposes")).not.toHaveProperty("values");
    expect(field(page(law), "recipients")).not.toHaveProperty("values");
  },
);

test("the first end offered is 30 days after discharge, and none is chosen beforehand", () => {
  const ends = field(page("hipaa"), "ends");
  expect("options" in ends && ends.options.map(({ label }) => label)).toEqual([
    "30 days after discharge",
    "At discharge",
    "At the end of this school year",
    "On a date",
  ]);
  expect(ends).not.toHaveProperty("value");
});

test("treatment and payment is not among the reasons", () => {
  expect(values(field(page("part2"), "purposes"))).not.toContain("tpo");
});

test("the school's form asks for no state, no consent to care and no discloser", () => {
  for (const key of ["state", "care_consented_by", "from"]) {
    expect(keys(page("ferpa"))).not.toContain(key);
    expect(keys(page("hipaa"))).toContain(key);
  }
});

test("acting as a parent is offered for school records only", () => {
  const offered = laws.map((law) => values(field(page(law), "adult_capacity")).includes("acting_as_parent"));
  expect(offered).toEqual([false, false, true]);
});

test("a new form begins today, with the senders and what the case knows", () => {
  const drawn = page("hipaa", undefined, { state: "PA", consentedToCareBy: "minor" });
  expect(field(drawn, "starts_on")).toMatchObject({ value: "2026-11-24" });
  expect(field(drawn, "from")).toMatchObject({ values: ["therapist"] });
  expect(field(drawn, "state")).toMatchObject({ value: "PA" });
  expect(field(drawn, "care_consented_by")).toMatchObject({ value: "minor" });
});

test.each([...laws])("everything that was entered under %s comes back, sound or not", (law) => {
  const entered: Answers = {
    ...soundAnswers(law),
    ends: "date",
    ends_on: "not a date",
    override: "married",
    override_document: "County certificate",
    adult_authority: "Order 12",
    student_answer: "signed",
    student_signed_on: "2026-11-24",
    own_form: "ROI-7",
    statements: ["right_to_revoke"],
  };
  for (const each of fields(page(law, entered))) {
    const shown = "values" in each ? each.values : "value" in each ? each.value : undefined;
    expect(each.kind === "toggle" ? String(shown) : shown, each.key).toEqual(entered[each.key]);
  }
});

test("what was cleared stays cleared", () => {
  const drawn = page("hipaa", { ...soundAnswers("hipaa"), from: [], starts_on: "" });
  expect(field(drawn, "from")).not.toHaveProperty("values");
  expect(field(drawn, "starts_on")).not.toHaveProperty("value");
});

test.each<[string, Law, Answers, string]>([
  [
    "Illinois, unconfirmed",
    "hipaa",
    { state: "IL" },
    "Must sign: a parent or guardian. Ask the student too, and record the answer.",
  ],
  ["Part 2", "part2", { state: "IL" }, "Must sign: a parent or guardian and the student."],
  [
    "a court's consent",
    "hipaa",
    { state: "IL", care_consented_by: "court" },
    "Must sign: the court's or agency's representative. Ask the student too, and record the answer.",
  ],
  ["school records", "ferpa", {}, "Must sign: a parent or guardian."],
])("the form says who must sign: %s", (_, law, entered, line) => {
  expect(words(page(law, entered))).toContain(line);
});

test("a student of 18 signs school records alone", () => {
  expect(words(page("ferpa", {}, { birthDate: on("2008-11-24") }))).toContain("Must sign: the student.");
});

test("only a reviewed translation is offered as our text, and one's own form always", () => {
  expect(values(field(page("hipaa"), "text"))).toEqual(["hipaa-1", "own"]);
  expect(values(field(page("hipaa", undefined, { texts: [] }), "text"))).toEqual(["own"]);
});

test("the form shows a code name, the law, the safety button and that nobody watches it", () => {
  const drawn = page("part2", undefined, { part2: "unknown" });
  expect(JSON.stringify(drawn)).toContain("Copper Ladder");
  expect(words(drawn)).toContain("What the program may tell the school. 42 CFR Part 2.");
  expect(words(drawn)).toContain("Part 2 applies until the program says that it does not.");
  expect(words(drawn).some((line) => line.includes("911"))).toBe(true);
  expect(JSON.stringify(drawn)).toContain("safety.open");
});

test("every category and direction has a label of its own and one line", () => {
  const all = [...Object.values(categoryWords), ...Object.values(directionWords)];
  expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
  for (const { label, line } of all) {
    expect(label.length).toBeLessThanOrEqual(24);
    expect(line).toMatch(/^[A-Z].*\.$/);
    expect(line.length).toBeLessThanOrEqual(75);
  }
});
