import {
  boolean,
  integer,
  list,
  oneOf,
  pattern,
  shape,
  string,
  type Check,
  type Json,
  type Problem,
} from "../check.ts";
import { limits } from "./limits.ts";
import {
  confirm,
  listedOption,
  menuOption,
  menuOptions,
  offered,
  optionGroups,
  overflowOption,
  placeholder,
  plainText,
  sameOption,
} from "./texts.ts";

const actionId = string(limits.actionId, 1);
const focusable = { action_id: actionId, focus_on_load: boolean };
const pickable = { ...focusable, confirm, placeholder };
const many = { max_selected_items: integer(1, 100) };
const ids = list(string(100, 1));
const wholeNumber = pattern(/^-?\d+(\.\d+)?$/, "must be a number as a string");

/** Slack refuses an initial option that is not one of the options, to the letter. */
function chosenAmongOffered(value: Json, at: string, found: Problem[]): void {
  const options = offered(value);
  const initial = Array.isArray(value.initial_options) ? value.initial_options : [value.initial_option];
  for (const option of initial.filter((each) => each !== undefined)) {
    if (!options.some((each) => sameOption(each, option as Json))) {
      found.push({ says: "initial option must match one of the options", at });
    }
  }
}

function optionsOnceOnly(value: Json, at: string, found: Problem[]): void {
  const given = [value.options, value.option_groups].filter((each) => each !== undefined);
  if (given.length !== 1) found.push({ says: "must have exactly one of: options, option_groups", at });
  chosenAmongOffered(value, at, found);
}

const staticOptions = { options: menuOptions, option_groups: optionGroups };
const minQuery = { min_query_length: integer(0, 1_000) };
const listed = (max: number): Check => list(listedOption, { max });

const selects: Record<string, Check> = {
  static_select: shape({
    required: {},
    optional: { ...pickable, ...staticOptions, initial_option: menuOption },
    also: optionsOnceOnly,
  }),
  multi_static_select: shape({
    required: {},
    optional: { ...pickable, ...many, ...staticOptions, initial_options: menuOptions },
    also: optionsOnceOnly,
  }),
  external_select: shape({
    required: {},
    optional: { ...pickable, ...minQuery, initial_option: menuOption },
  }),
  multi_external_select: shape({
    required: {},
    optional: { ...pickable, ...many, ...minQuery, initial_options: menuOptions },
  }),
};

const people = (one: string, several: string): Record<string, Check> => {
  const only = { filter: shape({ required: {}, optional: conversationFilter }) };
  const extra: Record<string, Check> =
    one === "user" ? {} : { response_url_enabled: boolean, default_to_current_conversation: boolean };
  const filter: Record<string, Check> = one === "conversation" ? only : {};
  return {
    [`${several}_select`]: shape({
      required: {},
      optional: { ...pickable, ...extra, ...filter, [`initial_${one}`]: string(100, 1) },
    }),
    [`multi_${several}_select`]: shape({
      required: {},
      optional: { ...pickable, ...many, ...extra, ...filter, [`initial_${several}`]: ids },
    }),
  };
};

const conversationFilter = {
  include: list(oneOf("im", "mpim", "private", "public")),
  exclude_external_shared_channels: boolean,
  exclude_bot_users: boolean,
};

const dispatch = {
  dispatch_action_config: shape({
    required: {},
    optional: { trigger_actions_on: list(oneOf("on_enter_pressed", "on_character_entered"), { max: 2 }) },
  }),
};
const typed = { ...focusable, placeholder, ...dispatch };

const inputs: Record<string, Check> = {
  plain_text_input: shape({
    required: {},
    optional: {
      ...typed,
      multiline: boolean,
      initial_value: string(limits.inputLength),
      min_length: integer(0, limits.inputLength),
      max_length: integer(1, limits.inputLength),
    },
  }),
  email_text_input: shape({ required: {}, optional: { ...typed, initial_value: string() } }),
  url_text_input: shape({ required: {}, optional: { ...typed, initial_value: string() } }),
  number_input: shape({
    required: { is_decimal_allowed: boolean },
    optional: { ...typed, initial_value: wholeNumber, min_value: wholeNumber, max_value: wholeNumber },
  }),
};

const pickers: Record<string, Check> = {
  datepicker: shape({
    required: {},
    optional: { ...pickable, initial_date: pattern(/^\d{4}-\d\d-\d\d$/, "must be YYYY-MM-DD") },
  }),
  timepicker: shape({
    required: {},
    optional: {
      ...pickable,
      initial_time: pattern(/^([01]\d|2[0-3]):[0-5]\d$/, "must be HH:mm"),
      timezone: string(100, 1),
    },
  }),
  datetimepicker: shape({
    required: {},
    optional: { ...focusable, confirm, initial_date_time: integer(1_000_000_000, 9_999_999_999) },
  }),
  radio_buttons: shape({
    required: { options: listed(limits.radioButtons) },
    optional: { ...focusable, confirm, initial_option: listedOption },
    also: chosenAmongOffered,
  }),
  checkboxes: shape({
    required: { options: listed(limits.checkboxes) },
    optional: { ...focusable, confirm, initial_options: listed(limits.checkboxes) },
    also: chosenAmongOffered,
  }),
};

const pressed: Record<string, Check> = {
  button: shape({
    required: { text: plainText(limits.buttonText) },
    optional: {
      action_id: actionId,
      value: string(limits.buttonValue, 1),
      url: string(limits.url, 1),
      style: oneOf("primary", "danger"),
      confirm,
      accessibility_label: string(limits.accessibilityLabel),
    },
  }),
  overflow: shape({
    required: { options: list(overflowOption, { max: limits.overflow }) },
    optional: { action_id: actionId, confirm },
  }),
};

export const image = shape({
  required: { alt_text: string(limits.imageAlt, 1) },
  optional: {
    image_url: string(limits.url, 1),
    slack_file: shape({ required: {}, optional: { id: string(), url: string() } }),
  },
  also: (value, at, found) => {
    const given = [value.image_url, value.slack_file].filter((each) => each !== undefined);
    if (given.length !== 1) found.push({ says: "must have exactly one of: image_url, slack_file", at });
  },
});

/** Every interactive element the fake knows, by `type`. Not known: files, rich text input, workflow buttons. */
export const elements: Record<string, Check> = {
  ...selects,
  ...people("user", "users"),
  ...people("conversation", "conversations"),
  ...people("channel", "channels"),
  ...inputs,
  ...pickers,
  ...pressed,
};

const chosen = [...Object.keys(elements).filter((type) => type.endsWith("_select")), ...Object.keys(pickers)];

/** Where each may stand. Source: docs.slack.dev, the "works with block types" line of each element. */
export const allowedIn = {
  actions: [...chosen, "button", "overflow"],
  accessory: [...chosen.filter((type) => type !== "datetimepicker"), "button", "overflow"],
  input: [...chosen, ...Object.keys(inputs)],
} as const;
