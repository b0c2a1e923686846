import type { CopyKind } from "#db/schema/chat.ts";
import { buttons, heading, text, type Button, type Card, type Part } from "./card.ts";
import { show, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";
import { tellingWords } from "./settings.form.ts";
import { tellingOf } from "./settings.rules.ts";

const whyButton = (subjectId: string): Button => ({ press: "why.open", ref: subjectId, label: "Why me?" });

const isPressed = (part: Part, press: string): boolean =>
  part.kind === "buttons" && part.buttons.some((button) => button.press === press);

/** A card with the way to why it came and how to stop it. One that leads to the settings already says so itself. */
export function withWhy(card: Card, subjectId: string): Card {
  if (card.parts.some((part) => isPressed(part, "settings.open"))) return card;
  const at = card.parts.findLastIndex((part) => isPressed(part, "safety.open"));
  const row = card.parts[at];
  const more = row?.kind === "buttons" ? row.buttons : [];
  const why = buttons(...more, whyButton(subjectId));
  return { ...card, parts: at < 0 ? [...card.parts, why] : card.parts.with(at, why) };
}

/** Why a card of each kind comes to somebody, in words that a teacher may read where it can be theirs. */
const reasons: Record<CopyKind, string> = {
  progress: "A permission on file lets you read updates of the other side.",
  reply: "It answers an update of your side, and a permission on file lets you read it.",
  question: "You asked it, or a permission on file lets you answer it.",
  "consent-request": "A colleague needs a permission that you can record.",
  "support-request": "You asked for it, or it is yours to decide.",
  "support-reminder": "It is yours to decide, or you stand in for who decides.",
  "support-change": "It is about a class of yours.",
  "support-review": "You look after this support.",
  checkin: "You asked for this meeting, or are asked to it.",
  "checkin-notice": "You are part of this meeting.",
  introduction: "You made this introduction, or you answer them for your side.",
  "case-opened": "You are on its care team.",
  "new-contact": "You are on its care team, and the other side has a new contact.",
  carry: "You looked it up in the panel.",
  digest: "You are on care teams for which something waits.",
  round: "You are on care teams for which an update is due.",
};

const asksForDecision: readonly CopyKind[] = [
  "question",
  "support-request",
  "support-reminder",
  "introduction",
  "checkin",
];

export type Why = {
  kind: CopyKind;
  /** Their own doing, such as an update they sent. */
  isOwn: boolean;
  /** On which case they have it, and in which role there. */
  onCase?: { codeName: string; role: string };
};

/** Why somebody has a card, and what can be done about cards of its kind. */
export const whyPage = ({ kind, isOwn, onCase }: Why): Page => ({
  form: "answer",
  key: "view",
  title: "Why you get this",
  close: "Close",
  items: [
    ...(onCase
      ? [show(heading(onCase.codeName)), show(text(`You are ${onCase.role} on this case.`, "strong"))]
      : []),
    show(text(isOwn ? "It is your own: its buttons are yours alone." : reasons[kind])),
    show(heading("How to stop it")),
    show(text(isOwn ? ownWords : stopWords(kind))),
    show(text("Safety concerns and requests to decide always come. They cannot be stopped.", "quiet")),
    show(buttons({ press: "settings.open", label: "Settings", style: "primary" })),
    show(safetyButton),
  ],
});

const ownWords = "Copies of what you send yourself always come.";

function stopWords(kind: CopyKind): string {
  const telling = tellingOf(kind);
  if (telling)
    return `In Settings, untick “${tellingWords[telling]}”. They then stand on Home and in your evening digest instead.`;
  if (asksForDecision.includes(kind))
    return "This waits for somebody's answer, so it cannot be stopped. Quiet hours in Settings hold it until they end.";
  return "Something of yours hangs on it, so it always comes. Quiet hours in Settings hold it until they end.";
}
