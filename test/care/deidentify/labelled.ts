import { findIdentifiers } from "#care/deidentify/find.ts";
import type { Finding } from "#care/deidentify/finding.ts";
import { indexRoster, type RosterIndex } from "#care/deidentify/roster.ts";
import { rosters } from "./rosters.ts";

export type Label = { start: number; end: number; kind: string };
/** A note with what must go (`labels`) and what may go or stay (`open`); all the rest has to stay. */
export type Labelled = { text: string; labels: Label[]; open: Label[]; index: RosterIndex };

const indexes = new Map(Object.entries(rosters).map(([name, roster]) => [name, indexRoster(roster)]));
const mark = /\[\[(.*?)\|(\w+)\]\]|\(\((.*?)\)\)/g;

/** Reads notes of one line each: `roster| text`, with `[[Ana|name]]` for what must go and `((noon))` for what may. */
export const readNotes = (lines: string): Labelled[] => lines.trim().split("\n").map(readNote);

function readNote(line: string): Labelled {
  const [name = "", ...rest] = line.split("| ");
  const index = indexes.get(name);
  if (!index) throw new Error(`No roster is called ${name}`);
  const note: Labelled = { text: "", labels: [], open: [], index };
  const source = rest.join("| ");
  let from = 0;
  for (const match of source.matchAll(mark)) {
    note.text += source.slice(from, match.index);
    const words = match[1] ?? match[3] ?? "";
    const label = { start: note.text.length, end: note.text.length + words.length, kind: match[2] ?? "" };
    (match[1] === undefined ? note.open : note.labels).push(label);
    note.text += words;
    from = match.index + match[0].length;
  }
  note.text += source.slice(from);
  return note;
}

export type Tally = {
  labels: number;
  caught: number;
  certain: number;
  missed: string[];
  falseCertain: string[];
  falseDoubtful: string[];
};

/** Counts over many notes. A label with one letter or digit left visible is missed. */
export function tally(notes: readonly Labelled[]): Tally {
  const total: Tally = { labels: 0, caught: 0, certain: 0, missed: [], falseCertain: [], falseDoubtful: [] };
  for (const note of notes) count(note, findIdentifiers(note.text, note.index), total);
  return total;
}

function count(note: Labelled, findings: readonly Finding[], total: Tally): void {
  const certain = findings.filter((finding) => finding.certainty === "certain");
  for (const label of note.labels) {
    total.labels++;
    if (isCovered(note.text, label, findings)) total.caught++;
    else total.missed.push(`${label.kind}: ${note.text.slice(label.start, label.end)} in: ${note.text}`);
    if (isCovered(note.text, label, certain)) total.certain++;
  }
  for (const finding of findings) {
    if (isCovered(note.text, finding, [...note.labels, ...note.open])) continue;
    const list = finding.certainty === "certain" ? total.falseCertain : total.falseDoubtful;
    list.push(`${finding.class}: ${note.text.slice(finding.start, finding.end)} in: ${note.text}`);
  }
}

type Span = { start: number; end: number };

/** Whether every letter and digit of a span lies in one of the others. */
function isCovered(text: string, span: Span, others: readonly Span[]): boolean {
  for (let at = span.start; at < span.end; at++) {
    const seen =
      /[\p{L}\p{N}]/u.test(text[at] ?? "") && !others.some((other) => other.start <= at && at < other.end);
    if (seen) return false;
  }
  return true;
}
