import type { Context } from "hono";
import { html } from "hono/html";
import type { Part } from "#care/card.ts";
import { momentWords } from "#care/moments.ts";
import type { RequestPage, SupportPage } from "#care/support-lists.ts";
import { lookWords, ownerButtons } from "#care/support-copies.ts";
import type { SupportView } from "#care/support-loading.ts";
import { buttonsFor, repliesUnseen, requestCard, requestTitle } from "#care/support-request.cards.ts";
import { classWords, dayWords } from "#care/support-words.ts";
import { bases } from "#care/supports.rules.ts";
import type { Env, Html } from "./env.ts";
import { nameOrHidden, namesButton } from "./hide-names.ts";
import { drawPart, drawParts } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

/** There is nothing to reply under on a page of ours. */
const isAboutReplies = (part: Part) => part.kind === "text" && part.text === repliesUnseen;

/** A request: what is asked, how it stands, and the buttons that its card has. The title holds the code name alone. */
export function requestPage(c: Context<Env>, { view, student }: RequestPage): Html {
  const visitor = visitorOf(c);
  const parts = requestCard(view, "post").parts.filter(
    (part) => part.kind !== "buttons" && part.kind !== "link" && !isAboutReplies(part),
  );
  const can = buttonsFor(view, "post");
  return shell(c, {
    title: view.codeName,
    narrow: true,
    body: html`<div class="head">
        <div>
          <p class="eyebrow"><a href="/supports">Supports</a></p>
          <h1>${requestTitle(view)}</h1>
          <p class="quiet">
            ${view.isOnTeam ? html`<a href="/cases/${view.caseId}">${view.codeName}</a>` : view.codeName}${student ? html` · ${nameOrHidden(c, student)}` : ""}
          </p>
        </div>
        ${student ? html`<div class="buttons">${namesButton(c)}</div>` : ""}
      </div>
      <section class="panel">
        ${drawParts(parts, visitor)}
        ${can.length > 0 ? drawPart({ kind: "buttons", buttons: can }, visitor) : ""}
      </section>`,
  });
}

const row = (label: string, value: string | undefined): Html | "" =>
  value
    ? html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`
    : "";

function gotBox({ readers, zone }: SupportView): Html {
  return html`<section class="panel" aria-labelledby="got">
    <h2 id="got">Who has got it</h2>
    ${
      readers.length === 0
        ? html`<p class="empty">No teacher is told. Change the support to add one.</p>`
        : html`<ul class="team">
            ${readers.map(
              ({ name, hasGot, gotAt, toldAt }) =>
                html`<li>
                  <strong>${name}</strong>
                  <span class="quiet">
                    ${hasGot && gotAt ? `Got it ${momentWords(gotAt, zone)}` : `Not yet; told ${momentWords(toldAt, zone)}`}
                  </span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** A support as who looks after it sees it. */
export function supportPage(c: Context<Env>, { view, student, isMine }: SupportPage): Html {
  const { details, row: support, kind, state } = view;
  return shell(c, {
    title: kind.label,
    narrow: true,
    body: html`<div class="head">
        <div>
          <p class="eyebrow"><a href="/supports">Supports</a></p>
          <h1>${kind.label}</h1>
          <p class="quiet">${nameOrHidden(c, student)}</p>
        </div>
        <div class="buttons">${namesButton(c)}</div>
      </div>
      ${state === "review_due" ? html`<p class="banner warn">${lookWords(view)}</p>` : ""}
      ${state === "ended" ? html`<p class="banner">This support has ended. Teachers do not see it any more.</p>` : ""}
      <section class="panel">
        <p>${details.teachersRead}</p>
        <dl class="facts">
          ${row("Class", classWords(details))}
          ${row("New date", details.dueOn && dayWords(Temporal.PlainDate.from(details.dueOn)))}
          ${row("How much", details.amount)} ${row("Kind", bases[support.basis])} ${row("Owner", view.owner)}
          ${row("Starts", dayWords(support.startsOn))} ${row("Review", dayWords(support.reviewOn))}
          ${row("Ends", dayWords(support.endsOn))}
        </dl>
        ${isMine && state !== "ended" ? drawPart({ kind: "buttons", buttons: ownerButtons(view) }, visitorOf(c)) : ""}
      </section>
      ${gotBox(view)}`,
  });
}
