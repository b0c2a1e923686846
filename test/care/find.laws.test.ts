import fc from "fast-check";
import { expect, test } from "vitest";
import { isNear, queryOf, rankOf } from "#care/find.rules.ts";
import { nameWords } from "#care/student-rows.ts";

const syllables = ["ma", "ri", "sol", "zoë", "ñu", "łę", "tan", "o'", "ben", "ça", "dh", "ö"];
const word = fc
  .array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(""))
  .map((one) => one.charAt(0).toUpperCase() + one.slice(1));
const student = fc.record({
  legal: fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(" ")),
  preferred: fc.option(word, { nil: "" }),
  nicknames: fc.array(word, { maxLength: 2 }),
  siblings: fc.constant<string[]>([]),
  birthDate: fc.constant("2012-01-31"),
});

test("a student is found by every word of every name, in any case and without accents", () => {
  fc.assert(
    fc.property(student, fc.boolean(), (one, isShouted) => {
      for (const name of [one.legal, one.preferred, ...one.nicknames].filter(Boolean)) {
        const plain = name.normalize("NFD").replaceAll(/\p{M}/gu, "");
        for (const typed of [name, plain, ...name.split(" ")])
          expect(rankOf(queryOf(isShouted ? typed.toUpperCase() : typed), nameWords(one))).toBe(0);
      }
    }),
  );
});

test("a student is found by every beginning of two letters or more, and by every stretch inside", () => {
  fc.assert(
    fc.property(student, fc.nat(), fc.nat(), (one, at, length) => {
      for (const folded of nameWords(one)) {
        const from = at % Math.max(1, folded.length - 1);
        const part = folded.slice(from, from + 2 + (length % 4));
        if (part.length < 2) continue;
        expect(rankOf([part], nameWords(one))).toBeLessThanOrEqual(from === 0 ? 1 : 2);
      }
    }),
  );
});

test("one letter that is wrong, missing, too many or out of place still finds a student", () => {
  fc.assert(
    fc.property(
      student,
      fc.nat(),
      fc.constantFrom("wrong", "missing", "more", "swapped"),
      (one, seed, how) => {
        for (const folded of nameWords(one).filter((each) => each.length >= 5)) {
          const at = seed % (folded.length - 1);
          const [a = "", b = ""] = [folded[at], folded[at + 1]];
          const typed = {
            wrong: `${folded.slice(0, at)}q${folded.slice(at + 1)}`,
            missing: folded.slice(0, at) + folded.slice(at + 1),
            more: `${folded.slice(0, at)}q${folded.slice(at)}`,
            swapped: folded.slice(0, at) + b + a + folded.slice(at + 2),
          }[how];
          if (typed.length >= 4) expect(isNear(typed, folded), `${typed} for ${folded}`).toBe(true);
          if (typed.length >= 4) expect(rankOf([typed], nameWords(one))).toBeDefined();
        }
      },
    ),
  );
});

test.each([
  ["will", ["william", "tarrowby"], 1],
  ["will tarr", ["william", "tarrowby"], 1],
  ["rowb", ["william", "tarrowby"], 2],
  ["tarowby", ["william", "tarrowby"], 3],
  ["tarrowby", ["william", "tarrowby"], 0],
  ["william quill", ["william", "tarrowby"], undefined],
  ["zz", ["william", "tarrowby"], undefined],
  ["wxllxam", ["william", "tarrowby"], undefined],
] as const)("“%s” fits %j as %s", (typed, words, rank) => {
  expect(rankOf(queryOf(typed), words)).toBe(rank);
});

test.each(["", "w", "  w ", "!", "'"])("“%s” is too little to look for", (typed) => {
  expect(queryOf(typed)).toEqual([]);
});
