import { heading, text } from "#care/card.ts";
import { show, type Page } from "#care/form.ts";
import { notMonitored, safetyButton } from "#care/safety.form.ts";
import type { Command } from "./commands.ts";

/** What can be done here, from the registry. */
export function helpPage(commands: readonly Command[], dropped?: string): Page {
  const lines = commands.map(
    ({ isOwn, name, usage, summary }) =>
      `${[isOwn ? `/${name}` : `/footbridge ${name}`, usage].filter(Boolean).join(" ")}: ${summary}`,
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
      show(
        text(
          "Every command also works as /footbridge with its name behind it, such as /footbridge progress.",
        ),
      ),
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
