import type { Kind } from "./read.ts";
import type { Measure } from "./measure.ts";

/** One line of the table: what is measured, what must be reached and what to aim for; a share unless `isMost`. */
export type Row = { what: string; value: number; of: number; reach: number; aim: number; isMost?: true };

const sum = (measured: Measure, kinds: readonly Kind[]) =>
  kinds.reduce(
    (total, kind) => {
      const one = measured.kinds[kind];
      return { of: total.of + (one?.of ?? 0), caught: total.caught + (one?.caught ?? 0) };
    },
    { of: 0, caught: 0 },
  );
const share = (part: number, of: number) => (of === 0 ? 1 : part / of);

type Line = [what: string, kinds: readonly Kind[], reach: number, aim: number];
const lines: readonly Line[] = [
  ["roster names, exact", ["roster"], 0.995, 1],
  ["roster names, typo and partial", ["typo"], 0.93, 0.98],
  ["names not on the roster", ["name"], 0.97, 0.99],
  ["dates", ["date"], 0.98, 0.995],
  ["initials", ["initials"], 0.95, 0.98],
  ["e-mail, link, SSN, IP, ZIP, age from 90", ["email", "link", "ssn", "ip", "zip", "age"], 1, 1],
  ["phone", ["phone"], 0.99, 1],
  ["handle", ["handle"], 0.99, 1],
  ["plate", ["plate"], 0.99, 1],
  ["address, id, school, city", ["address", "id", "school", "city"], 0.95, 0.98],
  ["room and organization", ["room", "organization"], 0.92, 0.97],
  ["rare facts, flagged", ["quasi"], 0.5, 0.75],
];

/** The table that the finder is judged by, for one set of notes. */
export function rowsOf(measured: Measure): Row[] {
  const { all, harmless, keep, marks, notes } = measured;
  const per = (count: number) => share(1_000 * count, harmless.characters);
  return [
    { what: "caught, all classes", value: share(all.caught, all.of), of: all.of, reach: 0.98, aim: 0.995 },
    { what: "removed without asking", value: share(all.removed, all.of), of: all.of, reach: 0.95, aim: 0.98 },
    ...lines.map(([what, kinds, reach, aim]): Row => {
      const { of, caught } = sum(measured, kinds);
      return { what, value: share(caught, of), of, reach, aim };
    }),
    {
      what: "harmless characters per 1,000, without asking",
      value: per(harmless.removed),
      of: harmless.characters,
      reach: 10,
      aim: 4,
      isMost: true,
    },
    {
      what: "the same with undecided",
      value: per(harmless.touched),
      of: harmless.characters,
      reach: 25,
      aim: 12,
      isMost: true,
    },
    {
      what: "what must survive, without asking",
      value: share(keep.keptCertain, keep.of),
      of: keep.of,
      reach: 0.98,
      aim: 0.995,
    },
    {
      what: "the same with undecided",
      value: share(keep.kept, keep.of),
      of: keep.of,
      reach: 0.94,
      aim: 0.97,
    },
    {
      what: "undecided marks per note",
      value: marks.all / notes,
      of: notes,
      reach: 0.6,
      aim: 0.25,
      isMost: true,
    },
    {
      what: "the same in notes without identifiers",
      value: marks.cleanNotes === 0 ? 0 : marks.clean / marks.cleanNotes,
      of: marks.cleanNotes,
      reach: 0.35,
      aim: 0.15,
      isMost: true,
    },
  ];
}

/** Whether a row has reached what it must. Of a class with few examples one miss is no failure. */
export const isReached = ({ value, of, reach, isMost }: Row): boolean =>
  isMost ? value <= reach : value >= reach || (of < 100 && reach < 1 && (1 - value) * of <= 1.01);
