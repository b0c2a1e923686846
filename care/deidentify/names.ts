import { cueBefore, type Cue } from "./cues.ts";
import type { Doc, Word } from "./document.ts";
import { evidence, ownedKin } from "./evidence.ts";
import type { Certainty } from "./finding.ts";
import { afterTitleNotName, callings } from "./lists/cues.ts";
import { copulas, historicNames, lessonNouns, peopleVerbs, personVerbs } from "./lists/grammar.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import { isHalf, isPairOfUnexplained, isUnexplained } from "./unexplained.ts";
import { aboutReading } from "./reading.ts";
import { namesATest, type Mark } from "./roster-names.ts";
import {
  isAccented,
  isAcronym,
  isCommonName,
  isCommonWordName,
  isCompound,
  isEponym,
  isEveryday,
  isForeign,
  isForm,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isSlip,
  isSurname,
  isWord,
  looksLikeWord,
  mayBeFamilyName,
} from "./vocabulary.ts";

/** Judges a word that is on no roster: does it name somebody? */
export function markStranger(doc: Doc, i: number): Mark | undefined {
  const word = doc.words[i];
  if (!word || word.shape === "closed" || word.shape === "digits") return undefined;
  const certainty = verdict(doc, i, word);
  return certainty && { certainty, refs: [] };
}

function verdict(doc: Doc, i: number, word: Word): Certainty | undefined {
  const cue = cueBefore(doc, i);
  if (cue) {
    const cued = afterCue(doc, { i, word, cue });
    if (cued) return cued;
  }
  if (isHalf(doc, i))
    return word.shape === "title" || word.gap === "-" || doc.words[i + 1]?.gap === "-"
      ? "certain"
      : "doubtful";
  if (word.shape === "letter" || introduces(doc, i, word)) return undefined;
  if (word.shape === "lower" || (doc.shouting && word.shape === "upper")) return lowerCase(doc, i, word);
  if (word.shape === "upper") return inCapitals(doc, i, word);
  return capitalized(doc, i, word);
}

/** "Driver's Ed" */
const isOwned = (doc: Doc, i: number): boolean =>
  doc.words[i - 1]?.possessive === true && doc.words[i]?.gap !== " ";

/** "Pastor Greene": the calling is no part of the name. */
function introduces(doc: Doc, i: number, word: Word): boolean {
  const next = doc.words[i + 1];
  return (
    callings.has(word.key) &&
    /^\.? $/.test(next?.gap ?? "") &&
    next !== undefined &&
    (next.shape === "title" || next.shape === "letter")
  );
}

type Cued = { i: number; word: Word; cue: Cue };

function afterCue(doc: Doc, { i, word, cue }: Cued): Certainty | undefined {
  const title = doc.words[i - 1];
  if (cue.kind === "title" && title) return afterTitle(doc, word, title);
  if (word.shape === "lower" && isGivenName(word.key) && !isWord(word.key)) return "certain";
  if (
    word.shape === "lower" &&
    cue.kind === "kin" &&
    isName(word.key) &&
    !isEveryday(word.key) &&
    evidence(doc, i) > 0
  )
    return "doubtful";
  if (word.shape === "letter") return undefined;
  if (sharedCapitals.has(word.key) && !isGivenName(word.key) && cue.kind === "kin") return undefined;
  if (isHarmless(word.key))
    return isPersonToo(word.key) && word.shape === "title" && isCalledSo(doc, i) ? "doubtful" : undefined;
  if (word.shape === "lower" || doc.shouting) {
    if (isGivenName(word.key) && !isWord(word.key)) return "certain";
    if (isSurname(word.key) && !isWord(word.key) && (cue.kind === "kin" || doc.quiet)) return "certain";
    if (cue.kind === "kin" && isUnexplained(word) && !isSlip(word.key))
      return doc.spanish ? "doubtful" : "certain";
    return undefined;
  }
  if (word.shape === "upper" && isAcronym(word.key)) return undefined;
  if (!isOrdinary(word.key) || isForeign(doc, word)) return "certain";
  return (isName(word.key) || mayBeFamilyName(word.key)) && evidence(doc, i) >= 3 ? "certain" : undefined;
}

/** After "Ms." anything with a capital is a name; in lower case a word may be what the title is used for. */
function afterTitle(doc: Doc, word: Word, title: Word): Certainty | undefined {
  if (afterTitleNotName.has(word.key) || (isHarmless(word.key) && !isName(word.key))) return undefined;
  if (word.shape !== "lower" && !doc.shouting)
    return isOrdinary(word.key) && !mayBeFamilyName(word.key) ? "doubtful" : "certain";
  if (!isOrdinary(word.key)) return "certain";
  const address = /^(?:mr|mrs|ms|dr)$/.test(title.key);
  if (address && word.gap === ". ") return "certain";
  if (personVerbs.has(word.key) || copulas.has(word.key)) return undefined;

  if (address && doc.quiet && mayBeFamilyName(word.key)) return "certain";
  return isName(word.key) || (address && doc.quiet) ? "doubtful" : undefined;
}

