import { heading, text } from "#care/card.ts";
import { show, type Page } from "#care/form.ts";
import { notMonitored, safetyButton } from "#care/safety.form.ts";
import type { Platform } from "#db/schema/chat.ts";
import type { Command } from "./commands.ts";

const alsoWords: Record<Platform, string> = {
  slack: "Every command also works as /footbridge with its name behind it, such as /footbridge progress.",
  teams:
    "Type a command here, or pick it from the menu beneath the message box. In a channel, mention me first.",
};

type Helping = { platform: Platform; dropped?: string };

/** What can be done here, from the registry, as it is typed on this platform. */
export function helpPage(commands: readonly Command[], { platform, dropped }: Helping): Page {
  const typed: Record<Platform, (command: Command) => string> = {
    slack: ({ isOwn, name }) => (isOwn ? `/${name}` : `/footbridge ${name}`),
    teams: ({ name }) => name,
  };
  const lines = commands.map(
    (command) => `${[typed[platform](command), command.usage].filter(Boolean).join(" ")}: ${command.summary}`,
  );
  return {
    form: "help",
    key: "view",
    title: "What you can do here",
    close: "Close",
    items: [
      ...(dropped ? [show(text(dropped, "warning"))] : []),
      show(heading("Commands")),
      show({ kind: "list", items: lines }),
      show(text(alsoWords[platform])),
      show(heading("Good to know")),
      show({
        kind: "list",
        items: [
          "Students appear by code name only. Names are looked up in the panel.",
          "Nothing crosses without a permission on file, and you see what will be sent, and to whom, first.",
          "Replies typed under a card are not seen by the other side.",
        ],
      }),
      show({ kind: "link", label: "Open the panel", url: "/cases" }),
      show(text(notMonitored, "quiet")),
      show(safetyButton),
    ],
  };
}
