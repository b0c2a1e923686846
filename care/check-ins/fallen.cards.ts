import { buttons, text, type Button, type Card, type Part } from "../card.ts";
import {
  cancelButton,
  moveButton,
  repliesUnseen,
  safety,
  titleWord,
  whenPart,
  whoWords,
} from "./check-ins.cards.ts";
import type { CheckInView } from "./check-in-view.ts";

/** A meeting on a day that was closed after it was agreed, as its organizer sees it. */
export type FallenView = { view: CheckInView; isOpen: boolean };

/** So many stand on one card; the buttons for all act on the others too. */
const shownMeetings = 10;

/** All meetings of one organizer that fall on days closed together: one card, one press for all, or one by one. */
export function fallenCard(leadId: string, all: readonly FallenView[]): Card {
  const open = all.filter((one) => one.isOpen && !one.view.hidden);
  const [only] = all;
  const what =
    all.length === 1 && only ? `joint check-in · ${only.view.codeName}` : `${all.length} joint check-ins`;
  const title = `Closed that day: ${what}`;
  const more = all.length - shownMeetings;
  return {
    title,
    summary: title,
    parts: [
      ...(open.length > 0
        ? openParts(leadId, open.length)
        : [text("All of them are settled. Nothing is left to do.")]),
      ...all.slice(0, shownMeetings).flatMap((one) => meetingParts(one, all.length > 1)),
      ...(more > 0 ? [text(`${more} more stand on Home.`, "quiet")] : []),
      buttons(safety),
      repliesUnseen,
    ],
  };
}

const openParts = (ref: string, count: number): Part[] => [
  text(
    "After the time was agreed that day was closed, or somebody who has to be there is away. No reminder goes out.",
  ),
  buttons(...forAll(ref, count)),
];

function forAll(ref: string, count: number): Button[] {
  const all = count > 1 ? " all" : "";
  return [
    { press: "checkin.keep", ref, label: `Keep${all} by video`, style: "primary" },
    { press: "checkin.move_all", ref, label: `Move${all}` },
    {
      press: "checkin.cancel_all",
      ref,
      label: `Cancel${all}`,
      style: "danger",
      confirm: {
        title: count > 1 ? `Cancel ${count} check-ins?` : "Cancel this check-in?",
        text: "Everybody who is asked sees that it is cancelled. To find another time instead, use Move.",
        yes: "Cancel",
        no: "Keep",
      },
    },
  ];
}

function meetingParts({ view, isOpen }: FallenView, isOneOfMany: boolean): Part[] {
  if (view.hidden) return [text(`${view.codeName} · ${titleWord(view)}`, "quiet")];
  const stands = view.isKept
    ? "It goes on by video."
    : isOpen
      ? `With ${whoWords(view)}.`
      : `${titleWord(view)}.`;
  return [
    ...(isOneOfMany ? [text(view.codeName, "strong")] : []),
    ...(view.startsAt ? [whenPart(view)] : []),
    text(stands, "quiet"),
    ...(isOneOfMany && isOpen ? [buttons(moveButton(view), cancelButton(view))] : []),
  ];
}
