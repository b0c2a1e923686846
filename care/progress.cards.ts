import type { ChatLevel } from "#db/schema/chat.ts";
import { buttons, facts, text, type Button, type Card, type Part } from "./card.ts";
import { momentWords } from "./moments.ts";
import { domains, ratingWords, type ProgressContent } from "./progress.rules.ts";

/** Why a copy shows no content any more. The two never share a text. */
export type Hidden = "taken-back" | "sharing-stopped" | "paused" | "not-for-you";

/** A shared update as one reader sees it now. */
export type UpdateView = {
  subjectId: string;
  caseId: string;
  codeName: string;
  author: { name: string; role: string; isReader: boolean };
  version: number;
  releasedAt: Temporal.Instant;
  zone: string;
  state:
    | { kind: "shown"; content: ProgressContent; notices: readonly string[] }
    | { kind: "hidden"; why: Hidden };
  readers: readonly string[];
  seenBy: readonly string[];
  /** The author's own: whether it can still be edited and retracted, or only corrected. */
  open: "editable" | "correctable";
  seenByReader: boolean;
  /** Whether anybody on the other side sees it now, which its author has to know. */
  reach: "open" | "paused" | "stopped";
};

/** Stands under every card. */
export const repliesUnseen = "Replies here are not seen by the other side.";

/** The card of one copy, at the level of the reader's installation. */
export function updateCard(view: UpdateView, level: ChatLevel): Card {
  const title = `${titleWord(view)} · ${view.codeName}`;
  const { state } = view;
  if (state.kind === "hidden") {
    const parts = [
      ...(state.why === "not-for-you" ? [] : [bylineOf(view)]),
      text(hiddenText(view, state.why), "quiet"),
      ...(state.why === "paused" ? [caseButton(view)] : []),
      text(repliesUnseen, "quiet"),
    ];
    return { title, summary: title, parts };
  }
  // The level is the workspace's, so the author's own copy follows it too.
  const content = level === "post" ? contentParts(state.content) : [];
  return {
    title,
    summary: title,
    parts: [
      bylineOf(view),
      ...content,
      ...(content.length > 0 ? state.notices.map((notice) => text(notice, "quiet")) : []),
      ...seenParts(view),
      buttons(...buttonsFor(view, level)),
      ...(level === "notice" ? [text(keptOut, "quiet"), ownPageOf(view)] : []),
      { kind: "link", label: "Who is this?", url: `/cases/${view.caseId}` },
      text(repliesUnseen, "quiet"),
    ],
  };
}

const caseButton = ({ caseId }: UpdateView): Part =>
  buttons({ press: "case.open", ref: caseId, label: "About this case" });

/** Who caused it, and when. */
export const bylineOf = (view: UpdateView): Part =>
  text(`${view.author.name}, ${view.author.role} · ${momentWords(view.releasedAt, view.zone)}`, "quiet");

/** Stands in place of the content where the workspace's level keeps it out of chat. */
export const keptOut = "Content stays out of chat in this workspace.";

/** The way to the update on our own page. */
export const ownPageOf = ({ subjectId }: Pick<UpdateView, "subjectId">): Part => ({
  kind: "link",
  label: "Read it in the panel",
  url: `/updates/${subjectId}`,
});

function titleWord(view: UpdateView): string {
  if (view.state.kind === "hidden") return hiddenTitles[view.state.why];
  if (view.author.isReader) return view.version > 1 ? "Your update, corrected" : "Your update";
  return view.version > 1 ? "Corrected update" : "Progress update";
}

/** What a card that shows nothing is called. */
export const hiddenTitles: Record<Hidden, string> = {
  "taken-back": "Taken back",
  "sharing-stopped": "Sharing stopped",
  paused: "Sharing paused",
  "not-for-you": "Sharing stopped",
};
const hiddenWords: Record<Exclude<Hidden, "taken-back">, string> = {
  "sharing-stopped": "The permission for this has ended or was withdrawn, so it is no longer shown here.",
  paused:
    "The care team paused sharing in this case. It shows again when sharing resumes; anyone on the team can resume it.",
  "not-for-you":
    "The permission for this does not cover you, so it is not shown here. Nothing is left for you to do.",
};

