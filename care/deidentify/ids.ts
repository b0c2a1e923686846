import { after, before, hits, type Doc } from "./document.ts";
import { spot, type Certainty, type Spot } from "./finding.ts";
import { stateCodes } from "./lists/places.ts";

const ssnWord = /\b(?:ssn|ss ?#|s\.s\.n\.?|social(?: security)?(?: number| no\.?| #)?|soc sec)\b/;
const ssnShaped = /(?<![\d-])\d{3}([- .])\d{2}\1\d{4}(?![\d-])/g;
const nineDigits = /(?<![\d-])\d{9}(?![\d-])/g;
const hiddenSsn = /(?<!\w)[x*#]{3}[- ]?[x*#]{2}[- ]?\d{4}(?!\d)/gi;
const lastFour =
  /\blast[ -]?(?:4|four)(?: (?:digits?|numbers?|of|the|her|his|their|is|are|ssn|ss|social|security|#|mom'?s|dad'?s))*[ :#(=-]*(?<it>\d{4})(?!\d)/gi;
const fourDigits = /(?<![\d/.:-])\d{4}(?![\d/:-]|\.\d)/g;

/** Social Security numbers, whole or the last four digits. */
export function findSsns(doc: Doc): Spot[] {
  if (!/\d{4}/.test(doc.text)) return [];
  const near = (hit: { start: number }) => ssnWord.test(before(doc, hit.start, 36));
  return [
    ...hits(doc, ssnShaped),
    ...hits(doc, hiddenSsn),
    ...hits(doc, lastFour),
    ...[...hits(doc, nineDigits), ...hits(doc, fourDigits)].filter(near),
  ].map((hit) => spot(hit, "ssn"));
}

const strongCue =
  /(?:\b(?:ids?|id ?#|id no|mrn|mr ?#|serial|s\/n|vin|passport|docket|acct|account|policy|subscriber|insurance|medicaid|medicare|medi-?cal|license|licence|lic|dl|badge|pin|asset|inmate|booking|tribal|claim|confirmation|imei|npi|dea|ein|visa|matr[ií]cula|expediente|p[oó]liza|enrollment|certificate|cert|tracking|locker combo|combo|passcode|password|code|ticket)|#|\bno\.|n[uú]m(?:ero|\.)?|\bnumber|\bnbr)[\s:#=.("'-]*(?:(?:number|num|no|nbr|code|id|is|es|was|of|on file|reads?|ending in|ends? in|de)\b[\s:#=.("'-]*){0,3}(?:[a-z]{1,3}[- ])?$/;
const weakCue =
  /\b(?:case|chart|member|record|log|pass|tag|file|ref|reference|incident|report|order|auth|authorization|group|grp|referral|permit|form|student|patient|client|unit|device|chromebook|laptop|ipad|tablet|card|plan|rx|prescription|lunch|library|bus|caso|tarjeta|ends?(?:ing)? in)[\s:#=.("'-]*(?:(?:number|num|no|nbr|code|id|is|was)\b[\s:#=.("'-]*){0,3}$/;
const token =
  /(?<![\p{L}\p{N}@.$_/]|\d[-,:])(?=[\p{L}-]*\d)[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}@_%]|[.,:/]\d)/gu;
const kept = /^(?:988|911|211|311|411|811|741741|504|1[89]\d\d|20\d\d|(?:19|20)\d\d-(?:19|20)?\d\d)$/;
const counted =
  /^\d+(?:st|nd|rd|th|[a-z]{1,6})$|^x\d+$|^\d(?:-\d)+$|^\d{1,3}-(?:\d{1,3}|\p{L}[\p{L}-]*)$|^[a-z]\d{1,2}$|^[a-z]{2,6}-?\d{1,2}$/iu;

const lettersThenGroups =
  /(?<![\p{L}\p{N}])(?!(?:SSN|DOB|MRN|TEL|CELL|FAX) )(?:[A-Z]{2,4}|[A-Z]\d{3,}) \d{3,}(?: \d{2,})+(?![\p{L}\d])/gu;
const withCommas = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g;
const smallGroups =
  /\b(?:id|policy|member|insurance|group|claim|no\.|number)[ :#]+(?<it>[a-z]{2,4} \d{3,}(?: \d{2,})+)(?![\p{L}\d])/giu;

/** Numbers and codes that stand for a person or a thing of theirs. */
export function findIds(doc: Doc): Spot[] {
  if (!/\d{3}|\d[\p{L}-]/u.test(doc.text)) return [];
  const commas = hits(doc, withCommas).filter((hit) => strongCue.test(before(doc, hit.start, 36)));
  const grouped = [...commas, ...hits(doc, lettersThenGroups), ...hits(doc, smallGroups)];
  const single = hits(doc, token).flatMap((hit) => {
    const certainty = judge(doc, hit);
    return certainty
      ? [spot({ start: hit.start, end: hit.end + moreGroups(doc, hit) }, "id", { certainty })]
      : [];
  });
  return [...grouped.map((hit) => spot(hit, "id")), ...single];
}

/** "# 8841 2207 15": the groups of figures that go on after a long one. */
const moreGroups = (doc: Doc, hit: Hit): number =>
  /\d{3}$/.test(hit.text)
    ? (/^(?: \d{2,6}(?![\d:/%-]|\.\d| ?(?:[ap]m|min|minutes?|days?|weeks?|times?|mg)\b))+/u.exec(
        doc.text.slice(hit.end),
      )?.[0].length ?? 0)
    : 0;

type Hit = { start: number; end: number; text: string };

function judge(doc: Doc, hit: Hit): Certainty | undefined {
  const digits = hit.text.replace(/\D/g, "").length;
  const letters = hit.text.replace(/\P{L}/gu, "").length;
  const lead = before(doc, hit.start, 36);
  if (kept.test(hit.text) && !/\b(?:id|number|no\.?|badge|pin|code)[ :#]*$/.test(lead)) return undefined;
  if (strongCue.test(lead) && digits >= 2 && (digits >= 3 || letters > 0) && !isUnit(doc, hit))
    return "certain";
  if (counted.test(hit.text)) return undefined;
  if (weakCue.test(lead) && digits >= 3 && (digits >= 4 || letters > 0)) return "certain";
  return byShape(doc, { hit, digits, letters });
}

const isUnit = (doc: Doc, hit: Hit) =>
  /^\d{1,4}(?:mg|mcg|ml|min|mins|hr|hrs|am|pm|x|st|nd|rd|th)$/i.test(hit.text) ||
  /^ ?(?:mg|mcg|ml|minutes?|min|hours?|hrs?|days?|weeks?|times?|points?|pts|percent|%|words?|steps|pages?|people|students?)\b/.test(
    after(doc, hit.end),
  );

/** Without a word that says so, only length and mixture tell. */
function byShape(
  doc: Doc,
  { hit, digits, letters }: { hit: Hit; digits: number; letters: number },
): Certainty | undefined {
  if (isUnit(doc, hit)) return undefined;
  const capitals = /\p{Lu}/u.test(hit.text);
  if (letters > 0) {
    if (capitals && digits >= 5) return "certain";
    return (capitals && digits >= 3 && digits + letters >= 5) || (digits >= 3 && letters >= 2)
      ? "doubtful"
      : undefined;
  }
  if (/^\d{2,4}-\d{4,}$/.test(hit.text) || digits >= 7) return "certain";
  return digits >= 6 || (hit.text.includes("-") && digits >= 5) ? "doubtful" : undefined;
}

const plateCue =
  /\b(?:license plate|lic(?:ense)?\.? plate|plates?|tags?|placas?|lic(?:ense)?\.? ?#)(?: (?:is|was|reads?|number|no\.?|#|starts with|starting|begins|[a-z]{2}))*[ :#(.,=-]*(?:\b[a-z]{2}\b[ :-]*)?$/;
const mayBePlate = /plate|tag|placa|lic/i;
const plateGroups =
  /(?<![\p{L}\p{N}])(?=[\p{Lu}\d -]{3,11}(?![\p{L}\p{N}]))(?=[\p{Lu} -]*\d)[\p{Lu}\d]{1,8}(?:[ -][\p{Lu}\d]{1,5}){0,3}(?![\p{L}\p{N}])/gu;
const plateShaped =
  /(?<![\p{L}\p{N}-])(?:[A-Z]{3}[ -]?\d{3,4}|\d{1,3}[ -]?[A-Z]{3}[ -]?\d{0,3}|[A-Z]{2,3} \d{2,3}[ -]\d{2,3}|\d{3}[ -][A-Z]{3})(?![\p{L}\p{N}-])/gu;
const smallPlate =
  /(?<![\p{L}\p{N}])(?:[a-z]{2,3}[- ]?\d{3,4}|[a-z]\d{2}[- ]?[a-z]{3}|\d[a-z]{2}-?[a-z]\d{2}|[a-z]{2}\d ?[a-z]\d{2}|[a-z]{2}\d ?\d[a-z]{2}|\d{1,3}[- ]?[a-z]{2,3}[- ]?\d{0,3}|(?:[a-z]{1,3}\d{1,4}|\d{1,4}[a-z]{1,3})[ -](?=[a-z]*\d)[a-z\d]{2,5})(?![\p{L}\p{N}])/gu;
/** "H98 2WAJ", "4LZ 980": two groups of figures and capitals, one of them mixed. */
const twoGroups =
  /(?<![\p{L}\p{N}-])(?:[A-Z]\d{1,3}|\d{1,3}[A-Z]{1,2}|[A-Z]{2}\d{2})[ -]\d?[A-Z]{2,3}(?![\p{L}\p{N}-])/gu;
const car =
  /\b(?:idling|car|truck|van|suv|sedan|minivan|pickup|drives?|driving|vehicle|plate|civic|corolla|camry|accord|altima|honda|toyota|ford|kia|nissan|hyundai|chevy|chevrolet|jeep|dodge|subaru|mazda|tesla|bmw|lexus|audi|buick|gmc|volvo|carro|camioneta|troca|coche|motorcycle|scooter|parked|parking|tacoma|prius|silverado|tahoe|explorer|rogue|sentra|elantra|sonata|malibu|impala|4runner|highlander|sienna|odyssey|cr-?v|rav-?4|forester|outback|jetta|passat|charger|challenger|mustang|camaro|equinox|sorento|optima|taurus|ranger|tundra|wrangler|cherokee|suburban|yukon|escalade|hyundai|mitsubishi|acura|infiniti|cadillac|lincoln|mercedes|chrysler)\b/;
const notPlate =
  /^(?:PHQ|GAD|ACT|SAT|PSAT|IEP|AP|BP|HR|MATH|ENG|BIO|CHEM|HIS|ART|ALG|GEO|USH|PE|SCI|CPT|ICD|DSM|ISO|COVID|BDI|BAI|SDQ|TIPP|DBT|CBT|IOP|PHP|DAY|ROOM|RM|MAT|SPA|SPN|ELA|PSY|SOC|GPA|LVL|MIN|MG|LBS|TOP|THE|AND|FOR|SSN|DOB|MRN|TEL|SEN|JUN|FRI|MON|TUE|WED|THU)|^\d{1,3}[ -]?(?:HRS|MIN|DAY|LAB|MTG|LBS|PTS|OUT|AND|FOR|THE|IEP|OFF|HIS|HER|NEW|MCG|WKS|YRS|MOS|EST|PST|CST|MST|PHQ|DBT|CBT|IOP|PHP|GAD|NOT|WAS|HAS|ARE|BUT)\b/;

/** "IL CZ 41 872": the state may stay. */
function withoutState(hit: Hit): Hit {
  const state = /^[A-Z]{2}[ -](?=[A-Z\d]{2})/.exec(hit.text)?.[0] ?? "";
  return stateCodes.has(state.slice(0, 2).toLowerCase())
    ? { ...hit, start: hit.start + state.length, text: hit.text.slice(state.length) }
    : hit;
}

/** License plates: after a word that says so, or of their shape, more surely where a car is spoken of. */
export function findPlates(doc: Doc): Spot[] {
  if (!/\d/.test(doc.text)) return [];
  const cue = mayBePlate.test(doc.text);
  const named = (cue ? hits(doc, plateGroups) : []).filter((hit) =>
    plateCue.test(before(doc, hit.start, 40)),
  );
  let spokenOf: boolean | undefined;
  const byCar = () => (spokenOf ??= car.test(doc.text.toLowerCase()));
  const spoken = (lead: string) =>
    plateCue.test(lead.slice(-40)) || (byCar() && /\b(?:plates?|tag|placas?)\b/.test(lead));
  const small = (cue ? hits(doc, smallPlate) : []).filter((hit) => spoken(before(doc, hit.start, 60)));
  const mixed = /[A-Z][ -]?\d|\d[ -]?[A-Z]/.test(doc.text);
  const shaped = (mixed ? [...hits(doc, plateShaped), ...hits(doc, twoGroups)] : []).filter(
    (hit) => !notPlate.test(hit.text),
  );
  return [
    ...[...named, ...small].map((hit) => spot(withoutState(hit), "plate")),
    ...(doc.quiet && !cue && byCar()
      ? hits(doc, smallPlate).filter(({ text }) => /\d{2}/.test(text) && text.length > 5)
      : []
    ).map((hit) => spot(hit, "plate", { certainty: "doubtful" })),
    ...shaped.map((hit) => spot(hit, "plate", { certainty: byCar() ? "certain" : "doubtful" })),
  ];
}
