import { findPhoneNumbersInText } from "libphonenumber-js/min";
import { before, hits, type Doc } from "./document.ts";
import { spot, type Spot } from "./finding.ts";

const separator = "(?: [-.\\u00B7] |[-.\\u00B7 ])?";
const extension = "(?:,? ?(?:ext|x|extension|#)\\.? ?\\d{1,6})?";
const national = new RegExp(
  `(?<![\\d.-])(?:\\+?1${separator})?(?:\\(\\d{3}\\)[-. ]?|\\d{3}(?:/|${separator}))\\d{3}${separator}\\d{4}(?!\\d)${extension}`,
  "gi",
);
const local = new RegExp(`(?<![\\d.-])\\d{3}[-.]\\d{4}(?![\\d-])${extension}`, "gi");
const spacedLocal = /(?<![\d.-])[2-9]\d{2} \d{4}(?![\d-])/g;
const spelledOut = /(?<!\d)\d(?:[ .-]\d){6,}(?!\d)/g;
const masked = /(?<![\w])[x*]{3}[-. ]?[x*]{3}[-. ]?\d{4}(?!\d)/gi;
const extensionAlone = /(?<!\w)(?:ext|extension)\.? ?#?\d{2,6}(?!\d)/gi;

/** Telephone and fax numbers of any country, with extensions. Crisis lines (988, 741741) stay. */
export function findPhones(doc: Doc): Spot[] {
  if (!/\d{3}|\d[ .-]\d[ .-]\d/.test(doc.text)) return [];
  const sure = [national, local, spelledOut, masked, extensionAlone].flatMap((pattern) => [
    ...hits(doc, pattern),
  ]);
  return [
    ...sure.map((hit) => spot(hit, "phone")),
    ...hits(doc, spacedLocal).map((hit) =>
      spot(
        hit,
        "phone",
        /call|cell|phone|text|tel|#|number|at $/.test(before(doc, hit.start))
          ? {}
          : { certainty: "doubtful" },
      ),
    ),
    ...international(doc, sure),
  ];
}

/** A number with the plus of its country, or ten figures, without which it is none of ours. */
const mayBePhone = /[+\uFF0B][^\p{L}\d]{0,3}\d(?:[^\p{L}\d]{0,4}\d){5}|\d(?:[^\p{L}\d]{0,4}\d){9}/u;

/** What the patterns above leave over may be a number of another country; reading for those takes longest. */
function international(doc: Doc, found: readonly { text: string }[]): Spot[] {
  const rest = found.reduce((text, hit) => text.replace(hit.text, ""), doc.text);
  if (!mayBePhone.test(rest)) return [];
  return findPhoneNumbersInText(doc.text, "US").map(({ startsAt, endsAt }) =>
    spot({ start: startsAt, end: endsAt }, "phone"),
  );
}
