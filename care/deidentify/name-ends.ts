import type { Doc, Word } from "./document.ts";
import { afterVerb, copulas, lessonNouns, personVerbs } from "./lists/grammar.ts";
import { organizationWords, schoolWords } from "./lists/organizations.ts";
import type { Names } from "./name-run.ts";
import { particles } from "./roster.ts";
import {
  isAcronym,
  isEveryday,
  isForm,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isSlip,
  mayBeFamilyName,
} from "./vocabulary.ts";

/** How far a name goes on from the word where it starts. */
export function endOf(names: Names, from: number): number {
  let to = from;
  while (goesOn(names, from, to)) to++;
  return to;
}

function goesOn({ doc, index, marks }: Names, from: number, at: number): boolean {
  const word = doc.words[at];
  const next = doc.words[at + 1];
  if (!word || !next || next.shape === "closed" || word.possessive) return false;
  if (next.gap === ", ") return isReversed({ doc, index, marks }, at);
  if (!/^(?: |-|\. )$/.test(next.gap) || (next.gap === ". " && word.shape !== "letter")) return false;
  if (next.shape === "letter") return isInitial(doc, at + 1);
  if (isSmallInitial({ doc, index, marks }, at + 1)) return true;
  if (isHyphened(doc, at + 1)) return true;
  if (marks[at + 1]) return !doc.words[at + 1]?.first || next.gap !== "- ";
  return continuesName(doc, at + 1, doc.words[from]?.shape !== "lower");
}

/** "skylar h.", "maricel c": one small letter with a dot, or the first of a family name of the same person. */
function isSmallInitial({ doc, index, marks }: Names, at: number): boolean {
  const letter = doc.words[at];
  if (!letter || !/^[a-z]$/.test(letter.text) || letter.gap !== " ") return false;
  const dotted = /^\.(?![\p{L}])/u.test(doc.text.slice(letter.end, letter.end + 2));
  if (dotted && !/^[wci]$/.test(letter.text)) return true;
  const reversed = (marks[at - 1]?.refs ?? []).some(
    ({ part, person }) => part === "family" && index.letters.get(person)?.has(letter.text),
  );
  if (reversed && !/^[aiwu]$/.test(letter.text)) return true;
  const people = (marks[at - 1]?.refs ?? [])
    .filter(({ part }) => part !== "family")
    .map(({ person }) => person);
  const acts = personVerbs.has(doc.words[at + 1]?.key ?? "") && doc.words[at + 1]?.gap === " ";
  return (
    (acts ? !/^[ai]$/.test(letter.text) : !/^[aeinouyr]$/.test(letter.text)) &&
    people.some((person) => index.families.get(person)?.has(letter.text))
  );
}

/** "Kyung-min", "Ha-eun": what hangs on a name by a hyphen is a part of it. */
function isHyphened(doc: Doc, at: number): boolean {
  const word = doc.words[at];
  const head = doc.words[at - 1];
  if (word?.gap !== "-" || !head || !/^(?:lower|title)$/.test(word.shape) || head.key.length < 2)
    return false;
  return (
    word.key.length < 6 &&
    !/^(?:like|style|led|based|era|type|free|themed|run|owned|ish|only|in|up|out|off|on|to|by|year|day|grade)$/.test(
      word.key,
    )
  );
}

/** "Sam T.", "ROBINSON, KEYSHAWN T": one letter that belongs to the name, and not the word "I" or a grade. */
function isInitial(doc: Doc, at: number): boolean {
  const letter = doc.words[at];
  if (!letter) return false;
  const dotted = doc.text[letter.end] === ".";
  const next = doc.words[at + 1];
  if (letter.key === "i") return dotted && next?.shape === "lower" && next.gap === ". ";
  return letter.key !== "a" || dotted;
}

/** Well-known for something else, and a family name after a given one: "Laura Khan", "Monique Washington". */
const familyAnyway = new Set(
  "khan newton hamilton washington lincoln jordan kennedy jefferson jackson israel ireland holland chase cruz parks king keller obama mario french beck conners stanley".split(
    " ",
  ),
);

function continuesName(doc: Doc, at: number, capital: boolean): boolean {
  const word = doc.words[at];
  const next = doc.words[at + 1];
  if (!word) return false;
  if (particles.has(word.key) && word.key !== "y" && next?.shape === "title" && next.gap === " ")
    return capital && !isEveryday(next.key);
  if (/^(?:jr|sr|ii|iii|iv)$/.test(word.key) && word.shape !== "lower") return true;
  if (!capital) return doc.quiet && continuesInSmall(word, doc.words[at - 1]);
  if (doc.shouting && isEveryday(word.key)) return false;
  const isCapital = word.shape === "title" || (word.shape === "upper" && !isAcronym(word.key));
  const given = isGivenName(doc.words[at - 1]?.key ?? "") && word.shape === "title";
  if (given && familyAnyway.has(word.key)) return true;
  if (!isCapital || isHarmless(word.key)) return false;
  return isName(word.key) || !isOrdinary(word.key) || (given && !isTopic(word.key));
}

/** What may follow a name with a capital of its own: "Ask Sam Math is due". */
const isTopic = (key: string): boolean =>
  lessonNouns.has(key) ||
  schoolWords.has(key) ||
  organizationWords.has(key) ||
  /^(?:math|algebra|geometry|biology|chemistry|science|history|art|band|choir|chorus|gym|health|group|zoom|class|grade|period|room|bus|team|i|the|a|and|or|but|he|she|they|will|can|please|also|mom|dad|coping|mood|attendance|participation|academics?|supports?|update|check|session|week|day|skills?|homework|goals?|no|yes|not|is|was|did|has|had|may|met|said|today|re)$/.test(
    key,
  );

/** "gordon delannoy", "steven moss": in a note without capitals, what can only be a family name. */
function continuesInSmall(word: Word, last: Word | undefined): boolean {
  if (
    word.shape !== "lower" ||
    isForm(word.key) ||
    isHarmless(word.key) ||
    isEveryday(word.key) ||
    isAcronym(word.key)
  )
    return false;
  if (personVerbs.has(word.key) || copulas.has(word.key) || afterVerb.has(word.key)) return false;
  return (
    isName(word.key) ||
    (isGivenName(last?.key ?? "") &&
      ((word.key.length > 3 && !isOrdinary(word.key) && !isSlip(word.key)) || mayBeFamilyName(word.key)))
  );
}

/** "Thompson, E." and "SMITH, JOHN": a family name first. */
function isReversed({ doc, index, marks }: Names, at: number): boolean {
  const word = doc.words[at];
  const next = doc.words[at + 1];
  if (!word || !next) return false;
  const families = (marks[at]?.refs ?? []).filter((ref) => ref.part === "family");
  if (next.shape === "letter") {
    return (
      families.some((ref) => index.letters.get(ref.person)?.has(next.key)) ||
      (isInitial(doc, at + 1) && doc.text[next.end] === ".")
    );
  }
  const given = marks[at + 1]?.refs ?? [];
  const same = families.some((ref) =>
    given.some((other) => other.person === ref.person && other.part !== "family"),
  );
  return same || (word.shape === "upper" && next.shape === "upper" && marks[at + 1] !== undefined);
}

export function endWithDot(doc: Doc, to: number): number {
  const word = doc.words[to];
  if (!word) return 0;
  return word.shape === "letter" && doc.text[word.end] === "." ? word.end + 1 : word.end;
}
