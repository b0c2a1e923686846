import { html } from "hono/html";
import type { Html } from "./drawing.ts";
import type { TeamsPane } from "./pane.view.ts";

/** The compose box: words for the bot, its commands as somebody types, and the actions behind the plus. */
export function teamsComposer({ workspace, at, hands, teamsApp }: TeamsPane): Html {
  const { side } = workspace;
  const id = `${side}-composer`;
  const inChat = at === "messages";
  const { commands = [], composeExtensions = [], name = "Footbridge" } = teamsApp ?? {};
  return html`<form
    class="composer"
    id="${id}-form"
    data-composer
    data-platform="teams"
    data-channel="${inChat ? hands.chat : at}"
    autocomplete="off"
  >
    ${composeExtensions.length > 0 ? actions(side, composeExtensions) : ""}
    <label class="unseen" for="${id}">Message in ${workspace.name}</label>
    <input
      id="${id}"
      class="text"
      type="text"
      role="combobox"
      spellcheck="false"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded="false"
      aria-controls="${id}-commands"
      placeholder="${inChat ? "Type a message, or help" : `Type @${name} and a command`}"
      data-own
    />
    <button type="submit" class="button primary send" id="${id}-send" aria-label="Send">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M3 3.5 17.5 10 3 16.5l2-6.5zm2 6.5h6" />
      </svg>
    </button>
    <div class="list commands" role="listbox" id="${id}-commands" popover="manual" aria-label="Commands">
      ${commands.map(
        ({ title, description }, index) =>
          html`<div
            role="option"
            id="${id}-command-${index}"
            data-command="${inChat ? title : `@${name} ${title}`}"
            aria-selected="false"
          >
            <strong>${title}</strong><span class="hint">${description}</span>
          </div>`,
      )}
    </div>
  </form>`;
}

type Actions = NonNullable<TeamsPane["teamsApp"]>["composeExtensions"];

function actions(side: string, offered: Actions): Html {
  const id = `${side}-actions`;
  return html`<button
      type="button"
      class="icon plus"
      id="${id}-button"
      data-menu="${id}"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label="Actions and apps"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="M10 4v12M4 10h12" /></svg>
    </button>
    <div class="menu" role="menu" id="${id}" popover="manual" aria-label="Footbridge">
      ${offered.map(
        ({ id: command, title, description }) =>
          html`<button type="button" role="menuitem" tabindex="-1" data-act="compose" data-value="${command}">
            ${title}<span class="hint">${description}</span>
          </button>`,
      )}
    </div>`;
}
