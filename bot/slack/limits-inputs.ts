import type { InputBlock, Option, PlainTextElement } from "@slack/types";
import { limits } from "./limit-table.ts";
import { between, textProblems } from "./limits-text.ts";
import { isDay, isTimeOfDay } from "./text.ts";

type Element = InputBlock["element"];
type Of<Type extends Element["type"]> = Extract<Element, { type: Type }>;
type Menu = { options?: Option[]; option_groups?: { label: PlainTextElement; options: Option[] }[] };

/** What Slack would refuse in the element of an input block. Kinds that we never send are refused too. */
export function problemsOfInput(element: Element): string[] {
  const placeholder = "placeholder" in element ? element.placeholder : undefined;
  const id = element.action_id ?? "";
  return [
    ...(placeholder ? textProblems("placeholder", placeholder, limits.placeholder) : []),
    ...(id === "" || id.length > limits.id ? ["input: action_id"] : []),
    ...elementProblems(element),
  ];
}

function elementProblems(element: Element): string[] {
  switch (element.type) {
    case "static_select":
      return menuProblems(element, element.initial_option ? [element.initial_option] : undefined);
    case "multi_static_select":
      return menuProblems(element, element.initial_options);
    case "external_select":
      return element.initial_option ? optionProblems(element.initial_option) : [];
    case "multi_external_select":
      return [
        ...((element.initial_options?.length ?? 0) > limits.options ? ["initial options: too many"] : []),
        ...(element.initial_options ?? []).flatMap(optionProblems),
      ];
    case "radio_buttons":
      return boxProblems(element.options, element.initial_option ? [element.initial_option] : undefined);
    case "checkboxes":
      return boxProblems(element.options, element.initial_options);
    case "plain_text_input":
      return textInputProblems(element);
    case "number_input":
      return numberProblems(element);
    case "datepicker":
      return element.initial_date === undefined || isDay(element.initial_date) ? [] : ["date: not a day"];
    case "timepicker":
      return element.initial_time === undefined || isTimeOfDay(element.initial_time) ? [] : ["time: no time"];
    default:
      return [`an input that we do not send: ${element.type}`];
  }
}

function menuProblems(menu: Menu, chosen: Option[] | undefined): string[] {
  if ((menu.options === undefined) === (menu.option_groups === undefined)) {
    return ["menu: exactly one of options and option_groups"];
  }
  const groups = menu.option_groups ?? [];
  const options = menu.options ?? groups.flatMap((group) => group.options);
  return [
    ...(menu.option_groups ? between("groups", groups.length, limits.options) : []),
    ...groups.flatMap((group) => textProblems("group", group.label, limits.option)),
    ...groups.flatMap((group) => between("group", group.options.length, limits.options)),
    ...listProblems({ options, chosen, most: limits.options }),
  ];
}

const boxProblems = (options: Option[], chosen: Option[] | undefined): string[] =>
  listProblems({ options, chosen, most: limits.boxes });

function listProblems(list: { options: Option[]; chosen: Option[] | undefined; most: number }): string[] {
  const known = new Set(list.options.map((option) => JSON.stringify(option)));
  const strange = (list.chosen ?? []).some((option) => !known.has(JSON.stringify(option)));
  return [
    ...between("options", list.options.length, list.most),
    ...list.options.flatMap(optionProblems),
    ...(list.chosen?.length === 0 ? ["initial options: empty"] : []),
    ...(strange ? ["initial option: not among the options"] : []),
  ];
}

function optionProblems({ text, value = "", description }: Option): string[] {
  return [
    ...textProblems("option", text, limits.option),
    ...(value === "" || value.length > limits.optionValue ? ["option: value"] : []),
    ...(description ? textProblems("option description", description, limits.option) : []),
  ];
}

function textInputProblems({ max_length: most, initial_value: value }: Of<"plain_text_input">): string[] {
  if (most !== undefined && (most < 1 || most > limits.typed)) return ["text: max_length"];
  if (value === "") return ["text: empty initial value"];
  return (value ?? "").length > (most ?? limits.typed) ? ["text: initial value too long"] : [];
}

function numberProblems({ min_value, max_value, initial_value }: Of<"number_input">): string[] {
  const [least, most] = [Number(min_value ?? -Infinity), Number(max_value ?? Infinity)];
  if (!(least <= most)) return ["number: bounds"];
  if (initial_value === undefined) return [];
  const value = Number(initial_value);
  return Number.isInteger(value) && value >= least && value <= most ? [] : ["number: initial value"];
}
