import { categoryWords } from "./category-words.ts";
import { buttons, heading, text } from "./card.ts";
import { ask, show, type Answers, type Field, type FieldErrors, type Option, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";
import { shareCategories, type ShareCategory } from "./share.rules.ts";

export const logForm = "log";
export const lineLimit = 200;

const logKinds = ["call", "meeting", "email", "letter"] as const;
export type LogKind = (typeof logKinds)[number];
const logDirections = ["told", "both", "heard"] as const;
export type LogDirection = (typeof logDirections)[number];

export const kindWords: Record<LogKind, string> = {
  call: "Call",
  meeting: "Meeting",
  email: "E-mail",
  letter: "Letter",
};
export const directionWords: Record<LogDirection, string> = {
  told: "We told them",
  both: "Both told something",
  heard: "They told us",
};

/** What was said elsewhere, as its side keeps it. `line` is cleaned. */
export type CallLog = {
  kind: LogKind;
  with: { staffId: string; words: string };
  categories: ShareCategory[];
  direction: LogDirection;
  line?: string;
  /** Whether a permission covered what was told; told without one, it stands in no shared record. */
  covered: boolean;
};

export type LogData = { codeName: string; people: readonly Option[]; likely: readonly ShareCategory[] };

const optionsIn = <Key extends string>(keys: readonly Key[], words: Record<Key, string>): Option[] =>
  keys.map((value) => ({ value, label: words[value] }));

/** One form, filled as far as it can be guessed: what was talked about is all that must be said. */
export function logPage({ codeName, people, likely }: LogData): Page {
  return {
    form: logForm,
    key: "log",
    title: "Log a call",
    submit: "Log it",
    close: "Cancel",
    items: [
      show(heading(codeName)),
      ask({
        kind: "choice",
        key: "kind",
        label: "What was it?",
        style: "compact",
        options: optionsIn(logKinds, kindWords),
        value: "call",
      }),
      ask({
        kind: "choice",
        key: "with",
        label: "With whom?",
        style: "compact",
        options: [...people],
        ...(people[0] && { value: people[0].value }),
      }),
      ask({
        kind: "choice",
        key: "direction",
        label: "Who told whom?",
        style: "compact",
        options: optionsIn(logDirections, directionWords),
        value: "both",
      }),
      ask(aboutField(likely)),
      ask({
        kind: "text",
        key: "line",
        label: "One line",
        lines: "one",
        max: 400,
        optional: true,
        help: "Only your side sees it. Names and other identifiers are removed.",
      }),
      show(safetyButton),
    ],
  };
}

const aboutField = (likely: readonly ShareCategory[]): Field => ({
  kind: "many",
  key: "categories",
  label: "What was talked about?",
  options: (likely.length > 0 ? likely : shareCategories).map((value) => ({
    value,
    label: categoryWords[value].label,
  })),
});

export type EnteredLog = Omit<CallLog, "with" | "covered" | "line"> & { with: string; line: string };

/** What was entered; messages stand by the field's key. */
export function readLog(answers: Answers): { entered: EnteredLog; errors: FieldErrors } {
  const word = (key: string) => (typeof answers[key] === "string" ? answers[key] : "");
  const categories = shareCategories.filter((one) => [answers["categories"] ?? []].flat().includes(one));
  const errors: FieldErrors = {};
  if (categories.length === 0) errors["categories"] = "Tick at least one.";
  const person = word("with");
  if (!person) errors["with"] = "Pick who it was.";
  return {
    entered: {
      kind: logKinds.find((one) => one === word("kind")) ?? "call",
      direction: logDirections.find((one) => one === word("direction")) ?? "both",
      with: person,
      categories,
      line: word("line").trim(),
    },
    errors,
  };
}

/** One plain line for the record that one's side keeps: of a day, a kind, a person and what it was about. */
export function plainLine(
  log: CallLog,
  { codeName, when, by }: { codeName: string; when: string; by: string },
): string {
  const about = log.categories.map((one) => categoryWords[one].label.toLowerCase()).join(", ");
  const said = log.line ? ` ${log.line}` : "";
  return `${when}: ${kindWords[log.kind]} with ${log.with.words}, by ${by}. ${directionWords[log.direction]}: ${about}. Case ${codeName}.${said}`;
}

/** What was logged, with the way to one's own record. */
export const logDonePage = (data: { id: string; line: string; covered: boolean; removed: number }): Page => ({
  form: logForm,
  key: "done",
  title: "Logged",
  close: "Done",
  items: [
    show(text(data.line)),
    ...(data.removed > 0 ? [show(text(`Removed from your line: ${data.removed}.`, "quiet"))] : []),
    show(
      data.covered
        ? text("It stands in the record of who was told what.", "quiet")
        : text(
            "No permission on file covers what was told, so it stands in your side's log only. Tell your privacy officer today.",
            "warning",
          ),
    ),
    show(buttons({ press: "log.copy", ref: data.id, label: "Copy for my record" })),
    show(safetyButton),
  ],
});

/** One line to select and copy into the school's or the program's own record. */
export const copyPage = (line: string): Page => ({
  form: logForm,
  key: "view",
  title: "Copy for my record",
  close: "Done",
  items: [
    show(
      text(
        "Select this line and paste it into your own record. Put the student's name there, never here.",
        "quiet",
      ),
    ),
    show(text(line)),
    show(safetyButton),
  ],
});
