import type { Doc } from "./document.ts";
import { keysOf } from "./fold.ts";
import { placeholders, spot, type IdentifierClass, type Spot } from "./finding.ts";

/** Words that an organization's admins told the finder of: what is never doubted there, and what always goes. */
export type OwnWords = { harmless: readonly string[]; remove: readonly string[] };

/** The organization's words, folded. */
export type OwnIndex = { harmless: ReadonlySet<string>; remove: ReadonlyMap<string, readonly string[][]> };

type Knowing = { own?: OwnIndex; schoolmates: ReadonlySet<string> };

/** Makes the lists ready for many notes. */
export function indexOwnWords({ harmless, remove }: OwnWords): OwnIndex {
  const phrases = remove.map(keysOf).filter((keys) => keys.length > 0);
  return {
    harmless: new Set(harmless.map((word) => keysOf(word).join(" "))),
    remove: Map.groupBy(phrases, ([first = ""]) => first),
  };
}

/** What the organization always takes out, in any case. */
export function findListed(doc: Doc, { own }: Knowing): Spot[] {
  if (!own || own.remove.size === 0) return [];
  return doc.words.flatMap((word, i) =>
    (own.remove.get(word.key) ?? []).flatMap((keys) => {
      const words = doc.words.slice(i, i + keys.length);
      const stands = words.length === keys.length && keys.every((key, k) => words[k]?.key === key);
      return stands ? [spot({ start: word.start, end: words.at(-1)?.end ?? word.end }, "listed")] : [];
    }),
  );
}

const excusable = new Set<IdentifierClass>(["name", "initials", "city", "school", "organization"]);

/** Whether the organization calls it harmless. Nobody on a roster, and neither school nor program of the case, is excused. */
export function isExcused(doc: Doc, { own, schoolmates }: Knowing, found: Spot): boolean {
  if (!own || own.harmless.size === 0 || !excusable.has(found.class) || found.who) return false;
  if (found.replacement === placeholders.program) return false;
  if (found.class === "school" && found.certainty === "certain") return false;
  const keys = keysOf(doc.text.slice(found.start, found.end));
  if (keys.some((key) => schoolmates.has(key))) return false;
  return own.harmless.has(keys.join(" ")) || keys.every((key) => own.harmless.has(key));
}
