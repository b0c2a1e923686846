import type { Context } from "hono";
import { html } from "hono/html";
import { momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

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
