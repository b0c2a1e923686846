import type { Doc, Word } from "./document.ts";
import { spot, type Spot } from "./finding.ts";
import { brands, knownSchools, organizationWords, schoolWords } from "./lists/organizations.ts";
import { sharedCapitals } from "./lists/shared-capitals.ts";
import { endOfName } from "./organizations.ts";
import {
  isAcronym,
  isEveryday,
  isGivenName,
  isHarmless,
  isName,
  isOrdinary,
  isSurname,
} from "./vocabulary.ts";

/** Schools and organizations by a saint, a well-known name, a leading word, or as somebody's place of work. */
export function findKnownOrganizations(doc: Doc): Spot[] {
  const spots: Spot[] = [];
  for (const [i, word] of doc.words.entries()) {
    if (word.shape === "closed") continue;
    if (saints.has(word.key)) spots.push(...saintAt(doc, i));
    if (jobLinks.has(word.key)) spots.push(...jobAt(doc, i));
    if (leading.has(word.key)) spots.push(...leadingAt(doc, i, word));
    if (word.shape === "title") spots.push(...holyAt(doc, i), ...ofAt(doc, i));
    spots.push(...knownAt(doc, i, word));
  }
  return spots;
}

const saints = new Set("st saint santa san".split(" "));
const jobLinks = new Set("at for with to en para a".split(" "));

/** "Our Lady of La Vang", "Holy Rosary": how churches and their schools are called. */
function holyAt(doc: Doc, i: number): Spot[] {
  const [head, next] = [doc.words[i], doc.words[i + 1]];
  if (head?.shape !== "title" || !next || next.gap !== " ") return [];
  const lady = head.key === "our" && next.key === "lady";
  const holy =
    /^(?:holy|sacred|blessed|immaculate|calvary|bethel|zion|emmanuel|emanuel|mt|mount|trinity|assembly|nuestra)$/.test(
      head.key,
    ) &&
    next.shape === "title" &&
    !isHarmless(next.key);
  if (!lady && !holy) return [];
  let to = i + 1;
  while (stepOn(doc, to) > 0) to += stepOn(doc, to);
  return [spot({ start: head.start, end: doc.words[to]?.end ?? next.end }, "organization")];
}

