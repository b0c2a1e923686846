import type { Context } from "hono";
import { html } from "hono/html";
import type { FieldErrors, Page } from "#care/form.ts";
import { mediumDayOf, momentWords } from "#care/moments.ts";
import { joinWorkspacePage } from "#care/workspaces.form.ts";
import { guideOf, type WorkspacesView, type WorkspaceView } from "#care/workspaces.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { icon } from "./icons.ts";
import { tokenField } from "./parts.ts";
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

export type WorkspacesSheet = { view: WorkspacesView; errors: FieldErrors; canInstall: boolean };

/** All workspaces, the first steps, and the two ways to another one. */
export const workspacesView = (c: Context<Env>, { view, errors, canInstall }: WorkspacesSheet): Html =>
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
        ${canInstall ? addBox(c) : ""}
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

type Leaving = { address: string; scopes: Readonly<Record<string, string>> };

/** What Slack will ask, and why, before anybody is sent there. */
export const leavingPage = (c: Context<Env>, { address, scopes }: Leaving): Html =>
  shell(c, {
    title: "Add a Slack workspace",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/organization/chat">Chat</a></p>
      <h1>What Slack will ask</h1>
      <p class="lead">Footbridge reads no messages. It asks for this and nothing else:</p>
      <dl class="facts">
        ${Object.entries(scopes).map(
          ([scope, reason]) =>
            html`<div>
              <dt><code>${scope}</code></dt>
              <dd>${reason[0]?.toUpperCase()}${reason.slice(1)}.</dd>
            </div>`,
        )}
      </dl>
      <p>In Slack, choose the workspace at the top right, then <em>Allow</em>. You have fifteen minutes.</p>
      <div class="buttons end">
        <a class="button primary" href="${address}" rel="noreferrer">Continue to Slack</a>
        <a class="button" href="/organization/chat">Cancel</a>
      </div>`,
  });

type Waiting = { name: string; code: string; expiresAt: Temporal.Instant };

/** Is this yours? Nothing is anybody's until they say so here. */
export const confirmPage = (c: Context<Env>, { name, code }: Waiting): Html =>
  shell(c, {
    title: "Add a workspace",
    narrow: true,
    body: html`<h1>Add this workspace?</h1>
      <section class="panel">
        <p class="student">${name}</p>
        <p class="quiet">on Slack</p>
      </section>
      <p>Your people can then use Footbridge there. It answers nobody in it until you press this.</p>
      <form method="post" action="/organization/chat/claim" class="buttons end">
        ${tokenField(visitorOf(c))}<input type="hidden" name="code" value="${code}" />
        <button class="button primary">Yes, it is ours</button>
        <a class="button" href="/organization/chat">Not now</a>
      </form>`,
  });

/** For whoever installed the app without having begun in the panel. */
export const codePage = (c: Context<Env>, { name, code, expiresAt }: Waiting): Html =>
  shell(c, {
    title: "One more step",
    narrow: true,
    body: html`<h1>One more step</h1>
      <p class="lead">Footbridge is installed in ${name}, and answers nobody there yet.</p>
      <p>Give this code to the Footbridge admin of your school or program:</p>
      <p class="code">${code}</p>
      <p>
        They type it in the panel under <em>Chat</em>. It works once, until
        ${momentWords(expiresAt, c.var.visitor?.ctx.zone ?? "UTC")}${c.var.visitor ? "" : " UTC"}, and is not
        shown again. If that time passes, install the app once more.
      </p>
      <p class="quiet">
        Was this not for you? Remove the app in Slack under <em>Manage apps</em>; nothing was shared with
        anybody.
      </p>`,
  });

/** The app is back where it was before. */
export const backPage = (c: Context<Env>, { name, begun }: { name: string; begun: boolean }): Html =>
  shell(c, {
    title: "Installed again",
    narrow: true,
    body: begun
      ? html`<h1>This workspace is taken</h1>
          <p class="lead">${name} belongs to another organization here, so it was not added to yours.</p>
          <p>Ask its Footbridge admin to disconnect it under <em>Chat</em>; then add it again.</p>
          <p><a class="button" href="/organization/chat">Back to Chat</a></p>`
      : html`<h1>Installed again</h1>
          <p class="lead">
            Footbridge is back in ${name}, with everything it had. You can close this page.
          </p>`,
  });

type Why = "refused" | "not-begun" | "no-answer";
const whyWords: Record<Why, string> = {
  refused:
    "Slack did not install it: somebody pressed Cancel, or an owner of the workspace has to approve it first. Once they have, begin again here.",
  "not-begun":
    "This page belongs to an installation that was begun in another window, by somebody else, or more than fifteen minutes ago. Nothing was installed or changed here. Sign in and begin again.",
  "no-answer": "Slack gave nothing for this address: it works once, for ten minutes. Begin again.",
};

/** Nothing came of it, and what to do next. */
export const notInstalledPage = (c: Context<Env>, why: Why): Html =>
  shell(c, {
    title: "Not added",
    narrow: true,
    body: html`<h1>Not added</h1>
      <p class="lead">${whyWords[why]}</p>
      <p><a class="button primary" href="/organization/chat">Chat</a></p>`,
  });

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
