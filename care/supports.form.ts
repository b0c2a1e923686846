import { facts, heading, text, type Part } from "./card.ts";
import { ask, show, type Answers, type Field, type Item, type Option, type Page } from "./form.ts";
import { findingItems, type Findings } from "./progress-preview.form.ts";
import { notMonitored, safetyButton } from "./safety.form.ts";
import { readKind, type SupportKind } from "./support-catalog.rules.ts";
import { declineReasons, nextSteps, readDay, type DeclineReason, type NextStep } from "./supports.rules.ts";

export const formName = "accommodate";
export const classLimit = 40;
export const wordsLimit = 280;

const base = (key: string, title: string, submit: string) => ({
  form: formName,
  key,
  title,
  submit,
  close: "Cancel",
});
const foot: Item[] = [show(text(notMonitored, "quiet")), show(safetyButton)];

const droppedWords =
  "What you typed after the command is not one of your code names, so it was not kept. Pick the case here; if you know only the student's name, look the code up in the panel.";
const noCases =
  "You are on no care team yet. Ask your coordinator to add you to a case; then it appears here.";

/** Which case. `dropped` says that words were typed which are no code name; they are gone. */
export function pickCasePage(cases: readonly Option[], dropped: boolean): Page {
  const field: Field = {
    kind: "choice",
    key: "case",
    label: "Which case?",
    style: "compact",
    options: [...cases],
    placeholder: "Pick a code name",
    movesOn: true,
  };
  return {
    ...base("case", "Ask for a support", "Next"),
    items: [
      ...(dropped ? [show(text(droppedWords, "warning"))] : []),
      cases.length > 0 ? ask(field) : show(text(noCases)),
      show(safetyButton),
    ],
  };
}

export const kindOptions = (kinds: readonly SupportKind[]): Option[] =>
  kinds.map((kind) => ({
    value: kind.id,
    label: kind.label,
    group: kind.isInformal ? "Informal: the counselor decides" : "Decided by the 504 coordinator",
  }));

export type AskData = {
  codeName: string;
  kinds: readonly SupportKind[];
  /** For a program: who reads it. For the school: that it stays there. */
  reach: string;
  values?: { kind?: string; classWords?: string; how?: string; neededBy?: string };
  notice?: string;
};

/** What is asked for. */
export function askPage(data: AskData): Page {
  const { values = {} } = data;
  return {
    ...base("ask", "Ask for a support", "Next"),
    items: [
      ...(data.notice ? [show(text(data.notice, "warning"))] : []),
      show(heading(data.codeName)),
      ask({
        kind: "choice",
        key: "kind",
        label: "Which support?",
        style: "compact",
        options: kindOptions(data.kinds),
        placeholder: "Pick a support",
        ...(values.kind && { value: values.kind }),
      }),
      ask({
        kind: "date",
        key: "needed_by",
        label: "Needed by",
        ...(values.neededBy && { value: values.neededBy }),
      }),
      ask({
        kind: "text",
        key: "class",
        label: "Class, as the student calls it",
        lines: "one",
        max: classLimit,
        optional: true,
        placeholder: "chem",
        ...(values.classWords && { value: values.classWords }),
      }),
      ask({
        kind: "text",
        key: "how",
        label: "How it helps",
        lines: "many",
        max: 1_000,
        optional: true,
        help: `Names and other identifiers are removed before anyone reads it; you see the result first. At most ${wordsLimit} characters remain.`,
        ...(values.how && { value: values.how }),
      }),
      show(text(data.reach, "quiet")),
      ...foot,
    ],
  };
}

export type AskEntered = {
  kind?: SupportKind;
  neededBy?: Temporal.PlainDate;
  classWords: string;
  how: string;
};

const wordOf = (answers: Answers, key: string): string => {
  const value = answers[key];
  return typeof value === "string" ? value.trim() : "";
};

/** Reads what is asked for. The raw words live no longer than this value. */
export function readAsk(answers: Answers): AskEntered {
  const kind = readKind(answers["kind"]);
  const neededBy = readDay(answers["needed_by"]);
  return {
    ...(kind && { kind }),
    ...(neededBy && { neededBy }),
    classWords: wordOf(answers, "class").replaceAll(/\s+/g, " "),
    how: wordOf(answers, "how"),
  };
}

export type SendData = {
  codeName: string;
  facts: [string, string][];
  /** What the finder made of how it helps; absent where nothing was written. */
  found?: Findings;
  deciders: string;
  by: string;
  readers: readonly string[];
  notice?: string;
};

/** Who decides, by when, who reads it, and what was removed, before anything is sent. */
export function sendPage(data: SendData): Page {
  return {
    ...base("preview", "Check before sending", "Confirm and send"),
    close: "Back",
    items: [
      ...(data.notice ? [show(text(data.notice, "warning"))] : []),
      show(heading(data.codeName)),
      ...(data.found
        ? findingItems(data.found, [show(facts(data.facts)), show(text("How it helps", "strong"))])
        : [show(heading("What the reader will see")), show(facts(data.facts))]),
      show(heading("Who decides")),
      show(text(`${data.deciders}, by ${data.by}.`)),
      show(heading("Who will read it")),
      show({ kind: "list", items: [...data.readers] }),
      show(safetyButton),
    ],
  };
}

export type DeclineData = { codeName: string; about: readonly Part[]; told: string };

/** A decline has a reason and a next step. */
export const declinePage = (data: DeclineData): Page => ({
  ...base("decline", "Decline support", "Decline"),
  items: [
    show(heading(data.codeName)),
    ...data.about.map(show),
    ask({
      kind: "choice",
      key: "reason",
      label: "Why",
      style: "expanded",
      options: Object.entries(declineReasons).map(([value, label]) => ({ value, label })),
    }),
    ask({
      kind: "choice",
      key: "next_step",
      label: "What happens next",
      style: "expanded",
      options: Object.entries(nextSteps).map(([value, label]) => ({ value, label })),
    }),
    show(text(data.told, "quiet")),
    ...foot,
  ],
});

/** Reads a decline; a message beside each answer that is missing. */
export function readDecline(answers: Answers) {
  const { reason, next_step: nextStep } = answers;
  const errors: Record<string, string> = {};
  const known = (table: object, word: unknown) => typeof word === "string" && Object.hasOwn(table, word);
  if (!known(declineReasons, reason)) errors["reason"] = "Say why, so that the other side can act on it.";
  if (!known(nextSteps, nextStep)) errors["next_step"] = "Say what happens next.";
  // Both words were just found in their tables.
  return { reason: reason as DeclineReason, nextStep: nextStep as NextStep, errors };
}

export type WordsData = {
  key: "askback" | "answer";
  codeName: string;
  about: readonly Part[];
  told: string;
};
const wordsTexts = {
  askback: ["Ask back", "Send the question", "Your question"],
  answer: ["Answer the school", "Send the answer", "Your answer"],
} as const;

/** One question, or its answer. */
export function wordsPage({ key, codeName, about, told }: WordsData): Page {
  const [title, submit, label] = wordsTexts[key];
  return {
    ...base(key, title, submit),
    items: [
      show(heading(codeName)),
      ...about.map(show),
      ask({
        kind: "text",
        key: "words",
        label,
        lines: "many",
        max: wordsLimit,
        help: "No name, date of birth or other word that says who it is: it would be refused here.",
      }),
      show(text(told, "quiet")),
      ...foot,
    ],
  };
}
