import type { StaffCtx } from "#db/context.ts";
import type { Platform } from "#db/schema/chat.ts";
import { keptOutOfChat } from "#care/chat-level.ts";
import type { Conversation, Press, Spoken } from "#care/conversation.ts";
import { checkInConversation } from "#care/check-ins/conversation.ts";
import type { Page } from "#care/form.ts";
import { hoursConversation } from "#care/hours.ts";
import { findConversation } from "#care/find-conversation.ts";
import { labelConversation } from "#care/labels.ts";
import { progressConversation } from "#care/progress-conversation.ts";
import type { ProgressSettings } from "#care/progress-offer.ts";
import { supportConversation } from "#care/support-conversation.ts";
import { askConversation, homeConversation, pauseConversation } from "#care/quick.ts";
import { roundConversation, roundPresses } from "#care/round.ts";
import { messageConversation } from "#care/message.ts";
import { replyConversation } from "#care/replies/reply-conversation.ts";
import { todayConversation } from "#care/today.ts";
import { settingsConversation } from "#care/settings-conversation.ts";
import { logConversation } from "#care/call-log.ts";
import { aroundPresses } from "./around.presses.ts";
import { helpPage } from "./help.ts";
import { presses } from "./presses.ts";
import { safetyFor } from "./safety.ts";

/** One thing that staff can do, as every platform offers it. Help and the manifests are made from this. */
export type Command = {
  name: string;
  summary: string;
  usage: string;
  /** Has a slash command of its own; the others are asked for under the umbrella. */
  isOwn: boolean;
  conversation: Conversation;
};

export type Registry = {
  commands: Record<string, Command>;
  /** What any other name opens. */
  fallback: Command;
  presses: Record<string, Press>;
  /** Answered whoever asks, linked or not. */
  open: Record<string, (ctx: StaffCtx | undefined, platform: Platform) => Promise<Page>>;
};

/** The one command that always works, with the others as its first word. */
export const umbrella = "footbridge";

/** Everything that can be asked, by name. */
export function registryFor(settings: ProgressSettings): Registry {
  const commands = commandsFor(settings);
  return {
    commands,
    fallback: commands.progress,
    presses: { ...presses, ...aroundPresses, ...roundPresses(settings) },
    open: {
      help: (_, platform) => Promise.resolve(helpPage(Object.values(commands), { platform })),
      nonsense: (_, platform) =>
        Promise.resolve(helpPage(Object.values(commands), { platform, dropped: droppedWords })),
      safety: safetyFor,
      "safety.open": safetyFor,
    },
  };
}

function commandsFor(settings: ProgressSettings) {
  return {
    progress: own(
      "progress",
      "Send a progress update about one of your cases",
      keptOutOfChat("progress", progressConversation(settings)),
    ),
    checkin: own("checkin", "Find a time for a joint check-in of both sides", checkInConversation),
    accommodate: own(
      "accommodate",
      "Ask the school for a support, such as a longer deadline",
      keptOutOfChat("accommodate", supportConversation, "/supports"),
    ),
    ask: under("ask", "Ask the other side one of five set questions", "[code name]", askConversation),
    log: under(
      "log",
      "Log a call, meeting, e-mail or letter",
      "[code name]",
      keptOutOfChat("log", logConversation),
    ),
    round: under(
      "round",
      "Go through the updates that are due",
      "",
      keptOutOfChat("round", roundConversation(settings)),
    ),
    pause: under("pause", "Pause or resume sharing in a case", "[code name]", pauseConversation),
    label: under(
      "label",
      "Give a case a label that only you see",
      "[code name]",
      keptOutOfChat("label", labelConversation),
    ),
    find: under("find", "Look a student up by name, in the panel", "", findConversation),
    hours: under("hours", "Say when you can meet, and how others join", "", hoursConversation),
    today: under("today", "Say what today is: no school, late, early release, remote", "", todayConversation),
    settings: under("settings", "Digest, quiet hours, what you are told of", "", settingsConversation),
    home: under("home", "Where to see what waits for you", "", homeConversation),
    reply: under("reply", replySummary, "", keptOutOfChat("reply", replyConversation(settings))),
    message: under("message", messageSummary, "", keptOutOfChat("message", messageConversation(settings))),
  };
}

const droppedWords =
  "What you typed is no command and no code name, so it was not kept. These are the commands.";

const replySummary = "On the card of an update: answer it, without names";
const messageSummary = "On a message: make it an update, without names (three dots, Make this an update)";

/** A command of its own, about a case. */
const own = (name: string, summary: string, conversation: Conversation): Command => ({
  name,
  summary,
  usage: "[code name]",
  isOwn: true,
  conversation,
});

function under(name: string, summary: string, usage: string, conversation: Conversation): Command {
  return { name, summary, usage, isOwn: false, conversation };
}

/** Splits what was typed after `/footbridge` into a name and the words for it; without a known name it is help. */
export function underUmbrella(registry: Registry, typed: string): { name: string; words: string } {
  const [first = "", ...rest] = typed.trim().split(/\s+/);
  const name = first.toLowerCase();
  const known = [registry.commands, registry.open, { link: true }].some((table) =>
    Object.hasOwn(table, name),
  );
  if (known) return { name, words: rest.join(" ") };
  return { name: typed.trim() === "" ? "help" : "nonsense", words: "" };
}

/** The same for a mouth that is no chat. */
export const spokenOf = ({ commands, presses: pressed }: Registry): Spoken => ({
  conversations: mapValues(commands, ({ conversation }) => conversation),
  presses: pressed,
});

const mapValues = <From, To>(record: Record<string, From>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
