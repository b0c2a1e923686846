import type { ChatLevel } from "#db/schema/chat.ts";
import type { CaseId, SupportRequestId } from "#db/ids.ts";
import type { RequestContent } from "#db/schema/supports.ts";
import { buttons, facts, text, type Button, type Card, type Part } from "./card.ts";
import { momentWords } from "./moments.ts";
import type { SupportKind } from "./support-catalog.rules.ts";
import { dayWords } from "./support-words.ts";
import {
  declineReasons,
  nextSteps,
  type DecisionOutcome,
  type DeclineReason,
  type NextStep,
  type RequestState,
} from "./supports.rules.ts";

/** Who decided and when; what, as far as this reader may know it. */
export type Decided = {
  by: string;
  at: Temporal.Instant;
  outcome?: DecisionOutcome;
  newDate?: Temporal.PlainDate;
  reason?: DeclineReason;
  nextStep?: NextStep;
};

/** A request as one reader sees it now. */
export type RequestView = {
  id: SupportRequestId;
  caseId: CaseId;
  codeName: string;
  kind: SupportKind;
  from: "program" | "school";
  state: RequestState;
  version: number;
  neededBy: Temporal.PlainDate;
  askedBy: string;
  askedAt: Temporal.Instant;
  decideBy: Temporal.Instant;
  remindedAt: Temporal.Instant | null;
  zone: string;
  viewer: "asker" | "decider" | "team";
  isOnTeam: boolean;
  content: RequestContent;
  approvers: readonly string[];
  hidden?: "paused" | "sharing-stopped";
  decided?: Decided;
};

export const repliesUnseen = "Replies here are not seen by the other side.";
export const outcomeWords: Record<DecisionOutcome, string> = {
  approved: "Approved",
  approved_modified: "Approved with changes",
  declined: "Declined",
};
const stateTitles: Record<Exclude<RequestState, "decided">, string> = {
  requested: "Support requested",
  needs_information: "Support: a question",
  missed: "Missed: decide make-up instead",
  withdrawn: "Support request taken back",
};

/** What a request's cards, lists and pages are called. */
export function requestTitle(view: RequestView): string {
  if (view.state === "decided")
    return view.decided?.outcome ? outcomeWords[view.decided.outcome] : "Decided by the school";
  if (view.hidden) return view.hidden === "paused" ? "Sharing paused" : "Sharing stopped";
  return stateTitles[view.state];
}

/** The card of one copy, at the level of the reader's installation. */
export function requestCard(view: RequestView, level: ChatLevel): Card {
  const title = `${requestTitle(view)} · ${view.codeName}`;
  return {
    title,
    summary: title,
    parts: [
      text(`Asked by ${view.askedBy} · ${momentWords(view.askedAt, view.zone)}`, "quiet"),
      ...(level === "post" ? contentParts(view) : []),
      ...standParts(view),
      ...(level === "notice" ? [] : decidedParts(view)),
      buttons(...buttonsFor(view, level), { press: "safety.open", label: "Safety concern" }),
      ...linkParts(view, level),
      text(repliesUnseen, "quiet"),
    ],
  };
}

const linkParts = (view: RequestView, level: ChatLevel): Part[] => [
  ...(level === "notice" ? [text("Content stays out of chat in this workspace.", "quiet")] : []),
  { kind: "link", label: "Open it in the panel", url: `/supports/requests/${view.id}` },
  { kind: "link", label: "Who is this?", url: `/cases/${view.caseId}` },
];

/** What is asked for. */
export function contentParts(view: RequestView): Part[] {
  if (view.hidden) return [text(hiddenWords[view.hidden], "quiet")];
  const { classWords, how, question, answer } = view.content;
  const pairs: [string, string | undefined][] = [
    ["Support", view.kind.label],
    ["Class, as asked", classWords],
    ["Needed by", dayWords(view.neededBy)],
    ["How it helps", how],
    ["The school asked", question],
    ["Answer", answer],
  ];
  return [facts(pairs.filter((pair): pair is [string, string] => Boolean(pair[1])))];
}

