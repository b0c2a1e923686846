import type { Doc } from "./document.ts";
import { titles } from "./lists/cues.ts";
import type { Names } from "./name-run.ts";
import { particles } from "./roster.ts";
import { isSurname } from "./vocabulary.ts";

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
  const surname = doc.quiet && isSurname(doc.words[at]?.key ?? "") && !/^[acinwyeous]$/.test(last.text);
  return own || surname ? at - 1 : at;
}

const isHyphenPrefix =
  /^(?:re|co|pre|post|non|self|mid|anti|ex|un|semi|multi|in|on|off|to|by|half|step|great|pro|vice|all|well|e|x|t)$/;

export function startOf(names: Names, from: number): number {
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
