import { text } from "./card.ts";
import { ask, show, type Option, type Page } from "./form.ts";

/** One more colleague for a care team. */
export const joinTeamPage = (colleagues: readonly Option[]): Page => ({
  form: "team",
  key: "join",
  title: "Add a colleague",
  submit: "Add to the care team",
  close: "Cancel",
  items: [
    show(text("They see the case from now on, and get a card about it.", "quiet")),
    ask({ kind: "person", key: "person", label: "Colleague", options: [...colleagues] }),
  ],
});
