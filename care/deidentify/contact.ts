import { LinkifyIt } from "linkify-it";
import { hits, type Doc } from "./document.ts";
import { spot, type Spot } from "./finding.ts";
import { isAcronym, isHarmless, isOrdinary } from "./vocabulary.ts";

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false });
linkify.tlds(
  "app dev health care school academy education link live online site page cloud chat team zone blog social space store tech art fun one me win club clinic email mobi tel".split(
    " ",
  ),
  true,
);

/** Web links, mail addresses, user names and network addresses. */
export function findContacts(doc: Doc): Spot[] {
  if (!/[@.:#\\]|\bat\b|user|handle|insta|snap|tik|discord|gamer|login|logged|ig\b/i.test(doc.text))
    return [];
  return [...linked(doc), ...mails(doc), ...addresses(doc), ...handles(doc)];
}

/** "www.wisd.example/504": a site by its first letters or by its path, whatever it ends with. */
const bareLink =
  /(?<![\w@.-])(?:www\.[\w.-]+\.[a-z]{2,}(?:[/?#][^\s,]*)?|[a-z][\w-]*(?:\.[a-z][\w-]*)+\/[^\s,]+)/gi;

function linked(doc: Doc): Spot[] {
  if (!/@|:\/|mailto:|\S\.\p{L}{2}/iu.test(doc.text)) return [];
  const bare = hits(doc, bareLink)
    .filter(({ text }) => !isChoice(text))
    .map((hit) => spot(hit, "link"));
  const found = (linkify.match(doc.text) ?? []).flatMap((match) => {
    const at = { start: match.index, end: match.lastIndex };
    if (match.schema === "mailto:") return [spot(at, "email")];
    return match.schema === "" && isRunTogether(match.raw) ? [] : [spot(at, "link")];
  });
  return [...found, ...bare];
}

/** "pre.post/4", "node.js/react": words with a dot and a stroke between them, not a site. */
function isChoice(link: string): boolean {
  const labels = link.toLowerCase().split("/")[0]?.split(".") ?? [];
  return labels.length === 2 && labels.every((label) => isOrdinary(label) || label === "js");
}

/** "today.so he left": two sentences without a space, not a site. */
function isRunTogether(link: string): boolean {
  const labels = link.toLowerCase().split(".");
  return (
    /^[a-z.]+$/i.test(link) &&
    labels.length === 2 &&
    labels.every((label) => isOrdinary(label)) &&
    (labels[1]?.length ?? 0) < 3
  );
}

const spoken = /\bat\b.*[. ](?:dot |com|net|org|edu|gov|us|io|co|me|info)|\bdot\b/i;
/** How an address is written, and what a text has to hold for it to be worth a look. */
const mailPatterns = [
  { sign: /@/, pattern: /(?<![\w.])[\w.+-]+@(?!\d{1,2}(?:[:ap]|\b))[\w-]+(?:\.[\w-]+)*/g },
  {
    sign: /[([{]at/i,
    pattern: /[\w.+-]+ ?(?:\(at\)|\[at\]|\{at\}) ?[\w-]+(?: ?(?:\(dot\)|\[dot\]|\.| dot ) ?[\w-]+)+/gi,
  },
  {
    sign: spoken,
    pattern: /[\w.+-]+ at [\w-]+(?: dot |\.)(?:com|net|org|edu|gov|us|io|co|me|info)\b/gi,
  },
  { sign: spoken, pattern: /[\w+-]+ dot [\w+-]+ at [\w-]+(?: dot |\.)?\w+/gi },
];

const mails = (doc: Doc): Spot[] =>
  !/@|\bat\b|\(at\)|\[at\]|\{at\}/i.test(doc.text)
    ? []
    : mailPatterns
        .filter(({ sign }) => sign.test(doc.text))
        .flatMap(({ pattern }) => hits(doc, pattern).map((hit) => spot(hit, "email")));

const octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const v4 = new RegExp(`(?<![\\d.])${octet}(?:\\.${octet}){3}(?::\\d{1,5})?(?:/\\d{1,2})?(?!\\.?\\d)`, "g");
const v6 = /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:%\w+)?(?![\w:])/gi;
const hardware = /(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:-])/gi;

function addresses(doc: Doc): Spot[] {
  const sixes = (/:[^ ]*:/.test(doc.text) ? [...hits(doc, v6)] : []).filter(({ text }) => isV6(text));
  return [
    ...(doc.text.includes(".") ? hits(doc, v4) : []).map((hit) => spot(hit, "ip")),
    ...sixes.map((hit) => spot(hit, "ip")),
    ...(/[\da-f][:-][\da-f]{2}[:-]/i.test(doc.text) ? hits(doc, hardware) : []).map((hit) => spot(hit, "id")),
  ];
}

const isV6 = (text: string): boolean =>
  /[0-9a-f]/i.test(text) && (text.includes("::") ? text.length > 3 : text.split(":").length === 8);

const atName = /(?<![\w@.])@(?<it>[a-z_][\w.-]*\w|[a-z])/gi;
const tagged = /(?<![\w#])\w{2,}#\d{4}(?!\d)/g;
const underscored = /(?<![\w@/.-])(?=\w*[a-z])(?:[a-z0-9]+[_]+)+[a-z0-9.]*[a-z0-9_]/gi;
const dottedName = /(?<![\w@/.-])[a-z]+[a-z0-9]*\.[a-z]*[a-z_]*\d+(?![\w])/gi;
const cued =
  /\b(?:handle|user ?name|user ?id|screen ?name|gamer ?tag|user|insta(?:gram)?|ig|snap(?:chat)?|tik ?tok|discord|roblox|xbox|psn|twitter|venmo|cash ?app|twitch|reddit|steam|login|logged in as|signed in as|acct|account)(?: (?:handle|name|user|account|acct|id))*(?: is| as|:| =| called| named)?(?: ?["'(]| )(?<it>[a-z0-9][\w.-]*\w)/gi;
/** "domo.is.back": words joined by dots that end in no domain. */
const dottedWords = /(?<![\w@/.-])(?=[a-z\d.]*[a-z]{3})[a-z][a-z\d]*(?:\.[a-z][a-z\d]*){2,}(?![\w.@/-])/gi;
/** "u/hazel22", "#hazelssquad7": names of pages and tags that hold a figure. */
const slashName = /(?<![\w/])[ur]\/[\w-]{3,}/gi;
const hashTag = /(?<![\w#&])#(?=\w*[a-z]\w*\d|\w*\d\w*[a-z]{2})[a-z0-9_]{4,}/gi;
const mayBeCued =
  /handle|user|screen|gamer|insta|\big\b|snap|tik|discord|roblox|xbox|psn|twitter|venmo|cash ?app|twitch|reddit|steam|login|logged|signed|acct|account/i;
const surely = /handle|user|screen|gamer|as /i;

function handles(doc: Doc): Spot[] {
  const has = (sign: string) => doc.text.includes(sign);
  const sure = [
    ...(has("#") ? [tagged, hashTag] : []),
    ...(has("_") ? [underscored] : []),
    ...(/[a-z\d_]\.[a-z\d_]/i.test(doc.text) ? [dottedName, dottedWords] : []),
    ...(has("/") ? [slashName] : []),
  ].flatMap((pattern) => hits(doc, pattern));
  return [
    ...sure.map((hit) => spot(hit, "handle")),
    ...(doc.text.includes("@") ? hits(doc, atName) : []).map((hit) =>
      spot(
        { start: hit.start - 1, end: hit.end },
        "handle",
        isOrdinary(hit.text.toLowerCase()) ? { certainty: "doubtful" } : {},
      ),
    ),
    ...cuedHandles(doc),
  ];
}

function cuedHandles(doc: Doc): Spot[] {
  if (!mayBeCued.test(doc.text)) return [];
  return [...doc.text.matchAll(cued)].flatMap((match) => {
    const name = match.groups?.["it"] ?? "";
    const start = match.index + match[0].length - name.length;
    const odd = /[\d_.]/.test(name) && /[a-z]/i.test(name);
    const key = name.toLowerCase();
    if (
      /^\d+$|^\d+(?:am|pm|st|nd|rd|th|x|min|hrs?)$/.test(key) ||
      (!odd && (isOrdinary(key) || isAcronym(key) || isHarmless(key)))
    )
      return [];
    const sure = odd || surely.test(match[0].slice(0, -name.length));
    return [spot({ start, end: start + name.length }, "handle", sure ? {} : { certainty: "doubtful" })];
  });
}
