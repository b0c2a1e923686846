import { before, type Doc, type Word } from "./document.ts";
import { spot, type Certainty, type Spot } from "./finding.ts";
import { moreCities } from "./lists/more-cities.ts";
import { cities, placeWords, stateCodes, twoWordCities } from "./lists/places.ts";
import {
  isAcronym,
  isCompound,
  isEponym,
  isEveryday,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isSlip,
  isSurname,
} from "./vocabulary.ts";

const toward =
  /\b(?:in|from|to|near|outside|around|at|to|toward|towards|back in|lives? in|moved to|en|de|a|desde|hacia)$/;

/** Cities, counties and neighborhoods: anything below the state. */
export function findCities(doc: Doc): Spot[] {
  const spots: Spot[] = [];
  for (const [i, word] of doc.words.entries()) {
    const found = cityAt(doc, i);
    if (found)
      spots.push(spot({ start: word.start, end: found.end }, "city", { certainty: found.certainty }));
  }
  return spots;
}

type City = { end: number; certainty: Certainty };

function cityAt(doc: Doc, i: number): City | undefined {
  const word = doc.words[i];
  if (!word || word.shape === "closed" || word.key.length < 3) return undefined;
  const listed = phraseAt(doc, i);
  if (listed) return { end: listed, certainty: "certain" };
  const capital = word.shape === "title";
  const next = doc.words[i + 1];
  const zip = next?.shape === "digits" && /^,? \d{5}(?!\d)/.test(doc.text.slice(word.end, word.end + 8));
  const before2 = twoBeforeZip(doc, i);
  if (before2) return before2;
  if (doc.quiet || doc.shouting || word.shape === "title") {
    const compound = compoundAt(doc, i) ?? withSmallPlaceWord(doc, i);
    if (compound) return compound;
  }
  if (zip && word.shape !== "upper" && !isOrdinary(word.key)) return { end: word.end, certainty: "certain" };
  if (capital && !isTitleLike(word) && isState(doc, next)) return { end: word.end, certainty: "certain" };
  if (next?.gap === " " && isPolice(doc, next) && isPlace(word))
    return { end: word.end, certainty: "certain" };
  if (
    (capital || (doc.quiet && word.shape === "lower")) &&
    isPlace(word) &&
    moving.test(before(doc, word.start, 24))
  )
    return { end: placeEnd(word, next), certainty: "certain" };
  if (
    capital &&
    next?.shape === "title" &&
    next.gap === " " &&
    placeWords.has(next.key) &&
    !isHarmless(word.key)
  )
    return withPlaceWord(word, next, toward.test(before(doc, word.start, 16).trimEnd()));
  if (
    doc.quiet &&
    word.shape === "lower" &&
    isPlacedStranger(doc, i, word) &&
    !isName(word.key) &&
    !isSlip(word.key) &&
    word.key.length > 4
  )
    return { end: word.end, certainty: isCompound(word.key) ? "doubtful" : "certain" };
  if (capital && !word.first && isPlacedStranger(doc, i, word))
    return { end: placeEnd(word, next), certainty: "certain" };
  if (
    !(cities.has(word.key) || moreCities.has(word.key)) ||
    (isEponym(word.key) && !toward.test(before(doc, word.start, 16).trimEnd()))
  )
    return undefined;
  return knownCity(doc, i, word);
}

/** "North Yarrow 27953", "goshen falls, 84115" */
function twoBeforeZip(doc: Doc, i: number): City | undefined {
  const [word, next, zip] = [doc.words[i], doc.words[i + 1], doc.words[i + 2]];
  if (zip?.shape !== "digits" || !/^\d{5}$/.test(zip.key) || !/^,? $/.test(zip.gap) || next?.gap !== " ")
    return undefined;
  const shaped = word?.shape === "title" || (doc.quiet && word?.shape === "lower");
  if (
    !shaped ||
    (isOrdinary(word.key) && isEveryday(next.key) && !placeWords.has(next.key)) ||
    next.shape !== word.shape ||
    /^(?:in|at|on|is|to|zip|code|from|near|and|the)$/.test(word.key)
  )
    return undefined;
  return isHarmless(next.key) || /^(?:zip|code|id|number|file|is)$/.test(next.key)
    ? undefined
    : { end: next.end, certainty: "certain" };
}

/** "in harlan city", "in whitefish bend" */
function withSmallPlaceWord(doc: Doc, i: number): City | undefined {
  const [word, next] = [doc.words[i], doc.words[i + 1]];
  if (
    !word ||
    !next ||
    !placeWords.has(next.key) ||
    next.gap !== " " ||
    next.shape !== word.shape ||
    word.shape === "title"
  )
    return undefined;
  const foreign = /^(?:tres|dos|los|las|el|la|del|agua|rio|monte|alto|villa)$/.test(word.key);
  if ((isEveryday(word.key) && !foreign) || isHarmless(word.key) || word.key.length < 2) return undefined;
  return toward.test(before(doc, word.start, 16).trimEnd())
    ? { end: next.end, certainty: isOrdinary(word.key) ? "doubtful" : "certain" }
    : undefined;
}

