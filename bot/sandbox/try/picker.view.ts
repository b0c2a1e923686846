import { html } from "hono/html";
import { isJson, type Json } from "../check.ts";
import { limits } from "../slack/limits.ts";
import { offered, wordsOf } from "../slack/texts.ts";
import { attribute, type Drawing, type Html } from "./drawing.ts";
import { aim, nameOf, type Named } from "./named.ts";

/** Something to pick: its value, its words, and a quiet line. */
type Pick = { value: string; words: string; hint?: string };
type Group = { label?: string; picks: Pick[] };
type Kind = { many: boolean; groups: Group[]; asks?: number };

/** Every menu that opens a list: static, external, people, conversations and channels, for one or several. */
export function picker(drawing: Drawing, named: Named, value: unknown): Html | undefined {
  const { element } = named;
  const kind = kindOf(drawing, element);
  if (!kind) return undefined;
  const chosen = chosenOf(kind, value);
  const list = drawing.unique(`${named.id}-list`);
  const asks = kind.asks === undefined ? "" : html` data-asks-from="${kind.asks}"`;
  return html`<div
    class="picker${kind.many ? " many" : ""}"
    data-picker${aim(named)}${asks}${kind.many ? html` data-many` : ""}
  >
    ${kind.many ? chips(chosen) : ""}${box(named, { kind, chosen, list })}
    <div
      class="list"
      role="listbox"
      id="${list}"
      popover="manual"
      aria-label="${nameOf(named)}"
      ${kind.asks === undefined ? "" : html` data-own-rows`}
      ${kind.many ? html` aria-multiselectable="true"` : ""}
    >
      ${options({ id: list, groups: kind.groups, chosen: chosen.map((pick) => pick.value) })}
    </div>
  </div>`;
}

type Box = { kind: Kind; chosen: Pick[]; list: string };

function box(named: Named, { kind, chosen, list }: Box): Html {
  const { element, id, describedBy, invalid, optional } = named;
  const placeholder = wordsOf(element.placeholder) || (kind.many ? "Select some" : "Select one");
  const [one] = kind.many ? [] : chosen;
  const clear =
    one && optional
      ? html`<button type="button" class="clear" data-clear aria-label="Clear ${nameOf(named)}">×</button>`
      : "";
  const notes = html`${attribute("aria-describedby", describedBy)}${invalid ? html` aria-invalid="true"` : ""}`;
  const label = named.label === undefined ? attribute("aria-label", nameOf(named)) : "";
  return html`<span class="picker-box"
    ><input
      class="text"
      type="text"
      role="combobox"
      id="${id}"
      autocomplete="off"
      spellcheck="false"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      aria-expanded="false"
      aria-controls="${list}"
      data-shown="${one?.words ?? ""}"
      value="${one?.words ?? ""}"
      placeholder="${placeholder}"
      ${notes}${label}${element.focus_on_load === true ? html` data-first` : ""}
    />${clear}</span
  >`;
}

const chips = (chosen: Pick[]): Html =>
  chosen.length === 0
    ? html``
    : html`<ul class="chips">
        ${chosen.map(
          ({ value, words }) =>
            html`<li>
              ${words}<button type="button" data-unpick="${value}" aria-label="Remove ${words}">×</button>
            </li>`,
        )}
      </ul>`;

type Listed = { id: string; groups: Group[]; chosen: readonly string[] };

/** The rows of an open list. */
function options({ id, groups, chosen }: Listed): Html {
  let count = 0;
  const row = (pick: Pick): Html =>
    html`<div
      role="option"
      id="${id}-${count++}"
      data-value="${pick.value}"
      data-words="${pick.words}"
      aria-selected="${chosen.includes(pick.value) ? "true" : "false"}"
    >
      <span>${pick.words}</span>${pick.hint ? html`<span class="hint">${pick.hint}</span>` : ""}
    </div>`;
  return html`${groups.map(({ label, picks }, at) => {
    if (label === undefined) return picks.map(row);
    const name = `${id}-group-${at}`;
    return html`<div role="group" aria-labelledby="${name}">
      <div class="group" id="${name}">${label}</div>
      ${picks.map(row)}
    </div>`;
  })}`;
}

/** What a search brought, as the rows of its list. */
export const foundOptions = (id: string, found: readonly Json[]): Html =>
  options({ id, groups: [{ picks: found.map(pickOf) }], chosen: [] });

const pickOf = (option: Json): Pick => ({
  value: String(option.value),
  words: wordsOf(option.text),
  ...(isJson(option.description) && { hint: wordsOf(option.description) }),
});

function groupsOf(element: Json): Group[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isJson) : [];
  if (groups.length === 0) return [{ picks: offered(element).map(pickOf) }];
  return groups.map((group) => ({ label: wordsOf(group.label), picks: offered(group).map(pickOf) }));
}

const namedGroup = (named: Drawing["people"], sign = ""): Group[] => [
  { picks: named.map(({ id, name }) => ({ value: id, words: `${sign}${name}` })) },
];

function kindOf(drawing: Drawing, element: Json): Kind | undefined {
  const type = String(element.type);
  const many = type.startsWith("multi_");
  switch (many ? type.slice("multi_".length) : type) {
    case "static_select":
      return { many, groups: groupsOf(element) };
    case "external_select":
      return { many, groups: [], asks: Number(element.min_query_length ?? limits.minQueryLength) };
    case "users_select":
      return { many, groups: namedGroup(drawing.people) };
    case "channels_select":
    case "conversations_select":
      return { many, groups: namedGroup(drawing.channels, "#") };
    default:
      return undefined;
  }
}

/** What is chosen, in words: options carry theirs, people and channels are looked up. */
function chosenOf(kind: Kind, value: unknown): Pick[] {
  const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const known = kind.groups.flatMap((group) => group.picks);
  return values.map((each) =>
    isJson(each)
      ? pickOf(each)
      : (known.find((pick) => pick.value === each) ?? { value: String(each), words: String(each) }),
  );
}
