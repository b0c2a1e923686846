import type { ChatLevel } from "#db/schema/chat.ts";
import { buttons, heading, text, type Button, type Card, type Part } from "../card.ts";
import { show, type Page } from "../form.ts";
import { momentWords } from "../moments.ts";
import { hiddenText, hiddenTitles, keptOut, repliesUnseen, type Hidden } from "../progress.cards.ts";
import { safetyButton } from "../safety.form.ts";

/** A reply as one person sees it now. */
export type ReplyView = {
  id: string;
  caseId: string;
  codeName: string;
  zone: string;
  author: { name: string; role: string; isReader: boolean };
  releasedAt: Temporal.Instant;
  /** The update it answers: whose, and how that stands by now. */
  update: {
    by: string;
    isReaders: boolean;
    at: Temporal.Instant;
    state: "stands" | "corrected" | "taken-back";
  };
  state: { kind: "shown"; words: string; notices: readonly string[] } | { kind: "hidden"; why: Hidden };
  readers: readonly string[];
  /** Whether its author can still take it back. */
  isOpen: boolean;
  /** Whether anybody on the other side sees it now. */
  reach: "open" | "paused" | "stopped";
};

/** The card of one copy, at the level of the reader's workspace. */
export function replyCard(view: ReplyView, level: ChatLevel): Card {
  const title = `${titleWord(view)} · ${view.codeName}`;
  return {
    title,
    summary: title,
    parts: [...bodyParts(view, level), ...buttonParts(view, level), text(repliesUnseen, "quiet")],
  };
}

function titleWord({ state, author, update }: ReplyView): string {
  if (state.kind === "hidden") return hiddenTitles[state.why];
  if (author.isReader) return "Your reply";
  return update.isReaders ? "Reply to your update" : "Reply to an update";
}

/** Who replied to what, and the words where this level lets them stand. */
function bodyParts(view: ReplyView, level: ChatLevel): Part[] {
  const { state } = view;
  if (state.kind === "hidden")
    return [
      ...(state.why === "not-for-you" ? [] : [bylineOf(view)]),
      text(hiddenText(view, state.why), "quiet"),
    ];
  return [
    bylineOf(view),
    ...updateParts(view),
    ...(level === "post" ? contentParts(state) : []),
    ...ownParts(view),
    ...(level === "notice" ? keptOutParts(view) : []),
  ];
}

const bylineOf = ({ author, releasedAt, zone }: ReplyView): Part =>
  text(`${author.name}, ${author.role} · ${momentWords(releasedAt, zone)}`, "quiet");

const stateWords = {
  "taken-back": "That update was taken back by its sender since.",
  corrected: "That update was corrected since.",
} as const;

/** Which update it answers, and what became of that. */
function updateParts({ update, zone }: ReplyView): Part[] {
  const whose = update.isReaders ? "your update" : `the update of ${update.by}`;
  const about = text(`Answers ${whose} of ${momentWords(update.at, zone)}.`);
  return update.state === "stands" ? [about] : [about, text(stateWords[update.state], "warning")];
}

const contentParts = ({ words, notices }: Extract<ReplyView["state"], { kind: "shown" }>): Part[] => [
  { kind: "runs", runs: [{ text: words }] },
  ...notices.map((notice) => text(notice, "quiet")),
];

const reachWords = {
  paused: "Sharing is paused in this case: they do not see it now.",
  stopped: "No permission covers it any more: they do not see it now.",
} as const;

const ownParts = ({ author, readers, reach }: ReplyView): Part[] =>
  author.isReader
    ? [
        text(`Sent to ${readers.join(", ")}.`, "quiet"),
        ...(reach === "open" ? [] : [text(reachWords[reach], "warning")]),
      ]
    : [];

const keptOutParts = ({ id }: ReplyView): Part[] => [
  text(keptOut, "quiet"),
  { kind: "link", label: "Read it in the panel", url: `/replies/${id}` },
];

function buttonParts(view: ReplyView, level: ChatLevel): Part[] {
  const safety: Button = { press: "safety.open", label: "Safety concern" };
  const about: Button = { press: "case.open", ref: view.caseId, label: "About this case" };
  if (view.state.kind === "hidden") return view.state.why === "paused" ? [buttons(about)] : [];
  const look: Button[] =
    level === "view" ? [{ press: "reply.view", ref: view.id, label: "View", style: "primary" }] : [];
  return [
    buttons(...look, ...changesOf(view), safety),
    { kind: "link", label: "Who is this?", url: `/cases/${view.caseId}` },
  ];
}

/** Its author may take it back for a while; its readers ask on by a set question. */
function changesOf({ id, caseId, author, isOpen }: ReplyView): Button[] {
  if (!author.isReader) return [{ press: "question.open", ref: caseId, label: "Ask" }];
  if (!isOpen) return [];
  const confirm = {
    title: "Take this reply back?",
    text: "Every copy will say that you took it back. It stays in the record of what was shared.",
    yes: "Take it back",
    no: "Keep it",
  };
  return [{ press: "reply.withdraw", ref: id, label: "Retract", style: "danger", confirm }];
}

/** The same in a private view, or on a page of ours. */
export const replyPage = (view: ReplyView): Page => ({
  form: "reply",
  key: "view",
  title: "Reply to an update",
  close: "Close",
  items: [
    show(heading(view.codeName)),
    ...bodyParts(view, "post").map(show),
    ...(view.state.kind === "shown" && changesOf(view).length > 0 ? [show(buttons(...changesOf(view)))] : []),
    show(buttons({ press: "case.open", ref: view.caseId, label: "About this case" })),
    show(safetyButton),
  ],
});
