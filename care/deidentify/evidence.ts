import { cueBefore } from "./cues.ts";
import type { Doc, Word } from "./document.ts";
import {
  afterVerb,
  copulas,
  determiners,
  personPrepositions,
  personVerbs,
  peopleVerbs,
  verbNames,
} from "./lists/grammar.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import {
  isCommonWordName,
  isEveryday,
  isHarmless,
  isName,
  isOrdinary,
  mayBeFamilyName,
} from "./vocabulary.ts";

/** School subjects that are also names: a capital says less of them. */
const mostlyCapital = new Set(["art", "spanish", "english", "french"]);
const breaks = /[.!?;:\n()[\]]/;

/**
 * How much its case, place and neighbors speak for a person, for a word that is also an ordinary one ("Will", "Hope").
 * Above zero a person is likelier than not.
 */
export function evidence(doc: Doc, i: number): number {
  const word = doc.words[i];
  if (!word) return 0;
  return (doc.weights[i] ??=
    ownShape(doc, word) + cueWeight(doc, i, word) + left(doc, i, word) + right(doc, i, word));
}

function ownShape(doc: Doc, word: Word): number {
  const common = isEveryday(word.key) ? 1 : 0;
  if (word.shape === "lower") return word.first || doc.shouting || doc.quiet ? -common : -1 - common;
  if (word.shape === "upper") return doc.shouting ? -common : 1;
  if (word.first) return 0;
  return mostlyCapital.has(word.key) ? 1 : 2;
}

function cueWeight(doc: Doc, i: number, word: Word): number {
  const cue = cueBefore(doc, i);
  if (!cue) return 0;
  if (cue.kind === "title") return 4;
  if (word.shape !== "lower") return 3;
  return cue.kind === "kin" ? 1 : 0;
}

function left(doc: Doc, i: number, word: Word): number {
  const last = doc.words[i - 1];
  if (last?.shape === "letter" && word.gap === ". " && !word.first) return 3;
  if (!last || word.first || breaks.test(word.gap)) return 0;
  if (last.shape === "closed") return 0;
  if (last.shape === "digits" && word.gap === " ") return -2;
  if (isPresented(doc, i)) return 3;
  if (isAsked(doc, i)) return 3;
  const next = doc.words[i + 1];
  // "complained that Ray swears", "that dare's cousin": no "that" of something.
  const owns = word.possessive && next !== undefined && ownedKin.test(next.key);
  if (determiners.has(last.key) && !owns && !(last.key === "that" && word.shape === "title")) return -3;
  if (peopleVerbs.has(last.key)) return 2;
  const before = doc.words[i - 2];
  if (last.key === "and" && before && isName(before.key) && (before.shape !== "lower" || doc.quiet)) return 2;
  return personPrepositions.has(last.key) || word.gap.includes("/") || word.gap.includes("&") ? 1 : 0;
}

const askers = new Set("will can could should did does is was has would".split(" "));
/** "will bill be at the meeting?" */
function isAsked(doc: Doc, i: number): boolean {
  const [last, next] = [doc.words[i - 1], doc.words[i + 1]];
  return (
    last?.first === true &&
    askers.has(last.key) &&
    doc.words[i]?.gap === " " &&
    next?.gap === " " &&
    /^(?:be|have|still|going|able|ok|okay|here|there|coming|come|join|get|need|want|know|back|out|in|on|at|say|call|bring|send|make|go)$/.test(
      next.key,
    )
  );
}

/** "its art, kai left": who writes or speaks says who it is. */
function isPresented(doc: Doc, i: number): boolean {
  const [word, last, before, next] = [doc.words[i], doc.words[i - 1], doc.words[i - 2], doc.words[i + 1]];
  if (!word || !last || word.gap !== " " || (next && !/^[,.!:)]/.test(next.gap) && next.key !== "here"))
    return false;
  return (
    last.key === "its" ||
    (last.key === "it" && last.possessive) ||
    (last.key === "is" && before?.key === "this") ||
    (/^(?:im|i)$/.test(last.key) && last.first && (last.possessive || last.key === "im"))
  );
}

