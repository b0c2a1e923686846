import { html } from "hono/html";
import type { ChatLevel } from "#db/schema/chat.ts";
import type { Html } from "./drawing.ts";
import { guide } from "./guide.view.ts";
import { appMark } from "./marks.view.ts";
import { drawPane, type Pane } from "./pane.view.ts";
import type { SandboxDeps } from "./routes.ts";

export type Page = { panes: readonly Pane[]; levels: Readonly<Record<string, ChatLevel>> };

/** The whole page. What changes in a pane is drawn again by itself; see `pane.view.ts`. */
export const drawPage = (deps: SandboxDeps, { panes, levels }: Page): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Footbridge sandbox</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/try/style.css" />
        ${panes.some(({ platform }) => platform === "teams") ? teamsAssets : ""}
        <script type="module" src="/try/client/main.js"></script>
      </head>
      <body data-shown="program">
        ${bar(deps)}${guide(panes)}
        <noscript
          ><p class="banner">
            The sandbox needs JavaScript: it plays Slack and Teams in this page.
          </p></noscript
        >
        <nav class="sides" aria-label="Workspace">${panes.map(sideTab)}</nav>
        <main class="panes">${panes.map((pane) => half(pane, levels[pane.workspace.teamId]))}</main>
        <div class="unseen" role="status" id="announcer"></div>
      </body>
    </html>`;

const teamsAssets = html`<link rel="stylesheet" href="/try/teams.css" />
  <script defer src="/try/adaptivecards.js"></script>`;

const sideWords = { school: "School", program: "Program" } as const;

const bar = (deps: SandboxDeps): Html =>
  html`<header class="bar">
    <h1>${appMark("small")}<span>Footbridge sandbox</span></h1>
    <p class="quiet">invented people, this machine only</p>
    <p class="lost" id="connection" role="status"></p>
    <div id="troubles">${drawTroubles(troublesOf(deps))}</div>
    <a href="${deps.panelUrl()}" target="_blank" rel="noopener noreferrer">Open the panel</a>
  </header>`;

type Trouble = { at: Temporal.Instant; teamId: string; what: string };

/** What the platforms could not use so far, in the order in which it happened. */
export function troublesOf({ slack, teams }: SandboxDeps): Trouble[] {
  const onTeams = (teams?.troubles() ?? []).map(({ at, tenantId: teamId, what }) => ({ at, teamId, what }));
  const all = [...(slack?.troubles() ?? []), ...onTeams];
  return all.sort((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/** What a platform would not have taken, counted; red as soon as there is any. */
export const drawTroubles = (troubles: readonly Trouble[]): Html =>
  troubles.length === 0
    ? html`<p class="count">Troubles <strong>0</strong></p>`
    : html`<details class="troubles">
        <summary class="count">Troubles <strong>${troubles.length}</strong></summary>
        <ul>
          ${troubles.map(({ teamId, what }) => html`<li><code>${teamId}</code> ${what}</li>`)}
        </ul>
      </details>`;

const sideTab = ({ workspace: { side } }: Pane): Html =>
  html`<button type="button" class="tab" data-side-tab="${side}">
    ${sideWords[side]}<span class="dot" hidden><span class="unseen">, something new</span></span>
  </button>`;

const half = (pane: Pane, level: ChatLevel | undefined): Html =>
  html`<section
    class="pane ${pane.workspace.side} on-${pane.platform}"
    id="${pane.workspace.side}"
    aria-labelledby="${pane.workspace.side}-name"
    data-side="${pane.workspace.side}"
    data-user="${pane.person.userId}"
    data-at="${pane.at}"
    data-drawn
  >
    ${drawPane(pane, level)}
  </section>`;
