import { expect, test } from "vitest";
import { isReached, rowsOf } from "#test/bench/notes/goals.ts";
import { measure, type Measure } from "#test/bench/notes/measure.ts";
import { sets } from "#test/bench/notes/sets.ts";

const short = (measured: Measure) =>
  rowsOf(measured)
    .filter((row) => !isReached(row))
    .map(({ what, value, of }) => `${what}: ${value.toFixed(3)} of ${of}`);

const names = Object.keys(sets);
const notesOf = (name: string) => sets[name]?.(600) ?? [];

test.each(names)("on the set '%s' the finder does what it must, class by class", (name) => {
  const measured = measure(notesOf(name));
  expect(measured.all.of).toBeGreaterThan(70);
  expect(short(measured)).toEqual([]);
});

test("a finder that found nothing would fall short everywhere it is asked to find", () => {
  const blind = notesOf("made, tuned on").map(({ text, labels, ...rest }) => ({
    ...rest,
    text: text.replace(/\p{L}/gu, "x").replace(/\p{N}/gu, "0"),
    labels,
  }));
  expect(short(measure(blind)).length).toBeGreaterThan(5);
});
