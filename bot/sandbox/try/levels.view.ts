import { html } from "hono/html";
import type { ChatLevel } from "#db/schema/chat.ts";
import type { Html } from "./drawing.ts";

const meanings: Record<ChatLevel, string> = {
  notice: "What happened, the code name and buttons. Content stays on Footbridge's own page.",
  view: "The same, and View opens the content privately.",
  post: "The update itself stands on the card.",
};

/**
 * How much of an update stands in this workspace's chat; anybody in the sandbox may switch it. What the page holds
 * already stays where the level is not given.
 */
export const levelSwitch = (side: string, level: ChatLevel | undefined): Html =>
  html`<details class="level" id="${side}-level" data-level data-own-rows>
    ${level === undefined ? "" : choice(side, level)}
  </details>`;

const choice = (side: string, level: ChatLevel): Html =>
  html`<summary><span>Cards show: </span><strong data-level-word>${level}</strong></summary>
    <fieldset>
      <legend>What cards show in this workspace</legend>
      ${Object.entries(meanings).map(
        ([value, words]) =>
          html`<label class="choice">
            <input
              type="radio"
              name="${side}-level"
              id="${side}-level-${value}"
              value="${value}"
              autocomplete="off"
              ${value === level ? html` checked` : ""}
            />
            <span><strong>${value}</strong><span class="hint">${words}</span></span>
          </label>`,
      )}
    </fieldset>`;
