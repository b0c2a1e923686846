import { heading, text, type Run } from "./card.ts";
import type { IdentifierClass } from "./deidentify/finding.ts";
import { keepReasonWords, keepReasons, type KeepReason } from "./deidentify/kept.ts";
import { classWords } from "./deidentify/words.ts";
import { ask, show, type Answers, type Field, type Item, type Page } from "./form.ts";
import { formName, readerLine, type ReaderLine } from "./progress.form.ts";
import { safetyButton } from "./safety.form.ts";
import type { ShareCategory } from "./share.rules.ts";

/** A word its author must decide about. The word itself goes nowhere but into this preview. */
export type Held = {
  mark: number;
  word: string;
  replacement: string;
  class: IdentifierClass;
  /** The cleaned words around it, with the word itself in its place. */
  context?: string;
  /** What the author has decided already, where the preview is shown once more. */
  keep?: KeepReason;
};

/** What the finder made of some words, in the three things that their author sees of it. */
export type Findings = {
  removed: readonly { replacement: string; what: string; count: number }[];
  held: readonly Held[];
  /** The cleaned words in runs: placeholders stand out, and those that the author decides about are marked. */
  runs: readonly Run[];
};

export type PreviewData = Findings & {
  codeName: string;
  readers: readonly ReaderLine[];
  categories: readonly ShareCategory[];
  ratings: readonly { label: string; word: string }[];
  notice?: string;
};

/** The preview: what was removed, what to check, what the reader will see, and who they are. */
export function previewPage(data: PreviewData): Page {
  return {
    form: formName,
    key: "preview",
    title: "Check before sending",
    submit: "Confirm and send",
    close: "Back",
    items: [
      ...(data.notice ? [show(text(data.notice, "warning"))] : []),
      show(heading(data.codeName)),
      ...findingItems(data, ratedItems(data)),
      show(heading("Who will read it")),
      show({ kind: "list", items: data.readers.map((reader) => readerLine(reader, data.categories)) }),
      show(safetyButton),
    ],
  };
}

/** Removed, to check, and what the reader will see: the same three on every preview. `beside` is what goes with the words. */
export const findingItems = (found: Findings, beside: readonly Item[] = []): Item[] => [
  ...removedItems(found),
  ...heldItems(found),
  show(heading("What the reader will see")),
  ...beside,
  ...(found.runs.length > 0 ? [show({ kind: "runs", runs: [...found.runs] })] : []),
  ...(found.held.length > 0
    ? [show(text("What is marked ‹ › goes out like this, unless you keep the word above.", "quiet"))]
    : []),
];

function removedItems({ removed }: Findings): Item[] {
  const all = removed.reduce((sum, { count }) => sum + count, 0);
  const lines = removed.map(
    ({ replacement, what, count }) => `${replacement} · ${what}${count > 1 ? `, ${count} times` : ""}`,
  );
  return [
    show(heading(`Removed (${all})`)),
    show(lines.length > 0 ? { kind: "list", items: lines } : text("Nothing had to be removed.", "quiet")),
  ];
}

function heldItems({ held }: Findings): Item[] {
  if (held.length === 0) return [];
  return [
    show(heading(`Check these (${held.length})`)),
    show(text("Each is removed unless you keep it. Your reason is recorded, the word is not.", "quiet")),
    ...held.map((one) => ask(heldField(one))),
  ];
}

function ratedItems(data: PreviewData): Item[] {
  if (data.ratings.length === 0) return [];
  return [
    show({ kind: "facts", facts: data.ratings.map(({ label, word }): [string, string] => [label, word]) }),
  ];
}

const removeAnswer = "remove";

/** Stands for a word that did not come back with the form: it can be removed, or put differently, and not kept. */
export const lostWord = "…";

/** A platform's option values are short. What is longer than any name can only be removed, or reworded on the form. */
const longestKept = 100;

/** A rare fact is no word: what is kept of it needs other words for the same reasons. */
const rareReasonWords: Record<KeepReason, string> = {
  ordinary_word: "it fits many students",
  class_content: keepReasonWords.class_content,
  public_figure: "about a public figure",
};

function heldField(held: Held): Field {
  const fits = held.word.length <= longestKept && held.word !== lostWord;
  const isRare = held.class === "rare-fact";
  const value = (answer: string) => (fits ? `${answer}:${held.word}` : answer);
  const reasonWords = isRare ? rareReasonWords : keepReasonWords;
  const keeps = keepReasons.map((reason) => ({
    value: value(reason),
    label: `Keep: ${reasonWords[reason]}`,
  }));
  const why = isRare ? "It names nobody, yet it may tell who this is." : undefined;
  const help = [held.context && `In: ${held.context}`, why].filter(Boolean).join(" ");
  return {
    kind: "choice",
    key: `held_${held.mark}`,
    label: `“${held.word.length > longestKept ? `${held.word.slice(0, longestKept)}…` : held.word}”: ${classWords[held.class]}?`,
    ...(help && { help }),
    style: "expanded",
    value: value(held.keep ?? removeAnswer),
    options: [{ value: value(removeAnswer), label: `Remove: ${held.replacement}` }, ...(fits ? keeps : [])],
  };
}

/** What the author decided about each held word. */
export type Decisions = { marks: { mark: number; keep?: KeepReason; word?: string }[] };

/** Reads the preview's answers; a held word comes back with its answer, because it is stored nowhere. */
export function readDecisions(answers: Answers, held: readonly Pick<Held, "mark">[]): Decisions {
  return { marks: held.map(({ mark }) => decisionFrom(mark, answers[`held_${mark}`])) };
}

function decisionFrom(mark: number, answer: string | string[] | undefined): Decisions["marks"][number] {
  if (typeof answer !== "string") return { mark };
  const at = answer.indexOf(":");
  if (at < 0) return { mark };
  const word = answer.slice(at + 1);
  const keep = keepReasons.find((reason) => reason === answer.slice(0, at));
  return keep ? { mark, keep, word } : { mark, word };
}
