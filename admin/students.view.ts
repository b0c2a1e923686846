import { mediumDayOf } from "#care/moments.ts";
import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "#care/access.ts";
import { languageWords } from "#care/consent-words.ts";
import type { Findings } from "#care/find.ts";
import type { FieldErrors, Page } from "#care/form.ts";
import type { Matched } from "#care/student-match.ts";
import { contactWords } from "#care/guardians.rules.ts";
import type { GuardianLine } from "#care/guardians.ts";
import type { StudentLine, StudentPage, StudentSheet } from "#care/students.ts";
import type { Env, Html } from "./env.ts";
import { hitList } from "./find.view.ts";
import { drawForm } from "./form.ts";
import { areHidden, factOrHidden, nameOrHidden, namesAreHidden, namesButton } from "./hide-names.ts";
import { icon } from "./icons.ts";
import { spoken, tokenField } from "./parts.ts";
import { uploadPath } from "./security.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

type Roster = Pick<StudentPage, "lines" | "olderThan"> & { total?: number; typed?: string; found?: Findings };

const studentLine = ({ id, secrets, site, endedAt }: StudentLine): Html =>
  html`<li>
    <a class="case-line" href="/students/${id}">
      <strong data-name>${secrets.legal}</strong>
      ${endedAt ? html`<span class="badge">Has left</span>` : ""}
      <span class="quiet"
        >${[secrets.number && `No. ${secrets.number}`, site].filter(Boolean).join(" · ")}</span
      >
    </a>
  </li>`;

const none = html`<div class="empty">
  <p><strong>No student yet.</strong></p>
  <p>Bring a file of your students, or add one by hand.</p>
</div>`;

function lines(c: Context<Env>, { lines: all, found, typed }: Roster): Html {
  if (areHidden(c)) return namesAreHidden;
  if (all.length > 0)
    return html`<ul class="cases">
      ${all.map(studentLine)}
    </ul>`;
  return typed !== undefined && found ? hitList(c, found) : none;
}

/** The roster of whoever keeps it: the newest first, and a field that finds the others. */
export function rosterPage(c: Context<Env>, roster: Roster): Html {
  const { total, olderThan, typed } = roster;
  const visitor = visitorOf(c);
  return shell(c, {
    title: "Students",
    body: html`<div class="head">
        <div>
          <h1>Students</h1>
          <p class="quiet">
            ${total === undefined ? html`<a href="/students">All students</a>` : `${total.toLocaleString("en-US")} on your roster`}
          </p>
        </div>
        <div class="buttons">
          <a class="button primary small" href="/students/new">Add a student</a>
          ${may(visitor.ctx.actor, "roster.upload") ? html`<a class="button small" href="${uploadPath}">Bring a file</a>` : ""}
          ${namesButton(c)}
        </div>
      </div>
      <form method="post" action="/students" class="find" role="search" autocomplete="off">
        ${tokenField(visitor)}
        <label for="student-words">Number, or any part of a name</label>
        <div class="find-row">
          <input
            id="student-words"
            name="words"
            type="search"
            maxlength="80"
            value="${typed ?? ""}"
            autocomplete="off"
          />
          <button class="button">Find</button>
        </div>
      </form>
      ${lines(c, roster)}
      ${olderThan ? html`<p><a class="button" href="/students?before=${olderThan}">Next 50</a></p>` : ""}`,
  });
}

const guardianLine = (studentId: string, { id, secrets, language, status }: GuardianLine): Html =>
  html`<li class="guardian ${status}">
    <strong data-name>${secrets.name}</strong>
    <span class="quiet">${secrets.relation} · ${languageWords[language]}</span>
    ${secrets.phone ? html`<span class="quiet" data-name="Hidden">${spoken(secrets.phone)}</span>` : ""}
    <span class="contact"
      >${status === "active" ? "" : html`${icon("triangle")} `}${contactWords[status]}</span
    >
    <a class="button small" href="/students/${studentId}/guardians/${id}">Change</a>
  </li>`;

const fact = (label: string, words: string | undefined): Html | "" =>
  words
    ? html`<div>
        <dt>${label}</dt>
        <dd data-name="Hidden">${words}</dd>
      </div>`
    : "";

/** One student's record with the family. The title, which browsers keep, holds no name. */
export function studentView(c: Context<Env>, { student, guardians }: StudentSheet): Html {
  const { id, secrets, site, endedAt } = student;
  return shell(c, {
    title: "Student",
    body: html`<p class="eyebrow"><a href="/students">Students</a></p>
      ${
        areHidden(c)
          ? html`<div class="head">
                <h1>Student</h1>
                <div class="buttons">${namesButton(c)}</div>
              </div>
              ${namesAreHidden}`
          : html`<div class="head">
                <div>
                  <h1 data-name>${secrets.legal}</h1>
                  ${endedAt ? html`<p class="badge">Has left</p>` : ""}
                </div>
                <div class="buttons">
                  <a class="button small" href="/students/${id}/edit">Change</a>${namesButton(c)}
                </div>
              </div>
              <section class="panel">
                <dl class="facts">
                  ${fact("Goes by", secrets.preferred)} ${fact("Nicknames", secrets.nicknames.join(", "))}
                  ${fact("Born", mediumDayOf(secrets.birthDate))} ${fact("Number", secrets.number)}
                  ${fact("Site", site)} ${fact("Brothers and sisters", secrets.siblings.join(", "))}
                </dl>
              </section>
              <section class="panel" aria-labelledby="family">
                <h2 id="family">Family</h2>
                ${
                  guardians.length === 0
                    ? html`<p class="empty">
                        No parent or guardian yet. Add them, with whether they may be contacted.
                      </p>`
                    : html`<ul class="guardians">
                        ${guardians.map((one) => guardianLine(id, one))}
                      </ul>`
                }
                <p><a class="button small" href="/students/${id}/guardians/new">Add a guardian</a></p>
              </section>`
      }`,
  });
}

export type FormPage = { page: Page; action: string; back: string; errors: FieldErrors };

/** A form about a student or a guardian; with messages, all that was typed stands in it. */
export const formPage = (c: Context<Env>, { page, ...sheet }: FormPage): Html =>
  shell(c, {
    title: page.title,
    narrow: true,
    body: html`<h1>${page.title}</h1>
      ${drawForm({ page, ...sheet, visitor: visitorOf(c) })}`,
  });

/** A student by two keys. */
export const matchView = (c: Context<Env>, page: Page, errors: FieldErrors): Html =>
  formPage(c, { page, action: "/students/match", back: "/find", errors });

/** The one student who has both. */
export const matchedPage = (c: Context<Env>, { name, birthDate, site }: Matched): Html =>
  shell(c, {
    title: "Found",
    narrow: true,
    body: html`<div class="head">
        <h1>Found</h1>
        <div class="buttons">${namesButton(c)}</div>
      </div>
      <section class="panel">
        <p class="student">${nameOrHidden(c, name)}</p>
        <p class="quiet">Born ${factOrHidden(c, mediumDayOf(birthDate))}${site ? ` · ${site}` : ""}</p>
      </section>
      <p class="quiet">Nothing about this student has been shared with anybody.</p>
      <p class="buttons"><a class="button" href="/students/match">Look another up</a></p>`,
  });
