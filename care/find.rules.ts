import { keyOf } from "./deidentify/fold.ts";

/** How well a name fits what was typed; the smaller, the better. Undefined: not at all. */
export type Rank = 0 | 1 | 2 | 3;

/** What was typed, folded into words. Fewer than two letters find nobody. */
export function queryOf(typed: string): string[] {
  const words = typed
    .slice(0, 80)
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(keyOf)
    .filter((word) => word.length > 0);
  return words.join("").length >= 2 ? words : [];
}

/** Every typed word has to fit one of the name's words: whole, from its beginning, inside of it, or but for one letter. */
export function rankOf(query: readonly string[], words: readonly string[]): Rank | undefined {
  let worst: Rank = 0;
  for (const typed of query) {
    const rank = rankOfWord(typed, words);
    if (rank === undefined) return undefined;
    if (rank > worst) worst = rank;
  }
  return worst;
}

function rankOfWord(typed: string, words: readonly string[]): Rank | undefined {
  let best: Rank | undefined;
  for (const word of words) {
    const at = word.indexOf(typed);
    if (at === 0 && word.length === typed.length) return 0;
    if (at === 0) best = 1;
    else if (at > 0 && best !== 1) best = 2;
  }
  if (best !== undefined) return best;
  return typed.length >= 4 && words.some((word) => isNear(typed, word)) ? 3 : undefined;
}

/** Whether the word begins as typed but for one letter: another, one too many, one missing, or two that changed places. */
export function isNear(typed: string, word: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === typed.length) return true;
  const rest = typed.slice(at + 1);
  if (word.startsWith(rest, at + 1) && word.length > at) return true;
  if (word.startsWith(rest, at)) return true;
  if (word.startsWith(typed.slice(at), at + 1)) return true;
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at] && at + 1 < typed.length;
  return isSwapped && word.startsWith(typed.slice(at + 2), at + 2);
}

/** The best so many, the best first; those of one rank in the order in which they came. */
export function bestOf<Item>(ranked: readonly (readonly Item[])[], most: number): Item[] {
  const best: Item[] = [];
  for (const some of ranked) {
    if (best.length >= most) break;
    best.push(...some.slice(0, most - best.length));
  }
  return best;
}
