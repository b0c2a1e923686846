import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { findIdentifiers } from "#care/deidentify/find.ts";
import { indexRoster } from "#care/deidentify/roster.ts";
import type { Bench, Group } from "../figure.ts";
import { median, percentile } from "../maths.ts";
import { sets } from "../notes/sets.ts";

/** How fast the finder reads notes, beside a library that only tags the words of the same notes. */
export const notes: Group = { names: ["notes-speed", "notes-p99-ms"], measure };

const times = <T>(items: readonly T[], work: (item: T) => void): number[] =>
  items.map((item) => {
    const started = performance.now();
    work(item);
    return performance.now() - started;
  });
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** Turn by turn, so that whatever else the machine does slows both. */
function measure({ wants, log, rounds, report }: Bench): Promise<void> {
  log("Measuring notes …");
  const all = Object.values(sets)
    .flatMap((notesOf) => notesOf(200))
    .map(({ text, roster }) => ({ text, index: indexRoster(roster) }));
  const nlp = winkNLP(model, ["sbd", "pos", "ner"]);
  const find = () => times(all, ({ text, index }) => findIdentifiers(text, index));
  const tag = () => times(all, ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos));
  find();
  tag();
  const turns = Array.from({ length: rounds }, () => ({ found: find(), tagged: tag() }));
  const speeds = turns.map(({ found, tagged }) => sum(tagged) / sum(found));
  const each = turns.flatMap(({ found }) => found);
  const perNote = `${all.length} notes, ${rounds} rounds; the finder ${median(each).toFixed(2)} ms a note, wink-nlp ${median(turns.flatMap(({ tagged }) => tagged)).toFixed(2)}`;
  if (wants("notes-speed"))
    report({ name: "notes-speed", value: median(speeds), unit: "x wink-nlp", note: perNote });
  if (wants("notes-p99-ms"))
    report({ name: "notes-p99-ms", value: percentile(each, 0.99), unit: "ms", note: perNote });
  return Promise.resolve();
}
