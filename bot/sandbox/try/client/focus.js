// Where the keyboard is: into a modal when it opens, not out of it while it is open, and back afterwards.
import { act } from "./acts.js";
import { whenDrawn } from "./draw.js";
import { forget } from "./fields.js";
import { otherPane, paneOf, panes } from "./places.js";

/** By pane: the id of what was pressed last, to go back to. */
const openers = new WeakMap();
/** By dialog: the id of what had the focus there. */
const lastIn = new Map();

export const remember = (pane, control) => void openers.set(pane, control.id);

const dialogOf = (pane) =>
  pane.querySelector("[data-question] [role=alertdialog]") ??
  pane.querySelector("[data-modal] [role=dialog]");
const composerOf = (pane) => pane.querySelector("[data-composer] input");
const reachable =
  "a[href], button:not([tabindex='-1']), input:not([type=hidden]), textarea, select, summary, [tabindex='0']";

/** The first thing to fill in, or what the app asked for, or what had the focus before; else the dialog itself. */
function enter(dialog) {
  const known = lastIn.get(dialog.id);
  const field =
    (known && document.getElementById(known)) ||
    dialog.querySelector("[data-first]") ||
    dialog.querySelector(".dialog-body :is(input, textarea, select)");
  (dialog.contains(field) ? field : dialog).focus();
}

/** The first field that has a message beside it. */
export function toFirstError(pane) {
  const message = pane.querySelector("[data-modal] .field-error");
  message?.closest(".input")?.querySelector("input, textarea")?.focus();
}

whenDrawn((pane) => {
  const active = document.activeElement;
  const wasHere = pane.contains(active) || active === document.body;
  const before = { id: active?.id, dialog: dialogOf(pane)?.id, body: bodyOf(pane) };
  return () => {
    const dialog = dialogOf(pane);
    if (dialog?.matches("[role=alertdialog]")) return still(pane);
    const isLost = !document.activeElement || document.activeElement === document.body;
    if (!wasHere && !isLost) return;
    const isNew = dialog && (dialog.id !== before.dialog || bodyOf(pane) !== before.body);
    if (isNew && (isLost || pane.contains(document.activeElement))) enter(dialog);
    else if (dialog && isLost && before.dialog) (document.getElementById(before.id) ?? dialog).focus();
    else if (!dialog && before.dialog && isLost) leave(pane);
    else if (!dialog && isLost && before.id) document.getElementById(before.id)?.focus();
  };
});

/** Nothing but the question can be reached while one is asked. */
export function still(pane) {
  const asking = pane.querySelector("[data-asking]");
  for (const other of asking.parentElement.children) {
    if (other === asking) continue;
    other.inert =
      asking.childElementCount > 0 || (other.matches(".behind") && other.nextElementSibling !== asking);
  }
}

const bodyOf = (pane) => pane.querySelector("[data-modal] .dialog-body")?.id;

function leave(pane) {
  const opener = document.getElementById(openers.get(pane) ?? "");
  const target = opener && !opener.closest("[inert], [popover]") ? opener : composerOf(pane);
  target?.focus({ preventScroll: true });
}

document.addEventListener("focusin", ({ target }) => {
  const dialog = target.closest?.("[role=dialog]");
  if (dialog && target !== dialog && target.id) lastIn.set(dialog.id, target.id);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "F6") {
    event.preventDefault();
    const here = paneOf(event.target) ?? panes().at(-1);
    const there = otherPane(here);
    const dialog = dialogOf(there);
    if (dialog) enter(dialog);
    else composerOf(there)?.focus();
    return;
  }
  const dialog = event.target.closest?.("[role=dialog], [role=alertdialog]");
  if (!dialog) return;
  if (event.key === "Escape") {
    event.preventDefault();
    if (dialog.matches("[role=alertdialog]")) dialog.querySelector("[data-answer=no]").click();
    else if (!event.repeat) void closeTop(paneOf(dialog));
  }
  if (event.key === "Tab") turnAround(event, dialog);
});

async function closeTop(pane) {
  forget(pane);
  await act(pane, pane.querySelector("[data-modal] [data-act=close-dialog]") ? "close-dialog" : "close");
}

/** Tab goes from the last to the first, and back. */
function turnAround(event, dialog) {
  const all = [...dialog.querySelectorAll(reachable)].filter((each) => each.checkVisibility());
  const [first, last] = [all[0] ?? dialog, all.at(-1) ?? dialog];
  const at = document.activeElement;
  if (event.shiftKey ? at === first || at === dialog : at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
