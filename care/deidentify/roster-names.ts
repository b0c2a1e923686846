import type { Doc, Word } from "./document.ts";
import { cueBefore } from "./cues.ts";
import { evidence } from "./evidence.ts";
import type { Certainty } from "./finding.ts";
import {
  afterVerb,
  copulas,
  peopleVerbs,
  personPrepositions,
  personVerbs,
  testNouns,
} from "./lists/grammar.ts";
import { distance, soundOf } from "./near.ts";
import type { Near, Ref, RosterIndex } from "./roster.ts";
import {
  isAcronym,
  isEponym,
  isEnglish,
  isEveryday,
  isForm,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isForeign,
  isSpanishOnly,
  isWord,
} from "./vocabulary.ts";

/** What the finder thinks of one word: part of a name, and whose. `refs` is empty for somebody not on the roster. */
export type Mark = { certainty: Certainty; refs: readonly Ref[] };
export type Marks = (Mark | undefined)[];

/** Marks every word that names somebody on the roster, in any form. */
export function markRoster(doc: Doc, index: RosterIndex): Marks {
  const marks: Marks = doc.words.map((_, i) => single(doc, index, i));
  for (let i = 0; i < doc.words.length; i++) markSequence(doc, index, { marks, from: i });
  return marks;
}

/** Whole names, in any case and order: nothing about them is left to judge. */
function markSequence(doc: Doc, index: RosterIndex, at: { marks: Marks; from: number }): void {
  const key = doc.words[at.from]?.key ?? "";
  const found = (index.sequences.get(key) ?? []).find(({ keys }) => standsAt(doc, at.from, keys));
  if (!found) return;
  found.keys.forEach((_, k) => {
    at.marks[at.from + k] = { certainty: "certain", refs: [found.ref] };
  });
}

const standsAt = (doc: Doc, from: number, keys: readonly string[]): boolean =>
  keys.every((key, k) => {
    const word = doc.words[from + k];
    return word?.key === key && (k === 0 || /^(?:[ \-_/.]|, ?|\. |- )?$/.test(word.gap));
  });

function single(doc: Doc, index: RosterIndex, i: number): Mark | undefined {
  const word = doc.words[i];
  if (!word || word.key.length < 2) return undefined;
  const refs = index.words.get(word.key);
  if (refs)
    return isBeforeGiven(doc, index, { i, refs }) ? { certainty: "certain", refs } : judged(doc, i, refs);
  if (index.schoolmates.has(word.key) && !isWord(word.key) && !isHarmless(word.key))
    return { certainty: "certain", refs: [] };
  const owner = word.key.endsWith("s") ? index.words.get(word.key.slice(0, -1)) : undefined;
  if (owner && !isOrdinary(word.key) && !isName(word.key)) return { certainty: "certain", refs: owner };
  const joined = index.joined.get(word.key);
  if (joined && !isOrdinary(word.key)) return { certainty: "certain", refs: [joined] };
  if (word.shape === "digits") return disguised(index, word);
  const plain =
    (word.shape === "title" ? isWord(word.key) || isForm(word.key) : isOrdinary(word.key)) &&
    !(word.shape === "title" && !doc.spanish && isSpanishOnly(word.key));
  return plain || isHarmless(word.key) ? undefined : nearby(index, word);
}

/** "Marsh, H": a family name with its person's own initial after a comma. */
function isBeforeGiven(
  doc: Doc,
  index: RosterIndex,
  { i, refs }: { i: number; refs: readonly Ref[] },
): boolean {
  const next = doc.words[i + 1];
  if (next?.gap !== ", " || next.shape !== "letter") return false;
  return refs.some((ref) => ref.part === "family" && index.letters.get(ref.person)?.has(next.key));
}

/** An exact name. Only one that is also a word has to be judged by its neighbors. */
function judged(doc: Doc, i: number, refs: readonly Ref[]): Mark | undefined {
  const word = doc.words[i];
  if (!word) return undefined;
  // "Vân" is no van, and "Linda" no word of an English note.
  // Nor is "grace" one of a Spanish note.
  const other = isForeign(doc, word) || (doc.spanish && isWord(word.key) && !isEveryday(word.key));
  const alsoWord = !other && (isWord(word.key) || isHarmless(word.key) || isAcronym(word.key));
  if (!alsoWord && !isEponym(word.key)) return { certainty: "certain", refs };
  if (isEponym(word.key) && namesATest(doc, i)) return undefined;
  if (!alsoWord) return { certainty: "certain", refs };
  const own = refs.some((ref) => ref.who === "student" && ref.part === "given") ? 1 : 0;
  const kinBefore =
    word.shape === "lower" && cueBefore(doc, i)?.kind === "kin" && !isEnglish(word.key) ? 2 : 0;
  const weight = evidence(doc, i) + own + kinBefore;
  const inside = word.shape === "title" && !word.first && !isHarmless(word.key);
  if (weight >= 2 || (inside && weight >= (isEveryday(word.key) ? 1 : 0)))
    return { certainty: "certain", refs };
  return weight >= 1 || isRatherAsked(doc, i, { refs, weight }) ? { certainty: "doubtful", refs } : undefined;
}

/** "grace period": the first half of a thing. */
const namesThing = (word: Word, next: Word | undefined): boolean =>
  next !== undefined &&
  next.gap === " " &&
  !word.possessive &&
  next.key.length > 3 &&
  isEveryday(next.key) &&
  ![personVerbs, copulas, afterVerb, personPrepositions].some((list) => list.has(next.key));

