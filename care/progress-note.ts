import type { CaseId } from "#db/ids.ts";
import type { Run } from "./card.ts";
import { clean, rawLimit, settle, verify, type Cleaned, type Kept } from "./deidentify/clean.ts";
import { markClose, markOpen, markPattern, type IdentifierClass } from "./deidentify/finding.ts";
import { indexRoster, type Roster, type RosterIndex } from "./deidentify/roster.ts";
import { classWords } from "./deidentify/words.ts";
import type { Offer } from "./progress-offer.ts";
import { lostWord, type Decisions, type Findings, type Held } from "./progress-preview.form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/** A cleaned note as its draft keeps it: marks stand where words are held, and the words themselves are not here. */
export type KeptNote = {
  cleaned: string;
  removed: { replacement: string; class: IdentifierClass }[];
  held: { mark: number; replacement: string; class: IdentifierClass }[];
};
/** The same with the held words, which travel in their author's preview and nowhere else. */
export type FreshNote = { kept: KeptNote; words: Held[]; otherCase?: CaseId };

/** The finder's view of the people of a case. Fails closed: without a roster no note can be vouched for. */
const indexOf = (roster: Roster | undefined): Outcome<RosterIndex> =>
  roster ? accept(indexRoster(roster)) : refuse({ kind: "cannot-clean", why: "no-roster" });

/**
 * Looks for identifiers in a raw note, with the people of its case. The raw text lives no longer than this call. Refuses as `cannot-clean` what could
 * not be sent even with every doubtful word removed, while its author still has it in the form.
 */
export const cleanNote = ({ roster }: Pick<Offer, "roster">, raw: string): Outcome<FreshNote> =>
  guarded(() => {
    const index = indexOf(roster);
    return index.ok ? cleanWith(index.value, raw) : index;
  });

/**
 * Fails closed: whatever goes wrong in the finder, such as a damaged list, sends nothing. The error is dropped, since it
 * may hold what was written.
 */
export function guarded<T>(look: () => Outcome<T>): Outcome<T> {
  try {
    return look();
  } catch {
    return refuse({ kind: "cannot-clean", why: "broken" });
  }
}

function cleanWith(index: RosterIndex, raw: string): Outcome<FreshNote> {
  if (raw.length > rawLimit) return refuse({ kind: "cannot-clean", why: "too-long" });
  const result = clean(raw, index);
  const judged = verify(settle(result.cleaned, removals(result.held)), [], index);
  if (!judged.ok) return refuse({ kind: "cannot-clean", why: whyFrom(judged.why) });
  const otherCase = result.otherStudents[0] as CaseId | undefined;
  return accept({
    kept: {
      cleaned: result.cleaned,
      removed: result.removed,
      held: result.held.map(({ mark, replacement, class: kind }) => ({ mark, replacement, class: kind })),
    },
    words: result.held.map((one) => ({ ...one, context: contextOf(result.cleaned, one) })),
    ...(otherCase && { otherCase }),
  });
}

/**
 * Fills in what the author decided and has the result judged again. Only what the finder vouches for leaves here.
 * Refuses as `cannot-clean`; a word that is certainly an identifier cannot be kept, whatever was answered.
 */
export const settleNote = ({ roster }: Pick<Offer, "roster">, note: Decided): Outcome<Cleaned> =>
  guarded(() => {
    const index = indexOf(roster);
    if (!index.ok) return index;
    const judged = verify(writtenIn(note), keptWords(note.decisions), index.value);
    return judged.ok ? accept(judged.text) : refuse({ kind: "cannot-clean", why: whyFrom(judged.why) });
  });

type Decided = { kept: KeptNote; decisions: Decisions["marks"] };

/** What would be sent, before it is judged: what is cleaned, with each held word kept or replaced as its author decided. */
export const writtenIn = ({ kept, decisions }: Decided): string =>
  settle(kept.cleaned, fillings(kept, decisions));

type Doubt = Extract<ReturnType<typeof verify>, { ok: false }>["why"];
const whyFrom = (why: Doubt) => (why === "unsupported-script" || why === "too-long" ? why : "failed");

