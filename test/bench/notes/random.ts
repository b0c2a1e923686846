/** Figures that look drawn and are the same in every run. */
export type Random = {
  below: (limit: number) => number;
  of: <T>(items: readonly T[]) => T;
  /** A name of the set, for mail addresses, streets and user names. */
  word: () => string;
};

/** A source of repeatable figures (mulberry32). */
export function randomFrom(seed: number, words: readonly string[]): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const of = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error("There is nothing to draw from.");
    return item;
  };
  return { below, of, word: () => of(words) };
}
