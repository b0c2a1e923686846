import { nextWord, nothingToChoose, warningSign } from "#bot/drawing.ts";
import type { Answers, Field, FieldErrors, Option, Page } from "#care/form.ts";
import type { DraftId } from "#db/ids.ts";
import { emptyCard, partElements, richElements, ruled, run, type Drawn } from "./adaptive-card.ts";
import type { AdaptiveCard, Choice, Element, Input, Submit } from "./card-types.ts";

/** What a submission brought: Teams keeps nothing, so both come back with the page. */
export type Returned = { errors?: FieldErrors; values?: Answers };

/** Beyond so many options a menu is one that filters as the person types. */
const longMenu = 25;
/** Up to so many options of a `many` field stand open. */
const openBoxes = 5;

/**
 * A page as the card of a dialog; the dialog itself shows the title. Teams has no place of its own for messages, so each
 * stands beneath its input, and a message for no input of the page stands first.
 */
export function adaptivePageOf(
  page: Page,
  draft: DraftId | undefined,
  returned: Returned = {},
): AdaptiveCard {
  const body = page.items.flatMap((item): Drawn[] =>
    "field" in item ? fieldElements(page, item.field, returned) : partElements(item.part),
  );
  const strays = strayMessages(page, returned.errors ?? {});
  return {
    ...emptyCard,
    speak: page.title,
    body: [...strays, ...ruled(body)],
    actions: actionsOf(page, draft),
  };
}

function strayMessages(page: Page, errors: FieldErrors): Element[] {
  const keys = page.items.flatMap((item) => ("field" in item ? [item.field.key] : []));
  return Object.entries(errors).flatMap(([key, message]) =>
    keys.includes(key) ? [] : messageElements(message),
  );
}

const messageElements = (message: string | undefined): Element[] =>
  message?.trim()
    ? richElements([run(`${warningSign}${message}`, { weight: "Bolder", color: "Attention" })])
    : [];

function actionsOf(page: Page, draft: DraftId | undefined): Submit[] {
  const asks = page.items.some((item) => "field" in item);
  const submit = page.submit ?? (asks ? nextWord : undefined);
  const data = { draft: draft ?? "", page: `${page.form}.${page.key}` };
  const close: Submit = {
    type: "Action.Submit",
    title: page.close,
    data: { ...data, verb: "close" },
    associatedInputs: "none",
  };
  if (submit === undefined) return [close];
  return [
    { type: "Action.Submit", title: submit, style: "positive", data: { ...data, verb: "submit" } },
    close,
  ];
}

function fieldElements(page: Page, field: Field, { errors = {}, values = {} }: Returned): Drawn[] {
  const input =
    "options" in field && isEmpty(field)
      ? undefined
      : inputOf(page.form, withAnswer(field, values[field.key]));
  const drawn = input ? [input] : emptyElements(field);
  return [...drawn, ...helpElements(field), ...messageElements(errors[field.key])];
}

const isEmpty = (field: Extract<Field, { options: Option[] }>): boolean =>
  field.options.length === 0 && !(field.kind === "choice" && field.style === "search");

const emptyElements = (field: Field): Element[] =>
  richElements([run(`${field.label}: ${nothingToChoose("options" in field ? field.kind : "choice")}`)]);

const helpElements = ({ help }: Field): Element[] =>
  help?.trim() ? richElements([run(help, { isSubtle: true })]) : [];

/** The field with what was entered in place of what it began with. */
function withAnswer(field: Field, answer: string | string[] | undefined): Field {
  if (answer === undefined) return field;
  const one = Array.isArray(answer) ? (answer[0] ?? "") : answer;
  switch (field.kind) {
    case "text":
    case "choice":
    case "date":
    case "time":
    case "person":
      return { ...field, value: one };
    case "many":
      return { ...field, values: Array.isArray(answer) ? answer : [answer] };
    case "number":
      return Number.isFinite(Number(one)) && one !== "" ? { ...field, value: Number(one) } : field;
    case "toggle":
      return { ...field, value: one === "true" };
  }
}

function inputOf(form: string, field: Field): Input {
  const asked = {
    id: field.key,
    label: field.label,
    isRequired: !field.optional,
    ...(!field.optional && { errorMessage: "Please fill this in." }),
  };
  switch (field.kind) {
    case "text":
      return {
        ...asked,
        type: "Input.Text",
        isMultiline: field.lines === "many",
        maxLength: Math.max(field.max, field.value?.length ?? 0),
        ...(field.placeholder && { placeholder: field.placeholder }),
        ...(field.value && { value: field.value }),
      };
    case "choice":
      return { ...asked, ...choiceSet(field.options, field.style, field.value), ...searchOf(form, field) };
    case "person":
      return { ...asked, ...choiceSet(field.options, "compact", field.value) };
    case "many":
      return { ...asked, ...manySet(field.options, field.values) };
    case "date":
      return { ...asked, type: "Input.Date", ...(field.value && { value: field.value }) };
    case "time":
      return { ...asked, type: "Input.Time", ...(field.value && { value: field.value }) };
    case "number":
      return {
        ...asked,
        type: "Input.Number",
        min: field.min,
        max: field.max,
        ...(field.value !== undefined && { value: field.value }),
      };
    case "toggle":
      return {
        ...asked,
        type: "Input.Toggle",
        title: field.text,
        valueOn: "true",
        valueOff: "false",
        value: field.value ? "true" : "false",
      };
  }
}

type ChoiceSet = Omit<
  Extract<Input, { type: "Input.ChoiceSet" }>,
  "id" | "label" | "isRequired" | "errorMessage"
>;

function choiceSet(
  options: readonly Option[],
  style: "compact" | "expanded" | "search",
  value?: string,
): ChoiceSet {
  const filtered = style === "search" || (style === "compact" && options.length > longMenu);
  return {
    type: "Input.ChoiceSet",
    style: filtered ? "filtered" : style,
    isMultiSelect: false,
    choices: options.map(choiceOf),
    ...(value !== undefined && { value }),
  };
}

const manySet = (options: readonly Option[], values: readonly string[] = []): ChoiceSet => ({
  type: "Input.ChoiceSet",
  style: options.length <= openBoxes ? "expanded" : "compact",
  isMultiSelect: true,
  choices: options.map(choiceOf),
  ...(values.length > 0 && { value: values.join(",") }),
});

/** Choice sets have neither hints nor headings: both follow the label, so that typing still finds it. */
const choiceOf = ({ label, hint, group, value }: Option): Choice => ({
  title: [label, hint, group].filter((words) => words?.trim()).join(" · "),
  value,
});

function searchOf(form: string, field: Extract<Field, { kind: "choice" }>) {
  return {
    ...(field.placeholder && { placeholder: field.placeholder }),
    ...(field.style === "search" && {
      "choices.data": { type: "Data.Query", dataset: `${form}.${field.key}` } as const,
    }),
  };
}
