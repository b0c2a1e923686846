import type { Context } from "hono";
import { html } from "hono/html";
import type { FieldErrors } from "#care/form.ts";
import { fieldPlans, type FieldPlan } from "#care/imports/fields.rules.ts";
import { problemWords } from "#care/imports/file-words.ts";
import type { ImportRow, ImportSheet } from "#care/imports/imports.ts";
import { momentWords } from "#care/moments.ts";
import type { ImportKind, ImportState } from "#db/schema/imports.ts";
import type { Env, Html } from "./env.ts";
import { tokenField } from "./parts.ts";
import { uploadPath } from "./security.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const kindWords: Record<ImportKind, string> = { students: "Students", staff: "Staff", classes: "Classes" };
const stateWords: Record<ImportState, string> = {
  mapping: "Waits for its columns",
  checking: "Is being looked through",
  checked: "Waits for you",
  importing: "Is being taken in",
  done: "Taken in",
  failed: "Not taken in",
  discarded: "Put away",
};
const count = (n: number) => n.toLocaleString("en-US");

type Files = { files: readonly Omit<ImportRow, "secrets">[]; problem?: string };

/** Bring a file, and what became of the last ones. */
export const filesPage = (c: Context<Env>, { files, problem }: Files): Html =>
  shell(c, {
    title: "Roster files",
    narrow: true,
    body: html`<h1>Roster files</h1>
      <p class="lead">
        Bring students, staff or classes as CSV. You see every difference first; nothing changes before you
        say so.
      </p>
      ${
        problem
          ? html`<section class="summary" role="alert" tabindex="-1" data-error-summary>
              <h2>The file was not taken</h2>
              <p>${problem}</p>
            </section>`
          : ""
      }
      <form method="post" action="${uploadPath}" enctype="multipart/form-data" class="form">
        ${tokenField(visitorOf(c))}
        <fieldset class="field">
          <legend>What is in it?</legend>
          <div class="options">
            ${(Object.keys(kindWords) as ImportKind[]).map(
              (kind, at) =>
                html`<label class="tick"
                  ><input type="radio" name="kind" value="${kind}" ${at === 0 ? html`checked` : ""} /><span
                    >${kindWords[kind]}</span
                  ></label
                >`,
            )}
          </div>
        </fieldset>
        <div class="field">
          <label for="file">CSV file</label>
          <p class="help" id="file-help">
            Up to 64 MB. The first row holds the names of the columns; any order will do. OneRoster files are
            understood.
          </p>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby="file-help"
          />
        </div>
        <div class="buttons end"><button class="button primary">Look through it</button></div>
      </form>
      ${files.length > 0 ? lately(c, files) : ""}`,
  });

const lately = (c: Context<Env>, files: Files["files"]): Html =>
  html`<section class="panel" aria-labelledby="lately">
    <h2 id="lately">Brought lately</h2>
    <ul class="cases">
      ${files.map(
        (file) =>
          html`<li>
            <a class="case-line" href="${uploadPath}/${file.id}">
              <strong>${kindWords[file.kind]}</strong>
              <span class="badge">${stateWords[file.state]}</span>
              <span class="quiet">${momentWords(file.createdAt, visitorOf(c).ctx.zone)}</span>
              ${file.counts ? html`<span class="quiet">${count(file.counts.rows)} rows</span>` : ""}
            </a>
          </li>`,
      )}
    </ul>
  </section>`;