const removals = (held: readonly { mark: number; replacement: string }[]) =>
  held.map(({ mark, replacement }) => ({ mark, text: replacement }));

const fillings = (kept: KeptNote, decisions: Decisions["marks"]) =>
  kept.held.map(({ mark, replacement }) => {
    const decision = decisions.find((one) => one.mark === mark);
    return { mark, text: decision?.keep && decision.word ? decision.word : replacement };
  });

const keptWords = (decisions: Decisions["marks"]): Kept[] =>
  decisions.flatMap(({ keep, word }) => (keep && word ? [{ word, reason: keep }] : []));

const around = 32;
const markAt = (mark: number) => `${markOpen}${mark}${markClose}`;

/** The words around a held one, so that its author finds it in the sentence. Other held words stay out of it. */
function contextOf(cleaned: string, { mark, word }: { mark: number; word: string }): string {
  const [before = "", after = ""] = cleaned
    .split(markAt(mark))
    .map((piece) => piece.replaceAll(markPattern, "…").replaceAll(/\s+/g, " "));
  const left = before.length > around ? `…${before.slice(-around).replace(/^\S*\s/, "")}` : before;
  const right = after.length > around ? `${after.slice(0, around).replace(/\s\S*$/, "")}…` : after;
  return `${left}${word}${right}`;
}

const pieces = new RegExp(`(${markOpen}\\d+${markClose}|\\[[a-z][a-z -]*\\])`);

/** The cleaned note in runs for a preview, as it goes out while its author keeps nothing. */
function runsOf(kept: KeptNote): Run[] {
  return kept.cleaned
    .split(pieces)
    .filter((piece) => piece !== "")
    .map((piece): Run => {
      const held = kept.held.find(({ mark }) => piece === markAt(mark));
      if (held) return { text: held.replacement, mark: "held" };
      return piece.startsWith("[") && piece.endsWith("]")
        ? { text: piece, mark: "removed" }
        : { text: piece };
    });
}

/** What was removed, each kind and placeholder once: `[student] · a name, 2 times`. */
function removedLines(kept: KeptNote): Findings["removed"] {
  const alike = Map.groupBy(kept.removed, ({ replacement, class: kind }) => `${kind} ${replacement}`);
  return [...alike.values()].flatMap((all) =>
    all.slice(0, 1).map(({ replacement, class: kind }) => ({
      replacement,
      what: classWords[kind],
      count: all.length,
    })),
  );
}

/** What a preview shows of a cleaned note; nothing where there is no note. */
export const findingsOf = (kept: KeptNote | undefined, held: readonly Held[]): Findings =>
  kept ? { removed: removedLines(kept), held, runs: runsOf(kept) } : { removed: [], held: [], runs: [] };

/** The held words as their author's preview sent them back; they are stored nowhere. */
export const wordsOf = (kept: KeptNote, decisions: Decisions["marks"]): Held[] =>
  kept.held.map((held) => {
    const decided = decisions.find(({ mark }) => mark === held.mark);
    const word = decided?.word;
    return {
      ...held,
      word: word ?? lostWord,
      ...(word && { context: contextOf(kept.cleaned, { mark: held.mark, word }) }),
      ...(decided?.keep && { keep: decided.keep }),
    };
  });

/** The same, to be decided anew: what was kept does not stay kept by itself. */
export const undecided = (words: readonly Held[]): Held[] => words.map(({ keep: _, ...held }) => held);

/**
 * What the audit log says of a note: how many of which class were removed, and how many of which class were kept for
 * which reason. Never a word of it.
 */
export function auditOf(kept: KeptNote, decisions: Decisions["marks"]): string[] {
  const judged = kept.held.map((held) => {
    const decided = decisions.find(({ mark }) => mark === held.mark);
    return decided?.keep && decided.word ? `kept.${held.class}.${decided.keep}` : `removed.${held.class}`;
  });
  const facts = [...kept.removed.map((one) => `removed.${one.class}`), ...judged];
  const alike = Map.groupBy(facts, (fact) => fact);
  return [...alike].map(([fact, all]) => `${fact}:${all.length}`);
}
