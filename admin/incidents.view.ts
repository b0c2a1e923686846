import type { Context } from "hono";
import { html } from "hono/html";
import type { FieldErrors } from "#care/form.ts";
import { closingPage, outcomeWords } from "#care/incidents.form.ts";
import { fourFactors } from "#care/incidents.rules.ts";
import type { IncidentView } from "#care/incidents.ts";
import { momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type IncidentSheet = {
  views: readonly IncidentView[];
  more: number;
  /** Of the one whose form was sent. */
  errors?: { id: string; fields: FieldErrors };
};

const reachWords = ({ readers, seenBy }: IncidentView) =>
  `It went to ${readers} ${readers === 1 ? "person" : "people"}; ${seenBy === 0 ? "nobody" : seenBy} had opened it.`;

function openBox(c: Context<Env>, view: IncidentView, errors?: FieldErrors): Html {
  const { ctx } = visitorOf(c);
  return html`<section class="panel attention" aria-labelledby="i-${view.id}">
    <h2 id="i-${view.id}">${view.codeName}: an update was about another student</h2>
    <p>
      Noticed ${momentWords(view.discoveredAt, ctx.zone)}. ${reachWords(view)} Every copy is taken back; it
      stays in the record of what was shared.
    </p>
    <ul class="list">
      ${view.clocks.map(
        ({ what, by, source }) =>
          html`<li>
            ${what}: <strong>by ${momentWords(by, ctx.zone)}</strong>
            <span class="quiet">(${source})</span>
          </li>`,
      )}
    </ul>
    <details class="adding" ${errors ? "open" : ""}>
      <summary class="button small">Close this incident</summary>
      <p class="quiet">What is weighed first:</p>
      <ul class="list">
        ${fourFactors.map((one) => html`<li>${one}</li>`)}
      </ul>
      ${drawForm({
        page: closingPage,
        action: `/incidents/${view.id}/close`,
        visitor: visitorOf(c),
        ...(errors && { errors }),
      })}
    </details>
  </section>`;
}

const closedLine = (c: Context<Env>, view: IncidentView): Html =>
  html`<li>
    <div>
      <strong>${view.codeName}</strong>
      <span class="quiet"
        >Noticed ${momentWords(view.discoveredAt, visitorOf(c).ctx.zone)}. ${reachWords(view)}
        ${view.outcome ? outcomeWords[view.outcome] : ""}.</span
      >
    </div>
  </li>`;

/** What reached people whom it was not for, with what has to be done about it and until when. */
export function incidentsView(c: Context<Env>, { views, more, errors }: IncidentSheet): Html {
  const open = views.filter(({ closedAt }) => closedAt === null);
  const closed = views.filter(({ closedAt }) => closedAt !== null);
  return shell(c, {
    title: "Incidents",
    narrow: true,
    body: html`<h1>Incidents${open.length > 0 ? ` (${open.length})` : ""}</h1>
      ${
        open.length === 0
          ? html`<div class="empty">
              <p>
                Nothing to look into. When somebody presses <em>Wrong student</em> on an update of theirs, it
                is taken back and stands here.
              </p>
            </div>`
          : open.map((view) => openBox(c, view, errors?.id === view.id ? errors.fields : undefined))
      }
      ${
        closed.length === 0
          ? ""
          : html`<section class="panel" aria-labelledby="closed">
              <h2 id="closed">Closed</h2>
              <ul class="rows">
                ${closed.map((view) => closedLine(c, view))}
              </ul>
            </section>`
      }
      ${more > 0 ? html`<p class="quiet">${more} older ones are in the audit log.</p>` : ""}`,
  });
}
