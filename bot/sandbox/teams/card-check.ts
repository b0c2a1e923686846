import {
  boolean,
  byType,
  isJson,
  list,
  oneOf,
  pattern,
  shape,
  string,
  type Check,
  type Json,
  type Problem,
} from "../check.ts";
import { actionsOf, allInputsOf } from "./cards.ts";
import { limits } from "./limits.ts";

const any: Check = () => {};
const number: Check = (value, at, found) => {
  if (typeof value !== "number") found.push({ says: "must provide a number", at });
};
const object: Check = (value, at, found) => {
  if (!isJson(value)) found.push({ says: "must provide an object", at });
};
const text = string();
const color = oneOf("Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention");
const size = oneOf("Default", "Small", "Medium", "Large", "ExtraLarge");
const weight = oneOf("Default", "Lighter", "Bolder");
const spacing = oneOf("None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding");
const align = oneOf("Left", "Center", "Right");
const containerStyle = oneOf("default", "emphasis", "good", "attention", "warning", "accent");

/** What every element may carry. */
const base = {
  id: string(Infinity, 1),
  isVisible: boolean,
  separator: boolean,
  spacing,
  height: oneOf("auto", "stretch"),
  fallback: any,
  requires: object,
};
const element = (required: Record<string, Check>, optional: Record<string, Check> = {}, also?: Also): Check =>
  shape({ required, optional: { ...base, ...optional }, ...(also && { also }) });
type Also = (value: Json, at: string, found: Problem[]) => void;

const looks = { color, size, weight, isSubtle: boolean, fontType: oneOf("Default", "Monospace") };
const elements: Check = (value, at, found) => list(byType(kinds), { min: 0 })(value, at, found);
const actions: Check = (value, at, found) =>
  list(byType(actionKinds), { max: limits.actions })(value, at, found);
const action: Check = (value, at, found) => byType(actionKinds)(value, at, found);
const boxed = {
  items: elements,
  style: containerStyle,
  bleed: boolean,
  minHeight: text,
  verticalContentAlignment: any,
  selectAction: action,
  horizontalAlignment: align,
};

const choice = shape({ required: { title: string(Infinity, 1), value: string(Infinity, 1) } });
const dataQuery = shape({ required: { type: oneOf("Data.Query"), dataset: string(Infinity, 1) } });

const input = (optional: Record<string, Check>, also?: Also): Check =>
  element(
    { id: string(Infinity, 1), label: string(Infinity, 1) },
    { isRequired: boolean, errorMessage: text, ...optional },
    (value, at, found) => {
      if (value.isRequired === true && value.errorMessage === undefined)
        found.push({ says: "a required input needs an errorMessage", at });
      also?.(value, at, found);
    },
  );

const choiceSet = input(
  {
    choices: list(choice, { min: 0, max: limits.choices }),
    style: oneOf("compact", "expanded", "filtered"),
    isMultiSelect: boolean,
    value: text,
    placeholder: text,
    wrap: boolean,
    "choices.data": dataQuery,
  },
  (value, at, found) => {
    const choices = Array.isArray(value.choices) ? value.choices.filter(isJson) : [];
    if (choices.length === 0 && value["choices.data"] === undefined)
      found.push({ says: "must offer choices", at: `${at}/choices` });
    const values = choices.map((each) => String(each.value));
    if (new Set(values).size < values.length) found.push({ says: "two choices have one value", at });
    if (value.isMultiSelect === true && values.some((each) => each.includes(",")))
      found.push({ says: "a value of several must hold no comma", at });
  },
);

const day = pattern(/^\d{4}-\d\d-\d\d$/, "must be a date as YYYY-MM-DD");
const clock = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time as HH:MM");

