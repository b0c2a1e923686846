import type { WordUse } from "#db/schema/finder-words.ts";
import { text } from "./card.ts";
import { ask, show, wordOf, type Answers, type FieldErrors, type Option, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

export type { WordUse } from "#db/schema/finder-words.ts";

/** What may be done with a word, as it is said on screen. */
export const wordUses: Record<WordUse, string> = {
  harmless: "Leave it alone",
  remove: "Always remove it",
};
const hints: Record<WordUse, string> = {
  harmless: "A name of a class, a program or a curriculum that is held again and again",
  remove: "A nickname of a place, a bus stop, a team that only people here know",
};
const options: readonly Option[] = (["remove", "harmless"] as const).map((value) => ({
  value,
  label: wordUses[value],
  hint: hints[value],
}));
const longest = 60;

/** One word, or a name of a few words, for the finder. */
export const wordPage: Page = {
  form: "finder-word",
  key: "word",
  title: "Add a word",
  submit: "Add word",
  close: "Cancel",
  items: [
    ask({
      kind: "text",
      key: "word",
      label: "Word, or a name of up to four words",
      lines: "one",
      max: longest,
    }),
    ask({
      kind: "choice",
      key: "use",
      label: "What to do with it",
      style: "expanded",
      options: [...options],
    }),
    show(
      text(
        "A word that is left alone still goes when it is the name of somebody on a roster. What is added here is true for every note from now on.",
        "quiet",
      ),
    ),
  ],
};

export type EnteredWord = { word: string; use: WordUse };

/** What was entered. A phone number or address needs no list: it goes anyway. */
export function readWord(answers: Answers): Outcome<EnteredWord> {
  const word = wordOf(answers, "word");
  const use = options.find(({ value }) => value === answers["use"])?.value as WordUse | undefined;
  const words = word.split(" ").length;
  const fields: FieldErrors = {
    ...(!/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} '’&.-]*$/u.test(word) && {
      word: "Enter a word, in letters and figures.",
    }),
    ...((word.length > longest || words > 4) && { word: "Shorten this to four words." }),
    ...(!/\p{L}{2}/u.test(word) && { word: "Enter a word with at least two letters." }),
    ...(!use && { use: "Choose one of the two." }),
  };
  return use && Object.keys(fields).length === 0
    ? accept({ word, use })
    : refuse({ kind: "invalid", fields });
}
