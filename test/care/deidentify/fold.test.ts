import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, hasUnsupportedScript, keyOf, keysOf } from "#care/deidentify/fold.ts";
import { distance, soundOf } from "#care/deidentify/near.ts";
import { indexRoster } from "#care/deidentify/roster.ts";

test("every place of a folded text leads back into the original, in order", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (raw) => {
      const { text, startOf, endOf } = fold(raw);
      let last = 0;
      for (let at = 0; at < text.length; at++) {
        expect(startOf(at)).toBeGreaterThanOrEqual(last);
        expect(endOf(at + 1)).toBeGreaterThan(startOf(at));
        expect(endOf(at + 1)).toBeLessThanOrEqual(raw.length);
        last = startOf(at);
      }
    }),
  );
});

test("a name reads the same in full width, small capitals, with look-alikes or with something invisible in it", () => {
  for (const disguised of ["Ｊａｍｉｅ", "ᴊᴀᴍɪᴇ", "Jаmiе", "J\u00ADa\u200Dm\u2060ie", "𝐉𝐚𝐦𝐢𝐞", "Jámïe"]) {
    expect(keyOf(fold(disguised).text)).toBe("jamie");
  }
});

test("accents and apostrophes do not keep two spellings apart", () => {
  expect(keysOf("O’Connor Ñúñez Łukasz Nguyễn")).toEqual(["oconnor", "nunez", "lukasz", "nguyen"]);
});

test("Latin with accents is supported, other scripts are not", () => {
  expect(hasUnsupportedScript("Él está bien, Thảo Vy ʻokina ½ 👍")).toBe(false);
  for (const text of ["Анна", "田中", "علي", "٣", "Mаya"]) expect(hasUnsupportedScript(text)).toBe(true);
});

test("a distance is symmetric, nothing for equals, and never more than one above its limit", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, limit) => {
      expect(distance(a, a, limit)).toBe(0);
      expect(Math.min(distance(a, b, limit), limit + 1)).toBe(Math.min(distance(b, a, limit), limit + 1));
    }),
  );
  expect(distance("maria", "mraia", 1)).toBe(1);
});

test("spellings of one name sound alike, two names do not", () => {
  for (const [a, b] of [
    ["jaylen", "jalen"],
    ["zainab", "zaynab"],
    ["emily", "emely"],
    ["sofia", "sophia"],
  ] as const) {
    expect(soundOf(a)).toBe(soundOf(b));
  }
  expect(soundOf("maria")).not.toBe(soundOf("mario"));
});

test("a roster reads Last, First and First Last alike, without titles and degrees", () => {
  const { words, initials } = indexRoster({
    student: { legal: "de la Cruz Peña, Ana María", nicknames: [] },
    guardians: [],
    siblings: [],
    staff: ["Dr. Ruth Okafor, LCSW"],
    codeNames: [],
  });
  expect(words.get("maria")?.[0]).toMatchObject({ who: "student", part: "middle" });
  expect(words.get("pena")?.[0]).toMatchObject({ who: "student", part: "family" });
  expect(words.has("de")).toBe(false);
  expect(words.has("dr")).toBe(false);
  expect(words.has("lcsw")).toBe(false);
  expect(initials.get("ro")?.[0]).toMatchObject({ who: "staff" });
});
