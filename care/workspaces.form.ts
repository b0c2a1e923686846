import type { ChatLevel } from "#db/schema/chat.ts";
import { text } from "./card.ts";
import { ask, show, type Answers, type FieldErrors, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { readDay } from "./supports.rules.ts";

/** Where Slack sends people back to after an install: a page of the panel, named in the app's manifest. */
export const slackReturn = "/slack/installed";

const levels: Record<ChatLevel, { label: string; hint: string }> = {
  notice: {
    label: "Notices only",
    hint: "What waits, the code name and buttons. Content opens on our own page.",
  },
  view: { label: "Content on request", hint: "A button opens it for one person in a window of the chat." },
  post: {
    label: "Content on the card",
    hint: "The update, with identifiers removed, stands in the message.",
  },
};

/** The code that whoever installed the app was given. */
export const joinWorkspacePage: Page = {
  form: "workspace",
  key: "code",
  title: "Type a code",
  submit: "Add the workspace",
  close: "Cancel",
  items: [
    ask({
      kind: "text",
      key: "code",
      label: "Code of the workspace",
      help: "Whoever installed Footbridge was shown it. Twelve letters and digits; capitals and dashes do not matter.",
      lines: "one",
      max: 30,
    }),
  ],
};

/** What may stand in the chat of one workspace. */
export const workspacePage = (now: { chatLevel: ChatLevel; agreedOn: Temporal.PlainDate | null }): Page => ({
  form: "workspace",
  key: "level",
  title: "What may stand in this chat",
  submit: "Save",
  close: "Cancel",
  items: [
    ask({
      kind: "choice",
      key: "level",
      label: "How much may stand here",
      style: "expanded",
      value: now.chatLevel,
      options: Object.entries(levels).map(([value, words]) => ({ value, ...words })),
    }),
    ask({
      kind: "date",
      key: "agreed",
      label: "Day of your agreement",
      help: "With Slack or Microsoft, for this workspace: a BAA at a program, the data contract at a school. Content needs one.",
      optional: true,
      ...(now.agreedOn && { value: now.agreedOn.toString() }),
    }),
    show(text("Slack and Microsoft keep messages as your plan with them says, and where it says.", "quiet")),
  ],
});

/** Reads the form. Content in chat needs the day of an agreement that is there already. */
export function readWorkspace(
  answers: Answers,
  today: Temporal.PlainDate,
): Outcome<{ chatLevel: ChatLevel; agreedOn: Temporal.PlainDate | null }> {
  const chatLevel = (Object.keys(levels) as ChatLevel[]).find((one) => one === answers["level"]);
  const agreedOn = readDay(answers["agreed"]) ?? null;
  const isAhead = agreedOn !== null && Temporal.PlainDate.compare(agreedOn, today) > 0;
  const fields: FieldErrors = {
    ...(!chatLevel && { level: "Choose how much may stand here." }),
    ...(isAhead && { agreed: "Enter a day that is not in the future." }),
    ...(chatLevel &&
      chatLevel !== "notice" &&
      !agreedOn && { agreed: "Enter the day of the agreement, or choose notices only." }),
  };
  if (!chatLevel || Object.keys(fields).length > 0) return refuse({ kind: "invalid", fields });
  return accept({ chatLevel, agreedOn });
}
