import type { Context } from "hono";
import { html } from "hono/html";
import type { CaseId } from "#db/ids.ts";
import type { CheckInView } from "#care/check-ins/check-in-view.ts";
import { bodyParts, titleWord } from "#care/check-ins/check-ins.cards.ts";
import type { CheckInLists } from "#care/check-ins/lists.ts";
import { momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { drawParts } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const stateWords: Record<CheckInView["state"], string> = {
  proposed: "Waiting for answers",
  confirmed: "Confirmed",
  cancelled: "Cancelled",
  past: "Over",
};

function lineWords(view: CheckInView): string {
  if (view.state === "proposed") {
    const waited = view.waitedFor.map(({ name, isReader }) => (isReader ? "you" : name)).join(", ");
    const count = view.times.length === 1 ? "1 time" : `${view.times.length} times`;
    return waited ? `${count} offered · waiting for ${waited}` : `${count} offered`;
  }
  if (!view.startsAt) return `Asked ${momentWords(view.asked.at, view.zone)}`;
  return `${momentWords(view.startsAt, view.zone)}, ${view.minutes} minutes`;
}

function badges(view: CheckInView): Html | "" {
  const owes = view.state === "past" && view.isAsked && !view.outcomes.some((one) => one.isOwn);
  if (view.sidesDisagree) return html`<span class="badge warn">Sides disagree</span>`;
  if (owes) return html`<span class="badge warn">How did it go?</span>`;
  const answer =
    view.state === "proposed" && view.isAsked && view.times.some((one) => one.mine === undefined);
  return answer
    ? html`<span class="badge warn">To answer</span>`
    : html`<span class="badge">${stateWords[view.state]}</span>`;
}

const line = (view: CheckInView, named: boolean): Html =>
  html`<li>
    <a class="case-line" href="/check-ins/${view.id}">
      <strong>${named ? view.codeName : view.people.map((one) => one.name).join(", ")}</strong>
      ${badges(view)}
      <span class="quiet">${lineWords(view)}</span>
      ${named ? html`<span class="quiet">With ${view.people.map((one) => one.name).join(", ")}</span>` : ""}
    </a>
  </li>`;

type Group = { id: string; title: string; views: readonly CheckInView[]; empty: string };

const group = ({ id, title, views, empty }: Group): Html =>
  html`<section class="check-ins" aria-labelledby="${id}">
    <h2 id="${id}">${title}${views.length > 0 ? ` (${views.length})` : ""}</h2>
    ${
      views.length === 0
        ? html`<p class="empty">${empty}</p>`
        : html`<ul class="cases">
            ${views.map((view) => line(view, true))}
          </ul>`
    }
  </section>`;

/** Somebody's own joint check-ins: what to answer, what is coming, what is over. Code names only. */
export const checkInsPage = (c: Context<Env>, lists: CheckInLists): Html =>
  shell(c, {
    title: "Check-ins",
    body: html`<div class="head">
        <h1>Your check-ins</h1>
        <div class="buttons">
          <a class="button primary small" href="/ask/checkin">Find a time</a>
          <a class="button small" href="/ask/hours">My hours</a>
          <a class="button small" href="/my-calendar">My calendar</a>
        </div>
      </div>
      ${group({
        id: "to-answer",
        title: "To settle",
        views: lists.toAnswer,
        empty: "No times wait for an answer. Press Find a time to ask both sides to a check-in.",
      })}
      ${group({
        id: "coming",
        title: "Coming",
        views: lists.coming,
        empty: "Nothing is planned. A time that works for everybody shows here once it is confirmed.",
      })}
      ${group({
        id: "over",
        title: "Past and cancelled",
        views: lists.over,
        empty: "Nothing yet. Afterwards each side says here how it went.",
      })}`,
  });

/** One joint check-in with all that can be done about it now. */
export const checkInPage = (c: Context<Env>, view: CheckInView): Html =>
  shell(c, {
    title: view.codeName,
    narrow: true,
    body: html`<p class="eyebrow"><a href="/check-ins">Your check-ins</a></p>
      <h1>${titleWord(view)}</h1>
      <p class="quiet"><a href="/cases/${view.caseId}">${view.codeName}</a></p>
      <section class="panel check-in" aria-label="${titleWord(view)}">
        ${drawParts(bodyParts(view, "post"), visitorOf(c))}
      </section>`,
  });

/** The joint check-ins on the page of their case. */
export function checkInsBox(caseId: CaseId, lists: CheckInLists): Html {
  const views = [...lists.toAnswer, ...lists.coming, ...lists.over];
  return html`<section class="panel" aria-labelledby="check-ins">
    <h2 id="check-ins">Joint check-ins</h2>
    ${lists.overdue ? html`<p class="warning">${lists.overdue}</p>` : ""}
    ${
      views.length === 0
        ? html`<p class="empty">None yet. Find a time in which both sides are free.</p>`
        : html`<ul class="cases">
            ${views.map((view) => line(view, false))}
          </ul>`
    }
    <p class="buttons">
      <a class="button small" href="/ask/checkin?case=${caseId}">Find a time</a>
      <a class="button small" href="/cases/${caseId}/week">See the week</a>
    </p>
  </section>`;
}
