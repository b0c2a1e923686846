import { acronyms, calendarAndPeoples, eponyms, medicines, sharedThings } from "./lists/capitalized.ts";
import { givenNames } from "./lists/given-names.ts";
import { moreEnglish } from "./lists/more-english.ts";
import { moreGivenNames } from "./lists/more-given-names.ts";
import { moreNames } from "./lists/more-names.ts";
import { moreWordNames } from "./lists/more-word-names.ts";
import { organizationWords, schoolWords } from "./lists/organizations.ts";
import { ordinaryEnglish } from "./lists/ordinary-english.ts";
import { ordinarySpanish } from "./lists/ordinary-spanish.ts";
import { shorthand } from "./lists/shorthand.ts";
import { surnames } from "./lists/surnames.ts";
import { wordNames } from "./lists/word-names.ts";

// Every list of words enters the finder here, so that a longer one changes nothing else.

const given = 1;
const surname = 2;
const nounName = 4;
const english = 8;
const spanishWord = 16;
const harmless = 32;
const acronym = 64;
const eponym = 128;
const known = given | surname | nounName;
const everyday = english | spanishWord;

/** What the shorter lists say of a word, all at once: words are looked up more often than anything else is done. */
const short = new Map<string, number>();
const lists: [ReadonlySet<string>, number][] = [
  [givenNames, given],
  [surnames, surname],
  [wordNames, nounName],
  [ordinaryEnglish, english],
  [organizationWords, english],
  [schoolWords, english],
  [shorthand, english],
  [ordinarySpanish, spanishWord],
  [calendarAndPeoples, harmless],
  [medicines, harmless],
  [sharedThings, harmless],
  [acronyms, acronym],
  [eponyms, eponym],
];
for (const [list, what] of lists) for (const word of list) short.set(word, (short.get(word) ?? 0) | what);
const is = (key: string, what: number): boolean => ((short.get(key) ?? 0) & what) !== 0;

/** What the shorter lists call a name or a common word is never looked up in the longer ones. */
const isRare = (key: string): boolean => !is(key, known | everyday) && !moreEnglish.has(key);

export const isGivenName = (key: string): boolean =>
  is(key, given) || (isRare(key) && moreGivenNames.has(key));
export const isSurname = (key: string): boolean =>
  is(key, surname) || (isRare(key) && moreNames.has(key) && !moreGivenNames.has(key));
export const isName = (key: string): boolean => is(key, known) || (isRare(key) && moreNames.has(key));
/** Common enough to be taken for a name in small letters. */
export const isCommonName = (key: string): boolean => is(key, given | surname);
/** An everyday word that some people are called by. */
export const mayBeFamilyName = (key: string): boolean =>
  is(key, nounName) || moreWordNames.has(key) || moreNames.has(key);
export const isCommonWordName = (key: string): boolean => is(key, nounName);
export const isAcronym = (key: string): boolean => is(key, acronym);
export const isEponym = (key: string): boolean => is(key, eponym);

/** Written with a capital for a reason that is no identifier. */
export const isHarmless = (key: string): boolean => is(key, harmless);

const isListed = (key: string): boolean => is(key, everyday) || (moreEnglish.has(key) && !is(key, known));

/** An everyday word of English. */
export const isEnglish = (key: string): boolean => is(key, english);

/** A word that people use every day, in this very form. */
export const isEveryday = (key: string): boolean => is(key, everyday);

/** A word with a meaning of its own, whether or not somebody is called so. */
export const isWord = (key: string): boolean =>
  is(key, everyday | nounName) || (moreEnglish.has(key) && !is(key, known));

/** A word of Spanish and of no English: "Linda", "Sean". Says nothing for a capital in an English note. */
export const isSpanishOnly = (key: string): boolean =>
  is(key, spanishWord) && !is(key, english) && !moreEnglish.has(key);

