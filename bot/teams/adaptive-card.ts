import { dialable, dots, heldWord, warningSign, writtenNumber } from "#bot/drawing.ts";
import type { Button, Card, Part, Run } from "#care/card.ts";
import type { Action, AdaptiveCard, Element, Execute, Submit, TextRun } from "./card-types.ts";
import { endsInPlace } from "./in-place.ts";

const schema = "http://adaptivecards.io/schemas/adaptive-card.json";

/** Teams shows at most six actions in a row. */
const actionsInARow = 6;

/** A line across: it stands above whatever comes next. */
export type Drawn = Element | "rule";

/** A card of ours as an Adaptive Card. */
export function adaptiveCardOf(card: Card): AdaptiveCard {
  const parts = card.parts.flatMap((part) => partElements(part, "message"));
  const body = ruled([...headingElements(card.title, "Large"), ...parts]);
  return { ...emptyCard, speak: card.summary, fallbackText: card.summary, body };
}

export const emptyCard: AdaptiveCard = { type: "AdaptiveCard", $schema: schema, version: "1.5", body: [] };

/** Puts each rule upon the element after it; one with nothing after it is dropped. */
export function ruled(drawn: readonly Drawn[]): Element[] {
  return drawn.flatMap((one, at) => {
    if (one === "rule") return [];
    return drawn[at - 1] === "rule" ? [{ ...one, separator: true }] : [one];
  });
}

/** A card as Teams takes it along. */
export const attachmentOf = (content: AdaptiveCard) => ({
  contentType: "application/vnd.microsoft.card.adaptive",
  content,
});

/** A card as the message that holds it; `summary` is what a notification says. */
export const messageOf = (card: AdaptiveCard, summary = card.speak ?? "") => ({
  type: "message",
  summary,
  attachments: [attachmentOf(card)],
});

/** Where something is drawn: in a message everybody there sees, or in the dialog of one person. */
export type Where = "message" | "dialog";

/** One part as elements; none where there is nothing to show. */
export function partElements(part: Part, where: Where): Drawn[] {
  switch (part.kind) {
    case "text":
      return textElements(part.text, part.tone ?? "plain");
    case "heading":
      return headingElements(part.text, "Medium");
    case "runs":
      return richElements(part.runs.map(runText));
    case "facts":
      return factElements(part.facts);
    case "ratings":
      return factElements(part.ratings.map(ratingFact));
    case "list":
      return part.items.flatMap((item) => (item.trim() ? richElements([run(`• ${item}`)]) : []));
    case "divider":
      return ["rule"];
    case "phones":
      return part.phones.map((phone) => ({ type: "TextBlock", text: phoneWords(phone), wrap: true }));
    case "buttons":
      return actionElements(part.buttons.map((button) => pressAction(button, where)));
    case "link":
      return actionElements([{ type: "Action.OpenUrl", title: part.label, url: part.url }]);
  }
}

type Style = Omit<TextRun, "type" | "text">;

export const run = (text: string, style: Style = {}): TextRun => ({ type: "TextRun", text, ...style });

/** Text runs know no markdown, so content can open no link and take no format. */
export const richElements = (inlines: readonly TextRun[]): Element[] => {
  const shown = inlines.filter((inline) => inline.text !== "");
  return shown.some((inline) => inline.text.trim()) ? [{ type: "RichTextBlock", inlines: shown }] : [];
};

type Tone = "plain" | "quiet" | "strong" | "warning";

function textElements(words: string, tone: Tone): Element[] {
  if (!words.trim()) return [];
  switch (tone) {
    case "plain":
      return richElements([run(words)]);
    case "quiet":
      return richElements([run(words, { isSubtle: true })]);
    case "strong":
      return richElements([run(words, { weight: "Bolder" })]);
    case "warning":
      return richElements([run(warningSign, { weight: "Bolder" }), run(words)]);
  }
}

/** Only a text block can be a heading to a screen reader, and only it reads markdown. */
function headingElements(words: string, size: "Medium" | "Large"): Element[] {
  if (!words.trim()) return [];
  return [{ type: "TextBlock", text: unlinked(words), wrap: true, style: "heading", weight: "Bolder", size }];
}

/** Parts what markdown would read as a link, with a character that takes no room. */
const unlinked = (words: string): string => words.replaceAll("](", "]\u200B(");

function runText({ text, mark }: Run): TextRun {
  switch (mark) {
    case undefined:
      return run(text);
    case "removed":
      return run(text, { fontType: "Monospace", weight: "Bolder" });
    case "held":
      return run(text && heldWord(text), { weight: "Bolder", underline: true });
    case "strong":
      return run(text, { weight: "Bolder" });
  }
}

function factElements(facts: readonly [string, string][]): Element[] {
  if (facts.length === 0) return [];
  const shown = facts.map(([title, value]) => ({
    title: unlinked(title),
    value: unlinked(value.trim() || "–"),
  }));
  return [{ type: "FactSet", facts: shown }];
}

type Rating = Extract<Part, { kind: "ratings" }>["ratings"][number];

const ratingFact = ({ label, value, of, word }: Rating): [string, string] => [
  label,
  `${dots(value, of)} ${word} (${value} of ${of})`,
];

type Phone = Extract<Part, { kind: "phones" }>["phones"][number];

function phoneWords({ label, tel, sms, hint }: Phone): string {
  const number = dialable(tel);
  const written = writtenNumber(number);
  const call = number ? `[Call ${written}](tel:${number})` : unlinked(tel);
  const text = sms && number ? ` · [Text ${written}](sms:${number})` : "";
  const name = label === tel ? "" : `**${unlinked(label)}** `;
  return `${name}${call}${text}${hint?.trim() ? `\n\n${unlinked(hint)}` : ""}`;
}

function actionElements(actions: readonly Action[]): Element[] {
  const rows = Array.from({ length: Math.ceil(actions.length / actionsInARow) }, (_, row) =>
    actions.slice(row * actionsInARow, (row + 1) * actionsInARow),
  );
  return rows.map((some) => ({ type: "ActionSet", actions: some }));
}

const styles = { primary: "positive", danger: "destructive" } as const;

/** A press; where it must be confirmed, a small card unfolds that asks and holds the press itself. */
function pressAction(button: Button, where: Where): Action {
  const { confirm } = button;
  if (!confirm) return sending(button, where, button.label);
  const asked = [...textElements(confirm.title, "strong"), ...textElements(confirm.text, "plain")];
  const card: AdaptiveCard = {
    type: "AdaptiveCard",
    version: "1.5",
    body: asked,
    actions: [sending(button, where, confirm.yes)],
  };
  return { type: "Action.ShowCard", title: button.label, ...styleOf(button), card };
}

/** Dialogs know no Action.Execute. A message changes in place where that is all a press does, and else opens a dialog. */
function sending(button: Button, where: Where, title: string): Execute | Submit {
  const data: Record<string, string> = button.ref === undefined ? {} : { ref: button.ref };
  const common = { title, ...styleOf(button), associatedInputs: "none" } as const;
  const verb = button.press;
  if (where === "dialog") return { type: "Action.Submit", data: { ...data, verb }, ...common };
  const fetching = { ...data, verb, msteams: { type: "task/fetch" } } as const;
  if (!endsInPlace(verb)) return { type: "Action.Submit", data: fetching, ...common };
  const fallback = { type: "Action.Submit", data: { ...data, verb }, ...common } as const;
  return { type: "Action.Execute", verb, data, ...common, fallback };
}

const styleOf = ({ style }: Button) => (style ? { style: styles[style] } : {});