const hiddenWords = {
  paused: "The care team paused sharing in this case. What was asked shows again when sharing resumes.",
  "sharing-stopped": "The permission for this has ended or was withdrawn, so it is no longer shown here.",
} as const;

/** Whom it waits for and since when, or how it ended. */
function standParts(view: RequestView): Part[] {
  const who = view.approvers.length > 0 ? view.approvers.join(" or ") : "the school";
  switch (view.state) {
    case "requested":
      return [
        text(`Waits for ${who} since ${momentWords(view.askedAt, view.zone)}.`),
        text(`To be decided by ${momentWords(view.decideBy, view.zone)}.`, "quiet"),
        ...(view.remindedAt
          ? [text("The time to decide has passed: the deputy is asked too.", "warning")]
          : []),
      ];
    case "needs_information":
      return [text(`Waits for an answer from ${view.askedBy}.`)];
    case "missed":
      return [
        text(`Nobody decided before the end of ${dayWords(view.neededBy)}.`, "warning"),
        text("Decide together how the work is made up instead.", "quiet"),
      ];
    case "withdrawn":
      return [text("Taken back by who asked. Nothing is left to decide.", "quiet")];
    case "decided":
      return [];
  }
}

/** Who decided, when, and what. */
export function decidedParts(view: RequestView): Part[] {
  const { decided } = view;
  if (!decided) return [];
  const by = text(`Decided by ${decided.by} · ${momentWords(decided.at, view.zone)}`, "quiet");
  if (!decided.outcome)
    return [
      by,
      text("What was decided is not shared: ask the school about it at your next check-in.", "quiet"),
    ];
  const pairs: [string, string | undefined][] = [
    ["Decision", outcomeWords[decided.outcome]],
    ["New date", decided.newDate && dayWords(decided.newDate)],
    ["Reason", decided.reason && declineReasons[decided.reason]],
    ["Next step", decided.nextStep && nextSteps[decided.nextStep]],
  ];
  return [facts(pairs.filter((pair): pair is [string, string] => Boolean(pair[1]))), by];
}

/** What this reader can do now; nothing for what may not be seen. */
export function buttonsFor(view: RequestView, level: ChatLevel): Button[] {
  const ref = view.id;
  if (level === "notice") return [];
  const look: Button[] =
    level === "view" ? [{ press: "support.view", ref, label: "View", style: "primary" }] : [];
  if (view.hidden) return look;
  if (view.viewer === "asker") return [...look, ...askerButtons(view)];
  if (view.viewer !== "decider") return look;
  if (view.state === "missed") return [...look, { press: "support.makeup", ref, label: "Decide make-up" }];
  if (view.state !== "requested" && view.state !== "needs_information") return look;
  const ask: Button[] =
    view.state === "requested" && view.isOnTeam ? [{ press: "support.askback", ref, label: "Ask back" }] : [];
  return [
    ...look,
    { press: "support.approve", ref, label: "Approve", style: "primary" },
    { press: "support.change", ref, label: "Approve with changes" },
    { press: "support.decline", ref, label: "Decline" },
    ...ask,
  ];
}

function askerButtons(view: RequestView): Button[] {
  const ref = view.id;
  const back: Button = {
    press: "support.withdraw",
    ref,
    label: "Take back",
    style: "danger",
    confirm: {
      title: "Take this request back?",
      text: "The school will not decide it. Every copy will say that you took it back.",
      yes: "Take it back",
      no: "Keep it",
    },
  };
  if (view.state === "needs_information" && view.content.question)
    return [{ press: "support.answer", ref, label: "Answer", style: "primary" }, back];
  return view.state === "requested" || view.state === "needs_information" ? [back] : [];
}

/** At half past seven of the day it is needed, while nobody has decided. */
export function reminderCard(view: RequestView, level: ChatLevel): Card {
  const isOpen = view.state === "requested" || view.state === "needs_information";
  if (!isOpen) return requestCard(view, level);
  const title = `Still to decide · ${view.codeName}`;
  const card = requestCard(view, level);
  return {
    title,
    summary: title,
    parts: [text(`Needed by ${dayWords(view.neededBy)}. Nobody has decided yet.`, "warning"), ...card.parts],
  };
}
