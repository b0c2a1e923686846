import type { Registry } from "#bot/commands.ts";

/** One line of a menu in Teams. `id` is the command that it asks for. */
export type MenuLine = { id: string; title: string; description: string };
/** `compose` stands beneath the message box, `message` among the actions of one message. */
export type ComposeLine = MenuLine & { context: "compose" | "message" };

/** Teams shows ten commands at most. Help tells all of them. */
const commandNames = [
  "progress",
  "checkin",
  "accommodate",
  "ask",
  "log",
  "round",
  "home",
  "settings",
  "safety",
  "help",
];

/** What belongs to nobody's case is answered without a form, so no command of the registry says what it is. */
const openSummaries: Record<string, string> = {
  safety: "Raise a safety concern: numbers to call stand first",
  help: "Everything that can be asked here",
};

/** What a line of a menu says where Help, which stands elsewhere, has to say more. */
const ownWords: Record<string, string> = {
  message: "The message becomes the note of an update, without names",
};

/** Ten at most as well. A title is what the press does, in 32 characters. */
const composeTitles: Record<string, string> = {
  progress: "Send a progress update",
  checkin: "Ask for a joint check-in",
  accommodate: "Ask for a support",
  ask: "Ask a set question",
  log: "Log a call",
  round: "Go through updates that are due",
  message: "Make this an update",
  safety: "Raise a safety concern",
};

/** The commands that Teams offers while somebody types to the bot. */
export const botMenu = (registry: Registry): MenuLine[] =>
  commandNames.map((id) => ({ id, title: id, description: summaryOf(registry, id) }));

/** The actions that Teams offers beneath the message box and on a message. Each opens its form at once. */
export const composeMenu = (registry: Registry): ComposeLine[] =>
  Object.entries(composeTitles).map(([id, title]) => ({
    id,
    title,
    description: ownWords[id] ?? summaryOf(registry, id),
    context: id === "message" ? "message" : "compose",
  }));

function summaryOf({ commands }: Registry, name: string): string {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const summary = command?.summary ?? openSummaries[name];
  if (!summary) throw new Error(`the menu names ${name}, which nothing answers`);
  return summary;
}
