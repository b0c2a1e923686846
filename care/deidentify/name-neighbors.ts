import { cueBefore } from "./cues.ts";
import type { Doc, Word } from "./document.ts";
import { callings, titles } from "./lists/cues.ts";
import { publicFigures } from "./lists/public-figures.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import type { Mark, Marks } from "./roster-names.ts";
import {
  isAccented,
  isEveryday,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isSlip,
  looksLikeWord,
  mayBeFamilyName,
} from "./vocabulary.ts";

const figureStarts = new Set([...publicFigures].map((name) => name.split(" ")[0] ?? ""));

/**
 * The places of words that together name somebody of history or of a book, with capitals. Where a word says that it is
 * somebody's own classmate or uncle, or the name goes on, it is no such person.
 */
export function famousWords(doc: Doc): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [i, word] of doc.words.entries()) {
    if (word.shape !== "title" || !figureStarts.has(word.key)) continue;
    for (const length of [4, 3, 2]) {
      const words = doc.words.slice(i, i + length);
      if (!publicFigures.has(words.map(({ key }) => key).join(" "))) continue;
      if (cueBefore(doc, i) || goesOn(doc.words[i + length])) continue;
      words.forEach((_, k) => places.add(i + k));
    }
  }
  return places;
}

/** "Harry Potter-Diaz": a further word of the same name. */
const goesOn = (next: Word | undefined): boolean =>
  next?.shape === "title" && /^[ -]$/.test(next.gap) && (next.gap === "-" || isName(next.key));

/** "Amber, Lisa and Riley": beside a sure name a word that may be one is sure, too. */
export function joinNeighbors(doc: Doc, marks: Marks, taken: (word: Word) => boolean): void {
  const sure = (at: number) => marks[at]?.certainty === "certain";
  for (let i = doc.words.length - 2; i >= 0; i--) {
    const word = doc.words[i];
    const ahead = sure(i + 1) || (marks[i + 1] !== undefined && sure(i + 2) && doc.words[i + 2]?.gap === " ");
    if (word && !marks[i] && !taken(word) && ahead && leadsOn(doc, i, word))
      marks[i] = { refs: [], certainty: "certain" };
  }
  doc.words.forEach((word, i) => {
    if (sure(i) || !(word.shape === "title" || (doc.quiet && word.shape === "lower")) || taken(word)) return;
    const beside = [besideAt(doc, i, -1), besideAt(doc, i, 1)].filter((at) => at !== undefined);
    if (beside.some(sure) && mayJoin(doc, word, marks[i]))
      marks[i] = { refs: [], ...marks[i], certainty: "certain" };
  });
}

/** "Sigrún Hodges": a capital right before a sure name, unless it has another reason. */
const leadsOn = (doc: Doc, i: number, word: Word): boolean => {
  const next = doc.words[i + 1];
  return (
    word.shape === "title" &&
    next?.shape === "title" &&
    next.gap === " " &&
    (!isEveryday(word.key) || (mayBeFamilyName(word.key) && !word.first)) &&
    !isHarmless(word.key) &&
    !sharedCapitals.has(word.key) &&
    !callings.has(word.key) &&
    !titles.has(word.key) &&
    (!word.first ||
      (isAccented(word) && !doc.spanish) ||
      mayBeFamilyName(word.key) ||
      isName(word.key) ||
      !isOrdinary(word.key))
  );
};

const mayJoin = (doc: Doc, word: Word, mark: Mark | undefined): boolean =>
  word.shape === "title"
    ? mark !== undefined || (isName(word.key) && (!sharedCapitals.has(word.key) || isGivenName(word.key)))
    : doc.quiet &&
      word.shape === "lower" &&
      (isName(word.key) ? mark !== undefined || !isEveryday(word.key) : isUnknown(word.key));

const isUnknown = (key: string): boolean =>
  key.length > 3 && !isOrdinary(key) && !looksLikeWord(key) && !isSlip(key);

const joints = new Set(["and", "n", "y", "e", "or"]);

/** The other part of "X and Y", "X, Y" or "X/Y" on one side of a word. */
function besideAt(doc: Doc, i: number, step: 1 | -1): number | undefined {
  const gap = (step === 1 ? doc.words[i + 1]?.gap : doc.words[i]?.gap) ?? "";
  if (gap === " " && !joints.has(doc.words[i + step]?.key ?? "")) return undefined;
  if (/^(?:, | ?[&/+] ?)$/.test(gap)) return i + step;
  const joint = doc.words[i + step];
  const further = step === 1 ? doc.words[i + 2]?.gap : joint?.gap;
  const gaps = /^,? $/.test(gap) && /^,? $/.test(further ?? "");
  // "amir w and zeki"
  const letter = step === -1 && /^[a-z]$/i.test(doc.words[i - 2]?.key ?? "") ? -1 : 0;
  return gaps && joints.has(joint?.key ?? "") ? i + 2 * step + letter : undefined;
}
