import { cueBefore } from "./cues.ts";
import { before, hits, type Doc, type Word } from "./document.ts";
import { placeholders, spot, type Spot } from "./finding.ts";
import { personVerbs, peopleVerbs } from "./lists/grammar.ts";
import type { Ref, RosterIndex } from "./roster.ts";
import { isAcronym, isOrdinary } from "./vocabulary.ts";

const dotted =
  /(?<![\p{L}\p{N}.])\p{Lu}\.(?:[ -]?\p{Lu}\.){1,3}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.])\p{Lu}\.\p{Lu}(?![\p{L}\p{N}.])/gu;
const harmlessDotted = new Set(
  "pe us am pm ie eg dc na phd ba bs ma md rn ta ap la ny nj pt ot iep pa po id tv ok qd bid tid prn sf uk un eu ad bc".split(
    " ",
  ),
);

/** Initials: "J.D." of anyone, "JD" of the people on the roster, and other pairs of capitals as doubtful. */
export function findInitials(doc: Doc, index: RosterIndex): Spot[] {
  return [...dottedInitials(doc, index), ...smallDotted(doc, index), ...plainInitials(doc, index)];
}

const smallLetters = /(?<![\p{L}\p{N}.])\p{Ll}\.\p{Ll}\.(?![\p{L}\p{N}])/gu;

/** "a.j.": surely somebody where nothing has a capital. */
function smallDotted(doc: Doc, index: RosterIndex): Spot[] {
  if (!/\p{Ll}\.\p{Ll}\./u.test(doc.text)) return [];
  return hits(doc, smallLetters).flatMap((hit) => {
    const key = hit.text.replaceAll(".", "");
    const refs = index.initials.get(key);
    if (harmlessDotted.has(key) || key === "st") return [];
    const certainty = refs || doc.quiet ? "certain" : "doubtful";
    return [spot(hit, "initials", { certainty, ...named(refs) })];
  });
}

function dottedInitials(doc: Doc, index: RosterIndex): Spot[] {
  if (!/\p{Lu}\.[ -]?\p{Lu}/u.test(doc.text)) return [];
  return hits(doc, dotted).flatMap((hit) => {
    const key = hit.text.replace(/[^\p{L}]/gu, "").toLowerCase();
    const refs = index.initials.get(key);
    const usual = harmlessDotted.has(key) || (key.length > 2 && isAcronym(key));
    const isTime = /^[ap]\.?m\.?$/i.test(hit.text) && /\d ?$/.test(doc.text.slice(0, hit.start));
    if (isTime || (!refs && usual && !(key.length === 2 && isBesidePeople(doc, hit)))) return [];
    return [spot(hit, "initials", { certainty: usual ? "doubtful" : "certain", ...named(refs) })];
  });
}

const besidePeople =
  /\b(?:with|w|and|told|asked|saw|by|not|from|met|like|than|seat|sit|beside|ask|tell|about|paired|partnered)\.? $/;
/** "wants to sit with A.M., not K.C.": what usually means a time or a place, where a person would stand. */
const isBesidePeople = (doc: Doc, hit: { start: number; end: number }): boolean => {
  const next = doc.words.find((word) => word.start >= hit.end);
  return besidePeople.test(before(doc, hit.start)) || (next?.gap === ". " && personVerbs.has(next.key));
};

function plainInitials(doc: Doc, index: RosterIndex): Spot[] {
  return doc.words.flatMap((word, i) => {
    const certainty = judge(doc, index, i);
    const refs = index.initials.get(word.key);
    return certainty ? [spot(word, "initials", { certainty, ...named(refs) })] : [];
  });
}

function judge(doc: Doc, index: RosterIndex, i: number): Spot["certainty"] | undefined {
  const word = doc.words[i];
  if (!word || word.key.length < 2 || word.key.length > 4) return undefined;
  const refs = index.initials.get(word.key);
  const usual = isAcronym(word.key) || (word.shape === "lower" && isOrdinary(word.key));
  const own = refs?.some((ref) => ref.who === "student");
  if (word.shape === "lower") return own && word.key.length < 4 && !usual ? "doubtful" : undefined;
  if (word.shape !== "upper" || isPartOfCode(doc, i)) return undefined;
  if (refs && !usual) return "certain";
  if (refs) return isPerson(doc, i, word) ? "doubtful" : undefined;
  if (usual || doc.shouting || word.key.length > 3 || isOrdinary(word.key)) return undefined;
  return personVerbs.has(doc.words[i + 1]?.key ?? "") && doc.words[i + 1]?.gap === " "
    ? "certain"
    : "doubtful";
}

/** "PHQ-9", "ELA/SS": capitals tied to a number or to other capitals. */
function isPartOfCode(doc: Doc, i: number): boolean {
  const next = doc.words[i + 1];
  const last = doc.words[i - 1];
  const tied = (word: Word | undefined, gap: string | undefined) =>
    word !== undefined &&
    (gap === "-" || gap === "/" || gap === "") &&
    (word.shape === "digits" || isAcronym(word.key));
  return tied(next, next?.gap) || tied(last, doc.words[i]?.gap) || next?.shape === "digits";
}

function isPerson(doc: Doc, i: number, word: Word): boolean {
  const next = doc.words[i + 1];
  const last = doc.words[i - 1];
  const does =
    next?.gap === " " &&
    (personVerbs.has(next.key) ||
      /^(?:out|back|here|absent|late|tardy|present|still|will|is|was)$/.test(next.key));
  const toward = last !== undefined && !word.first && (peopleVerbs.has(last.key) || last.key === "w");
  return does || toward || word.possessive || cueBefore(doc, i) !== undefined;
}

function named(refs: readonly Ref[] | undefined): Partial<Spot> {
  const ref = refs?.find((one) => one.who === "student") ?? refs?.[0];
  return ref ? { who: ref.who, replacement: placeholders[ref.who] } : {};
}