/** "St. Mary's Church", "Saint Jude". */
function saintAt(doc: Doc, i: number): Spot[] {
  const word = doc.words[i];
  const next = doc.words[i + 1];
  if (
    !word ||
    !next ||
    (word.shape === "lower" && !(doc.quiet && /^(?:st|saint)$/.test(word.key))) ||
    (next.shape !== "title" && word.shape !== "lower") ||
    !/^\.? $/.test(next.gap)
  )
    return [];
  if (
    /^\d/.test(doc.text.slice(word.start - 2, word.start)) ||
    !(isGivenName(next.key) || isSurname(next.key))
  )
    return [];
  const after = doc.words[i + 2];
  const school = after !== undefined && schoolWords.has(after.key);
  const ending =
    after !== undefined &&
    /^(?:'s?)? $/.test(after.gap) &&
    (after.shape !== "lower" || doc.quiet) &&
    (school ||
      organizationWords.has(after.key) ||
      /^(?:childrens?|kids|baptist|catholic|lutheran)$/.test(after.key));
  const end = ending ? endOfName(doc, i + 2) : next.end + (next.possessive ? 2 : 0);
  return [
    spot({ start: word.start, end }, school ? "school" : "organization", {
      certainty: ending || isPlaced(doc.words[i - 1]) ? "certain" : "doubtful",
    }),
  ];
}

const isPlaced = (word: Word | undefined): boolean =>
  /^(?:at|to|from|in|near|en|was|is|via)$/.test(word?.key ?? "");

/** "Culver's" and "culver's" are the chain "culvers". */
const isBrand = (word: Word) => brands.has(word.key) || (word.possessive && brands.has(`${word.key}s`));

/** The ending of "Wendy's" belongs to the name. */
const whole = (word: Word) =>
  word.possessive && !brands.has(word.key) ? { start: word.start, end: word.end + 2 } : word;

function knownAt(doc: Doc, i: number, word: Word): Spot[] {
  if (word.shape === "lower" || word.shape === "closed") {
    if (word.shape === "closed" || !isBrand(word) || insurers.has(word.key)) return [];
    const placed = /^(?:at|to|from|in|near)$/.test(doc.words[i - 1]?.key ?? "");
    if (isOrdinary(word.key) || isHarmless(word.key) || (isName(word.key) && !placed)) return [];
    return [spot(whole(word), "organization", { certainty: placed ? "certain" : "doubtful" })];
  }
  const employs = /^(?:at|for|with|to|from|in|near|via)$/.test(doc.words[i - 1]?.key ?? "");
  if (isBrand(word) && (employs || !isHarmless(word.key))) {
    const sure = !insurers.has(word.key) && (employs || !(isOrdinary(word.key) || isName(word.key)));
    return [spot(whole(word), "organization", { certainty: sure ? "certain" : "doubtful" })];
  }
  const schoolLetters =
    word.shape === "upper" &&
    /^[a-z]{1,4}(?:hs|ms|es|jhs)$/.test(word.key) &&
    word.key.length > 2 &&
    !isAcronym(word.key) &&
    !isOrdinary(word.key);
  if (
    schoolLetters ||
    (knownSchools.has(word.key) &&
      word.shape === (word.key.length < 5 ? "upper" : "title") &&
      !isBrandUse(doc, i))
  ) {
    return [spot(word, "school", { certainty: schoolLetters ? "certain" : "doubtful" })];
  }
  return [];
}

/** Half a county is insured by them: they say little of anybody. */
const insurers = new Set("aetna cigna humana anthem bcbs uhc optum kaiser medicaid".split(" "));

const workWords = /^(?:work|works|working|worked|job|shifts?|hired|cashier|trabaja)$/;
const noFirm =
  /^(?:home|night|nights|day|days|work|school|least|all|first|last|this|that|these|those|same|mom|dad|moms|dads|time|times|a|an|the|his|her|my|their|our|your|another|some|any|noon|lunch|it|him|them|me|once|both|which|what)$/;

/** "works sat/sun at boba bliss": a firm in a note without capitals. */
function smallJobAt(doc: Doc, i: number): Spot[] {
  const [first, second, third] = [doc.words[i + 1], doc.words[i + 2], doc.words[i + 3]];
  if (first?.shape !== "lower" || first.gap !== " " || noFirm.test(first.key)) return [];
  if (!doc.words.slice(Math.max(0, i - 4), i).some(({ key }) => workWords.test(key))) return [];
  const two =
    second?.gap === " " &&
    second.shape === "lower" &&
    !/^(?:and|or|but|on|in|at|til|till|until|from|so|for|with|w|after|before|every|now|then|to|this|most|all)$/.test(
      second.key,
    );
  const ends = third === undefined || third.gap !== " ";
  if (two && !ends) return [];
  return [
    spot({ start: first.start, end: (two ? second : first).end }, "organization", { certainty: "doubtful" }),
  ];
}

/** How many words of a firm's name follow: "Nails by Tiffany" goes on over its small word. */
function stepOn(doc: Doc, at: number): number {
  const [next, further] = doc.words.slice(at + 1, at + 3);
  if (!next || !/^(?: |-| & |'?s )$/.test(next.gap)) return 0;
  if (next.shape === "title") return isHarmless(next.key) ? 0 : 1;
  return /^(?:by|of|the|de|del|la|el|los|las)$/.test(next.key) &&
    further?.shape === "title" &&
    further.gap === " "
    ? 2
    : 0;
}

/** "interview at Foot Locker", "works for Blue Ridge": where somebody has a job, whatever words it is made of. */
function jobAt(doc: Doc, i: number): Spot[] {
  const link = doc.words[i];
  const first = doc.words[i + 1];
  if (doc.quiet && link?.key === "at") return smallJobAt(doc, i);
  if (!link || !first || first.shape !== "title" || isHarmless(first.key)) return [];
  if (
    !doc.words
      .slice(Math.max(0, i - 4), i)
      .some((word) =>
        /^(?:work|works|working|worked|job|jobs|interview|interviewed|shift|shifts|hired|employed|cashier|drives|volunteers|volunteering|volunteer|goes|attends|therapist|counselor|nurse|doctor|psychiatrist|services?|trabaja|trabajo)$/.test(
          word.key,
        ),
      )
  )
    return [];
  let to = i + 1;
  while (stepOn(doc, to) > 0) to += stepOn(doc, to);
  const named = doc.words.slice(i + 1, to + 1);
  const works = doc.words
    .slice(Math.max(0, i - 4), i)
    .some(({ key }) =>
      /^(?:work|works|working|worked|job|shifts?|hired|employed|cashier|drives|trabaja|trabajo)$/.test(key),
    );
  const explained = named.some(({ key }) => isHarmless(key) || sharedCapitals.has(key));
  if (named.every(({ key }) => isHarmless(key) || sharedCapitals.has(key))) return [];
  const sure = (link.key === "at" && !isOrdinary(first.key)) || (works && !explained);
  return [
    spot({ start: first.start, end: doc.words[to]?.end ?? first.end }, "organization", {
      certainty: sure ? "certain" : "doubtful",
    }),
  ];
}

const isBrandUse = (doc: Doc, i: number): boolean =>
  /^(?:app|notebook|method)$/.test(doc.words[i + 1]?.key ?? "");

const leading = new Map<string, "school" | "organization">([
  ["iglesia", "organization"],
  ["parroquia", "organization"],
  ["clinica", "organization"],
  ["templo", "organization"],
  ["casa", "organization"],
  ["gurdwara", "organization"],
  ["wat", "organization"],
  ["hogar", "organization"],
  ["carniceria", "organization"],
  ["panaderia", "organization"],
  ["taqueria", "organization"],
  ["mercado", "organization"],
  ["ministerio", "organization"],
  ["ministerios", "organization"],
  ["guarderia", "organization"],
  ["farmacia", "organization"],
  ["kinder", "school"],
  ["liceo", "school"],
  ["instituto", "school"],
  ["escuela", "school"],
  ["colegio", "school"],
  ["preparatoria", "school"],
  ["secundaria", "school"],
  ["primaria", "school"],
  ["universidad", "school"],
  ["masjid", "organization"],
]);

/** "Iglesia Santa Cruz", "Escuela Benito Juárez": the kind comes first. */
function leadingAt(doc: Doc, i: number, head: Word): Spot[] {
  const what = leading.get(head.key);
  let to = i;
  while (what && to - i < 4 && doc.words[to + 1]?.gap === " " && goesOnInSpanish(doc, to + 1)) to++;
  if (to === i) to = smallName(doc, i);
  if (!what || to === i) return [];
  return [
    spot(
      { start: head.start, end: doc.words[to]?.end ?? head.end },
      what,
      what === "school" || head.shape !== "lower" || doc.quiet ? {} : { certainty: "doubtful" },
    ),
  ];
}

/** "masjid an-noor", "at casa esperanza": the same in a note without capitals. */
function smallName(doc: Doc, i: number): number {
  const head = doc.words[i];
  const next = doc.words[i + 1];
  if (!doc.quiet || !head || next?.gap !== " " || next.shape !== "lower") return i;
  const placed = /^(?:at|to|from|in|near)$/.test(doc.words[i - 1]?.key ?? "");
  const hyphen = doc.words[i + 2]?.gap === "-";
  if ((isEveryday(next.key) && !hyphen) || (head.key !== "masjid" && !placed)) return i;
  return hyphen ? i + 2 : i + 1;
}

const goesOnInSpanish = (doc: Doc, at: number): boolean =>
  doc.words[at]?.shape === "title" ||
  (doc.shouting && doc.words[at]?.shape === "upper" && !isEveryday(doc.words[at]?.key ?? "")) ||
  (/^(?:de|del|la|las|los|el)$/.test(doc.words[at]?.key ?? "") &&
    doc.words[at + 1]?.gap === " " &&
    goesOnInSpanish(doc, at + 1));

/** "University of Dayton", "Church of Ana", "Universidad de …". */
function ofAt(doc: Doc, i: number): Spot[] {
  const [head, of, name] = [doc.words[i], doc.words[i + 1], doc.words[i + 2]];
  if (
    !head ||
    !of ||
    !name ||
    !/^(?:of|de|del)$/.test(of.key) ||
    name.shape !== "title" ||
    head.shape !== "title"
  )
    return [];
  const school = /^(?:university|univ|universidad|college|academy)$/.test(head.key);
  const other = /^(?:church|temple|hospital|iglesia|ministry|house|bank|museum)$/.test(head.key);
  if (!school && !other) return [];
  return [
    spot(
      { start: head.start, end: name.end },
      school ? "school" : "organization",
      school ? {} : { certainty: "doubtful" },
    ),
  ];
}
