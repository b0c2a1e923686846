import { codeNamePattern } from "./document.ts";
import type { Who } from "./finding.ts";
import { fold, keysOf } from "./fold.ts";
import { titles } from "./lists/cues.ts";
import { soundOf } from "./near.ts";
import { indexOwnWords, type OwnIndex, type OwnWords } from "./own-words.ts";

/** The people of a case as the author's own organization knows them. */
export type Roster = {
  student: { legal: string; preferred?: string; nicknames: string[] };
  guardians: string[];
  siblings: string[];
  staff: string[];
  school?: string;
  program?: string;
  /** Live code names: never findings. */
  codeNames: string[];
  /** The students of the author's other cases, found by exact words only. */
  others?: { key: string; names: string[] }[];
  /** Folded words of the text at hand that name some student of the author's organization. */
  schoolmates?: readonly string[];
  /** What the organization told the finder of. */
  words?: OwnWords;
};

/** Whom a word of a name belongs to, and which part of the name it is. */
export type Ref = { who: Who; otherStudent?: string; part: "given" | "middle" | "family"; person: string };
export type Near = { key: string; sound: string; ref: Ref };

/** A roster made ready for many notes. */
export type RosterIndex = {
  words: ReadonlyMap<string, readonly Ref[]>;
  /** Names of two words and more, by their first word; longest first. */
  sequences: ReadonlyMap<string, readonly { keys: string[]; ref: Ref }[]>;
  /** Names run together, such as `jcarter`. */
  joined: ReadonlyMap<string, Ref>;
  initials: ReadonlyMap<string, readonly Ref[]>;
  /** Who can be found by a misspelled or shortened name. */
  near: readonly Near[];
  /** First letters of given names, by person, for "Carter, J." */
  letters: ReadonlyMap<string, ReadonlySet<string>>;
  /** First letters of family names, by person, for "jaylen c". */
  families: ReadonlyMap<string, ReadonlySet<string>>;
  school?: string[];
  program?: string[];
  codeNames: RegExp | undefined;
  schoolmates: ReadonlySet<string>;
  own?: OwnIndex;
};

type Draft = {
  words: Map<string, Ref[]>;
  sequences: Map<string, { keys: string[]; ref: Ref }[]>;
  joined: Map<string, Ref>;
  initials: Map<string, Ref[]>;
  near: Near[];
  letters: Map<string, Set<string>>;
  families: Map<string, Set<string>>;
};
type Person = { who: Who; otherStudent?: string; person: string };

/** Small words inside family names, which name nobody by themselves. */
export const particles = new Set(
  "de la las los del da das do dos di du van von der den bin ibn abu al el le st y e san santa mc mac o".split(
    " ",
  ),
);
const ranks = new Set("rev fr sgt lt capt ofc".split(" "));
const suffixes = new Set("jr sr ii iii iv md phd lcsw lmft rn esq edd psyd med".split(" "));

