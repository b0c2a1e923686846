import type { Context } from "hono";
import { html } from "hono/html";
import type { FieldErrors, Page } from "#care/form.ts";
import { mediumDayOf, momentWords } from "#care/moments.ts";
import { joinPage } from "#care/partners.form.ts";
import { lacks, lackWords } from "#care/partners.rules.ts";
import type { PartnerView, Side } from "#care/partners.ts";
import type { Around } from "#care/partners-ending.ts";
import type { Env, Html } from "./env.ts";
import { drawForm } from "./form.ts";
import { icon } from "./icons.ts";
import { aroundView, endBox } from "./partner-ending.view.ts";
import { spoken, tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

function stateWords({ startedAt, mine, theirs }: PartnerView): string {
  if (startedAt) return "Working together";
  if (mine.lacks.length > 0) return "Waiting for your side";
  return theirs.lacks.length > 0 ? "Waiting for their side" : "Ready";
}

const partnerLine = (view: PartnerView): Html =>
  html`<li>
    <a class="case-line" href="/partners/${view.id}">
      <strong>${view.theirs.name}</strong>
      <span class="badge${view.startedAt ? "" : " warn"}">${stateWords(view)}</span>
      <span class="quiet">Intake there: ${view.theirs.intake.join(", ") || "nobody yet"}</span>
    </a>
  </li>`;

export type PartnersSheet = { partners: readonly PartnerView[]; around: Around; errors: FieldErrors };

/** All partners, and the two ways to a new one. */
export const partnersView = (c: Context<Env>, { partners, around, errors }: PartnersSheet): Html =>
  shell(c, {
    title: "Partners",
    body: html`<h1>Partners</h1>
      ${
        partners.length === 0
          ? html`<p class="empty">
              You work with nobody here yet. Invite a partner, or type the code they gave you.
            </p>`
          : html`<ul class="cases">
              ${partners.map(partnerLine)}
            </ul>`
      }
      <div class="sides">
        <section class="panel" aria-labelledby="invite">
          <h2 id="invite">Invite a partner</h2>
          <p>Makes a code for an admin of the other organization. It works once, for fourteen days.</p>
          <form method="post" action="/partners/invite">
            ${tokenField(visitorOf(c))}<button class="button">Make a code</button>
          </form>
        </section>
        <section class="panel" aria-labelledby="join">
          <h2 id="join">${joinPage.title}</h2>
          ${drawForm({ page: joinPage, action: "/partners/join", errors, visitor: visitorOf(c) })}
        </section>
      </div>
      ${aroundView(c, around)}`,
  });

/** The code, once. */
export const invitedPage = (c: Context<Env>, made: { code: string; expiresAt: Temporal.Instant }): Html =>
  shell(c, {
    title: "Invite a partner",
    narrow: true,
    body: html`<h1>Pass this code on</h1>
      <p class="code">${made.code}</p>
      <p>
        Give it to an admin of the other organization, by phone or in a letter. It works once, until
        ${momentWords(made.expiresAt, visitorOf(c).ctx.zone)}. It is not shown again.
      </p>
      <p><a class="button" href="/partners">Back to Partners</a></p>`,
  });

const lackLine = (side: Side, lack: (typeof lacks)[number]): Html => {
  const missing = side.lacks.includes(lack);
  return html`<li class="${missing ? "todo" : "done"}">
    ${icon(missing ? "ring" : "check")} ${lackWords[lack]}
    <span class="quiet">${missing ? "missing" : "done"}</span>
  </li>`;
};

function sideBox(side: Side, title: string): Html {
  const { details, crisisLines, intake } = side;
  const fact = (label: string, value: string | undefined) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value ?? "Not said yet"}</dd>
    </div>`;
  return html`<div>
    <h3>${title}</h3>
    <dl class="facts">
      ${fact("Intake", intake.join(", ") || undefined)} ${fact("Hours", details.hours)}
      ${fact("Summer", details.summer && `${details.summer.name}, ${details.summer.tel}`)}
      ${fact("Crisis lines", crisisLines.map(({ label, tel, hours }) => `${label}, ${spoken(tel)}, ${hours}`).join("; ") || undefined)}
      ${fact("Agreement", details.agreement && `${details.agreement.reference}, signed ${mediumDayOf(details.agreement.signedOn)}`)}
    </dl>
    <ul class="steps">
      ${lacks.map((lack) => lackLine(side, lack))}
    </ul>
  </div>`;
}

const approveBox = (c: Context<Env>, { id, mine }: PartnerView): Html | "" => {
  if (mine.approvedAt) return "";
  const rest = mine.lacks.filter((lack) => lack !== "approval");
  if (rest.length > 0)
    return html`<p class="empty">
      Approve once your side is complete: ${rest.map((one) => lackWords[one].toLowerCase()).join("; ")}.
    </p>`;
  return html`<form method="post" action="/partners/${id}/approve" class="buttons">
    ${tokenField(visitorOf(c))}<button class="button primary">Approve for your side</button>
  </form>`;
};

export type PartnerSheet = { view: PartnerView; page: Page; errors: FieldErrors };

/** One partner: how both sides stand, and one's own side to change. */
export const partnerView = (c: Context<Env>, { view, page, errors }: PartnerSheet): Html =>
  shell(c, {
    title: "Partner",
    body: html`<p class="eyebrow"><a href="/partners">Partners</a></p>
      <h1>${view.theirs.name}</h1>
      <p><span class="badge${view.startedAt ? "" : " warn"}">${stateWords(view)}</span></p>
      <section class="panel" aria-labelledby="both">
        <h2 id="both">Both sides</h2>
        <div class="sides">${sideBox(view.mine, "Your side")}${sideBox(view.theirs, view.theirs.name)}</div>
        ${approveBox(c, view)}
      </section>
      <section class="panel" aria-labelledby="own">
        <h2 id="own">${page.title}</h2>
        ${drawForm({ page, action: `/partners/${view.id}`, errors, visitor: visitorOf(c) })}
      </section>
      ${endBox(view.id, view.startedAt !== null)}`,
  });
