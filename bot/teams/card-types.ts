/** The part of Adaptive Cards 1.5 that we use, as plain JSON. */
export type TextRun = {
  type: "TextRun";
  text: string;
  weight?: "Bolder";
  isSubtle?: true;
  underline?: true;
  fontType?: "Monospace";
  color?: "Attention";
};

type Base = { separator?: true };

type Asked = Base & {
  id: string;
  label: string;
  isRequired: boolean;
  /** Shown by the client itself where a required input is left empty. */
  errorMessage?: string;
};

export type Choice = { title: string; value: string };

export type Input =
  | (Asked & {
      type: "Input.Text";
      isMultiline: boolean;
      maxLength: number;
      placeholder?: string;
      value?: string;
    })
  | (Asked & {
      type: "Input.ChoiceSet";
      style: "compact" | "expanded" | "filtered";
      isMultiSelect: boolean;
      /** Long options go on in another line; without it they are cut off. */
      wrap: true;
      choices: Choice[];
      /** Asks the bot as the person types. */
      "choices.data"?: { type: "Data.Query"; dataset: string };
      placeholder?: string;
      /** Several values are joined by commas. */
      value?: string;
    })
  | (Asked & { type: "Input.Date"; value?: string })
  | (Asked & { type: "Input.Time"; value?: string })
  | (Asked & { type: "Input.Number"; min?: number; max?: number; value?: number })
  | (Asked & {
      type: "Input.Toggle";
      title: string;
      valueOn: "true";
      valueOff: "false";
      value: "true" | "false";
    });

export type Element =
  | Input
  | (Base & {
      type: "TextBlock";
      text: string;
      wrap: true;
      style?: "heading";
      weight?: "Bolder";
      size?: "Medium" | "Large";
    })
  | (Base & { type: "RichTextBlock"; inlines: TextRun[] })
  | (Base & { type: "FactSet"; facts: { title: string; value: string }[] })
  | (Base & { type: "ActionSet"; actions: Action[] });

/** `msteams` opens a dialog instead of sending. */
type Data = Record<string, string | { type: "task/fetch" }>;

export type Submit = {
  type: "Action.Submit";
  title: string;
  data: Data;
  style?: "positive" | "destructive";
  associatedInputs?: "none";
};

/** Clients and places that know no Action.Execute, such as dialogs, send the same as a submit. */
export type Execute = {
  type: "Action.Execute";
  title: string;
  verb: string;
  data: Data;
  style?: "positive" | "destructive";
  associatedInputs: "none";
  fallback: Submit;
};

export type Action =
  | Submit
  | Execute
  | { type: "Action.OpenUrl"; title: string; url: string }
  | { type: "Action.ShowCard"; title: string; style?: "positive" | "destructive"; card: AdaptiveCard };

export type AdaptiveCard = {
  type: "AdaptiveCard";
  $schema?: string;
  version: "1.5";
  /** Read aloud, and shown by clients that cannot draw the card. */
  speak?: string;
  fallbackText?: string;
  body: Element[];
  actions?: Action[];
};
