// Carries what somebody does to the hands of the person they are.
import { outdated, refresh, whenDrawn } from "./draw.js";
import { go } from "./places.js";

const unanswered = { ok: false, words: "The sandbox did not answer. Is it still running?" };

export async function post(path, body) {
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    return response.ok ? await response.json() : unanswered;
  } catch {
    return unanswered;
  }
}

/** One act, and the pane as it is afterwards. What did not work is said in words over the pane. */
export async function act(pane, name, given = {}) {
  const { side, user } = pane.dataset;
  const came = await post("/try/act", { side, user, act: name, with: given });
  outdated(pane);
  if (!came.ok) say(pane, came);
  await refresh(pane);
  return came.ok;
}

/** The Home tab tells the app that it was opened, each time. */
export async function look(pane, at) {
  go(pane, { at });
  await refresh(pane);
  if (at === "home") await act(pane, "home");
}

/** Words over a pane, until they are put away. */
export function say(pane, { words, detail }) {
  const banner = document.createElement("div");
  banner.className = "banner";
  banner.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = words;
  if (detail) {
    const small = document.createElement("small");
    small.textContent = detail;
    text.append(small);
  }
  const away = document.createElement("button");
  Object.assign(away, { type: "button", className: "icon", textContent: "×", ariaLabel: "Put this away" });
  away.addEventListener("click", () => banner.remove());
  banner.append(text, away);
  pane.querySelector("[data-banners]").replaceChildren(banner);
}

export const hush = (pane) => pane.querySelector("[data-banners]").replaceChildren();

const busy = new Set();

/** A control shows that it works, and takes no second press, until the answer is there. */
export async function whileBusy(control, work) {
  const { id } = control;
  if (busy.has(id)) return;
  busy.add(id);
  control.ariaBusy = "true";
  try {
    await work();
  } finally {
    busy.delete(id);
    document.getElementById(id)?.removeAttribute("aria-busy");
  }
}

whenDrawn((pane) => () => {
  for (const element of pane.querySelectorAll("[aria-busy]")) {
    if (!busy.has(element.id)) element.removeAttribute("aria-busy");
  }
  for (const id of busy) document.getElementById(id)?.setAttribute("aria-busy", "true");
});