/** "lake havasu", "from north salem": what the names of towns begin with, before a word that is no everyday one. */
function compoundAt(doc: Doc, i: number): City | undefined {
  const [head, next] = [doc.words[i], doc.words[i + 1]];
  if (
    !head ||
    !next ||
    !townStarts.has(head.key) ||
    !/^\.? $/.test(next.gap) ||
    next.shape === "upper" ||
    next.key.length < 4
  )
    return undefined;
  if (next.shape !== head.shape && !(head.shape === "title" && next.shape === "title")) return undefined;
  if (isEveryday(next.key) || isHarmless(next.key)) return undefined;
  if (!toward.test(before(doc, head.start, 16).trimEnd())) return undefined;
  return { end: next.end, certainty: "certain" };
}
const townStarts = new Set(
  "lake mount mt fort ft port pt point san santa los las saint st new north south east west el la le grand little upper lower old glen palm cedar oak royal white red black green blue big long rocky sugar silver castle bay cape west".split(
    " ",
  ),
);

/** "Galena PD", "moved in from Galena": a place, whether or not a list holds it. */
const isPolice = (doc: Doc, next: Word) =>
  next.key === "pd" ? next.shape !== "lower" || doc.quiet : next.key === "police" && next.shape !== "lower";
const isPlace = (word: Word) =>
  !isHarmless(word.key) && !isEveryday(word.key) && !isAcronym(word.key) && word.shape !== "digits";
const moving =
  /\b(?:mov(?:ed|ing|es?) (?:in |here |back |down |up |out )?(?:from|to)|liv(?:es|ed|ing) in|grew up in|born in|fl(?:ew|ying) (?:to|from)|drove (?:to|from|in from)|landed in|relocat\w+ to|back from|trip to|driving to|outside of?|on the way to|head(?:ed|ing) to|com(?:es|ing) from|rides? (?:in )?from|drives? (?:her |him |them )?(?:in )?from|visiting|viv(?:e|en|ia) en|mudaron a|mudo a) $/;
const placeEnd = (word: Word, next: Word | undefined) =>
  next?.gap === " " && next.shape === "title" && !isHarmless(next.key) ? next.end : word.end;

const afterStreet =
  /\d [\p{L}\d .]{2,30} (?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|blvd|way|pl|place|cir|ter|terrace|hwy|pkwy)\.?(?: (?:apt|unit|lot|#|ste)?\.? ?#?\w{1,4})?, $|#\w{1,4}, $/u;

/** "lives in Hamtramck": what no list explains, after a word of place. */
const isPlacedStranger = (doc: Doc, i: number, word: Word): boolean =>
  ((doc.words[i - 1]?.key === "in" && word.gap === " ") ||
    (word.gap === ", " && afterStreet.test(before(doc, word.start, 40)))) &&
  !word.possessive &&
  !isOrdinary(word.key) &&
  !isHarmless(word.key) &&
  !isGivenName(word.key) &&
  !isAcronym(word.key);

const isTitleLike = (word: Word) => isHarmless(word.key) || (word.first && isEveryday(word.key));

function withPlaceWord(word: Word, next: Word, placed: boolean): City | undefined {
  if (isEveryday(word.key) && !isName(word.key))
    return next.key === "county" ? { end: next.end, certainty: "doubtful" } : undefined;
  return {
    end: next.end,
    certainty:
      next.key === "county" || next.key === "heights" || !isOrdinary(word.key) || placed
        ? "certain"
        : "doubtful",
  };
}

/** "Laredo, TX", "Reno NV": whatever stands before a state is a place. */
function isState(doc: Doc, next: Word | undefined): boolean {
  if (next?.shape !== "upper" || !/^,? $/.test(next.gap) || !stateCodes.has(next.key)) return false;
  const comma = next.gap.startsWith(",");
  const rest = doc.text.slice(next.end, next.end + 3);
  return comma || !isAcronym(next.key) || /^(?:[.,;)]|$| \d)/.test(rest)
    ? !/^(?:OK|OR|IN|ME|HI|OH|ID|PA|MS|MD|ED|LA|CO)$/.test(next.text) || comma
    : false;
}

/** How a city of several words starts. */
const phraseStarts = new Set([...twoWordCities].map((name) => name.split(" ")[0] ?? ""));

function phraseAt(doc: Doc, i: number): number | undefined {
  const head = doc.words[i];
  if (
    !head ||
    !(phraseStarts.has(head.key) || (head.shape === "title" && doc.words[i + 1]?.shape === "title"))
  )
    return undefined;
  for (const length of [4, 3, 2]) {
    const words = doc.words.slice(i, i + length);
    if (
      words.length < length ||
      words.some(
        (word, k) =>
          k > 0 &&
          !(word.gap === " " || (word.gap === ". " && /^(?:st|ft|mt|pt)$/.test(words[k - 1]?.key ?? ""))),
      )
    )
      continue;
    const name = words.map((word) => word.key).join(" ");
    const capital = words.every((word) => word.shape === "title");
    if (twoWordCities.has(name) || (capital && moreCities.has(name))) return words.at(-1)?.end;
  }
  return undefined;
}

/** A listed city may share its name with a person or a thing; the word before it tells. */
function knownCity(doc: Doc, i: number, word: Word): City | undefined {
  const lead = before(doc, word.start, 16).trimEnd();
  const placed = toward.test(lead);
  const other = isGivenName(word.key) || isOrdinary(word.key) || isSurname(word.key) || isHarmless(word.key);
  if (word.shape === "lower") {
    const plain = !other && word.key.length > 4;
    if (placed && word.key.length > 4 && !isOrdinary(word.key) && !isHarmless(word.key))
      return { end: word.end, certainty: "certain" };
    return plain ? { end: word.end, certainty: "doubtful" } : undefined;
  }
  if (word.shape === "upper" && isAcronym(word.key)) return undefined;
  if (!other) return { end: word.end, certainty: "certain" };
  if (isHarmless(word.key) || (isOrdinary(word.key) && !placed)) return undefined;
  return placed ? { end: word.end, certainty: "certain" } : undefined;
}