const loan =
  /^(?:cafes?|resumes?|fiancee?s?|naive|cliches?|decor|entrees?|jalapenos?|pinatas?|senora?|papa|mama|tia|tio|el|si|mas)$/;
function lowerCase(doc: Doc, i: number, word: Word): Certainty | undefined {
  if (
    isAccented(word) &&
    doc.quiet &&
    !doc.spanish &&
    isOrdinary(word.key) &&
    evidence(doc, i) > -1 &&
    !loan.test(word.key)
  )
    return "doubtful";
  if (
    isAccented(word) &&
    !doc.spanish &&
    (isName(word.key) || !(isOrdinary(word.key) || isHarmless(word.key)))
  )
    return isName(word.key) ? "certain" : "doubtful";
  if (isWord(word.key) || isHarmless(word.key) || isAcronym(word.key)) {
    const plain = doc.shouting || doc.quiet;
    const needed = doc.shouting || isEveryday(word.key) ? 2 : 1;
    return plain && isName(word.key) && evidence(doc, i) >= needed ? "doubtful" : undefined;
  }
  if (isOwnerWithoutSign(doc, i, word)) return "certain";
  if (isForm(word.key)) return undefined;
  if (!isName(word.key)) return unknownInSmall(doc, i, word);
  if (isGivenName(word.key)) return word.key.length > 3 ? "certain" : "doubtful";
  if (!isSurname(word.key)) return undefined;
  if (doc.quiet && evidence(doc, i) >= 2) return "certain";
  return word.key.length > 3 ? "doubtful" : undefined;
}

/** What nothing explains: in a note with capitals only where a person would stand. */
function unknownInSmall(doc: Doc, i: number, word: Word): Certainty | undefined {
  if (doc.quiet && !doc.spanish && isPairOfUnexplained(doc, i))
    return evidence(doc, i) >= 1 ? "certain" : "doubtful";
  if (!isUnknownPerson(doc, i, word)) return undefined;
  const weight = evidence(doc, i);
  if (doc.quiet || doc.shouting) return weight >= 2 ? "certain" : "doubtful";
  return weight >= 0 && !isSlip(word.key) && !doc.spanish ? "doubtful" : undefined;
}

/** "kayleighs mom" */
const isOwnerWithoutSign = (doc: Doc, i: number, { key }: Word): boolean => {
  const next = doc.words[i + 1];
  return (
    key.endsWith("s") &&
    key.length > 4 &&
    next?.gap === " " &&
    ownedKin.test(next.key) &&
    isGivenName(key.slice(0, -1)) &&
    !isWord(key.slice(0, -1))
  );
};

/** In a note without capitals: a word that nothing explains and that does what people do. */
const isUnknownPerson = (doc: Doc, i: number, word: Word): boolean =>
  word.key.length > 2 &&
  word.key.length < 20 &&
  !isOrdinary(word.key) &&
  !looksLikeWord(word.key) &&
  !isCompound(word.key) &&
  (evidence(doc, i) > 0 || (word.key.length > 4 && !doc.spanish && !isSlip(word.key)));

function inCapitals(doc: Doc, i: number, word: Word): Certainty | undefined {
  if (isAcronym(word.key) || isHarmless(word.key) || isOrdinary(word.key)) return undefined;
  if (isGivenName(word.key) && isCommonName(word.key) && word.key.length > 2) return "certain";
  return word.key.length > 3 ? "doubtful" : undefined;
}

function capitalized(doc: Doc, i: number, word: Word): Certainty | undefined {
  if (isHarmless(word.key) && !(isAccented(word) && !doc.spanish && isName(word.key)))
    return isPersonToo(word.key) && isCalledSo(doc, i) ? "doubtful" : undefined;
  if (isEponym(word.key) && (namesATest(doc, i) || !(isDoing(doc, i) || isOwner(doc, i))))
    return isGivenName(word.key) ? stranger(doc, i, word) : undefined;
  if (sharedCapitals.has(word.key) && (!isName(word.key) || isOwned(doc, i))) return undefined;
  if (isOrdinary(word.key) && isBesideShared(doc, i) && evidence(doc, i) < 4) return undefined;
  if (doc.spanish && word.first && /^(?:ella|el|los|sol)$/.test(word.key)) return undefined;
  if (historicNames.has(word.key) && lessonNouns.has(doc.words[i + 1]?.key ?? "")) return undefined;
  return stranger(doc, i, word);
}

