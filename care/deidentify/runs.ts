import { cueBefore, type Cue } from "./cues.ts";
import type { Doc, Word } from "./document.ts";
import { placeholders, spot, type Spot } from "./finding.ts";
import { callings, titles } from "./lists/cues.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import { markStranger } from "./names.ts";
import { markRoster, type Mark, type Marks } from "./roster-names.ts";
import { particles, type Ref, type RosterIndex } from "./roster.ts";
import { organizationWords, schoolWords } from "./lists/organizations.ts";
import { publicFigures } from "./lists/public-figures.ts";
import { afterVerb, copulas, lessonNouns, personVerbs } from "./lists/grammar.ts";
import {
  isAccented,
  isAcronym,
  isEveryday,
  isForm,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isSlip,
  isSurname,
  looksLikeWord,
  mayBeFamilyName,
} from "./vocabulary.ts";

type Names = { doc: Doc; index: RosterIndex; marks: Marks };
type Run = { from: number; to: number };

/** Every person that a text names. `taken` says which words belong to something else, such as a date. */
export function findNames(doc: Doc, index: RosterIndex, taken: (word: Word) => boolean): Spot[] {
  const roster = markRoster(doc, index);
  const famous = famousWords(doc);
  const marks = doc.words.map((word, i) =>
    taken(word) ? undefined : (roster[i] ?? (famous.has(i) ? undefined : markStranger(doc, i))),
  );
  joinNeighbors(doc, marks, taken);
  const names: Names = { doc, index, marks };
  const spots: Spot[] = [];
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i]) continue;
    const to = endOf(names, i);
    spots.push(...spotsOf(names, { from: i, to }));
    i = to;
  }
  return spots;
}

const figureStarts = new Set([...publicFigures].map((name) => name.split(" ")[0] ?? ""));

/** The places of words that together name somebody of history or of a book, with capitals. */
function famousWords(doc: Doc): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [i, word] of doc.words.entries()) {
    if (word.shape !== "title" || !figureStarts.has(word.key)) continue;
    for (const length of [4, 3, 2]) {
      const words = doc.words.slice(i, i + length);
      if (!publicFigures.has(words.map(({ key }) => key).join(" "))) continue;
      words.forEach((_, k) => places.add(i + k));
    }
  }
  return places;
}

/** "Amber, Lisa and Riley": beside a sure name a word that may be one is sure, too. */
function joinNeighbors(doc: Doc, marks: Marks, taken: (word: Word) => boolean): void {
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
  return gaps && joints.has(joint?.key ?? "") ? i + 2 * step : undefined;
}

