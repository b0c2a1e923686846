import type { Doc, Word } from "./document.ts";
import { spot, type Certainty, type Spot } from "./finding.ts";
import { organizationWords, schoolWords } from "./lists/organizations.ts";
import { isAcronym, isEveryday, isGivenName, isHarmless, isName, isOrdinary } from "./vocabulary.ts";

/** Schools, churches, clinics, employers, teams: by the word that ends their name. */
export function findOrganizations(doc: Doc): Spot[] {
  return doc.words.flatMap((_, i) => endingAt(doc, i));
}

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
  const from = nameStart(doc, i);
  const name = doc.words.slice(from, i);
  const telling = name.filter((word) => isTelling(word) || isStateCollege(word, end));
  if (telling.length === 0) return [];
  const at = { start: name[0]?.start ?? end.start, end: endOfName(doc, i) };
  return [spot(at, what, { certainty: certaintyOf(what, { name, telling, end }) })];
}

const mayBeLower = (key: string) =>
  /^(?:hs|ms|es|high|middle|elementary|elem|academy|church|hospital|clinic|university)$/.test(key);

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
    if (word.first && isEveryday(word.key) && !isName(word.key)) break;
    from--;
  }
  return from;
}

/** Says which one it is: neither everyday nor a people, day or language. */
const isTelling = (word: Word): boolean =>
  !isHarmless(word.key) &&
  !schoolWords.has(word.key) &&
  !organizationWords.has(word.key) &&
  !isAcronym(word.key) &&
  (!isOrdinary(word.key) || (isName(word.key) && !word.first));

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

function certaintyOf(what: "school" | "organization", { telling, end }: Named): Certainty {
  if (what === "school")
    return end.shape === "lower" && telling.every((word) => isGivenName(word.key)) ? "doubtful" : "certain";
  const firm =
    /^(?:church|hospital|clinic|medical|inc|llc|ministries|temple|mosque|masjid|parish|iglesia|pharmacy|transport|shelter|apartments|construction|landscaping)$/.test(
      end.key,
    );
  return firm && telling.some((word) => !isOrdinary(word.key)) ? "certain" : "doubtful";
}
