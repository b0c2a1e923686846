import { expect, test } from "vitest";
import { readConsent } from "#care/consent-answers.form.ts";
import type { ConsentFormData } from "#care/consent-fields.form.ts";
import type { Answers } from "#care/form.ts";
import type { Law } from "#care/share.rules.ts";
import { formData, on, soundAnswers, stateRow } from "./consents.samples.ts";

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

test("who must sign goes by the age on the day it was signed", () => {
  const birthDate = on("2008-11-24");
  const alone: Answers = {
    adult_name: "",
    adult_capacity: "",
    adult_signed_on: "",
    student_answer: "signed",
  };
  expect(wrong("ferpa", { ...alone, student_signed_on: "2026-11-23" }, { birthDate })).toEqual([
    "adult_name",
  ]);
  expect(wrong("ferpa", { ...alone, student_signed_on: "2026-11-24" }, { birthDate })).toEqual([]);
  expect(wrong("ferpa", { adult_signed_on: "2026-11-24" }, { birthDate })).toEqual(["student_answer"]);
});

test("G-1 and G-2: a confirmed California row lets a minor who consented sign, an unconfirmed one does not", () => {
  const alone: Answers = {
    state: "CA",
    care_consented_by: "minor",
    adult_name: "",
    adult_capacity: "",
    adult_signed_on: "",
    student_answer: "signed",
    student_signed_on: "2026-11-24",
  };
  const birthDate = on("2013-05-06");
  expect(draftOf("hipaa", alone, { birthDate, states: [stateRow("CA", true)] }).signatures).toEqual([
    { kind: "student", signedOn: on("2026-11-24"), method: "handwritten" },
  ]);
  expect(wrong("hipaa", alone, { birthDate })).toEqual(["adult_name"]);
});

test("G-7: under Part 2 the parent alone is not enough", () => {
  expect(wrong("part2", { state: "TX", student_answer: "agreed" })).toEqual(["student_answer"]);
  expect(draftOf("part2", { state: "TX" }).signatures.map(({ kind }) => kind)).toEqual([
    "guardian",
    "student",
  ]);
});

test("a representative says by what authority, and stands for who decides", () => {
  const court: Answers = { care_consented_by: "court", adult_capacity: "court_appointed" };
  expect(wrong("hipaa", court)).toEqual(["adult_authority"]);
  expect(draftOf("hipaa", { ...court, adult_authority: "Order 12" }).signatures).toMatchObject([
    { kind: "representative", authority: "Order 12" },
  ]);
  expect(wrong("hipaa", { adult_capacity: "agency", adult_authority: "Letter" })).toEqual(["adult_name"]);
});

test("a special status needs its document and changes who signs", () => {
  const alone: Answers = {
    override: "emancipated",
    adult_name: "",
    adult_capacity: "",
    adult_signed_on: "",
    student_answer: "signed",
    student_signed_on: "2026-11-24",
  };
  expect(wrong("hipaa", alone)).toEqual(["override_document"]);
  expect(draftOf("hipaa", { ...alone, override_document: "Order 12" }).override).toEqual({
    kind: "emancipated",
    document: "Order 12",
  });
});

test("an adult half entered is asked for, not dropped", () => {
  const half: Answers = { adult_name: "", adult_capacity: "parent", adult_signed_on: "2026-11-24" };
  const birthDate = on("2008-01-01");
  const student: Answers = { student_answer: "signed", student_signed_on: "2026-11-24" };
  expect(wrong("ferpa", { ...half, ...student }, { birthDate })).toEqual(["adult_name"]);
});
