import type { Context } from "hono";
import { html } from "hono/html";
import type { LetterRow } from "#care/letters/letter-rows.ts";
import { momentWords } from "#care/moments.ts";
import type { Undelivered } from "#care/deliveries.ts";
import type { NotDelivered } from "#care/not-delivered.ts";
import { ownReachAdvice, platformWords, reachWords } from "#care/reach-words.ts";
import { isOutOfReach, type PersonReach } from "#care/reaches.ts";
import type { Env, Html } from "./env.ts";
import { drawPart, tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const problemWords: Partial<Record<Undelivered["state"], string>> = {
  uncertain: "May have arrived. Look in Messages first; if it is not there, send it again.",
  failed: "Did not arrive. Send it again; if that fails too, tell your admin.",
  unreachable: "Chat did not reach you. What it was about waits on the first page of the panel.",
};
const outdatedWords =
  "The card in chat is out of date: it could not be changed. Send it again to have a fresh one.";
const troubleOf = ({ state, messageKey }: Undelivered) =>
  state === "failed" && messageKey ? outdatedWords : (problemWords[state] ?? state);
const kindWords: Record<Undelivered["kind"], string> = {
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

const mailWords: Record<LetterRow["kind"], string> = {
  invitation: "A meeting for the calendar",
  reminder: "A reminder to a family",
  "family-link": "A link to a family",
};
const mailProblems: Partial<Record<LetterRow["state"], string>> = {
  uncertain: "May have arrived: the line to the mail server broke. Ask before you send it again.",
  failed: "The mail server did not take it. Check the address, then send it again.",
  unreachable: "There is no address to write to. Add one, then send it again.",
};
const whose = { staff: "By e-mail to you", guardian: "To an adult of a family you asked" } as const;

function letterLine(c: Context<Env>, row: LetterRow): Html {
  const visitor = visitorOf(c);
  return html`<li class="wait">
    <div>
      <strong>${mailWords[row.kind]}</strong>
      <span class="quiet">${whose[row.recipient]} · ${momentWords(row.changedAt, visitor.ctx.zone)}</span>
      <p class="quiet">${mailProblems[row.state] ?? row.state}</p>
    </div>
    <form method="post" action="/not-delivered/letters/${row.id}">
      ${tokenField(visitor)}<button class="button">Send again</button>
    </form>
  </li>`;
}

function cardLine(c: Context<Env>, row: Undelivered): Html {
  const visitor = visitorOf(c);
  const button = { press: "delivery.resend", ref: row.id, label: "Send again" };
  const again =
    row.state === "unreachable"
      ? html`<a class="button small" href="/">What waits for you</a>`
      : drawPart({ kind: "buttons", buttons: [button] }, visitor);
  return html`<li class="wait">
    <div>
      <strong>${kindWords[row.kind]}</strong>
      <span class="quiet">${momentWords(row.changedAt, visitor.ctx.zone)}</span>
      <p class="quiet">${troubleOf(row)}</p>
    </div>
    ${again}
  </li>`;
}

/** How chat reaches the reader, said only where it does not. */
function reachBox(reaches: readonly PersonReach[]): Html | "" {
  if (!isOutOfReach(reaches)) return "";
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

/** Cards and mail that did not reach their reader, each with what to do. */
export const notDeliveredView = (
  c: Context<Env>,
  { rows: cards, reaches }: NotDelivered,
  mail: readonly LetterRow[],
): Html =>
  shell(c, {
    title: "Not delivered",
    body: html`<h1>Not delivered</h1>
      ${reachBox(reaches)}
      ${
        cards.length + mail.length === 0
          ? html`<p class="empty">Every card and every mail arrived. Nothing to do here.</p>
              <p><a class="button" href="/">What waits for you</a></p>`
          : html`<ul class="waits">
              ${cards.map((row) => cardLine(c, row))} ${mail.map((row) => letterLine(c, row))}
            </ul>`
      }`,
  });
