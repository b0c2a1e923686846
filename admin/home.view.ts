import type { Context } from "hono";
import { html } from "hono/html";
import { countOf, groupOf, whenWords, type HomeData } from "#care/home.rules.ts";
import type { NotDelivered, Undelivered } from "#care/not-delivered.ts";
import { ownReachAdvice, platformWords, reachWords } from "#care/reach-words.ts";
import { isOutOfReach, type PersonReach } from "#care/reaches.ts";
import { momentWords } from "#care/moments.ts";
import type { Waiting } from "#care/waiting.ts";
import type { Env, Html } from "./env.ts";
import { drawPart } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

function waitingLine(c: Context<Env>, one: Waiting): Html {
  const visitor = visitorOf(c);
  const { now, zone } = visitor.ctx;
  // The code name stands first; what it is about reads along with since when.
  const [name, ...rest] = one.words.split(" · ");
  return html`<li class="wait">
    <div>
      <strong>${one.url ? html`<a href="${one.url}">${name}</a>` : name}</strong>
      <span class="quiet">${[...rest, whenWords(one, now, zone)].join(" · ")}</span>
    </div>
    ${one.buttons.length > 0 ? drawPart({ kind: "buttons", buttons: [...one.buttons] }, visitor) : ""}
  </li>`;
}

function groups(c: Context<Env>, { waiting }: HomeData): Html[] {
  const { now, zone } = visitorOf(c).ctx;
  const names = [...new Set(waiting.map((one) => groupOf(one, now, zone)))];
  return names.map((name) => {
    const some = waiting.filter((one) => groupOf(one, now, zone) === name);
    return html`<section class="panel">
      <h2>${name} <span class="count">${some.length}</span></h2>
      <ul class="waits">
        ${some.map((one) => waitingLine(c, one))}
      </ul>
    </section>`;
  });
}

/** The panel's first page: the same as Home in chat. */
export function homeView(c: Context<Env>, data: HomeData): Html {
  const count = countOf(data.waiting);
  const due = data.waiting.filter(({ kind }) => kind === "update").length;
  return shell(c, {
    title: "What waits",
    body: html`<div class="head">
        <h1>${count > 0 ? `Waiting for you (${count})` : "Nothing waits for you"}</h1>
        <div class="buttons">
          <a class="button primary small" href="/ask/progress">Progress update</a>
          ${due > 1 ? html`<a class="button small" href="/ask/round">Updates one by one (${due})</a>` : ""}
          <a class="button small" href="/ask/ask">Ask a question</a>
          <a class="button small" href="/ask/log">Log a call</a>
        </div>
      </div>
      ${count === 0 ? html`<p class="empty">Updates are due once a week. You are up to date.</p>` : ""}
      ${groups(c, data)}
      <section class="panel">
        <h2>Your other cases</h2>
        ${
          data.cases.length === 0
            ? html`<p class="empty">
                ${
                  due > 0
                    ? "All your cases stand above."
                    : "You are on no care team yet. Ask your coordinator to add you to a case."
                }
              </p>`
            : html`<ul class="cases">
                ${data.cases.map(
                  ({ id, codeName, line }) =>
                    html`<li>
                      <a class="case-line" href="/cases/${id}"
                        ><strong>${codeName}</strong> <span class="quiet">${line}</span></a
                      >
                    </li>`,
                )}
              </ul>`
        }
      </section>`,
  });
}

const problemWords: Partial<Record<NotDelivered["state"], string>> = {
  uncertain: "May have arrived. Look in Messages first; if it is not there, send it again.",
  failed: "Did not arrive. Send it again; if that fails too, tell your admin.",
  unreachable: "Chat did not reach you. What it was about waits on the first page of the panel.",
};
const kindWords: Record<NotDelivered["kind"], string> = {
  progress: "A progress update",
  reply: "A reply to an update",
  "consent-request": "A permission asked for",
  question: "A question",
  digest: "An evening digest",
  round: "A weekly round",
  introduction: "An introduction",
  "case-opened": "A case that was opened",
  "new-contact": "A new contact",
  carry: "A case carried into chat",
  "support-request": "A support asked for",
  "support-reminder": "A reminder to decide",
  "support-change": "A support that changed",
  "support-review": "A support to review",
  checkin: "A check-in",
  "checkin-notice": "A reminder of a check-in",
};

/** How chat reaches the reader, said only where it does not. */
function reachBox(reaches: readonly PersonReach[]): Html | "" {
  if (reaches.length === 0 || !isOutOfReach(reaches)) return "";
  return html`<section class="panel attention" aria-labelledby="reach">
    <h2 id="reach">Chat does not reach you</h2>
    <ul class="rows">
      ${reaches.map(
        (one) =>
          html`<li>
            <div>
              <strong>${platformWords[one.platform]}</strong>
              <span class="badge warn">${reachWords[one.state]}</span>
              <p class="quiet">${ownReachAdvice(one)}</p>
            </div>
          </li>`,
      )}
    </ul>
    <p><a class="button small" href="/link">Connect chat</a></p>
  </section>`;
}

/** Cards that did not reach their person, each with what to do. */
export function notDeliveredView(c: Context<Env>, { rows, reaches }: Undelivered): Html {
  const visitor = visitorOf(c);
  const again = (row: NotDelivered) =>
    row.state === "unreachable"
      ? html`<a class="button small" href="/">What waits for you</a>`
      : drawPart(
          { kind: "buttons", buttons: [{ press: "delivery.resend", ref: row.id, label: "Send again" }] },
          visitor,
        );
  return shell(c, {
    title: "Not delivered",
    body: html`<h1>Not delivered</h1>
      ${reachBox(reaches)}
      ${
        rows.length === 0
          ? html`<p class="empty">Every card of yours arrived. Nothing to do here.</p>
              <p><a class="button" href="/">What waits for you</a></p>`
          : html`<ul class="waits">
              ${rows.map(
                (row) =>
                  html`<li class="wait">
                    <div>
                      <strong>${kindWords[row.kind]}</strong>
                      <span class="quiet">${momentWords(row.changedAt, visitor.ctx.zone)}</span>
                      <p class="quiet">${problemWords[row.state] ?? row.state}</p>
                    </div>
                    ${again(row)}
                  </li>`,
              )}
            </ul>`
      }`,
  });
}
