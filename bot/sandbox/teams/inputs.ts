import { isJson, type Json } from "../check.ts";
import { NotOnScreen } from "../not-on-screen.ts";

/** What a person enters: text, the words or value of a choice, several of them, ticked or not, or nothing. */
export type Choice = string | number | boolean | readonly string[] | null;
export type Values = Readonly<Record<string, string | undefined>>;

const choicesOf = (input: Json): Json[] => (Array.isArray(input.choices) ? input.choices.filter(isJson) : []);

/** The input with this id or label. */
export function findInput(inputs: readonly Json[], name: string): Json {
  const found = inputs.find(({ id }) => id === name) ?? inputs.find(({ label }) => label === name);
  if (!found)
    throw new NotOnScreen(
      `No field ${name}; there are ${inputs.map(({ label }) => String(label)).join(", ")}`,
    );
  return found;
}

/** What an input holds before anybody touches it, as it would be sent. */
const initial = (input: Json): string | undefined => {
  if (input.type === "Input.Toggle") return String(input.value ?? input.valueOff ?? "false");
  return input.value === undefined || input.value === "" ? undefined : String(input.value);
};

/** A choice as Teams would send it: always text, several joined by commas, nothing where nothing is left. */
export function asSent(input: Json, choice: Choice): string | undefined {
  if (input.type === "Input.Toggle") {
    const isOn = choice === true || choice === (input.valueOn ?? "true");
    return String(isOn ? (input.valueOn ?? "true") : (input.valueOff ?? "false"));
  }
  if (choice === null || choice === "") return undefined;
  if (input.type === "Input.ChoiceSet") return chosen(input, choice);
  return Array.isArray(choice) ? choice.join(",") : String(choice as string | number);
}

function chosen(input: Json, choice: Choice): string | undefined {
  const wanted = Array.isArray(choice) ? (choice as string[]) : [String(choice)];
  const isMany = input.isMultiSelect === true;
  if (!isMany && wanted.length > 1) throw new NotOnScreen(`${String(input.label)} takes one choice`);
  // A search field offers what the product last found, which is not kept in the card.
  if (input["choices.data"] !== undefined) return wanted[0];
  const values = wanted.map((each) => valueOf(input, each));
  return values.length === 0 ? undefined : values.join(",");
}

function valueOf(input: Json, wanted: string): string {
  const all = choicesOf(input);
  const found = all.find(({ value }) => value === wanted) ?? all.find(({ title }) => title === wanted);
  if (!found) throw new NotOnScreen(`${String(input.label)} does not offer ${wanted}`);
  return String(found.value);
}

/** The values of these inputs as a press sends them; what is empty is left out. */
export function valuesOf(inputs: readonly Json[], entered: Values): Record<string, string> {
  const all = inputs.map((input): [string, string | undefined] => {
    const id = String(input.id);
    return [id, Object.hasOwn(entered, id) ? entered[id] : initial(input)];
  });
  return Object.fromEntries(all.filter((each): each is [string, string] => each[1] !== undefined));
}

/** What Teams' own client says before it sends, by input id. Nothing is sent while there is any. */
export function clientErrors(inputs: readonly Json[], values: Values): Record<string, string> {
  const all = inputs.flatMap((input): [string, string][] =>
    isFine(input, values[String(input.id)])
      ? []
      : [[String(input.id), String(input.errorMessage ?? "Not valid.")]],
  );
  return Object.fromEntries(all);
}

function isFine(input: Json, value: string | undefined): boolean {
  // As Microsoft's renderer has it: an empty number is within no limits.
  const isLimited = input.type === "Input.Number" && (input.min !== undefined || input.max !== undefined);
  if (value === undefined) return input.isRequired !== true && !isLimited;
  const { min = -Infinity, max = Infinity, maxLength = Infinity } = input as Record<string, number | string>;
  switch (input.type) {
    case "Input.Toggle":
      return input.isRequired !== true || value === String(input.valueOn ?? "true");
    case "Input.Number":
      return value.trim() !== "" && Number(value) >= Number(min) && Number(value) <= Number(max);
    case "Input.Date":
      return /^\d{4}-\d\d-\d\d$/.test(value) && isWithin(value, input);
    case "Input.Time":
      return /^\d\d:\d\d$/.test(value) && isWithin(value, input);
    case "Input.Text":
      return (
        value.length <= Number(maxLength) &&
        (typeof input.regex !== "string" || new RegExp(input.regex).test(value))
      );
    default:
      return true;
  }
}

const isWithin = (value: string, { min, max }: Json): boolean =>
  (typeof min !== "string" || value >= min) && (typeof max !== "string" || value <= max);
