import { text } from "./card.ts";
import { show, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";

/** `/footbridge find`: the way to the panel. Chat never takes a name; words after the command are gone. */
export const findPage = (dropped: boolean): Page => ({
  form: "find",
  key: "view",
  title: "Find by name",
  close: "Close",
  items: [
    ...(dropped
      ? [show(text("Names are not looked up in chat. What you typed was not kept.", "warning"))]
      : []),
    show(
      text(
        "Names are looked up in the panel. From a hit there, Continue in chat fills the form that is open here.",
      ),
    ),
    show({ kind: "link", label: "Find by name", url: "/find" }),
    show(safetyButton),
  ],
});