/** Written with a letter that English has not. */
export function isAccented({ text }: { text: string }): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) return true;
  return false;
}
/** Whether a word that looks like an English one cannot be it: "Vân" is no van, and "Linda" no word of an English note. */
export const isForeign = (
  { spanish }: { spanish: boolean },
  word: { text: string; key: string; shape: string },
): boolean => !spanish && (isAccented(word) || (word.shape !== "lower" && isSpanishOnly(word.key)));

/** "waits", "attended": a form of an everyday word that is no common name itself. */
export const isForm = (key: string): boolean =>
  !isCommonName(key) && /(?:s|ed|ing|ly)$/.test(key) && key.length > 4 && stemsOf(key).some(isEveryday);

const endings: [ending: RegExp, stems: string[]][] = [
  [/ies$/, ["y"]],
  [/(?:es|s)$/, ["", "e"]],
  [/ied$/, ["y"]],
  [/ed$/, ["", "e"]],
  [/ing$/, ["", "e"]],
  [/ier$|iest$|ily$|iness$/, ["y"]],
  [/er$|est$/, ["", "e"]],
  [/ly$|ness$|less$|ful$|ment$|able$|ish$|wise$|like$|y$/, ["", "e"]],
  [/tion$/, ["t", "te"]],
];
const prefixes =
  /^(?:un|re|non|pre|post|over|under|out|mis|dis|de|co|self|mid|anti|semi|multi|inter|super|sub|counter|neuro|psycho|psych|tele|bio|micro|mini|mega|hyper|ultra|auto|socio|eco|electro|cyber|fore|up|mal|im|in|ir|il|en|em|ex|trans|tri|bi|uni)/;

function stemsOf(key: string): string[] {
  const bases = endings.flatMap(([ending, stems]) =>
    ending.test(key) ? stems.map((stem) => key.replace(ending, stem)) : [],
  );
  const undoubled = bases.filter((base) => /([bdgklmnprtz])\1$/.test(base)).map((base) => base.slice(0, -1));
  return [...bases, ...undoubled].filter((stem) => stem.length > 2);
}

/** An everyday word in any of its forms. Names are asked first: "Carter" is no form of "cart". */
export function isOrdinary(key: string): boolean {
  if (isWord(key)) return true;
  if (isName(key) || key.length < 4) return false;
  return stemsOf(key).some(isListed) || (prefixes.test(key) && isInflected(key.replace(prefixes, "")));
}

const isInflected = (key: string): boolean =>
  key.length > 2 && (isListed(key) || stemsOf(key).some(isListed));

const isPart = (key: string): boolean => isEveryday(key) || (key.length > 3 && isListed(key));

/** "hotspot", "playdough": two everyday words run together. */
export function isCompound(key: string): boolean {
  for (let at = 3; at <= key.length - 3; at++)
    if (isPart(key.slice(0, at)) && isPart(key.slice(at))) return true;
  return false;
}

const alphabet = "abcdefghijklmnopqrstuvwxyz";

/** A slip of the hand: one letter too many, too few, changed, or two swapped, and it is an everyday word. */
export function isSlip(key: string): boolean {
  for (let at = 0; at <= key.length; at++) {
    const [head, tail] = [key.slice(0, at), key.slice(at)];
    if (isListed(head + tail.slice(1))) return true;
    if (tail.length > 1 && isListed(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2))) return true;
    for (const letter of alphabet) {
      if (isListed(head + letter + tail) || isListed(head + letter + tail.slice(1))) return true;
    }
  }
  return false;
}

/** Shaped like a word of learning or feeling, which no list holds in full: "Dissociation", "Catastrophizing". */
export const looksLikeWord = (key: string): boolean =>
  key.length > 6 &&
  /(?:tion|sion|ness|ment|ments|ing|ings|ized|ised|izes|ally|edly|ously|ively|able|ible|ful|less|ism|istic|ical|ogy|phobia|itis|ance|ence|acy|ency|ancy|ive|ous|ity|ities|mente|cion|ando|iendo)$/.test(
    key,
  );
