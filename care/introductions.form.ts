import { fullDayOf } from "./moments.ts";
import { text } from "./card.ts";
import { ask, show, type Answers, type Option, type Page } from "./form.ts";
import type { Pupil } from "./roster-find.ts";
import { safetyButton } from "./safety.form.ts";

export type MatchSheet = {
  pupils: readonly Pupil[];
  colleagues: readonly Option[];
  suggested: readonly string[];
};

const pupilOption = ({ id, name, preferred, birthDate, siteName }: Pupil): Option => ({
  value: id,
  label: preferred ? `${name}, goes by ${preferred}` : name,
  hint: [`Born ${fullDayOf(birthDate)}`, siteName].filter((one) => one !== undefined).join(" · "),
});

/** Says which of the own students it is, and who works on the case here. */
export const matchPage = ({ pupils, colleagues, suggested }: MatchSheet): Page => ({
  form: "introduction",
  key: "match",
  title: "Is this your student?",
  submit: "This is our student",
  close: "Not now",
  items: [
    ask({
      kind: "choice",
      key: "student",
      label: "On your roster",
      style: "expanded",
      options: pupils.map(pupilOption),
    }),
    ask({
      kind: "many",
      key: "team",
      label: "Care team on your side",
      help: "They see the case and get a card about it. You can change this later.",
      options: [...colleagues],
      values: [...suggested],
    }),
    show(text("The case opens under a code name on both sides, at once.", "quiet")),
    show(safetyButton),
  ],
});

/** What was picked: ids as they came, to be looked up. */
export function readMatch(answers: Answers): { student: string; team: string[] } {
  const { student, team } = answers;
  return { student: typeof student === "string" ? student : "", team: [team ?? []].flat() };
}
