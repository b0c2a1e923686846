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

export const kindWords: Record<ImportKind, string> = {
  students: "Students",
  guardians: "Parents and guardians",
  staff: "Staff",
  classes: "Classes",
};
const stateWords: Record<ImportState, string> = {
  mapping: "Waits for its columns",
  checking: "Is being looked through",
  checked: "Waits for you",
  importing: "Is being taken in",
  done: "Taken in",
  failed: "Not taken in",
  discarded: "Put away",
};
export const count = (n: number) => n.toLocaleString("en-US");

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

export const eyebrow = html`<p class="eyebrow"><a href="${uploadPath}">Roster files</a></p>`;

export const encodingNote = ({ encoding }: ImportSheet): Html | "" =>
  encoding === "windows-1252"
    ? html`<p class="banner warn">
        This file is not in UTF-8. We read it as Windows-1252: check that letters with accents are right
        below, or save it as CSV UTF-8 and bring it again.
      </p>`
    : "";

export const discardForm = (c: Context<Env>, sheet: ImportSheet): Html =>
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
