import { fillNotes } from "./fill.ts";
import { othersHandARosters, othersHandAWritten } from "./others-hand-a.ts";
import { othersHandBRosters, othersHandBWritten } from "./others-hand-b.ts";
import { othersMadeARosters, othersMadeAWritten } from "./others-made-a.ts";
import { othersMadeBRosters, othersMadeBWritten } from "./others-made-b.ts";
import { readWritten, type LabelledNote } from "./read.ts";
import { earlierRosters, earlierWritten } from "./written-earlier.ts";
import { lastRosters, lastWritten } from "./written-last.ts";
import { tuneRosters, tuneWritten } from "./written-tune.ts";

const made = 3_000;

/** The sets of notes: those the finder was made with, and those of another author that are kept from it. */
export const sets: Record<string, (count?: number) => LabelledNote[]> = {
  "written, tuned on": () => readWritten(tuneWritten, tuneRosters),
  "made, tuned on": (count = made) => fillNotes("tune", count),
  "written earlier, tuned on since": () => readWritten(earlierWritten, earlierRosters),
  "made earlier, tuned on since": (count = made) => fillNotes("earlier", count),
  "written last, tuned on since": () => readWritten(lastWritten, lastRosters),
  "made last, tuned on since": (count = made) => fillNotes("last", count),
  "written by another author, tuned on since": () => readWritten(othersHandAWritten, othersHandARosters),
  "made by another author, tuned on since": (count = made) =>
    readWritten(othersMadeAWritten, othersMadeARosters).slice(0, count),
  "written by another author, kept unseen": () => readWritten(othersHandBWritten, othersHandBRosters),
  "made by another author, kept unseen": (count = made) =>
    readWritten(othersMadeBWritten, othersMadeBRosters).slice(0, count),
};
