import { expect, test } from "vitest";
import { canBeSigned, consentTexts, requiredStatements } from "#care/consent-texts.rules.ts";
import { laws } from "#care/share.rules.ts";
import { on } from "./consents.samples.ts";

const pairs = laws.map((law) => [law, consentTexts.filter((text) => text.law === law)] as const);

test.each(pairs)(
  "the %s text stands in English and Spanish and says all its law wants (W-8)",
  (law, texts) => {
    expect(texts.map(({ language }) => language).toSorted()).toEqual(["en", "es"]);
    for (const text of texts) {
      expect(Object.keys(text.statements)).toEqual(
        expect.arrayContaining(requiredStatements(law, ["school_support"])),
      );
    }
  },
);

test.each(pairs)("both languages of the %s text make the same statements under one version", (_, texts) => {
  const [first, second] = texts;
  expect(Object.keys(first?.statements ?? {})).toEqual(Object.keys(second?.statements ?? {}));
  expect(first?.version).toBe(second?.version);
});

test("a translation is signed only after its review (W-9)", () => {
  const spanish = consentTexts.filter(({ language }) => language === "es");
  expect(spanish.filter(canBeSigned)).toEqual([]);
  expect(
    spanish.map((text) => canBeSigned({ ...text, reviewed: { by: "R. Example", on: on("2026-11-01") } })),
  ).toEqual([true, true, true]);
  expect(consentTexts.filter(({ language }) => language === "en").every(canBeSigned)).toBe(true);
});

test("no sentence that a family reads is longer than 20 words (W-13)", () => {
  const sentences = consentTexts
    .flatMap(({ statements }) => Object.values(statements))
    .flatMap((said) => said.split(". "));
  expect(Math.max(...sentences.map((sentence) => sentence.split(" ").length))).toBeLessThanOrEqual(20);
});

test("a HIPAA text warns that it may be shared on; the others say that it may not", () => {
  for (const { law, statements } of consentTexts) {
    expect("may_be_redisclosed" in statements).toBe(law === "hipaa");
    expect("may_not_be_redisclosed" in statements).toBe(law !== "hipaa");
  }
});
