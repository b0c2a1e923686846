import { before, hits, type Doc, type Hit } from "./document.ts";
import { keyOf } from "./fold.ts";
import { spot, type Spot } from "./finding.ts";
import { callings } from "./lists/cues.ts";
import { streetWords } from "./lists/places.ts";
import { isHarmless, isName, isOrdinary } from "./vocabulary.ts";

const streets = [...streetWords].join("|");
const sureStreets =
  "ave|avenue|avenida|blvd|boulevard|pkwy|parkway|hwy|highway|rd|road|street|ln|lane|st|terrace|turnpike|dr|ct|cir|trl";
const compass = "(?:(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\\.? )?";
const unit =
  "(?: (?:N|S|E|W|NE|NW|SE|SW|n|s|e|w|ne|nw|se|sw)(?![\\p{L}\\p{N}]))?(?:,? ?(?:(?:apt|apartment|unit|ste|suite|lot|trlr|trailer|bldg|fl|floor|spc|space|#)\\.? ?#?(?:\\w?\\d\\w{0,4}|[a-z](?!\\w))(?:-\\w{1,3})?|#\\w{1,5}))?";
const number = "\\d{1,6}(?:-\\d{1,4})?(?:-?[A-Za-z])?(?: 1/2)?";
const name = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\p{M}']*|\\d{1,3}(?:st|nd|rd|th))";

const spanishUnit =
  "(?:,? ?(?:lote|mz|manzana|int|interior|casa|edificio|edif|apto|depto|piso|no|n[uú]m)\\.? ?#?\\w{1,5})?";

const numbered = [
  new RegExp(
    `(?<![\\d/.#$-])${number} ${compass}(?:${name}[ -]){1,4}(?:${titled(streets)})(?!\\p{L})\\.?${unit}`,
    "gu",
  ),
  new RegExp(
    `(?<![\\d/.#$-])\\d{2,6}(?:-[a-z])? ${compass}(?:(?:\\p{L}\\.|\\p{L}[\\p{L}\\p{M}']*|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:${sureStreets})(?!\\p{L})\\.?${unit}`,
    "giu",
  ),
];
/** Boxes, units and roads that have a number for a name. */
const unnamed = [
  /\bp\.? ?o\.? ?box \d+/gi,
  new RegExp(`(?<!\\p{L})(?:apt|apartment|trlr)\\.? ?#? ?(?=\\w{0,3}\\d)\\w{1,5}(?!\\w)`, "giu"),
  /(?<!\bbus )\b(?:route|rte)[ -]\d{1,4}[a-z]?\b(?!:)/gi,
  /\b(?:hwy|highway|us|i|interstate|county road|cr|exit|fm|sr)[ -]\d{1,4}[a-z]?\b/gi,
];
const spanishNamed = [
  new RegExp(
    `(?<![\\p{L}\\d])(?:\\d{1,6} )?(?:calle|avenida|av\\.?|carrera|callej[oó]n|colonia|rue) (?:${name}[ ]?){1,4}(?:,? ?#? ?\\d{1,5})?${spanishUnit}`,
    "gu",
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?:\\d{1,6} )?(?:Calle|Avenida|Av\\.?|Carrera|Callejón|Colonia|Rue|Via) (?:(?:de|del|la|las|los|el) )*(?:${name}[ ]?){1,4}(?:#? ?\\d{1,5})?${spanishUnit}`,
    "gu",
  ),
];
const spanishStreet = /(?<!\p{L})(?:calle|av|carrera|callej|colonia|rue|via)(?:enida|[oó]n)?\.? /iu;
const withUnit = new RegExp(
  `(?<![\\d/.#$-])\\d{1,6} ${compass}(?:[\\p{L}\\p{M}']+ ){1,3}(?:${streets}),? ?(?:apt|apartment|unit|ste|suite|lot|trlr|trailer|spc|space|#)\\.? ?#?(?:\\w?\\d\\w{0,4}|[a-z])(?!\\w)`,
  "giu",
);
const smallStreet = new RegExp(
  `(?<![\\d/.#$-])\\d{3,6} ${compass}(?:[\\p{L}\\p{M}']+ ){1,2}(?:drive|circle|place|pl|way|loop|trail|court|square|run)(?!\\p{L})`,
  "giu",
);
/** Plans, distances and places in a line, said in small letters as a small street would be. */
const noStreet =
  /^504\b|^\d+ (?:meters?|miles?|steps?|points?)\b| (?:in|on|this|that|the|last|first|took) \p{L}+$/iu;
