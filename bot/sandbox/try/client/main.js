// The sandbox's page: two panes, each one workspace of a pretend Slack or Teams. The server draws all but the cards.
import "./cards.js";
import { act, hush, look, post, say, whileBusy } from "./acts.js";
import "./composer.js";
import { whenDrawn } from "./draw.js";
import { forget, settled } from "./fields.js";
import { remember, still, toFirstError } from "./focus.js";
import { connect, mark } from "./live.js";
import { closeMenu } from "./menus.js";
import "./picker.js";
import { arrive, go, paneOf, panes, targetOf, whatOf } from "./places.js";
import "./teams.js";

/** A second click of a double click must not hit what has just come to stand under it. */
const settleMs = 350;

/** What each kind of control does. */
const deeds = {
  press: (control, pane) => pressed(control, pane),
  follow: (control, pane) => void press(control, pane),
  shortcut: (control, pane) => menuDeed(control, pane, "shortcut", { callbackId: control.dataset.value }),
  overflow: (control, pane) => {
    if (control.dataset.opens) window.open(control.dataset.opens, "_blank", "noopener,noreferrer");
    const given = { field: whatOf(control), target: targetOf(control), choice: control.dataset.value };
    menuDeed(control, pane, "choose", given);
  },
  compose: (control, pane) => menuDeed(control, pane, "compose", { command: control.dataset.value }),
  "message-action": (control, pane) =>
    menuDeed(control, pane, "message-action", {
      command: control.dataset.value,
      message: control.closest("[data-target=message]").dataset.ts,
    }),
  app: (control, pane) => menuDeed(control, pane, "app", { change: control.dataset.value }),
  "close-dialog": (control, pane) => void leave(control, pane, "close-dialog"),
  submit: (control, pane) => void submit(control, pane),
  back: (control, pane) => void leave(control, pane, "back"),
  close: (control, pane) => void leave(control, pane, "close"),
  dismiss: (control, pane) => void leave(control, pane, "dismiss"),
};

function menuDeed(control, pane, name, given) {
  const menu = control.closest("[role=menu]");
  const button = document.querySelector(`[data-menu="${CSS.escape(menu.id)}"]`);
  closeMenu(menu);
  remember(pane, button);
  void whileBusy(button, () => act(pane, name, given));
}

async function press(control, pane) {
  const given = { target: targetOf(control), what: { ...whatOf(control), value: control.dataset.value } };
  if (control.closest("[data-modal]") === null) remember(pane, control);
  hush(pane);
  await whileBusy(control, async () => {
    await settled(pane);
    await act(pane, "press", given);
  });
}

/** A button that asks first shows its question over the pane. */
function pressed(control, pane) {
  const { asks } = control.dataset;
  if (asks === undefined) return void press(control, pane);
  const question = document.getElementById(asks).content.cloneNode(true).firstElementChild;
  pane.querySelector("[data-asking]").replaceChildren(question);
  still(pane);
  question.querySelector("[role=alertdialog]").focus();
  question.addEventListener("click", ({ target }) => {
    const answer = target.closest("[data-answer]")?.dataset.answer;
    if (!answer) return;
    question.remove();
    still(pane);
    document.getElementById(control.id)?.focus();
    if (answer === "yes") void press(control, pane);
  });
}

async function submit(control, pane) {
  hush(pane);
  await whileBusy(control, async () => {
    await settled(pane);
    await act(pane, "submit");
    toFirstError(pane);
  });
}

async function leave(control, pane, name) {
  hush(pane);
  if (name === "back") await settled(pane);
  else forget(pane);
  await whileBusy(control, () => act(pane, name));
}

/** When the view of a pane last changed under the pointer. */
const drawnAt = new WeakMap();
const hashOf = (pane) => pane.querySelector("[data-hash]")?.dataset.hash;
whenDrawn((pane) => {
  const before = hashOf(pane);
  return () => {
    if (hashOf(pane) !== before) drawnAt.set(pane, performance.now());
  };
});

document.addEventListener("click", (event) => {
  const control = event.target.closest("[data-act]");
  if (!control) return;
  const pane = paneOf(control);
  const isSecond = event.detail > 1 && performance.now() - (drawnAt.get(pane) ?? -settleMs) < settleMs;
  if (control.ariaBusy === "true" || isSecond) return event.preventDefault();
  deeds[control.dataset.act](control, pane);
});

/** Enter sends from a line of text, and with Ctrl or Command from a longer one, as in Slack. */
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key !== "Enter" || field.dataset?.field !== "text" || field.dataset.tells) return;
  if (field.nodeName === "TEXTAREA" && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  field.closest("[role=dialog]")?.querySelector("[data-act=submit]")?.click();
});

document.addEventListener("change", async ({ target }) => {
  const pane = paneOf(target);
  if (target.matches("[data-who]")) {
    await settled(pane);
    hush(pane);
    go(pane, { user: target.value });
    connect();
    await look(pane, pane.dataset.at);
  }
  if (target.closest("[data-level]")) {
    pane.querySelector("[data-level-word]").textContent = target.value;
    const came = await post("/try/level", { side: pane.dataset.side, level: target.value });
    if (!came.ok) say(pane, came);
  }
});

document.addEventListener("click", ({ target }) => {
  const tab = target.closest("[data-tab]");
  if (tab) void look(paneOf(tab), tab.dataset.tab);
  const side = target.closest("[data-side-tab]");
  if (side) show(side.dataset.sideTab);
  const open = document.querySelector("[data-level][open]");
  if (open && !open.contains(target)) open.open = false;
});

/** On a narrow screen one pane is shown at a time. */
function show(side) {
  document.body.dataset.shown = side;
  for (const tab of document.querySelectorAll("[data-side-tab]")) {
    if (tab.dataset.sideTab === side) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
  }
  for (const pane of panes()) mark(pane);
}

window.addEventListener("popstate", () => {
  for (const pane of arrive()) void look(pane, pane.dataset.at);
  connect();
});
window.addEventListener("resize", () => panes().forEach(mark));
document.addEventListener("visibilitychange", () => panes().forEach(mark));

const guide = document.getElementById("guide");
guide.open = localStorage.getItem("guide") !== "closed";
guide.addEventListener("toggle", () => localStorage.setItem("guide", guide.open ? "open" : "closed"));

show(document.body.dataset.shown);
connect();
for (const pane of panes()) if (pane.dataset.at === "home") void act(pane, "home");