/** "Wise Mind", "Work Samples": a word of a term that staff write with capitals. */
function isBesideShared(doc: Doc, i: number): boolean {
  const [last, word, next] = [doc.words[i - 1], doc.words[i], doc.words[i + 1]];
  const shared = (one: Word | undefined, gap: string | undefined) =>
    one?.shape === "title" && gap === " " && sharedCapitals.has(one.key) && !isCommonWordName(one.key);
  return shared(next, next?.gap) || (shared(last, word?.gap) && last?.first !== true);
}

/** "Ximenita": a given name with a pet ending. */
const isPetName = (key: string): boolean => {
  const stem = /^(.{2,})it[oa]$/.exec(key)?.[1];
  return stem !== undefined && ["a", "o", "e", ""].some((end) => isGivenName(stem + end));
};

/** A capital that neither the roster nor a list of harmless words explains. */
function stranger(doc: Doc, i: number, word: Word): Certainty | undefined {
  if (namesATest(doc, i)) return undefined;
  const known = isName(word.key) || isPetName(word.key);
  if (!known && !word.first && isForeign(doc, word)) return evidence(doc, i) >= 3 ? "certain" : "doubtful";
  if (known && ((!word.first && isForeign(doc, word)) || !isWord(word.key))) {
    const sure =
      isGivenName(word.key) ||
      isPetName(word.key) ||
      (!word.first && isCommonName(word.key)) ||
      evidence(doc, i) >= 3;
    return sure && !aboutReading.test(doc.text) ? "certain" : "doubtful";
  }
  if (known || (mayBeFamilyName(word.key) && !isEveryday(word.key))) return ambiguous(doc, i, word);
  if (isOrdinary(word.key) || looksLikeWord(word.key)) {
    const rare = !isEveryday(word.key) && !word.first && mayBeFamilyName(word.key);
    return rare && (evidence(doc, i) >= 3 || word.possessive) ? "doubtful" : undefined;
  }
  if (word.first && !isAccented(word) && isCompound(word.key)) return undefined;
  return evidence(doc, i) >= (word.first ? 2 : 3) ? "certain" : "doubtful";
}

function ambiguous(doc: Doc, i: number, word: Word): Certainty | undefined {
  const weight = evidence(doc, i);
  // "credits in Art", "the Summer packet"
  if (sharedCapitals.has(word.key) && weight < (word.first ? 2 : 3)) return undefined;
  if (!isEveryday(word.key) && weight >= 2) return "certain";
  if (weight >= 4) return "certain";
  return weight >= 2 || (weight >= 1 && !isEveryday(word.key)) ? "doubtful" : undefined;
}

/** "Newton's statement", and not "Newton's laws". */
function isOwner(doc: Doc, i: number): boolean {
  const next = doc.words[i + 1];
  const owned = next?.gap === " " || next?.gap === "'s ";
  return (
    doc.words[i]?.possessive === true &&
    owned &&
    !lessonNouns.has(next.key) &&
    !/^(?:laws?|taxonomy|triangle|method|theor\w+|cradle|hierarchy|stages?|model|wheel)$/.test(next.key)
  );
}

/** "April", "Christian": also given names; "Monday" and "Ramadan" are hardly any. */
const isPersonToo = (key: string) =>
  isGivenName(key) || (isCommonWordName(key) && !/day$|^(?:easter|holiday|winter|spring|fall)$/.test(key));

/** "Christian from youth group", "her ex, Christian.": a people's or a month's name that stands where a person would. */
function isCalledSo(doc: Doc, i: number): boolean {
  const next = doc.words[i + 1];
  const ends = !next || /[,.;:!?)]/.test(next.gap);
  const further = doc.words[i + 2];
  if (doc.words[i - 1]?.key === "in" || isBesideHarmless(doc, i)) return false;
  const joined =
    doc.words[i]?.first === true &&
    (next?.key === "from" || (next?.key === "and" && !isHarmless(further?.key ?? "")));
  const last = doc.words[i - 1];
  const isObject = last !== undefined && doc.words[i]?.first === false && peopleVerbs.has(last.key);
  const listed =
    further?.shape === "title" &&
    /^(?:and|or)$/.test(next?.key ?? "") &&
    !isHarmless(further.key) &&
    (isName(further.key) || callings.has(further.key));
  return (
    isDoing(doc, i) ||
    joined ||
    isObject ||
    listed ||
    (ends && (cueBefore(doc, i) !== undefined || evidence(doc, i) >= 3))
  );
}

/** "Romeo and Juliet" */
const isBesideHarmless = (doc: Doc, i: number): boolean =>
  doc.words[i - 1]?.key === "and" && isHarmless(doc.words[i - 2]?.key ?? "");

/** Whether the word does what a person does. */
function isDoing(doc: Doc, i: number): boolean {
  const next = doc.words[i + 1];
  return next !== undefined && next.gap === " " && (personVerbs.has(next.key) || copulas.has(next.key));
}
