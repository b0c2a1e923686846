/** What the chat platforms draw alike: signs and words that carry their meaning without color. */

/** Stands before a warning, so that it is one without its color. */
export const warningSign = "⚠︎ Important: ";

/** The word of a submit button where a page asks something and names none. */
export const nextWord = "Next";

/** `●●●○○` for 3 of 5. Long scales have no dots; their words say it all. */
export function dots(value: number, of: number): string {
  const all = Math.round(of);
  if (!(all >= 1 && all <= 10)) return "";
  const full = Math.min(Math.max(Math.round(value), 0), all) || 0;
  return "●".repeat(full) + "○".repeat(all - full);
}

/** A word that its author must decide about, marked so that it stands out without color. */
export const heldWord = (word: string): string => `‹${word}›`;

/** What a phone can dial: digits, a leading plus, star and hash. Empty when nothing is left. */
export const dialable = (tel: string): string => tel.replace(/[^\d+*#]/g, "");

/** A number as people here write it: `614-555-0100` for +16145550100; anything else as it is. */
export function writtenNumber(tel: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(tel);
  return parts ? parts.slice(1).join("-") : tel;
}

/** Stands in place of a field whose list is empty, and says what to do about it. */
export function nothingToChoose(kind: "choice" | "many" | "person"): string {
  if (kind === "person") return "No colleague can be chosen here yet. Ask your administrator to add them.";
  return "There is nothing to choose from here yet. Ask your coordinator or administrator to set it up.";
}
