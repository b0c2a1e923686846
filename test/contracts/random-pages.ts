import fc from "fast-check";
import type { Button, Card, Part, Run } from "#care/card.ts";
import { ask, show, type Field, type Item, type Option, type Page } from "#care/form.ts";

/** Random pages and cards within the contract, with the words that people, and people who mean harm, write. */

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
const repeated = fc
  .tuple(short, fc.integer({ min: 1, max: 120 }))
  .map(([words, times]) => `${words} `.repeat(times));
const long = fc.oneof({ weight: 8, arbitrary: short }, { weight: 1, arbitrary: repeated });
const title = fc.string({ unit: "grapheme", maxLength: 24 }).map((words) => words.slice(0, 24));
const id = fc.stringMatching(/^[a-z0-9-]{1,36}$/);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Leaves out what is undefined, as pages written by hand do. */
function tidy<Value extends object>(value: Value): Value {
  // Only optional members can be undefined here, and leaving one out is the same.
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;
}

const group = maybe(fc.constantFrom("Waiting for you", "All yours", ""));
const option: fc.Arbitrary<Option> = fc
  .record({ value: id, label: short, hint: maybe(short), group })
  .map((one) => tidy(one) as Option);
const longList = fc
  .integer({ min: 90, max: 130 })
  .map((count) =>
    Array.from({ length: count }, (_, at): Option => ({ value: `v${at}`, label: `Case ${at}` })),
  );

/** Options with values of their own; now and then more than a menu takes. */
const randomOptions: fc.Arbitrary<Option[]> = fc.oneof(
  { weight: 12, arbitrary: fc.uniqueArray(option, { selector: (one) => one.value, maxLength: 12 }) },
  { weight: 1, arbitrary: longList },
);

const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from("1990-01-01").add({ days }).toString());
const clock = fc
  .integer({ min: 0, max: 1_439 })
  .map((minutes) => Temporal.PlainTime.from("00:00").add({ minutes }).toString({ smallestUnit: "minute" }));

const base = { label: short, help: maybe(long), optional: maybe(fc.boolean()) };
const choosing = fc.record({
  ...base,
  options: randomOptions,
  style: fc.constantFrom("compact", "expanded", "search"),
  placeholder: maybe(long),
  movesOn: maybe(fc.boolean()),
  at: maybe(fc.nat({ max: 12 })),
});

type Keyless<Kind extends Field["kind"]> = Omit<Extract<Field, { kind: Kind }>, "key">;

const textField = fc
  .record({
    ...base,
    lines: fc.constantFrom("one", "many"),
    max: fc.integer({ min: 1, max: 4_000 }),
    placeholder: maybe(long),
    value: maybe(long),
  })
  .map((one) => tidy({ kind: "text", ...one }) as Keyless<"text">);
const choiceField = choosing.map(({ at, ...one }) => {
  const value = at === undefined ? undefined : one.options[at]?.value;
  return tidy({ kind: "choice", ...one, value }) as Keyless<"choice">;
});
const personField = choosing.map(({ at, label, help, optional, options }) => {
  const value = at === undefined ? undefined : options[at]?.value;
  return tidy({ kind: "person", label, help, optional, options, value }) as Keyless<"person">;
});
const manyField = fc
  .record({ ...base, options: randomOptions, share: fc.nat({ max: 4 }) })
  .map(({ share, ...one }) => {
    const values = one.options.filter((_, at) => at % 4 < share).map(({ value }) => value);
    return tidy({
      kind: "many",
      ...one,
      values: share === 0 ? undefined : values.slice(0, 100),
    }) as Keyless<"many">;
  });
const dateField = fc
  .record({ ...base, value: maybe(day) })
  .map((one) => tidy({ kind: "date", ...one }) as Keyless<"date">);
const timeField = fc
  .record({ ...base, value: maybe(clock) })
  .map((one) => tidy({ kind: "time", ...one }) as Keyless<"time">);
