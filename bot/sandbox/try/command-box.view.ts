import { html } from "hono/html";
import type { Html } from "./drawing.ts";
import { menuOf, type Menu } from "./menu.view.ts";

type Offered = { value: string; name: string; description: string };
/** A menu beside the box. What is chosen is told as `act`, with the value. */
type BoxMenu = Pick<Menu, "words" | "act"> & {
  key: "shortcuts" | "actions";
  icon: "lightning" | "plus";
  path: string;
  entries: readonly Offered[];
};
/** Something that can be typed, with how the list shows it. */
type Typed = { command: string; drawn: Html };
type Box = {
  side: string;
  platform: "slack" | "teams";
  channel: string;
  label: string;
  placeholder: string;
  commands: readonly Typed[];
  menu: BoxMenu;
};

/** Where words are typed: what can be typed is offered, and a menu stands beside it where there is anything in it. */
export function commandBox({ side, platform, channel, label, placeholder, commands, menu }: Box): Html {
  const id = `${side}-composer`;
  return html`<form
    class="composer"
    id="${id}-form"
    data-composer
    data-platform="${platform}"
    data-channel="${channel}"
    autocomplete="off"
  >
    ${menu.entries.length > 0 ? menuOf(drawn(side, menu)) : ""}
    <label class="unseen" for="${id}">${label}</label>
    <input
      id="${id}"
      class="text"
      type="text"
      role="combobox"
      spellcheck="false"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded="false"
      aria-controls="${id}-commands"
      placeholder="${placeholder}"
      data-own
    />
    <button type="submit" class="button primary send" id="${id}-send" aria-label="Send">
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M3 3.5 17.5 10 3 16.5l2-6.5zm2 6.5h6" />
      </svg>
    </button>
    <div class="list commands" role="listbox" id="${id}-commands" popover="manual" aria-label="Commands">
      ${commands.map(
        ({ command, drawn }, index) =>
          html`<div role="option" id="${id}-command-${index}" data-command="${command}" aria-selected="false">
            ${drawn}
          </div>`,
      )}
    </div>
  </form>`;
}

const drawn = (side: string, { key, path, ...menu }: BoxMenu): Menu => ({
  ...menu,
  id: `${side}-${key}`,
  sign: html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${path}" /></svg>`,
});
