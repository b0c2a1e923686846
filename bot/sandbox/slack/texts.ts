import { boolean, byType, isJson, list, oneOf, shape, string, type Check, type Json } from "../check.ts";
import { limits } from "./limits.ts";

const plain = (max: number): Check =>
  shape({ required: { text: string(max, 1) }, optional: { emoji: boolean } });
const mrkdwn = (max: number): Check =>
  shape({ required: { text: string(max, 1) }, optional: { verbatim: boolean } });

/** A `plain_text` object of at most `max` characters. */
export const plainText = (max: number): Check => byType({ plain_text: plain(max) });
/** A `plain_text` or `mrkdwn` object of at most `max` characters. */
export const anyText = (max: number): Check => byType({ plain_text: plain(max), mrkdwn: mrkdwn(max) });

export const placeholder = plainText(limits.placeholder);

export const confirm = shape({
  required: {
    title: plainText(limits.confirmTitle),
    text: anyText(limits.confirmText),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
  },
  optional: { style: oneOf("primary", "danger") },
});

const optionOf = (text: Check): Check =>
  shape({
    required: { text, value: string(limits.optionValue, 1) },
    optional: { description: plainText(limits.optionDescription) },
  });

/** An option of a menu: plain text only. */
export const menuOption = optionOf(plainText(limits.optionText));
/** An option of radio buttons or checkboxes, which may be formatted. */
export const listedOption = shape({
  required: { text: anyText(limits.optionText), value: string(limits.optionValue, 1) },
  optional: { description: anyText(limits.optionDescription) },
});
export const overflowOption = shape({
  required: { text: plainText(limits.optionText), value: string(limits.optionValue, 1) },
  optional: { url: string(limits.url), description: plainText(limits.optionDescription) },
});

export const optionGroups = list(
  shape({
    required: {
      label: plainText(limits.optionGroupLabel),
      options: list(menuOption, { max: limits.options }),
    },
  }),
  { max: limits.optionGroups },
);
export const menuOptions = list(menuOption, { max: limits.options });

/** Every option an element offers by itself, groups opened. */
export function offered(element: Json): Json[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isJson) : [];
  const grouped = groups.flatMap((group) => (Array.isArray(group.options) ? group.options : []));
  const loose = Array.isArray(element.options) ? element.options : [];
  return [...loose, ...grouped].filter(isJson);
}

/** The words of a text object, or nothing. */
export const wordsOf = (text: unknown): string =>
  isJson(text) && typeof text.text === "string" ? text.text : "";

/** Whether two options are the same to Slack, which compares value and text. */
export const sameOption = (a: Json, b: Json): boolean =>
  a.value === b.value && wordsOf(a.text) === wordsOf(b.text);
