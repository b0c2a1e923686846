import { keyOf } from "../deidentify/fold.ts";

/** Shorter words of a name are found only where they stand by themselves: `lee` is no part of `sleep`. */
const anywhereFrom = 4;

/** Percent signs and their codes as the letters they stand for; what is no code stays. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The words of a link, one by one, however they are run together by capitals, marks or codes. */
export const wordsOfLink = (url: string): string[] =>
  decoded(url)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}]+/u)
    .map(keyOf)
    .filter((word) => word !== "");

/**
 * Whether a link holds a word of one of these names, run together with others or not, in whatever case and with or
 * without its accents. Rather a link too many is refused than one too few.
 */
export function namesSomebody(url: string, names: readonly string[]): boolean {
  const words = wordsOfLink(url);
  const joined = words.join("");
  return names
    .flatMap((name) => name.split(/[^\p{L}]+/u))
    .map(keyOf)
    .some(
      (part) =>
        part.length > 1 && (part.length >= anywhereFrom ? joined.includes(part) : words.includes(part)),
    );
}
