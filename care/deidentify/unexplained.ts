import type { Doc, Word } from "./document.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import { nameHalves } from "./lists/two-part-names.ts";
import {
  isAcronym,
  isCompound,
  isEnglish,
  isEveryday,
  isHarmless,
  isName,
  isOrdinary,
  isWord,
  looksLikeWord,
} from "./vocabulary.ts";

const isOwnHalf = ({ key }: Word): boolean => !isEnglish(key) && !isAcronym(key) && !sharedCapitals.has(key);

/** "sang-woo", "gao nou": two halves of a given name, of which one is no word of English. */
export function isHalf(doc: Doc, i: number): boolean {
  const [last, word, next] = [doc.words[i - 1], doc.words[i], doc.words[i + 1]];
  if (!word || !nameHalves.has(word.key)) return false;
  const beside = (one: Word | undefined, gap: string | undefined) =>
    one !== undefined &&
    nameHalves.has(one.key) &&
    (gap === "-"
      ? !(isEveryday(one.key) && isEveryday(word.key))
      : gap === " " && !doc.spanish && one.shape === word.shape && [one, word].every(isOwnHalf));
  return beside(last, word.gap) || beside(next, next?.gap);
}

/** No word of any list nor a form of one, and no name either. */
export const isUnexplained = ({ key }: Word): boolean =>
  /^[a-z]{3,19}$/.test(key) &&
  !isOrdinary(key) &&
  !isHarmless(key) &&
  !isAcronym(key) &&
  !looksLikeWord(key) &&
  !isCompound(key);

/** "ubah guled": two words beside each other that nothing explains are hardly two slips of the hand. */
export function isPairOfUnexplained(doc: Doc, i: number): boolean {
  const [last, word, next] = [doc.words[i - 1], doc.words[i], doc.words[i + 1]];
  const beside = (one: Word | undefined, gap: string | undefined) =>
    one !== undefined &&
    (gap === " " || gap === "-") &&
    one.shape === "lower" &&
    (isUnexplained(one) || (isName(one.key) && !isWord(one.key)));
  return word !== undefined && isUnexplained(word) && (beside(next, next?.gap) || beside(last, word.gap));
}
