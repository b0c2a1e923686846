import { expect, test } from "vitest";
import { familyPageWords } from "#care/families/family-words.ts";
import { familyWords, linkText, linkWords, reminderWords } from "#care/letters/letter-words.ts";
import type { Outgoing } from "#care/letters/letter.ts";
import { CheckInId, GuardianId, LetterId, newId } from "#db/ids.ts";

const at = {
  startsAt: Temporal.Instant.from("2026-12-01T20:30:00Z"),
  endsAt: Temporal.Instant.from("2026-12-01T21:00:00Z"),
};
const office = { tel: "+15555550100", word: "sunflower" };
const outgoing = (language: "en" | "es", method: "REQUEST" | "CANCEL" | "ONCE"): Outgoing => ({
  about: newId(CheckInId),
  recipient: "guardian",
  recipientId: newId(GuardianId),
  letterId: newId(LetterId),
  kind: "invitation",
  tale: { method, sequence: 0 },
  reached: { name: "", language, zone: "America/New_York" },
  content: { kind: "reminder", ...at, zone: "America/New_York", minutes: 30, office },
});
const link = { url: "", expiresAt: at.startsAt, zone: "America/New_York" };

/** All that a family can be shown in one language, each as it stands. */
function textsIn(language: "en" | "es"): string[] {
  const page = Object.values(familyPageWords[language]).map((one) =>
    typeof one === "string" ? one : one(30),
  );
  const request = outgoing(language, "REQUEST");
  const letters = [
    familyWords(request, at, office),
    familyWords(outgoing(language, "CANCEL"), at, office),
    reminderWords(request, at, office),
    linkWords(request, link, office),
  ];
  return [...page, ...letters.flatMap((one) => [one.subject, one.text]), linkText(request, link, office)];
}

const sentencesIn = (text: string) =>
  text
    .split(/[.!?:\n]+/)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));
const wordsIn = (text: string) => text.match(/\p{L}+/gu) ?? [];
/** Vowels that follow one another count once, a silent e at the end not at all. */
const englishSyllables = (word: string) =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?<=[^l])e$/, "")
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );
const spanishSyllables = (word: string) =>
  Math.max(1, (word.toLowerCase().match(/[aeiouáéíóúü]+/g) ?? []).length);
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

/** The grade at which a text is read: Flesch and Kincaid's for English. */
function englishGrade(text: string): number {
  const words = wordsIn(text);
  return (
    (0.39 * words.length) / sentencesIn(text).length +
    (11.8 * sum(words.map(englishSyllables))) / words.length -
    15.59
  );
}
/** Crawford's for Spanish. */
function spanishGrade(text: string): number {
  const words = wordsIn(text);
  const per100 = 100 / words.length;
  return (
    -0.205 * sentencesIn(text).length * per100 + 0.049 * sum(words.map(spanishSyllables)) * per100 - 3.407
  );
}

test("the measures tell hard words from easy ones", () => {
  const hard =
    "Participation in interdisciplinary coordination necessitates documented authorization by responsible representatives.";
  expect(englishGrade(hard)).toBeGreaterThan(12);
  expect(englishGrade("We want to meet with you. Pick a time.")).toBeLessThan(4);
  const duro =
    "La participación en la coordinación interdisciplinaria requiere autorización documentada de los representantes responsables correspondientes";
  expect(spanishGrade(duro)).toBeGreaterThan(8);
  expect(spanishGrade("Elija una hora. Le vamos a avisar.")).toBeLessThan(6);
});

test("what a family reads is at grade 8 or lower, in English and in Spanish", () => {
  expect(englishGrade(textsIn("en").join(".\n"))).toBeLessThanOrEqual(8);
  expect(spanishGrade(textsIn("es").join(".\n"))).toBeLessThanOrEqual(8);
  for (const text of textsIn("en").filter((one) => wordsIn(one).length >= 8))
    expect(englishGrade(text), text).toBeLessThanOrEqual(8);
  for (const text of textsIn("es").filter((one) => wordsIn(one).length >= 8))
    expect(spanishGrade(text), text).toBeLessThanOrEqual(8);
});

test("both languages have every text, none stands in the other's place, and no word tells of care", () => {
  expect(Object.keys(familyPageWords.en).toSorted()).toEqual(Object.keys(familyPageWords.es).toSorted());
  const [en, es] = [textsIn("en"), textsIn("es")];
  en.forEach((text, nth) => expect(es[nth], text).not.toBe(text));
  for (const text of [...en, ...es])
    expect(text).not.toMatch(
      /therap|terap|treat|tratamiento|program|clinic|clínic|mental|health|salud|footbridge/i,
    );
});
