import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "#care/access.ts";
import { notMonitored } from "#care/safety.form.ts";
import { script, style } from "./assets.ts";
import type { Env, Html, Visitor } from "./env.ts";
import { tokenField } from "./parts.ts";

export type Sheet = {
  /** Stands in the browser's title too: a code name at most. */
  title: string;
  body: Html;
  /** A narrow column, for forms and single messages. */
  narrow?: boolean;
};

const navigation = (visitor: Visitor | undefined) =>
  visitor
    ? html`<nav aria-label="Panel" class="nav">
        ${may(visitor.ctx.actor, "case.list") ? html`<a href="/">Waiting</a><a href="/cases">Cases</a>` : ""}
        <a href="/ask/settings">Settings</a>
        <a href="/link">Connect chat</a>
        <form method="post" action="/sign-out">
          ${tokenField(visitor)}<button class="plain">Sign out</button>
        </form>
      </nav>`
    : "";

/** Whose page it is, by an id: after it was locked only they unlock it. */
const who = (visitor: Visitor | undefined) => (visitor ? html`data-who="${visitor.ctx.actor.staffId}"` : "");

const noticeBar = (notice: string | undefined) =>
  notice ? html`<p class="notice" role="status">${notice}</p>` : "";

/** One whole page. *Safety concern* stands at the same place on each, and the foot says that nobody watches it. */
export const shell = (c: Context<Env>, sheet: Sheet): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${sheet.title} · Footbridge</title>
        <link rel="stylesheet" href="${style.url}" />
        <script src="${script.url}" defer></script>
      </head>
      <body ${who(c.var.visitor)}>
        <a class="skip" href="#main">Skip to the page</a>
        <header class="top">
          <div class="top-in">
            <a class="mark" href="/">Footbridge</a>
            ${navigation(c.var.visitor)}
            <a class="safety" href="/safety">Safety concern</a>
          </div>
        </header>
        <main id="main" class="${sheet.narrow ? "narrow" : "wide"}">
          ${noticeBar(c.var.notice)}${sheet.body}
        </main>
        <footer class="foot"><p>${notMonitored}</p></footer>
      </body>
    </html>`;
