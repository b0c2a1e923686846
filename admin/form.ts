import { html } from "hono/html";
import type { Answers, Field, FieldErrors, Item, Option, Page } from "#care/form.ts";
import type { Html, Visitor } from "./env.ts";
import { drawPart, tokenField } from "./parts.ts";

export type FormSheet = {
  page: Page;
  /** Where it is sent, a path of ours. */
  action: string;
  /** Where Cancel leads; without it there is none here. */
  back?: string;
  /** Fields of ours that are sent along. */
  hidden?: Html;
  errors?: FieldErrors;
  visitor: Visitor | undefined;
};

/** The id under which a field, its help and its message are found. */
const idOf = (field: Field) => `f-${field.key}`;

/** Says which lines belong to a control, and that its answer needs another look. */
function told(field: Field, error: string | undefined): Html {
  const id = idOf(field);
  const lines = [field.help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return html`${lines ? html` aria-describedby="${lines}"` : ""}${error ? html` aria-invalid="true"` : ""}`;
}

const labelWords = (field: Field): Html =>
  html`${field.label}${field.optional ? html` <span class="optional">optional</span>` : ""}`;

const lines = (field: Field, error: string | undefined): Html =>
  html` ${field.help ? html`<p class="help" id="${idOf(field)}-help">${field.help}</p>` : ""}
  ${error ? html`<p class="error" id="${idOf(field)}-error">${error}</p>` : ""}`;

type Drawn = { field: Field; error: string | undefined; control: Html };

const briefest = 26;
const areBrief = (options: readonly Option[]) =>
  options.every(({ label, hint, group }) => label.length <= briefest && !hint && !group);

/** What takes little room has a neighbor where the screen is wide enough. */
function isBrief(field: Field): boolean {
  if (field.kind === "choice") return field.style !== "expanded" && areBrief(field.options);
  return field.kind === "date" || field.kind === "time" || field.kind === "number";
}

const classesOf = (field: Field, error: string | undefined) =>
  ["field", isBrief(field) && "brief", error && "wrong"].filter(Boolean).join(" ");

const labeled = ({ field, error, control }: Drawn): Html =>
  html`<div class="${classesOf(field, error)}">
    <label for="${idOf(field)}">${labelWords(field)}</label>
    ${lines(field, error)} ${control}
  </div>`;

const manyOptions = 6;
const inColumns = (field: Field) =>
  field.kind === "many" && field.options.length >= manyOptions && areBrief(field.options);

const grouped = ({ field, error, control }: Drawn): Html =>
  html`<fieldset class="${classesOf(field, error)}" id="${idOf(field)}" tabindex="-1" ${told(field, error)}>
    <legend>${labelWords(field)}</legend>
    ${lines(field, error)}
    <div class="options${inColumns(field) ? " columns" : ""}">${control}</div>
  </fieldset>`;

/** Options in their order, those of one group together. */
function groupsOf(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const name = option.group ?? "";
    groups.set(name, [...(groups.get(name) ?? []), option]);
  }
  return [...groups];
}

type Ticks = {
  field: Field;
  type: "radio" | "checkbox";
  options: readonly Option[];
  chosen: readonly string[];
};

function ticks({ field, type, options, chosen }: Ticks): Html {
  const tick = ({ value, label, hint }: Option) =>
    html`<label class="tick">
      <input
        type="${type}"
        name="${field.key}"
        value="${value}"
        ${chosen.includes(value) ? html` checked` : ""}
      />
      <span>${label}${hint ? html`<span class="hint">${hint}</span>` : ""}</span>
    </label>`;
  return html`${groupsOf(options).map(
    ([name, members]) => html`${name ? html`<p class="group">${name}</p>` : ""}${members.map(tick)}`,
  )}`;
}

type Menu = { options: readonly Option[]; value?: string | undefined; placeholder?: string | undefined };

function menu(field: Field, error: string | undefined, { options, value, placeholder }: Menu): Html {
  const one = (option: Option) =>
    html`<option value="${option.value}" ${option.value === value ? html` selected` : ""}>
      ${option.label}${option.hint ? `, ${option.hint}` : ""}
    </option>`;
  const group = ([name, members]: [string, Option[]]) =>
    name ? html`<optgroup label="${name}">${members.map(one)}</optgroup>` : html`${members.map(one)}`;
  return html`<select id="${idOf(field)}" name="${field.key}" ${told(field, error)}>
    <option value="">${placeholder ?? "Choose"}</option>
    ${groupsOf(options).map(group)}
  </select>`;
}

