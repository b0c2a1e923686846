import { hash } from "node:crypto";

/** A list that is opened when it is first asked. Throws where it is not the list that was made: then nothing is vouched for. */
export type WordList = { has: (word: string) => boolean };

/** Sorted words as one text: how many letters each shares with the one before (in base 36), then the rest of it. */
export function frontCoded(words: readonly string[]): string {
  let last = "";
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < last.length && last[shared] === word[shared]) shared++;
      last = word;
      return shared.toString(36).toUpperCase() + word.slice(shared);
    })
    .join("");
}

function opened(checksum: string, text: string): ReadonlySet<string> {
  if (hash("sha256", text) !== checksum) throw new Error("A list of the identifier finder is damaged.");
  const coded = text.replaceAll("\n", "");
  const words = new Set<string>();
  let last = "";
  for (let at = 0; at < coded.length;) {
    let end = at + 1;
    // Letters and the space are the word's own; figures and capitals count.
    while (end < coded.length && (coded.charCodeAt(end) > 96 || coded.charCodeAt(end) === 32)) end++;
    const code = coded.charCodeAt(at);
    last = last.slice(0, code < 58 ? code - 48 : code - 55) + coded.slice(at + 1, end);
    words.add(last);
    at = end;
  }
  return words;
}

/** The list that a text of `frontCoded` holds, with the checksum of that text. */
export function packed(checksum: string, text: string): WordList {
  let words: ReadonlySet<string> | undefined;
  return { has: (word) => (words ??= opened(checksum, text)).has(word) };
}