function columnField(sheet: ImportSheet, { field, label, help }: FieldPlan, error: string | undefined): Html {
  const id = `column-${field}`;
  const told = [help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return html`<div class="field${error ? " wrong" : ""}">
    <label for="${id}">${label}</label>
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : ""}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : ""}
    <select
      id="${id}"
      name="${id}"
      ${told ? html`aria-describedby="${told}"` : ""}
      ${error ? html`aria-invalid="true"` : ""}
    >
      <option value="">Not in this file</option>
      ${sheet.headers.map(
        (header, at) =>
          html`<option value="${at}" ${sheet.mapping[field] === at ? html`selected` : ""}>
            ${header || `Column ${at + 1}`}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Which column is what. Guessed from the names; changed by hand. */
export const columnsPage = (c: Context<Env>, sheet: ImportSheet, errors: FieldErrors): Html =>
  shell(c, {
    title: "Columns",
    narrow: true,
    body: html`${eyebrow}
      <h1>Which column is what?</h1>
      <p class="lead">${kindWords[sheet.kind]}. We read the names of the columns; correct what is wrong.</p>
      ${encodingNote(sheet)}
      ${
        Object.keys(errors).length > 0
          ? html`<section class="summary" role="alert" tabindex="-1" data-error-summary>
              <h2>A column needs another look</h2>
              <ul>
                ${Object.entries(errors).map(([field, words]) => html`<li><a href="#column-${field}">${words}</a></li>`)}
              </ul>
            </section>`
          : ""
      }
      <form method="post" action="${uploadPath}/${sheet.id}/columns" class="form">
        ${tokenField(visitorOf(c))}
        ${fieldPlans[sheet.kind].map((plan) => columnField(sheet, plan, errors[plan.field]))}
        <div class="buttons end"><button class="button primary">Show what would change</button></div>
      </form>
      ${discardForm(c, sheet)}`,
  });

const eyebrow = html`<p class="eyebrow"><a href="${uploadPath}">Roster files</a></p>`;

const encodingNote = ({ encoding }: ImportSheet): Html | "" =>
  encoding === "windows-1252"
    ? html`<p class="banner warn">
        This file is not in UTF-8. We read it as Windows-1252: check that letters with accents are right
        below, or save it as CSV UTF-8 and bring it again.
      </p>`
    : "";

const discardForm = (c: Context<Env>, sheet: ImportSheet): Html =>
  html`<form method="post" action="${uploadPath}/${sheet.id}/discard" class="buttons end">
    ${tokenField(visitorOf(c))}<button class="button">Put the file away</button>
  </form>`;

/** A job is at work. The page looks again by itself; the link does it by hand. */
export const runningPage = (c: Context<Env>, sheet: ImportSheet): Html =>
  shell(c, {
    title: stateWords[sheet.state],
    narrow: true,
    body: html`${eyebrow}
      <h1>${sheet.state === "checking" ? "Looking through the file" : "Taking the file in"}</h1>
      <div data-running>
        <p class="lead" role="status">${sheet.percent} %</p>
        <progress max="100" value="${sheet.percent}" aria-label="How far it is"></progress>
      </div>
      <p class="quiet">
        You can leave this page; it goes on without you.
        ${sheet.state === "checking" ? "Nothing is changed yet." : "All of it is taken in, or nothing."}
      </p>
      <p><a class="button" href="${uploadPath}/${sheet.id}">Look again</a></p>`,
  });

type Listed = { id: string; title: string; total: number; shown: number; body: Html; open?: boolean };

const listed = ({ id, title, total, shown, body, open }: Listed): Html | "" =>
  total === 0
    ? ""
    : html`<details class="panel" id="${id}" ${open ? html`open` : ""}>
        <summary>
          <h2>${title} <span class="badge">${count(total)}</span></h2>
        </summary>
        ${body}
        ${total > shown ? html`<p class="quiet">And ${count(total - shown)} more like these.</p>` : ""}
      </details>`;

function errorsBox({ report, counts }: ImportSheet): Html | "" {
  const errors = report?.errors ?? [];
  return listed({
    id: "errors",
    title: "Rows to correct",
    total: counts?.errors ?? 0,
    shown: errors.length,
    open: true,
    body: html`<p>
        Nothing can be taken in before these are right. Correct them in your file and bring it again.
      </p>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          ${errors.map(
            ({ row, words }) =>
              html`<tr>
                <td>${count(row)}</td>
                <td>${words}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  });
}

function changedBox({ report, counts }: ImportSheet): Html | "" {
  const changed = report?.changed ?? [];
  return listed({
    id: "changed",
    title: "Changed",
    total: counts?.changed ?? 0,
    shown: changed.length,
    open: true,
    body: html`<ul class="list">
      ${changed.map(
        ({ row, name, number, changes }) =>
          html`<li>
            <strong data-name>${name}</strong> <span class="quiet">${number} · row ${count(row)}</span>
            <dl class="facts">
              ${changes.map(
                ({ field, before, after }) =>
                  html`<div>
                    <dt>${field}</dt>
                    <dd data-name><del>${before || "empty"}</del> <ins>${after || "empty"}</ins></dd>
                  </div>`,
              )}
            </dl>
          </li>`,
      )}
    </ul>`,
  });
}

const addedBox = ({ report, counts }: ImportSheet): Html | "" =>
  listed({
    id: "added",
    title: "New",
    total: counts?.added ?? 0,
    shown: report?.added.length ?? 0,
    body: html`<ul class="list">
      ${report?.added.map(
        ({ row, name, number }) =>
          html`<li>
            <span data-name>${name}</span> <span class="quiet">${number} · row ${count(row)}</span>
          </li>`,
      )}
    </ul>`,
  });

const goneBox = ({ report, counts }: ImportSheet): Html | "" =>
  listed({
    id: "gone",
    title: "On your roster, not in this file",
    total: Math.max(counts?.gone ?? 0, report?.gone.length ?? 0),
    shown: report?.gone.length ?? 0,
    body: html`<ul class="list">
      ${report?.gone.map(
        ({ name, keptWhy }) =>
          html`<li>
            <span data-name>${name}</span>
            ${keptWhy ? html`<span class="quiet">has an open case and stays</span>` : ""}
          </li>`,
      )}
    </ul>`,
  });

function decision(c: Context<Env>, sheet: ImportSheet): Html {
  const { counts } = sheet;
  if (!counts || counts.errors > 0)
    return html`<p class="buttons end">
      <a class="button primary" href="${uploadPath}">Bring a corrected file</a>
    </p>`;
  const nothing = counts.added + counts.changed + counts.gone === 0;
  if (nothing)
    return html`<p class="banner">
      Everything in this file is on the roster already. There is nothing to do.
    </p>`;
  return html`<form method="post" action="${uploadPath}/${sheet.id}/take" class="form">
    ${tokenField(visitorOf(c))}
    ${
      counts.gone > 0
        ? html`<fieldset class="field">
            <legend>${count(counts.gone)} are on your roster and not in this file</legend>
            <div class="options">
              <label class="tick"
                ><input type="radio" name="gone" value="keep" checked /><span
                  >Keep them as they are</span
                ></label
              >
              <label class="tick"
                ><input type="radio" name="gone" value="end" /><span
                  >They have left: end them<span class="hint"
                    >Choose this only when the file lists everybody.${manyWords(counts)}</span
                  ></span
                ></label
              >
            </div>
          </fieldset>`
        : ""
    }
    <div class="buttons end"><button class="button primary">Take it in</button></div>
  </form>`;
}

/** More than one in ten is rarely meant. */
const manyWords = ({ gone, unchanged, changed }: NonNullable<ImportSheet["counts"]>): string =>
  gone * 10 > gone + unchanged + changed ? ` ${count(gone)} is more than one in ten: look twice.` : "";

const tile = (label: string, n: number): Html =>
  html`<div class="tile"><strong>${count(n)}</strong><span>${label}</span></div>`;

/** What the file would do, before it does anything. */
export const differencePage = (c: Context<Env>, sheet: ImportSheet): Html =>
  shell(c, {
    title: "What would change",
    body: html`${eyebrow}
      <h1>What would change</h1>
      <p class="lead">
        ${kindWords[sheet.kind]}, ${count(sheet.counts?.rows ?? 0)} rows. Nothing is changed yet.
      </p>
      ${sheet.problem ? html`<p class="banner warn">${problemWords(sheet.problem)}</p>` : ""}
      ${encodingNote(sheet)}
      <div class="tiles">
        ${tile("new", sheet.counts?.added ?? 0)}${tile("changed", sheet.counts?.changed ?? 0)}
        ${tile("as they were", sheet.counts?.unchanged ?? 0)}${tile("to correct", sheet.counts?.errors ?? 0)}
      </div>
      ${errorsBox(sheet)} ${changedBox(sheet)} ${addedBox(sheet)} ${goneBox(sheet)} ${decision(c, sheet)}
      <p class="quiet"><a href="${uploadPath}/${sheet.id}?columns">Change which column is what</a></p>
      ${discardForm(c, sheet)}`,
  });

/** A file that is done with, one way or the other. */
export const settledPage = (c: Context<Env>, sheet: ImportSheet): Html =>
  shell(c, {
    title: stateWords[sheet.state],
    narrow: true,
    body: html`${eyebrow}
      <h1>${stateWords[sheet.state]}</h1>
      ${
        sheet.state === "done"
          ? html`<p class="lead">
              ${kindWords[sheet.kind]}: ${count(sheet.counts?.added ?? 0)} new,
              ${count(sheet.counts?.changed ?? 0)} changed, ${count(sheet.counts?.unchanged ?? 0)} as they
              were${sheet.endsGone === "yes" ? `, ${count(sheet.counts?.gone ?? 0)} ended` : ""}.
            </p>`
          : html`<p class="lead">
              ${sheet.state === "failed" ? problemWords(sheet.problem ?? "fault") : "Nothing of it was taken in."}
            </p>`
      }
      <p class="buttons">
        <a class="button primary" href="${uploadPath}">Bring another file</a>
        ${sheet.state === "done" && sheet.kind === "students" ? html`<a class="button" href="/students">Students</a>` : ""}
      </p>
      ${sheet.state === "failed" ? discardForm(c, sheet) : ""}`,
  });
