import { buttons, text, type Card, type Part } from "./card.ts";
import { categoryWords } from "./category-words.ts";
import type { Refusal } from "./outcome.ts";

/** A refusal in one line, for a message beside a field. */
export const explainLine = (refusal: Refusal): string =>
  wordsFor(refusal)
    .parts.flatMap((part) => (part.kind === "text" ? [part.text] : []))
    .join(" ");

type Words = { title: string; parts: Part[] };
const say = (title: string, ...lines: string[]): Words => ({ title, parts: lines.map((line) => text(line)) });

/** Every refusal in words, with what to do next. The only place where refusals are worded. */
export function explain(refusal: Refusal): Card {
  const { title, parts } = wordsFor(refusal);
  return { title, parts, summary: title };
}

function wordsFor(refusal: Refusal): Words {
  switch (refusal.kind) {
    case "not-allowed":
      return say(
        "Not part of your role",
        "Your role does not do this here. Ask your coordinator, or an admin who can change roles.",
      );
    case "not-found":
      return say(
        "Not there",
        `${notFoundWords[refusal.what]} Open the command again to see what is there now.`,
      );
    case "not-linked":
      return {
        title: "First, say who you are",
        parts: [
          text("This chat account is not connected to your staff record yet. It takes one press, once."),
          buttons({ press: "link.start", label: "Connect my account", style: "primary" }),
        ],
      };
    case "no-permission":
      return permissionWords(refusal);
    case "paused":
      return say(
        "Sharing is paused",
        "Somebody on the care team paused sharing in this case, so nothing was sent. Anyone on the team can resume it from the case's card.",
      );
    case "closed-case":
      return say(
        "This case is closed",
        "Nothing more is shared in it. If the work goes on, ask your coordinator to open a new case.",
      );
    case "changed":
      return say(
        "Look once more",
        "The permission or the care team changed while you were writing, so nothing was sent. Check who will read it and confirm again.",
      );
    case "lapsed":
      return say(
        "This has lapsed",
        "What you were writing was open for more than 30 minutes, or was already sent. Nothing was sent now. Start again with the command.",
      );
    case "already-done":
      return say("Already done", "This had its effect the first time; the second had none.");
    case "too-late":
      return say("Too late for that", tooLateWords[refusal.what]);
    case "invalid":
      return say("Something needs another look", ...Object.values(refusal.fields));
    case "cannot-clean":
      return say("The note was not sent", cannotCleanWords[refusal.why]);
  }
}

const notFoundWords = {
  case: "There is no such case among yours.",
  update: "This update is not there any more, or is not shared with you.",
  draft: "What you were writing is gone.",
  permission: "There is no such permission.",
  person: "There is no such person here.",
  page: "There is no such page.",
} as const;

const tooLateWords = {
  undo: "It was already delivered. You can still edit or retract it for 15 minutes, and correct it afterwards.",
  edit: "It stood for more than 15 minutes. Write a correction instead: it reaches the same people.",
  retract: "It stood for more than 15 minutes. Write a correction instead: it reaches the same people.",
} as const;

const cannotCleanWords = {
  "unsupported-script":
    "Part of it is in a script that identifiers cannot be looked for in. Write it in the Latin alphabet, or send ratings only.",
  failed: "Identifiers could not be looked for, so it was held back. Try again, or send ratings only.",
  "too-long": "More than 280 characters remain. Shorten the note, or send two updates.",
} as const;

function permissionWords(refusal: Extract<Refusal, { kind: "no-permission" }>): Words {
  const missing = refusal.missing.map((category) => categoryWords[category].label.toLowerCase()).join(", ");
  const from =
    refusal.direction === "program_to_school" ? "the program to the school" : "the school to the program";
  const who = refusal.askedOf.map((person) => `${person.name} (${person.role})`).join(" or ");
  const next = who
    ? `${who} can record it once the family has signed.`
    : "Ask your coordinator to record it once the family has signed.";
  return {
    title: "No permission for this yet",
    parts: [
      text(`Nothing on file lets this go from ${from} now: ${missing}. Nothing was sent.`),
      text(next),
      ...(who
        ? [buttons({ press: "consent.ask", ref: refusal.caseId, label: "Ask for it", style: "primary" })]
        : []),
    ],
  };
}
