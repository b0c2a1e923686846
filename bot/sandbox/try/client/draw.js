// Draws a pane again when something in it has changed. The server draws; this only puts it in place.
import { morph } from "./morph.js";
import { query } from "./places.js";

/** Ids of fields that hold something newer than what the server knows. */
export const unsent = new Set();

const states = new WeakMap();
const watchers = [];

/** Calls `watch` before each drawing; what it gives is called afterwards. */
export const whenDrawn = (watch) => void watchers.push(watch);

function stateOf(pane) {
  const state = states.get(pane) ?? { turn: 0, again: false, running: undefined };
  states.set(pane, state);
  return state;
}

/** What was asked for before this moment is out of date. */
export const outdated = (pane) => void (stateOf(pane).turn += 1);

/** Draws the pane as it is now; several calls at once share the work. */
export async function refresh(pane) {
  const state = stateOf(pane);
  state.again = true;
  state.running ??= keepDrawing(pane, state).finally(() => (state.running = undefined));
  await state.running;
}

async function keepDrawing(pane, state) {
  while (state.again) {
    state.again = false;
    const [asked, turn] = [query(), state.turn];
    const drawn = await fetched(`/try/pane/${pane.dataset.side}?${asked}`);
    if (drawn === undefined) return;
    if (asked !== query() || turn !== state.turn) state.again = true;
    else draw(pane, drawn);
  }
}

/** A lost server is told by the live stream, which asks for a new drawing as soon as it is back. */
async function fetched(path) {
  try {
    const response = await fetch(path);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

const keeps = (node) => unsent.has(node.id) || unsent.has(node.name);

function draw(pane, drawn) {
  const after = watchers.map((watch) => watch(pane));
  const { body } = new DOMParser().parseFromString(drawn, "text/html");
  morph(pane, body, keeps);
  for (const act of after) act?.();
}

export async function refreshTroubles() {
  const drawn = await fetched("/try/troubles");
  if (drawn === undefined) return;
  const { body } = new DOMParser().parseFromString(drawn, "text/html");
  morph(document.getElementById("troubles"), body, () => false);
}
