import { html } from "hono/html";
import { commandBox } from "./command-box.view.ts";
import type { Html } from "./drawing.ts";
import type { SlackPane } from "./pane.view.ts";

/** Where commands are typed. Slack shows it beneath conversations; here it stands beneath Home as well. */
export function composer({ workspace, at, hands, offers }: SlackPane): Html {
  const inDm = at === "home" || at === "messages";
  const room = (workspace.channels ?? []).find((one) => one.id === at)?.name;
  return commandBox({
    side: workspace.side,
    platform: "slack",
    channel: inDm ? hands.dmChannel : at,
    label: `Command in ${workspace.name}`,
    placeholder: room === undefined ? "Type / for a command" : `Message #${room}, or type / for a command`,
    commands: offers.commands.map(({ command, usage, summary }) => ({
      command,
      drawn: html`<span><strong>${command}</strong> <span class="quiet">${usage}</span></span
        >${summary ? html`<span class="hint">${summary}</span>` : ""}`,
    })),
    menu: {
      key: "shortcuts",
      icon: "lightning",
      words: ["Shortcuts", "Shortcuts"],
      path: "M11 2 4 11.5h5L8 18l8-10h-5z",
      act: "shortcut",
      entries: offers.shortcuts.map(({ callbackId, name, description }) => ({
        value: callbackId,
        name,
        description,
      })),
    },
  });
}
