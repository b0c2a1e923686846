import { html } from "hono/html";
import { commandBox } from "./command-box.view.ts";
import type { Html } from "./drawing.ts";
import type { TeamsPane } from "./pane.view.ts";

/** The compose box: words for the bot, its commands as somebody types, and the actions behind the plus. */
export function teamsComposer({ workspace, at, hands, teamsApp }: TeamsPane): Html {
  const inChat = at === "messages";
  const { commands = [], composeExtensions = [], name = "Footbridge" } = teamsApp ?? {};
  return commandBox({
    side: workspace.side,
    platform: "teams",
    channel: inChat ? hands.chat : at,
    label: `Message in ${workspace.name}`,
    placeholder: inChat ? "Type a message, or help" : `Type @${name} and a command`,
    commands: commands.map(({ title, description }) => ({
      command: inChat ? title : `@${name} ${title}`,
      drawn: html`<strong>${title}</strong><span class="hint">${description}</span>`,
    })),
    menu: {
      key: "actions",
      icon: "plus",
      words: ["Actions and apps", "Footbridge"],
      path: "M10 4v12M4 10h12",
      act: "compose",
      entries: composeExtensions
        .filter(({ context }) => context !== "message")
        .map(({ id: value, title, description }) => ({
          value,
          name: title,
          description,
        })),
    },
  });
}
