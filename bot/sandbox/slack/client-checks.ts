import { elementsIn } from "./blocks.ts";
import type { Json } from "../check.ts";
import type { View } from "./types.ts";
import { held, isEmpty } from "./values.ts";

const required = "Please complete this required field.";

/** What Slack's own client says before it sends a form: by block id. Nothing is sent while there is any. */
export function clientErrors(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks.filter((each) => each.type === "input")) {
    const [element] = elementsIn(block);
    const value = element && held(element, view.values, block.block_id);
    const says = element && complaint(block, element, value);
    if (says) errors[block.block_id] = says;
  }
  return errors;
}

function complaint(block: Json, element: Json, value: unknown): string | undefined {
  if (isEmpty(value)) return block.optional === true ? undefined : required;
  if (Array.isArray(value) && value.length > Number(element.max_selected_items ?? Infinity)) {
    return `Please select at most ${String(element.max_selected_items)} items.`;
  }
  return typeof value === "string" ? textComplaint(element, value) : undefined;
}

function textComplaint(element: Json, text: string): string | undefined {
  switch (element.type) {
    case "plain_text_input":
      return lengthComplaint(element, text.length);
    case "number_input":
      return numberComplaint(element, text);
    case "email_text_input":
      return /^\S+@\S+\.\S+$/.test(text) ? undefined : "Please enter a valid email address.";
    case "url_text_input":
      return URL.canParse(text) ? undefined : "Please enter a valid URL.";
    default:
      return undefined;
  }
}

function lengthComplaint(element: Json, length: number): string | undefined {
  const { min_length: min = 0, max_length: max = 3_000 } = element as {
    min_length?: number;
    max_length?: number;
  };
  if (length > max) return `Please enter at most ${max} characters.`;
  return length < min ? `Please enter at least ${min} characters.` : undefined;
}

function numberComplaint(element: Json, text: string): string | undefined {
  const form = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!form.test(text)) return "Please enter a valid number.";
  const { min_value: min = -Infinity, max_value: max = Infinity } = element;
  const inRange = Number(text) >= Number(min) && Number(text) <= Number(max);
  return inRange ? undefined : `Please enter a number from ${String(min)} to ${String(max)}.`;
}