/** Reads the roster once; the result serves every note of the case. Names may be "First Last" or "Last, First". */
export function indexRoster(roster: Roster): RosterIndex {
  const draft: Draft = {
    words: new Map(),
    sequences: new Map(),
    joined: new Map(),
    initials: new Map(),
    near: [],
    letters: new Map(),
    families: new Map(),
  };
  addStudent(draft, roster.student);
  const groups = [
    ["guardian", roster.guardians],
    ["sibling", roster.siblings],
    ["staff", roster.staff],
  ] as const;
  for (const [who, names] of groups) {
    names.forEach((name, i) => addName(draft, { who, person: `${who}-${i}` }, name));
  }
  for (const other of roster.others ?? []) addOther(draft, other);
  for (const list of draft.sequences.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return {
    ...draft,
    ...(roster.school && { school: keysOf(roster.school) }),
    ...(roster.program && { program: keysOf(roster.program) }),
    codeNames: codeNamePattern(roster.codeNames),
    schoolmates: new Set(roster.schoolmates),
    ...(roster.words && { own: indexOwnWords(roster.words) }),
  };
}

function addStudent(draft: Draft, student: Roster["student"]): void {
  const person: Person = { who: "student", person: "student" };
  const legal = partsOf(student.legal);
  addName(draft, person, student.legal);
  for (const name of [student.preferred, ...student.nicknames]) {
    const keys = name ? partsOf(name) : undefined;
    if (!keys) continue;
    addKeys(draft, person, keys);
    const family = keys.family.length > 0 ? [] : (legal?.family ?? []);
    if (family.length > 0) addWhole(draft, person, { given: keys.given, family });
  }
}

/** Exact words only: no near misses, and no initials, which half of a school shares. */
function addOther(draft: Draft, other: { key: string; names: string[] }): void {
  for (const name of other.names) {
    const keys = partsOf(name);
    const person: Person = { who: "other-student", otherStudent: other.key, person: `other-${other.key}` };
    if (keys) addExact(draft, person, keys);
  }
}

function addName(draft: Draft, person: Person, name: string): void {
  const keys = partsOf(name);
  if (keys) addKeys(draft, person, keys);
}

type Parts = { given: string[]; family: string[] };

function addKeys(draft: Draft, person: Person, parts: Parts): void {
  addExact(draft, person, parts);
  addWhole(draft, person, parts);
  for (const { key, part } of wordsOf(parts)) {
    if (key.length > 3) draft.near.push({ key, sound: soundOf(key), ref: { ...person, part } });
  }
  const letters = draft.letters.get(person.person) ?? new Set();
  for (const key of parts.given) letters.add(key.slice(0, 1));
  draft.letters.set(person.person, letters);
  const families = draft.families.get(person.person) ?? new Set();
  for (const key of parts.family) families.add(key.slice(0, 1));
  draft.families.set(person.person, families);
}

function addExact(draft: Draft, person: Person, parts: Parts): void {
  for (const { key, part } of wordsOf(parts)) {
    // A family name alone is shared by strangers; it does not point to another case.
    if (person.who !== "other-student" || part !== "family") push(draft.words, key, { ...person, part });
  }
  const keys = [...parts.given, ...parts.family];
  addSequences(draft, { ...person, part: "given" }, keys);
  if (parts.family.length === 0) return;
  const [first = ""] = parts.given;
  for (const given of [parts.given, [first]]) {
    addSequences(draft, { ...person, part: "given" }, [...parts.family, ...given]);
    if (given.length < parts.given.length)
      addSequences(draft, { ...person, part: "given" }, [...given, ...parts.family]);
  }
}

const wordsOf = (parts: Parts): { key: string; part: Ref["part"] }[] =>
  [
    ...parts.given.map((key, i) => ({ key, part: i === 0 ? ("given" as const) : ("middle" as const) })),
    ...parts.family.map((key) => ({ key, part: "family" as const })),
  ].filter(({ key }) => key.length > 1 && !particles.has(key));

/** Every stretch of two words and more that is not particles alone. */
function addSequences(draft: Draft, ref: Ref, keys: string[]): void {
  for (let from = 0; from < keys.length - 1; from++) {
    for (let to = from + 2; to <= keys.length; to++) {
      const stretch = keys.slice(from, to);
      const own = stretch.filter((key) => !particles.has(key) && key.length > 1);
      if (own.length > 0) push(draft.sequences, stretch[0] ?? "", { keys: stretch, ref });
    }
  }
}

/** Forms that take the whole name: run together, and initials. */
function addWhole(draft: Draft, person: Person, { given, family }: Parts): void {
  const [first] = given;
  const last = family.filter((key) => !particles.has(key));
  if (!first || last.length === 0) return;
  const ref: Ref = { ...person, part: "given" };
  for (const name of last) {
    const forms = [
      first + name,
      first.slice(0, 1) + name,
      first + name.slice(0, 1),
      name + first,
      name + first.slice(0, 1),
    ];
    for (const form of forms) if (form.length > 3) draft.joined.set(form, ref);
  }
  const letter = (keys: string[]) => keys.map((key) => key.slice(0, 1)).join("");
  const firsts = [letter([first]), letter(given)];
  const lasts = [...last.map((key) => letter([key])), letter(last), letter(family)];
  const all = firsts.flatMap((head) => lasts.flatMap((tail) => [head + tail, tail + head]));
  if (given.length > 1) all.push(letter(given));
  for (const initials of new Set(all)) if (initials.length <= 5) push(draft.initials, initials, ref);
}

/** The words of a name, folded, without titles and suffixes. The last word is the family name, with its particles. */
function partsOf(name: string): Parts | undefined {
  const pieces = fold(name)
    .text.split(",")
    .map((piece) => keysOf(piece).filter((key) => !suffixes.has(key)));
  const [before = [], after] = pieces;
  if (after && after.length > 0) return { given: after, family: before };
  const keys =
    before.length > 1 && (titles.has(before[0] ?? "") || ranks.has(before[0] ?? ""))
      ? before.slice(1)
      : before;
  if (keys.length === 0) return undefined;
  if (keys.length === 1) return { given: keys, family: [] };
  let at = keys.length - 1;
  while (at > 1 && particles.has(keys[at - 1] ?? "")) at--;
  return { given: keys.slice(0, at), family: keys.slice(at) };
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
