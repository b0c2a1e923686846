import type { Databases } from "./databases.ts";

/** One number that tells how well the product does, and what it is to be. */
export type Figure = {
  name: FigureName;
  value: number;
  unit: string;
  /** How it came about: counts, ranges, and what stands behind it in plain units. */
  note: string;
};

/** Every figure in the order in which it is printed, with what it has to reach and what to aim for then. */
export const goals = {
  ack: { reach: 3, aim: 2 },
  "ack-filled": { reach: 5, aim: 3 },
  "ack-p99-ms": { reach: 150, aim: 50 },
  submit: { reach: 6, aim: 4 },
  grow: { reach: 1.2, aim: 1.1 },
  "relay-p95-ms": { reach: 300, aim: 100 },
  "finder-p99-ms": {},
  "embedded-start-ms": {},
} as const satisfies Record<string, { reach?: number; aim?: number }>;
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
