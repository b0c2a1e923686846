import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/**
 * Every free text that a person can type, and whether the other side, or somebody outside, may come to read it.
 * - `previewed`: it crosses; its author sees first what was removed, and held words block it.
 * - `refused`: it crosses as it was typed, so whatever may name somebody is refused beside the field.
 * - `masked`: it stays, and whatever may name somebody is removed all the same.
 * - `work`: it crosses and tells of people and places at work; nothing of a student is asked for.
 * - `stays`: only one's own organization, or the family itself, ever reads it.
 * - `not kept`: it looks something up, or connects something, and is shown to nobody.
 */
type Verdict = "previewed" | "refused" | "masked" | "work" | "stays" | "not kept";

const freeTexts: Record<string, Record<string, Verdict>> = {
  "admin/family-link.view.ts": { coming: "stays" },
  "admin/find.view.ts": { words: "not kept" },
  "admin/link.view.ts": { code: "not kept" },
  "admin/openings.view.ts": { name: "not kept" },
  "admin/people.view.ts": { find: "not kept" },
  "admin/shell.ts": { words: "not kept" },
  "admin/students.view.ts": { words: "not kept" },
  "admin/supports.view.ts": { typed: "not kept" },
  "admin/week.view.ts": { protected: "stays", free: "stays" },
  "care/bells.form.ts": { bell_letter: "stays", periods: "stays" },
  "care/calendars/calendars.form.ts": { address: "not kept" },
  "care/call-log.form.ts": { line: "masked" },
  "care/check-ins/check-ins.form.ts": { join: "refused" },
  "care/consents.form.ts": {
    override_document: "stays",
    adult_name: "stays",
    adult_authority: "stays",
    own_form: "stays",
  },
  "care/finder-words.form.ts": { word: "stays" },
  // Checked where a check-in is planned with it: only there a case says whose names it must not hold.
  "care/hours.form.ts": { join: "refused" },
  "care/labels.form.ts": { label: "refused" },
  "care/message.form.ts": { note: "previewed" },
  "care/openings.form.ts": { tel: "work" },
  "care/organization.form.ts": {
    name: "work",
    "line_${nth}": "work",
    "tel_${nth}": "work",
    "hours_${nth}": "work",
    site_name: "work",
  },
  "care/partners.form.ts": {
    hours: "refused",
    summer_name: "work",
    summer_tel: "work",
    agreement: "refused",
    code: "not kept",
  },
  "care/people.form.ts": { name: "work", email: "work", phone: "work" },
  "care/progress.form.ts": { note: "previewed" },
  "care/replies/replies.form.ts": { note: "previewed" },
  "care/school-year.form.ts": { letters: "stays", lines: "stays" },
  "care/students.form.ts": {
    legal: "stays",
    preferred: "stays",
    nicknames: "stays",
    siblings: "stays",
    number: "stays",
    name: "stays",
    relation: "stays",
    phone: "stays",
    email: "stays",
    word: "stays",
  },
  // The school's own record: the program learns the outcome and a date, by `DecisionPayload`.
  "care/support-class.form.ts": { course: "stays", period: "stays", amount: "stays" },
  "care/support-details.form.ts": { teachers_read: "stays" },
  "care/supports.form.ts": { class: "refused", how: "previewed", words: "refused" },
  "care/workspaces.form.ts": { code: "not kept" },
};

/** Draws any field of any form: the fields themselves are named where they are asked. */
const drawers = ["admin/form.ts"];

const quoted = /["'`]([^"'`]+)["'`]/;

/** The keys under which a source file asks for free text, by the fields it writes out and by its own shorthand for them. */
function fieldsIn(source: string): string[] {
  return [...source.matchAll(/\blines: (?:"one"|"many")(?! \|)/g)].flatMap((at) => {
    const object = source.slice(source.lastIndexOf("{", at.index), source.indexOf("}", at.index));
    const key = /\bkey: (["`][^"`]+["`])/.exec(object)?.[1];
    if (key) return [quoted.exec(key)?.[1] ?? key];
    const shorthand = [...source.slice(0, at.index).matchAll(/(?:const|function) (\w+)/g)].at(-1)?.[1] ?? "";
    const calls = source.matchAll(new RegExp(`\\b${shorthand}\\((?=([^]{0,80}))`, "g"));
    return [...calls].map(([, given = ""]) => quoted.exec(given)?.[1] ?? `not readable: ${given}`);
  });
}

/** The names of what is typed into pages that are written as HTML. */
const inputsIn = (source: string): string[] =>
  [...source.matchAll(/<(?:input|textarea)\b[^]*?(?:\/>|>)/g)]
    .filter(([drawn]) => !/type="(?:radio|checkbox|hidden|file|date|time|number)"|readonly/.test(drawn))
    .map(([drawn]) => /name="([^"]*)"/.exec(drawn)?.[1] ?? `without a name: ${drawn}`);

const asked = new Map(
  globSync(["care/**/*.ts", "admin/**/*.ts", "bot/*.ts", "bot/slack/**/*.ts", "bot/teams/**/*.ts"])
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !drawers.includes(file))
    .toSorted()
    .map((file): [string, string[]] => {
      const source = readFileSync(file, "utf8");
      return [file, [...new Set([...fieldsIn(source), ...inputsIn(source)])].toSorted()];
    })
    .filter(([, keys]) => keys.length > 0),
);

test("of every free text that can be typed it is said here whether it crosses", () => {
  const said = Object.entries(freeTexts).map(([file, keys]): [string, string[]] => [
    file,
    Object.keys(keys).toSorted(),
  ]);
  expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(said));
});

test("a new field is found, however it is written", () => {
  expect(fieldsIn('ask({ kind: "text", key: "more", label: "More", lines: "many", max: 9 })')).toEqual([
    "more",
  ]);
  expect(
    fieldsIn('const row = (key: string) => ({ kind: "text", key, lines: "one" });\n[row("why")]'),
  ).toContain("why");
  expect(inputsIn('<textarea name="why" rows="3"></textarea><input type="hidden" name="no" />')).toEqual([
    "why",
  ]);
});
