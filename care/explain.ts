import type { CaseId, StaffId } from "#db/ids.ts";
import { buttons, text, type Card, type Part } from "./card.ts";
import { listOfCategories } from "./category-words.ts";
import { momentWords } from "./moments.ts";
import { openingWords } from "./opening-words.ts";
import { fileWords } from "./imports/file-words.ts";
import type { Changed, Refusal } from "./outcome.ts";
import { wantedRef } from "./wanted.rules.ts";

/** What is known of the one who is refused: who they are, their zone, and who in their organization can change roles. */
export type Refused = {
  reader?: StaffId;
  zone?: string;
  admins?: readonly string[];
  /** Where they read it; a command is named in chat only, and a page only on our own. */
  via?: "chat" | "panel";
};

/** A refusal in one line, for a message beside a field. */
export const explainLine = (refusal: Refusal): string =>
  wordsFor(refusal, {})
    .parts.flatMap((part) => (part.kind === "text" ? [part.text] : []))
    .join(" ");

type Words = { title: string; parts: Part[] };
const say = (title: string, ...lines: string[]): Words => ({ title, parts: lines.map((line) => text(line)) });

/** Every refusal in words, with what to do next. The only place where refusals are worded. */
export function explain(refusal: Refusal, known: Refused = {}): Card {
  const { title, parts } = wordsFor(refusal, known);
  return { title, parts, summary: title };
}

function wordsFor(refusal: Refusal, known: Refused): Words {
  switch (refusal.kind) {
    case "not-allowed":
      return say(
        "Not part of your role",
        `Your role does not do this here. ${rolesWords(known.admins ?? [])}`,
      );
    case "not-found":
      return say("Not there", notFoundWords[refusal.what]);
    case "not-linked":
      return notLinkedWords;
    case "no-permission":
      return permissionWords(refusal, known.reader);
    case "paused":
      return withCase(say("Sharing is paused", pausedWords(refusal.since, known.zone)), refusal.caseId);
    case "closed-case":
      return withCase(say("This case is closed", closedWords), refusal.caseId);
    case "changed":
      return say("Look once more", changedWords[refusal.what]);
    case "lapsed":
      return say("Nothing was sent now", lapsedWords[known.via ?? "chat"]);
    case "already-done":
      return say("Already done", alreadyFor(refusal.what, known.via ?? "chat"));
    case "too-late":
      return say("Too late for that", tooLateWords[refusal.what]);
    case "decided-already":
    case "nobody-decides":
      return decidingWords(refusal, known.zone);
    case "invalid":
      return say("Something needs another look", ...Object.values(refusal.fields));
    case "cannot-clean":
      return say("What you wrote was not sent", cannotCleanWords[refusal.why]);
    case "no-enrollment":
    case "not-ready":
    case "birth-date-differs":
    case "last-admin":
      return openingWords(refusal);
    case "unreadable-file":
      return say("The file was not taken", fileWords(refusal.problem, refusal.row));
    case "wait":
      return say("Too many tries", waitWords(refusal.until));
    case "kept-out":
      return {
        title: "On our own page",
        parts: [text(keptOutWords), { kind: "link", label: "Open it in the panel", url: refusal.path }],
      };
  }
}

const notLinkedWords: Words = {
  title: "First, say who you are",
  parts: [
    text("This chat account is not connected to your staff record yet. It takes one press, once."),
    buttons({ press: "link.start", label: "Connect my account", style: "primary" }),
  ],
};

type Deciding = Extract<Refusal, { kind: "decided-already" | "nobody-decides" }>;

