import { categoryWords, endEventWords, purposeWords } from "./category-words.ts";
import { dayIn, stopOf } from "./consent-time.rules.ts";
import type { ConsentScope, Purpose } from "./consents.rules.ts";
import { fullDay } from "./moments.ts";
import type { ShareCategory } from "./share.rules.ts";

/** A line that must ride with a released item. */
export type Notice = "part2-2.32" | "ferpa-99.33" | "hipaa-redisclosure";

/** What a scope line says. `sharedWith` names the school or program and the roles, in words. */
export type NoticeScope = {
  categories: readonly ShareCategory[];
  sharedWith: string;
  purposes: readonly Purpose[];
  until: string;
};

/** Statement 2 of 42 CFR 2.32(a), word for word. */
export const part2Statement = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

const ferpaLine =
  "The program may use these school records only for the purpose they were shared for, and may not share them " +
  "further without the written permission of the parent or eligible student (34 CFR 99.33).";
const hipaaLine =
  "The school may share this information further, and it may then no longer be protected by the HIPAA Privacy Rule.";

/** The last day in words, or the event it waits for. */
export function untilWords(consent: ConsentScope, zone: string): string {
  const stop = stopOf(consent, zone);
  if (stop) return fullDay(dayIn(stop.at.subtract({ nanoseconds: 1 }), zone));
  if (consent.ends.kind === "date") return fullDay(consent.ends.on);
  return endEventWords(consent.ends.event, consent.ends.plusDays);
}

/** The first day in words. */
export const startWords = (consent: Pick<ConsentScope, "startsOn">): string => fullDay(consent.startsOn);

/** What a permission covers, as a scope line wants it. */
export function noticeScope(consent: ConsentScope, sharedWith: string, zone: string): NoticeScope {
  const { categories, purposes } = consent;
  return { categories, sharedWith, purposes, until: untilWords(consent, zone) };
}

const inWords = <Key extends string>(keys: readonly Key[], words: Record<Key, { label: string }>): string =>
  keys.map((key) => words[key].label.toLowerCase()).join(", ");

/** The clear explanation of a permission's scope that 42 CFR 2.32(b) asks for. */
export function scopeLine(scope: NoticeScope): string {
  const shared = inWords(scope.categories, categoryWords);
  const purpose = inWords(scope.purposes, purposeWords);
  return `Shared: ${shared}. With: ${scope.sharedWith}. Purpose: ${purpose}. Until: ${scope.until}.`;
}

/** The exact words of a notice. Part 2's carries the scope line (42 CFR 2.32); the others stand by themselves. */
export function noticeText(notice: Notice, scope: NoticeScope): string {
  switch (notice) {
    case "part2-2.32":
      return `${part2Statement} ${scopeLine(scope)}`;
    case "ferpa-99.33":
      return ferpaLine;
    case "hipaa-redisclosure":
      return hipaaLine;
  }
}
