import type { OrganizationKind } from "#db/actor.ts";
import { heading, text } from "../card.ts";
import { categoryWords } from "../category-words.ts";
import { noteLimit } from "../deidentify/clean.ts";
import { ask, show, type Answers, type Field, type FieldErrors, type Item, type Page } from "../form.ts";
import { momentWords } from "../moments.ts";
import { goingItems, type Undo } from "../progress.done.ts";
import { readerLine, type ReaderLine } from "../progress.form.ts";
import { notMonitored, safetyButton } from "../safety.form.ts";
import type { ShareCategory } from "../share.rules.ts";

export const replyForm = "reply";

export type ReplyData = {
  codeName: string;
  side: OrganizationKind;
  /** Whose update is answered, and when it was sent. */
  to: { by: string; at: Temporal.Instant; zone: string };
  /** What the update told of and may be answered about. */
  categories: readonly ShareCategory[];
  readers: readonly ReaderLine[];
};

/** What to reply, and who will read it. Nothing is sent from here: the result is shown first. */
export const replyFormPage = (data: ReplyData): Page => ({
  form: replyForm,
  key: "reply",
  title: "Reply to an update",
  submit: "Next",
  close: "Cancel",
  items: [
    show(heading(data.codeName)),
    show(text(`To the update of ${data.to.by}, ${momentWords(data.to.at, data.to.zone)}.`)),
    ask({
      kind: "text",
      key: "note",
      label: "Reply",
      lines: "many",
      max: 1_000,
      help: `Names and other identifiers are removed before anyone reads it; you see the result first. At most ${noteLimit} characters remain.`,
    }),
    ...aboutItems(data.categories),
    show(heading("Who will read it")),
    show({ kind: "list", items: data.readers.map((reader) => readerLine(reader, data.categories)) }),
    show(
      text(
        data.side === "program"
          ? "The school may keep this; the parent can read it."
          : "The program keeps this in its own record.",
        "quiet",
      ),
    ),
    show(text(notMonitored, "quiet")),
    show(safetyButton),
  ],
});

/** Where the update told of one thing only, a reply can be about nothing else. */
function aboutItems(categories: readonly ShareCategory[]): Item[] {
  if (categories.length < 2) return [];
  const field: Field = {
    kind: "choice",
    key: "note_category",
    label: "What it is about",
    style: "compact",
    options: categories.map((value) => ({ value, label: categoryWords[value].label })),
    help: "It decides who may read it.",
  };
  return [ask(field)];
}

export type EnteredReply = { words: string; category?: ShareCategory };

/** Reads the form. The raw words live no longer than this value. */
export function readReply(
  answers: Answers,
  categories: readonly ShareCategory[],
): { entered: EnteredReply; errors: FieldErrors } {
  const words = String(answers["note"] ?? "").trim();
  const category =
    categories.length === 1 ? categories[0] : categories.find((one) => one === answers["note_category"]);
  const errors: FieldErrors = {
    ...(!words && { note: "Write a reply, or press Cancel." }),
    ...(!category && { note_category: "Say what it is about, so that only those who may read it do." }),
  };
  return { entered: { words, ...(category && { category }) }, errors };
}

export type ReplyDone = {
  id: string;
  codeName: string;
  readers: readonly ReaderLine[];
  category: ShareCategory;
  /** How long it can still be undone; absent when it is already on its way. */
  undo?: Undo;
};

/** What a confirmed reply came to, with its undo. */
export const replyDonePage = ({ id, codeName, readers, category, undo }: ReplyDone): Page => ({
  form: replyForm,
  key: "done",
  title: "Reply confirmed",
  close: "Done",
  items: [
    show(text(`Your reply about ${codeName} is confirmed.`, "strong")),
    ...goingItems("reply.withdraw", id, undo),
    show(heading("Who will read it")),
    show({ kind: "list", items: readers.map((reader) => readerLine(reader, [category])) }),
    show(text("You can take it back for 15 minutes from its card in Messages.", "quiet")),
    show(safetyButton),
  ],
});
