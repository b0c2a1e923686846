import { buttons, text } from "./card.ts";
import { show, type Page } from "./form.ts";
import { formName, readerLine, type ReaderLine } from "./progress.form.ts";
import { safetyButton } from "./safety.form.ts";
import type { ShareCategory } from "./share.rules.ts";

export type Done = {
  subjectId: string;
  codeName: string;
  readers: readonly ReaderLine[];
  categories: readonly ShareCategory[];
  /** Seconds in which it can still be undone; 0 when it is already on its way. */
  undoSeconds: number;
};

/** What a confirmed update came to, with its undo. */
export function donePage(done: Done): Page {
  const going =
    done.undoSeconds > 0
      ? `It goes out in ${done.undoSeconds} seconds. Until then nobody has a copy.`
      : "It is on its way.";
  return {
    form: formName,
    key: "done",
    title: "Update confirmed",
    close: "Done",
    items: [
      show(text(`Your update for ${done.codeName} is confirmed.`, "strong")),
      show(text(going)),
      ...(done.undoSeconds > 0
        ? [show(buttons({ press: "progress.undo", ref: done.subjectId, label: "Undo" }))]
        : []),
      show({ kind: "heading", text: "Who will read it" }),
      show({ kind: "list", items: done.readers.map((reader) => readerLine(reader, done.categories)) }),
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
