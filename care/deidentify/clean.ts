import { findIdentifiers } from "./find.ts";
import { markClose, markOpen, markPattern, type Finding, type IdentifierClass } from "./finding.ts";
import { hasUnsupportedScript, keysOf, withoutInvisible } from "./fold.ts";
import type { Kept } from "./kept.ts";
import type { RosterIndex } from "./roster.ts";

export type { Kept } from "./kept.ts";

declare const brand: unique symbol;
/** A text that the finder vouches for. Only `verify` makes one. */
export type Cleaned = string & { readonly [brand]: "Cleaned" };

/** What a note may still hold once it is cleaned. */
export const noteLimit = 280;

/** The most that is read at all: the time that finding takes is bounded by the length of what is read. */
export const rawLimit = 4_000;
/** Placeholders change how their neighbors read, yet not without end. */
const mostRounds = 24;

type Cleaning = {
  /** Certain finds are replaced; each doubtful one stands as its number between two private-use characters. */
  cleaned: string;
  removed: { replacement: string; class: IdentifierClass }[];
  held: { mark: number; word: string; class: IdentifierClass; replacement: string }[];
  /** The roster's keys of students of other cases whom the text names. */
  otherStudents: string[];
};

const privateUse = /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu;

/**
 * Takes out what is certainly an identifier and marks what is doubtful. Looks again until nothing more is found, since a
 * placeholder can change how its neighbors read. Throws where that does not end. `kept` are words that the author has already decided to keep.
 */
export function clean(text: string, index: RosterIndex, kept: readonly Kept[] = []): Cleaning {
  const state: Cleaning = {
    cleaned: withoutInvisible(text.replace(privateUse, "")),
    removed: [],
    held: [],
    otherStudents: [],
  };
  for (let round = 0; round < mostRounds; round++) {
    const findings = open(state.cleaned, index, kept);
    const certain = findings.filter((finding) => finding.certainty === "certain");
    if (findings.length === 0) return renumbered(state);
    if (certain.length > 0) replaceAll(state, certain);
    else holdAll(state, findings);
  }
  throw new Error("A text did not settle.");
}

/** The finds that no kept word excuses. A kept word excuses a doubtful find, never a certain one. */
function open(text: string, index: RosterIndex, kept: readonly Kept[]): Finding[] {
  const excused = new Set(kept.flatMap(({ word }) => keysOf(word)));
  return findIdentifiers(text, index).filter(
    ({ start, end, certainty }) =>
      certainty === "certain" || !keysOf(text.slice(start, end)).every((key) => excused.has(key)),
  );
}

function replaceAll(state: Cleaning, findings: readonly Finding[]): void {
  state.cleaned = spliced(state.cleaned, findings, ({ replacement }) => replacement);
  for (const { replacement, class: kind, otherStudent } of findings) {
    state.removed.push({ replacement, class: kind });
    if (otherStudent !== undefined && !state.otherStudents.includes(otherStudent))
      state.otherStudents.push(otherStudent);
  }
}

function holdAll(state: Cleaning, findings: readonly Finding[]): void {
  state.cleaned = spliced(
    state.cleaned,
    findings,
    ({ start, end, class: kind, replacement, otherStudent }) => {
      const mark = state.held.length + 1;
      state.held.push({ mark, word: state.cleaned.slice(start, end), class: kind, replacement });
      if (otherStudent !== undefined && !state.otherStudents.includes(otherStudent))
        state.otherStudents.push(otherStudent);
      return markOpen + mark + markClose;
    },
  );
}

function spliced(text: string, findings: readonly Finding[], stand: (finding: Finding) => string): string {
  let from = 0;
  let result = "";
  for (const finding of findings) {
    result += text.slice(from, finding.start) + stand(finding);
    from = finding.end;
  }
  return result + text.slice(from);
}

/** Marks are numbered as they are read, whichever round found them. A doubt that went with a later find is none any more. */
function renumbered(state: Cleaning): Cleaning {
  const order = [...state.cleaned.matchAll(markPattern)].map((match) => Number(match[1]));
  const place = (mark: number) => order.indexOf(mark) + 1;
  return {
    ...state,
    cleaned: state.cleaned.replace(markPattern, (_, mark) => markOpen + place(Number(mark)) + markClose),
    held: state.held
      .map((one) => ({ ...one, mark: place(one.mark) }))
      .filter(({ mark }) => mark > 0)
      .toSorted((a, b) => a.mark - b.mark),
  };
}

/** Puts its text in the place of each mark: the replacement, or the word its author keeps. Other marks stay. */
export function settle(cleaned: string, fillings: readonly { mark: number; text: string }[]): string {
  const texts = new Map(fillings.map(({ mark, text }) => [mark, text.replace(privateUse, "")]));
  return cleaned.replace(markPattern, (found, mark) => texts.get(Number(mark)) ?? found);
}

type Verdict =
  | { ok: true; text: Cleaned }
  | {
      ok: false;
      why: "unsupported-script" | "too-long" | "unresolved" | "identifier";
      classes?: IdentifierClass[];
    };

/**
 * Looks at the finished text once more and vouches for it, or refuses: letters it cannot judge, too long, a mark or a doubt
 * that its author has not settled, or something that is certainly an identifier, of which it names the class alone.
 */
export function verify(text: string, kept: readonly Kept[], index: RosterIndex): Verdict {
  if (text.search(privateUse) >= 0) return { ok: false, why: "unresolved" };
  if (text.length > rawLimit || [...text].length > noteLimit) return { ok: false, why: "too-long" };
  if (hasUnsupportedScript(text) || withoutInvisible(text) !== text)
    return { ok: false, why: "unsupported-script" };
  const findings = open(text, index, kept);
  const certain = findings.filter((finding) => finding.certainty === "certain");
  if (certain.length > 0) return { ok: false, why: "identifier", classes: classesOf(certain) };
  if (findings.length > 0) return { ok: false, why: "unresolved", classes: classesOf(findings) };
  // Nothing certain is left and every doubt is settled: this is what the brand stands for.
  return { ok: true, text: text as Cleaned };
}

const classesOf = (findings: readonly Finding[]): IdentifierClass[] => [
  ...new Set(findings.map((one) => one.class)),
];
