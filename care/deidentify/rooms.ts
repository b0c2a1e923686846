import { before, hits, type Doc } from "./document.ts";
import { spot, type Spot } from "./finding.ts";

const code = "(?:[a-z]{1,2}-?\\d{1,4}[a-z]?|\\d{1,4}-?[a-z]?|\\d{1,4} [A-F](?![\\p{L}])|[a-h])";
const named = new RegExp(
  `(?<!\\p{L})(?:rm|room|rooms|trailer|annex|modular|portable|suite|ste|classroom|office|bldg|building|locker|wing|hallway|cubicle|door|gate|dorm|sal[oó]n|aula|cuarto)s?(?!\\p{L})\\.? ?(?:#|no\\.?|number|n[uú]mero)? ?(?:is |was |to )?#?(?<it>${code})(?![\\p{L}\\d%:/]|['.]\\p{L})`,
  "giu",
);
const trailing =
  /(?<![\p{L}\d])(?<it>(?:\d{2,4}|[A-H])[ -](?:wing|hall|hallway|building|bldg|portable|pod|corridor))(?!\p{L})/gu;
const moved =
  /\b(?:locker|class|seat|office|desk|room|classroom)\b[^.;\n]{0,20}?\b(?:to|in|is|at|now) (?<it>[A-Z]-?\d{2,4}|\d{3,4}[A-Z]?)(?![\w%:/-])/g;
const lockers =
  /\blockers? (?:(?:was |is |got )?(?:moved|changed|switched|reassigned) to|is now|now) #?(?<it>[A-Z]?-?\d{1,4}[A-Z]?)(?![\w%:/-])/gi;
const lettered = /(?<![\p{L}\d-])(?:[A-Z]-?[1-9]\d{2}|[1-9]\d{2}-?[A-Z])(?![\p{L}\d%-])/gu;
const byLetter =
  /(?<!\p{L})(?:[Bb]uilding|[Bb]ldg|[Ww]ing|[Pp]ortable|[Pp]od|[Gg]ate|[Hh]all|[Dd]orm)\.? (?<it>[A-Z])(?![\p{L}\d.])/gu;
const bare =
  /\b(?:in|from|to|at|near|outside) (?<it>[1-4]\d{2})(?![\d%:/-]|\.\d|\w| ?(?:days?|words?|mg|min|minutes?|students?|people|on|points?|steps|cal))/g;
const small = /\b(?:building|bldg|wing|portable|pod|gate|dorm) (?<it>[b-hj-z])(?![\p{L}\d'])/giu;
const smallLettered = /(?<![\p{L}\d-])(?:[a-z]-?[1-9]\d{2}|[1-9]\d{2}-?[a-z])(?![\p{L}\d%-])/gu;
/** What has a number and a letter and is no room. */
const otherCode =
  /\b(?:forms?|model|version|course|class code|section|type|grade|level|line|route|bus|item|question) #?$/;
const halfWord = /^(?:a|is|at|in|on|to|of|it|be|he|we|so|or)$/i;

/** Without one of these no room is named. */
const roomWord =
  /bldg|building|wing|hall|portable|pod|gate|dorm|corridor|r(?:oo)?m|suite|ste|locker|door|office|aula|sal[oó]n|cuarto|trailer|annex|modular|cubicle|class|seat|desk/i;
/** Numbers and letters that say where somebody can be found in a building. */
export function findRooms(doc: Doc): Spot[] {
  if (!/\d/.test(doc.text) && !roomWord.test(doc.text)) return [];
  const sure = (roomWord.test(doc.text) ? [named, trailing, moved, lockers, byLetter] : [])
    .flatMap((pattern) => hits(doc, pattern))
    .filter((hit) => !halfWord.test(hit.text) && !/^[a-z]$/.test(hit.text) && !/^[a-z]{2}$/i.test(hit.text));
  const byShape = [...hits(doc, lettered), ...(doc.quiet ? hits(doc, smallLettered) : [])].filter(
    (hit) => !hit.text.startsWith("504"),
  );
  const isOther = (hit: { start: number }) => otherCode.test(before(doc, hit.start));
  const maybe = [
    ...byShape.filter(isOther),
    ...hits(doc, bare).filter((hit) => hit.text !== "504" && hit.text !== "211"),
  ];
  return [
    ...[...sure, ...(doc.quiet ? hits(doc, small) : []), ...byShape.filter((hit) => !isOther(hit))].map(
      (hit) => spot(hit, "room"),
    ),
    ...maybe.map((hit) => spot(hit, "room", { certainty: "doubtful" })),
  ];
}
