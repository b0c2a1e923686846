import { expect, test } from "vitest";
import { findIdentifiers } from "#care/deidentify/find.ts";
import { indexRoster } from "#care/deidentify/roster.ts";
import { formNotes } from "./form-notes.ts";
import { readNotes, tally } from "./labelled.ts";
import { plainNotes } from "./plain-notes.ts";
import { rosters } from "./rosters.ts";
import { updateNotes } from "./update-notes.ts";
import { wordNameNotes } from "./word-name-notes.ts";

const updates = tally(readNotes(updateNotes));
const forms = tally(readNotes(formNotes));
const wordNames = tally(readNotes(wordNameNotes));
const plain = tally(readNotes(plainNotes));

test("in staff's own way of writing, at least 98 of 100 identifiers are caught", () => {
  expect(updates.labels).toBeGreaterThan(180);
  expect(updates.missed).toEqual([]);
  expect(updates.caught / updates.labels).toBeGreaterThanOrEqual(0.98);
});

test("the many forms of an identifier are caught", () => {
  expect(forms.missed).toEqual([]);
});

test("names that are words are told from the words", () => {
  expect(wordNames.missed).toEqual([]);
  expect(wordNames.falseCertain).toEqual([]);
  expect(wordNames.falseDoubtful.length).toBeLessThanOrEqual(1);
});

test("most of what is caught needs no decision of its author", () => {
  expect((updates.certain + forms.certain) / (updates.labels + forms.labels)).toBeGreaterThanOrEqual(0.85);
});

test("a note that names nobody is left alone", () => {
  expect(plain.falseCertain).toEqual([]);
  expect(plain.falseDoubtful.length).toBeLessThanOrEqual(2);
});

test("hardly an ordinary word is removed beside the identifiers", () => {
  expect(updates.falseCertain).toEqual([]);
  expect(forms.falseCertain).toEqual([]);
  expect(updates.falseDoubtful.length + forms.falseDoubtful.length).toBeLessThanOrEqual(4);
});

test.each([
  ["email", "write to jo.p+x@example.org today"],
  ["link", "it is on forms.example.com/r/9 now"],
  ["ssn", "his number is 219-09-9999 in the file"],
  ["ip", "came from 198.51.100.23 at night"],
  ["zip", "in the 97214 area now"],
  ["age", "with her aunt, who is 93 now"],
  ["phone", "try 808.555.0132 first"],
] as const)("an %s is found wherever it stands", (what, text) => {
  expect(findIdentifiers(text, indexRoster(rosters.maya)).map((finding) => finding.class)).toContain(what);
});

const found = (roster: keyof typeof rosters, text: string) =>
  findIdentifiers(text, indexRoster(rosters[roster])).map(({ start, end, replacement }) => [
    text.slice(start, end),
    replacement,
  ]);

test("everybody on the roster is called what they are to the student", () => {
  expect(found("maya", "Maya, Theresa, Corbin and Ms. Farrow met.")).toEqual([
    ["Maya", "[student]"],
    ["Theresa", "[parent]"],
    ["Corbin", "[sibling]"],
    ["Ms. Farrow", "[staff]"],
  ]);
});

test("a friend, a cousin or a coach who is on no roster is called by the word before", () => {
  expect(found("maya", "her friend Xiomara and Coach Dufresne")).toEqual([
    ["Xiomara", "[friend]"],
    ["Coach Dufresne", "[staff]"],
  ]);
});

test("another family's child with the same first name is not taken for the student", () => {
  expect(found("maya", "sat with Maya Gutierrez")).toEqual([["Maya Gutierrez", "[name]"]]);
});

test("the student of another case of the author is pointed out, by exact words only", () => {
  const toby = (text: string) =>
    findIdentifiers(text, indexRoster(rosters.deshawn)).map(({ who, otherStudent }) => [who, otherStudent]);
  expect(toby("Toby had a good day")).toEqual([["other-student", "case-7"]]);
  expect(toby("Tobias Renner was out")).toEqual([["other-student", "case-7"]]);
  expect(toby("Tobiaz had a good day").flat()).not.toContain("case-7");
  expect(toby("Renner was out").flat()).not.toContain("case-7");
});

test("live code names and placeholders are never finds", () => {
  expect(found("maya", "Copper Ladder told [student] and [parent]. copper-ladder, COPPER LADDER")).toEqual(
    [],
  );
});

test("finds point into the text as it was typed", () => {
  const text = "“Ｍａｙａ” — José’s friend, 👩‍👧 at Ma\u200bya’s";
  const words = findIdentifiers(text, indexRoster(rosters.maya)).map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(words).toContain("Ｍａｙａ");
  expect(words).toContain("Ma\u200bya");
});

const index = indexRoster(rosters.maya);
const foundIn = (text: string) =>
  findIdentifiers(text, index).map(({ start, end, certainty }) => `${text.slice(start, end)}: ${certainty}`);

test("whoever has the name of somebody famous is never kept in silence, and is removed where a word says whose they are", () => {
  expect(foundIn("She read Harry Potter in class.")).toEqual(["Harry Potter: doubtful"]);
  expect(foundIn("John Green called yesterday.")).toEqual(["John Green: doubtful"]);
  expect(foundIn("Her classmate Michael Jordan hit him.")).toEqual(["Michael Jordan: certain"]);
  expect(foundIn("His friend Harry Potter-Diaz left early.")).toEqual(["Harry Potter-Diaz: certain"]);
});

test.each([
  "The house on Sunday was quiet.",
  "Seen at the clinic on Friday.",
  "Ranked on 42nd of 60.",
  "Chose pre.post/4 on the form.",
  "Learned node.js/react at home.",
])("'%s' holds nothing that has to go", (text) => {
  expect(foundIn(text)).toEqual([]);
});
