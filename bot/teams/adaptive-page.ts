import { nextWord, nothingToChoose, warningSign } from "#bot/drawing.ts";
import type { Answers, Field, FieldErrors, Option, Page } from "#care/form.ts";
import type { DraftId } from "#db/ids.ts";
import { emptyCard, partElements, richElements, ruled, run, type Drawn } from "./adaptive-card.ts";
import type { AdaptiveCard, Choice, Element, Input, Submit } from "./card-types.ts";
import { ownKeys } from "./own-data.ts";

/** What goes with a page beside what it asks. */
export type Shown = {
  errors?: FieldErrors;
  /** Told by every button that sends, so that what is sent twice has one effect. */
  nonce?: string;
  /** The page before this one, with what was typed there: a dialog keeps no page beneath another. */
  back?: { at: { draft: DraftId; page: string }; typed: Answers };
};

/** Beyond so many options a menu is one that filters as the person types. */
const longMenu = 25;
/** Beyond so many options a card gets heavy: the first stand in it, and the others are found by typing. */
const mostChoices = 100;
/** Up to so many options of a `many` field stand open. */
const openBoxes = 5;

/**
 * A page as the card of a dialog; the dialog itself shows the title. Teams has no place of its own for messages, so each
 * stands beneath its input, and a message for no input of the page stands first.
 */
export function adaptivePageOf(page: Page, draft: DraftId | undefined, shown: Shown = {}): AdaptiveCard {
  const { errors = {} } = shown;
  const body = page.items.flatMap((item): Drawn[] =>
    "field" in item ? fieldElements(page, item.field, errors) : partElements(item.part, "dialog"),
  );
  const strays = strayMessages(page, errors);
  return {
    ...emptyCard,
    speak: page.title,
    body: [...strays, ...ruled(body)],
    actions: actionsOf(page, draft, shown),
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

function actionsOf(page: Page, draft: DraftId | undefined, { nonce, back }: Shown): Submit[] {
  const asks = page.items.some((item) => "field" in item);
  const submit = page.submit ?? (asks ? nextWord : undefined);
  const data = {
    draft: draft ?? "",
    page: `${page.form}.${page.key}`,
    ...(nonce && { nonce }),
    ...manyOf(page),
    ...(back && { pageBefore: back.at.page, typed: JSON.stringify(back.typed) }),
  };
  const close: Submit = {
    type: "Action.Submit",
    title: page.close,
    data: { ...data, verb: "close" },
    associatedInputs: "none",
  };
  // The dialog's own cross closes it, so a page whose close leads back needs no other button.
  const leaving = !back ? [close] : page.close === backWord ? [backAction(back)] : [backAction(back), close];
  if (submit === undefined) return leaving;
  return [
    { type: "Action.Submit", title: submit, style: "positive", data: { ...data, verb: "submit" } },
    ...leaving,
  ];
}

/** Several values come back joined by commas, and only we know of which fields. */
function manyOf(page: Page): { many?: string } {
  const keys = page.items.flatMap((item) =>
    "field" in item && item.field.kind === "many" ? [item.field.key] : [],
  );
  return keys.length > 0 ? { many: keys.join(",") } : {};
}

const backWord = "Back";

/** What was typed lies in its author's own dialog and nowhere else. */
const backAction = ({ at, typed }: NonNullable<Shown["back"]>): Submit => ({
  type: "Action.Submit",
  title: backWord,
  data: { verb: "back", draft: at.draft, page: at.page, typed: JSON.stringify(typed) },
  associatedInputs: "none",
});

function fieldElements(page: Page, field: Field, errors: FieldErrors): Drawn[] {
  const input = "options" in field && isEmpty(field) ? undefined : inputOf(page.form, field);
  const drawn = input ? [input] : emptyElements(field);
  return [...drawn, ...helpElements(field), ...messageElements(errors[field.key])];
}

const isEmpty = (field: Extract<Field, { options: Option[] }>): boolean =>
  field.options.length === 0 && !(field.kind === "choice" && field.style === "search");

const emptyElements = (field: Field): Element[] =>
  richElements([run(`${field.label}: ${nothingToChoose("options" in field ? field.kind : "choice")}`)]);

const helpElements = ({ help }: Field): Element[] =>
  help?.trim() ? richElements([run(help, { isSubtle: true })]) : [];

function inputOf(form: string, field: Field): Input {
  if (ownKeys.has(field.key))
    throw new Error(`a field of ${form} has a name of the adapter's own: ${field.key}`);
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
        // Microsoft's renderer takes an empty field with limits for wrong; the form says itself what is too much.
        ...(asked.isRequired && { min: field.min, max: field.max }),
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
    wrap: true,
    choices: offered(options, value).map(choiceOf),
    ...(value !== undefined && { value }),
  };
}

/** As many as a card takes; what is chosen stays among them. */
const offered = (options: readonly Option[], chosen: string | undefined): readonly Option[] =>
  options.length <= mostChoices
    ? options
    : options.filter(({ value }, at) => at < mostChoices - 1 || value === chosen);

const manySet = (options: readonly Option[], values: readonly string[] = []): ChoiceSet => ({
  type: "Input.ChoiceSet",
  style: options.length <= openBoxes ? "expanded" : "compact",
  isMultiSelect: true,
  wrap: true,
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
    ...((field.style === "search" || field.options.length > mostChoices) && {
      "choices.data": { type: "Data.Query", dataset: `${form}.${field.key}` } as const,
    }),
  };
}
