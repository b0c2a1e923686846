import fc from "fast-check";
import type { Button, Card, Part, Run } from "#care/card.ts";
import type { Field, Item, Option, Page } from "#care/form.ts";

/** Random pages and cards within the contract, with the words that people and attackers write. */

const nasty = fc.constantFrom(
  "<!channel>",
  "<@U012AB3CD>",
  "<https://evil.example|911>",
  "& < > &amp;",
  "[x](https://evil.example)",
  "*bold* _it_ ~gone~ `code`",
  ":tada:",
  "👩‍🏫 ¿Cómo está?",
  "one\n\ntwo",
  " ",
  "",
);
const short = fc.oneof(fc.string({ unit: "grapheme", maxLength: 90 }), nasty);
const long = fc.oneof(
  { weight: 8, arbitrary: short },
  { weight: 1, arbitrary: fc.tuple(short, fc.integer({ min: 1, max: 120 })).map(([words, times]) => `${words} `.repeat(times)) },
);
const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 24 }).map((words) => words.slice(0, 24));
const id = fc.stringMatching(/^[a-z0-9-]{1,36}$/);
const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Leaves out what is undefined, as hand-written pages do. */
const tidy = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

const option = (value: fc.Arbitrary<string>) =>
  fc.record({
    value,
    label: short,
    hint: some(short),
    group: some(fc.constantFrom("Waiting for you", "All yours", "")),
  }).map((one): Option => tidy(one) as Option);

export const randomOptions = (most: number): fc.Arbitrary<Option[]> =>
  fc.uniqueArray(option(id), { selector: (one) => one.value, maxLength: most });

const many = fc.oneof(
  { weight: 9, arbitrary: randomOptions(12) },
  { weight: 1, arbitrary: fc.integer({ min: 90, max: 130 }).map((count) => Array.from({ length: count }, (_, at): Option => ({ value: `v${at}`, label: `Case ${at}` }))) },
);

const base = { label: short, help: some(long), optional: some(fc.boolean()) };
const chosen = fc.nat({ max: 15 });

const day = fc.date({ min: new globalThis.Date(0), max: new globalThis.Date(4e12), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
