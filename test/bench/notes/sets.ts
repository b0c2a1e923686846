import { fillNotes } from "./fill.ts";
import { readWritten, type LabelledNote } from "./read.ts";
import { tuneRosters, tuneWritten } from "./written-tune.ts";
import { unseenRosters, unseenWritten } from "./written-unseen.ts";

const made = 3_000;

/** The four sets of notes: those the finder was made with, and those that were kept from it. */
export const sets: Record<string, (count?: number) => LabelledNote[]> = {
  "written, tuned on": () => readWritten(tuneWritten, tuneRosters),
  "made, tuned on": (count = made) => fillNotes("tune", count),
  "written, kept unseen": () => readWritten(unseenWritten, unseenRosters),
  "made, kept unseen": (count = made) => fillNotes("unseen", count),
};