function decidingWords(refusal: Deciding, zone: string | undefined): Words {
  if (refusal.kind === "nobody-decides")
    return say(
      "Nobody can decide this yet",
      "The school's side of the care team has nobody for it, or the permission does not reach them. Ask your coordinator to add the school's counselor or 504 coordinator; then ask again.",
    );
  const when = zone ? ` on ${momentWords(Temporal.Instant.from(refusal.at), zone)}` : "";
  return say(
    "Decided already",
    `${refusal.by} decided it${when}, before you. Nothing of yours was saved; every copy of the card shows how it stands.`,
  );
}
const changedWords: Record<Changed, string> = {
  readers:
    "The permission or the care team changed while you were writing, so nothing was sent. Check who will read it and confirm again.",
  update:
    "The update, its permission or the care team changed while you were writing, so nothing was sent. Read the update as it is now and confirm again.",
  ratings:
    "There is nothing to repeat any more: what was sent last was taken back, or no permission covers it. Nothing was sent: rate this one anew.",
  request:
    "The request was answered, asked back or taken back while you had it open, so nothing was saved. Open it again to see how it stands.",
  support:
    "A colleague changed or ended this support while you had it open, so nothing was saved. Open it again to see how it stands.",
  times:
    "One of these times was taken, or a calendar changed, while you were choosing, so nothing was sent. Look for times again.",
  file: "The roster or the file changed since you looked at the difference, so nothing was taken in. Have it read again, then look once more.",
};

const keptOutWords =
  "This workspace keeps content out of chat. Nothing was sent or changed here: do it in the panel, the form is the same.";

/** A moment without a zone would be read wrong, so it is told as a span. */
const waitWords = (until: string): string =>
  `Number and birth date did not belong together five times in a row. Check them on paper and try again in a quarter of an hour, or ask an admin to look the student up. (${until.slice(11, 16)} UTC)`;

function pausedWords(since: string, zone: string | undefined): string {
  const when = since && zone ? ` since ${momentWords(Temporal.Instant.from(since), zone)}` : "";
  return `The care team has paused sharing in this case${when}, so nothing was sent. Anyone on the team can resume it from About this case.`;
}

const lapsedWords = {
  chat: "If you have just sent it, it went once: look at its card in Messages before you write it again. If it was open for more than 30 minutes, it has lapsed: start again with the command.",
  panel:
    "If you have just sent it, it went once: look under its case before you write it again. If it was open for more than 30 minutes, it has lapsed: open the form again.",
} as const;
const closedWords =
  "Nothing more is shared in it. If the work goes on, whoever coordinates it on your side can open a new case.";

/** With the way to the case, where its care team stands and what can be done about it. */
const withCase = ({ title, parts }: Words, caseId: CaseId): Words => ({
  title,
  parts: [...parts, buttons({ press: "case.open", ref: caseId, label: "About this case" })],
});

/** Names whoever can change roles, where somebody is known. */
const rolesWords = (admins: readonly string[]): string =>
  admins.length > 0
    ? `${admins.join(" or ")} can change roles.`
    : "Ask your coordinator, or an admin who can change roles.";

const notFoundWords = {
  case: "There is no such case among yours. Open Home to see your cases; if one is missing there, ask your coordinator to add you to it.",
  update:
    "This update is not there any more, or is not shared with you. Open Home to see what waits for you.",
  draft: "What you were writing is gone. Start it again.",
  permission:
    "There is no such permission, or it has ended already. Open the case in the panel to see what is on file.",
  person: "There is no such person here. Open the case to see who is on its care team.",
  support: "This support is not there any more, or is not yours to see. Open Home to see what waits for you.",
  "check-in": "There is no such check-in among yours. Open Home to see what is planned, or propose another.",
  page: "There is nothing behind this any more. Open Home to see what is there now.",
} as const;

const alreadyDone = "This had its effect the first time. Nothing was done twice, and nothing is left to do.";
const alreadyWords: Readonly<Record<string, string>> = {
  bind: "This tenant is connected already, here or elsewhere. Nothing was changed. If it is yours and you did not connect it, tell whoever runs Footbridge for you.",
  "checkin.answer": "Nothing was changed. Open the check-in to see how it stands now.",
  "permission.on-file": "A permission for this is on file now. Do again what you wanted to do.",
  "consent.ask":
    "This permission was asked for already and is not on file yet. Those who can record it have a card about it, and you can speak to them too.",
  "delivery.resend":
    "There is nothing to send again: it arrived meanwhile, or is on its way. Look in your messages.",
  "support.decide":
    "This request is not open any more: its day is over, or it was taken back. Its card shows how it stands.",
  "support.ask": "This was asked back already. Decide once the answer is here; its card shows how it stands.",
  "support.answer": "This was answered already. Its card shows how it stands.",
  "support.withdraw": "This request is not open any more. Its card shows how it stands.",
  "support.end": "This support has ended already. Teachers do not see it any more.",
  "introduction.make":
    "This student is introduced already: it waits for an answer, or the case is open. See Open a case in the panel.",
  "introduction.answer": "This introduction has been answered meanwhile. Nothing is left to do.",
  "introduction.match": "This student has a case with this partner already. Look under Cases.",
  "opening.start":
    "A colleague has begun a case for this student with this partner. Ask your coordinator who it is.",
  "partner.join": "You work with this organization already, or have begun to. See Partners.",
  "workspace.claim":
    "This workspace belongs to another organization here, so nothing was changed. Its admin can disconnect it in the panel, under Organization, Chat.",
  "progress.undo": "It was undone already. Nobody got a copy.",
  "progress.retract": "It was taken back already. Every copy says so.",
  "progress.wrong":
    "It was taken back already. Every copy says so. If it was about another student, tell your privacy officer.",
  "incident.close": "A colleague closed it already; nothing is left to do.",
  "reply.withdraw": "It was taken back already. Nothing is left to do.",
};

