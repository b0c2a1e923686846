import { html } from "hono/html";
import { elementsIn } from "../slack/blocks.ts";
import type { View } from "../slack/types.ts";
import { drawBlocks } from "./blocks.view.ts";
import type { Drawing, Html } from "./drawing.ts";
import { appMark } from "./marks.view.ts";

type Open = { side: string; view: View; isPushed: boolean };

/** The top modal of a person, over their own pane. The one beneath it stays in the fake, with what was typed. */
export function modal(drawing: Drawing, { side, view, isPushed }: Open): Html {
  const id = `${side}-${view.id}`;
  const surface = {
    id: drawing.unique(`${id}-${view.callbackId}`),
    values: view.values,
    errors: view.errors,
  };
  const isStill = view.blocks.every((block) => elementsIn(block).length === 0);
  const back = html`<button type="button" class="icon" data-act="back" id="${id}-back" aria-label="Back">
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d="M16.5 10h-13m5-5.5L3.5 10l5 5.5" />
    </svg>
  </button>`;
  return html`<div class="scrim" id="${id}" data-modal>
    <div
      class="dialog"
      role="dialog"
      tabindex="-1"
      id="${id}-dialog"
      aria-labelledby="${id}-title"
      data-target="view"
      data-hash="${view.hash}"
    >
      <div class="dialog-head">
        ${isPushed ? back : appMark("small")}
        <h2 id="${id}-title">${view.title}</h2>
        <button type="button" class="icon" data-act="dismiss" id="${id}-x" aria-label="Close this window">
          ×
        </button>
      </div>
      ${view.trouble ? html`<p class="trouble" role="alert">${view.trouble}</p>` : ""}
      <div
        class="dialog-body"
        id="${surface.id}-body"
        role="group"
        aria-labelledby="${id}-title"
        ${isStill ? html` tabindex="0"` : ""}
      >
        ${drawBlocks(drawing, surface, view.blocks)}
      </div>
      ${foot(id, view)}
    </div>
  </div>`;
}

const foot = (id: string, { close, submit }: View): Html =>
  html`<div class="dialog-foot">
    <button type="button" class="button plain" data-act="close" id="${id}-close">${close ?? "Cancel"}</button>
    ${
      submit === undefined
        ? ""
        : html`<button type="button" class="button primary" data-act="submit" id="${id}-submit">
            ${submit}
          </button>`
    }
  </div>`;