type Typed = { type: "text" | "date" | "time" | "number"; value?: string | undefined; limits?: Html };

const input = (field: Field, error: string | undefined, { type, value, limits }: Typed): Html =>
  html`<input
    id="${idOf(field)}"
    name="${field.key}"
    type="${type}"
    value="${value ?? ""}"
    autocomplete="off"
    ${limits ?? ""}${told(field, error)}
  />`;

/** Draws one field. There is no default: a new kind does not compile until it is drawn here too. */
export function drawField(field: Field, error?: string): Html {
  const asLabeled = (control: Html) => labeled({ field, error, control });
  switch (field.kind) {
    case "text": {
      const limits = html`maxlength="${field.max}" placeholder="${field.placeholder ?? ""}"`;
      if (field.lines === "one")
        return asLabeled(input(field, error, { type: "text", value: field.value, limits }));
      return asLabeled(
        html`<textarea id="${idOf(field)}" name="${field.key}" rows="5" ${limits}${told(field, error)}>
${field.value ?? ""}</textarea>`,
      );
    }
    case "choice": {
      if (field.style !== "expanded") return asLabeled(menu(field, error, field));
      const chosen = field.value === undefined ? [] : [field.value];
      return grouped({
        field,
        error,
        control: ticks({ field, type: "radio", options: field.options, chosen }),
      });
    }
    case "person":
      return asLabeled(menu(field, error, field));
    case "many": {
      const { options, values: chosen = [] } = field;
      return grouped({ field, error, control: ticks({ field, type: "checkbox", options, chosen }) });
    }
    case "date":
    case "time":
      return asLabeled(input(field, error, { type: field.kind, value: field.value }));
    case "number": {
      const limits = html`min="${field.min}" max="${field.max}" inputmode="numeric"`;
      return asLabeled(input(field, error, { type: "number", value: field.value?.toString(), limits }));
    }
    case "toggle": {
      const options = [{ value: "true", label: field.text }];
      const chosen = field.value ? ["true"] : [];
      return grouped({ field, error, control: ticks({ field, type: "checkbox", options, chosen }) });
    }
  }
}

const fieldsOf = (page: Page): Field[] => page.items.flatMap((item) => ("field" in item ? [item.field] : []));

/** All messages at the top, each leading to its field; it takes the focus, so that it is read first. */
function summary(page: Page, errors: FieldErrors): Html {
  const fields = fieldsOf(page);
  const line = ([key, message]: [string, string]) => {
    const field = fields.find((each) => each.key === key);
    return html`<li>${field ? html`<a href="#${idOf(field)}">${field.label}: ${message}</a>` : message}</li>`;
  };
  // In the order of the page, so that working through them goes down it once.
  const place = (key: string) => fields.findIndex((each) => each.key === key);
  const all = Object.entries(errors).toSorted(([a], [b]) => place(a) - place(b));
  return html`<section
    class="summary"
    role="alert"
    tabindex="-1"
    data-error-summary
    aria-labelledby="summary-title"
  >
    <h2 id="summary-title">
      ${all.length === 1 ? "One answer needs" : `${all.length} answers need`} another look
    </h2>
    <p>Nothing is saved yet, and all you entered is still here.</p>
    <ul>
      ${all.map(line)}
    </ul>
  </section>`;
}

/** A page of a conversation as a form: every field and every part, in their order. */
export function drawForm({ page, action, back, hidden, errors = {}, visitor }: FormSheet): Html {
  const draw = (item: Item) =>
    "field" in item ? drawField(item.field, errors[item.field.key]) : drawPart(item.part, visitor);
  return html`${Object.keys(errors).length > 0 ? summary(page, errors) : ""}
    <form method="post" action="${action}" class="form" novalidate>
      ${tokenField(visitor)}${hidden ?? ""} ${page.items.map(draw)}
      <div class="buttons end">
        ${page.submit ? html`<button class="button primary">${page.submit}</button>` : ""}
        ${back ? html`<a class="button" href="${back}">${page.close}</a>` : ""}
      </div>
    </form>`;
}

/** What was entered, by field key, as care's forms read it. Files and our own hidden field are left out. */
export function answersFrom(body: Record<string, unknown>): Answers {
  const isWords = (value: unknown): value is string => typeof value === "string";
  const entries = Object.entries(body).flatMap(([key, value]): [string, string | string[]][] => {
    if (key.startsWith("_")) return [];
    if (Array.isArray(value)) return [[key, value.filter(isWords)]];
    return isWords(value) ? [[key, value]] : [];
  });
  return Object.fromEntries(entries);
}
