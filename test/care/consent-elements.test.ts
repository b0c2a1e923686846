import { expect, test } from "vitest";
import { checkElements, type ConsentElement } from "#care/consent-elements.rules.ts";
import { categoriesUnder } from "#care/consent-law.rules.ts";
import { requiredStatements } from "#care/consent-texts.rules.ts";
import type { Statement, UncheckedConsent } from "#care/consents.rules.ts";
import { laws, shareCategories, type Law } from "#care/share.rules.ts";
import { guardianSigns, on, today, wholeDraft } from "./consents.samples.ts";
import { newId, StaffId } from "#db/ids.ts";

const context = { today, needed: guardianSigns };
const check = (law: Law, changes: UncheckedConsent = {}, needed = guardianSigns) =>
  checkElements(law, { ...wholeDraft(law), ...changes }, { today, needed });
const found = (law: Law, changes: UncheckedConsent = {}) =>
  check(law, changes).map(({ element, field }) => `${element} at ${field}`);

function without(law: Law, key: keyof UncheckedConsent): UncheckedConsent {
  const { [key]: _, ...rest } = wholeDraft(law);
  return rest;
}
const saying = (law: Law, left: Statement): UncheckedConsent => ({
  text: {
    version: "x",
    language: "en",
    statements: requiredStatements(law, []).filter((said) => said !== left),
  },
});
const undated: UncheckedConsent = {
  signatures: [
    {
      kind: "guardian",
      name: "Rosa Example",
      capacity: "parent",
      signedOn: undefined,
      method: "handwritten",
    },
  ],
};

test.each(laws)("a whole permission under %s lacks nothing", (law) => {
  expect(check(law)).toEqual([]);
});

const hipaa: [ConsentElement, UncheckedConsent][] = [
  ["categories", { categories: [] }],
  ["from", without("hipaa", "from")],
  ["recipients", { recipients: { kind: "roles", roles: [] } }],
  ["purposes", { purposes: [] }],
  ["end", without("hipaa", "ends")],
  ["signature", { signatures: [] }],
  ["right_to_revoke", saying("hipaa", "right_to_revoke")],
  ["not_conditioned", saying("hipaa", "not_conditioned")],
  ["may_be_redisclosed", saying("hipaa", "may_be_redisclosed")],
  ["copy", without("hipaa", "copyDeliveredAt")],
];
const part2: [ConsentElement, UncheckedConsent][] = [
  ["subject", without("part2", "subject")],
  ["from", { from: { kind: "persons", staffIds: [] } }],
  ["categories", { categories: [] }],
  ["recipients", { recipients: { kind: "roles", roles: [] } }],
  ["purposes", { purposes: [] }],
  ["right_to_revoke", saying("part2", "right_to_revoke")],
  ["end", without("part2", "ends")],
  ["signature", { signatures: [] }],
  ["signing_date", undated],
];
const ferpa: [ConsentElement, UncheckedConsent][] = [
  ["categories", { categories: [] }],
  ["purposes", { purposes: [] }],
  ["recipients", { recipients: { kind: "roles", roles: [] } }],
  ["signature", { signatures: [] }],
  ["signing_date", undated],
];
const rows = (law: Law, table: [ConsentElement, UncheckedConsent][]) =>
  table.map(([element, changes]) => [law, element, changes] as const);

test.each([...rows("hipaa", hipaa), ...rows("part2", part2), ...rows("ferpa", ferpa)])(
  "%s without its %s is told exactly that (H-13, F-3)",
  (law, element, changes) => {
    const base: UncheckedConsent = { ...wholeDraft(law), ...changes };
    const draft = element === "signature" || Object.keys(changes).length < 6 ? base : changes;
    expect(checkElements(law, draft, context).map((problem) => problem.element)).toEqual([element]);
  },
);

test("a text nobody chose lacks every statement its law wants", () => {
  const draft = without("hipaa", "text");
  expect(checkElements("hipaa", draft, context).map(({ element }) => element)).toEqual([
    "right_to_revoke",
    "not_conditioned",
    "may_be_redisclosed",
  ]);
});

test("FERPA asks neither who discloses nor for a copy, but an end is asked for all the same", () => {
  const { from: _, copyDeliveredAt: __, ...rest } = wholeDraft("ferpa");
  expect(checkElements("ferpa", rest, context)).toEqual([]);
  expect(checkElements("ferpa", without("ferpa", "ends"), context).map(({ field }) => field)).toEqual([
    "ends",
  ]);
});

test.each(laws)("treatment and payment alone never reach a school (%s, P-3, G-10)", (law) => {
  expect(found(law, { purposes: ["tpo"] })).toContain("purposes at purposes");
});

test("a Part 2 text that also covers treatment and payment says how those are shared again", () => {
  const purposes: UncheckedConsent["purposes"] = ["tpo", "school_support"];
  expect(found("part2", { purposes })).toEqual(["tpo_redisclosure at statements"]);
  const text = { version: "x", language: "en", statements: requiredStatements("part2", purposes) };
  expect(found("part2", { purposes, text })).toEqual([]);
});