/** What chat calls its card is on our own page the thing itself. */
function alreadyFor(what: string, via: "chat" | "panel"): string {
  const words = alreadyWords[what] ?? alreadyDone;
  return via === "chat"
    ? words
    : words.replace("Its card shows how it stands.", "Its page shows how it stands.");
}

const tooLateWords = {
  undo: "It was already delivered. You can still edit or retract it for 15 minutes, and correct it afterwards.",
  edit: "An update can be edited for 15 minutes, and this one is older. Write a correction instead: it reaches the same people.",
  retract:
    "An update can be taken back for 15 minutes, and this one is older. Write a correction instead: it reaches the same people.",
  reply:
    "A reply can be taken back for 15 minutes, and this one is older. Send another one that corrects it.",
} as const;

const cannotCleanWords = {
  "unsupported-script":
    "Part of it is in a script that identifiers cannot be looked for in. Write it in the Latin alphabet, or leave that part out.",
  failed:
    "Something in it may still say who the student is, so it was held back. Go back and send it for checking again, or leave the words out.",
  "no-roster":
    "Your roster has no student for this case, so names cannot be looked for and what you wrote was held back. Ask whoever keeps your roster to match the student, or leave the words out.",
  broken:
    "The check for identifiers did not work, so nothing was sent. Try once more, or leave the words out; if it happens again, tell whoever runs Footbridge for you.",
  "too-long": "More than 280 characters remain. Shorten it, or send it in two.",
} as const;

const theirsWords =
  "It was asked under a permission of the other side that has ended or was withdrawn since, so nothing was sent and it is no longer shown. They can ask again once the family has signed anew; until then, speak with the family.";

type NoPermission = Extract<Refusal, { kind: "no-permission" }>;

function permissionWords(refusal: NoPermission, reader: StaffId | undefined): Words {
  if (refusal.isTheirs) return say("No permission for this any more", theirsWords);
  const missing = listOfCategories(refusal.missing);
  const from =
    refusal.direction === "program_to_school" ? "the program to the school" : "the school to the program";
  return {
    title: "No permission for this yet",
    parts: [
      text(`Nothing on file lets this go from ${from} now: ${missing}. Nothing was sent.`),
      ...nextParts(refusal, reader),
    ],
  };
}

/** Who can obtain it, and the way to them; for those who can themselves, the way to record it. */
function nextParts({ caseId, askedOf, missing }: NoPermission, reader: StaffId | undefined): Part[] {
  const others = askedOf.filter((person) => person.staffId !== reader);
  const who = others.map((person) => `${person.name} (${person.role})`).join(" or ");
  const record: Part = {
    kind: "link",
    label: "Record it in the panel",
    url: `/cases/${caseId}/permissions/new`,
  };
  const ref = wantedRef({ caseId, categories: missing });
  const ask = buttons({ press: "consent.ask", ref, label: "Ask for it", style: "primary" });
  if (others.length < askedOf.length) {
    const also = who ? ` So can ${who}.` : "";
    return [
      text(`You can record it yourself once the family has signed.${also}`),
      record,
      ...(who ? [ask] : []),
    ];
  }
  if (who) return [text(`${who} can record it once the family has signed.`), ask];
  return [
    text(
      "Nobody on your side of the care team can record it yet. Ask your coordinator to add somebody who can.",
    ),
  ];
}
