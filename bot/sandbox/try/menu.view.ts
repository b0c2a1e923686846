import { html } from "hono/html";
import type { Html } from "./drawing.ts";

/** A button with the menu that it opens. */
export type Menu = {
  id: string;
  /** What the button shows, and the class by which it does. */
  sign: Html | string;
  icon: string;
  /** How the button is told of, and how the menu. */
  words: readonly [button: string, menu: string];
  /** What choosing does, with the entry's value. */
  act: string;
  entries: readonly { value: string; name: string; description?: string }[];
};

/** Draws a menu that lies closed behind its button. */
export const menuOf = ({ id, sign, icon, words, act, entries }: Menu): Html =>
  html`<button
      type="button"
      class="icon ${icon}"
      id="${id}-button"
      data-menu="${id}"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label="${words[0]}"
    >
      ${sign}
    </button>
    <div class="menu" role="menu" id="${id}" popover="manual" aria-label="${words[1]}">
      ${entries.map(
        ({ value, name, description }) =>
          html`<button type="button" role="menuitem" tabindex="-1" data-act="${act}" data-value="${value}">
            ${name}${description ? html`<span class="hint">${description}</span>` : ""}
          </button>`,
      )}
    </div>`;
