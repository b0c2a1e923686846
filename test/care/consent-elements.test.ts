import { expect, test } from "vitest";
import { checkElements, type ConsentElement } from "#care/consent-elements.rules.ts";
import { categoriesUnder } from "#care/consent-law.rules.ts";
import { requiredStatements } from "#care/consent-texts.rules.ts";
import type { SignersNeeded } from "#care/consent-signers.rules.ts";
import type { Statement, UncheckedConsent } from "#care/consents.rules.ts";
import { laws, shareCategories, type Law } from "#care/share.rules.ts";
import { guardianSigns, on, today, wholeDraft } from "./consents.samples.ts";
import { newId, StaffId } from "#db/ids.ts";

const context = { today, needed: guardianSigns };
const check = (law: Law, changes: UncheckedConsent = {}, needed = guardianSigns) =>
  checkElements(law, { ...wholeDraft(law), ...changes }, { today, needed });
const found = (law: Law, changes: UncheckedConsent = {}) =>
  check(law, changes).map(({ element, field }) => `${element} at ${field}`);

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

type Cut = (draft: UncheckedConsent) => UncheckedConsent;
const drop =
  (key: keyof UncheckedConsent): Cut =>
  (draft) =>
    Object.fromEntries(Object.entries(draft).filter(([name]) => name !== key));
const put =
  (changes: UncheckedConsent): Cut =>
  (draft) => ({ ...draft, ...changes });
const nobody: UncheckedConsent = { recipients: { kind: "roles", roles: [] } };

const hipaa: [ConsentElement, Cut][] = [
  ["categories", put({ categories: [] })],
  ["from", drop("from")],
  ["recipients", put(nobody)],
  ["purposes", put({ purposes: [] })],
  ["end", drop("ends")],
  ["signature", put({ signatures: [] })],
  ["right_to_revoke", put(saying("hipaa", "right_to_revoke"))],
  ["not_conditioned", put(saying("hipaa", "not_conditioned"))],
  ["may_be_redisclosed", put(saying("hipaa", "may_be_redisclosed"))],
  ["copy", drop("copyDeliveredAt")],
];
const part2: [ConsentElement, Cut][] = [
  ["subject", drop("subject")],
  ["from", put({ from: { kind: "persons", staffIds: [] } })],
  ["categories", drop("categories")],
  ["recipients", put(nobody)],
  ["purposes", drop("purposes")],
  ["right_to_revoke", put(saying("part2", "right_to_revoke"))],
  ["end", drop("ends")],
  ["signature", drop("signatures")],
  ["signing_date", put(undated)],
];
const ferpa: [ConsentElement, Cut][] = [
  ["categories", put({ categories: [] })],
  ["purposes", put({ purposes: [] })],
  ["recipients", drop("recipients")],
  ["signature", put({ signatures: [] })],
  ["signing_date", put(undated)],
];
const rows = (law: Law, table: [ConsentElement, Cut][]) =>
  table.map(([element, cut]) => [law, element, cut] as const);

test.each([...rows("hipaa", hipaa), ...rows("part2", part2), ...rows("ferpa", ferpa)])(
  "%s without its %s is told exactly that (H-13, F-3)",
  (law, element, cut) => {
    const problems = checkElements(law, cut(wholeDraft(law)), context);
    expect(problems.map((problem) => problem.element)).toEqual([element]);
  },
);

test("a text nobody chose lacks every statement its law wants", () => {
  const draft = drop("text")(wholeDraft("hipaa"));
  expect(checkElements("hipaa", draft, context).map(({ element }) => element)).toEqual([
    "right_to_revoke",
    "not_conditioned",
    "may_be_redisclosed",
  ]);
});

test("FERPA asks neither who discloses nor for a copy, but an end is asked for all the same", () => {
  const { from: _, copyDeliveredAt: __, ...rest } = wholeDraft("ferpa");
  expect(checkElements("ferpa", rest, context)).toEqual([]);
  expect(
    checkElements("ferpa", drop("ends")(wholeDraft("ferpa")), context).map(({ field }) => field),
  ).toEqual(["ends"]);
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

test("a last day that is today is too late, also for a permission that began before", () => {
  const [guardian] = wholeDraft("hipaa").signatures ?? [];
  const signatures = guardian ? [{ ...guardian, signedOn: on("2026-11-01") }] : [];
  const draft = { signatures, startsOn: on("2026-11-02") };
  expect(found("hipaa", { ...draft, ends: { kind: "date", on: today } })).toEqual(["end at ends_on"]);
  expect(found("hipaa", { ...draft, ends: { kind: "date", on: on("2026-11-25") } })).toEqual([]);
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
  const both: SignersNeeded = { mustSign: ["guardian", "student"], askAssent: false, review: [] };
  const problems = check("part2", { signatures: [] }, both);
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
