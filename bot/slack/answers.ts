import type { AnyBlock, ModalView } from "@slack/types";
import type { Answers, FieldErrors, Option } from "#care/form.ts";
import { limits } from "./limit-table.ts";
import { menuOf, type Menu } from "./options.ts";
import { errorView } from "./view.ts";

type Selected = { value?: string };

/** What Slack sends for one element, by its type. */
export type ViewStateValue = {
  type: string;
  value?: string | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_option?: Selected | null;
  selected_options?: Selected[] | null;
};

/** `view.state.values`: by block id, then by action id. */
export type ViewStateValues = Record<string, Record<string, ViewStateValue>>;

/** What a person entered, by field key: each block's id is the key of its field. Untouched fields are absent. */
export function answersFrom(values: ViewStateValues): Answers {
  const answers: Answers = {};
  for (const [key, elements] of Object.entries(values)) {
    const answer = Object.values(elements)
      .map(answerFrom)
      .find((one) => one !== undefined);
    if (answer !== undefined) answers[key] = answer;
  }
  return answers;
}

function answerFrom(entered: ViewStateValue): string | string[] | undefined {
  switch (entered.type) {
    case "plain_text_input":
    case "number_input":
      return entered.value || undefined;
    case "datepicker":
      return entered.selected_date || undefined;
    case "timepicker":
      return entered.selected_time || undefined;
    case "static_select":
    case "external_select":
    case "radio_buttons":
      return entered.selected_option?.value || undefined;
    case "checkboxes":
      return boxesFrom(selectedIn(entered));
    case "multi_static_select":
    case "multi_external_select":
      return selectedIn(entered);
    default:
      return undefined;
  }
}

function selectedIn({ selected_options: selected }: ViewStateValue): string[] | undefined {
  const values = (selected ?? []).flatMap(({ value }) => (value ? [value] : []));
  return values.length > 0 ? values : undefined;
}

/** A toggle is drawn as one box whose value is `true`; every other set of boxes is a `many` field. */
const boxesFrom = (values: string[] | undefined): string | string[] | undefined =>
  values?.length === 1 && values[0] === "true" ? "true" : values;

type Press = { press: string; ref?: string };

/** What was pressed, or undefined when the action is no press of ours: a link that was followed, a choice that moves on. */
export function pressFrom(action: { action_id?: string; value?: string }): Press | undefined {
  const [, press] = /^press:(.+):\d+$/.exec(action.action_id ?? "") ?? [];
  if (press === undefined) return undefined;
  const { value } = action;
  return value === undefined || value === "-" ? { press } : { press, ref: value };
}

/** The answer to a search: at most 100 options, grouped where they have groups. */
export const optionsOf = (options: readonly Option[]): Menu => menuOf(options.slice(0, limits.options));

/** The ids of a view's input blocks, in order: the only places where Slack can show a message. */
export const inputsOf = (view: { blocks: readonly AnyBlock[] }): string[] =>
  view.blocks.flatMap((block) => (block.type === "input" && block.block_id ? [block.block_id] : []));

type ErrorsAck =
  | { response_action: "errors"; errors: Record<string, string> }
  | { response_action: "push"; view: ModalView };

/**
 * The answer to a submission with something wrong in it. Slack breaks on a message for a block that it does not show, so
 * such messages stand at the first input; where there is no input, they stand on top of what was shown, which stays.
 */
export function errorsOf(fields: FieldErrors, inputs: readonly string[]): ErrorsAck {
  const [first] = inputs;
  const messages = Object.entries(fields).filter(([, message]) => message.trim());
  if (messages.length === 0)
    return errorsOf({ "": "Something here is not right yet. Please check it." }, inputs);
  if (first === undefined) {
    const words = messages.map(([, message]) => message).join("\n");
    return { response_action: "push", view: errorView(words) };
  }
  const errors: Record<string, string> = {};
  for (const [key, message] of messages) {
    const at = inputs.includes(key) ? key : first;
    errors[at] = errors[at] === undefined ? message : `${errors[at]} ${message}`;
  }
  return { response_action: "errors", errors };
}
