import { text } from "./card.ts";
import { ask, show, type Answers, type Field, type Option, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";

export const labelForm = "label";
/** Short enough to stand in one line of a picker. */
export const labelLimit = 40;

export type LabelData = {
  cases: readonly Option[];
  /** The case that is picked already, with its label. */
  caseId?: string;
  value?: string;
};

/** One's own label for a case. */
export function labelPage({ cases, caseId, value }: LabelData): Page {
  const which: Field = {
    kind: "choice",
    key: "case",
    label: "Which case?",
    style: "compact",
    options: [...cases],
    placeholder: "Pick a code name",
    ...(caseId && { value: caseId }),
  };
  return {
    form: labelForm,
    key: "label",
    title: "Label a case",
    submit: "Save label",
    close: "Cancel",
    items: [
      show(text("Only you see it, beside the code name. It is gone when the case passes to someone else.")),
      ask(which),
      ask({
        kind: "text",
        key: "label",
        label: "Your label",
        lines: "one",
        max: labelLimit,
        optional: true,
        help: "No name, class or date of birth: anything that says who it is will be refused. Empty takes the label away.",
        placeholder: "Tuesday call, after lunch",
        ...(value && { value }),
      }),
      show(safetyButton),
    ],
  };
}

/** What was entered: a case and a label without spaces around it. */
export function readLabel(answers: Answers): { caseId: string; label: string } {
  const word = (key: string) => {
    const value = answers[key];
    return typeof value === "string" ? value.trim() : "";
  };
  return { caseId: word("case"), label: word("label").replaceAll(/\s+/g, " ") };
}

export function labelDonePage(codeName: string, label: string): Page {
  const said = label
    ? `You see “${label}” beside ${codeName} from now on. Nobody else does.`
    : `${codeName} has no label of yours any more.`;
  return {
    form: labelForm,
    key: "done",
    title: "Label saved",
    close: "Done",
    items: [show(text(said, "strong")), show(safetyButton)],
  };
}
