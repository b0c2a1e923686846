import { expect, test } from "vitest";
import { CaseId, ConsentId, newId } from "#db/ids.ts";
import { readConsent } from "#care/consent-answers.form.ts";
import { documentWords, splitConsent } from "#care/consent-document.rules.ts";
import { consentTexts } from "#care/consent-texts.rules.ts";
import type { ConsentDraft } from "#care/consents.rules.ts";
import { formData, on, soundAnswers } from "./consents.samples.ts";

function sound(): ConsentDraft {
  const outcome = readConsent(soundAnswers("hipaa"), formData("hipaa"));
  if (!outcome.ok) throw new Error("The sample is not sound");
  return outcome.value;
}
const draft = sound();

test("what both sides read holds no name, no signer, no state and no student", () => {
  const known = { id: newId(ConsentId), caseId: newId(CaseId), documentHash: "ab" };
  const { scope, document } = splitConsent(draft, known);
  expect(Object.keys(scope).toSorted()).toEqual([
    "caseId",
    "categories",
    "direction",
    "documentHash",
    "ends",
    "endsAt",
    "id",
    "law",
    "purposes",
    "recipients",
    "startsOn",
    "toOrganizationId",
  ]);
  expect(JSON.stringify(scope)).not.toContain("Rosa");
  expect({ ...scope, ...document }).toEqual({ ...draft, ...known });
});

test("the document's words do not depend on the order in which it was put together", () => {
  const turned = Object.fromEntries(Object.entries(draft).toReversed()) as ConsentDraft;
  expect(documentWords(turned)).toBe(documentWords(draft));
});

test("any change to what was signed, or to the words that were shown, changes the document (X-06, X-07)", () => {
  const [english, spanish] = consentTexts;
  const variants = [
    documentWords(draft, english),
    documentWords(draft, spanish),
    documentWords({ ...draft, categories: ["attendance"] }, english),
    documentWords({ ...draft, startsOn: on("2026-11-25") }, english),
    documentWords({ ...draft, signatures: [] }, english),
  ];
  expect(new Set(variants).size).toBe(variants.length);
});
