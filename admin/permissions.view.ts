import type { Context } from "hono";
import { html } from "hono/html";
import type { Case } from "#care/cases.ts";
import { categoryWords, lawWords } from "#care/category-words.ts";
import { untilWords } from "#care/consent-notices.rules.ts";
import type { ConsentScope } from "#care/consents.rules.ts";
import type { FieldErrors, Page } from "#care/form.ts";
import type { Law } from "#care/share.rules.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

export type PermissionFormSheet = {
  /** Where Cancel leads. */
  back: string;
  /** Where the form is sent, without the law. */
  path: string;
  law: Law;
  laws: readonly Law[];
  page: Page;
  errors: FieldErrors;
};

function lawChoice({ path, law: shown, laws }: PermissionFormSheet): Html | "" {
  if (laws.length < 2) return "";
  const one = (law: Law) =>
    html`<a href="${path}?law=${law}" ${law === shown ? html` aria-current="page"` : ""}
      >${lawWords[law].label}</a
    >`;
  return html`<nav class="tabs" aria-label="Law">${laws.map(one)}</nav>`;
}

/** The form that records a permission; with messages, everything that was typed stands in it. */
export const permissionFormPage = (c: Context<Env>, sheet: PermissionFormSheet): Html =>
  shell(c, {
    title: sheet.page.title,
    narrow: true,
    body: html`<h1>${sheet.page.title}</h1>
      ${lawChoice(sheet)}
      ${drawForm({
        page: sheet.page,
        action: `${sheet.path}?law=${sheet.law}`,
        back: sheet.back,
        errors: sheet.errors,
        visitor: visitorOf(c),
      })}`,
  });

export type RevokeSheet = { consent: ConsentScope; subject: Case };

/** What withdrawing stops and what it leaves, before it is done. Design 10, facts D-7 and F-15. */
export const revokePage = (c: Context<Env>, { consent, subject }: RevokeSheet): Html =>
  shell(c, {
    title: "Withdraw a permission",
    narrow: true,
    body: html`<p class="eyebrow"><a href="/cases/${subject.id}">${subject.codeName}</a></p>
      <h1>Withdraw this permission?</h1>
      <p class="lead">${consent.categories.map((one) => categoryWords[one].label).join(", ")}</p>
      <p class="quiet">${lawWords[consent.law].label} · until ${untilWords(consent, subject.zone)}</p>
      <section class="panel">
        <h2>Stops at once</h2>
        <ul class="list">
          <li>Nothing more is shared that rests on this permission alone.</li>
          <li>What was shared on it leaves chat, Home, and the care team's pages.</li>
        </ul>
        <h2>Stays</h2>
        <ul class="list">
          <li>What other permissions cover goes on.</li>
          <li>The record of who was told what, and the signed document on your side.</li>
          <li>What the school decided itself, such as supports and due dates.</li>
          <li>Slack and Microsoft may keep copies of what stood in chat.</li>
        </ul>
      </section>
      <form method="post" action="/permissions/${consent.id}/revoke" class="buttons end">
        ${tokenField(visitorOf(c))}
        <button class="button danger">Withdraw permission</button>
        <a class="button" href="/cases/${subject.id}">Keep it</a>
      </form>`,
  });
