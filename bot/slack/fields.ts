import type {
  InputBlock,
  InputBlockElement,
  KnownBlock,
  PlainTextElement,
  PlainTextInput,
} from "@slack/types";
import { nothingToChoose } from "#bot/drawing.ts";
import type {
  ChoiceField,
  Field,
  ManyField,
  NumberField,
  Option,
  PersonField,
  TextField,
  ToggleField,
} from "#care/form.ts";
import { limits } from "./limit-table.ts";
import { chosenOf, hasGroups, menuOf } from "./options.ts";
import { isDay, isTimeOfDay, plain, split } from "./text.ts";

/** The action of every input; `moves` is sent at once when the choice is made. */
const field = "field";
const moves = "moves";

/** Up to so many options of a `many` field stand open; beyond, they are a menu. */
const openBoxes = 5;

/** A field as an input block under its key; a list without anything in it as a line that says what to do. */
export function fieldBlock(asked: Field): KnownBlock {
  const element = elementOf(asked);
  if (element) return inputBlock(asked, element);
  const kind = "options" in asked ? asked.kind : "choice";
  return { type: "section", text: plain(`${asked.label}: ${nothingToChoose(kind)}`, limits.section) };
}

function inputBlock(asked: Field, element: InputBlockElement): InputBlock {
  const block: InputBlock = {
    type: "input",
    block_id: asked.key,
    label: plain(asked.label, limits.label),
    element,
    optional: asked.optional ?? false,
  };
  const hint = hintOf(asked);
  if (hint.trim()) block.hint = plain(hint, limits.label);
  if (element.action_id === moves) block.dispatch_action = true;
  return block;
}

/** What a person agrees to is never cut: where it does not fit beside the box, it stands whole beneath. */
function hintOf(asked: Field): string {
  const help = asked.help ?? "";
  if (asked.kind !== "toggle" || asked.text.length <= limits.option) return help;
  return `${asked.text} ${help}`;
}

function elementOf(asked: Field): InputBlockElement | undefined {
  switch (asked.kind) {
    case "text":
      return textInput(asked);
    case "choice":
      return choice(asked);
    case "many":
      return many(asked);
    case "date":
      return {
        type: "datepicker",
        action_id: field,
        ...(asked.value && isDay(asked.value) && { initial_date: asked.value }),
      };
    case "time":
      return {
        type: "timepicker",
        action_id: field,
        ...(asked.value && isTimeOfDay(asked.value) && { initial_time: asked.value }),
      };
    case "number":
      return numberInput(asked);
    case "toggle":
      return toggle(asked);
    case "person":
      return asked.options.length > 0 ? menu(asked, field) : undefined;
  }
}

/** A text that is already longer than it may be stays whole: its author shortens it, not we. */
function textInput({ lines, max, placeholder, value }: TextField): PlainTextInput {
  const initial = value ? split(value, limits.typed)[0] : undefined;
  return {
    type: "plain_text_input",
    action_id: field,
    multiline: lines === "many",
    max_length: Math.max(1, Math.min(limits.typed, Math.max(max, initial?.length ?? 0))),
    ...(placeholder?.trim() && { placeholder: plain(placeholder, limits.placeholder) }),
    ...(initial && { initial_value: initial }),
  };
}

function numberInput({ min, max, value }: NumberField): InputBlockElement {
  const fits = value !== undefined && Number.isInteger(value) && value >= min && value <= max;
  return {
    type: "number_input",
    action_id: field,
    is_decimal_allowed: false,
    min_value: String(min),
    max_value: String(max),
    ...(fits && { initial_value: String(value) }),
  };
}

function toggle({ text, value }: ToggleField): InputBlockElement {
  const options = [{ text: plain(text, limits.option), value: "true" }];
  return { type: "checkboxes", action_id: field, options, ...(value && { initial_options: options }) };
}

function choice(asked: ChoiceField): InputBlockElement | undefined {
  const action = asked.movesOn ? moves : field;
  if (asked.style === "search") return searched(asked, action);
  if (asked.options.length === 0) return undefined;
  if (asked.style === "compact" || !fitsOpen(asked.options, limits.boxes)) return menu(asked, action);
  const { options } = asked;
  const [initial] = chosen(asked);
  return {
    type: "radio_buttons",
    action_id: action,
    options: chosenOf(
      options,
      options.map((option) => option.value),
    ),
    ...(initial && { initial_option: initial }),
  };
}

/** Open lists are short and have no headings. */
const fitsOpen = (options: readonly Option[], most: number): boolean =>
  options.length <= most && !hasGroups(options);

type OneOf = Pick<ChoiceField | PersonField, "options" | "value"> & { placeholder?: string };

const chosen = ({ options, value }: OneOf) =>
  value === undefined ? [] : chosenOf(options, [value]).slice(0, 1);

function menu(asked: OneOf, action: string): InputBlockElement {
  if (asked.options.length > limits.options) return searched(asked, action);
  const [initial] = chosen(asked);
  return {
    type: "static_select",
    action_id: action,
    ...placeholderOf(asked),
    ...menuOf(asked.options),
    ...(initial && { initial_option: initial }),
  };
}

function searched(asked: OneOf, action: string): InputBlockElement {
  const [initial] = chosen(asked);
  return {
    type: "external_select",
    action_id: action,
    min_query_length: 0,
    ...placeholderOf(asked),
    ...(initial && { initial_option: initial }),
  };
}

function placeholderOf({ placeholder }: OneOf): { placeholder?: PlainTextElement } {
  return placeholder?.trim() ? { placeholder: plain(placeholder, limits.placeholder) } : {};
}

function many({ options, values = [] }: ManyField): InputBlockElement | undefined {
  if (options.length === 0) return undefined;
  const initial = chosenOf(options, values);
  // Leaving some out would un-tick them without a word.
  if (initial.length > limits.options)
    throw new Error(`Slack shows ${limits.options} ticked options, not ${initial.length}`);
  const initially = initial.length > 0 ? { initial_options: initial } : {};
  if (fitsOpen(options, openBoxes)) {
    const all = chosenOf(
      options,
      options.map((option) => option.value),
    );
    return { type: "checkboxes", action_id: field, options: all, ...initially };
  }
  if (options.length > limits.options) {
    return { type: "multi_external_select", action_id: field, min_query_length: 0, ...initially };
  }
  return { type: "multi_static_select", action_id: field, ...menuOf(options), ...initially };
}
