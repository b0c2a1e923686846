import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Ask, Say } from "#bot/dispatch.ts";
import { cardAt, pageAt, pageOfCard } from "#bot/links.ts";
import { withAnswers, type Answers, type Page } from "#care/form.ts";
import { DraftId } from "#db/ids.ts";
import { attachmentOf } from "./adaptive-card.ts";
import { adaptivePageOf, type Shown } from "./adaptive-page.ts";
import { OwnData, ownKeys } from "./own-data.ts";

export type Pressed = z.infer<typeof OwnData>;

/** What was pressed in a dialog or on a card; nothing where it was no button of ours. */
export const pressedFrom = (value: unknown): Pressed | undefined => OwnData.safeParse(value).data;

/** What was entered, by field. Untouched and emptied fields are absent. */
function answersFrom(pressed: Pressed): Answers {
  const many = new Set(pressed.many?.split(","));
  const entered = Object.entries(pressed).filter(([key]) => !ownKeys.has(key));
  return Object.fromEntries(
    entered.flatMap(([key, value]): [string, string | string[]][] => {
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return [];
      const said = String(value);
      if (said === "") return [];
      return [[key, many.has(key) ? said.split(",") : said]];
    }),
  );
}

const Typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What a press asks of the product, what was typed where it was made, and the page before that one. */
export type Asked = { ask: Ask; typed?: Answers; before?: NonNullable<Shown["back"]> };

/** What a press asks. Undefined closes the dialog. */
export function askOf(pressed: Pressed): Asked | undefined {
  const { verb, ref, command, codeName = "" } = pressed;
  switch (verb) {
    case "close":
      return undefined;
    case "command":
      return {
        ask: command === "link" ? linking : { kind: "command", name: command ?? "help", words: codeName },
      };
    case "submit": {
      const typed = answersFrom(pressed);
      const place = placeOf(pressed);
      if (!place) return { ask: unknown };
      const { pageBefore } = pressed;
      const before = pageBefore && {
        at: { draft: place.at.draft, page: pageBefore },
        typed: typedFrom(pressed),
      };
      return { ask: { kind: "submit", ...place, answers: typed }, typed, ...(before && { before }) };
    }
    case "back": {
      const place = placeOf(pressed);
      return place ? { ask: { kind: "again", ...place }, typed: typedFrom(pressed) } : { ask: unknown };
    }
    default:
      return { ask: { kind: "press", press: verb, ...(ref !== undefined && { ref }) } };
  }
}

const linking: Ask = { kind: "press", press: "link.start" };
const unknown: Ask = { kind: "press", press: "unknown" };

function placeOf({ draft: id, page: name = "" }: Pressed) {
  const [form = "", page = ""] = name.split(".");
  const draft = DraftId.safeParse(id);
  return draft.success ? { form, at: { draft: draft.data, page } } : undefined;
}

function typedFrom({ typed = "" }: Pressed): Answers {
  try {
    return Typed.parse(JSON.parse(typed));
  } catch {
    return {};
  }
}

export type Dialog = {
  title: string;
  height: "large" | "medium";
  width: "medium";
  card: { contentType: string; content: object };
};

/** What the product said, as the dialog that shows it. */
export function dialogOf(said: Exclude<Say, { kind: "wrong" }>, baseUrl: string, shown: Shown = {}): Dialog {
  const page = said.kind === "refused" ? pageOfCard(cardAt(said.card, baseUrl)) : pageAt(said.page, baseUrl);
  const draft = said.kind === "page" || said.kind === "preview" ? said.draft : undefined;
  return drawn(page, draft, shown);
}

/** A page with what was entered in it, and what is wrong with that. */
export const filledDialog = (
  said: Extract<Say, { kind: "page" | "preview" }>,
  baseUrl: string,
  { typed, ...shown }: Shown & { typed: Answers },
): Dialog => drawn(withAnswers(pageAt(said.page, baseUrl), typed), said.draft, shown);

function drawn(page: Page, draft: DraftId | undefined, shown: Shown): Dialog {
  const content = adaptivePageOf(page, draft, { nonce: randomUUID(), ...shown });
  return {
    title: page.title,
    height: page.items.length > 6 ? "large" : "medium",
    width: "medium",
    card: attachmentOf(content),
  };
}
