import { elementsIn } from "./blocks.ts";
import type { Json } from "../check.ts";
import { offered, sameOption } from "./texts.ts";

/** One element's entry of `state.values`, in the shape Slack sends. */
export type StateValue = Json & { type: string };
export type StateValues = Readonly<Record<string, Readonly<Record<string, StateValue>>>>;

/** Where an element's value stands in the state, and where its first value in the element. */
export type Slot = { value: string; initial: string; empty: unknown; holds: Holds };
export type Holds = "text" | "option" | "options" | "one" | "several" | "date" | "time" | "instant";

const slot = (value: string, initial: string, holds: Holds): Slot => ({
  value,
  initial,
  holds,
  empty: holds === "options" || holds === "several" ? [] : null,
});
const typed = slot("value", "initial_value", "text");
const option = slot("selected_option", "initial_option", "option");
const options = slot("selected_options", "initial_options", "options");

const slots: Readonly<Record<string, Slot>> = {
  plain_text_input: typed,
  email_text_input: typed,
  url_text_input: typed,
  number_input: typed,
  static_select: option,
  external_select: option,
  radio_buttons: option,
  multi_static_select: options,
  multi_external_select: options,
  checkboxes: options,
  users_select: slot("selected_user", "initial_user", "one"),
  conversations_select: slot("selected_conversation", "initial_conversation", "one"),
  channels_select: slot("selected_channel", "initial_channel", "one"),
  multi_users_select: slot("selected_users", "initial_users", "several"),
  multi_conversations_select: slot("selected_conversations", "initial_conversations", "several"),
  multi_channels_select: slot("selected_channels", "initial_channels", "several"),
  datepicker: slot("selected_date", "initial_date", "date"),
  timepicker: slot("selected_time", "initial_time", "time"),
  datetimepicker: slot("selected_date_time", "initial_date_time", "instant"),
};

/** How this element keeps a value; nothing for buttons and overflow menus, which have none. */
export const slotOf = (element: Json): Slot | undefined => slots[String(element.type)];

/** The element's entry holding `value`. */
export function entry(element: Json, value: unknown): StateValue {
  const at = slotOf(element);
  if (!at) throw new Error(`A ${String(element.type)} holds no value`);
  const zone = element.timezone === undefined ? {} : { timezone: element.timezone };
  return { type: String(element.type), [at.value]: value, ...zone };
}

/** What the element's entry holds now. */
export const held = (element: Json, values: StateValues, blockId: string): unknown => {
  const at = slotOf(element);
  return at && values[blockId]?.[String(element.action_id)]?.[at.value];
};

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether what was chosen before is still on offer. */
function stillOffered(element: Json, value: unknown): boolean {
  const pool = offered(element);
  if (pool.length === 0) return true;
  const chosen = (Array.isArray(value) ? value : [value]).filter((each) => each !== null) as Json[];
  return chosen.every((each) => pool.some((other) => sameOption(other, each)));
}

/**
 * The state of a view with these blocks. What was entered stays where block id, action id and kind of element are the
 * same, whatever the new initial value says; everything else starts at its initial value. Source: docs.slack.dev,
 * Modal views, preserving input entry.
 */
export function carried(blocks: readonly Json[], before: StateValues = {}): StateValues {
  const values: Record<string, Record<string, StateValue>> = {};
  for (const block of blocks) {
    for (const element of elementsIn(block)) {
      const at = slotOf(element);
      if (!at) continue;
      const blockId = String(block.block_id);
      const actionId = String(element.action_id);
      const old = before[blockId]?.[actionId];
      const keeps = old?.type === element.type && stillOffered(element, old?.[at.value]);
      const kept = keeps && old ? old : entry(element, element[at.initial] ?? at.empty);
      (values[blockId] ??= {})[actionId] = kept;
    }
  }
  return values;
}

/** The state with one element's value changed. */
export function withValue(
  values: StateValues,
  place: { blockId: string; element: Json },
  value: unknown,
): StateValues {
  const actionId = String(place.element.action_id);
  const block = { ...values[place.blockId], [actionId]: entry(place.element, value) };
  return { ...values, [place.blockId]: block };
}
