import type { PlainTextElement, PlainTextOption } from "@slack/types";
import type { Option } from "#care/form.ts";
import { limits } from "./limit-table.ts";
import { plain } from "./text.ts";

/** Options as a menu takes them: a plain list, or under headings where they have groups. */
export type Menu =
  | { options: PlainTextOption[] }
  | { option_groups: { label: PlainTextElement; options: PlainTextOption[] }[] };

/** Stands over the options without a group where others have one; Slack takes no mixture. */
const noGroup = "More";

/** One option. A value is an answer, so one that is too long is never cut: it throws, without saying the value. */
export function optionOf(option: Option): PlainTextOption {
  const { value } = option;
  if (value === "" || value.length > limits.optionValue) {
    throw new Error(
      `An option's value has ${value.length} characters; Slack takes 1 to ${limits.optionValue}`,
    );
  }
  const text = plain(option.label, limits.option);
  if (!option.hint?.trim()) return { text, value };
  return { text, value, description: plain(option.hint, limits.option) };
}

/** At most 100 options, in their order; groups in the order in which they first appear. */
export function menuOf(options: readonly Option[]): Menu {
  if (!hasGroups(options)) return { options: options.map(optionOf) };
  const groups = new Map<string, PlainTextOption[]>();
  for (const option of options) {
    const group = option.group || noGroup;
    const members = groups.get(group);
    if (members) members.push(optionOf(option));
    else groups.set(group, [optionOf(option)]);
  }
  return {
    option_groups: Array.from(groups, ([group, members]) => ({
      label: plain(group, limits.option),
      options: members,
    })),
  };
}

export const hasGroups = (options: readonly Option[]): boolean => options.some((option) => option.group);

/** The options with these values, as initial options: each equals its own in the menu. */
export const chosenOf = (options: readonly Option[], values: readonly string[]): PlainTextOption[] =>
  options.filter((option) => values.includes(option.value)).map(optionOf);
