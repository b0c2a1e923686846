import type { PartnerDetails } from "#db/schema/openings.ts";
import { heading, text } from "./card.ts";
import { ask, show, type Answers, type FieldErrors, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { safetyButton } from "./safety.form.ts";

type Line = { key: string; label: string; help?: string; value: string | undefined; max?: number };
const line = ({ value, max = 120, ...field }: Line) =>
  ask({ ...field, kind: "text", lines: "one", max, ...(value && { value }) });

/** What one's own side tells the partner. */
export function partnerPage(details: PartnerDetails): Page {
  const { hours, summer, agreement } = details;
  return {
    form: "partner",
    key: "side",
    title: "Your side",
    submit: "Save your side",
    close: "Cancel",
    items: [
      show(text("The partner reads this. It names people at work, never a student.", "quiet")),
      line({
        key: "hours",
        label: "Hours in which somebody answers",
        value: hours,
        help: "Such as School days, 7:30 to 4:00.",
      }),
      show(heading("In the summer")),
      line({ key: "summer_name", label: "Who to ask for", value: summer?.name }),
      line({ key: "summer_tel", label: "Number", value: summer?.tel, max: 30 }),
      show(heading("Agreement")),
      line({
        key: "agreement",
        label: "Name or number of the agreement",
        value: agreement?.reference,
        help: "The paper stays with you. This says which one it is.",
      }),
      ask({
        kind: "date",
        key: "signed_on",
        label: "Day it was signed",
        ...(agreement && { value: agreement.signedOn }),
      }),
      show(safetyButton),
    ],
  };
}

const word = (value: Answers[string]): string =>
  typeof value === "string" ? value.trim().slice(0, 120) : "";
const isDay = (words: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(words);

/** What was entered. Everything is asked for: a partner that cannot be reached in July is none. */
export function readPartner(answers: Answers, today: Temporal.PlainDate): Outcome<PartnerDetails> {
  const [hours, name, tel] = [
    word(answers["hours"]),
    word(answers["summer_name"]),
    word(answers["summer_tel"]),
  ];
  const [reference, signedOn] = [word(answers["agreement"]), word(answers["signed_on"])];
  const isSigned = isDay(signedOn) && Temporal.PlainDate.compare(signedOn, today) <= 0;
  const fields: FieldErrors = {
    ...(!hours && { hours: "Enter the hours in which somebody answers." }),
    ...(!name && { summer_name: "Enter who answers in the summer." }),
    ...(tel.replaceAll(/\D/g, "").length < 7 && { summer_tel: "Enter a number, with the area code." }),
    ...(!reference && { agreement: "Enter what the agreement is called." }),
    ...(!isSigned && { signed_on: "Enter the day it was signed: today or before." }),
  };
  if (Object.keys(fields).length > 0) return refuse({ kind: "invalid", fields });
  return accept({ hours, summer: { name, tel }, agreement: { reference, signedOn } });
}

/** Typing the code that another organization's admin passed on. */
export const joinPage: Page = {
  form: "partner",
  key: "join",
  title: "Join a partner",
  submit: "Continue",
  close: "Cancel",
  items: [
    ask({
      kind: "text",
      key: "code",
      label: "Their code",
      help: "Twelve letters and digits, from an admin of the other organization. It works once.",
      lines: "one",
      max: 30,
    }),
  ],
};