const numberField = fc
  .record({
    ...base,
    min: fc.integer({ min: -50, max: 50 }),
    span: fc.nat({ max: 100 }),
    at: maybe(fc.nat({ max: 100 })),
  })
  .map(({ span, at, ...one }) => {
    const value = at === undefined || at > span ? undefined : one.min + at;
    return tidy({ kind: "number", ...one, max: one.min + span, value }) as Keyless<"number">;
  });
const toggleField = fc
  .record({ ...base, text: long, value: maybe(fc.boolean()) })
  .map((one) => tidy({ kind: "toggle", ...one }) as Keyless<"toggle">);

const keyless: fc.Arbitrary<Keyless<Field["kind"]>> = fc.oneof(
  textField,
  choiceField,
  personField,
  manyField,
  dateField,
  timeField,
  numberField,
  toggleField,
);

const button: fc.Arbitrary<Button> = fc
  .record({
    press: fc.constantFrom("update.view", "case.who", "safety.open"),
    ref: maybe(id),
    label: short,
    style: maybe(fc.constantFrom("primary", "danger")),
    confirm: maybe(fc.record({ title: long, text: long, yes: short, no: short })),
  })
  .map((one) => tidy(one) as Button);
const mark = maybe(fc.constantFrom("removed", "held", "strong"));
const run: fc.Arbitrary<Run> = fc.record({ text: long, mark }).map((one) => tidy(one) as Run);
const tone = maybe(fc.constantFrom("plain", "quiet", "strong", "warning"));
const rating = fc.record({
  label: short,
  value: fc.integer({ min: 0, max: 6 }),
  of: fc.integer({ min: 1, max: 20 }),
  word: short,
});
const tel = fc.constantFrom("911", "988", "+16145550142", "555|<!here>", "none");
const phone = fc.record({ label: long, tel, sms: maybe(fc.boolean()), hint: maybe(long) });

const randomPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ text: long, tone }).map((one) => tidy({ kind: "text", ...one }) as Part),
  long.map((words): Part => ({ kind: "heading", text: words })),
  fc.array(run, { maxLength: 8 }).map((runs): Part => ({ kind: "runs", runs })),
  fc.array(fc.tuple(long, long), { maxLength: 24 }).map((facts): Part => ({ kind: "facts", facts })),
  fc.array(rating, { maxLength: 12 }).map((ratings): Part => ({ kind: "ratings", ratings })),
  fc.array(long, { maxLength: 12 }).map((items): Part => ({ kind: "list", items })),
  fc.constant<Part>({ kind: "divider" }),
  fc.array(phone, { maxLength: 5 }).map((phones) => ({ kind: "phones", phones: phones.map(tidy) }) as Part),
  fc.array(button, { maxLength: 30 }).map((buttons): Part => ({ kind: "buttons", buttons })),
  short.map((label): Part => ({ kind: "link", label, url: "https://panel.example.org/cases" })),
);

const item: fc.Arbitrary<{ field: Keyless<Field["kind"]> } | { part: Part }> = fc.oneof(
  keyless.map((field) => ({ field })),
  randomPart.map((part) => ({ part })),
);

// The spread of a keyless field with a key is that field.
const keyed = (field: Keyless<Field["kind"]>, at: number): Field =>
  ({ ...field, key: `field_${at}` }) as Field;

export const randomPage: fc.Arbitrary<Page> = fc
  .record({
    title,
    submit: maybe(title),
    close: title,
    key: fc.constantFrom("first", "preview", "done"),
    items: fc.array(item, { maxLength: 9 }),
  })
  .map(({ items, ...one }) => ({
    ...(tidy(one) as Omit<Page, "form" | "items">),
    form: "sample",
    items: items.map((given, at): Item => ("part" in given ? show(given.part) : ask(keyed(given.field, at)))),
  }));

export const randomCard: fc.Arbitrary<Card> = fc.record({
  title: long,
  summary: fc.string({ unit: "grapheme", minLength: 1 }).map((words) => `Update ${words}`),
  parts: fc.array(randomPart, { maxLength: 8 }),
});
