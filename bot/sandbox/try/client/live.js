// Hears of changes in Slack, draws again, and says what is new in what nobody looks at.
import { refresh, refreshTroubles, whenDrawn } from "./draw.js";
import { panes, query } from "./places.js";

const retryMs = 1_000;
let source;

/** Begins to listen, as whoever the panes are now. After a loss everything is drawn again. */
export function connect() {
  source?.close();
  const mine = new EventSource(`/try/live?${query()}`);
  source = mine;
  mine.addEventListener("open", () => {
    said("");
    void refreshTroubles();
    for (const pane of panes()) void refresh(pane);
  });
  mine.addEventListener("changed", ({ data }) => {
    const what = JSON.parse(data);
    if (what.includes("troubles")) void refreshTroubles();
    for (const pane of panes()) {
      if (!what.includes(pane.dataset.side)) continue;
      if (!isShown(pane)) stale.add(pane.dataset.side);
      void refresh(pane);
    }
  });
  mine.addEventListener("error", () => {
    if (mine !== source) return;
    said("Connection lost. Trying again…");
    if (mine.readyState === EventSource.CLOSED) setTimeout(() => mine === source && connect(), retryMs);
  });
}

const said = (words) => void (document.getElementById("connection").textContent = words);

const isShown = (pane) => document.visibilityState === "visible" && pane.checkVisibility();

/** Sides that changed while the other one was looked at, on a narrow screen. */
const stale = new Set();

/** The latest message that was seen, by person or channel. It lives as long as the tab. */
const keyOf = (pane, tab, user = pane.dataset.user) => `seen ${tab === "messages" ? user : `${user} ${tab}`}`;
const seen = (key) => Number(sessionStorage.getItem(key) ?? 0);
const isNew = (key, latest) => latest !== "" && Number(latest) > seen(key);

export function mark(pane) {
  const { at, side } = pane.dataset;
  if (isShown(pane)) stale.delete(side);
  let news = stale.has(side);
  for (const tab of pane.querySelectorAll("[data-tab]")) {
    const key = keyOf(pane, tab.dataset.tab);
    if (tab.dataset.tab === at && isShown(pane) && isNew(key, tab.dataset.latest)) {
      sessionStorage.setItem(key, tab.dataset.latest);
    }
    const unseen = isNew(key, tab.dataset.latest);
    tab.querySelector(".dot").hidden = !unseen;
    news ||= unseen;
  }
  for (const option of pane.querySelectorAll("[data-who] option")) {
    const others = option.value !== pane.dataset.user;
    const unseen = others && isNew(keyOf(pane, "messages", option.value), option.dataset.latest);
    const words = option.textContent.trim().replace(/^• /, "");
    option.textContent = unseen ? `• ${words}` : words;
  }
  const sideTab = document.querySelector(`[data-side-tab="${side}"] .dot`);
  sideTab.hidden = isShown(pane) || !news;
}

/** Announcements stand until others follow, so that two at once are both read. */
const toldMost = 4;

/** The latest message that a screen reader was told of, by pane and person. */
const told = new Map();

function announce(pane) {
  const { side, user } = pane.dataset;
  const latest = pane.querySelector("[data-tab=messages]")?.dataset.latest ?? "";
  const key = `${side} ${user}`;
  const before = told.get(key);
  told.set(key, latest);
  if (before === undefined || Number(latest) <= Number(before)) return;
  const message = pane.querySelector(`.message[data-ts="${CSS.escape(latest)}"]`);
  const workspace = pane.querySelector("h2")?.firstChild.textContent;
  const words = document.createElement("p");
  words.textContent = `New message in ${workspace}${message ? `: ${message.dataset.says}` : ""}`;
  const announcer = document.getElementById("announcer");
  announcer.append(words);
  if (announcer.childElementCount > toldMost) announcer.firstElementChild.remove();
}

/** A conversation opens at its end, and stays there unless somebody has scrolled up. */
whenDrawn((pane) => {
  const log = pane.querySelector(".messages");
  const screen = pane.querySelector("[data-screen]")?.id;
  const atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  return () => {
    const now = pane.querySelector(".messages");
    const isOther = pane.querySelector("[data-screen]")?.id !== screen;
    if (now && (atEnd || isOther)) now.scrollTop = now.scrollHeight;
    mark(pane);
    announce(pane);
  };
});
