// Draws cards with Microsoft's own renderer, which the page loads before this. Presses are told by an event.
import { whenDrawn } from "./draw.js";
import { hostConfigFor } from "./host-config.js";

const AC = globalThis.AdaptiveCards;

const escaped = (words) =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The little markdown that cards of Teams know: bold, italic, links and line breaks. */
function markdown(words) {
  return escaped(words)
    .replaceAll(
      /\[([^\]]+)\]\(((?:https?:|tel:|sms:|mailto:)[^)\s]+)\)/g,
      '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>',
    )
    .replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replaceAll(/(^|\s)_([^_]+)_(?=\s|$)/g, "$1<em>$2</em>")
    .replaceAll(/\n{2,}/g, "<br><br>")
    .replaceAll("\n", "<br>");
}
if (AC) {
  AC.AdaptiveCard.onProcessMarkdown = (words, result) => {
    result.outputHtml = markdown(words);
    result.didProcess = true;
  };
}

/** By place on the page: what stands there, and what its search fields last found. */
const drawn = new WeakMap();

function draw(host) {
  const { card: source } = host.dataset;
  if (drawn.get(host)?.source === source) return;
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(hostConfigFor(host));
  // The renderer knows search fields from 1.6 on; Teams draws them in cards of 1.5.
  card.parse({ ...JSON.parse(source), version: "1.6" });
  const state = { source, card, found: new Map() };
  card.onExecuteAction = (action) => pressed(host, state, action);
  card.onInputValueChanged = (input) => void changed(host, input);
  host.replaceChildren(card.render());
  drawn.set(host, state);
  host.querySelectorAll("button").forEach((button, at) => (button.id = `${host.id}-b${at}`));
  host.querySelectorAll("input, textarea, select").forEach((field, at) => (field.id ||= `${host.id}-f${at}`));
}

/** What stands in the inputs, as Teams sends it; a search field says the value behind its words. */
function entries({ card, found }) {
  const all = card.getAllInputs().map((input) => {
    const { value } = input;
    if (value === undefined || value === "") return [input.id, null];
    if (input.isMultiSelect) return [input.id, String(value).split(",")];
    const known = found.get(input.id)?.find(({ title }) => title === value);
    return [input.id, known ? known.value : String(value)];
  });
  return Object.fromEntries(all);
}

function pressed(host, state, action) {
  if (action.getJsonTypeName() === "Action.OpenUrl") {
    window.open(action.url, "_blank", "noopener,noreferrer");
    return;
  }
  const button = document.activeElement?.closest("button");
  const takes = action.associatedInputs !== "none";
  const detail = { what: action.id, entered: takes ? entries(state) : {}, button };
  host.dispatchEvent(new CustomEvent("card-press", { bubbles: true, detail }));
}

/** A search field asks as somebody types; what comes too late for what stands there now is left out by the renderer. */
async function changed(host, input) {
  if (!input.isDynamicTypeahead?.()) return;
  const query = input.getFilterForDynamicSearch();
  const state = drawn.get(host);
  if (!query || state.found.get(input.id)?.some(({ title }) => title === query)) return;
  input.showLoadingIndicator();
  const answer = await new Promise((resolve) => {
    const detail = { field: input.id, query, resolve };
    host.dispatchEvent(new CustomEvent("card-search", { bubbles: true, detail }));
  });
  input.removeLoadingIndicator();
  if (!answer) return input.showErrorIndicator(query, "Unable to load");
  state.found.set(input.id, [...(state.found.get(input.id) ?? []), ...answer]);
  const choices = answer.map(({ title, value }) => new AC.Choice(title, value));
  input.renderChoices(query, choices);
}

whenDrawn((pane) => () => pane.querySelectorAll("[data-card]").forEach(draw));

/** Colors are baked into what is drawn, so another scheme means another drawing. */
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  for (const host of document.querySelectorAll("[data-card]")) {
    drawn.delete(host);
    draw(host);
  }
});

if (AC) document.querySelectorAll("[data-card]").forEach(draw);
for (const log of document.querySelectorAll(".messages")) log.scrollTop = log.scrollHeight;
