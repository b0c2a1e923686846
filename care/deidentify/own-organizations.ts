import type { Doc, Word } from "./document.ts";
import { evidence } from "./evidence.ts";
import { placeholders, spot, type Certainty, type Spot } from "./finding.ts";
import { historicNames, lessonNouns } from "./lists/grammar.ts";
import { organizationWords, schoolWords } from "./lists/organizations.ts";
import type { RosterIndex } from "./roster.ts";
import { isEveryday, isHarmless, isName, isOrdinary } from "./vocabulary.ts";

/** The school and program of the case, by their whole name, its telling part, or its letters. */
export function findOwnOrganizations(doc: Doc, index: RosterIndex): Spot[] {
  return [
    ...(index.school
      ? ownSpots(doc, index.school, { what: "school" as const, replacement: placeholders.school })
      : []),
    ...(index.program
      ? ownSpots(doc, index.program, { what: "organization" as const, replacement: placeholders.program })
      : []),
  ];
}

const smallWords = new Set("the of for at and iop program".split(" "));

const shortEnds = new Set("hts hgts mid sr jr acad elem mdl hs ms iop php".split(" "));

type Own = { what: "school" | "organization"; replacement: string };

function ownSpots(doc: Doc, keys: readonly string[], own: Own): Spot[] {
  const telling = keys.filter(
    (key) => !schoolWords.has(key) && !organizationWords.has(key) && !smallWords.has(key),
  );
  const letters = keys.map((key) => key.slice(0, 1)).join("");
  const generic = (word: Word | undefined) =>
    word !== undefined &&
    (schoolWords.has(word.key) || organizationWords.has(word.key) || word.key === "iop") &&
    /^[ -]$/.test(word.gap);
  const spots: Spot[] = [];
  for (let i = 0; i < doc.words.length; i++) {
    const length = lengthAt(doc, i, telling);
    const word = doc.words[i];
    if (!word) continue;
    if (letters.length > 2 && word.key === letters && word.shape !== "title")
      spots.push(spot(word, own.what, { replacement: own.replacement }));
    if (length === 0) {
      const certainty = shortened(doc, word, telling);
      const next = doc.words[i + 1];
      const end = next?.gap === " " && (generic(next) || shortEnds.has(next.key)) ? next.end : word.end;
      if (certainty)
        spots.push(spot({ start: word.start, end }, own.what, { certainty, replacement: own.replacement }));
      continue;
    }
    let to = i + length - 1;
    while (generic(doc.words[to + 1])) to++;
    const certainty = sureness(doc, { from: i, to, telling });
    if (certainty)
      spots.push(
        spot({ start: word.start, end: doc.words[to]?.end ?? word.end }, own.what, {
          certainty,
          replacement: own.replacement,
        }),
      );
  }
  return spots;
}

/** "Tidewater" of "Tidewater Adolescent IOP": the first of several telling words, with a capital. */
function shortened(doc: Doc, word: Word, telling: readonly string[]): Certainty | undefined {
  const [first = ""] = telling;
  if (telling.length < 2 || word.key !== first || word.shape !== "title" || first.length < 4)
    return undefined;
  if (!isOrdinary(first) && !isHarmless(first)) return "certain";
  const placed = /^(?:at|to|from|in|near)$/.test(doc.words[doc.words.indexOf(word) - 1]?.key ?? "");
  return placed && !word.first ? "doubtful" : undefined;
}

function lengthAt(doc: Doc, i: number, telling: readonly string[]): number {
  const stands =
    telling.length > 0 &&
    doc.words[i]?.key === telling[0] &&
    telling.every(
      (key, k) => doc.words[i + k]?.key === key && (k === 0 || /^[ -]$/.test(doc.words[i + k]?.gap ?? "")),
    );
  return stands ? telling.length : 0;
}

/** A name of one ordinary word ("Summit", "Lincoln project") needs a capital or its school word beside it. */
function sureness(
  doc: Doc,
  { from, to, telling }: { from: number; to: number; telling: readonly string[] },
): Certainty | undefined {
  const first = doc.words[from];
  const only = telling[0] ?? "";
  if (!first) return undefined;
  if (to > from + telling.length - 1 || telling.length > 1)
    return first.shape === "lower" && telling.length === 1 && isEveryday(only) ? "doubtful" : "certain";
  if (historicNames.has(only) && lessonNouns.has(doc.words[to + 1]?.key ?? "")) return undefined;
  if (first.first && isOrdinary(only) && evidence(doc, from) < 1) return undefined;
  if (first.shape === "lower") return isOrdinary(only) || isName(only) ? undefined : "certain";
  const placed = !first.first && /^(?:at|to|from|in|near)$/.test(doc.words[from - 1]?.key ?? "");
  if (placed && first.shape === "title" && !isHarmless(only)) return "certain";
  return isOrdinary(only) || isHarmless(only) || first.first ? "doubtful" : "certain";
}
