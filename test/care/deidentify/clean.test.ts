import fc from "fast-check";
import { expect, test } from "vitest";
import { clean, noteLimit, settle, verify } from "#care/deidentify/clean.ts";
import { identifierClasses, placeholders } from "#care/deidentify/finding.ts";
import { indexRoster } from "#care/deidentify/roster.ts";
import { rosters } from "./rosters.ts";

const index = indexRoster({ ...rosters.hope, words: { harmless: [], remove: ["Quillby Corner"] } });
const replaceAll = ({ cleaned, held }: ReturnType<typeof clean>) =>
  settle(
    cleaned,
    held.map(({ mark, replacement }) => ({ mark, text: replacement })),
  );

test("the student's name goes without a question, a doubt is held for the author", () => {
  const result = clean("Hope Marsh drew Valkorin again.", index);
  expect(result.cleaned).toBe("[student] drew \uE0001\uE001 again.");
  expect(result.removed).toEqual([{ replacement: "[student]", class: "name" }]);
  expect(result.held).toEqual([{ mark: 1, word: "Valkorin", class: "name", replacement: "[name]" }]);
});

test("a word that its author keeps passes, with a reason, and nothing else does", () => {
  const { cleaned } = clean("Hope Marsh drew Valkorin again.", index);
  const text = settle(cleaned, [{ mark: 1, text: "Valkorin" }]);
  expect(verify(text, [{ word: "Valkorin", reason: "class_content" }], index)).toEqual({
    ok: true,
    text: "[student] drew Valkorin again.",
  });
  expect(verify(text, [], index)).toEqual({ ok: false, why: "unresolved", classes: ["name"] });
  expect(verify(text, [{ word: "Other", reason: "ordinary_word" }], index)).toMatchObject({
    ok: false,
    why: "unresolved",
  });
});

test("a forged keep of a roster name, a phone number or an address is refused", () => {
  for (const word of ["Hope Marsh", "Elizabeth", "503-555-0148", "a@b.org", "14 Juniper Ct"]) {
    const text = settle("talked with \uE0001\uE001 today", [{ mark: 1, text: word }]);
    expect(verify(text, [{ word, reason: "ordinary_word" }], index)).toMatchObject({
      ok: false,
      why: "identifier",
    });
  }
});

test("a refusal names the class and never the word", () => {
  const verdict = verify("call 503-555-0148", [], index);
  expect(verdict).toEqual({ ok: false, why: "identifier", classes: ["phone"] });
});

test("a mark that is not settled stops the note", () => {
  expect(verify("with \uE0001\uE001 today", [], index)).toEqual({ ok: false, why: "unresolved" });
});

test("letters that cannot be judged stop the note", () => {
  for (const text of ["она сегодня была", "今天很好", "Hоpe was here", "μ day"]) {
    expect(verify(text, [], index)).toMatchObject({ ok: false, why: "unsupported-script" });
  }
  expect(verify("Está mejor, ¡qué bien! 👍 naïve café", [], index)).toMatchObject({ ok: true });
});

test("what cannot be seen is taken out, and private-use characters cannot be smuggled in", () => {
  const { cleaned } = clean("go\u200bod \uE0001\uE001 day\u202E", index);
  expect(cleaned).toBe("good 1 day");
  expect(verify("go\u200bod", [], index)).toMatchObject({ ok: false });
});

test("the limit counts what is left after cleaning", () => {
  expect(verify("a".repeat(noteLimit), [], index)).toMatchObject({ ok: true });
  expect(verify("a".repeat(noteLimit + 1), [], index)).toEqual({ ok: false, why: "too-long" });
});

test("the author's other cases are told by key", () => {
  const result = clean("Toby and Dee argued; Toby left.", indexRoster(rosters.deshawn));
  expect(result.otherStudents).toEqual(["case-7"]);
  expect(result.cleaned).toBe("[other student] and [student] argued; [other student] left.");
});

