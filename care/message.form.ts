import type { OrganizationKind } from "#db/actor.ts";
import { heading, text } from "./card.ts";
import { categoryWords } from "./category-words.ts";
import { noteLimit } from "./deidentify/clean.ts";
import { ask, show, type Option, type Page } from "./form.ts";
import { categoriesOf } from "./progress.rules.ts";
import { safetyButton } from "./safety.form.ts";

export const messageForm = "message";
/** What a form takes of a message; the rest its author sees in the channel. */
export const messageLimit = 1_000;

export type MessageData = { cases: readonly Option[]; side: OrganizationKind; text: string };

/** A message somebody wrote in a channel, as the note of an update. It stands in this form and nowhere else. */
export const messagePage = ({ cases, side, text: said }: MessageData): Page => ({
  form: messageForm,
  key: "message",
  title: "Make this an update",
  submit: "Next",
  close: "Cancel",
  items: [
    show(
      text(
        "The message becomes the note of an update. Names are removed, and you see the result before it is sent.",
        "quiet",
      ),
    ),
    ask({
      kind: "choice",
      key: "case",
      label: "Which case?",
      style: "compact",
      options: [...cases],
      placeholder: "Pick a code name",
    }),
    ask({
      kind: "text",
      key: "note",
      label: "Note",
      lines: "many",
      max: messageLimit,
      help: `At most ${noteLimit} characters remain.`,
      value: said.slice(0, messageLimit),
    }),
    ask({
      kind: "choice",
      key: "note_category",
      label: "What the note is about",
      style: "compact",
      options: categoriesOf(side).map((value) => ({ value, label: categoryWords[value].label })),
    }),
    show(safetyButton),
  ],
});

/** After sending: what is still to be done about the message itself, and what cannot be. */
export const messageDoneParts = (isAuthor: boolean): Page["items"] => [
  show(heading("Now the message itself")),
  show(
    text(
      isAuthor
        ? "Delete your message in the channel: three dots, then Delete message."
        : "Its author is asked, in private, to delete it.",
      "strong",
    ),
  ),
  show(
    text(
      "Footbridge cannot delete it, cannot see whether it was, and cannot take it back from those who have read it or from the workspace's own exports.",
      "quiet",
    ),
  ),
];

/** Why a message is not taken up where people of other organizations read along. */
export const sharedChannelPage: Page = {
  form: messageForm,
  key: "view",
  title: "Not in this channel",
  close: "Close",
  items: [
    show(
      text(
        "This channel is shared with people outside your organization, so nothing about a student is made here.",
        "strong",
      ),
    ),
    show(
      text(
        "Ask the author to delete the message now. Then write the update from Home or with /progress, where only you see it.",
      ),
    ),
    show(safetyButton),
  ],
};
