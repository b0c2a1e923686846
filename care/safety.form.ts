import type { CrisisLine } from "#db/schema/organizations.ts";
import { buttons, heading, text, type Part } from "./card.ts";
import { show, type Page } from "./form.ts";

/** Stands wherever a person can type (facts D-9, 5.1), in words that tell nobody of anybody's care (I-8). */
export const notMonitored =
  "This is not watched around the clock. If someone may be in danger now, call 911. In a crisis call or text 988.";

/** On every form, Home and page. Opens the first screen: no field, no sign-in, no link needed. */
export const safetyButton: Part = buttons({ press: "safety.open", label: "Safety concern" });

/** The lines of one organization, under its own name. */
export type CrisisLines = { organization: string; lines: readonly CrisisLine[] };

const national: Part = {
  kind: "phones",
  phones: [
    {
      label: "911",
      tel: "911",
      hint: "Danger now: say where the student is, since a call reaches the caller's own area",
    },
    { label: "988", tel: "988", sms: true, hint: "Crisis line, day and night, free: call or text" },
    { label: "988 en español", tel: "988", hint: "Llame y oprima 2, o envíe AYUDA al 988" },
  ],
};

/**
 * The first screen of a safety concern: what to do and whom to call, before any field. `known` is empty where nobody
 * knows who asks; the national numbers stand for everybody.
 */
export function safetyPage(known: readonly CrisisLines[], alert: readonly string[]): Page {
  return {
    form: "safety",
    key: "first",
    title: "Safety concern",
    close: "Close",
    items: [
      show(text("Stay with the student, or have an adult stay. Do not leave them alone.", "strong")),
      show(national),
      ...known.flatMap((side) => [
        show(heading(side.organization)),
        show({
          kind: "phones",
          phones: side.lines.map((line) => ({ label: line.label, tel: line.tel, hint: line.hours })),
        }),
      ]),
      show(heading("Then tell")),
      show({ kind: "list", items: alert.length > 0 ? [...alert] : [...anyAlert] }),
      show(
        text(
          "Opening this screen alerts nobody, and telling this tool is not a report. If you must report abuse or neglect, call your state's hotline yourself.",
          "quiet",
        ),
      ),
    ],
  };
}

const anyAlert = ["Your building's administrator or the person on call", "The student's counselor"];
