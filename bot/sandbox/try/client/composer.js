// The line in which commands are typed, with what the workspace offers while somebody types.
import { act, hush, whileBusy } from "./acts.js";
import { settled } from "./fields.js";
import { remember } from "./focus.js";
import { place } from "./menus.js";
import { paneOf } from "./places.js";

const formOf = (element) => element.closest?.("[data-composer]");
const inputOf = (form) => form.querySelector("input");
const listOf = (form) => form.querySelector("[role=listbox]");
const rowsOf = (form) => [...listOf(form).querySelectorAll("[role=option]")].filter((row) => !row.hidden);
const activeOf = (form) => listOf(form).querySelector("[data-active]");

/** Offers every command that begins as what is typed; none once it is typed out. */
function offer(form) {
  const [input, list] = [inputOf(form), listOf(form)];
  const typed = input.value.toLowerCase();
  for (const row of list.querySelectorAll("[role=option]")) {
    const command = row.dataset.command.toLowerCase();
    row.hidden = !command.startsWith(typed) || command === typed.trimEnd();
  }
  // Slack offers what begins with a slash, Teams whatever fits.
  const begins = form.dataset.platform === "teams" ? typed !== "" : typed.startsWith("/");
  const isOpen = begins && rowsOf(form).length > 0;
  if (isOpen && !list.matches(":popover-open")) list.showPopover();
  if (!isOpen && list.matches(":popover-open")) list.hidePopover();
  input.setAttribute("aria-expanded", String(isOpen));
  activate(form, null);
  if (isOpen) place(list, input);
}

function shut(form) {
  if (listOf(form).matches(":popover-open")) listOf(form).hidePopover();
  inputOf(form).setAttribute("aria-expanded", "false");
  activate(form, null);
}

function activate(form, row) {
  activeOf(form)?.removeAttribute("data-active");
  if (!row) return inputOf(form).removeAttribute("aria-activedescendant");
  row.setAttribute("data-active", "");
  inputOf(form).setAttribute("aria-activedescendant", row.id);
  row.scrollIntoView({ block: "nearest" });
}

function complete(form, row) {
  const input = inputOf(form);
  input.value = `${row.dataset.command} `;
  input.focus();
  offer(form);
}

async function send(form) {
  const [pane, input] = [paneOf(form), inputOf(form)];
  const typed = input.value.trim();
  if (typed === "") return;
  shut(form);
  hush(pane);
  remember(pane, input);
  const { channel } = form.dataset;
  const isSlack = form.dataset.platform !== "teams";
  const [, command, text = ""] = (isSlack && /^(\/\S+)\s*(.*)$/s.exec(typed)) || [];
  await settled(pane);
  const worked = command
    ? await act(pane, "command", { command, text, channel })
    : await act(pane, "say", { channel, text: typed });
  if (worked && input.value.trim() === typed) input.value = "";
}

document.addEventListener("submit", (event) => {
  const form = formOf(event.target);
  if (!form) return;
  event.preventDefault();
  void whileBusy(form.querySelector(".send"), () => send(form));
});
document.addEventListener("input", ({ target }) => {
  const form = formOf(target);
  if (form && target === inputOf(form)) offer(form);
});
document.addEventListener("focusout", ({ target }) => {
  const form = formOf(target);
  if (form && target === inputOf(form)) shut(form);
});
document.addEventListener("click", ({ target }) => {
  const row = target.closest("[data-command]");
  if (row) complete(formOf(row), row);
});

const steps = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener("keydown", (event) => {
  const form = formOf(event.target);
  if (!form || event.target !== inputOf(form) || !listOf(form).matches(":popover-open")) return;
  const rows = rowsOf(form);
  const active = activeOf(form);
  if (event.key in steps) {
    event.preventDefault();
    const at = rows.indexOf(active);
    const step = steps[event.key];
    activate(form, rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length]);
  } else if ((event.key === "Enter" && active) || (event.key === "Tab" && !event.shiftKey)) {
    event.preventDefault();
    complete(form, active ?? rows[0]);
  } else if (event.key === "Escape") {
    event.preventDefault();
    shut(form);
  }
});
