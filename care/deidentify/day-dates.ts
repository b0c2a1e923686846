import { after, before, hits, type Doc } from "./document.ts";
import { spot, type Certainty, type Spot } from "./finding.ts";
import { afterVerb, copulas, personPrepositions, personVerbs } from "./lists/grammar.ts";

const figures = "(?:[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)";
const spelled =
  "(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))";
const list = `(?:${figures})(?: ?(?:and|or|&|-|to|through|thru|,) ?(?:the )?(?:${figures}))*`;
const afterThe = new RegExp(`\\bthe (?<it>${list}|${spelled})(?![\\p{L}\\d-])`, "giu");
const afterCue = new RegExp(
  `\\b(?:on|by|since|until|til|till|before|after|thru|through|due|week of|starting|back|absent|from)(?: (?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?)? (?<it>${list})(?![\\p{L}\\d-])`,
  "giu",
);
const spanish =
  /(?<![\p{L}])(?:el|del|al)(?: d[ií]a| lunes| martes| mi[eé]rcoles| jueves| viernes| s[aá]bado| domingo)? (?<it>[1-9]|[12]\d|3[01])(?![\d%:/.]\d?|\p{L})/giu;
const firm =
  /\b(?:on|by|since|until|til|till|before|after|thru|through|due|from|back|starting|starts?|returns?|come|came|here|of|begins?|ends?|ended|started|absent|out|there|here|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|done|ready|home|away) (?:the )?$/;

const dayCue = /\b(?:on|by|until|til|till|since|thru|through|next:) the $/;
/** What is counted by such a word: "on the 3rd floor". */
const counted =
  /^(?:periods?|grade|graders?|floor|hour|time|week|day|quarter|street|st|ave|avenue|session|absence|block|attempt|place|step|chapter|one|row|call|try|page|question|unit|semester|month|year|meeting|level|anniversary|visit|half|inning|lap|set|round|class|bell|phase|generation|line|item|rung|problem|person|kid|student|tardy|reminder|warning|strike|draft|note|email|goal|group|lunch|bus|side|wave|team|string|base|seat|chair|person)$/;

/** A day of an unnamed month: "the 14th", "by the 3rd", "el día 14". "The 3rd period" and "4th absence" stay. */
export function findDayDates(doc: Doc): Spot[] {
  if (!/\d(?:st|nd|rd|th)|\b(?:el|del|al)\b.{0,12}\d|teenth|twent|thirt|[fvxneh]th/i.test(doc.text))
    return [];
  const english = hits(doc, afterThe).map((hit) => ({ hit, certainty: judge(doc, hit) }));
  const cued = hits(doc, afterCue).map((hit) => ({
    hit,
    certainty: judge(doc, hit) && ("doubtful" as const),
  }));
  const other = hits(doc, spanish).map((hit) => ({ hit, certainty: judgeSpanish(doc, hit) }));
  return [...english, ...cued, ...other].flatMap(({ hit, certainty }) =>
    certainty ? [spot(hit, "date", { certainty })] : [],
  );
}

type Hit = { start: number; end: number; text: string };

function judge(doc: Doc, hit: Hit): Certainty | undefined {
  const next = doc.words.find((word) => word.start >= hit.end);
  const rest = after(doc, hit.end, 24);
  const named = next !== undefined && /^ ?$/.test(next.gap) && !mayFollow(next.key, rest);
  const plain = named && next !== undefined && dayCue.test(before(doc, hit.start)) && !counted.test(next.key);
  if (plain) return "certain";
  if (named || /^ ?[-/] ?\p{L}/u.test(rest)) return undefined;
  if (firm.test(before(doc, hit.start))) return "certain";
  const closes = /^(?:[.;,)!?\n]|$)/.test(rest);
  if (closes && !/\b(?:in|than|for|into|with|grade|period) (?:the )?$/.test(before(doc, hit.start)))
    return "certain";
  return Number.parseInt(hit.text, 10) > 12 || /teenth|twent|thirt/i.test(hit.text) ? "certain" : "doubtful";
}

function mayFollow(key: string, rest: string): boolean {
  if (key === "of") return /^ of (?:the |this |next |last |every |each )?month/.test(rest);
  if (key === "day" || key === "time" || key === "one" || key === "new") return false;
  return (
    afterVerb.has(key) ||
    copulas.has(key) ||
    personVerbs.has(key) ||
    personPrepositions.has(key) ||
    /^(?:so|or|but|because|since|until|then|due|bc|works?|instead|please|pls|as|unless|around|during|before|after|unexcused|excused)$/.test(
      key,
    )
  );
}

function judgeSpanish(doc: Doc, hit: Hit): Certainty | undefined {
  const next = doc.words.find((word) => word.start >= hit.end);
  const counted =
    next !== undefined &&
    next.gap === " " &&
    /^(?:por|de|dias?|veces|minutos|horas|anos?|estudiantes|sesiones)$/.test(next.key);
  if (counted) return undefined;
  return /d[ií]a |lunes|martes|rcoles|jueves|viernes|bado|domingo/.test(before(doc, hit.start))
    ? "certain"
    : "doubtful";
}
