/** The words of a list, separated by any white space, without apostrophes. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.replaceAll("'", "").trim().split(/\s+/));
}
