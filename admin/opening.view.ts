import type { Context } from "hono";
import { html } from "hono/html";
import { categoryWords, lawWords } from "#care/category-words.ts";
import { contactWords, offered } from "#care/guardians.rules.ts";
import { answerWords, lapsesAt } from "#care/introductions.rules.ts";
import type { IntroductionRow } from "#care/introductions.ts";
import { momentWords } from "#care/moments.ts";
import type { KeptLine, OpeningPage } from "#care/opening-page.ts";
import type { Adult } from "#care/guardians.ts";
import type { Env, Html } from "./env.ts";
import { nameOrHidden, namesButton } from "./hide-names.ts";
import { icon } from "./icons.ts";
import { pupilLines } from "./openings.view.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const isFree = ({ last }: OpeningPage) => !last || (last.answer !== null && last.answer !== "matched");

const adultLine = (c: Context<Env>, { name, relation, status }: Adult): Html =>
  html`<li class="guardian ${status}">
    <strong>${nameOrHidden(c, name)}</strong> <span class="quiet">${relation}</span>
    <span class="contact"
      >${status === "active" ? "" : html`${icon("triangle")} `}${contactWords[status]}</span
    >
  </li>`;

/** Who can be asked to sign; whoever is flagged is shown with the flag, and not offered. */
function familyLines(c: Context<Env>, family: readonly Adult[]): Html {
  const askable = offered(family);
  const names = askable.map(({ name }) => name).join(" or ");
  return html`<h3>Family</h3>
    ${
      askable.length > 0
        ? html`<p>You can ask ${nameOrHidden(c, names)} to sign.</p>`
        : html`<p class="empty">
            Nobody on the roster may be asked to sign. Check the record before you reach out.
          </p>`
    }
    <ul class="guardians">
      ${family.map((one) => adultLine(c, one))}
    </ul>`;
}

const studentBox = (c: Context<Env>, page: OpeningPage): Html =>
  html`<section class="panel" aria-labelledby="student">
    <h2 id="student">Student</h2>
    <p>${pupilLines(c, page.pupil)}</p>
    ${familyLines(c, page.family)}
  </section>`;

const planBox = (page: OpeningPage): Html =>
  html`<section class="panel" aria-labelledby="plan">
    <h2 id="plan">Whom to ask</h2>
    <dl class="facts">
      <div>
        <dt>Partner</dt>
        <dd>${page.partnerName}</dd>
      </div>
      <div>
        <dt>Place</dt>
        <dd>${page.siteName}</dd>
      </div>
      <div>
        <dt>They can call you on</dt>
        <dd>${page.tel}</dd>
      </div>
      <div>
        <dt>Care team here</dt>
        <dd>${page.team.join(", ")}</dd>
      </div>
    </dl>
    ${isFree(page) ? html`<p><a class="button small" href="/openings/${page.id}/change">Change</a></p>` : ""}
  </section>`;

const keptLine = (c: Context<Env>, page: OpeningPage, kept: KeptLine): Html =>
  html`<li>
    <div>
      <strong>${kept.categories.map((one) => categoryWords[one].label).join(", ")}</strong>
      <span class="quiet">${lawWords[kept.law].label} · until ${kept.until}</span>
    </div>
    ${
      isFree(page)
        ? html`<form method="post" action="/openings/permissions/${kept.id}/withdraw">
            ${tokenField(visitorOf(c))}<button class="button small">Withdraw</button>
          </form>`
        : ""
    }
  </li>`;

const permissionBox = (c: Context<Env>, page: OpeningPage): Html =>
  html`<section class="panel" aria-labelledby="permission">
    <h2 id="permission">Permission</h2>
    ${
      page.kept.length === 0
        ? html`<p class="empty">None yet. It has to name <em>Enrollment</em>, or nobody can be told.</p>`
        : html`<ul class="permissions">
            ${page.kept.map((one) => keptLine(c, page, one))}
          </ul>`
    }
    ${
      page.kept.length > 0 && page.readers.length === 0
        ? html`<p class="warning">
            It does not let their intake people know who the student is: it lacks <em>Enrollment</em>, is not
            in force today, or names none of their roles.
          </p>`
        : ""
    }
    ${
      isFree(page)
        ? html`<p>
            <a
              class="button${page.readers.length === 0 ? " primary" : " small"}"
              href="/openings/${page.id}/permissions/new"
              >Record a permission</a
            >
          </p>`
        : ""
    }
  </section>`;

/** Last of all: who reads what, and the press that tells them. */
function introduceBox(c: Context<Env>, page: OpeningPage): Html {
  const uncovered = page.uncovered.join(", ");
  return html`<section class="panel attention" aria-labelledby="introduce">
    <h2 id="introduce">Introduce</h2>
    ${
      page.readers.length === 0
        ? html`<p class="empty">
            First record a permission that lets their intake people know. Until then nothing can be sent.
          </p>`
        : html`<p>
              <strong>${page.readers.join(" and ")}</strong> at ${page.partnerName} will read the name, the
              birth date, the place, and your name and number. In chat they read only that an introduction
              waits.
            </p>
            ${uncovered ? html`<p class="quiet">Not covered by the permission, so not told: ${uncovered}.</p>` : ""}
            <form method="post" action="/openings/${page.id}/introduce" class="buttons">
              ${tokenField(visitorOf(c))}<button class="button primary">Introduce</button>
            </form>`
    }
  </section>`;
}

function waitingBox(c: Context<Env>, page: OpeningPage, last: IntroductionRow): Html {
  const { zone } = visitorOf(c).ctx;
  return html`<section class="panel" aria-labelledby="waits">
    <h2 id="waits">Waiting for their answer</h2>
    <p>
      ${page.readers.join(" and ") || "Their intake"} at ${page.partnerName}, since
      ${momentWords(last.askedAt, zone)}. Without an answer it lapses
      ${momentWords(lapsesAt(last.askedAt), zone)}.
    </p>
    <details class="confirm">
      <summary class="button">Take it back</summary>
      <div class="confirm-box">
        <p><strong>Take the introduction back?</strong></p>
        <p>What they were told is erased. That they were told stays on record.</p>
        <form method="post" action="/openings/${page.id}/take-back">
          ${tokenField(visitorOf(c))}<button class="button danger">Take it back</button>
        </form>
      </div>
    </details>
  </section>`;
}

function lastBox(c: Context<Env>, page: OpeningPage): Html | "" {
  const { last, caseId } = page;
  if (!last) return "";
  if (!last.answer) return waitingBox(c, page, last);
  const { title, line } = answerWords[last.answer];
  return html`<div class="banner${caseId ? "" : " warn"}">
    <p><strong>${title}.</strong> ${line}</p>
    ${caseId ? html`<p><a class="button" href="/cases/${caseId}">Open the case</a></p>` : ""}
  </div>`;
}

/** One opening, from top to bottom in the order in which it is done. */
export const openingView = (c: Context<Env>, page: OpeningPage): Html =>
  shell(c, {
    title: "Open a case",
    body: html`<p class="eyebrow"><a href="/openings">Open a case</a></p>
      <div class="head">
        <h1>${nameOrHidden(c, page.pupil.name)}</h1>
        <div class="buttons">${namesButton(c)}</div>
      </div>
      ${lastBox(c, page)} ${studentBox(c, page)} ${planBox(page)} ${permissionBox(c, page)}
      ${isFree(page) ? introduceBox(c, page) : ""}`,
  });
