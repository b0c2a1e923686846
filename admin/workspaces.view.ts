import type { Context } from "hono";
import { html } from "hono/html";
import type { FieldErrors, Page } from "#care/form.ts";
import { mediumDayOf } from "#care/moments.ts";
import type { TenantRequest } from "#care/tenants.ts";
import { joinWorkspacePage } from "#care/workspaces.form.ts";
import { guideOf, type WorkspacesView, type WorkspaceView } from "#care/workspaces.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { icon } from "./icons.ts";
import { tokenField } from "./parts.ts";
import { tenantBox } from "./tenants.view.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const platformWords = { slack: "Slack", teams: "Microsoft Teams" } as const;
const kindWords = {
  workspace: "one workspace",
  organization: "all workspaces of an Enterprise Grid",
} as const;
const levelWords = {
  notice: "Notices only",
  view: "Content on request",
  post: "Content on the card",
} as const;
const problemWords = {
  uninstalled: "Removed there",
  reinstall: "Install it again",
} as const;

const stateBadge = ({ problem }: WorkspaceView): Html =>
  problem
    ? html`<span class="badge warn">${problemWords[problem]}</span>`
    : html`<span class="badge">Connected</span>`;

const workspaceLine = (view: WorkspaceView): Html =>
  html`<li>
    <a class="case-line" href="/organization/chat/workspaces/${view.id}">
      <strong>${view.name}</strong>
      ${stateBadge(view)}
      <span class="quiet"
        >${platformWords[view.platform]}, ${levelWords[view.chatLevel].toLowerCase()},
        ${peopleWords(view.people)}</span
      >
    </a>
  </li>`;

const peopleWords = (people: number): string =>
  people === 0 ? "nobody connected yet" : `${people} ${people === 1 ? "person" : "people"} connected`;

/** What is done and what comes next, until all of it is. */
function guideBox(view: WorkspacesView): Html | "" {
  const { steps, done } = guideOf(view);
  if (done === steps.length) return "";
  const next = steps.find((step) => !step.done);
  return html`<section class="panel" aria-labelledby="guide">
    <h2 id="guide">First steps: ${done} of ${steps.length} done</h2>
    <ol class="steps">
      ${steps.map(
        (step) =>
          html`<li class="${step.done ? "done" : "todo"}">
            ${icon(step.done ? "check" : "ring")} ${step.words}
            <span class="quiet">${step.done ? "done" : step === next ? "next" : "later"}</span>
          </li>`,
      )}
    </ol>
    ${next ? html`<p>${next.how}</p>` : ""}
  </section>`;
}

export type WorkspacesSheet = {
  view: WorkspacesView;
  /** The Teams tenant that is being connected. */
  tenant: TenantRequest | undefined;
  errors: FieldErrors;
  canInstall: boolean;
};

/** All workspaces, the first steps, and the two ways to another one. */
export const workspacesView = (
  c: Context<Env>,
  { view, tenant, errors, canInstall }: WorkspacesSheet,
): Html =>
  shell(c, {
    title: "Chat",
    body: html`<p class="eyebrow"><a href="/organization">Organization</a></p>
      <h1>Chat</h1>
      ${guideBox(view)}
      ${
        view.workspaces.length === 0
          ? html`<p class="empty">
              No workspace yet. Add one, or type the code that its installer was given.
            </p>`
          : html`<ul class="cases">
              ${view.workspaces.map(workspaceLine)}
            </ul>`
      }
      <p class="quiet">
        Footbridge answers in these workspaces and in no other. Where messages are kept, and for how long, is
        set by your plan with Slack or Microsoft.
      </p>
      <div class="sides">
        ${canInstall ? addBox(c) : ""} ${tenantBox(c, tenant)}
        <section class="panel" aria-labelledby="claim">
          <h2 id="claim">${joinWorkspacePage.title}</h2>
          ${drawForm({ page: joinWorkspacePage, action: "/organization/chat/claim", errors, visitor: visitorOf(c) })}
        </section>
      </div>`,
  });

