import type { Context } from "hono";
import { html } from "hono/html";
import { may } from "#care/access.ts";
import { momentWords } from "#care/moments.ts";
import type { SupportsPage } from "#care/support-lists.ts";
import { lookWords } from "#care/support-copies.ts";
import type { SupportView } from "#care/support-loading.ts";
import { requestTitle, type RequestView } from "#care/support-request.cards.ts";
import { classWords, dayWords } from "#care/support-words.ts";
import type { Env, Html } from "./env.ts";
import { factOrHidden, nameOrHidden, namesButton } from "./hide-names.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

/** A request in a list: what, for which case, by when, who waits since when. */
const requestLine = (view: RequestView): Html => lineOf(view, view.codeName);

/** The same where the case is known: what is asked for stands first. */
export const requestLineInCase = (view: RequestView): Html =>
  lineOf(view, view.hidden ? "Support" : view.kind.label);

const lineOf = (view: RequestView, title: string): Html =>
  html`<li>
    <a class="case-line" href="/supports/requests/${view.id}">
      <strong>${title}</strong>
      <span class="badge${view.state === "missed" || view.remindedAt ? " warn" : ""}"
        >${requestTitle(view)}</span
      >
      ${view.hidden || title === view.kind.label ? "" : html`<span class="quiet">${view.kind.label}</span>`}
      <span class="quiet detail">${waits(view)}</span>
    </a>
  </li>`;

function waits(view: RequestView): string {
  const needed = `Needed by ${dayWords(view.neededBy)}`;
  if (view.state === "requested")
    return `${needed}. Waits for ${view.approvers.join(" or ") || "the school"} since ${momentWords(view.askedAt, view.zone)}`;
  if (view.state === "needs_information") return `${needed}. Waits for an answer from ${view.askedBy}`;
  return needed;
}

/** A support in a list: what, in which class, and whether it needs a look. */
export function supportLine(view: SupportView): Html {
  const late = view.readers.filter((one) => !one.hasGot).length;
  return html`<li>
    <a class="case-line" href="/supports/${view.row.id}">
      <strong>${view.kind.label}</strong>
      ${view.state === "review_due" ? html`<span class="badge warn">Review due</span>` : ""}
      ${view.state === "ended" ? html`<span class="badge">Ended</span>` : ""}
      <span class="quiet">${classWords(view.details)}</span>
      <span class="quiet detail">
        ${view.state === "review_due" ? lookWords(view) : `Review ${dayWords(view.row.reviewOn)}, ends ${dayWords(view.row.endsOn)}`}
        ${late > 0 ? ` · ${late} ${late === 1 ? "teacher has" : "teachers have"} not got it yet` : ""}
      </span>
    </a>
  </li>`;
}

const section = (id: string, title: string, lines: Html[], empty: string): Html =>
  html`<section aria-labelledby="${id}" class="supports-part">
    <h2 id="${id}">${title}</h2>
    ${
      lines.length === 0
        ? html`<p class="empty">${empty}</p>`
        : html`<ul class="cases">
            ${lines}
          </ul>`
    }
  </section>`;

/** What of supports is this person's to do. */
export function supportsPage(c: Context<Env>, page: SupportsPage): Html {
  const { actor } = visitorOf(c).ctx;
  const atSchool = actor.organizationKind === "school";
  return shell(c, {
    title: "Supports",
    body: html`<div class="head">
        <h1>Supports</h1>
        <div class="buttons">
          <a class="button primary small" href="/ask/accommodate">Ask for a support</a>
          ${may(actor, "support.find") ? html`<a class="button small" href="/supports/new">Record a support</a>` : ""}
          ${atSchool ? html`<a class="button small" href="/classes">In your classes</a>` : ""}
        </div>
      </div>
      ${
        atSchool
          ? section(
              "decide",
              `To decide (${page.decide.length})`,
              page.decide.map(requestLine),
              "Nothing waits for your decision. A request that is yours shows here and as a card in chat.",
            )
          : ""
      }
      ${section("asked", "You asked for", page.asked.map(requestLine), "Nothing of yours is open. Press Ask for a support to begin.")}
      ${
        atSchool
          ? section(
              "mine",
              "You look after",
              page.mine.map(supportLine),
              "You look after no support now. What you approve or record shows here until it ends.",
            )
          : ""
      }`,
  });
}

type Found = { typed: string; found?: readonly { id: string; name: string; birthDate: string }[] };

/** Whose support is recorded: the school's own students, by a part of their name. */
export function findPage(c: Context<Env>, { typed, found }: Found): Html {
  const visitor = visitorOf(c);
  return shell(c, {
    title: "Record a support",
    narrow: true,
    body: html`<div class="head">
        <h1>Record a support</h1>
        ${found ? html`<div class="buttons">${namesButton(c)}</div>` : ""}
      </div>
      <p>For a student of yours, also one without a case. Nothing of it leaves the school.</p>
      <form method="post" action="/supports/new" class="form">
        ${tokenField(visitor)}
        <div class="field">
          <label for="typed">Find the student</label>
          <p class="help" id="typed-help">At least two letters of the name.</p>
          <input id="typed" name="typed" value="${typed}" autocomplete="off" aria-describedby="typed-help" />
        </div>
        <div class="buttons end"><button class="button primary">Find</button></div>
      </form>
      ${found ? results(c, found) : ""}`,
  });
}

const results = (c: Context<Env>, found: NonNullable<Found["found"]>): Html =>
  found.length === 0
    ? html`<p class="empty" role="status">
        Nobody of that name is on your roster. Check the spelling, or ask your office to add the student.
      </p>`
    : html`<form method="post" action="/supports/new/student">
        ${tokenField(visitorOf(c))}
        <ul class="people">
          ${found.map(
            ({ id, name, birthDate }) =>
              html`<li>
                <button class="person" name="student" value="${id}">
                  <strong>${nameOrHidden(c, name)}</strong>
                  <span class="quiet">Born ${factOrHidden(c, birthDate)}</span>
                </button>
              </li>`,
          )}
        </ul>
      </form>`;
