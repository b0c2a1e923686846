import type { Context } from "hono";
import { html } from "hono/html";
import type { ClassSupport } from "#care/class-supports.ts";
import { momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { nameOrHidden, namesButton } from "./hide-names.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const upper = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

const until = ({ dueOn, endsOn }: ClassSupport) => (dueOn ? `New date ${dueOn}` : `Until ${endsOn}`);

const line = (c: Context<Env>, one: ClassSupport): Html =>
  html`<li>
    <a class="case-line" href="/classes/${one.id}">
      <strong>${nameOrHidden(c, one.student)}</strong>
      ${one.gotAt ? "" : html`<span class="badge warn">New</span>`}
      <span class="quiet">${upper(one.classWords)} · ${one.what}</span>
      <span class="quiet">${until(one)}</span>
    </a>
  </li>`;

const nothing = html`<div class="empty">
  <p><strong>No supports now.</strong></p>
  <p>When the school gives a student of yours a support, it shows here until it ends.</p>
</div>`;

/** *Supports in your classes*: what has not been got yet stands first. */
export const classesPage = (c: Context<Env>, all: readonly ClassSupport[]): Html =>
  shell(c, {
    title: "Supports in your classes",
    body: html`<div class="head">
        <h1>Supports in your classes</h1>
        ${all.length > 0 ? html`<div class="buttons">${namesButton(c)}</div>` : ""}
      </div>
      ${
        all.length === 0
          ? nothing
          : html`<ul class="cases">
              ${all.map((one) => line(c, one))}
            </ul>`
      }`,
  });

const row = (label: string, value: string | undefined): Html | "" =>
  value
    ? html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`
    : "";

/** One support: who, what to do, the new date, whom to ask, and *Got it*. The title holds no name. */
export function classPage(c: Context<Env>, one: ClassSupport): Html {
  const visitor = visitorOf(c);
  return shell(c, {
    title: upper(one.classWords),
    narrow: true,
    body: html`<div class="head">
        <div>
          <p class="eyebrow"><a href="/classes">Supports in your classes</a></p>
          <h1>${nameOrHidden(c, one.student)}</h1>
          <p class="quiet">${upper(one.classWords)}</p>
        </div>
        <div class="buttons">${namesButton(c)}</div>
      </div>
      <section class="panel" aria-labelledby="what">
        <h2 id="what">${one.what}</h2>
        <p>${one.teachersRead}</p>
        <dl class="facts">
          ${row("New date", one.dueOn)} ${row("How much", one.amount)}
          ${row("Until", one.dueOn ? undefined : one.endsOn)} ${row("Ask", one.ask)} ${row("Kind", one.label)}
        </dl>
        ${
          one.gotAt
            ? html`<p class="quiet">You got this on ${momentWords(one.gotAt, visitor.ctx.zone)}.</p>`
            : html`<form method="post" action="/classes/${one.id}/got" class="buttons">
                ${tokenField(visitor)}<button class="button primary">Got it</button>
              </form>`
        }
      </section>`,
  });
}
