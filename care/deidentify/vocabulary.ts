import { acronyms, calendarAndPeoples, eponyms, medicines, sharedThings } from "./lists/capitalized.ts";
import { givenNames } from "./lists/given-names.ts";
import { organizationWords, schoolWords } from "./lists/organizations.ts";
import { ordinaryEnglish } from "./lists/ordinary-english.ts";
import { ordinarySpanish } from "./lists/ordinary-spanish.ts";
import { surnames } from "./lists/surnames.ts";
import { wordNames } from "./lists/word-names.ts";

// Every list of words enters the finder here, so that a longer one changes nothing else.

export const isGivenName = (key: string): boolean => givenNames.has(key);
export const isSurname = (key: string): boolean => surnames.has(key);
export const isName = (key: string): boolean =>
  givenNames.has(key) || surnames.has(key) || wordNames.has(key);
export const isAcronym = (key: string): boolean => acronyms.has(key);
export const isEponym = (key: string): boolean => eponyms.has(key);

/** Written with a capital for a reason that is no identifier. */
export const isHarmless = (key: string): boolean =>
  calendarAndPeoples.has(key) || medicines.has(key) || sharedThings.has(key);

const everyday = [ordinaryEnglish, ordinarySpanish, organizationWords, schoolWords];
const isListed = (key: string): boolean => everyday.some((list) => list.has(key));

/** A word that people use every day, in this very form. */
export const isEveryday = isListed;

/** A word with a meaning of its own, whether or not somebody is called so. */
export const isWord = (key: string): boolean => isListed(key) || wordNames.has(key);

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
  /^(?:un|re|non|pre|post|over|under|out|mis|dis|de|co|self|mid|anti|semi|multi|inter|super|sub|counter)/;

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

/** Shaped like a word of learning or feeling, which no list holds in full: "Dissociation", "Catastrophizing". */
export const looksLikeWord = (key: string): boolean =>
  key.length > 6 &&
  /(?:tion|sion|ness|ment|ments|ing|ings|ized|ised|izes|ally|edly|ously|ively|able|ible|ful|less|ism|istic|ical|ogy|phobia|itis|ance|ence|acy|ency|ancy|ive|ous|ity|ities|mente|cion|ando|iendo)$/.test(
    key,
  );
