import type { Context } from "hono";
import { html } from "hono/html";
import { may, type Action } from "#care/access.ts";
import { notMonitored } from "#care/safety.form.ts";
import { rosterScript, script, style } from "./assets.ts";
import type { Env, Html, Visitor } from "./env.ts";
import { tokenField } from "./parts.ts";

export type Sheet = {
  /** Stands in the browser's title too: a code name at most. */
  title: string;
  body: Html;
  /** A narrow column, for forms and single messages. */
  narrow?: boolean;
};

type Place = { action: Action; path: string; words: string };
/** Where the daily work is, and then what the office looks after. */
const places: readonly Place[] = [
  { action: "case.list", path: "/", words: "Waiting" },
  { action: "case.list", path: "/cases", words: "Cases" },
  { action: "support.see", path: "/supports", words: "Supports" },
  { action: "checkin.see", path: "/check-ins", words: "Check-ins" },
  { action: "opening.see", path: "/openings", words: "Open a case" },
  { action: "student.list", path: "/students", words: "Students" },
  { action: "people.see", path: "/people", words: "People" },
  { action: "partner.see", path: "/partners", words: "Partners" },
  { action: "organization.see", path: "/organization", words: "Organization" },
  { action: "incident.see", path: "/incidents", words: "Incidents" },
  { action: "audit.read", path: "/audit", words: "Audit" },
];
/** A word typed here goes with the form's body, never into an address. `/` leads to it from everywhere. */
const finder = (visitor: Visitor) =>
  html`<form
    method="post"
    action="/find"
    class="find-bar"
    role="search"
    aria-label="Students by name"
    autocomplete="off"
  >
    ${tokenField(visitor)}
    <input
      name="words"
      type="search"
      aria-label="Find by name"
      placeholder="Find by name"
      maxlength="80"
      autocomplete="off"
      aria-keyshortcuts="/"
      data-find
    />
  </form>`;

/** Whether the page that is shown is this place, or stands under it. */
const isAt = (c: Context<Env>, path: string) =>
  c.req.path === path || (path !== "/" && c.req.path.startsWith(`${path}/`));

const placeLink = (c: Context<Env>, { path, words }: Pick<Place, "path" | "words">): Html =>
  html`<a href="${path}" ${isAt(c, path) ? html`aria-current="page"` : ""}>${words}</a>`;

const navigation = (c: Context<Env>, { ctx }: Visitor): Html =>
  html`<nav aria-label="Panel" class="nav">
    ${places.filter(({ action }) => may(ctx.actor, action)).map((place) => placeLink(c, place))}
    ${teachesOnly(ctx) ? placeLink(c, { path: "/classes", words: "Supports in your classes" }) : ""}
  </nav>`;

/** Who decides or asks has a page of their own; a teacher has what their classes need. */
const teachesOnly = ({ actor }: Visitor["ctx"]) =>
  !may(actor, "support.see") && may(actor, "class-support.list");

const ownLinks = (c: Context<Env>, visitor: Visitor): Html =>
  html`<div class="own">
    ${may(visitor.ctx.actor, "feed.see") ? placeLink(c, { path: "/my-calendar", words: "My calendar" }) : ""}
    ${placeLink(c, { path: "/ask/settings", words: "Settings" })}
    ${placeLink(c, { path: "/link", words: "Connect chat" })}
    <form method="post" action="/sign-out">
      ${tokenField(visitor)}<button class="plain">Sign out</button>
    </form>
  </div>`;

function top(c: Context<Env>): Html {
  const { visitor } = c.var;
  return html`<header class="top">
    <div class="top-in">
      <a class="mark" href="/">Footbridge</a>
      ${visitor && may(visitor.ctx.actor, "student.find") ? finder(visitor) : ""}
      ${visitor ? ownLinks(c, visitor) : ""}
      <a class="safety" href="/safety">Safety concern</a>
      ${visitor ? navigation(c, visitor) : ""}
    </div>
  </header>`;
}

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
        <script src="${rosterScript.url}" defer></script>
      </head>
      <body ${who(c.var.visitor)}>
        <a class="skip" href="#main">Skip to the page</a>
        ${top(c)}
        <main id="main" class="${sheet.narrow ? "narrow" : "wide"}">
          ${noticeBar(c.var.notice)}${sheet.body}
        </main>
        <footer class="foot"><p>${notMonitored}</p></footer>
      </body>
    </html>`;
