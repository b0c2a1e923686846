import type {
  ActionsBlock,
  Button as SlackButton,
  ConfirmationDialog,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  RichTextText,
} from "@slack/types";
import { dialable, dots, heldWord, warningSign, writtenNumber } from "#bot/drawing.ts";
import type { Button, Card, Part, Run } from "#care/card.ts";
import { limits } from "./limit-table.ts";
import type { SlackMessage } from "./limits.ts";
import { cut, escaped, mrkdwn, pack, plain, split } from "./text.ts";

/** Numbers the buttons of one view or message, so that no two share an action id. */
export type Numbering = () => number;

/** A fresh numbering: one for each view or message. */
export function numbering(): Numbering {
  let next = 0;
  return () => next++;
}

/** Parts as blocks. Buttons answer with `press:<press>:<n>` and the ref as value, or `-` without one. */
export const blocksOf = (parts: readonly Part[], number: Numbering = numbering()): KnownBlock[] =>
  parts.flatMap((part) => partBlocks(part, number));

/** A card as a message. Throws when it needs more than 50 blocks: a card that long is a bug of ours. */
export function messageOf(card: Card): SlackMessage {
  const blocks = [...headingBlocks(card.title), ...blocksOf(card.parts)];
  if (blocks.length > limits.messageBlocks) {
    throw new Error(`A card needs ${blocks.length} blocks; Slack takes ${limits.messageBlocks} in a message`);
  }
  const shown = blocks.length > 0 ? blocks : textBlocks(card.summary, "plain");
  return { text: escaped(card.summary), blocks: shown };
}

/** One part as blocks; none where there is nothing to show, since Slack refuses empty blocks. */
export function partBlocks(part: Part, number: Numbering): KnownBlock[] {
  switch (part.kind) {
    case "text":
      return part.text.trim() ? textBlocks(part.text, part.tone ?? "plain") : [];
    case "heading":
      return headingBlocks(part.text);
    case "runs":
      return richBlocks(part.runs.map(runText));
    case "facts":
      return factBlocks(part.facts);
    case "ratings":
      return richBlocks(part.ratings.flatMap(ratingTexts));
    case "list":
      return listBlocks(part.items);
    case "divider":
      return [{ type: "divider" }];
    case "phones":
      return part.phones.map((phone) => ({ type: "section", text: mrkdwn(phoneWords(phone)) }));
    case "buttons":
      return actionBlocks(part.buttons.map((button) => pressButton(button, number)));
    case "link":
      return actionBlocks([linkButton(part, number)]);
  }
}

type Tone = "plain" | "quiet" | "strong" | "warning";

function textBlocks(words: string, tone: Tone): KnownBlock[] {
  switch (tone) {
    case "plain":
      return readable(words, limits.section).map((text) => ({ type: "section", text }));
    case "quiet":
      return readable(words, limits.context).map((text) => ({ type: "context", elements: [text] }));
    case "strong":
      return richBlocks([say(words, { bold: true })]);
    case "warning":
      return richBlocks([say(warningSign, { bold: true }), say(words)]);
  }
}

const readable = (words: string, most: number): PlainTextElement[] =>
  split(words, most)
    .filter((piece) => piece.trim())
    .map((piece) => plain(piece, most));

const headingBlocks = (words: string): KnownBlock[] =>
  words.trim() ? [{ type: "header", text: plain(words, limits.heading) }] : [];

const say = (text: string, style?: RichTextText["style"]): RichTextText =>
  style ? { type: "text", text, style } : { type: "text", text };

/** Rich text shows content as it is: no mention, link or format can come out of it. */
function richBlocks(texts: readonly RichTextText[]): RichTextBlock[] {
  const pieces = texts.flatMap((one) => split(one.text).map((text) => ({ ...one, text })));
  return pack(pieces, (piece) => piece.text.length, limits.section)
    .filter((elements) => elements.some((piece) => piece.text.trim()))
    .map((elements) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements }] }));
}

