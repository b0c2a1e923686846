import { after, before, hits, type Doc } from "./document.ts";
import { spot, type Certainty, type Spot } from "./finding.ts";

const withYear =
  /(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d{2}|(?:19|20)\d{2}([/.-])\d{1,2}\2\d{1,2})(?![\d/]|[.-]\d)/g;
const monthOfYear = /(?<![\d/.-])(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2}(?![\d/-])/g;
const slashed = /(?<![\d/.]|(?<!\/\d{1,2})-)\d{1,2}\/\d{1,2}(?![\d/%]|\.\d)/g;
const dashed = /(?<![\d/.\p{L}-]|-\d)\d{1,2}-\d{1,2}(?![\d/%:\p{L}-])/gu;
const dottedPair = /(?<![\d/.-])\d{1,2}\.\d{1,2}(?![\d%\p{L}/]|\.\d)/gu;
const compact =
  /(?<!\d)(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d{2})(?!\d)/g;

const plainCue =
  /\b(?:on|since|until|til|till|by|as of|sent|date|dated|received|ends?|placement ends|due|dated?|dob|d\.o\.b\.|born|birthday|bday|suspended|absent|tardy|late|next|were|effective|eff|expire[sd]?|exp|week of|starting|started|began|returns?|returning|back|admit(?:ted)?|discharged?|intake|out|el|desde|dia|día|fecha|today|yesterday|tomorrow|hoy|ayer|mon|tues?|wed|thurs?|fri|sat|sun|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|lunes|martes|miercoles|miércoles|jueves|viernes)[,:.( ]{1,3}(?:the )?$/;
const looseCue =
  /\b(?:from|before|after|thru|through|between|for|conference|meeting|mtg|appt|appointment|session|visit|court|hearing|scheduled|moved to|changed to|now|at|del|al|para)[,:( ]{1,2}$/;
const rangeBefore = /\d{1,2}[/-]\d{1,2} ?(?:-|to|thru|through|and|&|,|y|al|or) ?$/;
const rangeAfter = /^ ?(?:-|to|thru|through|and|&|y|al) ?\d{1,2}[/-]\d{1,2}(?![\d%])/;
const timeAfter = /^,? (?:at|@|around) ?\d/;

const countBefore =
  /(?:\b(?:scor(?:e|ed|es|ing)|rat(?:e|ed|es|ing|ings)|suds|distress|mood|energy|anxiety|urges?(?: to \w+)?|cravings?|ratios?|fractions?|sleep|pain|scale|level|severity|intensity|motivation|focus|anger|sadness|depression|irritability|engagement|participation|effort|stress|worry|got|earned|complet(?:e|ed|es)|did|done|finished|turned in|attended|missed|hit|met|ate|passed|grades?|quiz|test|exam|homework|hw|assignments?|tasks?|goals?|skills?|about|only|attendance|was at|is at|were|bp|vision|points?|out of)\b[^.;\n]{0,16})$/;
const countAfter =
  /^(?: ?(?:of|x|pts?|points?|correct|complete[d]?|done|assignments?|sessions?|days?|classes|class|periods?|tasks?|goals?|skills?|times?|groups?|meals?|steps?|items?|questions?|problems?|pages?|min|minutes?|hours?|hrs?|weeks?|wks?|tabs?|tablets?|pills?|cups?|way|the|on|for|anxiety|distress|mood|today,? down|down|up|ratio|\/)\b| ?[%=])/;

/** Dates in figures. A pair that may be a score, a count or a fraction is left to its author. */
export function findNumberDates(doc: Doc): Spot[] {
  if (!/\d[/.-]\d|\d{8}/.test(doc.text)) return [];
  const sure = [...hits(doc, withYear), ...hits(doc, monthOfYear), ...hits(doc, compact)];
  const scales = denominators(doc);
  const pairs = [
    ...hits(doc, slashed).map((hit) => ({ hit, certainty: slash(doc, hit, scales) })),
    ...hits(doc, dashed).map((hit) => ({ hit, certainty: dash(doc, hit) })),
    ...hits(doc, dottedPair).map((hit) => ({ hit, certainty: dot(doc, hit) })),
  ];
  return [
    ...sure.map((hit) => spot(hit, "date")),
    ...pairs.flatMap(({ hit, certainty }) => (certainty ? [spot(hit, "date", { certainty })] : [])),
  ];
}

type Hit = { start: number; end: number; text: string };
type Pair = { a: number; b: number; padded: boolean };

function pairOf(text: string): Pair {
  const [a = "", b = ""] = text.split(/[/.-]/);
  return { a: Number(a), b: Number(b), padded: a.startsWith("0") || b.startsWith("0") };
}

const isDay = (n: number) => n >= 1 && n <= 31;
const isMonth = (n: number) => n >= 1 && n <= 12;
const mayBeDate = ({ a, b }: Pair) => (isMonth(a) && isDay(b)) || (isDay(a) && isMonth(b));

const isCount = (doc: Doc, hit: Hit) =>
  countBefore.test(before(doc, hit.start, 40)) ||
  (countAfter.test(after(doc, hit.end)) && !isRange(doc, hit));
/** "Court is 11/20": what has a day, then the day. */
const eventCue =
  /\b(?:court|hearing|trial|bday|birthday|b-day|meeting|mtg|appt|appointment|conference|deadline|cita|audiencia|review|eval|evaluation|ceremony|funeral|surgery)(?: date)? (?:is|was|es|fue|will be|set for|moved to|now)(?: on)? $/;
const movedCue =
  /\b(?:moved|changed|pushed|rescheduled|postponed|switched)(?: \p{L}+){0,3} (?:to|from|until) $/u;
const hasCue = (doc: Doc, hit: Hit) =>
  plainCue.test(before(doc, hit.start)) ||
  eventCue.test(before(doc, hit.start, 44)) ||
  movedCue.test(before(doc, hit.start, 44)) ||
  isListedDate(doc, hit);

/** "absent 10.14 10.15 10.16": a pair beside one that surely is a date. */
const isListedDate = (doc: Doc, hit: Hit): boolean =>
  /\b(?:absent|absences|abs|tardy|tardies|dates|days|out|missed)\b[: ]+(?:(?:on )?\d{1,2}[./-]\d{1,2}(?:,| and|, and| &)? )+$/.test(
    before(doc, hit.start, 60),
  );
const isRange = (doc: Doc, hit: Hit) =>
  rangeBefore.test(before(doc, hit.start)) || rangeAfter.test(after(doc, hit.end));

/** "8/25 through 9/5", and not "from 7/10 to 4/10". */
function isDateRange(doc: Doc, hit: Hit, { b }: Pair): boolean {
  const other =
    /^ ?(?:-|to|thru|through|until|al) ?(\d{1,2}\/\d{1,2})(?![\d%])/.exec(after(doc, hit.end))?.[1] ??
    /(\d{1,2}\/\d{1,2}) ?(?:-|to|thru|through|until|al) ?$/.exec(before(doc, hit.start))?.[1];
  return other !== undefined && mayBeDate(pairOf(other)) && pairOf(other).b !== b;
}

/** "6/10 to 3/10": two counts out of one number. */
function isScoreRange(doc: Doc, hit: Hit, { a, b }: Pair): boolean {
  const other =
    /^ ?(?:to|->|then|and|down to|up to) ?(\d{1,2}\/\d{1,2})(?![\d%])/.exec(after(doc, hit.end))?.[1] ??
    /(\d{1,2}\/\d{1,2}) ?(?:to|->|then|and|down to|up to) ?$/.exec(before(doc, hit.start))?.[1];
  return (
    other !== undefined && pairOf(other).b === b && pairOf(other).a <= b && a <= b && (b === 5 || b === 10)
  );
}

/** What the note counts out of: once "7/10" is a rating, "4/10" is one too. */
function denominators(doc: Doc): ReadonlySet<number> {
  const counted = hits(doc, slashed)
    .filter((hit) => isCount(doc, hit) && !hasCue(doc, hit))
    .map((hit) => pairOf(hit.text));
  const pairs = hits(doc, slashed)
    .filter((hit) => !hasCue(doc, hit) && !isRange(doc, hit))
    .map((hit) => pairOf(hit.text));
  const twice = pairs.filter(
    ({ a, b }, i) =>
      a <= b && b > 2 && b <= 10 && pairs.some((other, k) => k !== i && other.b === b && other.a <= b),
  );
  return new Set([...counted.filter(({ a, b }) => a <= b), ...twice].map(({ b }) => b));
}

function slash(doc: Doc, hit: Hit, scales: ReadonlySet<number>): Certainty | undefined {
  const pair = pairOf(hit.text);
  if (!mayBeDate(pair) || hit.text === "24/7") return undefined;
  if (hasCue(doc, hit) && !/^ ?of\b/.test(after(doc, hit.end))) return "certain";
  if (isDateRange(doc, hit, pair)) return "certain";
  if (isScoreRange(doc, hit, pair)) return undefined;
  if (pair.a <= pair.b && (isCount(doc, hit) || scales.has(pair.b))) return undefined;
  if (isFraction(pair) && !pair.padded) return "doubtful";
  if (pair.a > pair.b || pair.padded || isRange(doc, hit) || timeAfter.test(after(doc, hit.end)))
    return "certain";
  return looseCue.test(before(doc, hit.start)) ||
    (pair.b > 10 && / (?:is|was|be|until|for) $/.test(before(doc, hit.start)))
    ? "certain"
    : "doubtful";
}

const isFraction = ({ a, b }: Pair) => a < b && b < 5;

const spanBefore =
  /\b(?:periods?|grades?|ages?|pages?|pgs?|pp|steps?|chapters?|ch|sections?|times?|hours?|levels?|weeks?|days?|sessions?|units?|lessons?|problems?|questions?|numbers?|items?|scored?|won|lost|about|from|between|only|goals?)[: ]+$/;
const spanAfter =
  /^ ?(?:am|pm|a\.m|p\.m|min|minutes?|hours?|hrs?|days?|weeks?|wks?|months?|times?|x|sessions?|people|students?|kids|classes|periods?|grades?|graders?|points?|pts|pages?|more|steps?|years?|yrs?|reps?|items?|questions?|on the|of the|%)\b/;

function dash(doc: Doc, hit: Hit): Certainty | undefined {
  const pair = pairOf(hit.text);
  const lead = before(doc, hit.start);
  if (!mayBeDate(pair) || spanAfter.test(after(doc, hit.end))) return undefined;
  if (hasCue(doc, hit) || pair.padded) return "certain";
  if (spanBefore.test(lead)) return undefined;
  if (pair.a > pair.b && !isCount(doc, hit)) return "doubtful";
  return pair.b > 12 && !isCount(doc, hit)
    ? looseCue.test(lead) || isRange(doc, hit)
      ? "certain"
      : "doubtful"
    : undefined;
}

function dot(doc: Doc, hit: Hit): Certainty | undefined {
  const pair = pairOf(hit.text);
  const unit = /^ ?(?:mg|ml|mcg|kg|lbs?|hours?|hrs?|gpa|miles?|points?|average|x\b|on the|out)/.test(
    after(doc, hit.end),
  );
  const grade = /\b(?:gpa|average|score|version|v|was|is)[: ]+$/.test(before(doc, hit.start));
  if (!mayBeDate(pair) || unit || grade) return undefined;
  if (hasCue(doc, hit)) return "certain";
  return looseCue.test(before(doc, hit.start)) && pair.b > 10 ? "doubtful" : undefined;
}
