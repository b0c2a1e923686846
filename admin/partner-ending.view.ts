import type { Context } from "hono";
import { html } from "hono/html";
import { momentWords } from "#care/moments.ts";
import type { Around, Ending } from "#care/partners-ending.ts";
import type { Env, Html } from "./env.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const many = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

function consequences({ cases, meetings, introductions, openings, partnerName }: Ending): string[] {
  return [
    cases > 0
      ? `${many(cases, "open case closes", "open cases close")} for both sides: nothing more is shared in ${cases === 1 ? "it" : "them"}, and what was shared leaves chat and Home.`
      : "There is no open case.",
    ...(meetings > 0
      ? [`${many(meetings, "joint check-in is", "joint check-ins are")} cancelled, and everybody is free.`]
      : []),
    ...(introductions > 0
      ? [
          `${many(introductions, "introduction", "introductions")} without an answer: what was told of the student is erased.`,
        ]
      : []),
    ...(openings > 0
      ? [`${many(openings, "case", "cases")} your side has prepared for ${partnerName} cannot be opened.`]
      : []),
  ];
}

/** What ends with a partnership and what stays, before anybody ends it. */
export function endingView(c: Context<Env>, ending: Ending): Html {
  const { id, partnerName, isWorking } = ending;
  const title = isWorking ? `End working with ${partnerName}?` : `Decline working with ${partnerName}?`;
  return shell(c, {
    title: isWorking ? "End a partnership" : "Decline a partner",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/partners/${id}">${partnerName}</a></p>
      <h1>${title}</h1>
      <section class="panel">
        ${
          isWorking
            ? html`<h2>Ends at once</h2>
                <ul class="list">
                  ${consequences(ending).map((one) => html`<li>${one}</li>`)}
                </ul>
                <h2>Stays</h2>
                <ul class="list">
                  <li>The record of who was told what, on both sides.</li>
                  <li>Signed permissions, with the side that took them. They cover nothing any more.</li>
                  <li>What the school decided itself, such as supports and due dates.</li>
                  <li>Slack and Microsoft may keep copies of what stood in chat.</li>
                </ul>`
            : html`<p>
                Nothing has been shared yet. They see that it has ended; a new code is needed to begin again.
              </p>`
        }
      </section>
      <form method="post" action="/partners/${id}/end" class="buttons end">
        ${tokenField(visitorOf(c))}
        <button class="button danger">${isWorking ? "End the partnership" : "Decline"}</button>
        <a class="button" href="/partners/${id}">${isWorking ? "Keep it" : "Not now"}</a>
      </form>`,
  });
}

/** The way to that page, on the partner's own. */
export const endBox = (id: string, isWorking: boolean): Html =>
  html`<section class="panel" aria-labelledby="end">
    <h2 id="end">${isWorking ? "When you stop working together" : "If you do not want to work together"}</h2>
    <p>
      ${
        isWorking
          ? "The next page says what becomes of the cases. Nothing ends before you confirm it there."
          : "Nothing is shared until both sides have approved."
      }
    </p>
    <p><a class="button" href="/partners/${id}/end">${isWorking ? "End the partnership…" : "Decline…"}</a></p>
  </section>`;

/** Codes that can still be used, each with the way to take it back, and what ended lately. */
export function aroundView(c: Context<Env>, { invites, ended }: Around): Html {
  const { zone } = visitorOf(c).ctx;
  return html`${
    invites.length > 0
      ? html`<section class="panel" aria-labelledby="open-invites">
          <h2 id="open-invites">Codes that can still be used</h2>
          <ul class="rows">
            ${invites.map(
              ({ id, by, createdAt, expiresAt }) =>
                html`<li>
                  <div>
                    <strong>Made by ${by}</strong>
                    <span class="quiet"
                      >${momentWords(createdAt, zone)}, works until ${momentWords(expiresAt, zone)}</span
                    >
                  </div>
                  <form method="post" action="/partners/invites/${id}/cancel">
                    ${tokenField(visitorOf(c))}<button class="button small">Take it back</button>
                  </form>
                </li>`,
            )}
          </ul>
        </section>`
      : ""
  }
  ${
    ended.length > 0
      ? html`<section class="panel" aria-labelledby="ended">
          <h2 id="ended">Ended in the last 90 days</h2>
          <ul class="rows">
            ${ended.map(
              ({ name, at }) =>
                html`<li>
                  <div><strong>${name}</strong> <span class="quiet">${momentWords(at, zone)}</span></div>
                </li>`,
            )}
          </ul>
        </section>`
      : ""
  }`;
}
