import { before, hits, type Doc } from "./document.ts";
import { copulas, personVerbs } from "./lists/grammar.ts";
import { spot, type Spot } from "./finding.ts";

const full =
  "january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre";
const short = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ene|abr|dic";
const month = `(?:${full}|${short})\\b\\.?`;
const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d%:]|\\.\\d)";
const spelledDay =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))";
const spanishDay =
  "(?:primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is|diecisiete|dieciocho|diecinueve|veinte|veintiuno|veintid[oó]s|veintitr[eé]s|veinticuatro|veinticinco|veintis[eé]is|veintisiete|veintiocho|veintinueve|treinta(?: y uno)?)(?= de)";
const year = "(?:,? ?(?:de |del |of )?(?:19|20)\\d{2}|,? ?'\\d{2})(?!\\d)";
const more = `(?: ?(?:-|/|&|,|to|thru|through|and|y|al) ?(?:the )?${day}(?! ?(?:am|pm|a\\.m|p\\.m|min|hour|day|week|time|session|of|/|student|class|assign)))*`;

const monthFirst = new RegExp(
  `\\b(?<it>${month} ?-?(?:the )?(?:${day}${more}|${spelledDay})(?:${year})?)`,
  "gi",
);
const dayFirst = new RegExp(
  `(?<![\\d/.-])(?<it>(?:${day}(?: ?(?:-|&|and|y|to|al) ?${day})*|${spelledDay}|${spanishDay})(?: of| de)? ?-?${month}(?:${year})?)`,
  "gi",
);
const monthYear = new RegExp(`\\b(?<it>${month}${year})`, "gi");
const monthAlone = new RegExp(`(?<![\\p{L}\\d'])(?<it>(?:${full}|${short}))(?![\\p{L}\\d'])\\.?`, "giu");

const monthKeys = new Set(`${full}|${short}`.split("|"));
const anyMonth = /jan|feb|mar|a[pb]r|may|jun|jul|a[ug]|sep|set|oct|nov|dec|dic|ene/i;

/** Dates that name a month, and a month alone. The year beside it goes with it. */
export function findMonthDates(doc: Doc, isOnRoster: (key: string) => boolean): Spot[] {
  if (
    !anyMonth.test(doc.text) ||
    !doc.words.some(({ key, shape }) => monthKeys.has(key) || (shape === "digits" && anyMonth.test(key)))
  )
    return [];
  const whole = [...hits(doc, monthFirst), ...hits(doc, dayFirst), ...hits(doc, monthYear)];
  return [
    ...whole.filter((hit) => !isModal(doc, hit)).map((hit) => spot(hit, "date")),
    ...hits(doc, monthAlone).flatMap((hit) => {
      const certainty = judgeMonth(doc, hit, isOnRoster(hit.text.toLowerCase()));
      return certainty ? [spot(hit, "date", { certainty })] : [];
    }),
  ];
}

type Hit = { start: number; end: number; text: string };

/** "He may 3 times a week", "the 3 may come": a lower-case "may" or "march" with a number that counts something. */
export function isModal(doc: Doc, hit: Hit): boolean {
  if (/\d{4}/.test(hit.text)) return false;
  if (
    /^\d+ May$/.test(hit.text) &&
    /^ (?:need|have|be|want|try|take|go|leave|sit|use|miss|ask|not|also|still|help)\b/.test(
      doc.text.slice(hit.end, hit.end + 9),
    )
  )
    return true;
  if (!/\b(?:may|march|mar|dec|sep)\b/.test(hit.text)) return false;
  const counted = /^ ?(?:times?|days?|weeks?|hours?|minutes?|min|students?|more|of|or)/.test(
    doc.text.slice(hit.end, hit.end + 12),
  );
  const dayIsFirst = /^\d+ /.test(hit.text) && !/\d(?:st|nd|rd|th)|of|de/.test(hit.text);
  return counted || dayIsFirst;
}

const dateBefore =
  /(?:\b(?:in|since|by|until|til|till|last|this|next|early|late|mid|every|of|from|through|thru|before|after|during|around|end of|beginning of|back in|en|desde|hasta|de|para|between|starting|for|to|and|is|dob|born|due|or)[ -]|[-/(] ?)$/;
const names = new Set("april june august jan julio abril may june dec".split(" "));
const words = new Set("may march mar sep mayo marzo".split(" "));
const strongBefore =
  /\b(?:in|since|until|last|mid|early|late|during|back in|en|desde|hasta|end of|of|through|thru|this|next|by|every|de)[ -]$/;

function judgeMonth(doc: Doc, hit: Hit, onRoster: boolean): Spot["certainty"] | undefined {
  const key = hit.text.toLowerCase();
  const word = doc.words.find((one) => one.start === hit.start);
  const next = doc.words[(word ? doc.words.indexOf(word) : -2) + 1];
  const lead = before(doc, hit.start);
  const capital = hit.text !== key && !doc.shouting;
  const doing = next?.gap === " " && (personVerbs.has(next.key) || copulas.has(next.key));
  if (words.has(key)) {
    if (strongBefore.test(lead) && !(doing && !capital)) return "certain";
    if (key === "march" && /\b(?:for|before|after|around|from|to) $/.test(lead)) return "certain";
    const modal = key === "may" && next?.gap === " " && next.shape === "lower";
    return capital && word && !word.first && !doing && !modal ? "doubtful" : undefined;
  }
  if (/^(?:ene|abr|dic)$/.test(key)) return dateBefore.test(lead) ? "certain" : undefined;
  if (onRoster || names.has(key)) {
    if (strongBefore.test(lead)) return "certain";
    if (!onRoster && /\b(?:this|last|next|that|the|whole|rough) month\b/i.test(doc.text)) return "certain";
    return onRoster || doing || key.length < 4 ? undefined : "certain";
  }
  return "certain";
}