const pieces = fc.constantFrom(
  ..."Hope hope HOPE Will will Chase Penny Mark Bishop April May Marsh Elizabeth Joy Brielle Okafor Valkorin Dr. Ms. mom friend coach and with said told is was be the a in at on to from of by since her 3/4 10/3 10-25 3.14 the_14th 14th March agosto 504 988 PHQ-9 20mg 92 93 turned (94) 503-555-0148 555-0119 a@b.org bit.ly/x @hopey hope_m.11 219-09-9999 10.0.0.1 ::1 # id 4471920 MRN L-22918 room 214 rm B-210 97214 OR Gresham Lincoln High St. Mary's Church Quarry Ln 218 Apt 4 [student] [date] [oops] Linen Bridge J.D. HM H.M. — “ ” ’s . , ; ! ( ) \n - / Él María ñ 👍 Ｗｉｌｌ".split(
    " ",
  ),
);
const notes = fc
  .array(fc.tuple(pieces, fc.constantFrom(" ", " ", " ", "", ". ", ", ", "-")), { maxLength: 24 })
  .map((parts) => parts.flat().join(""));

test("cleaning twice changes nothing, and what was cleaned can be vouched for", () => {
  fc.assert(
    fc.property(fc.oneof(notes, fc.string({ unit: "grapheme", maxLength: 60 })), (text) => {
      const once = replaceAll(clean(text, index));
      const again = clean(once, index);
      expect(again).toEqual({ cleaned: once, removed: [], held: [], otherStudents: [] });
      const verdict = verify(once, [], index);
      if (!verdict.ok) expect(["too-long", "unsupported-script"]).toContain(verdict.why);
    }),
    { numRuns: 400 },
  );
});

test("held words stand in the order of their marks", () => {
  fc.assert(
    fc.property(notes, (text) => {
      const { cleaned, held } = clean(text, index);
      const marks = [...cleaned.matchAll(/\uE000(\d+)\uE001/g)].map((match) => Number(match[1]));
      expect(held.map(({ mark }) => mark)).toEqual(marks);
      expect(marks).toEqual(marks.map((_, i) => i + 1));
    }),
    // Here a doubt goes with the link that it stands before.
    { numRuns: 200, examples: [["at3/4bit.ly/x "]] },
  );
});

// 45 CFR 164.514(b)(2): one example of each class, in words around it that any note could have.
const seeded: Record<(typeof identifierClasses)[number], string> = {
  name: "Hope Marsh",
  initials: "H.M.",
  date: "10/23/2024",
  age: "93 years old",
  phone: "503-555-0148",
  email: "hope@example.org",
  link: "https://example.org/h",
  handle: "@hopey_11",
  address: "218 Quarry Ln",
  zip: "Gresham, OR 97030",
  city: "Gresham",
  school: "Summit Academy",
  organization: "Riverbend Hospital",
  id: "MRN 4471920",
  ssn: "219-09-9999",
  ip: "198.51.100.7",
  plate: "license plate 7ABC123",
  room: "room 214",
  listed: "Quillby Corner",
  "rare-fact": "she is the only girl on the Varsity Wrestling squad",
};

test.each(Object.entries(seeded))("an identifier of class %s never stays in a note", (_, example) => {
  const around = fc.constantFrom(
    "we talked about",
    "she said",
    "please note",
    "seen near",
    "it is about",
    "group went well;",
    "",
  );
  fc.assert(
    fc.property(around, around, (before, after) => {
      const text = replaceAll(clean(`${before} ${example}. ${after}`, index));
      for (const part of example.match(/[A-Z0-9][\w@.-]{2,}/g) ?? []) {
        if (!/^(?:MRN|license|years|OR)$/i.test(part)) expect(text).not.toContain(part);
      }
    }),
    { numRuns: 30 },
  );
});

test("every placeholder is lower-case words in brackets, and none is a find", () => {
  for (const placeholder of Object.values(placeholders)) {
    expect(placeholder).toMatch(/^\[[a-z][a-z ]*\]$/);
    expect(verify(`seen with ${placeholder} today`, [], index)).toMatchObject({ ok: true });
  }
});
