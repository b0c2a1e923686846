import type { ChatLevel } from "#db/schema/chat.ts";
import { buttons, facts, text, type Button, type Part } from "../card.ts";
import type { CheckInView } from "./check-in-view.ts";
import { outcomes, outcomeWords } from "./check-ins.rules.ts";

const toldElsewhere = "What each side said of it stays out of chat in this workspace.";

/** How a meeting that is over is told of, and what its side is asked. */
export function pastParts(view: CheckInView, level: ChatLevel): Part[] {
  const own = view.outcomes.find((one) => one.isOwn);
  const others = view.outcomes.filter((one) => !one.isOwn);
  const head = view.sidesDisagree
    ? [text("The two sides tell it differently. Both answers are kept: speak to each other.", "warning")]
    : [];
  if (level !== "post") return [...head, ...pastElsewhere(view, level)];
  return [
    ...head,
    ...(view.outcomes.length > 0 ? [facts(view.outcomes.map(outcomeFact))] : []),
    ...(own && others.length === 0 ? [text("The other side has not said yet how it went.", "quiet")] : []),
    ...(view.isTheirs ? askOutcome(view, own) : []),
    ...gapParts(view),
  ];
}

/** Where what was said may not stand on the card: one's own side is asked, and where the answers are read. */
function pastElsewhere(view: CheckInView, level: ChatLevel): Part[] {
  const isAsked = view.isTheirs && !view.outcomes.some((one) => one.isOwn);
  return [
    ...(view.outcomes.length > 0 ? [text(toldElsewhere, "quiet")] : []),
    ...(isAsked ? askOutcome(view, undefined) : []),
    ...(level === "notice"
      ? [{ kind: "link", label: "See it in the panel", url: `/check-ins/${view.id}` } as const]
      : []),
  ];
}

const shownGaps = 6;

/** Tells whoever arranges a series on which days it has no meeting, and finds another time for one of them. */
export function gapParts({ id, gaps = [] }: CheckInView): Part[] {
  if (gaps.length === 0) return [];
  const day = (one: Temporal.PlainDate) =>
    one.toLocaleString("en-US", { weekday: "short", month: "short", day: "numeric" });
  const more = gaps.length > shownGaps ? `, and ${gaps.length - shownGaps} more` : "";
  return [
    text(
      `No meeting of this series on ${gaps.slice(0, shownGaps).map(day).join("; ")}${more}: a side is closed that day, or somebody is booked.`,
      "warning",
    ),
    buttons({ press: "checkin.gap", ref: id, label: "Find another time" }),
  ];
}

const outcomeFact = ({ side, outcome, family }: CheckInView["outcomes"][number]): [string, string] => [
  side,
  `${outcomeWords[outcome]}${family === null ? "" : family ? " · family was there" : " · no family"}`,
];

function askOutcome({ id }: CheckInView, own: CheckInView["outcomes"][number] | undefined): Part[] {
  if (!own) return [text("How did it go?", "strong"), buttons(...outcomeButtons(id))];
  const family: Button = own.family
    ? { press: "checkin.alone", ref: id, label: "No family came" }
    : { press: "checkin.family", ref: id, label: "Family was there" };
  return [buttons(family, { press: "checkin.again", ref: id, label: "Change answer" })];
}

/** One press says how it went. */
export const outcomeButtons = (id: string): Button[] =>
  outcomes.map((outcome) => ({
    press: `checkin.${outcome}`,
    ref: id,
    label: outcomeWords[outcome],
    ...(outcome === "held" && { style: "primary" as const }),
  }));
