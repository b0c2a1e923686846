import type { Context } from "hono";
import { html } from "hono/html";
import { addressPage, kindWords, problemWords } from "#care/calendars/calendars.form.ts";
import type { CalendarLine } from "#care/calendars/calendars.ts";
import type { AccountKind } from "#care/calendars/source.ts";
import { withAnswers, type FieldErrors } from "#care/form.ts";
import { momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { tokenField } from "./parts.ts";
import { calendarFilePath } from "./security.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type CalendarSheet = {
  calendars: readonly CalendarLine[];
  /** Makers that are set up here. */
  accounts: readonly AccountKind[];
  errors?: FieldErrors;
  /** What was typed, after a refusal. */
  address?: string;
};

const button = (c: Context<Env>, action: string, words: string, style = "small"): Html =>
  html`<form method="post" action="${action}">
    ${tokenField(visitorOf(c))}<button class="button ${style}">${words}</button>
  </form>`;

function stateWords({ kind, readAt, problem, createdAt }: CalendarLine, zone: string): Html {
  if (problem) return html`<span class="badge warn">Not read</span> ${problemWords[problem]}`;
  if (kind === "file")
    return html`Taken in ${momentWords(createdAt, zone)}. A later file does not follow by itself.`;
  return readAt ? html`Last read ${momentWords(readAt, zone)}` : html`Being read for the first time …`;
}

const line = (c: Context<Env>, one: CalendarLine): Html =>
  html`<li>
    <div>
      <strong>${kindWords[one.kind]}</strong>
      <p class="quiet">${stateWords(one, visitorOf(c).ctx.zone)}</p>
    </div>
    <div class="buttons">
      ${one.kind === "file" ? "" : button(c, `/busy-times/${one.id}/read`, "Read now")}
      ${button(c, `/busy-times/${one.id}/end`, "Disconnect")}
    </div>
  </li>`;

const accountBox = (c: Context<Env>, { accounts }: CalendarSheet): Html =>
  html`<section class="panel" aria-labelledby="account">
    <h2 id="account">Connect an account</h2>
    <p class="quiet">You are led to its maker, who asks you whether we may see when you are busy.</p>
    <div class="buttons">
      ${accounts.map((kind) => button(c, `/busy-times/connect/${kind}`, `Connect ${kindWords[kind]}`, "primary"))}
    </div>
  </section>`;

function linkBox(c: Context<Env>, { errors, address }: CalendarSheet): Html {
  const page = address === undefined ? addressPage : withAnswers(addressPage, { address });
  const wrong = errors?.["address"] && { errors };
  return html`<section class="panel" aria-labelledby="link">
    <h2 id="link">${page.title}</h2>
    ${drawForm({ page, action: "/busy-times/address", visitor: visitorOf(c), ...wrong })}
  </section>`;
}

function fileBox(c: Context<Env>, { errors }: CalendarSheet): Html {
  const wrong = errors?.["file"];
  return html`<section class="panel" aria-labelledby="file-title">
    <h2 id="file-title">Take in a file</h2>
    <form method="post" action="${calendarFilePath}" enctype="multipart/form-data" class="form">
      ${tokenField(visitorOf(c))}
      <div class="field${wrong ? " wrong" : ""}">
        <label for="file">Calendar file</label>
        <p class="help" id="file-help">
          An .ics file from your calendar's Export. It is read once and not kept.
        </p>
        ${wrong ? html`<p class="error" id="file-error">${wrong}</p>` : ""}
        <input
          type="file"
          id="file"
          name="file"
          accept=".ics,text/calendar"
          required
          aria-describedby="file-help${wrong ? " file-error" : ""}"
        />
      </div>
      <div class="buttons end"><button class="button primary">Take it in</button></div>
    </form>
  </section>`;
}

/** One's own calendars and the ways to connect another. */
export const calendarView = (c: Context<Env>, sheet: CalendarSheet): Html =>
  shell(c, {
    title: "Busy times",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/my-calendar">My calendar</a></p>
      <h1>Busy times</h1>
      <p>
        Connect it, and you are only offered for joint check-ins when you are free. We read from when to when
        you are busy, never with what or with whom. The other side sees the times that are offered, nothing
        else.
      </p>
      <section class="panel" aria-labelledby="connected">
        <h2 id="connected">Connected</h2>
        ${
          sheet.calendars.length === 0
            ? html`<p class="empty">None yet. Until then we only know your hours.</p>`
            : html`<ul class="rows">
                ${sheet.calendars.map((one) => line(c, one))}
              </ul>`
        }
      </section>
      ${sheet.accounts.length > 0 ? accountBox(c, sheet) : ""} ${linkBox(c, sheet)} ${fileBox(c, sheet)}
      <p><a class="button" href="/ask/hours">Set your hours</a></p>`,
  });

/** The way to a maker's own page. */
export const leavingView = (c: Context<Env>, { kind, url }: { kind: AccountKind; url: string }): Html =>
  shell(c, {
    title: "Busy times",
    narrow: true,
    body: html`<h1>On to ${kindWords[kind]}</h1>
      <p>There you are asked whether Footbridge may see when you are busy. It asks for nothing else.</p>
      <p><a class="button primary" href="${url}" rel="noreferrer">Go on</a></p>`,
  });

const notConnected = {
  old: "This way back was used already, or has grown old. Nothing was connected.",
  refused: "Footbridge was not allowed to read your calendar. Nothing was connected.",
} as const;

/** A way back that led nowhere. */
export const notConnectedView = (c: Context<Env>, why: keyof typeof notConnected): Html =>
  shell(c, {
    title: "Busy times",
    narrow: true,
    body: html`<h1>Not connected</h1>
      <p>${notConnected[why]}</p>
      <p><a class="button primary" href="/busy-times">Try again</a></p>`,
  });
