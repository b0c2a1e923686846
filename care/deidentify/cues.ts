import type { Doc, Word } from "./document.ts";
import { callings, kin, staffRoles, titles } from "./lists/cues.ts";

/** What the words before a name say about whoever it is. */
export type Cue = { kind: "title" | "calling" | "kin"; who?: "guardian" | "sibling" | "friend" | "staff" };

/** Callings that are written short, with a dot: "Sgt. Pruitt", "Fr. Tomasz". */
const shortCallings = new Set("sgt lt capt ofc cpl fr rev prof br sr det dep".split(" "));
const joins = /^[,:]? ?[("']?$/;
const links = new Set("is was named called aka name s are like my".split(" "));

/** The cue that stands right before a word, if any: "Ms. Day", "his sister, Ana", "mom is Karen". */
export function cueBefore(doc: Doc, i: number): Cue | undefined {
  const word = doc.words[i];
  const last = doc.words[i - 1];
  if (!word || !last || last.shape === "closed") return undefined;
  if (titles.has(last.key) && isTitle(last) && /^\.? ?$/.test(word.gap)) return titleCue(last);
  if (word.gap === ". " && shortCallings.has(last.key) && !word.first) return roleCue(last);
  if (word.gap !== " " && !joins.test(word.gap)) return undefined;
  if (links.has(last.key)) return throughLink(doc, i);
  return roleCue(last);
}

const staffEnding = /(?:ologist|iatrist|therapist|pist|itian|ician|icist|logist)$/;
const isTitle = (word: Word) => word.shape !== "upper" || word.key.length < 4;
const titleCue = (word: Word): Cue => ({ kind: "title", ...(word.key === "coach" && { who: "staff" }) });

function throughLink(doc: Doc, i: number): Cue | undefined {
  const link = doc.words[i - 1];
  const head = doc.words[i - 2];
  if (!link || !head) return undefined;
  if (link.key === "named" || link.key === "called" || link.key === "aka") return { kind: "kin" };
  return joins.test(link.gap) ? roleCue(head) : undefined;
}

const roles = new Map<string, Cue>();
for (const key of callings)
  roles.set(key, { kind: "calling", ...(staffRoles.has(key) && { who: "staff" as const }) });
for (const key of kin.other) roles.set(key, { kind: "kin" });
for (const key of kin.friend) roles.set(key, { kind: "kin", who: "friend" });
for (const key of kin.sibling) roles.set(key, { kind: "kin", who: "sibling" });
for (const key of kin.guardian) roles.set(key, { kind: "kin", who: "guardian" });
const specialist: Cue = { kind: "calling", who: "staff" };

const roleCue = ({ key }: Word): Cue | undefined =>
  roles.get(key) ?? (key.length > 5 && staffEnding.test(key) ? specialist : undefined);
