import type { ChatLevel } from "#db/schema/chat.ts";
import { buttons, facts, text, type Button, type Card, type Part } from "../card.ts";
import { momentWords } from "../moments.ts";
import type { Hidden } from "../progress.cards.ts";
import type { CheckInView, ViewTime } from "./check-in-view.ts";
import { fellWords, type NoticeKind } from "./check-ins.rules.ts";
import { gapParts, pastParts } from "./past.cards.ts";

export const safety: Button = { press: "safety.open", label: "Safety concern" };
export const repliesUnseen = text("Replies here are not seen by the other side.", "quiet");
const keptOut = "What is offered stays out of chat in this workspace. Answer on our own page.";

/** The card of one copy, at the level of the reader's installation. */
export function checkInCard(view: CheckInView, level: ChatLevel): Card {
  const title = `${titleWord(view)} · ${view.codeName}`;
  return {
    title,
    summary: title,
    parts: [
      ...bodyParts(view, level),
      buttons(...(level === "view" && !view.hidden ? [openButton(view)] : []), safety),
      { kind: "link", label: "Who is this?", url: `/cases/${view.caseId}` },
      repliesUnseen,
    ],
  };
}

const openButton = ({ id }: Pick<CheckInView, "id">): Button => ({
  press: "checkin.open",
  ref: id,
  label: "View",
  style: "primary",
});

/** How it stands, as cards, the private view and our own page show it. */
export function bodyParts(view: CheckInView, level: ChatLevel): Part[] {
  if (view.hidden) return [text(hiddenWords[view.hidden], "quiet")];
  switch (view.state) {
    case "proposed":
      return level === "post" ? proposedParts(view) : proposedElsewhere(view, level);
    case "confirmed":
      return confirmedParts(view);
    case "cancelled":
      return cancelledParts(view);
    case "past":
      return [whenPart(view), ...pastParts(view, level)];
  }
}

export function titleWord(view: CheckInView): string {
  if (view.hidden) return view.hidden === "paused" ? "Sharing paused" : "Sharing stopped";
  switch (view.state) {
    case "proposed":
      return view.sequence > 0 ? "Check-in: new times" : "Joint check-in";
    case "confirmed":
      return "Joint check-in confirmed";
    case "cancelled":
      return "Joint check-in cancelled";
    case "past":
      return view.sidesDisagree ? "Sides disagree" : "Joint check-in over";
  }
}

const hiddenWords: Record<Hidden, string> = {
  "taken-back": "This is no longer shown to anybody.",
  "sharing-stopped": "The permission for this has ended or was withdrawn, so it is no longer shown here.",
  paused:
    "The care team paused sharing in this case. It shows again when sharing resumes; anyone on the team can resume it from the case.",
  "not-for-you":
    "The permission for this does not cover you, so it is not shown here. Nothing is left for you to do.",
};

const byline = ({ asked, zone }: CheckInView): Part =>
  text(`Asked by ${asked.by}, ${asked.role} · ${momentWords(asked.at, zone)}`, "quiet");

export const whoWords = (view: CheckInView): string =>
  view.people
    .map(({ name, role, required }) => `${name}, ${role}${required ? "" : " (if they can)"}`)
    .join("; ");

const aboutParts = (view: CheckInView): Part[] => [
  facts([
    ["With", whoWords(view)],
    ["Length", `${view.minutes} minutes`],
  ]),
];

const pausedParts = ({ paused }: CheckInView): Part[] =>
  paused
    ? [text("Sharing is paused in this case: nothing is answered or reminded until it resumes.", "warning")]
    : [];

function proposedParts(view: CheckInView): Part[] {
  if (view.times.length === 0) return passedParts(view);
  return [
    byline(view),
    ...pausedParts(view),
    ...(view.wasTaken
      ? [text("A time that worked was booked by somebody else meanwhile. These are still free.", "warning")]
      : []),
    ...aboutParts(view),
    ...view.times.flatMap((time) => timeParts(view, time)),
    ...waitingParts(view),
    ...familyParts(view),
    ...familyLink(view),
    buttons(
      ...(view.isAsked ? [noneButton(view)] : []),
      ...(view.isTheirs ? [moveButton(view), cancelButton(view)] : []),
    ),
  ];
}

/** Where times may not stand on the card: what is asked, and where to answer. */
const proposedElsewhere = (view: CheckInView, level: ChatLevel): Part[] => [
  byline(view),
  ...pausedParts(view),
  text(view.times.length === 1 ? "1 time to answer." : `${view.times.length} times to answer.`),
  ...waitingParts(view),
  ...(level === "notice"
    ? [
        text(keptOut, "quiet"),
        { kind: "link", label: "Answer in the panel", url: `/check-ins/${view.id}` } as const,
      ]
    : []),
];

const passedParts = (view: CheckInView): Part[] => [
  byline(view),
  ...aboutParts(view),
  text(
    view.wasTaken
      ? "Every time that was offered is taken by now, and these days have no other. Offer new ones."
      : "None of the offered times was settled before it passed. Offer new ones.",
    "warning",
  ),
  ...(view.isTheirs ? [buttons(moveButton(view), cancelButton(view))] : []),
];

function timeParts(view: CheckInView, time: ViewTime): Part[] {
  const when = text(momentWords(time.startsAt, view.zone), "strong");
  const said = [
    time.works.length > 0 ? `Works for ${time.works.join(", ")}` : "",
    time.fails.length > 0 ? `not for ${time.fails.join(", ")}` : "",
  ].filter(Boolean);
  const parts = [when, ...(said.length > 0 ? [text(`${said.join("; ")}.`, "quiet")] : [])];
  return view.isAsked ? [...parts, buttons(...answerButtons(time))] : parts;
}

