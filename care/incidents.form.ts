import { ask, type Answers, type Page } from "./form.ts";
import { incidentOutcomes, type IncidentOutcome } from "./incidents.rules.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

export const outcomeWords: Record<IncidentOutcome, string> = {
  "low-risk": "Assessed: low risk, nobody has to be told",
  told: "Those who have to be told were told",
  "no-incident": "It was the right student after all",
};

/** How an incident ends. */
export const closingPage: Page = {
  form: "incident",
  key: "close",
  title: "Close this incident",
  submit: "Close it",
  close: "Cancel",
  items: [
    ask({
      kind: "choice",
      key: "outcome",
      label: "What came of it",
      style: "expanded",
      options: incidentOutcomes.map((value) => ({ value, label: outcomeWords[value] })),
    }),
  ],
};

/** Reads it; refuses as `invalid`. */
export function readOutcome(answers: Answers): Outcome<IncidentOutcome> {
  const outcome = incidentOutcomes.find((one) => one === answers["outcome"]);
  return outcome
    ? accept(outcome)
    : refuse({ kind: "invalid", fields: { outcome: "Choose what came of it." } });
}
