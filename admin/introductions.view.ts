import type { Context } from "hono";
import { html } from "hono/html";
import { withAnswers, type Answers, type FieldErrors } from "#care/form.ts";
import { matchPage } from "#care/introductions.form.ts";
import type { Answered, IntroductionView, Waiting } from "#care/introductions.ts";
import { fullDayOf, momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { areHidden, factOrHidden, nameOrHidden, namesAreHidden, namesButton } from "./hide-names.ts";
import { finder } from "./openings.view.ts";
import { drawPart, tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type IntroductionSheet = {
  view: IntroductionView;
  typed: string;
  answers?: Answers;
  errors?: FieldErrors;
};

function whoBox(c: Context<Env>, { particulars, partnerName }: Waiting): Html {
  const { name, preferred, birthDate, siteName, asker } = particulars;
  const digits = asker.tel.replaceAll(/[^\d+]/g, "");
  return html`<section class="panel" aria-labelledby="who">
    <h2 id="who">Who they ask about</h2>
    <p class="student">${nameOrHidden(c, name)}</p>
    <dl class="facts">
      ${
        preferred
          ? html`<div>
              <dt>Goes by</dt>
              <dd>${nameOrHidden(c, preferred)}</dd>
            </div>`
          : ""
      }
      <div>
        <dt>Born</dt>
        <dd>${factOrHidden(c, fullDayOf(birthDate))}</dd>
      </div>
      <div>
        <dt>Place</dt>
        <dd>${siteName}</dd>
      </div>
      <div>
        <dt>Asked by</dt>
        <dd>${asker.name}, ${asker.role}, ${partnerName}</dd>
      </div>
    </dl>
    ${drawPart({ kind: "phones", phones: [{ label: `Call ${asker.name}`, tel: digits }] }, undefined)}
  </section>`;
}

function matchBox(c: Context<Env>, sheet: IntroductionSheet, waiting: Waiting): Html {
  const { id } = sheet.view;
  const page = matchPage(waiting);
  const none = html`<p class="empty">
    Nobody on your roster has a name like it. Search by another spelling, or call and ask.
  </p>`;
  if (areHidden(c))
    return html`<section class="panel" aria-labelledby="match">
      <h2 id="match">${page.title}</h2>
      ${namesAreHidden}
    </section>`;
  return html`<section class="panel" aria-labelledby="match" data-names-inside>
    <h2 id="match">${page.title}</h2>
    ${finder(c, { action: `/introductions/${id}/find`, typed: sheet.typed, label: "Find by name on your roster" })}
    ${
      waiting.pupils.length === 0
        ? none
        : drawForm({
            page: sheet.answers ? withAnswers(page, sheet.answers) : page,
            action: `/introductions/${id}/match`,
            visitor: visitorOf(c),
            ...(sheet.errors && { errors: sheet.errors }),
          })
    }
  </section>`;
}

const declineBox = (c: Context<Env>, id: string): Html =>
  html`<details class="confirm">
    <summary class="button">Not our student</summary>
    <div class="confirm-box">
      <p><strong>Not a student of yours?</strong></p>
      <p>
        What you were told is erased at once, and they are told that it is not your student. Nothing else
        crosses.
      </p>
      <form method="post" action="/introductions/${id}/decline">
        ${tokenField(visitorOf(c))}<button class="button danger">Not our student</button>
      </form>
    </div>
  </details>`;

const answeredLines = {
  matched: "It is matched, and the case is open. Its care team finds it under Cases.",
  declined: "Your side said that it is not your student. What you were told is erased.",
  lapsed: "Nobody on your side answered within 14 days. What you were told is erased.",
  taken_back: "They took it back. What you were told is erased.",
} as const;

function overBox(view: Answered, zone: string): Html {
  if (view.state === "stopped" || !view.answer)
    return html`<p class="banner warn">
      The permission for this has ended or was withdrawn, so it is not shown any more. Nothing is left for you
      to do.
    </p>`;
  const when = view.answeredAt ? ` ${momentWords(view.answeredAt, zone)}.` : "";
  return html`<p class="banner">${answeredLines[view.answer]}${when}</p>`;
}

/** An introduction, for the intake people who were told. The title, which browsers keep, says nothing. */
export function introductionView(c: Context<Env>, sheet: IntroductionSheet): Html {
  const { view } = sheet;
  const { zone } = visitorOf(c).ctx;
  const body =
    view.state === "waiting"
      ? html`<p class="lead">
            From ${view.partnerName}, ${momentWords(view.askedAt, zone)}. Without an answer it lapses
            ${momentWords(view.lapsesAt, zone)}.
          </p>
          ${whoBox(c, view)} ${matchBox(c, sheet, view)} ${declineBox(c, view.id)}`
      : overBox(view, zone);
  return shell(c, {
    title: "Introduction",
    narrow: true,
    body: html`<div class="head">
        <h1>Introduction</h1>
        ${view.state === "waiting" ? html`<div class="buttons">${namesButton(c, `/introductions/${view.id}`)}</div>` : ""}
      </div>
      ${body}`,
  });
}