const kinds: Record<string, Check> = {
  TextBlock: element(
    { text: string(Infinity, 1) },
    {
      ...looks,
      wrap: boolean,
      maxLines: number,
      horizontalAlignment: align,
      style: oneOf("default", "heading", "columnHeader"),
    },
  ),
  RichTextBlock: element(
    {
      inlines: list(
        byType({
          TextRun: shape({
            required: { text: string() },
            optional: {
              ...looks,
              italic: boolean,
              strikethrough: boolean,
              underline: boolean,
              highlight: boolean,
              selectAction: action,
            },
          }),
        }),
      ),
    },
    { horizontalAlignment: align },
  ),
  FactSet: element({ facts: list(shape({ required: { title: text, value: text } })) }),
  Image: element(
    { url: string(Infinity, 1), altText: string(Infinity, 1) },
    {
      size: any,
      style: oneOf("default", "person"),
      width: text,
      height: text,
      backgroundColor: text,
      horizontalAlignment: align,
      selectAction: action,
    },
  ),
  Container: element({ items: elements }, boxed),
  ColumnSet: element(
    { columns: list(byType({ Column: element({}, { ...boxed, width: any }) })) },
    {
      style: containerStyle,
      bleed: boolean,
      minHeight: text,
      horizontalAlignment: align,
      selectAction: action,
    },
  ),
  Table: element(
    {
      columns: list(object),
      rows: list(
        byType({
          TableRow: shape({
            required: { cells: list(byType({ TableCell: element({ items: elements }, boxed) })) },
            optional: { style: containerStyle },
          }),
        }),
      ),
    },
    {
      firstRowAsHeader: boolean,
      firstRowAsHeaders: boolean,
      showGridLines: boolean,
      gridStyle: containerStyle,
      verticalCellContentAlignment: any,
      horizontalCellContentAlignment: any,
    },
  ),
  ActionSet: element({ actions }),
  "Input.Text": input({
    isMultiline: boolean,
    maxLength: number,
    placeholder: text,
    value: text,
    regex: text,
    style: oneOf("text", "tel", "url", "email"),
    inlineAction: action,
  }),
  "Input.Number": input({ min: number, max: number, placeholder: text, value: number }),
  "Input.Date": input({ min: day, max: day, placeholder: text, value: day }),
  "Input.Time": input({ min: clock, max: clock, placeholder: text, value: clock }),
  "Input.Toggle": input({
    title: string(Infinity, 1),
    value: text,
    valueOn: text,
    valueOff: text,
    wrap: boolean,
  }),
  "Input.ChoiceSet": choiceSet,
};

const actionBase = {
  id: text,
  title: string(Infinity, 1),
  iconUrl: text,
  style: oneOf("default", "positive", "destructive"),
  fallback: (value: unknown, at: string, found: Problem[]) => {
    if (value !== "drop") action(value, at, found);
  },
  tooltip: text,
  isEnabled: boolean,
  mode: oneOf("primary", "secondary"),
  requires: object,
};
const act = (required: Record<string, Check>, optional: Record<string, Check> = {}): Check =>
  shape({ required, optional: { ...actionBase, ...optional } });
const associatedInputs = oneOf("auto", "none");

const actionKinds: Record<string, Check> = {
  "Action.Submit": act({}, { data: any, associatedInputs, msTeams: any }),
  "Action.Execute": act({ verb: string(Infinity, 1) }, { data: any, associatedInputs }),
  "Action.OpenUrl": act({
    url: pattern(/^https?:\/\/|^tel:|^sms:|^mailto:/, "must be an address that Teams opens"),
  }),
  "Action.ToggleVisibility": act({ targetElements: list(any) }),
  "Action.ShowCard": act({ card: (value, at, found) => adaptiveCard(value, at, found) }),
};

const refresh = shape({
  required: { action },
  optional: { userIds: list(text, { min: 0, max: limits.refreshUsers }), expires: text },
});

const adaptiveCard = shape({
  required: { type: oneOf("AdaptiveCard"), version: text },
  optional: {
    $schema: text,
    body: elements,
    actions,
    speak: text,
    fallbackText: text,
    lang: text,
    minHeight: text,
    rtl: boolean,
    refresh,
    selectAction: action,
    verticalContentAlignment: any,
    msteams: object,
    metadata: object,
    backgroundImage: any,
  },
  also: (value, at, found) => {
    if (Number(value.version) > limits.cardVersion || Number.isNaN(Number(value.version)))
      found.push({ says: `must be version ${limits.cardVersion} at most`, at: `${at}/version` });
  },
});

/** All that Teams would refuse, or leave out without a word, in a card of a message or of a dialog. */
export function checkCard(card: unknown, where: "message" | "dialog"): Problem[] {
  const found: Problem[] = [];
  adaptiveCard(card, "", found);
  if (!isJson(card) || found.length > 0) return found;
  const ids = allInputsOf(card).map(({ id }) => String(id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) found.push({ says: `two inputs are called ${twice}`, at: "/body" });
  if (where === "dialog") found.push(...dialogProblems(card));
  return found;
}

/** Dialogs know no Action.Execute, and open no further dialog. */
function dialogProblems(card: Json): Problem[] {
  return actionsOf(card).flatMap(({ action: each }) => {
    const says: string[] = [];
    const falls = isJson(each.fallback) && each.fallback.type === "Action.Submit";
    if (each.type === "Action.Execute" && !falls) says.push("a dialog knows no Action.Execute");
    const data = isJson(each.data) && isJson(each.data.msteams) ? each.data.msteams : {};
    if (data.type === "task/fetch") says.push("a dialog opens no other dialog");
    return says.map((words) => ({ says: words, at: `/actions/${String(each.title)}` }));
  });
}
