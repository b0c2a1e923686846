import { fillNotes } from "./fill.ts";
import { othersHandARosters, othersHandAWritten } from "./others-hand-a.ts";
import { othersMadeARosters, othersMadeAWritten } from "./others-made-a.ts";
import { readWritten, type LabelledNote } from "./read.ts";
import { earlierRosters, earlierWritten } from "./written-earlier.ts";
import { lastRosters, lastWritten } from "./written-last.ts";
import { tuneRosters, tuneWritten } from "./written-tune.ts";

const made = 3_000;
const half = (lines: string, which: 0 | 1) =>
  lines
    .trim()
    .split("\n")
    .filter((_, i) => i % 2 === which)
    .join("\n");

/** The sets of notes: those the finder was made with, and the halves of the last ones that are kept from it. */
export const sets: Record<string, (count?: number) => LabelledNote[]> = {
  "written, tuned on": () => readWritten(tuneWritten, tuneRosters),
  "made, tuned on": (count = made) => fillNotes("tune", count),
  "written earlier, tuned on since": () => readWritten(earlierWritten, earlierRosters),
  "made earlier, tuned on since": (count = made) => fillNotes("earlier", count),
  "written last, the half tuned on": () => readWritten(half(lastWritten, 1), lastRosters),
  "made last, the half tuned on": (count = made) => fillNotes("last", count, 1),
  "written last, kept unseen": () => readWritten(half(lastWritten, 0), lastRosters),
  "made last, kept unseen": (count = made) => fillNotes("last", count, 0),
  "written by another author": () => readWritten(othersHandAWritten, othersHandARosters),
  "made by another author": () => readWritten(othersMadeAWritten, othersMadeARosters),
};
