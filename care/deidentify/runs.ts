import { cueBefore } from "./cues.ts";
import type { Doc, Word } from "./document.ts";
import { spot, type Spot } from "./finding.ts";
import { endOf, endWithDot } from "./name-ends.ts";
import { famousWords, joinNeighbors } from "./name-neighbors.ts";
import type { Names, Run } from "./name-run.ts";
import { startOf } from "./name-starts.ts";
import { markStranger } from "./names.ts";
import { markRoster, type Mark } from "./roster-names.ts";
import type { RosterIndex } from "./roster.ts";
import { whoOf } from "./whose.ts";

/** Somebody of history may be somebody's classmate: their author says which. */
const asked: Mark = { refs: [], certainty: "doubtful" };

/** Every person that a text names. `taken` says which words belong to something else, such as a date. */
export function findNames(doc: Doc, index: RosterIndex, taken: (word: Word) => boolean): Spot[] {
  const roster = markRoster(doc, index);
  const famous = famousWords(doc);
  const marks = doc.words.map((word, i) =>
    taken(word) ? undefined : (roster[i] ?? (famous.has(i) ? asked : markStranger(doc, i))),
  );
  joinNeighbors(doc, marks, taken);
  const names: Names = { doc, index, marks };
  const spots: Spot[] = [];
  for (let i = 0; i < marks.length; i++) {
    if (!marks[i]) continue;
    const to = endOf(names, i);
    spots.push(...spotsOf(names, { from: i, to }));
    i = to;
  }
  return spots;
}

/** A run as one spot, with the title or initial before it. Two people in one breath stay two. */
function spotsOf(names: Names, run: Run): Spot[] {
  const split = boundary(names, run);
  if (split !== undefined) {
    return [
      ...spotsOf(names, { from: run.from, to: split - 1 }),
      ...spotsOf(names, { from: split, to: run.to }),
    ];
  }
  const { doc, marks } = names;
  const inRun = marks.slice(run.from, run.to + 1).filter((mark) => mark !== undefined);
  const certainty = inRun.some((mark) => mark.certainty === "certain") ? "certain" : "doubtful";
  const cue = cueBefore(doc, run.from);
  const who = whoOf(names, run, cue);
  const at = { start: startOf(names, run.from), end: endWithDot(doc, run.to) };
  return [spot(at, "name", { certainty, ...who })];
}

/** Where a given name follows another person's given name: "told Marcus Jaylen was out". */
function boundary({ marks }: Names, run: Run): number | undefined {
  for (let i = run.from + 1; i <= run.to; i++) {
    const given = (marks[i]?.refs ?? []).filter((ref) => ref.part === "given");
    const before = (marks[i - 1]?.refs ?? []).filter((ref) => ref.part === "given");
    if (
      given.length > 0 &&
      before.length > 0 &&
      !given.some((ref) => before.some((one) => one.person === ref.person))
    )
      return i;
  }
  return undefined;
}
