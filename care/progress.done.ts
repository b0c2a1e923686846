import type { Ctx } from "#db/context.ts";
import { buttons, text } from "./card.ts";
import { show, type Item, type Page } from "./form.ts";
import { formName, readerLine, type ReaderLine } from "./progress.form.ts";
import { safetyButton } from "./safety.form.ts";
import type { ShareCategory } from "./share.rules.ts";
import { awayParts, type Away } from "./summer.form.ts";

export type Undo = { seconds: number; until: Temporal.Instant };

/** When what was confirmed now goes out, by how long it is held. */
export function undoFor(ctx: Pick<Ctx, "now">, holdFor: Temporal.Duration): { undo?: Undo } {
  const seconds = holdFor.total("seconds");
  return seconds > 0 ? { undo: { seconds, until: ctx.now.add(holdFor) } } : {};
}

/** When it goes out, with the button that stops it until then. The words stay true afterwards. */
export function goingItems(press: string, ref: string, undo: Undo | undefined): Item[] {
  if (!undo) return [show(text("It is on its way."))];
  const wait = undo.seconds === 1 ? "a second" : `${undo.seconds} seconds`;
  const words = `It goes out ${wait} after you confirmed. Until then nobody has a copy.`;
  return [show(text(words)), show(buttons({ press, ref, label: "Undo", until: undo.until }))];
}

export type Done = {
  subjectId: string;
  codeName: string;
  readers: readonly ReaderLine[];
  categories: readonly ShareCategory[];
  away?: Away | undefined;
  /** How long it can still be undone; absent when it is already on its way. */
  undo?: Undo;
};

/** What a confirmed update came to, with its undo. */
export function donePage(done: Done): Page {
  return {
    form: formName,
    key: "done",
    title: "Update confirmed",
    close: "Done",
    items: [
      show(text(`Your update for ${done.codeName} is confirmed.`, "strong")),
      ...goingItems("progress.undo", done.subjectId, done.undo),
      show({ kind: "heading", text: "Who will read it" }),
      show({ kind: "list", items: done.readers.map((reader) => readerLine(reader, done.categories)) }),
      ...awayParts(done.away).map(show),
      show(
        text(
          "You can edit or retract it for 15 minutes from its card in Messages, and correct it afterwards.",
          "quiet",
        ),
      ),
      show(safetyButton),
    ],
  };
}

/** After an undo. */
export function undonePage(codeName?: string): Page {
  return {
    form: formName,
    key: "done",
    title: "Taken back",
    close: "Done",
    items: [
      show(
        text(
          `Your update${codeName ? ` for ${codeName}` : ""} was taken back. No copy was delivered.`,
          "strong",
        ),
      ),
      show(text("Use the command again when you are ready.", "quiet")),
      show(safetyButton),
    ],
  };
}