test("Part 2 names the school and a role; a bare name is not enough", () => {
  const staffIds = [newId(StaffId)];
  expect(found("part2", { recipients: { kind: "persons", staffIds } })).toEqual(["recipients at recipients"]);
  expect(found("hipaa", { recipients: { kind: "persons", staffIds } })).toEqual([]);
  const { toOrganizationId: _, ...nowhere } = wholeDraft("part2");
  expect(checkElements("part2", nowhere, context).map(({ element }) => element)).toEqual(["recipients"]);
});

test("substance use stands in a Part 2 permission alone, and only where it is ticked", () => {
  expect(found("hipaa", { categories: ["attendance", "substance_use"] })).toEqual([
    "categories at categories",
  ]);
  expect(found("ferpa", { categories: ["substance_use"] })).toEqual(["categories at categories"]);
  expect(found("part2", { categories: ["substance_use"] })).toEqual([]);
  expect(laws.map((law) => categoriesUnder(law).includes("substance_use"))).toEqual([false, true, false]);
});

test("diagnosis, medication, session content and everything at once have no category (CO7, F-21)", () => {
  const words = shareCategories.join(" ");
  for (const never of ["diagnosis", "medication", "session", "all", "psychotherapy", "score"]) {
    expect(words.split(" ")).not.toContain(never);
  }
  expect(shareCategories).toHaveLength(12);
});

test("a permission speaks in the direction of its law only", () => {
  expect(found("hipaa", { direction: "school_to_program" })).toEqual(["law at law"]);
  expect(found("ferpa", { direction: "program_to_school" })).toEqual(["law at law"]);
  expect(found("part2", { law: "hipaa" })).toEqual(["law at law"]);
});

test.each([
  ["2026-11-23", ["end at ends_on"]],
  ["2026-11-24", ["end at ends_on"]],
  ["2026-11-25", []],
])("an end on %s, asked on 24 November: %j", (last, problems) => {
  expect(found("hipaa", { ends: { kind: "date", on: on(last) } })).toEqual(problems);
});

test("an end comes after its start", () => {
  const ends = { kind: "date", on: on("2027-01-10") } as const;
  expect(found("hipaa", { startsOn: on("2027-01-10"), ends })).toEqual(["end at ends_on"]);
  expect(found("hipaa", { startsOn: on("2027-01-09"), ends })).toEqual([]);
});

test.each([-1, 1.5, 366, Number.NaN])("an event %d days away is not one of the list", (plusDays) => {
  const ends = { kind: "event", event: "discharge_from_iop", plusDays } as const;
  expect(found("hipaa", { ends })).toEqual(["end at ends"]);
});

test("a signature is dated today at the latest, and sharing starts no sooner than it", () => {
  const signedOn = on("2026-11-25");
  const signatures: UncheckedConsent["signatures"] = [
    { kind: "guardian", name: "Rosa Example", capacity: "parent", signedOn, method: "handwritten" },
  ];
  expect(found("hipaa", { signatures, startsOn: signedOn })).toEqual(["signing_date at adult_signed_on"]);
  expect(found("hipaa", { startsOn: on("2026-11-23") })).toEqual(["start at starts_on"]);
});

test("each signer who is missing is asked for at the field where it is entered", () => {
  const both = { mustSign: ["guardian", "student"], askAssent: false, review: [] } as const;
  const problems = check("part2", { signatures: [] }, { ...both, mustSign: [...both.mustSign] });
  expect(problems.map(({ field }) => field)).toEqual(["adult_name", "student_answer"]);
});

test("a blank name is no signature, and a representative says by what authority", () => {
  const blank = {
    kind: "guardian",
    name: " ",
    capacity: "parent",
    signedOn: today,
    method: "handwritten",
  } as const;
  expect(found("hipaa", { signatures: [blank] })).toEqual(["signature at adult_name"]);
  const representative = {
    ...blank,
    name: "Lee Example",
    kind: "representative",
    capacity: "agency",
    authority: "",
  } as const;
  const needed = { ...guardianSigns, mustSign: ["representative" as const] };
  expect(check("hipaa", { signatures: [representative] }, needed).map(({ field }) => field)).toEqual([
    "adult_authority",
  ]);
});

test("who acts as a parent signs for school records and not for health records", () => {
  const signatures: UncheckedConsent["signatures"] = [
    {
      kind: "guardian",
      name: "Lee Example",
      capacity: "acting_as_parent",
      signedOn: today,
      method: "handwritten",
    },
  ];
  expect(found("ferpa", { signatures })).toEqual([]);
  expect(found("hipaa", { signatures })).toEqual(["authority at adult_capacity"]);
});

test("a student who is to be asked has an answer on record, and a no does not stop it", () => {
  const needed = { ...guardianSigns, askAssent: true };
  expect(check("hipaa", {}, needed).map(({ field }) => field)).toEqual(["student_answer"]);
  expect(check("hipaa", { assent: { answer: "declined" } }, needed)).toEqual([]);
});

test("a special status has its document (M-4)", () => {
  expect(found("hipaa", { override: { kind: "married", document: " " } })).toEqual([
    "authority at override_document",
  ]);
});

test("every message says what to do", () => {
  const messages = laws.flatMap((law) => checkElements(law, {}, context)).map(({ message }) => message);
  expect(messages.length).toBeGreaterThan(20);
  for (const message of messages) expect(message).toMatch(/\b(Choose|Tick|Enter|Open|Give|Start)\b/);
});
