import type { Context } from "hono";
import { html } from "hono/html";
import { problemWords } from "#care/imports/file-words.ts";
import type { ImportSheet } from "#care/imports/imports.ts";
import type { Env, Html } from "./env.ts";
import { factOrHidden, nameOrHidden, namesButton } from "./hide-names.ts";
import { icon } from "./icons.ts";
import { tokenField } from "./parts.ts";
import { count, discardForm, encodingNote, eyebrow, kindWords } from "./roster-files.view.ts";
import { uploadPath } from "./security.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

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

function changedBox(c: Context<Env>, { report, counts }: ImportSheet): Html | "" {
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
            <strong>${nameOrHidden(c, name)}</strong> <span class="quiet">${number} · row ${count(row)}</span>
            <dl class="facts">
              ${changes.map(
                ({ field, before, after }) =>
                  html`<div>
                    <dt>${field}</dt>
                    <dd>
                      <del>${factOrHidden(c, before || "empty")}</del>
                      ${icon("arrow")} <ins>${factOrHidden(c, after || "empty")}</ins>
                    </dd>
                  </div>`,
              )}
            </dl>
          </li>`,
      )}
    </ul>`,
  });
}

const addedBox = (c: Context<Env>, { report, counts }: ImportSheet): Html | "" =>
  listed({
    id: "added",
    title: "New",
    total: counts?.added ?? 0,
    shown: report?.added.length ?? 0,
    body: html`<ul class="list">
      ${report?.added.map(
        ({ row, name, number }) =>
          html`<li>${nameOrHidden(c, name)} <span class="quiet">${number} · row ${count(row)}</span></li>`,
      )}
    </ul>`,
  });

const goneBox = (c: Context<Env>, { report, counts }: ImportSheet): Html | "" =>
  listed({
    id: "gone",
    title: "On your roster, not in this file",
    total: Math.max(counts?.gone ?? 0, report?.gone.length ?? 0),
    shown: report?.gone.length ?? 0,
    body: html`<ul class="list">
      ${report?.gone.map(
        ({ name, keptWhy }) =>
          html`<li>
            ${nameOrHidden(c, name)}
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
            <legend>On your roster and not in this file: ${count(counts.gone)}</legend>
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
  gone * 10 > gone + unchanged + changed ? " It is more than one in ten of your roster: look twice." : "";

const tile = (label: string, n: number): Html =>
  html`<div class="tile"><strong>${count(n)}</strong><span>${label}</span></div>`;

/** What the file would do, before it does anything. */
export const differencePage = (c: Context<Env>, sheet: ImportSheet): Html =>
  shell(c, {
    title: "What would change",
    body: html`${eyebrow}
      <div class="head">
        <div>
          <h1>What would change</h1>
          <p class="lead">
            ${kindWords[sheet.kind]}, ${count(sheet.counts?.rows ?? 0)} rows. Nothing is changed yet.
          </p>
        </div>
        <div class="buttons">${namesButton(c)}</div>
      </div>
      ${sheet.problem ? html`<p class="banner warn">${problemWords(sheet.problem)}</p>` : ""}
      ${encodingNote(sheet)}
      <div class="tiles">
        ${tile("new", sheet.counts?.added ?? 0)}${tile("changed", sheet.counts?.changed ?? 0)}
        ${tile("as they were", sheet.counts?.unchanged ?? 0)}${tile("to correct", sheet.counts?.errors ?? 0)}
      </div>
      ${errorsBox(sheet)} ${changedBox(c, sheet)} ${addedBox(c, sheet)} ${goneBox(c, sheet)}
      ${decision(c, sheet)}
      <p class="quiet"><a href="${uploadPath}/${sheet.id}?columns">Change which column is what</a></p>
      ${discardForm(c, sheet)}`,
  });
