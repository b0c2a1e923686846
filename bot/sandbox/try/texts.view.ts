import { html } from "hono/html";
import { isJson } from "../check.ts";
import { wordsOf } from "../slack/texts.ts";
import { notDrawn, type Drawing, type Html } from "./drawing.ts";
import { mrkdwn, withEmoji } from "./mrkdwn.ts";

/** A text object: `plain_text` as it is, `mrkdwn` with its formats. */
export function drawText(drawing: Drawing, text: unknown): Html {
  if (!isJson(text)) return notDrawn(drawing, "a text that is none");
  switch (text.type) {
    case "plain_text":
      return html`${plainWords(text)}`;
    case "mrkdwn":
      return mrkdwn(drawing, wordsOf(text), { verbatim: text.verbatim === true });
    default:
      return notDrawn(drawing, `text ${String(text.type)}`);
  }
}

/** Slack reads emoji codes in plain text unless it is told not to. */
export const plainWords = (text: unknown): string =>
  isJson(text) && text.emoji === false ? wordsOf(text) : withEmoji(wordsOf(text));
