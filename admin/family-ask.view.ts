import type { Context } from "hono";
import { html } from "hono/html";
import type { FamilyLine, FamilyView } from "#care/families/ask.ts";
import { languageWords } from "#care/consent-words.ts";
import { momentWords } from "#care/moments.ts";
import type { Env, Html } from "./env.ts";
import { factOrHidden, nameOrHidden, namesButton } from "./hide-names.ts";
import { tokenField } from "./parts.ts";
import { visitorOf } from "./session.ts";
import { shell } from "./shell.ts";

const byWords = { mail: "by e-mail", sms: "by text", none: "no e-mail and no phone on file" } as const;

function standsWords({ asked, answered }: FamilyLine, zone: string): string {
  if (answered) {
    const times = answered.works.map((at) => momentWords(at, zone)).join("; ");
    const wants = answered.interpreter ? " Wants an interpreter." : "";
    return `${times ? `Can come: ${times}.` : "None of the times works."}${wants}`;
  }
  return asked
    ? `Asked ${momentWords(asked.at, zone)}. The link works until ${momentWords(asked.expiresAt, zone)}.`
    : "";
}

const adultLine = (c: Context<Env>, line: FamilyLine, { zone, mayAsk }: FamilyView): Html =>
  html`<li>
    <label class="tick"
      ><input
        type="checkbox"
        name="guardian"
        value="${line.id}"
        ${line.by === "none" || !mayAsk ? html`disabled` : ""}
        ${line.by !== "none" && mayAsk && !line.asked ? html`checked` : ""}
      /><span
        ><strong>${nameOrHidden(c, line.name)}</strong>, ${line.relation}
        <span class="quiet">${languageWords[line.language]}, ${byWords[line.by]}</span></span
      ></label
    >
    ${standsWords(line, zone) ? html`<p class="quiet">${standsWords(line, zone)}</p>` : ""}
    ${line.answered?.coming ? html`<p class="quiet">${factOrHidden(c, `Who comes: ${line.answered.coming}.`)}</p>` : ""}
  </li>`;

const nobody = html`<p class="empty">
  Nobody of the family may be contacted, or none is on the roster. Whoever keeps the roster can add them.
</p>`;

/** Whom of the family to ask, and what they have answered. Who may not be contacted is not on it. */
export function familyAskPage(c: Context<Env>, view: FamilyView): Html {
  const visitor = visitorOf(c);
  const { checkInId, codeName, lines, mayAsk, times, zone } = view;
  const waits = lines.some((one) => one.asked && !one.answered);
  return shell(c, {
    title: codeName,
    narrow: true,
    body: html`<p class="eyebrow"><a href="/check-ins/${checkInId}">Joint check-in · ${codeName}</a></p>
      <div class="head">
        <h1>Ask the family</h1>
        ${namesButton(c)}
      </div>
      <p class="lead">
        Each adult gets a link of their own to pick times, in their language. Nobody sees whom else you asked.
      </p>
      ${
        mayAsk
          ? html`<p>They choose among: ${times.map((at) => momentWords(at, zone)).join("; ")}.</p>
              <p class="quiet">
                The meeting is set at the first time that works for everybody, once they have answered or
                their links have ended.
              </p>`
          : html`<p class="warning">No time is open to pick. Offer new times first.</p>`
      }
      ${
        lines.length === 0
          ? nobody
          : html`<form method="post" action="/check-ins/${checkInId}/family" class="form">
              ${tokenField(visitor)}
              <ul class="adults">
                ${lines.map((one) => adultLine(c, one, view))}
              </ul>
              ${mayAsk ? html`<p><button class="button primary">Send the links</button></p>` : ""}
            </form>`
      }
      ${
        waits
          ? html`<form method="post" action="/check-ins/${checkInId}/family/end">
              ${tokenField(visitor)}<button class="button">Go on without the family</button>
            </form>`
          : ""
      }`,
  });
}
