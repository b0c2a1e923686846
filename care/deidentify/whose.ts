import type { Cue } from "./cues.ts";
import type { Word } from "./document.ts";
import { placeholders, type Spot } from "./finding.ts";
import type { Names, Run } from "./name-run.ts";
import type { Mark } from "./roster-names.ts";
import { particles, type Ref } from "./roster.ts";

type Named = Pick<Spot, "replacement"> & Partial<Pick<Spot, "who" | "otherStudent">>;

/** Whose name a run is. A roster name with a stranger's beside it is a stranger: "Jaylen Ortiz" is not our Jaylen. */
export function whoOf({ doc, marks }: Names, run: Run, cue: Cue | undefined): Named {
  const parts = range(run).map((i) => ({ mark: marks[i], word: doc.words[i] }));
  const refs = parts.flatMap(({ mark }) => oncePerPerson(mark?.refs ?? []));
  const stranger = parts.some(({ mark, word }) => isStranger(mark, word));
  const ref = best(refs, cue);
  const known = ref && !(stranger && isAlone(refs, ref));
  if (known) {
    return {
      who: ref.who,
      replacement: placeholders[ref.who],
      ...(ref.otherStudent !== undefined && { otherStudent: ref.otherStudent }),
    };
  }
  return { replacement: placeholders[cue?.who ?? "name"] };
}

/** A word counts once for a person, though it may be both their legal and their preferred name. */
const oncePerPerson = (refs: readonly Ref[]): Ref[] =>
  refs
    .toSorted((a, b) => partRank[a.part] - partRank[b.part])
    .filter((ref, i, all) => all.findIndex((other) => other.person === ref.person) === i);

const range = ({ from, to }: Run): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k);

const isStranger = (mark: Mark | undefined, word: Word | undefined): boolean =>
  (mark ? mark.refs.length === 0 : true) &&
  (word?.shape === "title" || word?.shape === "upper") &&
  !particles.has(word.key);

/** Only one word of the run speaks for this person. */
const isAlone = (refs: readonly Ref[], ref: Ref): boolean =>
  refs.filter((one) => one.person === ref.person).length < 2;

const rank = { student: 0, guardian: 1, sibling: 2, staff: 3, "other-student": 4 } as const;
const titledRank = { staff: 0, guardian: 1, student: 2, sibling: 3, "other-student": 4 } as const;
const partRank = { given: 0, family: 5, middle: 6 } as const;

function best(refs: readonly Ref[], cue: Cue | undefined): Ref | undefined {
  const order = cue?.kind === "title" ? titledRank : rank;
  const cost = (ref: Ref) => {
    const shares = refs.filter((one) => one.person === ref.person).length;
    const cued = cue?.who === ref.who ? -4 : 0;
    return order[ref.who] + partRank[ref.part] - 10 * shares + cued;
  };
  return refs.toSorted((a, b) => cost(a) - cost(b))[0];
}
