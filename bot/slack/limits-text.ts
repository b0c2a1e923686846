import type { TextObject } from "@slack/types";

/** Whether a text is missing, too long, or could turn content into a mention or link. */
export function textProblems(where: string, words: TextObject, most: number): string[] {
  const problems: string[] = [];
  if (!words.text.trim()) problems.push(`${where}: empty text`);
  if (words.text.length > most) problems.push(`${where}: ${words.text.length} characters, at most ${most}`);
  if (words.type === "mrkdwn" && !isTame(words.text)) problems.push(`${where}: control sequence in mrkdwn`);
  return problems;
}

/** Our only control sequences are links that dial; everything else must be escaped. */
function isTame(mrkdwn: string): boolean {
  const rest = mrkdwn.replace(/<(?:tel|sms):[\d+*#]+\|[^<>|]*>/g, "");
  return !/[<>]|&(?!(?:amp|lt|gt);)/.test(rest);
}

/** Whether a list has between one and `most` members. */
export function between(where: string, count: number, most: number): string[] {
  return count >= 1 && count <= most ? [] : [`${where}: ${count} members, from 1 to ${most}`];
}
