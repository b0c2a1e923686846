import { text } from "./card.ts";
import { show, type Page, type Step } from "./form.ts";
import { accept, type Outcome } from "./outcome.ts";
import { safetyButton } from "./safety.form.ts";

/** A page that says what was done, or why not: lines first, then what else belongs to it. */
export const said = (title: string, lines: readonly string[], more: Page["items"] = []): Page => ({
  form: "answer",
  key: "done",
  title,
  close: "Done",
  items: [...lines.map((line) => show(text(line))), ...more, show(safetyButton)],
});

/** The page of a press that its card answers by itself: a screen that need not say so shows nothing. */
export const seenKey = "seen";

/** The same as the last step of a conversation or the answer to a press. */
export const saying = (...page: Parameters<typeof said>): Outcome<Step> =>
  accept({ kind: "done", page: said(...page) });
