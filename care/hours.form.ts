import { text } from "./card.ts";
import { readJoin, type Join } from "./check-ins/check-ins.rules.ts";
import { ask, show, type Answers, type FieldErrors, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";

const hoursForm = "hours";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;

export type HoursData = {
  weekdays: readonly number[];
  opens: string;
  closes: string;
  join: string;
  zone: string;
};

/** When one can meet, and how others join what one hosts. */
export const hoursPage = (data: HoursData): Page => ({
  form: hoursForm,
  key: "hours",
  title: "My hours",
  submit: "Save",
  close: "Cancel",
  items: [
    show(
      text(
        "Joint check-ins are proposed inside these hours. The other side sees times, never why others are missing.",
      ),
    ),
    ask({
      kind: "many",
      key: "days",
      label: "Days",
      options: weekdays.map((label, nth) => ({ value: String(nth + 1), label })),
      values: data.weekdays.map(String),
    }),
    ask({ kind: "time", key: "opens", label: "From", value: data.opens, help: `Times are in ${data.zone}.` }),
    ask({ kind: "time", key: "closes", label: "To", value: data.closes }),
    ask({
      kind: "text",
      key: "join",
      label: "How to join when I host",
      lines: "one",
      max: 300,
      optional: true,
      placeholder: "https://… or a phone number",
      help: "A meeting link or a number to call, for new check-ins. Shown from 10 minutes before they begin. No name of a student in it.",
      ...(data.join && { value: data.join }),
    }),
    show(text("Weekends and closed days are left out by themselves. No calendar is connected yet.", "quiet")),
    show(safetyButton),
  ],
});

export type HoursAnswers = {
  weekdays: number[];
  opens: Temporal.PlainTime;
  closes: Temporal.PlainTime;
  join: Join;
};

const word = (given: Answers[string]): string => (typeof given === "string" ? given.trim() : "");

function readTime(given: Answers[string]): Temporal.PlainTime | undefined {
  try {
    return Temporal.PlainTime.from(word(given));
  } catch {
    return undefined;
  }
}

/** Reads the form; messages stand by the field's key. */
export function readHours(answers: Answers): { hours?: HoursAnswers; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const given = [answers["days"] ?? []].flat();
  const chosen = weekdays.map((_, nth) => nth + 1).filter((day) => given.includes(String(day)));
  if (chosen.length === 0) errors["days"] = "Pick at least one day.";
  const [opens, closes] = [readTime(answers["opens"]), readTime(answers["closes"])];
  if (!opens) errors["opens"] = "Enter a time, such as 08:00.";
  if (!closes) errors["closes"] = "Enter a time, such as 15:30.";
  if (opens && closes && Temporal.PlainTime.compare(opens, closes) >= 0)
    errors["closes"] = "Pick a time that is later than the first.";
  const join = readJoin(word(answers["join"]));
  if (!join) errors["join"] = "Enter a link that begins with https://, or a phone number with its area code.";
  const isRight = Object.keys(errors).length === 0 && opens && closes && join;
  return { errors, ...(isRight && { hours: { weekdays: chosen, opens, closes, join } }) };
}

/** After saving. */
export const hoursDonePage = (words: string): Page => ({
  form: hoursForm,
  key: "done",
  title: "Hours saved",
  close: "Done",
  items: [
    show(text(`New joint check-ins are proposed inside ${words}.`, "strong")),
    show(text("Check-ins that are planned already stay as they are.", "quiet")),
    show(safetyButton),
  ],
});
