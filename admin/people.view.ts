import type { Context } from "hono";
import { html } from "hono/html";
import type { Colleague } from "#care/colleagues.ts";
import type { FieldErrors, Page } from "#care/form.ts";
import type { PeoplePage, PersonView } from "#care/people.ts";
import { platformWords, reachAdvice, reachWords } from "#care/reach-words.ts";
import { isOutOfReach, type PersonReach } from "#care/reaches.ts";
import { roleWords } from "#care/role-words.ts";
import type { StaffId } from "#db/ids.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

/** How chat reaches somebody, in a few words; said only where it does not. */
function reachMark(reaches: readonly PersonReach[] = []): Html | "" {
  if (!isOutOfReach(reaches)) return "";
  const states = reaches.map(
    ({ platform, state, isConnected }) =>
      `${platformWords[platform]}: ${isConnected ? reachWords[state].toLowerCase() : "not connected"}`,
  );
  return html`<span class="badge warn">${states.join(", ")}</span>`;
}

const personLine = ({ staffId, name, roles, siteName }: Colleague, reaches?: readonly PersonReach[]): Html =>
  html`<li>
    <a class="case-line" href="/people/${staffId}">
      <strong>${name}</strong>
      <span class="quiet">${roles.map((role) => roleWords[role]).join(", ")}</span>
      ${reachMark(reaches)}
      <span class="quiet">${siteName ?? "No one site"}</span>
    </a>
  </li>`;

function pager({ page, pages, typed, onlyThose }: PeoplePage): Html | "" {
  if (pages === 1) return "";
  const only = onlyThose ? "&reach=none" : "";
  const to = (nth: number) => `/people?find=${encodeURIComponent(typed)}&page=${nth}${only}`;
  return html`<nav class="pager" aria-label="Pages">
    ${page > 1 ? html`<a class="button small" href="${to(page - 1)}">Before</a>` : ""}
    <span class="quiet">Page ${page} of ${pages}</span>
    ${page < pages ? html`<a class="button small" href="${to(page + 1)}">Next</a>` : ""}
  </nav>`;
}

/** Whom chat does not reach, with the way to them and back. */
function outOfReachLine({ outOfReach, onlyThose }: PeoplePage): Html | "" {
  if (onlyThose)
    return html`<p class="banner warn">
      Whom chat does not reach. Their work waits for them here in the panel; open one to see what to do.
      <a href="/people">Show everybody</a>
    </p>`;
  if (outOfReach === 0) return "";
  return html`<p class="banner">
    Chat does not reach ${outOfReach} ${outOfReach === 1 ? "person" : "people"}.
    <a href="/people?reach=none">Show them</a>
  </p>`;
}

/** Everybody at work, with search. */
export const peopleView = (c: Context<Env>, found: PeoplePage): Html =>
  shell(c, {
    title: "People",
    body: html`<div class="head">
        <h1>People</h1>
        <div class="buttons"><a class="button primary small" href="/people/new">Add a person</a></div>
      </div>
      <form method="get" action="/people" class="finder" role="search">
        <label for="find-person">Find by name or role</label>
        <div class="finder-row">
          <input id="find-person" name="find" value="${found.typed}" autocomplete="off" maxlength="80" />
          <button class="button">Find</button>
        </div>
      </form>
      ${outOfReachLine(found)}
      ${
        found.people.length === 0
          ? html`<p class="empty">
              ${found.onlyThose && !found.typed ? "Chat reaches everybody." : "Nobody here is called that. Try a part of the name, or add the person."}
            </p>`
          : html`<ul class="cases">
              ${found.people.map((one) => personLine(one, found.reaches.get(one.staffId)))}
            </ul>`
      }
      ${pager(found)}`,
  });

export type PersonSheet = { id?: StaffId; view: PersonView; page: Page; errors: FieldErrors };

const casesBox = ({ cases }: PersonView): Html =>
  html`<section class="panel" aria-labelledby="cases">
    <h2 id="cases">On the care team of</h2>
    ${
      cases.length === 0
        ? html`<p class="empty">No open case.</p>`
        : html`<ul class="rows">
            ${cases.map(({ id, codeName }) => html`<li><a href="/cases/${id}/team">${codeName}</a></li>`)}
          </ul>`
    }
  </section>`;

const reachBox = ({ reaches }: PersonView): Html =>
  html`<section class="panel" aria-labelledby="reach">
    <h2 id="reach">In chat</h2>
    ${
      reaches.length === 0
        ? html`<p class="empty">
            Your organization is connected to no chat. <a href="/organization/chat">Connect one</a>
          </p>`
        : html`<ul class="rows">
            ${reaches.map(
              (one) =>
                html`<li>
                  <div>
                    <strong>${platformWords[one.platform]}</strong>
                    <span class="badge ${one.state === "reachable" ? "" : "warn"}"
                      >${reachWords[one.state]}</span
                    >
                    <p class="quiet">${reachAdvice(one)}</p>
                  </div>
                </li>`,
            )}
          </ul>`
    }
    ${
      isOutOfReach(reaches)
        ? html`<p class="quiet">
            Until then their work waits for them on the panel's first page, and whoever leads a case sees what
            did not arrive.
          </p>`
        : ""
    }
  </section>`;

function leaveBox(c: Context<Env>, id: StaffId, { cases, coverName }: PersonView): Html {
  const goesTo = coverName
    ? `Their ${cases.length} open ${cases.length === 1 ? "case goes" : "cases go"} to ${coverName}, who stands in for them.`
    : "Nobody stands in for them: their open cases go to nobody. Choose a cover above and save it first.";
  return html`<section class="panel" aria-labelledby="leave">
    <h2 id="leave">When they leave</h2>
    <p>${goesTo}</p>
    <details class="confirm">
      <summary class="button danger">Deactivate</summary>
      <div class="confirm-box">
        <p><strong>Deactivate this person?</strong></p>
        <p>Their sessions and chat connections end at once. What they did stays on record.</p>
        <form method="post" action="/people/${id}/deactivate">
          ${tokenField(visitorOf(c))}<button class="button danger">Deactivate</button>
        </form>
      </div>
    </details>
  </section>`;
}

/** One person at work, or the form for a new one. */
export const personView = (c: Context<Env>, { id, view, page, errors }: PersonSheet): Html =>
  shell(c, {
    title: "People",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/people">People</a></p>
      <h1>${view.data.person?.name ?? page.title}</h1>
      ${drawForm({
        page,
        action: id ? `/people/${id}` : "/people/new",
        back: "/people",
        errors,
        visitor: visitorOf(c),
      })}
      ${id ? html`${reachBox(view)} ${casesBox(view)} ${leaveBox(c, id, view)}` : ""}`,
  });
