import { after, before, hits, type Doc } from "./document.ts";
import { spot, type Spot } from "./finding.ts";

const old = "(?:9\\d|1[01]\\d)";
const written = "(?:ninety|noventa)(?:(?: y)?[- ](?:one|two|three|four|five|six|seven|eight|nine|\\p{L}+))?";
const ageAfter = `(?:[- ]?(?:years?|yrs?|yr|y)[- /]?(?:old|o)?\\b|[- ]?yo\\b|[- ]?year[- ]old|[- ]?y\\/o|[- ]?anos|[- ]?años)`;
const patterns = [
  new RegExp(`(?<![\\d/.])(?<it>${old})${ageAfter}`, "gi"),
  new RegExp(
    `\\b(?:who(?:'s| is)|she(?:'s| is)|he(?:'s| is)|is now|almost|nearly|just turned)[: ]+(?<it>${old})(?![\\d%/:]|\\.\\d|[- ]?(?:min|percent|lb|mg|days|minutes|points|pts|out of|on |in |degrees|bpm))`,
    "gi",
  ),
  new RegExp(
    `\\b(?:turn(?:s|ed|ing)?|aged?|age of|edad|cumpli[oó]|cumple)[: ]+(?<it>${old})(?![\\d%/:]|\\.\\d)`,
    "gi",
  ),
  new RegExp(`\\b(?<it>9\\ds)\\b`, "g"),
  new RegExp(`\\b(?:turn(?:s|ed|ing)?|aged?|is|cumpli[oó]) (?<it>${written})(?![\\p{L}%])`, "giu"),
  new RegExp(`\\b(?<it>${written})[- ]years?[- ]old`, "giu"),
  /\b(?<it>nonagenarian|centenarian)\b/gi,
];
const departed = new RegExp(
  `\\b(?:passed|died|falleci[oó])\\b[^.;\\n]{0,40}? (?:at|a los) (?<it>${old})(?![\\d%/:-]|\\.\\d)`,
  "gi",
);
/** "Halina (92)". */
const bracketed = new RegExp(`\\p{L} ?\\((?:age |aged )?(?<it>${old})\\)`, "giu");
const bare = new RegExp(`(?<![\\d/.:$#-])${old}(?![\\d%/:-]|\\.\\d)`, "g");
const elders =
  /(?:grand|great|aunt|uncle|abuel|nana|granny|elder|bisabuel|tía|tio|tía|neighbor|mother|father|opa|oma|tutu|kupuna|lola|lolo|nonna|nonno|gma|gpa)[\p{L}\p{M}' .,()-]{0,28}[(, ] ?(?:is |es |tiene )?$/u;
const measure =
  /^ ?(?:%|mg|ml|min|lb|kg|bpm|days?|hours?|hrs?|points?|pts|percent|degrees|sessions?|minutes?|over|\/)/;

/** Ages of ninety and more. Younger ones stay. */
export function findAges(doc: Doc): Spot[] {
  if (!/9\d|1[01]\d|ninet|hundred|genarian|centen|novent/i.test(doc.text)) return [];
  const cued = [...patterns, departed, bracketed].flatMap((pattern) => hits(doc, pattern));
  const beside = hits(doc, bare).filter(
    (hit) => elders.test(before(doc, hit.start, 40)) && !measure.test(after(doc, hit.end)),
  );
  return [...cued, ...beside].map((hit) => spot(hit, "age"));
}
