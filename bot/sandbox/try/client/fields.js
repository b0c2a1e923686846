// What somebody types and ticks goes to the fake, which keeps it as Slack's client would.
import { act } from "./acts.js";
import { unsent } from "./draw.js";
import { paneOf, targetOf, whatOf } from "./places.js";

const pauseMs = 200;
/** By field: what is to be sent once somebody stops typing. */
const waiting = new Map();
/** By pane: the sending that goes on, in the order in which things were entered. */
const sending = new WeakMap();
const versions = new Map();

/** The field that an entry belongs to; ticks share the name of their group. */
const keyOf = (element) =>
  element.type === "radio" || element.type === "checkbox" ? element.name : element.id;

function entry(element) {
  const group = element.closest("[data-block]");
  switch (element.dataset.field) {
    case "radio":
      return { choice: element.value };
    case "checkbox":
      return { choice: Array.from(group.querySelectorAll("input:checked"), (each) => each.value) };
    case "datetime-local":
      return { moment: element.value };
    default:
      return { choice: element.value === "" ? null : element.value };
  }
}

function enter(element, afterMs) {
  const [key, pane] = [keyOf(element), paneOf(element)];
  const version = (versions.get(key) ?? 0) + 1;
  versions.set(key, version);
  unsent.add(key);
  clearTimeout(waiting.get(key)?.timer);
  const send = () => {
    waiting.delete(key);
    const given = { field: whatOf(element), target: targetOf(element), ...entry(element) };
    const before = sending.get(pane) ?? Promise.resolve();
    const sent = before.then(async () => {
      // What is drawn while this is on its way must not put the old text back; afterwards the fake knows better.
      await act(pane, "choose", given);
      if (versions.get(key) === version) unsent.delete(key);
    });
    sending.set(pane, sent);
  };
  if (afterMs === 0) send();
  else waiting.set(key, { pane, send, timer: setTimeout(send, afterMs) });
}

/** Everything that was entered in this pane has arrived. */
export async function settled(pane) {
  for (const entered of [...waiting.values()].filter((each) => each.pane === pane)) {
    clearTimeout(entered.timer);
    entered.send();
  }
  await sending.get(pane);
}

/** What was entered in a form that is closed goes with it. */
export function forget(pane) {
  for (const [key, entered] of waiting) {
    if (entered.pane !== pane) continue;
    clearTimeout(entered.timer);
    waiting.delete(key);
    unsent.delete(key);
  }
}

document.addEventListener("input", ({ target }) => {
  if (target.dataset?.field !== "text") return;
  if (target.dataset.tells !== "enter") enter(target, target.dataset.tells === "typing" ? 0 : pauseMs);
});
document.addEventListener("change", ({ target }) => {
  const { field, tells } = target.dataset ?? {};
  if (field && (field !== "text" || tells === "enter")) enter(target, 0);
});
