import type { Context } from "hono";
import { html } from "hono/html";
import type { CaseLine } from "#care/cases.ts";
import { agoWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

function caseLine(c: Context<Env>, line: CaseLine): Html {
  const { now, zone } = visitorOf(c).ctx;
  const last = line.lastUpdateAt
    ? `Last update from your side ${agoWords(line.lastUpdateAt, now, zone)}`
    : "No update from your side yet";
  return html`<li>
    <a class="case-line" href="/cases/${line.id}">
      <strong>${line.codeName}</strong>
      ${line.pausedAt ? html`<span class="badge warn">Sharing paused</span>` : ""}
      <span class="quiet">${line.label ? `${line.label} · ` : ""}With ${line.partnerName}</span>
      <span class="quiet">${last}</span>
    </a>
  </li>`;
}

const nothing = html`<div class="empty">
  <p><strong>No case yet.</strong></p>
  <p>A case shows here once you are on its care team. Your coordinator or intake can add you.</p>
</div>`;

/** Somebody's own cases by code name. No student's name stands in a list. */
export const casesPage = (c: Context<Env>, lines: readonly CaseLine[]): Html =>
  shell(c, {
    title: "Cases",
    body: html`<h1>Your cases</h1>
      ${
        lines.length === 0
          ? nothing
          : html`<ul class="cases">
              ${lines.map((line) => caseLine(c, line))}
            </ul>`
      }`,
  });
