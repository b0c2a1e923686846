import type { Context } from "hono";
import { html } from "hono/html";
import type { FieldErrors, Page } from "#care/form.ts";
import { closedWords } from "#care/organization.form.ts";
import { dayWords } from "#care/school-year.form.ts";
import type { DayKind } from "#care/scheduling/school-days.ts";
import type { ClosedLine, ClosedStretch, OrganizationView } from "#care/organization.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";
import { todayButtons } from "./year.view.ts";

type Part = "facts" | "site" | "closed";
export type OrganizationSheet = {
  view: OrganizationView;
  pages: Record<Part, Page>;
  errors?: { part: Part; fields: FieldErrors };
};

const press = (c: Context<Env>, action: string, words: string, more: Html | "" = ""): Html =>
  html`<form method="post" action="${action}">
    ${tokenField(visitorOf(c))}${more}<button class="button small">${words}</button>
  </form>`;

const dateWords = (day: Temporal.PlainDate) =>
  day.toLocaleString("en-US", { weekday: "short", month: "short", day: "numeric", year: "numeric" });

const todayWords = (kind: DayKind, isProgram: boolean) =>
  kind === "no_school"
    ? `Marked as a day without ${isProgram ? "sessions" : "school"}.`
    : `Marked as: ${dayWords[kind].toLowerCase()}.`;

const todayBox = (c: Context<Env>, { todayIs, today, isProgram }: OrganizationView): Html =>
  html`<section class="panel" aria-labelledby="today">
    <h2 id="today">Today, ${dateWords(today)}</h2>
    ${todayIs === "usual" ? "" : html`<p>${todayWords(todayIs, isProgram)}</p>`}
    ${todayButtons(c, { isProgram, kind: todayIs })}
  </section>`;

const siteLines = (c: Context<Env>, { sites }: OrganizationView): Html =>
  sites.length === 0
    ? html`<p class="empty">
        No site yet. Partners choose a site when they introduce a student: add the first one.
      </p>`
    : html`<ul class="rows">
        ${sites.map(
          ({ id, name, zone }) =>
            html`<li>
              <div><strong>${name}</strong> <span class="quiet">${zone.replaceAll("_", " ")}</span></div>
              ${press(c, `/organization/sites/${id}/end`, "Close this site")}
            </li>`,
        )}
      </ul>`;

const reopen = (c: Context<Env>, { id }: ClosedLine, until?: ClosedLine): Html =>
  press(
    c,
    `/organization/closed/${id}/reopen`,
    until ? "Open all after all" : "Open after all",
    until ? html`<input type="hidden" name="until" value="${until.day}" />` : "",
  );

/** A break with its days; one of them can be opened by itself. */
function runLine(c: Context<Env>, { first, last, days }: ClosedStretch, where: string): Html {
  const about = html`<span class="quiet">${closedWords[first.why]}, ${where}</span>`;
  if (first === last)
    return html`<li>
      <div><strong>${dateWords(first.day)}</strong> ${about}</div>
      ${reopen(c, first)}
    </li>`;
  return html`<li>
    <div>
      <strong>${dateWords(first.day)} – ${dateWords(last.day)}</strong> ${about}
      <details>
        <summary>${days.length} days</summary>
        <ul class="rows">
          ${days.map((one) => html`<li>${dateWords(one.day)} ${reopen(c, one)}</li>`)}
        </ul>
      </details>
    </div>
    ${reopen(c, first, last)}
  </li>`;
}

function closedLines(c: Context<Env>, { closed, sites }: OrganizationView): Html {
  const where = ({ siteId }: ClosedLine) =>
    siteId ? (sites.find(({ id }) => id === siteId)?.name ?? "a closed site") : "all sites";
  return closed.length === 0
    ? html`<p class="empty">No closed days from today on. Weekends are closed without being listed.</p>`
    : html`<ul class="rows">
        ${closed.map((run) => runLine(c, run, where(run.first)))}
      </ul>`;
}

/** The organization on one page: today first, since it is pressed from a phone before sunrise. */
export function organizationView(c: Context<Env>, { view, pages, errors }: OrganizationSheet): Html {
  const form = (part: Part, action: string) =>
    drawForm({
      page: pages[part],
      action,
      visitor: visitorOf(c),
      ...(errors?.part === part && { errors: errors.fields }),
    });
  const adding = (part: Part, words: string, fields: Html): Html =>
    html`<details class="adding" ${errors?.part === part ? "open" : ""}>
      <summary class="button small">${words}</summary>
      ${fields}
    </details>`;
  return shell(c, {
    title: "Organization",
    narrow: true,
    body: html`<div class="head">
        <h1>${view.name}</h1>
        <p class="buttons">
          <a class="button" href="/organization/year">Year, ${view.isProgram ? "group hours" : "bells"}</a>
          <a class="button" href="/organization/chat">Chat</a>
          <a class="button" href="/organization/words">Words for the identifier finder</a>
        </p>
      </div>
      ${todayBox(c, view)}
      <section class="panel" aria-labelledby="closed">
        <h2 id="closed">Closed days</h2>
        ${closedLines(c, view)} ${adding("closed", "Add closed days", form("closed", "/organization/closed"))}
      </section>
      <section class="panel" aria-labelledby="sites">
        <h2 id="sites">Sites</h2>
        ${siteLines(c, view)} ${adding("site", "Add a site", form("site", "/organization/sites"))}
      </section>
      <section class="panel" aria-labelledby="facts">
        <h2 id="facts">${pages.facts.title}</h2>
        ${form("facts", "/organization")}
      </section>`,
  });
}