const byCompass =
  /(?<![\d/.#$-])\d{2,5} (?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.? \p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?(?![\p{L}])/gu;
const smallCorner =
  /\b(?:corner of|intersection of|cross streets?) (?<it>[\p{L}\p{M}']+(?: st| ave| rd)? (?:and|&|y) [\p{L}\p{M}']+(?: st| ave| rd)?)(?!\p{L})/giu;
const smallCrossing =
  /(?<!\p{L})(?<it>[\p{L}\p{M}']+ (?:and|&|y) (?:[2-9]\d|1[3-9]|1\d\d)(?:st|nd|rd|th))(?!\p{L})/gu;
const named = new RegExp(
  `(?<!\\p{L})(?:(?:N|S|E|W|North|South|East|West)\\.? )?(?:${name}[ -]){1,3}(?:${titled(sureStreets)})(?!\\p{L})`,
  "gu",
);
const allStreets = new Set([...streetWords, ...sureStreets.split("|")]);
const sureStreetWords = new Set(sureStreets.split("|"));
const ordinalStreet = /\b\d{1,3}(?:st|nd|rd|th) (?:st|street|ave|avenue|rd|road|pl|place|ct|blvd)\b\.?/gi;
/** "on 47th": no day of a month. */
const numberedStreet =
  /\b(?:on|off|at|near|by|from|to) (?<it>(?:3[2-9]|[4-9]\d|1[0-8]\d)(?:st|nd|rd|th))(?! ?(?:grade|graders?|percentile|place|time|day|birthday|%|floor|session|of|in line))(?![\p{L}\d])/giu;
/** "live off ridge top way": a street after the word that leads to it. */
const offStreet = new RegExp(
  `\\b(?:off(?: of)?|(?:lives?|living|stays?|staying|house|home|stop|apartment|place|pharmacy is [\\p{L} ]{2,20}) (?:on|at)) (?<it>(?:(?:n|s|e|w|north|south|east|west)\\.? )?(?:(?!(?:the|of|on|at|in|to|from|a|an|my|his|her|their|our|task|and)\\b)[\\p{L}\\d\\p{M}']+ ){1,3}(?:${streets}))(?!\\p{L})`,
  "giu",
);
/** "Rite Aid on Depot", "live off Whittier": a street by its bare name. */
const bareStreet =
  /\b(?:(?:live|lives|living|stay|stays|staying|house is|home is|right|just) off(?: of)?|(?:[Rr]ite [Aa]id|[Ww]algreens|CVS|[Ll]ab[Cc]orp|[Ww]almart|[Tt]arget|[Pp]harmacy|[Ss]tore|[Ss]tarbucks|apartments?|building|house|clinic) on) (?<it>\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{1,})?)(?!\p{L})/gu;
const corner = new RegExp(
  `(?<!\\p{L})(?:corner of|between|intersection of|off(?: of)?|cross streets?) (?<it>${name}(?: ${name})? (?:and|&|y) ${name}(?: ${name})?)`,
  "gu",
);
const crossing =
  /(?<!\p{L})(?<it>\p{Lu}\p{Ll}+ (?:and|&) \d{1,3}(?:st|nd|rd|th)|\d{1,3}(?:st|nd|rd|th) (?:and|&) \p{Lu}\p{Ll}+)(?!\p{L})/gu;

/** In the cases in which a street's word is written. */
function titled(list: string): string {
  return list
    .split("|")
    .flatMap((word) => [
      word[0]?.toUpperCase() + word.slice(1),
      word.toUpperCase(),
      ...(/^(?:ave|blvd|rd|ln|st|hwy|pkwy|street|avenue|road|lane)$/.test(word) ? [word] : []),
    ])
    .join("|");
}

/** "The house on Sunday" is at no street. */
const bareStreets = (doc: Doc): Hit[] =>
  (/\bo(?:n|ff)\b/.test(doc.text) ? hits(doc, bareStreet) : []).filter(
    ({ text }) => !isHarmless(keyOf(text.split(" ")[0] ?? "")),
  );

/** Streets with or without a number, corners, boxes and units. */
export function findAddresses(doc: Doc): Spot[] {
  const figures = /\d/.test(doc.text);
  const saysStreet = doc.words.some(({ key }) => allStreets.has(key));
  const street = figures && saysStreet;
  const ordinal = figures && /\d(?:st|nd|rd|th)/i.test(doc.text);
  const sure = [
    ...(figures ? unnamed : []),
    ...(figures && /[NSEW]/.test(doc.text) ? [byCompass] : []),
    ...(street ? [...numbered, withUnit] : []),
    ...(ordinal ? [ordinalStreet, numberedStreet, crossing] : []),
    ...(saysStreet ? [offStreet] : []),
    ...(spanishStreet.test(doc.text) ? spanishNamed : []),
    ...(/corner|between|intersection|\boff\b|cross/i.test(doc.text) ? [corner, smallCorner] : []),
  ]
    .flatMap((pattern) => hits(doc, pattern))
    .concat(bareStreets(doc))
    .map((hit) => (doc.shouting ? afterSmallWord(hit) : hit))
    .filter((hit) => !isTwoPeople(doc, hit));
  const smallStreets = (street ? hits(doc, smallStreet) : []).filter((hit) => !noStreet.test(hit.text));
  const crossings = (ordinal ? hits(doc, smallCrossing) : []).filter((hit) => {
    const first = keyOf(hit.text.split(" ")[0] ?? "");
    return isName(first) || !isOrdinary(first);
  });
  const streetsAlone = (doc.words.some(({ key }) => sureStreetWords.has(key)) ? hits(doc, named) : [])
    .filter((hit) => !isTitledPerson(hit.text))
    .map((hit) => (doc.shouting ? afterSmallWord(hit) : hit));
  return [
    ...[...sure, ...smallStreets].filter((hit) => !isDuration(hit.text)),
    ...crossings,
    ...streetsAlone,
  ].map((hit) => spot(hit, "address"));
}

/** "RITE AID ON JUNIPER BLVD": where all is written in capitals the street begins after the small word. */
function afterSmallWord<T extends { start: number; text: string }>(hit: T): T {
  const lead = /^.*\b(?:on|at|in|off|near|to|from|of|the|by|is|and)\b /i.exec(hit.text)?.[0].length ?? 0;
  return /^\d/.test(hit.text) ? hit : { ...hit, start: hit.start + lead, text: hit.text.slice(lead) };
}

/** "a fight between Dawn and Rich": two people rather than two streets. */
function isTwoPeople(doc: Doc, hit: { start: number; text: string }): boolean {
  if (!/\bbetween $/.test(before(doc, hit.start, 12))) return false;
  const [one = "", other = ""] = hit.text.split(/ (?:and|&|y) /).map(keyOf);
  return isName(one) && isName(other);
}

/** "Talked With Dr", "Mr St": a person's title or a saint is no street. */
const isTitledPerson = (text: string): boolean => {
  const first = text.split(/[ -]/)[0]?.toLowerCase() ?? "";
  return (
    /^(?:mr|mrs|ms|dr|the|per|with|and|call|see)$/.test(first) ||
    callings.has(first) ||
    (/\b(?:Dr|St|Ct|DR|ST|CT)$/.test(text) && isOrdinary(first) && !isName(first))
  );
};
const isDuration = (text: string): boolean =>
  /^\d+ (?:min|minute|hour|hr|day|week|month|year|mile|times?|students?|people|mg|more|of|on|in|to|and|sessions?|absences?|percent)s? /i.test(
    text,
  );

const withState = /(?<=\b[A-Z]{2},? |\b\p{Lu}\p{Ll}+,? )\d{5}(?:-\d{4})?(?![\d-])/gu;
const five =
  /(?<![\d$#.,/:-])\d{5}(?:-\d{4})?(?![\d:/-]|[.,]\d|\p{L}| ?(?:steps?|words?|dollars?|points?|people|cal|meters?|students?|feet|mg|min|k\b))/gu;

/** ZIP codes: five figures that count nothing are taken for one, since no part of one may stay. */
export function findZips(doc: Doc): Spot[] {
  if (!/\d{5}/.test(doc.text)) return [];
  return [...hits(doc, withState), ...hits(doc, five)].map((hit) => spot(hit, "zip"));
}