/** Why nothing is shown, in one line. */
export function hiddenText(view: Pick<UpdateView, "author">, why: Hidden): string {
  if (why !== "taken-back") return hiddenWords[why];
  const who = view.author.isReader ? "You took this back" : `Taken back by its sender, ${view.author.name}`;
  return `${who}. It is no longer shown to anybody.`;
}

/** The content, as cards and the private view show it. */
export function contentParts(content: ProgressContent): Part[] {
  const rated = domains.filter((domain) => domain.key in content.ratings);
  const five = rated.filter((domain) => domain.scale.kind === "five");
  const others = rated.filter((domain) => domain.scale.kind !== "five");
  const word = (domain: (typeof domains)[number]) => ratingWords(domain, content.ratings[domain.key] ?? "");
  const parts: Part[] = [];
  if (five.length > 0) {
    const ratings = five.map((domain) => ({
      label: domain.label,
      value: Number(content.ratings[domain.key]),
      of: 5,
      word: word(domain),
    }));
    parts.push({ kind: "ratings", ratings });
  }
  if (others.length > 0)
    parts.push(facts(others.map((domain): [string, string] => [domain.label, word(domain)])));
  if (content.note) parts.push({ kind: "runs", runs: [{ text: content.note.text }] });
  parts.push(
    text(content.goneOver ? "Gone over with the student." : "Not yet gone over with the student.", "quiet"),
  );
  return parts;
}

const reachWords = {
  paused: "Sharing is paused in this case: they do not see it now.",
  stopped: "No permission covers it any more: they do not see it now.",
} as const;

function seenParts(view: UpdateView): Part[] {
  if (!view.author.isReader) return [];
  const seen = view.seenBy.length > 0 ? `Seen by ${view.seenBy.join(", ")}` : "Not seen yet";
  const reach = view.reach === "open" ? [] : [text(reachWords[view.reach], "warning")];
  return [text(`Sent to ${view.readers.join(", ")}. ${seen}.`, "quiet"), ...reach];
}

function buttonsFor(view: UpdateView, level: ChatLevel): Button[] {
  const ref = view.subjectId;
  const safety: Button = { press: "safety.open", label: "Safety concern" };
  const look: Button[] =
    level === "view" ? [{ press: "progress.view", ref, label: "View", style: "primary" }] : [];
  if (view.author.isReader) return [...look, ...changesOf(view, level), safety];
  const seen: Button[] =
    level !== "post" || view.seenByReader
      ? []
      : [{ press: "progress.seen", ref, label: "Seen", style: "primary" }];
  return [...look, ...seen, ...answersTo(view, level), safety];
}

/** How a reader answers: in words where content may stand, and by one of the set questions. */
export const answersTo = ({ subjectId, caseId }: UpdateView, level: ChatLevel): Button[] => [
  ...(level === "notice" ? [] : [{ press: "reply.open", ref: subjectId, label: "Reply" }]),
  { press: "question.open", ref: caseId, label: "Ask" },
];

/** What an author can do about their own update; writing needs a place where content may stand. */
export function changesOf({ subjectId: ref, open }: UpdateView, level: ChatLevel): Button[] {
  const write = level !== "notice";
  const wrong = wrongButton(ref);
  if (open === "correctable")
    return [...(write ? [{ press: "progress.correct", ref, label: "Correct" }] : []), wrong];
  return [...(write ? [{ press: "progress.edit", ref, label: "Edit" }] : []), retractButton(ref), wrong];
}

/** Whenever it is noticed. Asks once, since others are told of it. */
export const wrongButton = (ref: string): Button => ({
  press: "progress.wrong",
  ref,
  label: "Wrong student",
  style: "danger",
  confirm: {
    title: "Was this about another student?",
    text: "Every copy is taken back at once. Your privacy officer or admin sees that it happened, not what it said.",
    yes: "Take it back",
    no: "Keep it",
  },
});

/** Asks once, since it cannot be taken back in turn. */
export const retractButton = (ref: string): Button => ({
  press: "progress.retract",
  ref,
  label: "Retract",
  style: "danger",
  confirm: {
    title: "Take this update back?",
    text: "Every copy will say that you took it back. It stays in the record of what was shared.",
    yes: "Take it back",
    no: "Keep it",
  },
});
