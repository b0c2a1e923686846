import { html } from "hono/html";
import type { Html } from "./drawing.ts";
import type { SlackPane } from "./pane.view.ts";

/** Where commands are typed. Slack shows it beneath conversations; here it stands beneath Home as well. */
export function composer({ workspace, at, hands, offers }: SlackPane): Html {
  const { side } = workspace;
  const id = `${side}-composer`;
  const inDm = at === "home" || at === "messages";
  const channel = inDm ? hands.dmChannel : at;
  const room = (workspace.channels ?? []).find((one) => one.id === at)?.name;
  return html`<form
    class="composer"
    id="${id}-form"
    data-composer
    data-channel="${channel}"
    autocomplete="off"
  >
    ${offers.shortcuts.length > 0 ? shortcuts(side, offers.shortcuts) : ""}
    <label class="unseen" for="${id}">Command in ${workspace.name}</label>
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
      placeholder="${room === undefined ? "Type / for a command" : `Message #${room}, or type / for a command`}"
      data-own
    />
    <button type="submit" class="button primary send" id="${id}-send" aria-label="Send">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M3 3.5 17.5 10 3 16.5l2-6.5zm2 6.5h6" />
      </svg>
    </button>
    <div class="list commands" role="listbox" id="${id}-commands" popover="manual" aria-label="Commands">
      ${offers.commands.map(
        ({ command, usage, summary }, index) =>
          html`<div role="option" id="${id}-command-${index}" data-command="${command}" aria-selected="false">
            <span><strong>${command}</strong> <span class="quiet">${usage}</span></span
            >${summary ? html`<span class="hint">${summary}</span>` : ""}
          </div>`,
      )}
    </div>
  </form>`;
}

function shortcuts(side: string, offered: SlackPane["offers"]["shortcuts"]): Html {
  const id = `${side}-shortcuts`;
  return html`<button
      type="button"
      class="icon lightning"
      id="${id}-button"
      data-menu="${id}"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label="Shortcuts"
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M11 2 4 11.5h5L8 18l8-10h-5z" />
      </svg>
    </button>
    <div class="menu" role="menu" id="${id}" popover="manual" aria-label="Shortcuts">
      ${offered.map(
        ({ callbackId, name, description }) =>
          html`<button
            type="button"
            role="menuitem"
            tabindex="-1"
            data-act="shortcut"
            data-value="${callbackId}"
          >
            ${name}<span class="hint">${description}</span>
          </button>`,
      )}
    </div>`;
}
