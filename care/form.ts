import type { DraftId } from "#db/ids.ts";
import type { Part } from "./card.ts";

/**
 * What must be asked for a thing, as data. Slack, Teams and the panel each draw every kind of field; a new kind does
 * not compile until all three do.
 */
export type Option = {
  value: string;
  label: string;
  /** One quiet line that tells this option from its neighbors. */
  hint?: string;
  /** Options with the same group stand under it as a heading. */
  group?: string;
};

type FieldBase = { key: string; label: string; help?: string; optional?: boolean };

export type TextField = FieldBase & {
  kind: "text";
  lines: "one" | "many";
  max: number;
  placeholder?: string;
  value?: string;
};
/** `compact` is a menu, `expanded` shows every option at once, `search` asks the server as the person types. */
export type ChoiceField = FieldBase & {
  kind: "choice";
  style: "compact" | "expanded" | "search";
  options: Option[];
  value?: string;
  placeholder?: string;
  /** Choosing is answering: the page moves on without a press of Submit. */
  movesOn?: boolean;
};
export type ManyField = FieldBase & { kind: "many"; options: Option[]; values?: string[] };
export type DateField = FieldBase & { kind: "date"; value?: string };
export type TimeField = FieldBase & { kind: "time"; value?: string };
export type NumberField = FieldBase & { kind: "number"; min: number; max: number; value?: number };
export type ToggleField = FieldBase & { kind: "toggle"; text: string; value?: boolean };
/** A colleague of the asker's own organization. */
export type PersonField = FieldBase & { kind: "person"; options: Option[]; value?: string };

export type Field =
  | TextField
  | ChoiceField
  | ManyField
  | DateField
  | TimeField
  | NumberField
  | ToggleField
  | PersonField;

export type Item = { field: Field } | { part: Part };

/** One screen of a conversation. Titles and button words are at most 24 characters, so that every platform can show them. */
export type Page = {
  /** The conversation it belongs to, such as `progress`. */
  form: string;
  /** Which page of it, such as `case`, `ratings`, `preview`. */
  key: string;
  title: string;
  submit?: string;
  close: string;
  items: Item[];
};

/** What a person entered, by field key: one string per field, several for a `many` field. Absent when untouched. */
export type Answers = Record<string, string | string[] | undefined>;

/** One answer as one line of words; empty when untouched. */
export function wordOf(answers: Answers, key: string): string {
  const value = answers[key];
  return typeof value === "string" ? value.trim().replaceAll(/\s+/g, " ") : "";
}

/** Messages by field key, shown beside the field. */
export type FieldErrors = Record<string, string>;

/** What a conversation answers to one step. */
export type Step =
  /** Stands in place of the page that was shown. `keepTyped`: the same form again, with what was typed into it. */
  | { kind: "page"; draft: DraftId; page: Page; keepTyped?: true }
  /** Stands on top of the page that was shown, which keeps what was typed. */
  | { kind: "preview"; draft: DraftId; page: Page }
  | { kind: "wrong"; fields: FieldErrors }
  /** The conversation is over; this is what it came to. */
  | { kind: "done"; page: Page };

/** A field of a page. */
export const ask = (field: Field): Item => ({ field });
/** Something to read on a page. */
export const show = (part: Part): Item => ({ part });

const filled = (field: Field, given: string | string[]): Field => {
  const word = typeof given === "string" ? given : given[0];
  switch (field.kind) {
    case "text":
    case "choice":
    case "date":
    case "time":
    case "person":
      return { ...field, ...(word !== undefined && { value: word }) };
    case "many":
      return { ...field, values: typeof given === "string" ? [given] : given };
    case "number":
      return word && Number.isFinite(Number(word)) ? { ...field, value: Number(word) } : field;
    case "toggle":
      return { ...field, value: word === "true" };
  }
};

/** The page with what a person entered in its fields. What they emptied or left alone stays as the page has it. */
export function withAnswers(page: Page, answers: Answers): Page {
  const items = page.items.map((item) => {
    const given = "field" in item ? answers[item.field.key] : undefined;
    return "field" in item && given !== undefined ? { field: filled(item.field, given) } : item;
  });
  return { ...page, items };
}
