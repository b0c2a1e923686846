import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "#care/access.ts";
import type { Findings, Found, FoundCase } from "#care/find.ts";
import type { Env, Html, Visitor } from "./env.ts";
import { areHidden, namesAreHidden, namesButton } from "./hide-names.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

type FindSheet = { words: string; findings?: Findings };

/** *Find by name*. With a script the hits follow the typing; without one the button asks. */
export const findPage = (c: Context<Env>, { words, findings }: FindSheet): Html =>
  shell(c, {
    title: "Find by name",
    body: html`<div class="head">
        <div>
          <h1>Find by name</h1>
          <p class="quiet">${scopeWords(visitorOf(c))}</p>
        </div>
        <div class="buttons">${namesButton(c)}</div>
      </div>
      <form method="post" action="/find" class="find" role="search" autocomplete="off" data-finder>
        ${tokenField(visitorOf(c))}
        <label for="find-words">Any part of a name</label>
        <div class="find-row">
          <input
            id="find-words"
            name="words"
            type="search"
            value="${words}"
            maxlength="80"
            autocomplete="off"
            spellcheck="false"
            autofocus
            aria-describedby="find-help"
          />
          <button class="button primary">Find</button>
        </div>
        <p class="help" id="find-help">
          Nicknames count, accents and capitals do not. What you type is not kept.
        </p>
      </form>
      <div id="hits" role="region" aria-label="Hits" aria-live="polite">
        ${findings ? hitList(c, findings) : ""}
      </div>
      ${matchLink(visitorOf(c))}`,
  });

const scopeWords = ({ ctx }: Visitor): string =>
  may(ctx.actor, "student.list")
    ? "All students of your organization. Code names show for your own cases only."
    : "Students of your own cases.";

const matchLink = ({ ctx }: Visitor): Html | "" =>
  may(ctx.actor, "student.match")
    ? html`<p class="quiet">
        Not among them? <a href="/students/match">Look a student up by number and birth date</a>.
      </p>`
    : "";

/** The hits alone, also as they follow the typing. */
export function hitList(c: Context<Env>, { hits, more, tooShort }: Findings): Html {
  // Names are not for a screen that others can see: with names hidden nobody is found.
  if (areHidden(c)) return namesAreHidden;
  if (tooShort) return html`<p class="empty">Type two letters or more.</p>`;
  if (hits.length === 0) {
    return html`<div class="empty">
      <p><strong>Nobody of that name.</strong></p>
      <p>
        Try another part of the name or a nickname. One wrong letter is forgiven; a different first letter is
        too.
      </p>
    </div>`;
  }
  const visitor = visitorOf(c);
  return html`<ul class="hits">
      ${hits.map((hit) => hitLine(hit, visitor))}
    </ul>
    ${more ? html`<p class="quiet">There are more. Type another letter or a second name.</p>` : ""}`;
}

function hitLine(hit: Found, visitor: Visitor): Html {
  const facts = [hit.site, hit.number && `No. ${hit.number}`].filter(Boolean).join(" · ");
  const mayList = may(visitor.ctx.actor, "student.see");
  return html`<li class="hit">
    <div>
      <strong data-name>${hit.name}</strong>
      ${hit.preferred ? html`<span class="quiet" data-name>goes by ${hit.preferred}</span>` : ""}
      ${facts ? html`<span class="quiet">${facts}</span>` : ""}
    </div>
    ${hit.cases.map((one) => caseBox(one, visitor))}
    ${hit.cases.length === 0 ? html`<p class="quiet">No case of yours.</p>` : ""}
    ${mayList ? html`<p><a href="/students/${hit.id}">Student's record</a></p>` : ""}
  </li>`;
}

const caseBox = (one: FoundCase, visitor: Visitor): Html =>
  html`<div class="hit-case">
    <div>
      <a href="/cases/${one.id}"><strong>${one.codeName}</strong></a>
      ${one.isWaiting ? html`<span class="badge warn">Update due</span>` : ""}
      <span class="quiet">${one.line}</span>
    </div>
    <div class="buttons">
      ${
        may(visitor.ctx.actor, "progress.post")
          ? html`<a class="button primary small" href="/ask/progress?case=${one.id}">Send an update</a>`
          : ""
      }
      <a class="button small" href="/cases/${one.id}">Open case</a>
      ${may(visitor.ctx.actor, "case.carry") ? carryForm(one, visitor) : ""}
    </div>
  </div>`;

const carryForm = (one: FoundCase, visitor: Visitor): Html =>
  html`<form method="post" action="/find/continue">
    ${tokenField(visitor)}<input type="hidden" name="case" value="${one.id}" /><button class="button small">
      Continue in chat
    </button>
  </form>`;