function right(doc: Doc, i: number, word: Word): number {
  const next = doc.words[i + 1];
  const owns = word.possessive && word.shape !== "lower" ? 1 : 0;
  // "Amber: we are doing our best": whoever speaks.
  if (next && word.first && word.shape === "title" && /^: ?"/.test(next.gap)) return 2;
  if (!next || breaks.test(next.gap)) return owns + (word.first && word.shape !== "lower" ? 1 : 0);
  // "Will will be out", "May may come": a verb does not follow itself.
  if (next.key === word.key && next.gap === " " && next.shape === "lower") return 4;
  if (word.possessive && ownedKin.test(next.key) && next.gap !== "-") return 3;
  // "Kyung-min": a half that is no word of its own.
  if (
    next.gap === "-" &&
    next.shape === "lower" &&
    next.key.length < 6 &&
    !isOrdinary(word.key) &&
    (!isEveryday(next.key) || /^(?:min|jin|won|soo|ho|ah|bin)$/.test(next.key))
  )
    return 2;
  if (next.gap === "-") return -1;
  if (next.gap.includes(",") || word.possessive) return owns;
  if (next.gap.includes("#")) return -3;
  return owns + (isPaired(doc, i) ? 1 : follower(doc, i, { word, next }));
}

/** "Summer and Autumn": two names joined speak for each other. */
function isPaired(doc: Doc, i: number): boolean {
  const beside = doc.words[i + 1];
  if (beside && /^ ?& ?$/.test(beside.gap))
    return !isOrdinary(beside.key) || (isName(beside.key) && (beside.shape === "title" || doc.quiet));
  const [joint, other] = [doc.words[i + 1], doc.words[i + 2]];
  const capital = other?.shape === "title" || (doc.quiet && other?.shape === "lower");
  return (
    joint !== undefined &&
    /^(?:and|n|y|e)$/.test(joint.key) &&
    capital &&
    other !== undefined &&
    (isName(other.key) || !isOrdinary(other.key))
  );
}

/** "Art A", "An A": a grade or the article rather than the initial of a family name. */
const isGradeOrWord = (word: Word, letter: Word): boolean =>
  /^[ai]$/.test(letter.key) || (isEveryday(word.key) && /^[bcdf]$/.test(letter.key));

/** "teased", "understudied": what somebody did, though no list holds it. */
const isPastVerb = (word: Word): boolean =>
  word.shape === "lower" &&
  /[a-z]{2}[^e]ed$/.test(word.key) &&
  !/^(?:hundred|indeed|speed|breed|bleed)$/.test(word.key);
/** "Þórunn's mom": only a person has one. */
export const ownedKin =
  /^(?:mom|moms|mother|dad|dads|father|parents?|stepmom|stepdad|grandma|grandpa|grandmother|grandfather|aunt|uncle|brothers?|sisters?|siblings?|cousins?|friends?|boyfriend|girlfriend|teachers?|therapist|counselor|psychiatrist|house|phone|birthday|backpack|locker|iep|504|chart|wife|husband|son|daughter|mama|papa|abuela|family)$/;
const timeWords =
  /^(?:now|today|tonight|tomorrow|yesterday|again|later|back|asap|please|pls|first|once|twice|here|there|too|so|then|soon|early|late)$/;
/** "Hill siblings", "the Cook household": a family by its name. */
const familyWords =
  /^(?:siblings?|family|famil[iy]a|brothers?|sisters?|twins?|household|kids|boys|girls|parents)$/;

/** What may be a family name after a given one: "Max Moody", "Sunny Young", and not "Sam Math". */
const isFamilyLike = (key: string): boolean =>
  !isHarmless(key) &&
  !sharedCapitals.has(key) &&
  mayBeFamilyName(key) &&
  (!isEveryday(key) || isCommonWordName(key));

function follower(doc: Doc, i: number, { word, next }: { word: Word; next: Word }): number {
  if (next.shape === "closed" || next.shape === "digits") return 0;
  if (next.shape === "letter" && !isGradeOrWord(word, next)) return 1;
  if (next.shape === "title")
    return isFamilyLike(next.key) && !(sharedCapitals.has(word.key) && isOrdinary(next.key)) ? 2 : 0;
  // A verb has no capital inside a sentence.
  const told = peopleVerbs.has(doc.words[i - 1]?.key ?? "") && word.gap === " ";
  const isVerb = verbNames.has(word.key) && !told && (word.first || word.shape === "lower");
  // "will" and "may" are followed by a bare verb: "May have", "Will give".
  if (
    (word.key === "will" || word.key === "may") &&
    !personVerbs.has(next.key) &&
    !/^(?:is|was|s)$/.test(next.key)
  )
    return -3;
  if (personVerbs.has(next.key) || ((word.shape !== "lower" || doc.quiet) && isPastVerb(next))) return 2;
  if ((word.shape !== "lower" || (doc.quiet && !isOrdinary(word.key))) && familyWords.test(next.key))
    return 3;
  if (
    doc.spanish &&
    word.shape === "title" &&
    /^(?:le|se|me|lo|nos|les|no|ya|dice|dijo|esta|anda|va|fue|hizo|pide|pregunta|tambien|tuvo|llego|quiere|comparti\w*|particip\w*)$/.test(
      next.key,
    )
  )
    return 2;
  if (copulas.has(next.key)) return 1;
  if (next.key === "from" && word.shape !== "lower") return 1;
  if (next.key === "of") return -2;
  if (timeWords.test(next.key)) return 0;
  if (afterVerb.has(next.key)) return isVerb ? -2 : 0;
  // "noticed mason limping"
  if (told && next.key.endsWith("ing")) return 0;
  return -1;
}
