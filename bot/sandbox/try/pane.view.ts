import { html } from "hono/html";
import type { ChatLevel } from "#db/schema/chat.ts";
import { drawBlocks } from "./blocks.view.ts";
import { composer } from "./composer.view.ts";
import { newDrawing, type Drawing, type Html } from "./drawing.ts";
import { levelSwitch } from "./levels.view.ts";
import { initials } from "./marks.view.ts";
import { conversation } from "./messages.view.ts";
import { modal } from "./modal.view.ts";
import type { Offers } from "./offers.ts";
import type { SlackSeen, TeamsSeen } from "./places.ts";
import { teamsStage } from "./teams-pane.view.ts";
import type { AppSeed } from "../teams/types.ts";

type Shared = { offers: Offers; missing: (what: string) => void; teamsApp?: AppSeed };
export type SlackPane = SlackSeen & Shared;
export type TeamsPane = TeamsSeen & Shared;
export type Pane = SlackPane | TeamsPane;

/**
 * All that changes in one workspace's half of the page. Above the stage stands what is the sandbox's own: which workspace
 * this is, and who one is in it. On the stage stands the platform, with the open dialog over it.
 */
export function drawPane(pane: Pane, level?: ChatLevel): Html {
  const { workspace, person, now, missing } = pane;
  const { side } = workspace;
  const drawing = newDrawing({
    now,
    missing,
    zone: person.tz ?? Temporal.Now.timeZoneId(),
    people: workspace.people.map(({ userId: id, name }) => ({ id, name })),
    channels: workspace.channels ?? [],
  });
  return html`${head(pane, level)}
    <div id="${side}-banners" data-banners data-own-rows></div>
    <div class="stage" id="${side}-stage">
      ${pane.platform === "slack" ? slackStage(drawing, pane) : teamsStage(drawing, pane)}
      <div id="${side}-asking" data-asking data-own-rows></div>
    </div>`;
}

function slackStage(drawing: Drawing, pane: SlackPane): Html {
  const { side } = pane.workspace;
  const { views } = pane.hands;
  const top = views.at(-1);
  return html`<div class="behind" id="${side}-behind" ${top ? html` inert` : ""}>
      ${tabs(pane)}
      <div class="screen" id="${side}-screen-${pane.person.userId}-${pane.at}" data-screen>
        ${pane.at === "home" ? home(drawing, pane) : conversation(drawing, pane)}
      </div>
      ${composer(pane)}
    </div>
    ${top ? modal(drawing, { side, view: top, isPushed: views.length > 1 }) : ""}`;
}

const platformWords = { slack: "Slack", teams: "Teams" } as const;

const head = (pane: Pane, level: ChatLevel | undefined): Html =>
  html`<header class="head" id="${pane.workspace.side}-head">
    <span class="workspace" aria-hidden="true">${initials(pane.workspace.name)}</span>
    <div class="names">
      <h2 id="${pane.workspace.side}-name">
        ${pane.workspace.name}<span class="platform">${platformWords[pane.platform]}</span>
      </h2>
      ${whoYouAre(pane)}
    </div>
    ${levelSwitch(pane.workspace.side, level)}
  </header>`;

/** The people of the workspace. The page adds a dot to those who have news. */
function whoYouAre({ workspace, person, latest }: Pane): Html {
  const id = `${workspace.side}-who`;
  return html`<div class="who">
    <label for="${id}">You are</label>
    <select id="${id}" data-who autocomplete="off">
      ${workspace.people.map(
        ({ userId, name, role, linked }) =>
          html`<option
            value="${userId}"
            data-latest="${latest[userId] ?? ""}"
            ${userId === person.userId ? html` selected` : ""}
          >
            ${name}, ${role}${linked ? "" : " (not connected yet)"}
          </option>`,
      )}
    </select>
  </div>`;
}

function tabs({ workspace, person, at, latest }: SlackPane): Html {
  const channels = (workspace.channels ?? []).map(({ id, name }) => ({
    id,
    words: `# ${name}`,
    news: latest[id],
  }));
  const all = [
    { id: "home", words: "Home", news: undefined },
    { id: "messages", words: "Messages", news: latest[person.userId] },
    ...channels,
  ];
  return html`<nav class="tabs" aria-label="Footbridge in ${workspace.name}">
    ${all.map(
      ({ id, words, news }) =>
        html`<button
          type="button"
          class="tab"
          id="${workspace.side}-tab-${id}"
          data-tab="${id}"
          data-latest="${news ?? ""}"
          ${id === at ? html` aria-current="page"` : ""}
        >
          ${words}<span class="dot" hidden><span class="unseen">, something new</span></span>
        </button>`,
    )}
  </nav>`;
}

/** The Home tab as the app last published it. */
function home(drawing: Drawing, { workspace, hands }: SlackPane): Html {
  const { home: view } = hands;
  if (!view) return html`<div class="scroll" tabindex="0"><p class="empty">Opening Home…</p></div>`;
  const surface = { id: `${workspace.side}-home`, values: view.values, errors: view.errors };
  return html`<div class="scroll home" data-target="home" tabindex="0" role="region" aria-label="Home">
    ${drawBlocks(drawing, surface, view.blocks)}
  </div>`;
}
