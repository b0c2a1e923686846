import { html } from "hono/html";
import { isJson, type Json } from "../check.ts";
import { offered, wordsOf } from "../slack/texts.ts";
import { attribute, notDrawn, type Drawing, type Html } from "./drawing.ts";
import { aim, type Named } from "./named.ts";
import { safeAddress } from "./mrkdwn.ts";
import { drawText } from "./texts.view.ts";

/** A button; one with an address is a link as well, and the app is told of the press all the same. */
export function button(drawing: Drawing, named: Named): Html {
  const { element, id } = named;
  const style = typeof element.style === "string" ? element.style : "plain";
  const label = typeof element.accessibility_label === "string" ? element.accessibility_label : undefined;
  const shared = html`id="${id}" class="button
  ${style}"${aim(named)}${attribute("data-value", valueOf(element))}${attribute("aria-label", label)}`;
  const words = drawText(drawing, element.text);
  if (element.url !== undefined) {
    const address = safeAddress(String(element.url));
    if (address === undefined) return notDrawn(drawing, "a button with an address that is not for the web");
    return html`<a ${shared} data-act="follow" href="${address}" target="_blank" rel="noopener noreferrer"
      >${words}<span class="leaves" aria-hidden="true"></span
    ></a>`;
  }
  if (!isJson(element.confirm)) {
    return html`<button type="button" ${shared} data-act="press">${words}</button>`;
  }
  return html`<button type="button" ${shared} data-act="press" data-asks="${id}-asks" aria-haspopup="dialog">
      ${words}</button
    >${question(drawing, `${id}-asks`, element.confirm)}`;
}

const valueOf = (element: Json): string | undefined =>
  typeof element.value === "string" ? element.value : undefined;

/** What is asked before a press is sent; the page shows it when the button is pressed. */
function question(drawing: Drawing, id: string, confirm: Json): Html {
  const title = drawing.unique(`${id}-title`);
  const text = drawing.unique(`${id}-text`);
  const style = confirm.style === "danger" ? "danger" : "primary";
  return html`<template id="${id}"
    ><div class="scrim question" data-question>
      <div
        class="dialog small"
        role="alertdialog"
        tabindex="-1"
        aria-labelledby="${title}"
        aria-describedby="${text}"
      >
        <h2 id="${title}">${wordsOf(confirm.title)}</h2>
        <p id="${text}" class="lines">${drawText(drawing, confirm.text)}</p>
        <div class="dialog-foot">
          <button type="button" class="button plain" data-answer="no">${wordsOf(confirm.deny)}</button>
          <button type="button" class="button ${style}" data-answer="yes">${wordsOf(confirm.confirm)}</button>
        </div>
      </div>
    </div></template
  >`;
}

/** The menu behind three dots. */
export function overflow(drawing: Drawing, named: Named): Html {
  const { element, id } = named;
  const menu = drawing.unique(`${id}-menu`);
  const items = offered(element).map((option) => {
    const hint = isJson(option.description)
      ? html`<span class="hint">${wordsOf(option.description)}</span>`
      : "";
    const address = typeof option.url === "string" ? safeAddress(option.url) : undefined;
    return html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      data-act="overflow"
      data-value="${String(option.value)}"
      ${attribute("data-opens", address)}
    >
      ${wordsOf(option.text)}${hint}
    </button>`;
  });
  return html`<button
      type="button"
      class="button plain dots"
      id="${id}"
      data-menu="${menu}"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label="More"
    >
      <span aria-hidden="true">⋯</span>
    </button>
    <div class="menu" role="menu" id="${menu}" popover="manual" aria-label="More" ${aim(named)}>
      ${items}
    </div>`;
}
