import type { Json } from "../check.ts";
import { NotOnScreen } from "../not-on-screen.ts";
import type { Choice } from "./hands.ts";
import { wordsOf } from "./texts.ts";
import { slotOf, type Slot } from "./values.ts";

/** What may be chosen: the options on offer, or people and channels as `id` by name. */
export type Pool = { options: readonly Json[]; named: ReadonlyMap<string, string> };

const forms: Record<"date" | "time", RegExp> = {
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
};

/** The value Slack would keep for this choice. Fails where the screen offers no such thing. */
export function valueOf(element: Json, choice: Choice, pool: Pool): unknown {
  const at = slotOf(element);
  if (!at) throw new NotOnScreen(`A ${String(element.type)} takes no value`);
  if (choice === null || choice === "" || choice === false) return at.empty;
  return valueIn(at, choice, pool);
}

function valueIn(at: Slot, choice: Exclude<Choice, null>, pool: Pool): unknown {
  switch (at.holds) {
    case "text":
      return String(choice);
    case "option":
      return optionOf(String(choice), pool);
    case "options":
      return choice === true
        ? pool.options.slice(0, 1).map(tidy)
        : each(choice, (one) => optionOf(one, pool));
    case "one":
      return namedOf(String(choice), pool);
    case "several":
      return each(choice, (one) => namedOf(one, pool));
    case "date":
    case "time":
      return formed(at.holds, String(choice));
    case "instant":
      return Number(choice);
  }
}

const each = (choice: Exclude<Choice, null>, make: (one: string) => unknown): unknown[] =>
  (typeof choice === "object" ? choice : [String(choice)]).map(make);

function formed(kind: "date" | "time", text: string): string {
  if (!forms[kind].test(text)) throw new NotOnScreen(`A ${kind} picker cannot be set to ${text}`);
  return text;
}

/** A selected option as Slack sends it, with `emoji` on plain text. */
function tidy(option: Json): Json {
  const text = option.text as Json;
  return { ...option, text: text.type === "plain_text" ? { emoji: true, ...text } : text };
}

function optionOf(wanted: string, pool: Pool): Json {
  const found =
    pool.options.find((option) => option.value === wanted) ??
    pool.options.find((option) => wordsOf(option.text) === wanted);
  if (found) return tidy(found);
  const there = pool.options.map((option) => wordsOf(option.text)).join(", ");
  throw new NotOnScreen(`No option ${wanted}; there are: ${there}`);
}

function namedOf(wanted: string, pool: Pool): string {
  const ids = new Set(pool.named.values());
  const found = ids.has(wanted) ? wanted : pool.named.get(wanted);
  if (found === undefined) throw new NotOnScreen(`Nobody and nothing called ${wanted} in this list`);
  return found;
}
