import type { MrkdwnElement, PlainTextElement } from "@slack/types";
import { limits } from "./limit-table.ts";

/** At most `most` characters; what is cut ends with an ellipsis and never in half a character. */
export function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  return `${words.slice(0, whole(words, most - 1))}…`;
}

/** Ends at `at`, or one before where that would split a character that takes two units. */
function whole(words: string, at: number): number {
  const unit = words.charCodeAt(at - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}

/** Text that Slack shows as it is. It refuses empty texts, so a dash stands for one. */
export function plain(words: string, most: number): PlainTextElement {
  return { type: "plain_text", text: words.trim() ? cut(words, most) : "–", emoji: false };
}

/** Makes content safe inside mrkdwn and in a message's own text: it can open no link and mention nobody. */
export const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** mrkdwn whose content was escaped; nothing else in it becomes a link or mention by itself. */
export const mrkdwn = (words: string): MrkdwnElement => ({ type: "mrkdwn", text: words, verbatim: true });

/** Pieces of at most `most` characters, parted at a line or word where there is one. Nothing is lost. */
export function split(words: string, most: number = limits.section): string[] {
  const pieces: string[] = [];
  let rest = words;
  while (rest.length > most) {
    const at = partingPoint(rest, most);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === "" ? pieces : [...pieces, rest];
}

function partingPoint(words: string, most: number): number {
  const line = words.lastIndexOf("\n", most - 1);
  if (line > most / 2) return line + 1;
  const word = words.lastIndexOf(" ", most - 1);
  return word > most / 2 ? word + 1 : whole(words, most);
}

/** Groups neighbors so that the sizes of each group add up to at most `most`. */
export function pack<Thing>(
  things: readonly Thing[],
  size: (thing: Thing) => number,
  most: number,
): Thing[][] {
  const groups: Thing[][] = [];
  let room = 0;
  for (const thing of things) {
    const needed = size(thing);
    if (needed > room || groups.length === 0) {
      groups.push([]);
      room = most;
    }
    groups.at(-1)?.push(thing);
    room -= needed;
  }
  return groups;
}

/** Whether Slack's date picker takes it: a real day as `2026-03-09`. */
export function isDay(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false;
  const [year = 0, month = 0, day = 0] = words.split("-").map(Number);
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** Whether Slack's time picker takes it: a time of day as `08:10`. */
export const isTimeOfDay = (words: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(words);
