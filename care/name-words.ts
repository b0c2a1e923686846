import { keyOf } from "./deidentify/fold.ts";

/** The words of a name as they are compared: folded, without accents, two letters or more. */
export function foldedWords(name: string): string[] {
  const words = name.split(/[^\p{L}\p{M}'’]+/u).map(keyOf);
  return [...new Set(words)].filter((word) => word.length > 1);
}