const addBox = (c: Context<Env>): Html =>
  html`<section class="panel" aria-labelledby="add">
    <h2 id="add">Add a Slack workspace</h2>
    <p>
      You say in Slack which one, and come back here. If an owner has to approve apps there, ask them first.
    </p>
    <form method="post" action="/organization/chat/slack">
      ${tokenField(visitorOf(c))}<button class="button primary">Add a Slack workspace</button>
    </form>
  </section>`;

const troubleBox = ({ problem }: WorkspaceView): Html | "" => {
  if (!problem) return "";
  const words =
    problem === "uninstalled"
      ? "The app was removed in this workspace. Nothing can be said there; people find their work in the panel. Add the workspace again and everything is back."
      : "Slack does not renew the key of this workspace. Add the workspace again; nothing else changes.";
  return html`<p class="warning" role="note">${words}</p>`;
};

const factsOf = (view: WorkspaceView): Html =>
  html`<dl class="facts">
    <div>
      <dt>Kind</dt>
      <dd>${platformWords[view.platform]}, ${kindWords[view.kind]}</dd>
    </div>
    <div>
      <dt>Known there as</dt>
      <dd><code>${view.workspaceKey}</code></dd>
    </div>
    <div>
      <dt>Connected since</dt>
      <dd>${mediumDayOf(view.connectedAt.toZonedDateTimeISO("UTC").toPlainDate().toString())}</dd>
    </div>
    <div>
      <dt>People</dt>
      <dd>${peopleWords(view.people)}</dd>
    </div>
  </dl>`;

const releaseBox = (c: Context<Env>, { id }: WorkspaceView): Html =>
  html`<section class="panel" aria-labelledby="release">
    <h2 id="release">Disconnect</h2>
    <p>Only then can another organization use Footbridge in it.</p>
    <details class="confirm">
      <summary class="button danger">Disconnect</summary>
      <div class="confirm-box">
        <p><strong>Disconnect this workspace?</strong></p>
        <p>
          Its people are disconnected, and Footbridge answers nobody there. What was done stays on record;
          messages that stand there stay. Remove the app there, too.
        </p>
        <form method="post" action="/organization/chat/workspaces/${id}/end">
          ${tokenField(visitorOf(c))}<button class="button danger">Disconnect</button>
        </form>
      </div>
    </details>
  </section>`;

export type WorkspaceSheet = { view: WorkspaceView; page: Page; errors: FieldErrors };

/** One workspace: how it stands, what may stand in its chat, and how it ends. */
export const workspaceView = (c: Context<Env>, { view, page, errors }: WorkspaceSheet): Html =>
  shell(c, {
    title: "Workspace",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/organization/chat">Chat</a></p>
      <h1>${view.name}</h1>
      <p>${stateBadge(view)}</p>
      ${troubleBox(view)} ${factsOf(view)} ${goneBox(view)}
      <section class="panel" aria-labelledby="level">
        <h2 id="level">${page.title}</h2>
        ${drawForm({ page, action: `/organization/chat/workspaces/${view.id}`, errors, visitor: visitorOf(c) })}
      </section>
      ${releaseBox(c, view)}`,
  });

/** Whom the workspace itself has deactivated: whether they have left is for the admin to say. */
const goneBox = ({ deactivated }: WorkspaceView): Html | "" =>
  deactivated.length === 0
    ? ""
    : html`<section class="panel" aria-labelledby="gone">
        <h2 id="gone">Deactivated there</h2>
        <p>
          The workspace closed these accounts or made them guests, so they are not connected any more. Have
          these people left?
        </p>
        <ul class="rows">
          ${deactivated.map(({ staffId, name }) => html`<li><a href="/people/${staffId}">${name}</a></li>`)}
        </ul>
      </section>`;
