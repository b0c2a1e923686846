import type { Doc, Word } from "./document.ts";
import { spot, type Certainty, type Spot } from "./finding.ts";
import { callings } from "./lists/cues.ts";
import { chains, faiths, organizationWords, placeSorts, schoolWords } from "./lists/organizations.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import { wordSet } from "./word-set.ts";
import {
  isAccented,
  isAcronym,
  isEveryday,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isSpanishOnly,
} from "./vocabulary.ts";

/** Schools, churches, clinics, employers, teams: by the word that ends their name. */
export function findOrganizations(doc: Doc): Spot[] {
  const spots: Spot[] = [];
  for (const [i, { key, shape }] of doc.words.entries()) {
    if (schoolWords.has(key) || organizationWords.has(key)) spots.push(...endingAt(doc, i));
    if (chainStarts.has(key)) spots.push(...chainAt(doc, i));
    if (shape === "lower") spots.push(...inSmallAt(doc, i));
    else if (faiths.has(key)) spots.push(...faithAt(doc, i));
  }
  return spots;
}

/** "Home Depot", in any case. */
const chainStarts = new Set([...chains].map((chain) => chain.split(" ")[0] ?? ""));

/** "old navy", "round table": as plain words they may mean just that. */
const plainChains =
  /^(?:old|white|round|young|in|project|advance|big|red|best|special|boys|girls|boy|girl|cub|stop|food|wild)$/;

function chainAt(doc: Doc, i: number): Spot[] {
  for (const length of [4, 3, 2]) {
    const words = doc.words.slice(i, i + length);
    const [first] = words;
    if (
      !first ||
      words.length < length ||
      words.some(({ gap }, k) => k > 0 && !/^(?: |-| & |\. )$/.test(gap))
    )
      continue;
    const last = words.at(-1) ?? first;
    const keys = words.map(({ key }) => key).join(" ");
    // "Trader Joe's" is the chain "trader joes".
    const owned = last.possessive && chains.has(`${keys}s`);
    if (!owned && !chains.has(keys)) continue;
    const placed = /^(?:at|to|from|in|near|for|with|by)$/.test(doc.words[i - 1]?.key ?? "");
    const sure = placed || (first.shape === "lower" ? !plainChains.test(first.key) : !first.first);
    const at = { start: first.start, end: last.end + (owned ? 2 : 0) };
    return [spot(at, "organization", { certainty: sure ? "certain" : "doubtful" })];
  }
  return [];
}

const firmEnds = wordSet(`
general behavioral memorial regional urgent academy charter assembly hospice orthopedics orthopaedics cardiology neurology dermatology oncology diner grill pizzeria bistro inn panaderia carniceria church hospital clinic medical pediatrics inc llc ministries temple mosque masjid parish iglesia pharmacy transport shelter apartments construction landscaping motel daycare chapel synagogue cathedral counseling
`);

/** "mercy hospital", "first baptist church": a place whose name is typed small. */
function inSmallAt(doc: Doc, i: number): Spot[] {
  const end = doc.words[i];
  if (
    !end ||
    end.shape !== "lower" ||
    !(firmEnds.has(end.key) || (doc.quiet && faiths.has(end.key))) ||
    end.key === "medical"
  )
    return [];
  let from = i;
  for (;;) {
    if (i - from > 3 || !isSpaced(doc.words[from])) break;
    // "valley children's hospital": what sort it is stands inside the name.
    const sort = placeSorts.has(doc.words[from - 1]?.key ?? "") && isSpaced(doc.words[from - 1]);
    if (namesPlace(doc.words[from - 1])) from--;
    else if (sort && namesPlace(doc.words[from - 2])) from -= 2;
    else break;
  }
  const first = doc.words[from];
  if (from === i || !first) return [];
  // "grief counseling" is a service; two words that name a place make it a practice.
  if (
    (end.key === "counseling" || faiths.has(end.key)) &&
    (i - from < 2 || !doc.words.slice(from, i).some(({ key }) => isName(key))) &&
    !(doc.quiet && isAt(doc.words[from - 1]) && (i - from > 1 || !isEveryday(first.key)))
  )
    return [];
  const named = isAt(doc.words[from - 1]) || doc.words.slice(from, i).some(({ key }) => !isOrdinary(key));
  if (plainEnds.has(end.key) && !named) return [];
  return [
    spot({ start: first.start, end: end.end }, "organization", {
      certainty: named && doc.quiet ? "certain" : "doubtful",
    }),
  ];
}

