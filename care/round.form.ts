import { buttons, heading, text, type Button, type Card, type Part } from "./card.ts";
import { show, type Item, type Page } from "./form.ts";
import { contentParts } from "./progress.cards.ts";
import type { ProgressContent } from "./progress.rules.ts";
import { safetyButton } from "./safety.form.ts";

export const roundForm = "round";

export type RoundData = {
  /** The id that every button carries. */
  draft: string;
  codeName: string;
  line: string;
  /** How many updates are due, this one included. */
  left: number;
  /** What the side said last, as far as it may be said again; absent where nothing can be repeated. */
  last?: ProgressContent;
  /** Whether it may stand here, or the workspace keeps content out of chat. */
  isShown: boolean;
  /** Why nothing can be sent in this case now. */
  refusal?: Card;
  /** What the step before came to, with its undo. */
  said?: { words: string; undo?: { ref: string; until: Temporal.Instant } };
};

/** One case of the round: the same as last week, ratings, nothing to report, tomorrow, or the next one. */
export function roundPage(data: RoundData): Page {
  const { draft: ref, left, refusal } = data;
  const later: Button[] = [
    { press: "round.nothing", ref, label: "Nothing to report" },
    { press: "round.snooze", ref, label: "Snooze to tomorrow" },
    ...(left > 1 ? [{ press: "round.next", ref, label: `Next (${left - 1} left)` }] : []),
  ];
  return {
    form: roundForm,
    key: "view",
    title: left === 1 ? "The last one" : `${left} left`,
    close: "Close",
    items: [
      ...saidItems(data.said),
      show(heading(data.codeName)),
      show(text(data.line, "quiet")),
      ...(refusal ? refusal.parts.map(show) : lastItems(data)),
      show(buttons(...(refusal ? [] : sendButtons(data)), ...later)),
      show(safetyButton),
    ],
  };
}

function sendButtons({ draft: ref, last }: RoundData): Button[] {
  const rate: Button = { press: "round.rate", ref, label: last ? "Change ratings" : "Rate" };
  return last ? [{ press: "round.same", ref, label: "Same as last week", style: "primary" }, rate] : [rate];
}

function lastItems({ last, isShown }: RoundData): Item[] {
  if (!last) return [show(text("There is nothing to repeat: this one needs its first ratings.", "quiet"))];
  if (!isShown) return [show(text("Content stays out of chat in this workspace.", "quiet"))];
  return [show(text("Last time your side said", "strong")), ...contentParts(last).map(show)];
}

const saidItems = (said: RoundData["said"]): Item[] =>
  said
    ? [
        show(text(said.words, "strong")),
        ...(said.undo ? [show(buttons({ press: "progress.undo", label: "Undo", ...said.undo }))] : []),
      ]
    : [];

/** No update is due any more. */
export const roundDonePage = (said?: RoundData["said"]): Page => ({
  form: roundForm,
  key: "done",
  title: "All done",
  close: "Done",
  items: [
    ...saidItems(said),
    show(text("0 left. No update is due now; Home shows when the next one is.")),
    show(safetyButton),
  ],
});

const noteKeys = ["note", "note_category"];

/** The ratings page as a step of the round. Where no further view can be laid on top, it asks for no note. */
export function asRoundPage(page: Page, withNote: boolean): Page {
  const isNote = (item: Item) => "field" in item && noteKeys.includes(item.field.key);
  const closing: Part = text("For one more note, close this and press Start on the card again.", "quiet");
  const items = withNote ? page.items : [...page.items.filter((item) => !isNote(item)), show(closing)];
  return { ...page, form: roundForm, items };
}
