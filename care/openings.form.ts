import { heading, text } from "./card.ts";
import { ask, show, type Answers, type FieldErrors, type Option, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { safetyButton } from "./safety.form.ts";

export const openingForm = "opening";

/** What can be chosen: the partners' sites as `partnership:site`, and who else joins. */
export type OpeningFormData = { places: readonly Option[]; colleagues: readonly Option[]; tel: string };
export type OpeningChoice = { partnershipId: string; siteId: string; team: string[]; tel: string };

export type OpeningSheet = OpeningFormData & { chosen?: { place: string; team: readonly string[] } };

/** The page that begins a case: whom to ask, who joins, and whom they can call. */
export function openingPage({ places, colleagues, tel, chosen }: OpeningSheet): Page {
  return {
    form: openingForm,
    key: "choose",
    title: chosen ? "Change what you prepared" : "Open a case",
    submit: chosen ? "Save" : "Continue",
    close: "Cancel",
    items: [
      show(text("Nothing of this reaches the other side until you press Introduce.")),
      ask({
        kind: "choice",
        key: "place",
        label: "Where the student is",
        help: "Their intake people at this place are asked whether it is their student.",
        style: places.length > 6 ? "compact" : "expanded",
        options: [...places],
        ...(chosen && { value: chosen.place }),
      }),
      ask({
        kind: "text",
        key: "tel",
        label: "Number they can call you on",
        help: "Shown with your name to their intake people, behind their sign-in.",
        lines: "one",
        max: 30,
        placeholder: "606-555-0100",
        value: tel,
      }),
      show(heading("Care team on your side")),
      show(text("You are on it. Add who else will work on the case once it is open.", "quiet")),
      ask({
        kind: "many",
        key: "team",
        label: "Colleagues",
        options: [...colleagues],
        optional: true,
        ...(chosen && { values: [...chosen.team] }),
      }),
      show(safetyButton),
    ],
  };
}

const word = (value: Answers[string]): string => (typeof value === "string" ? value.trim() : "");
const isNumber = (tel: string): boolean =>
  tel.replaceAll(/\D/g, "").length >= 7 && /^[\d\s()+./x-]+$/i.test(tel);

/** What was chosen; nothing outside of what the form offered is taken. */
export function readOpening(answers: Answers, data: OpeningFormData): Outcome<OpeningChoice> {
  const place = data.places.find(({ value }) => value === word(answers["place"]));
  const tel = word(answers["tel"]);
  const errors: FieldErrors = {
    ...(!place && { place: "Choose where the student is." }),
    ...(!isNumber(tel) && { tel: "Enter a number they can call, with the area code." }),
  };
  if (!place || Object.keys(errors).length > 0) return refuse({ kind: "invalid", fields: errors });
  const [partnershipId = "", siteId = ""] = place.value.split(":");
  const wanted = [answers["team"] ?? []].flat();
  const team = data.colleagues.map(({ value }) => value).filter((value) => wanted.includes(value));
  return accept({ partnershipId, siteId, team, tel });
}
