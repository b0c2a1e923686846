import { markClose, markOpen, placeholders, type Spot, type Finding } from "./finding.ts";
import { fold, keyOf, type Folded } from "./fold.ts";

/** How a word is written: `letter` is one capital alone, `digits` holds a digit, `closed` is a placeholder, mark or code name. */
export type Shape = "lower" | "title" | "upper" | "letter" | "digits" | "closed";

export type Word = {
  start: number;
  /** Without a possessive or contracted ending. */
  end: number;
  text: string;
  key: string;
  shape: Shape;
  /** What stands between the word before and this one. */
  gap: string;
  /** Opens a sentence, so that its capital says nothing. */
  first: boolean;
  possessive: boolean;
};

/** A text ready to be searched. Offsets are of `text`; `toFinding` leads back to what was given. */
export type Doc = {
  text: string;
  words: Word[];
  /** Written in capitals throughout, so that capitals say nothing. */
  shouting: boolean;
  /** Written without any capital, so that a small letter says nothing. */
  quiet: boolean;
  /** Written in Spanish, or half of it. */
  spanish: boolean;
  /** What `evidence` has said of a word already. */
  weights: (number | undefined)[];
  toFinding: (spot: Spot) => Finding;
};

/** Stands for each character of what is closed to the search. */
const closedChar = "\uE002";
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const closedPattern = [...new Set(Object.values(placeholders))].map(escaped).join("|");
const closed = new RegExp(`${closedPattern}|${markOpen}\\d*${markClose}`, "g");
const wordPattern = /\uE002+|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;
const endingPattern = /'(?:s|ll|d|ve|re|m)$/i;

/** A pattern for code names as they are spoken: any case, a space or hyphen between their two words. */
export function codeNamePattern(codeNames: readonly string[]): RegExp | undefined {
  const spoken = codeNames
    .map((name) =>
      name
        .trim()
        .split(/[\s-]+/)
        .map(escaped)
        .join("[\\s-]+"),
    )
    .filter(Boolean);
  return spoken.length > 0
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${spoken.join("|")})(?![\\p{L}\\p{N}])`, "giu")
    : undefined;
}

/** Folds a text, closes what is never a finding, and cuts the rest into words. */
export function readDocument(raw: string, codeNames: RegExp | undefined): Doc {
  const folded = fold(raw);
  const mask = (found: string) => closedChar.repeat(found.length);
  const mayBeClosed = folded.text.includes("[") || folded.text.includes(markOpen);
  const open = mayBeClosed ? folded.text.replace(closed, mask) : folded.text;
  const text = codeNames ? open.replace(codeNames, mask) : open;
  const words = wordsOf(text);
  return {
    text,
    words,
    shouting: isShouting(words),
    quiet: isQuiet(words),
    spanish: words.filter(({ key }) => spanishWords.has(key)).length > 1,
    weights: [],
    toFinding: (spot) => unfolded(spot, folded),
  };
}

const unfolded = (spot: Spot, folded: Folded): Finding => ({
  ...spot,
  start: folded.startOf(spot.start),
  end: folded.endOf(spot.end),
});

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const match of text.matchAll(wordPattern)) {
    const gap = text.slice(from, match.index);
    from = match.index + match[0].length;
    const bare = match[0].includes("'") ? match[0].replace(endingPattern, "") : match[0];
    const last = words.at(-1);
    words.push({
      start: match.index,
      end: match.index + bare.length,
      text: bare,
      key: bare[0] === closedChar ? "" : keyOf(bare),
      shape: shapeOf(bare),
      gap,
      first: !last || opensSentence(gap, last),
      possessive: bare.length < match[0].length || text[from] === "'",
    });
  }
  return words;
}

/** The same for a word of plain letters and digits, without a pattern; nothing for any other. */
function plainShape(text: string): Shape | undefined {
  let [small, digit, capital] = [false, false, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small = true;
    else if (code >= 48 && code <= 57) digit = true;
    else if (code >= 65 && code <= 90) capital ||= at === 0;
    else if (code !== 39) return undefined;
  }
  if (digit) return "digits";
  if (!capital) return "lower";
  if (text.length === 1) return "letter";
  return small ? "title" : "upper";
}

function shapeOf(text: string): Shape {
  if (text[0] === closedChar) return "closed";
  const plain = plainShape(text);
  if (plain) return plain;
  if (/\p{N}/u.test(text)) return "digits";
  if (!/^\p{Lu}/u.test(text)) return "lower";
  if (text.length === 1) return "letter";
  return /\p{Ll}/u.test(text) ? "title" : "upper";
}

const abbreviations = new Set(
  "mr mrs ms mx dr st sr jr sra srta prof rev fr br vs etc approx appt apt ave rd ln blvd rm ext no tel pd per gr lt sgt capt dept min hr wk w re".split(
    " ",
  ),
);

function opensSentence(gap: string, last: Word): boolean {
  if (gap === " ") return false;
  if (/[!?:;\n…•]|(?:^|\s)-+\s|[.!?]["')]/.test(gap)) return true;
  if (!/^[^\s.]*\./.test(gap)) return false;
  const abbreviated = gap.startsWith(".") && (last.shape === "letter" || abbreviations.has(last.key));
  return !abbreviated;
}

function isShouting(words: readonly Word[]): boolean {
  const upper = words.filter((word) => word.shape === "upper" && word.key.length > 2).length;
  const others = words.filter((word) => word.shape === "lower" || word.shape === "title").length;
  return upper >= 4 && upper > others;
}

const spanishWords = new Set(
  "el la los las que de del con por para su sus muy mas porque cuando pero esta hoy dice es en quien vive equipo manana gracias buenos buenas hola tambien una un se le lo y".split(
    " ",
  ),
);
const isQuiet = (words: readonly Word[]): boolean => !words.some((word) => word.shape === "title");

/** The text right before or after a place, in lower case, up to `length` characters. */
export const before = (doc: Doc, at: number, length = 28): string =>
  doc.text.slice(Math.max(0, at - length), at).toLowerCase();
export const after = (doc: Doc, at: number, length = 28): string =>
  doc.text.slice(at, at + length).toLowerCase();

export type Hit = { start: number; end: number; text: string };

/** Every hit of a global pattern, with the offsets of a group where one is named `it`. */
export function hits(doc: Doc, pattern: RegExp): Hit[] {
  const found: Hit[] = [];
  // `matchAll` copies the pattern each time, which costs more than most of these searches.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(doc.text); match; match = pattern.exec(doc.text)) {
    const text = match.groups?.["it"] ?? match[0];
    const start = match.index + match[0].lastIndexOf(text);
    found.push({ start, end: start + text.length, text });
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
