import type { ChatLevel } from "#db/schema/chat.ts";
import { buttons, facts, heading, text, type Button, type Card, type Part } from "./card.ts";
import { show, type Page } from "./form.ts";
import { momentWords } from "./moments.ts";
import type { SetQuestion } from "./questions.rules.ts";
import { safetyButton } from "./safety.form.ts";

/** A question as one person may see it now. */
export type QuestionView = {
  id: string;
  caseId: string;
  codeName: string;
  zone: string;
  question: SetQuestion;
  /** Names with roles. */
  asker: string;
  askedAt: Temporal.Instant;
  readers: readonly string[];
  answer?: { words: string; by: string; at: Temporal.Instant };
  isAsker: boolean;
  /** Whether this person may see the question, and its answer, now. */
  shown: { question: boolean; answer: boolean };
  /** Whether anybody on the asker's side may be told the answer now. */
  paused: boolean;
};

const repliesUnseen = "Replies here are not seen by the other side.";
const gone = "The permission for this has ended, or sharing is paused, so it is not shown here now.";

/** The card of one copy, at the level of the reader's workspace. */
export function questionCard(view: QuestionView, level: ChatLevel): Card {
  const title = `${view.answer ? "Answered" : view.isAsker ? "Your question" : "Question for you"} · ${view.codeName}`;
  return {
    title,
    summary: title,
    parts: [
      text(bylineOf(view), "quiet"),
      ...(level === "post" ? contentOf(view) : keptOutParts(view, level)),
      buttons(
        { press: "case.open", ref: view.caseId, label: "About this case" },
        { press: "safety.open", label: "Safety concern" },
      ),
      { kind: "link", label: "Who is this?", url: `/cases/${view.caseId}` },
      text(repliesUnseen, "quiet"),
    ],
  };
}

/** Below the level that lets content stand in chat: a private view, or our own page. */
function keptOutParts(view: QuestionView, level: ChatLevel): Part[] {
  if (!view.shown.question) return [text(gone, "quiet")];
  if (level === "view")
    return [buttons({ press: "question.view", ref: view.id, label: "View", style: "primary" })];
  return [
    text("Content stays out of chat in this workspace.", "quiet"),
    { kind: "link", label: "Open it in the panel", url: `/questions/${view.id}` },
  ];
}

const bylineOf = (view: QuestionView) => `Asked by ${view.asker} · ${momentWords(view.askedAt, view.zone)}`;

/** The question, and its answer or the buttons to answer it. */
export function contentOf(view: QuestionView): Part[] {
  if (!view.shown.question) return [text(gone, "quiet")];
  const asked = text(view.question.words, "strong");
  if (view.answer)
    return [asked, view.shown.answer ? answerPart(view.answer, view.zone) : text(gone, "quiet")];
  if (view.isAsker) return [asked, text(`Waits for ${view.readers.join(", ")}.`, "quiet")];
  return [
    asked,
    buttons(...answerButtons(view)),
    text("One press answers; the other side then sees it.", "quiet"),
  ];
}

const answerPart = ({ words, by, at }: NonNullable<QuestionView["answer"]>, zone: string): Part =>
  facts([[words, `${by} · ${momentWords(at, zone)}`]]);

const answerButtons = ({ id, question }: QuestionView): Button[] =>
  question.answers.map((label, at) => ({ press: `question.answer.${at}`, ref: id, label }));

/** The same in a private view, or on a page of ours. Where content stays out of chat, so it does here. */
export const questionPage = (view: QuestionView, level: ChatLevel, said?: string): Page => ({
  form: "question",
  key: "view",
  title: view.answer ? "Answered" : "Question",
  close: "Close",
  items: [
    ...(said ? [show(text(said, "strong"))] : []),
    show(heading(view.codeName)),
    show(text(bylineOf(view), "quiet")),
    ...(level === "notice" ? keptOutParts(view, level) : contentOf(view)).map(show),
    show(buttons({ press: "case.open", ref: view.caseId, label: "About this case" })),
    show(safetyButton),
  ],
});

export type AskData = {
  caseId: string;
  codeName: string;
  questions: readonly { question: SetQuestion; readers: readonly string[] }[];
  /** Questions whose category may not cross now. */
  closed: readonly SetQuestion[];
};

/** The five questions of one's side about a case, each a button; who would read it stands above it. */
export const askPage = ({ caseId, codeName, questions, closed }: AskData): Page => {
  const button = (question: SetQuestion): Part =>
    buttons({ press: `question.ask.${question.key}`, ref: caseId, label: question.words });
  return {
    form: "question",
    key: "view",
    title: "Ask a question",
    close: "Close",
    items: [
      show(heading(codeName)),
      show(text("One press asks it; they answer with one press. Nothing else is sent.", "quiet")),
      ...questions.flatMap(({ question, readers }) => [
        show(button(question)),
        show(text(`Goes to ${readers.join(", ")}`, "quiet")),
      ]),
      ...(closed.length > 0
        ? [show(text("No permission on file for these yet: pressing one shows who can get it.", "quiet"))]
        : []),
      ...closed.map((question) => show(button(question))),
      show(safetyButton),
    ],
  };
};

/** Which case a question is about. */
export const pickPage = (
  cases: readonly { id: string; codeName: string }[],
  then: { press: string; title: string; none: string; note?: string },
): Page => ({
  form: "pick",
  key: "view",
  title: then.title,
  close: "Close",
  items: [
    ...(then.note ? [show(text(then.note, "warning"))] : []),
    ...(cases.length > 0 ? [show(text("About which case?"))] : [show(text(then.none))]),
    ...(cases.length > 0
      ? [
          show(
            buttons(
              ...cases
                .slice(0, 100)
                .map(({ id, codeName }) => ({ press: then.press, ref: id, label: codeName })),
            ),
          ),
        ]
      : []),
    show(safetyButton),
  ],
});
