import { html } from "hono/html";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Button, Part } from "#care/card.ts";
import type { Html, Visitor } from "./env.ts";
import { dotRow } from "./icons.ts";

/** The hidden field that proves a form is of this session. */
export const tokenField = (visitor: Visitor | undefined): Html | "" =>
  visitor ? html`<input type="hidden" name="_token" value="${visitor.formToken}" />` : "";

/** The presses that the panel has a page or a route of its own for. */
const pages: Record<string, (ref: string) => string> = {
  "safety.open": () => "/safety",
  "link.start": () => "/link",
  "case.open": (ref) => `/cases/${ref}`,
};
const deeds: Record<string, (ref: string) => string> = {
  "case.pause": (ref) => `/cases/${ref}/pause`,
  "case.resume": (ref) => `/cases/${ref}/resume`,
};

function drawButton(button: Button, visitor: Visitor | undefined): Html {
  const look = button.style ? `button ${button.style}` : "button";
  const ref = button.ref ?? "";
  const page = pages[button.press];
  if (page) return html`<a class="${look}" href="${page(ref)}">${button.label}</a>`;
  const action = deeds[button.press]?.(ref) ?? `/press/${button.press}`;
  const form = html`<form method="post" action="${action}">
    ${tokenField(visitor)}<input type="hidden" name="ref" value="${ref}" /><button class="${look}">
      ${button.confirm?.yes ?? button.label}
    </button>
  </form>`;
  return button.confirm ? askedOnce(button, form) : form;
}

/** A second press, without any script: what it does is said before it can be done. */
const askedOnce = (button: Button, form: Html): Html =>
  html`<details class="confirm">
    <summary class="button">${button.label}</summary>
    <div class="confirm-box">
      <p><strong>${button.confirm?.title}</strong></p>
      <p>${button.confirm?.text}</p>
      ${form}
    </div>
  </details>`;

type Phones = Extract<Part, { kind: "phones" }>["phones"];

/** A North American number as it is read out; others, and short codes, as they are. */
export const spoken = (tel: string): string => {
  const number = parsePhoneNumberFromString(tel, "US");
  return number?.countryCallingCode === "1" ? number.formatNational() : tel;
};

const drawPhones = (phones: Phones): Html =>
  html`<ul class="phones">
    ${phones.map(
      ({ label, tel, sms, hint }) =>
        html`<li>
          <a class="call" href="tel:${tel}"
            >${label}${label.includes(tel) ? "" : html` <span>${spoken(tel)}</span>`}</a
          >
          ${hint ? html`<span class="quiet">${hint}</span>` : ""}
          ${sms ? html`<a class="button" href="sms:${tel}">Text ${tel}</a>` : ""}
        </li>`,
    )}
  </ul>`;

type Ratings = Extract<Part, { kind: "ratings" }>["ratings"];

const drawRatings = (ratings: Ratings): Html =>
  html`<dl class="facts">
    ${ratings.map(
      ({ label, value, of, word }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${dotRow(value, of)} ${word} <span class="quiet">${value} of ${of}</span></dd>
        </div>`,
    )}
  </dl>`;

type Runs = Extract<Part, { kind: "runs" }>["runs"];

const drawRuns = (runs: Runs): Html =>
  html`<p class="runs">
    ${runs.map(({ text, mark }) => {
      if (!mark) return text;
      if (mark === "strong") return html`<strong>${text}</strong>`;
      // Told apart without color, as in chat.
      return html`<mark class="${mark}">${mark === "held" ? `‹${text}›` : text}</mark>`;
    })}
  </p>`;

/** Draws one part. There is no default: a new kind does not compile until it is drawn here too. */
export function drawPart(part: Part, visitor: Visitor | undefined): Html {
  switch (part.kind) {
    case "text":
      return html`<p class="${part.tone ?? "plain"}">${part.text}</p>`;
    case "heading":
      return html`<h2>${part.text}</h2>`;
    case "runs":
      return drawRuns(part.runs);
    case "facts":
      return html`<dl class="facts">
        ${part.facts.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`;
    case "ratings":
      return drawRatings(part.ratings);
    case "list":
      return html`<ul class="list">
        ${part.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case "divider":
      return html`<hr />`;
    case "phones":
      return drawPhones(part.phones);
    case "buttons":
      return html`<div class="buttons">${part.buttons.map((button) => drawButton(button, visitor))}</div>`;
    case "link":
      return html`<p><a href="${safeAddress(part.url)}">${part.label}</a></p>`;
  }
}

/** Our own pages and the web, nothing that a browser would run. */
const safeAddress = (url: string) => (/^(https:\/\/|\/(?!\/))/.test(url) ? url : "/");

export const drawParts = (parts: readonly Part[], visitor: Visitor | undefined): Html[] =>
  parts.map((part) => drawPart(part, visitor));
