import type { Context } from "hono";
import { html } from "hono/html";
import { withAnswers, type Answers, type FieldErrors, type Page } from "#care/form.ts";
import { answerWords } from "#care/introductions.rules.ts";
import { agoWords, fullDayOf } from "#care/moments.ts";
import type { OpeningLine } from "#care/opening-page.ts";
import type { Pupil } from "#care/roster-find.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { factOrHidden, nameOrHidden, namesButton } from "./hide-names.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

type Found = { typed: string; pupils: readonly Pupil[] };
export type OpeningsSheet = { lines: readonly OpeningLine[]; found?: Found };

/** A student by name, birth date and site: what tells two of one name apart. */
export const pupilLines = (c: Context<Env>, { name, preferred, birthDate, siteName }: Pupil): Html =>
  html`<strong>${nameOrHidden(c, name)}</strong>
    ${preferred ? html`<span class="quiet">goes by ${nameOrHidden(c, preferred)}</span>` : ""}
    <span class="quiet"
      >Born ${factOrHidden(c, fullDayOf(birthDate))}${siteName ? ` · ${siteName}` : ""}</span
    >`;

/** Finding a student by name. The words are sent, not put into the address, which browsers keep. */
export const finder = (
  c: Context<Env>,
  { action, typed, label }: { action: string; typed: string; label: string },
): Html =>
  html`<form method="post" action="${action}" class="finder" role="search">
    ${tokenField(visitorOf(c))}
    <label for="find-name">${label}</label>
    <div class="finder-row">
      <input id="find-name" name="name" value="${typed}" autocomplete="off" maxlength="80" />
      <button class="button">Find</button>
    </div>
  </form>`;

function foundBox(c: Context<Env>, { typed, pupils }: Found): Html {
  if (pupils.length === 0)
    return html`<p class="empty">
      Nobody on your roster is called “${typed}”. Try the last name alone, or ask whoever keeps the roster.
    </p>`;
  return html`<ul class="picks">
    ${pupils.map(
      (pupil) =>
        html`<li>
          <div>${pupilLines(c, pupil)}</div>
          <a class="button primary small" href="/openings/new/${pupil.id}">Open a case</a>
        </li>`,
    )}
  </ul>`;
}

/** How an opening stands, and since when. */
function stateWords(line: OpeningLine, now: Temporal.Instant, zone: string): string {
  const { last } = line;
  if (!last) return `In preparation since ${agoWords(line.createdAt, now, zone)}. Nothing has been sent.`;
  if (!last.answer)
    return `Introduced ${agoWords(last.askedAt, now, zone)}. Their intake has not answered yet.`;
  return answerWords[last.answer].title;
}

const openingLine = (c: Context<Env>, line: OpeningLine): Html => {
  const { now, zone } = visitorOf(c).ctx;
  return html`<li>
    <a class="case-line" href="/openings/${line.id}">
      <strong>${nameOrHidden(c, line.name)}</strong>
      <span class="quiet">With ${line.partnerName}</span>
      <span class="quiet">${stateWords(line, now, zone)}</span>
    </a>
  </li>`;
};

/** Begin with a student; below, what is under way. */
export const openingsView = (c: Context<Env>, { lines, found }: OpeningsSheet): Html =>
  shell(c, {
    title: "Open a case",
    body: html`<div class="head">
        <h1>Open a case</h1>
        <div class="buttons">${namesButton(c, "/openings")}</div>
      </div>
      <p class="lead">
        Start from a student on your own roster. The other side learns of it only when you introduce them.
      </p>
      ${finder(c, { action: "/openings/find", typed: found?.typed ?? "", label: "Find your student by name" })}
      ${found ? foundBox(c, found) : ""}
      <h2>Under way</h2>
      ${
        lines.length === 0
          ? html`<p class="empty">Nothing is under way. Find a student above to begin.</p>`
          : html`<ul class="cases">
              ${lines.map((line) => openingLine(c, line))}
            </ul>`
      }`,
  });

export type OpeningFormSheet = {
  page: Page;
  action: string;
  back: string;
  pupil?: Pupil;
  answers?: Answers;
  errors?: FieldErrors;
};

/** The form that begins or changes an opening. */
export const openingSheetPage = (
  c: Context<Env>,
  { page, pupil, answers, ...sheet }: OpeningFormSheet,
): Html =>
  shell(c, {
    title: page.title,
    narrow: true,
    body: html`<div class="head">
        <h1>${page.title}</h1>
        ${pupil ? html`<div class="buttons">${namesButton(c)}</div>` : ""}
      </div>
      ${pupil ? html`<section class="panel">${pupilLines(c, pupil)}</section>` : ""}
      ${drawForm({ ...sheet, page: answers ? withAnswers(page, answers) : page, visitor: visitorOf(c) })}`,
  });
