import type { Context } from "hono";
import { html } from "hono/html";
import type { AuditLine, AuditPage, AuditQuestion } from "#care/audit-page.ts";
import { momentWords } from "#care/moments.ts";
import type { ChainReport } from "#db/audit.ts";
import type { Env, Html } from "./env.ts";
import { drawField } from "./form.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type AuditSheet = { question: AuditQuestion; page: AuditPage };

const outcomeWords = { done: "Done", refused: "Refused", read: "Looked" } as const;

const row = (line: AuditLine, zone: string): Html =>
  html`<tr>
    <td data-label="When">${momentWords(line.at, zone)}</td>
    <td data-label="Who">${line.who} <span class="quiet">${line.via}</span></td>
    <td data-label="What">
      ${line.action}
      <span class="badge${line.outcome === "refused" ? " warn" : ""}">${outcomeWords[line.outcome]}</span>
      ${line.detail.length > 0 ? html`<span class="quiet">${line.detail.join(", ")}</span>` : ""}
    </td>
    <td data-label="About"><code>${line.subject}</code></td>
  </tr>`;

const options = (values: readonly { value: string; label: string }[]) => [...values];

const filters = ({ question, page }: AuditSheet): Html =>
  html`<form method="get" action="/audit" class="filters">
    ${drawField({
      kind: "choice",
      key: "person",
      label: "Person",
      style: "compact",
      placeholder: "Everybody",
      options: options(page.people),
      ...(question.person && { value: question.person }),
    })}
    ${drawField({
      kind: "choice",
      key: "action",
      label: "Action",
      style: "compact",
      placeholder: "Every action",
      options: page.actions.map((value) => ({ value, label: value })),
      ...(question.action && { value: question.action }),
    })}
    ${drawField({ kind: "date", key: "day", label: "Day", ...(question.day && { value: question.day.toString() }) })}
    <div class="buttons">
      <button class="button primary">Show</button> <a class="button" href="/audit">Clear</a>
    </div>
  </form>`;

function olderLink({ question, page }: AuditSheet): Html | "" {
  if (page.older === undefined) return "";
  const asked = { person: question.person, action: question.action, day: question.day?.toString() };
  const kept = Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : []));
  const query = new URLSearchParams([...kept, ["before", String(page.older)]] as string[][]);
  return html`<p><a class="button small" href="/audit?${query.toString()}">Older</a></p>`;
}

/** The log, newest first. Ids and names of fields; nobody's words and no student's name. */
export const auditView = (c: Context<Env>, sheet: AuditSheet): Html =>
  shell(c, {
    title: "Audit",
    body: html`<div class="head">
        <h1>Audit</h1>
        <form method="post" action="/audit/verify">
          ${tokenField(visitorOf(c))}<button class="button small">Check that it is whole</button>
        </form>
      </div>
      ${filters(sheet)}
      ${
        sheet.page.lines.length === 0
          ? html`<p class="empty">Nothing fits. Clear the filters, or choose another day.</p>`
          : html`<table class="record">
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Who</th>
                  <th scope="col">What</th>
                  <th scope="col">About</th>
                </tr>
              </thead>
              <tbody>
                ${sheet.page.lines.map((line) => row(line, visitorOf(c).ctx.zone))}
              </tbody>
            </table>`
      }
      ${olderLink(sheet)}`,
  });

/** Whether the chain holds. */
export const checkedPage = (c: Context<Env>, { rows, brokenAt }: ChainReport): Html =>
  shell(c, {
    title: "Audit",
    narrow: true,
    body: html`<h1>${brokenAt === undefined ? "The log is whole" : "The log is broken"}</h1>
      ${
        brokenAt === undefined
          ? html`<p class="lead">All ${rows} rows are the ones that were written, and none is missing.</p>`
          : html`<p class="error" role="alert">
              Row ${brokenAt} is not the one that was written, or is missing. The ${rows} rows before it hold.
              Keep a copy of the database, and tell whoever runs it and your privacy officer.
            </p>`
      }
      <p><a class="button" href="/audit">Back to the log</a></p>`,
  });
