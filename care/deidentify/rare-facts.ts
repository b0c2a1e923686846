import { hits, type Doc } from "./document.ts";
import { spot, type Spot } from "./finding.ts";

const ending = "(?:(?! (?:and|so|but|because|who|or|which|then|today|this) )[^.;,!?\\n]){0,40}";
const patterns = [
  // "the only girl on the wrestling team", "one of two deaf students", "el único que"
  new RegExp(
    `\\b(?:is|was|s|as|be|being|become|became|elected|named|are|were)(?: also| still)?(?: the| our| their| this school's)? (?<it>(?:only|sole|first(?:[- ]ever)?|youngest|oldest) (?!one who|time|friend|day|week|month|year|thing|one to|step|period|to |in |when|if|half|hour|class(?:es)?\\b|because|a |an |\\d|two|three|four|five|get|got|have|had|has|ate|slept|did|came|need|want|partly|about|took|missing|there|here|with|for|on )${ending})`,
    "giu",
  ),
  new RegExp(
    `\\bthe (?<it>only (?:one(?! who \\p{L}+[.,;!?\\n])|kid|student|girl|boy|person|child|freshman|sophomore|junior|senior|family|player|member|\\p{L}+ (?:kid|student|girl|boy|family|speaker|player))(?: \\p{L}+)? (?:in|on|at|who|whose|with|from|that|of)\\b${ending})`,
    "giu",
  ),
  new RegExp(
    `\\b(?<it>one of (?:only |just )?(?:two|three|four|2|3|4) (?:\\p{L}+ ){0,3}(?:students?|kids?|girls?|boys?|families|people|speakers?|players?|seniors?|freshmen|in the)\\b${ending})`,
    "giu",
  ),
  new RegExp(
    `(?<!\\p{L})(?:es|era|fue) (?:el|la) (?<it>(?:únic[oa]|unic[oa]|primer[oa]?)(?: \\p{L}+)? (?:en|de|que|del)\\b${ending})`,
    "giu",
  ),
  // What the town has heard of.
  new RegExp(
    `\\b(?<it>(?:was|were|been|got) (?:on|in) (?:the )?(?:local |channel \\d+ |national )?(?:news|newspaper|paper|headlines)\\b${ending})`,
    "giu",
  ),
  /\b(?<it>(?:made|in|on) (?:the )?(?:front page|local news|evening news|headlines|newspaper))\b/giu,
  /\b(?<it>(?:team|class|student body|band|squad|school) (?:captain|president|valedictorian)|valedictorian|salutatorian|homecoming (?:queen|king|court)|prom (?:queen|king)|drum major|state champion(?:ship)?|(?:won|winning|placed \w+ (?:at|in)|\w+ at) (?:the )?(?:state|nationals?|regionals?)\b[^.;,\n]{0,30}|went viral|(?:has|with) (?:a |one )?(?:prosthetic|glass eye|service dog|wheelchair|cochlear implants?)|survived (?:the|a|an) [^.;,\n]{0,40}|sobrevivió [^.;,\n]{0,40})/giu,
  /\b(?<it>(?:mom|mother|dad|father|stepdad|stepmom|grandpa|uncle|aunt|parent)(?:'s| is| was)? (?:the )?(?:mayor|principal|superintendent|sheriff|judge|senator|pastor of|fire chief|police chief|head coach|news anchor|anchor)\b[^.;,\n]{0,30})/giu,
  /\b(?<it>(?:twin|triplet|quadruplet)s? (?:in|at|of) [^.;,\n]{0,24}|(?:triplets?|quadruplets?|quintuplets?))\b/giu,
];

const telling =
  /only|sole|first|youngest|oldest|one of|nic[oa]|primer|news|paper|headlines|front page|captain|president|valedictorian|salutatorian|homecoming|prom|drum major|state|national|regional|viral|prosthetic|glass eye|service dog|wheelchair|cochlear|surviv|sobreviv|mayor|principal|superintend|sheriff|judge|senator|pastor|chief|coach|anchor|twin|plets?/i;

/** Rare facts that could single somebody out without naming them. Their author decides: what is rare, no list knows. */
export function findRareFacts(doc: Doc): Spot[] {
  if (!telling.test(doc.text)) return [];
  return patterns.flatMap((pattern) =>
    hits(doc, pattern).map((hit) => spot(hit, "rare-fact", { certainty: "doubtful" })),
  );
}
