import type { Databases } from "./databases.ts";

/** One number that tells how well the product does, and what it is to be. */
export type Figure = {
  name: FigureName;
  value: number;
  unit: string;
  /** How it came about: counts, ranges, and what stands behind it in plain units. */
  note: string;
};

/** What a figure has to reach, and what to aim for then; at most, or at least where more is better. */
export type Goal = { reach?: number; aim?: number; isMore?: true };

/** Every figure in the order in which it is printed. */
export const goals = {
  ack: { reach: 3, aim: 2 },
  "ack-filled": { reach: 5, aim: 3 },
  "ack-p99-ms": { reach: 150, aim: 50 },
  submit: { reach: 6, aim: 4 },
  grow: { reach: 1.2, aim: 1.1 },
  "relay-p95-ms": { reach: 300, aim: 100 },
  "relay-teams-p95-ms": { reach: 400, aim: 150 },
  "teams-ack": { reach: 2, aim: 1.5 },
  "noisy-neighbor": { reach: 1.5, aim: 1.1 },
  "interactions-s": { reach: 0.3, aim: 0.5, isMore: true },
  "memory-grown": { reach: 1.2 },
  decide: { reach: 6, aim: 4 },
  home: { reach: 5, aim: 3 },
  page: { reach: 4, aim: 2.5 },
  "feed-ms": { reach: 50, aim: 15 },
  "find-ms": { reach: 100, aim: 30 },
  "import-rows-s": { reach: 2_000, aim: 6_000, isMore: true },
  "import-peak-mb": { reach: 400, aim: 250 },
  /** 15 updates in at most two presses each and 8 in at most five; the two with a note have no limit of their own. */
  presses: { reach: 80 },
  /** Eight people over four weeks at a quarter of an hour, against the plainest search in the same run. */
  "slots-speedup": { reach: 100, aim: 1_000, isMore: true },
  "slots-grow": { reach: 1, aim: 0.6 },
  "slots-ms": { reach: 5, aim: 1 },
  "year-ms": { reach: 50, aim: 10 },
  "notes-speed": { reach: 0.3, aim: 1, isMore: true },
  "notes-p99-ms": { reach: 5, aim: 2 },
  "start-s": { reach: 3, aim: 1.5 },
  "start-teams-s": { reach: 5, aim: 3 },
  "embedded-start-ms": {},
} as const satisfies Record<string, Goal>;
export type FigureName = keyof typeof goals;
export const figureNames = Object.keys(goals) as FigureName[];

/** What figures are measured with. */
export type Bench = {
  databases: Databases;
  log: (line: string) => void;
  rounds: number;
  profileTo?: string | undefined;
  wants: (name: FigureName) => boolean;
  report: (figure: Figure) => void;
};

/** Figures that are measured together, because they need the same processes. */
export type Group = { names: readonly FigureName[]; measure: (bench: Bench) => Promise<void> };
