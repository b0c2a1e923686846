import { findIdentifiers } from "#care/deidentify/find.ts";
import type { Finding } from "#care/deidentify/finding.ts";
import { indexRoster, type Roster, type RosterIndex } from "#care/deidentify/roster.ts";
import type { Kind, LabelledNote, Span } from "./read.ts";

type Share = { of: number; caught: number; removed: number };
/** What a set of notes shows of the finder. "Caught" is removed or held for the author. */
export type Measure = {
  notes: number;
  kinds: Partial<Record<Kind, Share>>;
  all: Share;
  harmless: { characters: number; removed: number; touched: number };
  keep: { of: number; kept: number; keptCertain: number };
  marks: { all: number; clean: number; cleanNotes: number };
  missed: string[];
  held: string[];
  wrong: string[];
};

const isSign = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const indexes = new WeakMap<Roster, RosterIndex>();
const indexOf = (roster: Roster): RosterIndex => {
  const known = indexes.get(roster) ?? indexRoster(roster);
  indexes.set(roster, known);
  return known;
};

/** Runs the finder over notes and counts as the shared scorer does: one letter or digit left visible is a miss. */
export function measure(notes: readonly LabelledNote[]): Measure {
  const total: Measure = {
    notes: notes.length,
    kinds: {},
    all: { of: 0, caught: 0, removed: 0 },
    harmless: { characters: 0, removed: 0, touched: 0 },
    keep: { of: 0, kept: 0, keptCertain: 0 },
    marks: { all: 0, clean: 0, cleanNotes: 0 },
    missed: [],
    held: [],
    wrong: [],
  };
  for (const note of notes) count(total, note, findIdentifiers(note.text, indexOf(note.roster)));
  return total;
}

function count(total: Measure, note: LabelledNote, findings: readonly Finding[]): void {
  const certain = findings.filter((finding) => finding.certainty === "certain");
  const doubts = findings.length - certain.length;
  const must = note.labels.filter(({ kind }) => kind !== "optional" && kind !== "quasi");
  total.marks.all += doubts;
  if (must.length === 0 && !note.labels.some(({ kind }) => kind === "quasi")) {
    total.marks.cleanNotes++;
    total.marks.clean += doubts;
  }
  countLabels(total, note, { findings, certain });
  for (const span of note.keep) {
    total.keep.of++;
    if (!isTouched(span, findings)) total.keep.kept++;
    if (!isTouched(span, certain)) total.keep.keptCertain++;
  }
  countHarmless(total, note, findings);
}

type Found = { findings: readonly Finding[]; certain: readonly Finding[] };

function countLabels(total: Measure, note: LabelledNote, { findings, certain }: Found): void {
  for (const label of note.labels) {
    if (label.kind === "optional") continue;
    const share = (total.kinds[label.kind] ??= { of: 0, caught: 0, removed: 0 });
    // A rare fact counts as flagged when any part of it is: its author then reads it.
    const caught =
      label.kind === "quasi" ? isTouched(label, findings) : isCovered(note.text, label, findings);
    const removed = isCovered(note.text, label, certain);
    for (const one of label.kind === "quasi" ? [share] : [share, total.all]) {
      one.of++;
      if (caught) one.caught++;
      if (removed) one.removed++;
    }
    if (caught && !removed)
      total.held.push(`${label.kind}: ${note.text.slice(label.start, label.end)} << ${note.text}`);
    if (!caught)
      total.missed.push(`${label.kind}: ${note.text.slice(label.start, label.end)} << ${note.text}`);
  }
}

function countHarmless(total: Measure, note: LabelledNote, findings: readonly Finding[]): void {
  const open = new Set(note.labels.flatMap(({ start, end }) => range(start, end)));
  total.harmless.characters += note.text.length - open.size;
  for (const finding of findings) {
    const extra = range(finding.start, finding.end).filter(
      (at) => !open.has(at) && /\S/.test(note.text[at] ?? ""),
    );
    total.harmless.touched += extra.length;
    if (finding.certainty === "certain") total.harmless.removed += extra.length;
    if (extra.some((at) => isSign(note.text[at])))
      total.wrong.push(
        `${finding.certainty} ${finding.class}: ${note.text.slice(finding.start, finding.end)} << ${note.text}`,
      );
  }
}

const range = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i);
const isTouched = (span: Span, others: readonly Span[]) =>
  others.some(({ start, end }) => start < span.end && end > span.start);
const isCovered = (text: string, span: Span, others: readonly Span[]) =>
  range(span.start, span.end).every(
    (at) => !isSign(text[at]) || others.some(({ start, end }) => start <= at && at < end),
  );
