import { html } from "hono/html";
import { numbered, withFallbacks } from "../teams/cards.ts";
import type { Dialog } from "../teams/types.ts";
import type { Drawing, Html } from "./drawing.ts";
import { menuOf } from "./menu.view.ts";
import { appMark, initials } from "./marks.view.ts";
import type { TeamsPane } from "./pane.view.ts";
import { teamsComposer } from "./teams-composer.view.ts";
import { teamsConversation, wordsOfLast } from "./teams-messages.view.ts";

/** Teams as its client shows it: the rail, the list of chats or channels, and what is open, with the dialog over it. */
export function teamsStage(drawing: Drawing, pane: TeamsPane): Html {
  const { workspace, person, at, hands } = pane;
  const { side } = workspace;
  const { dialog } = hands;
  return html`<div class="behind teams" id="${side}-behind" ${dialog ? html` inert` : ""}>
      ${rail(pane)}${list(pane)}
      <div class="room">
        ${roomHead(pane)}
        <div class="screen" id="${side}-screen-${person.userId}-${at}" data-screen>
          ${teamsConversation(drawing, pane)}
        </div>
        ${teamsComposer(pane)}
      </div>
    </div>
    ${dialog ? teamsDialog(side, dialog) : ""}`;
}

const glyphs = {
  chat: "M4 4.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9l-4 3v-3H4A1.5 1.5 0 0 1 2.5 13V6A1.5 1.5 0 0 1 4 4.5z",
  teams:
    "M7.5 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zm6 .5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM2.5 16v-3A2.5 2.5 0 0 1 5 10.5h5a2.5 2.5 0 0 1 2.5 2.5v3m1-5.5h1.5a2.5 2.5 0 0 1 2.5 2.5v2",
} as const;

const glyph = (name: keyof typeof glyphs): Html =>
  html`<svg class="glyph" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="${glyphs[name]}" />
  </svg>`;

function rail({ workspace, person, at, latest }: TeamsPane): Html {
  const channels = workspace.channels ?? [];
  const [first] = channels;
  const items = [
    {
      id: "messages",
      words: "Chat",
      mark: glyph("chat"),
      news: latest[person.userId],
      here: at === "messages",
    },
    ...(first
      ? [
          {
            id: first.id,
            words: "Teams",
            mark: glyph("teams"),
            news: latest[first.id],
            here: channels.some(({ id }) => id === at),
          },
        ]
      : []),
  ];
  return html`<nav class="rail" aria-label="Teams of ${workspace.name}">
    ${items.map(
      ({ id, words, mark, news, here }) =>
        html`<button
          type="button"
          class="tab"
          id="${workspace.side}-tab-${id}"
          data-tab="${id}"
          data-latest="${news ?? ""}"
          ${here ? html` aria-current="page"` : ""}
        >
          ${mark}<span class="rail-words">${words}</span
          ><span class="dot" hidden><span class="unseen">, something new</span></span>
        </button>`,
    )}
  </nav>`;
}

/** What Teams lists beside what is open; the page hides it where there is no room. */
function list({ workspace, at, hands }: TeamsPane): Html {
  const { side } = workspace;
  if (at === "messages") {
    return html`<div class="beside" id="${side}-beside">
      <h3>Chat</h3>
      <p class="entry" aria-hidden="true">
        ${appMark("avatar")}<span
          ><strong>Footbridge</strong><span class="quiet last">${wordsOfLast(hands.messages())}</span></span
        >
      </p>
    </div>`;
  }
  return html`<div class="beside" id="${side}-beside">
    <h3>Teams</h3>
    <p class="entry team" aria-hidden="true">
      <span class="avatar person">${initials(workspace.name)}</span><strong>${workspace.name}</strong>
    </p>
    <ul>
      ${(workspace.channels ?? []).map(
        ({ id, name }) =>
          html`<li>
            <button
              type="button"
              class="channel"
              id="${side}-channel-${id}"
              data-tab="${id}"
              data-latest=""
              ${id === at ? html` aria-current="page"` : ""}
            >
              ${name}<span class="dot" hidden></span>
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

function roomHead({ workspace, at, hands, teamsApp }: TeamsPane): Html {
  const { side } = workspace;
  const channel = (workspace.channels ?? []).find(({ id }) => id === at);
  if (channel) {
    return html`<div class="room-head">
      <span class="avatar person" aria-hidden="true">${initials(workspace.name)}</span>
      <h3>${channel.name}</h3>
    </div>`;
  }
  return html`<div class="room-head">
    ${appMark("small")}
    <h3>${teamsApp?.name ?? "Footbridge"}</h3>
    ${at === "messages" ? appMenu(side, hands) : ""}
  </div>`;
}

/** What a person can do with the app itself. */
function appMenu(side: string, { isInstalled, isBlocked }: TeamsPane["hands"]): Html {
  const entries = [
    isInstalled ? { value: "uninstall", name: "Uninstall" } : { value: "install", name: "Add" },
    isBlocked ? { value: "unblock", name: "Unblock" } : { value: "block", name: "Block" },
  ];
  const words = ["More about this app", "This app"] as const;
  return menuOf({ id: `${side}-app`, icon: "", sign: "…", words, act: "app", entries });
}

/** A dialog; its buttons are the card's own. */
function teamsDialog(side: string, dialog: Dialog): Html {
  const id = `${side}-${dialog.id}`;
  const card = dialog.card && numbered(withFallbacks(dialog.card));
  return html`<div class="scrim" id="${id}" data-modal>
    <div
      class="dialog w-${typeof dialog.width === "string" ? dialog.width : "medium"}"
      role="dialog"
      tabindex="-1"
      id="${id}-dialog"
      aria-labelledby="${id}-title"
      data-hash="${dialog.id}"
    >
      <div class="dialog-head">
        ${appMark("small")}
        <h2 id="${id}-title">${dialog.title}</h2>
        <button
          type="button"
          class="icon"
          data-act="close-dialog"
          id="${id}-x"
          aria-label="Close this window"
        >
          ×
        </button>
      </div>
      ${dialog.trouble ? html`<p class="trouble" role="alert">${dialog.trouble}</p>` : ""}
      <div class="dialog-body" id="${id}-body" role="group" aria-labelledby="${id}-title">
        ${
          card
            ? html`<div class="card" id="${id}-card" data-own-rows data-card="${JSON.stringify(card)}"></div>`
            : html`<p class="lines">${dialog.words ?? ""}</p>`
        }
      </div>
    </div>
  </div>`;
}
