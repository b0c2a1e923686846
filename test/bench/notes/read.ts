import type { Roster } from "#care/deidentify/roster.ts";

/** `roster` and `typo` name somebody the case knows, `name` somebody it does not; `optional` may go or stay. */
export type Kind =
  | "roster"
  | "typo"
  | "name"
  | "optional"
  | "quasi"
  | "initials"
  | "date"
  | "age"
  | "phone"
  | "email"
  | "link"
  | "handle"
  | "address"
  | "zip"
  | "city"
  | "school"
  | "organization"
  | "id"
  | "ssn"
  | "ip"
  | "plate"
  | "room";

export type Span = { start: number; end: number };
/** A note with what must go, what may, and what must survive. */
export type LabelledNote = {
  text: string;
  roster: Roster;
  labels: (Span & { kind: Kind })[];
  keep: Span[];
};

const marks = /\[\[(.*?)\|(\w+)\]\]|\(\((.*?)\)\)|<<(.*?)>>/g;

/** Reads one marked line: `[[Ana|name]]` must go, `((noon))` may, `<<3 of 5>>` must survive. */
export function readMarked(source: string, roster: Roster): LabelledNote {
  const note: LabelledNote = { text: "", roster, labels: [], keep: [] };
  let from = 0;
  for (const match of source.matchAll(marks)) {
    note.text += source.slice(from, match.index);
    const inner = match[1] ?? match[3] ?? match[4] ?? "";
    const span = { start: note.text.length, end: note.text.length + inner.length };
    if (match[4] !== undefined) note.keep.push(span);
    // The kinds are written by hand in the files beside this one.
    else note.labels.push({ ...span, kind: (match[2] ?? "optional") as Kind });
    note.text += inner;
    from = match.index + match[0].length;
  }
  note.text += source.slice(from);
  return note;
}

/** Reads lines of `roster| text`; a `\\n` in a line is a new line of the note. */
export function readWritten(lines: string, rosters: Readonly<Record<string, Roster>>): LabelledNote[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const at = line.indexOf("| ");
      const roster = rosters[line.slice(0, at)];
      if (!roster) throw new Error(`No roster is called ${line.slice(0, at)}`);
      return readMarked(line.slice(at + 2).replaceAll("\\n", "\n"), roster);
    });
}