/** Marks that can be told apart without color: a frame for what was removed, brackets for what is held. */
function runText({ text, mark }: Run): RichTextText {
  switch (mark) {
    case undefined:
      return say(text);
    case "removed":
      return say(text, { code: true, bold: true });
    case "held":
      return say(text && heldWord(text), { bold: true });
    case "strong":
      return say(text, { bold: true });
  }
}

type Rating = Extract<Part, { kind: "ratings" }>["ratings"][number];

/** `●●●○○ Coping skills: Better (4 of 5)`. The dots stand first, so that they line up at any width. */
function ratingTexts({ label, value, of, word }: Rating, at: number): RichTextText[] {
  const start = `${at > 0 ? "\n" : ""}${dots(value, of)} `;
  return [say(start), say(label, { bold: true }), say(`: ${word} (${value} of ${of})`)];
}

function factBlocks(facts: readonly [string, string][]): KnownBlock[] {
  const fields = facts.map(([label, value]) =>
    mrkdwn(`*${escaped(shown(label))}*\n${escaped(shown(value))}`),
  );
  if (fields.some((field) => field.text.length > limits.field)) return longFacts(facts);
  return pack(fields, () => 1, limits.fields).map((some) => ({ type: "section", fields: some }));
}

const shown = (words: string): string => words.trim() || "–";

const longFacts = (facts: readonly [string, string][]): KnownBlock[] =>
  richBlocks(
    facts.flatMap(([label, value], at) => [
      say(`${at > 0 ? "\n" : ""}${shown(label)}: `, { bold: true }),
      say(shown(value)),
    ]),
  );

function listBlocks(items: readonly string[]): RichTextBlock[] {
  const pieces = items.flatMap((item) => split(item)).filter((piece) => piece.trim());
  return pack(pieces, (piece) => piece.length, limits.section).map((some) => ({
    type: "rich_text",
    elements: [
      {
        type: "rich_text_list",
        style: "bullet",
        elements: some.map((text) => ({ type: "rich_text_section", elements: [say(text)] })),
      },
    ],
  }));
}

type Phone = Extract<Part, { kind: "phones" }>["phones"][number];

/** The number stands in the words of its link, for those whose device cannot dial. */
function phoneWords({ label, tel, sms, hint }: Phone): string {
  const number = dialable(tel);
  const written = cut(writtenNumber(number), 40);
  const call = number ? `<tel:${number}|Call ${written}>` : escaped(cut(shown(tel), 40));
  const name = label === tel ? "" : `*${escaped(cut(shown(label), 150))}*\n`;
  const text = sms && number ? ` · <sms:${number}|Text ${written}>` : "";
  return `${name}${call}${text}${hint?.trim() ? `\n${escaped(cut(hint, 400))}` : ""}`;
}

const actionBlocks = (elements: SlackButton[]): ActionsBlock[] =>
  pack(elements, () => 1, limits.buttons).map((some) => ({ type: "actions", elements: some }));

function pressButton(button: Button, number: Numbering): SlackButton {
  const { style, confirm } = button;
  return {
    type: "button",
    action_id: `press:${button.press}:${number()}`,
    text: plain(button.label, limits.button),
    value: button.ref || "-",
    ...(style && { style }),
    ...(confirm && { confirm: { ...confirmation(confirm), ...(style && { style }) } }),
  };
}

function confirmation({ title, text, yes, no }: NonNullable<Button["confirm"]>): ConfirmationDialog {
  const most = limits.confirm;
  return {
    title: plain(title, most.title),
    text: plain(text, most.text),
    confirm: plain(yes, most.button),
    deny: plain(no, most.button),
  };
}

function linkButton({ label, url }: { label: string; url: string }, number: Numbering): SlackButton {
  return { type: "button", action_id: `link:${number()}`, text: plain(label, limits.button), url };
}
