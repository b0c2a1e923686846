import { text, type Run } from "./card.ts";
import { keepReasonWords, keepReasons, type KeepReason } from "./deidentify/kept.ts";
import { ask, show, type Answers, type Field, type Item, type Page } from "./form.ts";
import { formName, readerLine, type ReaderLine } from "./progress.form.ts";
import { safetyButton } from "./safety.form.ts";
import type { ShareCategory } from "./share.rules.ts";

/** A word its author must decide about. The word itself goes nowhere but into this preview. */
export type Held = { mark: number; word: string; replacement: string };

export type PreviewData = {
  codeName: string;
  /** The cleaned note in runs: what stands in place of something, and what is held. */
  runs: readonly Run[];
  removed: readonly { replacement: string; what: string }[];
  held: readonly Held[];
  readers: readonly ReaderLine[];
  categories: readonly ShareCategory[];
  ratings: readonly { label: string; word: string }[];
  notice?: string;
};

/** The preview: what was removed, what is held, what each reader will see, and who they are. */
export function previewPage(data: PreviewData): Page {
  return {
    form: formName,
    key: "preview",
    title: "Check before sending",
    submit: "Confirm and send",
    close: "Back",
    items: [
      ...(data.notice ? [show(text(data.notice, "warning"))] : []),
      show({ kind: "heading", text: data.codeName }),
      show(text("What they will read", "strong")),
      show({ kind: "runs", runs: [...data.runs] }),
      ...removedItems(data),
      ...(data.held.length > 0 ? [show(text(`Check these (${data.held.length})`, "strong"))] : []),
      ...data.held.map((held) => ask(heldField(held))),
      ...ratedItems(data),
      show({ kind: "heading", text: "Who will read it" }),
      show({ kind: "list", items: data.readers.map((reader) => readerLine(reader, data.categories)) }),
      show(safetyButton),
    ],
  };
}

function removedItems(data: PreviewData): Item[] {
  if (data.removed.length === 0) return [show(text("Nothing had to be removed.", "quiet"))];
  const items = data.removed.map((one) => `${one.what} → ${one.replacement}`);
  return [show(text(`Removed (${items.length})`, "strong")), show({ kind: "list", items })];
}

function ratedItems(data: PreviewData): Item[] {
  if (data.ratings.length === 0) return [];
  return [
    show({ kind: "facts", facts: data.ratings.map(({ label, word }): [string, string] => [label, word]) }),
  ];
}

const removeAnswer = "remove";

/** A platform's option values are short. What is longer than any name can only be removed, or reworded on the form. */
const longestKept = 100;

function heldField(held: Held): Field {
  const fits = held.word.length <= longestKept;
  const removal = fits ? `${removeAnswer}:${held.word}` : removeAnswer;
  const keep = keepReasons.map((reason) => ({
    value: `${reason}:${held.word}`,
    label: `Keep: ${keepReasonWords[reason]}`,
  }));
  return {
    kind: "choice",
    key: `held_${held.mark}`,
    label: `“${fits ? held.word : `${held.word.slice(0, longestKept)}…`}”`,
    style: "expanded",
    value: removal,
    options: [{ value: removal, label: `Remove it (${held.replacement})` }, ...(fits ? keep : [])],
  };
}

/** What the author decided about each held word. */
export type Decisions = { marks: { mark: number; keep?: KeepReason; word?: string }[] };

/** Reads the preview's answers; a held word comes back with its answer, because it is stored nowhere. */
export function readDecisions(answers: Answers, marks: readonly number[]): Decisions {
  return { marks: marks.map((mark) => decisionFrom(mark, answers[`held_${mark}`])) };
}

function decisionFrom(mark: number, answer: string | string[] | undefined): Decisions["marks"][number] {
  if (typeof answer !== "string") return { mark };
  const at = answer.indexOf(":");
  if (at < 0) return { mark };
  const word = answer.slice(at + 1);
  const keep = keepReasons.find((reason) => reason === answer.slice(0, at));
  return keep ? { mark, keep, word } : { mark, word };
}
