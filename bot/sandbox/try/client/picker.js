// A field that opens a list, and searches it while somebody types.
import { act, post, say, whileBusy } from "./acts.js";
import { settled } from "./fields.js";
import { place } from "./menus.js";
import { morph } from "./morph.js";
import { paneOf, targetOf, whatOf } from "./places.js";

const searchMs = 150;
const searches = new WeakMap();

const pickerOf = (element) => element.closest?.("[data-picker]");
const inputOf = (picker) => picker.querySelector("[role=combobox]");
const listOf = (picker) => picker.querySelector("[role=listbox]");
const rowsOf = (picker) => [...listOf(picker).querySelectorAll("[role=option]")].filter((row) => !row.hidden);
const isOpen = (picker) => listOf(picker).matches(":popover-open");

function open(picker) {
  if (isOpen(picker)) return;
  const [input, list] = [inputOf(picker), listOf(picker)];
  list.showPopover();
  input.setAttribute("aria-expanded", "true");
  input.select();
  narrow(picker, "");
  place(list, input);
  activate(picker, list.querySelector("[aria-selected=true]"));
}

function close(picker) {
  if (!isOpen(picker)) return;
  const input = inputOf(picker);
  listOf(picker).hidePopover();
  input.setAttribute("aria-expanded", "false");
  input.value = input.dataset.shown;
  activate(picker, null);
}

function activate(picker, row) {
  for (const other of listOf(picker).querySelectorAll("[data-active]")) other.removeAttribute("data-active");
  const input = inputOf(picker);
  if (!row) return input.removeAttribute("aria-activedescendant");
  row.setAttribute("data-active", "");
  input.setAttribute("aria-activedescendant", row.id);
  row.scrollIntoView({ block: "nearest" });
}

/** Shows the rows that fit; a list that the app keeps is asked for. */
function narrow(picker, typed) {
  const list = listOf(picker);
  if (picker.dataset.asksFrom !== undefined) return search(picker, typed);
  const wanted = typed.trim().toLowerCase();
  for (const row of list.querySelectorAll("[role=option]")) {
    row.hidden = !row.textContent.toLowerCase().includes(wanted);
  }
  for (const group of list.querySelectorAll("[role=group]")) {
    group.hidden = !group.querySelector("[role=option]:not([hidden])");
  }
  list.toggleAttribute("data-empty", rowsOf(picker).length === 0);
}

function search(picker, typed) {
  const list = listOf(picker);
  const least = Number(picker.dataset.asksFrom);
  clearTimeout(searches.get(picker));
  if (typed.length < least) {
    list.replaceChildren();
    list.toggleAttribute("data-empty", true);
    return;
  }
  const timer = setTimeout(() => void find(picker, typed, timer), typed === "" ? 0 : searchMs);
  searches.set(picker, timer);
}

async function find(picker, typed, timer) {
  const [pane, list] = [paneOf(picker), listOf(picker)];
  const { side, user } = pane.dataset;
  const [field, target] = [whatOf(picker), targetOf(picker)];
  list.setAttribute("aria-busy", "true");
  const found = await post("/try/options", { side, user, field, target, list: list.id, query: typed });
  list.removeAttribute("aria-busy");
  if (searches.get(picker) !== timer) return;
  if (!found.ok) return say(pane, found);
  const { body } = new DOMParser().parseFromString(found.html, "text/html");
  morphRows(list, body);
  list.toggleAttribute("data-empty", rowsOf(picker).length === 0);
  activate(picker, null);
}

const morphRows = (list, body) => morph(list, body, () => false);

const valuesIn = (picker) =>
  Array.from(picker.querySelectorAll("[data-unpick]"), (chip) => chip.dataset.unpick);

async function choose(picker, choice, query) {
  const [pane, input] = [paneOf(picker), inputOf(picker)];
  const given = { field: whatOf(picker), target: targetOf(picker), choice, ...(query ? { query } : {}) };
  await settled(pane);
  await whileBusy(input, () => act(pane, "choose", given));
}

function take(picker, row) {
  const input = inputOf(picker);
  const { value, words } = row.dataset;
  const query =
    picker.dataset.asksFrom === undefined ? "" : input.value === input.dataset.shown ? "" : input.value;
  if (picker.dataset.many !== undefined) {
    const chosen = valuesIn(picker);
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    close(picker);
    void choose(picker, next, query);
    return;
  }
  input.dataset.shown = words;
  close(picker);
  void choose(picker, value, query);
}

document.addEventListener("click", ({ target }) => {
  const picker = pickerOf(target);
  for (const each of document.querySelectorAll("[data-picker]")) if (each !== picker) close(each);
  if (!picker) return;
  const row = target.closest("[role=option]");
  const chip = target.closest("[data-unpick]");
  if (row) take(picker, row);
  else if (target.closest("[data-clear]")) {
    inputOf(picker).focus();
    void choose(picker, null);
  } else if (chip) {
    inputOf(picker).focus();
    void choose(
      picker,
      valuesIn(picker).filter((value) => value !== chip.dataset.unpick),
    );
  } else if (target === inputOf(picker)) open(picker);
});
document.addEventListener("mousedown", (event) => {
  if (event.target.closest("[role=option], [role=listbox]")) event.preventDefault();
});
document.addEventListener("input", ({ target }) => {
  const picker = pickerOf(target);
  if (!picker || target !== inputOf(picker)) return;
  const typed = target.value;
  if (!isOpen(picker)) open(picker);
  target.value = typed;
  narrow(picker, typed);
  if (picker.dataset.asksFrom === undefined) activate(picker, typed ? rowsOf(picker)[0] : null);
});
document.addEventListener("focusout", ({ target, relatedTarget }) => {
  const picker = pickerOf(target);
  if (picker && target === inputOf(picker) && !picker.contains(relatedTarget)) close(picker);
});
/** An open list stays with its field while the form is scrolled. */
document.addEventListener(
  "scroll",
  ({ target }) => {
    if (target.matches?.("[role=listbox]")) return;
    for (const picker of document.querySelectorAll("[data-picker]")) {
      if (isOpen(picker)) place(listOf(picker), inputOf(picker));
    }
  },
  true,
);

const steps = { ArrowDown: 1, ArrowUp: -1 };

document.addEventListener(
  "keydown",
  (event) => {
    const picker = pickerOf(event.target);
    if (!picker || event.target !== inputOf(picker)) return;
    if (event.key in steps) {
      event.preventDefault();
      if (!isOpen(picker)) return open(picker);
      step(picker, steps[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      const row = listOf(picker).querySelector("[data-active]");
      if (isOpen(picker) && row) take(picker, row);
      else open(picker);
    } else if (event.key === "Escape" && isOpen(picker)) {
      event.preventDefault();
      event.stopPropagation();
      close(picker);
    }
  },
  true,
);

function step(picker, by) {
  const rows = rowsOf(picker);
  const at = rows.findIndex((row) => row.hasAttribute("data-active"));
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;
  activate(picker, rows[next] ?? null);
}
