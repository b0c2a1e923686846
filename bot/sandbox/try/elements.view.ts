import { html } from "hono/html";
import { isJson, type Json } from "../check.ts";
import { offered, wordsOf } from "../slack/texts.ts";
import { held } from "../slack/values.ts";
import { button, overflow } from "./buttons.view.ts";
import { attribute, notDrawn, type Drawing, type Html, type Surface } from "./drawing.ts";
import { aim, nameOf, type Named } from "./named.ts";
import { picker } from "./picker.view.ts";
import { drawText } from "./texts.view.ts";

const notes = ({ describedBy, invalid }: Named): Html =>
  html`${attribute("aria-describedby", describedBy)}${invalid ? html` aria-invalid="true"` : ""}`;
const labelled = (named: Named): Html | "" =>
  named.label === undefined ? attribute("aria-label", nameOf(named)) : "";

/** One element as Slack draws it, with what has been entered so far. */
export function drawElement(drawing: Drawing, surface: Surface, named: Named): Html {
  const { element, block } = named;
  const value = held(element, surface.values, block.block_id);
  switch (element.type) {
    case "button":
      return button(drawing, named);
    case "overflow":
      return overflow(drawing, named);
    case "plain_text_input":
      return element.multiline === true ? textArea(named, value) : textLine(named, value, "text");
    case "email_text_input":
      return textLine(named, value, "email");
    case "url_text_input":
      return textLine(named, value, "url");
    case "number_input":
      return textLine(named, value, element.is_decimal_allowed === true ? "decimal" : "numeric");
    case "radio_buttons":
      return boxes(drawing, named, { kind: "radio", chosen: isJson(value) ? [value] : [] });
    case "checkboxes":
      return boxes(drawing, named, {
        kind: "checkbox",
        chosen: Array.isArray(value) ? value.filter(isJson) : [],
      });
    case "datepicker":
      return native(named, "date", typeof value === "string" ? value : "");
    case "timepicker":
      return native(named, "time", typeof value === "string" ? value : "");
    case "datetimepicker":
      return native(named, "datetime-local", localTime(drawing, value));
    default:
      return picker(drawing, named, value) ?? notDrawn(drawing, `element ${String(element.type)}`);
  }
}

const entered = (value: unknown): string => (typeof value === "string" ? value : "");

/** `at-once` where the app wants to be told before the form is sent: on Enter, or with each character. */
function telling({ element, block }: Named): Html | "" {
  if (block.dispatch_action !== true) return "";
  const config = isJson(element.dispatch_action_config) ? element.dispatch_action_config : {};
  const on = Array.isArray(config.trigger_actions_on) ? config.trigger_actions_on : ["on_enter_pressed"];
  return html` data-tells="${on.includes("on_character_entered") ? "typing" : "enter"}"`;
}

const focused = ({ element }: Named): Html | "" => (element.focus_on_load === true ? html` data-first` : "");

function textLine(named: Named, value: unknown, kind: string): Html {
  const { element, id } = named;
  return html`<input
    class="text"
    type="text"
    inputmode="${kind}"
    id="${id}"
    data-field="text"
    autocomplete="off"
    value="${entered(value)}"
    ${attribute("placeholder", wordsOf(element.placeholder) || undefined)}${aim(named)}${notes(named)}${labelled(named)}${telling(named)}${focused(named)}
  />`;
}

/** The first line break inside the tag is not part of the text; HTML drops it. */
function textArea(named: Named, value: unknown): Html {
  const { element, id } = named;
  const placeholder = attribute("placeholder", wordsOf(element.placeholder) || undefined);
  const attributes = html`${placeholder}${aim(named)}${notes(named)}${labelled(named)}${focused(named)}`;
  return html`<textarea class="text" id="${id}" data-field="text" rows="4" ${attributes}>
${entered(value)}</textarea>`;
}

function native(named: Named, type: string, value: string): Html {
  return html`<input
    class="text ${type}"
    type="${type}"
    id="${named.id}"
    data-field="${type}"
    value="${value}"
    ${aim(named)}${notes(named)}${labelled(named)}${focused(named)}
  />`;
}

/** A moment as the browser's own picker takes it, in the zone of the person. */
function localTime({ zone }: Drawing, value: unknown): string {
  if (typeof value !== "number") return "";
  const at = Temporal.Instant.fromEpochMilliseconds(value * 1_000).toZonedDateTimeISO(zone);
  return at.toPlainDateTime().toString({ smallestUnit: "minute" });
}

type Boxes = { kind: "radio" | "checkbox"; chosen: readonly Json[] };

function boxes(drawing: Drawing, named: Named, { kind, chosen }: Boxes): Html {
  const { element, id } = named;
  const values = new Set(chosen.map((option) => option.value));
  const drawn = offered(element).map((option, at) => {
    const value = String(option.value);
    const own = drawing.unique(`${id}-${at}`);
    const hint = isJson(option.description)
      ? html`<span class="hint lines">${drawText(drawing, option.description)}</span>`
      : "";
    return html`<label class="choice">
      <input
        type="${kind}"
        name="${id}"
        id="${own}"
        value="${value}"
        data-field="${kind}"
        ${values.has(value) ? html` checked` : ""}
      />
      <span><span class="lines">${drawText(drawing, option.text)}</span>${hint}</span>
    </label>`;
  });
  const role = named.label === undefined ? html` role="group" aria-label="${nameOf(named)}"` : "";
  return html`<div class="choices" id="${id}" ${aim(named)}${role}>${drawn}</div>`;
}