function answerButtons({ id, mine }: ViewTime): Button[] {
  const works: Button = { press: "checkin.works", ref: id, label: "Works" };
  const fails: Button = { press: "checkin.doesnt", ref: id, label: "Doesn't" };
  if (mine === undefined) return [{ ...works, style: "primary" }, fails];
  return mine ? [{ ...fails, label: "Doesn't after all" }] : [{ ...works, label: "Works after all" }];
}

function waitingParts({ waitedFor, changed, zone, asked, sequence }: CheckInView): Part[] {
  if (waitedFor.length === 0)
    return [text("Everybody has answered, and no time works for all. Offer other ones.", "warning")];
  const names = waitedFor.map(({ name, isReader }) => (isReader ? "you" : name)).join(", ");
  const since = sequence > 0 ? changed.at : asked.at;
  return [text(`Waiting for ${names} since ${momentWords(since, zone)}.`)];
}

const noneButton = ({ id }: CheckInView): Button => ({
  press: "checkin.none",
  ref: id,
  label: "None, here are mine",
});
export const moveButton = ({ id, state }: CheckInView): Button => ({
  press: "checkin.move",
  ref: id,
  label: state === "proposed" ? "Offer other times" : "Move",
});
export const cancelButton = ({ id }: CheckInView): Button => ({
  press: "checkin.cancel",
  ref: id,
  label: "Cancel",
  style: "danger",
  confirm: {
    title: "Cancel this check-in?",
    text: "Everybody who is asked sees that it is cancelled, and no reminder follows. To find another time instead, use Move.",
    yes: "Cancel it",
    no: "Keep it",
  },
});
export const joinButton = ({ id }: Pick<CheckInView, "id">): Button => ({
  press: "checkin.join",
  ref: id,
  label: "How to join",
  style: "primary",
});

export const whenPart = ({ startsAt, zone, minutes }: CheckInView): Part =>
  text(startsAt ? `${momentWords(startsAt, zone)}, ${minutes} minutes` : "No time yet", "strong");

const languageWords = { en: "English", es: "Spanish" } as const;

/** What the family was asked, where it was. Who of it stands in the panel, for the side that asked. */
function familyParts({ family }: CheckInView): Part[] {
  if (!family) return [];
  const { waited, answered, interpreter } = family;
  const adults = (n: number) => (n === 1 ? "1 adult" : `${n} adults`);
  const said = [
    waited > 0 ? `The family is asked which time works: waiting for ${adults(waited)}` : "",
    answered > 0 ? `answered by ${adults(answered)} of the family` : "",
  ].filter(Boolean);
  return [
    ...(said.length > 0 ? [text(`${said.join("; ")}.`)] : []),
    ...(interpreter ? [text(`An interpreter is wanted (${languageWords[interpreter]}).`, "strong")] : []),
  ];
}

/** The family is asked in the panel alone: its names stand nowhere else. */
const familyLink = (view: CheckInView): Part[] =>
  view.isTheirs && view.state === "proposed" && !view.paused
    ? [{ kind: "link", label: "Ask the family", url: `/check-ins/${view.id}/family` }]
    : [];

const cannotParts = ({ cannotCome }: CheckInView): Part[] =>
  cannotCome.length > 0
    ? [text(`${cannotCome.join(", ")} cannot come after all. Find another time, or meet without.`, "warning")]
    : [];

const confirmedParts = (view: CheckInView): Part[] => [
  whenPart(view),
  ...(view.isKept ? [text("It goes on by video, though one side is closed that day.")] : []),
  ...pausedParts(view),
  ...cannotParts(view),
  ...familyParts(view),
  facts([
    ["With", whoWords(view)],
    ["Asked by", `${view.asked.by}, ${view.asked.role}`],
  ]),
  ...gapParts(view),
  ...(view.isTheirs ? [buttons(joinButton(view), moveButton(view), cancelButton(view))] : []),
];

function cancelledParts(view: CheckInView): Part[] {
  const { changed, zone, cancelledWhy } = view;
  const why =
    cancelledWhy && cancelledWhy !== "person"
      ? `Cancelled, because ${fellWords[cancelledWhy]}.`
      : `Cancelled by ${changed.by} · ${momentWords(changed.at, zone)}.`;
  return [
    text(why),
    text("No reminder follows. Ask for a new one with the command when you need it.", "quiet"),
  ];
}

const noticeTitles: Record<Exclude<NoticeKind, "closed">, string> = {
  day: "Coming up: joint check-in",
  hour: "In an hour: joint check-in",
  after: "How did it go?",
};

/** A reminder, or the question afterwards. Once its moment is over it shows how the meeting stands. */
export function noticeCard(view: CheckInView, kind: Exclude<NoticeKind, "closed">, level: ChatLevel): Card {
  const isAsking = kind === "after" && view.state === "past" && !view.hidden;
  const isReminding = kind !== "after" && view.state === "confirmed" && !view.hidden;
  const word = isAsking && view.sidesDisagree ? "Sides disagree" : noticeTitles[kind];
  const title = `${isAsking || isReminding ? word : titleWord(view)} · ${view.codeName}`;
  const parts = isReminding ? remindingParts(view) : bodyParts(view, level);
  return {
    title,
    summary: title,
    parts: [
      ...parts,
      buttons(...(level === "view" && !isReminding && !view.hidden ? [openButton(view)] : []), safety),
      { kind: "link", label: "Who is this?", url: `/cases/${view.caseId}` },
      repliesUnseen,
    ],
  };
}

const remindingParts = (view: CheckInView): Part[] => [
  whenPart(view),
  text(`With ${whoWords(view)}.`, "quiet"),
  buttons(joinButton(view), openLater(view)),
];

const openLater = ({ id }: CheckInView): Button => ({
  press: "checkin.open",
  ref: id,
  label: "Move or cancel",
});
