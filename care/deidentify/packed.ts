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
const isCode = (byte: number) => byte >= 48 && byte < 97;
const sharedOf = (code: number) => (code < 58 ? code - 48 : code - 55);

/** Words as bytes behind each other, found by a hash of their letters: a set of strings takes several times as long to make and to hold. */
class Table implements WordList {
  readonly #letters: Uint8Array;
  /** Where each word starts in the letters, by its hash; 0 is free. */
  readonly #starts: Int32Array;

  constructor(letters: Uint8Array, starts: Int32Array) {
    this.#letters = letters;
    this.#starts = starts;
  }

  has(word: string): boolean {
    const mask = this.#starts.length - 1;
    let hash = seed;
    for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
    for (let place = hash & mask; ; place = (place + 1) & mask) {
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
  const coded = Buffer.from(text, "latin1");
  const size = sizeOf(coded);
  const letters = new Uint8Array(size.letters + size.words + 2);
  const starts = new Int32Array(2 ** Math.ceil(Math.log2(size.words * 2 + 2)));
  fill(coded, letters, starts);
  return new Table(letters, starts);
}

/** Writes out each word behind the one before. What two words share has been hashed already. */
function fill(coded: Uint8Array, letters: Uint8Array, starts: Int32Array): void {
  const mask = starts.length - 1;
  const hashes = new Int32Array(64);
  let [start, end, length, last] = [1, 1, 0, 1];
  const close = () => {
    if (end === start) return;
    let place = (length === 0 ? seed : (hashes[length] ?? 0)) & mask;
    while (starts[place] !== 0) place = (place + 1) & mask;
    starts[place] = start;
    last = start;
    end++;
  };
  hashes[0] = seed;
  for (let at = 0; at < coded.length; at++) {
    const byte = coded[at] ?? 0;
    if (byte === newline) continue;
    if (isCode(byte)) {
      close();
      start = end;
      length = sharedOf(byte);
      for (let k = 0; k < length; k++) letters[end++] = letters[last + k] ?? 0;
      continue;
    }
    letters[end++] = byte;
    hashes[length + 1] = mixed(hashes[length] ?? 0, byte);
    length++;
  }
  close();
}

function sizeOf(coded: Uint8Array): { words: number; letters: number } {
  let [words, letters] = [0, 0];
  for (let at = 0; at < coded.length; at++) {
    const byte = coded[at] ?? 0;
    const code = isCode(byte);
    if (code) words++;
    letters += code ? sharedOf(byte) : 1;
  }
  return { words, letters };
}

/** The list that a text of `frontCoded` holds, with the checksum of that text. */
export function packed(checksum: string, text: string): WordList {
  let words: WordList | undefined;
  return { has: (word) => (words ??= opened(checksum, text)).has(word) };
}
