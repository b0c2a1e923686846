import type { Doc, Word } from "./document.ts";
import { spot, type Certainty, type Spot } from "./finding.ts";
import { mascots, organizationWords, schoolWords } from "./lists/organizations.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import { aboutReading } from "./reading.ts";
import { isAcronym, isCommonWordName, isEveryday, isHarmless, isName, isOrdinary } from "./vocabulary.ts";

type Run = { from: number; to: number };

/**
 * Capitals inside a sentence that no list explains: "Cub Foods", "the Wolverines". What is made of everyday words may be
 * the name of a firm, a team or a place all the same, and is held for its author.
 */
export function findUnexplainedCapitals(doc: Doc, taken: (word: Word) => boolean): Spot[] {
  if (doc.quiet || doc.shouting) return smallTeams(doc);
  const spots: Spot[] = [];
  for (let i = 0; i < doc.words.length; i++) {
    const word = doc.words[i];
    if (word?.shape !== "title" || taken(word)) continue;
    const run = runAt(doc, i, taken);
    const certainty = judge(doc, run, taken);
    const [first, last] = [doc.words[run.from], doc.words[run.to]];
    const after = doc.words[run.to + 1];
    const end = after?.gap === " " && /^(?:jv|fc|sc)$/.test(after.key) ? after : last;
    if (certainty && first && end)
      spots.push(spot({ start: first.start, end: end.end }, "organization", { certainty }));
    i = run.to;
  }
  return spots;
}

const playing =
  /\b(?:made|games?|team|try ?outs?|plays?|playing|practices?|season|jv|varsity|coach|roster|jersey)\b/i;

/** "made the cougars jv", "los gavilanes": a team in a note without capitals. */
function smallTeams(doc: Doc): Spot[] {
  if (!playing.test(doc.text)) return [];
  return doc.words.flatMap((word, i) => {
    const last = doc.words[i - 1];
    if (!mascots.has(word.key) || !/^(?:the|los|las)$/.test(last?.key ?? "")) return [];
    const next = doc.words[i + 1];
    const end =
      next && next.gap === " " && /^(?:jv|varsity|elite|select|fc)$/.test(next.key) ? next.end : word.end;
    return [
      spot({ start: last?.key === "the" ? word.start : (last?.start ?? word.start), end }, "organization"),
    ];
  });
}

const joins = /^(?: |-| & |'?s? )$/;

/** The capitals that stand together, from a word on; what opens a sentence with an everyday word is left out. */
function runAt(doc: Doc, from: number, taken: (word: Word) => boolean): Run {
  let to = from;
  for (;;) {
    const next = doc.words[to + 1];
    const further = doc.words[to + 2];
    const joined = next !== undefined && joins.test(next.gap) && !taken(next);
    if (joined && next.shape === "title") to++;
    else if (
      joined &&
      /^(?:of|de|del|los|las|el)$/.test(next.key) &&
      further?.shape === "title" &&
      !taken(further)
    )
      to += 2;
    else break;
  }
  const first = doc.words[from];
  return first?.first && isOrdinary(first.key) && to > from ? { from: from + 1, to } : { from, to };
}

const isExplained = ({ key, shape }: Word): boolean =>
  shape !== "title" || isHarmless(key) || sharedCapitals.has(key) || isAcronym(key);

function judge(doc: Doc, { from, to }: Run, taken: (word: Word) => boolean): Certainty | undefined {
  const run = doc.words.slice(from, to + 1);
  const first = run[0];
  const telling = run.filter((word) => !isExplained(word));
  if (run.length < 3 && telling.every(({ key }) => organizationWords.has(key) || schoolWords.has(key)))
    return undefined;
  if (!first || first.first || telling.every(isOnlyName)) return undefined;
  if (first.gap.includes('"') || aboutReading.test(doc.text) || isHeadline(doc, from)) return undefined;
  const plain = telling.every((word) => isEveryday(word.key) && !isCommonWordName(word.key));
  const ends = organizationWords.has(run.at(-1)?.key ?? "");
  const last = doc.words[from - 1];
  const toward = last !== undefined && (placed.test(last.key) || (last.shape === "title" && taken(last)));
  if (telling.length < run.length && !ends) {
    const shared = run.some(({ key }) => sharedCapitals.has(key));
    // "The Lofts": an article has a capital inside a sentence only as a part of a name.
    if (first.key === "the") return "doubtful";
    const term = shared && run.length < 4 && telling.every(({ key }) => isOrdinary(key));
    return term || (plain && !toward) ? undefined : "doubtful";
  }
  if (mascots.has(run.at(-1)?.key ?? "") && (toward || run.length > 1)) return "certain";
  if (run.length > 1 && (last?.key === "at" || (ends && toward))) return "certain";
  if (run.length > 1) return "doubtful";
  if (!toward && (plain || isListed(doc, from))) return undefined;
  // "the Iceberg": one thing, where a team or a firm would be more or stand without the article.
  return last?.key === "the" && isOrdinary(first.key) && !first.key.endsWith("s") ? undefined : "doubtful";
}

const isOnlyName = ({ key }: Word): boolean => !isOrdinary(key) || (isName(key) && !isEveryday(key));
const placed = /^(?:at|to|from|for|via|near|joined|the|con|en|del?)$/;

/** "Joy, Sadness, Anger": one of several things in a row. */
const isListed = (doc: Doc, i: number): boolean =>
  doc.words[i]?.gap === ", " || doc.words[i + 1]?.gap === ", ";

/** A line whose words have capitals throughout is a title; its capitals say nothing. */
function isHeadline(doc: Doc, i: number): boolean {
  let from = i;
  while (from > 0 && !doc.words[from]?.first) from--;
  let to = i;
  while (to < doc.words.length - 1 && !doc.words[to + 1]?.first) to++;
  const words = doc.words.slice(from, to + 1).filter(({ key }) => key.length > 3);
  const titled = words.filter(({ shape }) => shape === "title").length;
  return words.length > 5 && titled / words.length > 0.8;
}
