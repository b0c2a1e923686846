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

const newline = 10;
/** A code says how many letters are shared; letters and the space are the word's own. */
const isCode = (byte: number) => byte < 97 && byte !== 32 && byte !== newline;
const sharedOf = (code: number) => (code < 58 ? code - 48 : code - 55);

/** Words as bytes behind each other, found by a hash of their letters: a set of strings takes several times as long to make and to hold. */
class Table implements WordList {
  readonly #letters: Uint8Array;
  /** Where each word starts in the letters, by its hash; 0 is free. */
  readonly #starts: Int32Array;
  readonly #mask: number;
  #end = 1;

  constructor({ words, letters }: { words: number; letters: number }) {
    this.#letters = new Uint8Array(letters + words + 2);
    this.#starts = new Int32Array(2 ** Math.ceil(Math.log2(words * 2 + 2)));
    this.#mask = this.#starts.length - 1;
  }

  /** Adds the word that shares its first letters with the one added last. */
  add(last: number, shared: number, own: Uint8Array): number {
    const start = this.#end;
    this.#letters.copyWithin(start, last, last + shared);
    this.#letters.set(own, start + shared);
    const length = shared + own.length;
    this.#end = start + length + 1;
    let hash = seed;
    for (let at = start; at < start + length; at++) hash = mixed(hash, this.#letters[at] ?? 0);
    let place = hash & this.#mask;
    while (this.#starts[place] !== 0) place = (place + 1) & this.#mask;
    this.#starts[place] = start;
    return start;
  }

  has(word: string): boolean {
    let hash = seed;
    for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
    for (let place = hash & this.#mask; ; place = (place + 1) & this.#mask) {
      const start = this.#starts[place] ?? 0;
      if (start === 0) return false;
      if (this.#isAt(start, word)) return true;
    }
  }

  /** A word ends with a zero. */
  #isAt(start: number, word: string): boolean {
    for (let at = 0; at < word.length; at++)
      if (this.#letters[start + at] !== word.charCodeAt(at)) return false;
    return this.#letters[start + word.length] === 0;
  }
}

const seed = 0x811c9dc5 | 0;
const mixed = (hash: number, byte: number): number => {
  const next = Math.imul(hash ^ byte, 0x01000193);
  return next ^ (next >>> 15);
};

function opened(checksum: string, text: string): WordList {
  if (hash("sha256", text) !== checksum) throw new Error("A list of the identifier finder is damaged.");
  const coded = Buffer.from(text.replaceAll("\n", ""), "latin1");
  const table = new Table(sizeOf(coded));
  let last = 0;
  for (let at = 0; at < coded.length;) {
    let end = at + 1;
    while (end < coded.length && !isCode(coded[end] ?? 0)) end++;
    last = table.add(last, sharedOf(coded[at] ?? 48), coded.subarray(at + 1, end));
    at = end;
  }
  return table;
}

function sizeOf(coded: Uint8Array): { words: number; letters: number } {
  const size = { words: 0, letters: 0 };
  for (const byte of coded) {
    if (isCode(byte)) size.words++;
    size.letters += isCode(byte) ? sharedOf(byte) : 1;
  }
  return size;
}

/** The list that a text of `frontCoded` holds, with the checksum of that text. */
export function packed(checksum: string, text: string): WordList {
  let words: WordList | undefined;
  return { has: (word) => (words ??= opened(checksum, text)).has(word) };
}