/** How far a name goes on from the word where it starts. */
function endOf(names: Names, from: number): number {
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
  const people = (marks[at - 1]?.refs ?? [])
    .filter(({ part }) => part !== "family")
    .map(({ person }) => person);
  const acts = personVerbs.has(doc.words[at + 1]?.key ?? "") && doc.words[at + 1]?.gap === " ";
  return (
    (acts ? !/^[ai]$/.test(letter.text) : !/^[aeinouwyr]$/.test(letter.text)) &&
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

/** A run as one spot, with the title or initial before it. Two people in one breath stay two. */
function spotsOf(names: Names, run: Run): Spot[] {
  const split = boundary(names, run);
  if (split !== undefined) {
    return [
      ...spotsOf(names, { from: run.from, to: split - 1 }),
      ...spotsOf(names, { from: split, to: run.to }),
    ];
  }
  const { doc, marks } = names;
  const inRun = marks.slice(run.from, run.to + 1).filter((mark) => mark !== undefined);
  const certainty = inRun.some((mark) => mark.certainty === "certain") ? "certain" : "doubtful";
  const cue = cueBefore(doc, run.from);
  const who = whoOf(names, run, cue);
  const at = { start: startOf(names, run.from), end: endWithDot(doc, run.to) };
  return [spot(at, "name", { certainty, ...who })];
}

/** Where a given name follows another person's given name: "told Marcus Jaylen was out". */
function boundary({ marks }: Names, run: Run): number | undefined {
  for (let i = run.from + 1; i <= run.to; i++) {
    const given = (marks[i]?.refs ?? []).filter((ref) => ref.part === "given");
    const before = (marks[i - 1]?.refs ?? []).filter((ref) => ref.part === "given");
    if (
      given.length > 0 &&
      before.length > 0 &&
      !given.some((ref) => before.some((one) => one.person === ref.person))
    )
      return i;
  }
  return undefined;
}

/** "f toussaint", "ha-eun": one small letter before a family name, or the first half of a name with a hyphen. */
function overSmallInitial({ doc, index, marks }: Names, at: number): number {
  const last = doc.words[at - 1];
  const gap = doc.words[at]?.gap;
  if (!last || last.shape === "closed") return at;
  if (
    gap === "-" &&
    /^(?:lower|title)$/.test(last.shape) &&
    last.key.length < 6 &&
    !isHyphenPrefix.test(last.key)
  )
    return at - 1;
  if (gap !== " " || !/^[a-z]$/.test(last.text)) return at;
  const families = (marks[at]?.refs ?? []).filter(({ part }) => part === "family");
  const own = families.some(({ person }) => index.letters.get(person)?.has(last.text));
  const apart = /^[aeinouwy]$/.test(last.text) ? last.first : true;
  const surname = doc.quiet && isSurname(doc.words[at]?.key ?? "") && !/^[acinwyeous]$/.test(last.text);
  return (own && (apart || doc.words[at - 2]?.gap === ", ")) || (families.length > 0 && own) || surname
    ? at - 1
    : at;
}

const isHyphenPrefix =
  /^(?:re|co|pre|post|non|self|mid|anti|ex|un|semi|multi|in|on|off|to|by|half|step|great|pro|vice|all|well|e|x|t)$/;

function startOf(names: Names, from: number): number {
  const { doc } = names;
  let at = from;
  const previous = () => doc.words[at - 1];
  const gapBefore = () => doc.words[at]?.gap ?? "";
  at = overParticles(doc, at);
  const letter = previous();
  if (letter && /^[a-z]$/.test(letter.text) && /^\. ?$/.test(gapBefore()) && !isSmallUnit(doc, at - 1)) at--;
  if (
    letter?.shape === "letter" &&
    /^\.? ?$/.test(gapBefore()) &&
    (gapBefore().startsWith(".") || !/^[ia]$/.test(letter.key))
  )
    at--;
  at = overSmallInitial(names, at);
  const title = previous();
  if (title && titles.has(title.key) && title.shape !== "closed" && /^\.? ?$/.test(gapBefore())) at--;
  return doc.words[at]?.start ?? 0;
}

/** "w. maya", "3 p.m. maya": one letter with a dot that is no initial. */
const isSmallUnit = (doc: Doc, at: number): boolean =>
  /^[wcpm]$/.test(doc.words[at]?.text ?? "") &&
  !(doc.quiet && doc.words[at]?.text !== "w" && doc.words[at]?.gap !== ".");

/** "Al-Sayed", "Mrs. de la Rosa": small words belong to the name when they have a capital or a title before them. */
function overParticles(doc: Doc, from: number): number {
  let at = from;
  while (particles.has(doc.words[at - 1]?.key ?? "") && /^[ -]$/.test(doc.words[at]?.gap ?? "")) at--;
  const titled = titles.has(doc.words[at - 1]?.key ?? "");
  while (at < from && !titled && doc.words[at]?.shape === "lower") at++;
  return at;
}

function endWithDot(doc: Doc, to: number): number {
  const word = doc.words[to];
  if (!word) return 0;
  return word.shape === "letter" && doc.text[word.end] === "." ? word.end + 1 : word.end;
}

type Named = Pick<Spot, "replacement"> & Partial<Pick<Spot, "who" | "otherStudent">>;

/** Whose name a run is. A roster name with a stranger's beside it is a stranger: "Jaylen Ortiz" is not our Jaylen. */
function whoOf({ doc, marks }: Names, run: Run, cue: Cue | undefined): Named {
  const parts = range(run).map((i) => ({ mark: marks[i], word: doc.words[i] }));
  const refs = parts.flatMap(({ mark }) => oncePerPerson(mark?.refs ?? []));
  const stranger = parts.some(({ mark, word }) => isStranger(mark, word));
  const ref = best(refs, cue);
  const known = ref && !(stranger && isAlone(refs, ref));
  if (known) {
    return {
      who: ref.who,
      replacement: placeholders[ref.who],
      ...(ref.otherStudent !== undefined && { otherStudent: ref.otherStudent }),
    };
  }
  return { replacement: placeholders[cue?.who ?? "name"] };
}

/** A word counts once for a person, though it may be both their legal and their preferred name. */
const oncePerPerson = (refs: readonly Ref[]): Ref[] =>
  refs
    .toSorted((a, b) => partRank[a.part] - partRank[b.part])
    .filter((ref, i, all) => all.findIndex((other) => other.person === ref.person) === i);

const range = ({ from, to }: Run): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k);

const isStranger = (mark: Mark | undefined, word: Word | undefined): boolean =>
  (mark ? mark.refs.length === 0 : true) &&
  (word?.shape === "title" || word?.shape === "upper") &&
  !particles.has(word.key);

/** Only one word of the run speaks for this person. */
const isAlone = (refs: readonly Ref[], ref: Ref): boolean =>
  refs.filter((one) => one.person === ref.person).length < 2;

const rank = { student: 0, guardian: 1, sibling: 2, staff: 3, "other-student": 4 } as const;
const titledRank = { staff: 0, guardian: 1, student: 2, sibling: 3, "other-student": 4 } as const;
const partRank = { given: 0, family: 5, middle: 6 } as const;

function best(refs: readonly Ref[], cue: Cue | undefined): Ref | undefined {
  const order = cue?.kind === "title" ? titledRank : rank;
  const cost = (ref: Ref) => {
    const shares = refs.filter((one) => one.person === ref.person).length;
    const cued = cue?.who === ref.who ? -4 : 0;
    return order[ref.who] + partRank[ref.part] - 10 * shares + cued;
  };
  return refs.toSorted((a, b) => cost(a) - cost(b))[0];
}
