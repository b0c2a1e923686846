import type { Context } from "hono";
import { html } from "hono/html";
import type { CasePage } from "#care/case-page.ts";
import { languageWords } from "#care/consent-words.ts";
import { contactWords } from "#care/guardians.rules.ts";
import { fullDayOf } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { areHidden, namesAreHidden } from "./hide-names.ts";
import { icon } from "./icons.ts";

type Guardian = CasePage["guardians"][number];

const guardianLine = ({ name, relation, language, status }: Guardian): Html =>
  html`<li class="guardian ${status}">
    <strong data-name>${name}</strong>
    <span class="quiet">${relation} · ${languageWords[language]}</span>
    <span class="contact"
      >${status === "active" ? "" : html`${icon("triangle")} `}${contactWords[status]}</span
    >
  </li>`;

function known({ student, guardians }: CasePage): Html {
  if (!student) {
    return html`<p class="empty">
      No student of your own roster belongs to this case yet. Until one does, nobody here can see who it is
      about, and no permission can be recorded on this side.
    </p>`;
  }
  return html`<p class="student" data-name>${student.name}</p>
    <dl class="facts">
      ${
        student.preferred
          ? html`<div>
              <dt>Goes by</dt>
              <dd data-name>${student.preferred}</dd>
            </div>`
          : ""
      }
      <div>
        <dt>Born</dt>
        <dd data-name="Hidden">${fullDayOf(student.birthDate)}</dd>
      </div>
    </dl>
    <h3>Family</h3>
    ${
      guardians.length === 0
        ? html`<p class="empty">No parent or guardian is on your roster.</p>`
        : html`<ul class="guardians">
            ${guardians.map(guardianLine)}
          </ul>`
    }`;
}

/** Who the case is about. Hidden names are not in the page at all. */
export const familyBox = (c: Context<Env>, page: CasePage): Html =>
  html`<section class="panel" aria-labelledby="student">
    <h2 id="student">Student</h2>
    ${areHidden(c) ? namesAreHidden : known(page)}
  </section>`;