/** Ends of a name that are plain words as well. */
const plainEnds = new Set("general behavioral memorial regional urgent academy charter assembly".split(" "));
const isAt = (word: Word | undefined): boolean =>
  /^(?:at|to|from|in|near|is|was|called|with)$/.test(word?.key ?? "");

const isSpaced = (word: Word | undefined): boolean => /^(?:'s?)? $/.test(word?.gap ?? "");

const namesPlace = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.key.length > 2 &&
  word.shape !== "closed" &&
  word.shape !== "digits" &&
  !isAcronym(word.key) &&
  !callings.has(word.key) &&
  (faiths.has(word.key) ||
    /^(?:first|saint|holy|mount|grace|mercy|sacred|good|new)$/.test(word.key) ||
    (!isHarmless(word.key) && !placeSorts.has(word.key) && !smallWords.test(word.key)));
const smallWords =
  /^(?:to|at|in|of|for|from|and|or|but|with|by|near|is|was|has|had|went|go|goes|going|left|took|see|saw|visit|visited|called|not|no|when|if|then|back|into|about|after|before|during|until|were|are|be|been|on|off|out|that's|its|also|only|between|there|said|says|than|we|he|she|they|who|which|because|my|every|all|much|more|like|leave|leaves|missed|until|via|per|one|two|than|her|him|them)$/;

/** A name of one to four capitalized words before a word such as "High" or "Church". */
function endingAt(doc: Doc, i: number): Spot[] {
  const end = doc.words[i];
  if (!end || end.first) return [];
  const what = schoolWords.has(end.key)
    ? "school"
    : organizationWords.has(end.key)
      ? "organization"
      : undefined;
  if (!what || (end.shape === "lower" && !mayBeLower(end.key))) return [];
  if (
    end.key === "es" &&
    end.shape === "lower" &&
    (doc.spanish || isSpanishOnly(doc.words[i + 1]?.key ?? ""))
  )
    return [];
  const from = nameStart(doc, i);
  const name = doc.words.slice(from, i);
  const telling = name.filter((word) => isTelling(word) || isStateCollege(word, end));
  if (telling.length === 0) return plainNamed(doc, i, { name, end, what });
  const at = { start: name[0]?.start ?? end.start, end: endOfName(doc, i) };
  return [spot(at, what, { certainty: certaintyOf(what, { name, telling, end }) })];
}

/** "Hillside Shelter", "Olive Garden Cafe": everyday words with capitals are a name all the same. */
function plainNamed(
  doc: Doc,
  i: number,
  { name, end, what }: { name: readonly Word[]; end: Word; what: "school" | "organization" },
): Spot[] {
  const own = name.filter(
    (word) =>
      (word.shape === "title" || doc.shouting) &&
      (faiths.has(word.key) || (!isHarmless(word.key) && !placeSorts.has(word.key))) &&
      (!schoolWords.has(word.key) || word.key === "charter"),
  );
  const first = name[0];
  if (end.shape === "lower" || own.length === 0 || !first) return [];
  const school =
    what === "school" &&
    /^(?:high|middle|elementary|elem|academy|prep|hs|ms|es|school)$/.test(end.key) &&
    !own.every((word) => word.first);
  const certainty =
    firmEnds.has(end.key) || school || isAt(doc.words[i - name.length - 1]) ? "certain" : "doubtful";
  return [spot({ start: first.start, end: endOfName(doc, i) }, what, { certainty })];
}

const mayBeLower = (key: string) =>
  /^(?:hs|ms|es|high|middle|elementary|elem|academy|church|hospital|clinic|university)$/.test(key);

const placeAdjectives = new Set(
  "old new north south east west upper lower great grand little big red green blue white black".split(" "),
);

function nameStart(doc: Doc, i: number): number {
  let from = i;
  while (from > 0 && i - from < 4) {
    const gap = doc.words[from]?.gap;
    const word = doc.words[from - 1];
    const shaped =
      word?.shape === "title" ||
      word?.shape === "upper" ||
      (doc.words[i]?.shape === "lower" && from === i && word?.shape === "lower" && !isOrdinary(word.key));
    if (!word || !/^(?: |-|\. |' ?| & )$/.test(gap ?? "") || !shaped) break;
    if (gap === ". " && word.key.length > 3) break;
    if (word.first && isEveryday(word.key) && !isName(word.key) && !placeAdjectives.has(word.key)) break;
    if (
      word.shape === "upper" &&
      doc.shouting &&
      (smallWords.test(word.key) || isEveryday(word.key)) &&
      !namesPlace(word)
    )
      break;
    from--;
  }
  return from;
}

/** "Mount Zion Baptist": a faith after a name, where nothing else follows. */
function faithAt(doc: Doc, i: number): Spot[] {
  const end = doc.words[i];
  const next = doc.words[i + 1];
  if (!end || !faiths.has(end.key) || end.shape === "lower" || end.first) return [];
  if (
    next?.gap === " " &&
    ((next.shape === "title" && !isHarmless(next.key)) || organizationWords.has(next.key))
  )
    return [];
  const from = nameStart(doc, i);
  const name = doc.words.slice(from, i);
  const placed = name.length > 1 && isAt(doc.words[from - 1]);
  return placed ||
    name.some((word) => word.shape === "title" && !isHarmless(word.key) && !isEveryday(word.key))
    ? [spot({ start: name[0]?.start ?? end.start, end: end.end }, "organization")]
    : [];
}

/** Says which one it is: neither everyday nor a people, day or language. */
const isTelling = (word: Word): boolean =>
  !isHarmless(word.key) &&
  !schoolWords.has(word.key) &&
  !organizationWords.has(word.key) &&
  !isAcronym(word.key) &&
  (!isOrdinary(word.key) ||
    isAccented(word) ||
    (isName(word.key) && !word.first && !sharedCapitals.has(word.key)));

/** "Oregon State University": even the state's name tells which. */
const isStateCollege = (word: Word, end: Word): boolean =>
  /^(?:university|college|univ)$/.test(end.key) && isHarmless(word.key) && !isSharedWord(word.key);
const isSharedWord = (key: string): boolean =>
  /day$|^(?:english|spanish|french|christian|catholic|american)$/.test(key);

/** "Ridgeview Middle School", "Lakeview Medical Transport": takes the words that go on with it. */
export function endOfName(doc: Doc, i: number): number {
  let to = i;
  for (;;) {
    const next = doc.words[to + 1];
    const goesOn =
      next &&
      next.gap === " " &&
      (schoolWords.has(next.key) || organizationWords.has(next.key)) &&
      (next.shape !== "lower" || /^(?:school|district)$/.test(next.key));
    if (!goesOn) return doc.words[to]?.end ?? 0;
    to++;
  }
}

type Named = { name: readonly Word[]; telling: readonly Word[]; end: Word };

function certaintyOf(what: "school" | "organization", { name, telling, end }: Named): Certainty {
  if (what === "school")
    return end.shape === "lower" && telling.every((word) => isGivenName(word.key)) && name.length < 2
      ? "doubtful"
      : "certain";
  return firmEnds.has(end.key) ||
    telling.some((word) => !word.first && (!isOrdinary(word.key) || isAccented(word)))
    ? "certain"
    : "doubtful";
}