/** Who is on the roster is likelier than the word: rather a question too many than a name that stays. */
function isRatherAsked(
  doc: Doc,
  at: number,
  { refs, weight }: { refs: readonly Ref[]; weight: number },
): boolean {
  const word = doc.words[at];
  if (!word) return false;
  const next = doc.words[at + 1];
  const common = isEveryday(word.key) || isHarmless(word.key);
  if (word.shape === "title" && !common) return word.first || weight >= -2;
  if (word.shape === "title")
    return weight >= (next?.key === "and" ? -1 : 0) && (!word.first || isActing(next));
  if (!refs.some(({ who }) => who !== "other-student")) return false;
  if (word.shape === "lower" && word.first && next?.gap === " " && acts.test(next.key)) return true;
  if (!(doc.quiet || doc.shouting)) return false;
  if (!common) return weight > -3 && !namesThing(word, next);
  const last = doc.words[at - 1]?.key ?? "";
  const toward = !word.first && (personPrepositions.has(last) || peopleVerbs.has(last));
  return toward && weight >= 0 && !namesThing(word, next);
}

const acts = /^(?:is|was|has|had|says|said|will|can|didnt|doesnt|isnt|wasnt)$/;
/** A word that stands by itself, or before what somebody is or does. */
const isActing = (next: Word | undefined): boolean =>
  next?.gap !== " " || next.key === "and" || acts.test(next.key);

/** "Beck inventory", "Vanderbilt parent form", "Stanley-Brown". */
export function namesATest(doc: Doc, i: number): boolean {
  const next = doc.words[i + 1];
  const last = doc.words[i - 1];
  const beside = (word: Word | undefined, gap: string) =>
    word !== undefined && ((gap === " " && testNouns.has(word.key)) || (gap === "-" && isEponym(word.key)));
  return beside(next, next?.gap ?? "") || (last !== undefined && beside(last, doc.words[i]?.gap ?? ""));
}

const letterFor: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
};

/** "J0rdan": digits that stand for letters. */
function disguised(index: RosterIndex, word: Word): Mark | undefined {
  if (!/[a-z].*[a-z]/.test(word.key)) return undefined;
  const forms = [word.key, word.key.replaceAll("1", "l"), word.key.replace(/\d+$/, "")];
  const refs = forms.map((form) =>
    index.words.get(form.replace(/\d/g, (digit) => letterFor[digit] ?? digit)),
  );
  const found =
    refs.find((one) => one !== undefined) ?? asRefs(index.joined.get(word.key.replace(/\d+$/, "")));
  return found && { certainty: "certain", refs: found };
}

const asRefs = (ref: Ref | undefined): readonly Ref[] | undefined => ref && [ref];

type Hit = { certainty: Certainty; ref: Ref };
/** What is asked of a written word for each name of the roster, made once. */
type Written = { key: string; capital: boolean; given: boolean; bare: string; sound: () => string };

function writtenAs({ key, shape }: Word): Written {
  let sound: string | undefined;
  return {
    key,
    capital: shape !== "lower",
    given: isGivenName(key),
    bare: key.replace(/(?:ie|ey|y|i|ito|ita)$/, "").replace(/([a-z])\1$/, "$1"),
    sound: () => (sound ??= soundOf(key)),
  };
}

/** Misspelled, shortened or wrapped names. A listed name that sounds otherwise is somebody else's. */
function nearby(index: RosterIndex, word: Word): Mark | undefined {
  if (index.near.length === 0) return undefined;
  const written = writtenAs(word);
  let best: Hit | undefined;
  for (const near of index.near) {
    const hit = mayBeNear(near.key, word.key) ? compare(near, written) : undefined;
    if (hit && (!best || hit.certainty === "certain")) best = hit;
    if (best?.certainty === "certain") break;
  }
  return best && { certainty: best.certainty, refs: [best.ref] };
}

/** Without a letter in common at either end, and of other lengths, two words have nothing to compare. */
const mayBeNear = (key: string, written: string): boolean =>
  Math.abs(key.length - written.length) <= 2 ||
  written.length > key.length ||
  key.startsWith(written.slice(0, 2)) ||
  key.endsWith(written);

function compare(near: Near, word: Written): Hit | undefined {
  const { capital } = word;
  if (isMisspelling(near, word)) {
    return { certainty: capital || near.key.length > 5 ? "certain" : "doubtful", ref: near.ref };
  }
  if (near.key.length > 4 && !isWord(near.key) && !word.given && word.key.includes(near.key)) {
    return { certainty: "certain", ref: near.ref };
  }
  if (near.ref.part !== "given" || !isShortened(near.key, word)) return undefined;
  return { certainty: capital || word.key.length > 3 ? "certain" : "doubtful", ref: near.ref };
}

function isMisspelling({ key, sound }: Near, { key: written, given, sound: heard }: Written): boolean {
  const limit = key.length > 7 ? 2 : key.length > 4 ? 1 : 0;
  const sameSound = written.length > 3 && written[0] === key[0] && heard() === sound;
  if (given) return sameSound && distance(key, written, 2) <= 2;
  if (key.length === 4) return sameSound && distance(key, written, 1) <= 1;
  return limit > 0 && distance(key, written, limit) <= limit;
}

/** "Santi", "Kenny", "Beth": a beginning or an ending of the given name, with or without a pet ending. */
function isShortened(key: string, { key: written, bare, capital }: Written): boolean {
  if (written.length < 3 || written.length >= key.length + 2) return false;
  const starts = (part: string) => part.length > 2 && part.length < key.length && key.startsWith(part);
  return starts(written) || starts(bare) || (capital && written.length > 3 && key.endsWith(written));
}
