import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Measured } from "./roster-work.ts";

type Figure = { name: string; value: number; unit: string; note: string };

const run = promisify(execFile);
const program = new URL("roster-work.ts", import.meta.url).pathname;
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** *Find by name* and taking a file in, in a process of their own on a migrated, empty database. */
export async function rosterFigures(appUrl: string): Promise<Figure[]> {
  const { stdout } = await run(process.execPath, [program, appUrl], { maxBuffer: 2 ** 24 });
  // The program of this folder prints what it measured and nothing else.
  const measured = JSON.parse(stdout) as Measured;
  return figuresFrom(measured);
}

export function figuresFrom(measured: Measured): Figure[] {
  const { rows, checkSeconds, takeSeconds, againSeconds, peakMb, restMb, coldMs, findMs } = measured;
  const sorted = findMs.toSorted((a, b) => a - b);
  const seconds = (n: number) => `${n.toFixed(1)} s`;
  return [
    {
      name: "find-ms",
      value: at(sorted, 0.95),
      unit: "ms",
      note: `p95 of ${sorted.length} searches among ${rows} students, each with its audit row; p50 ${at(sorted, 0.5).toFixed(1)}, the first of a process ${coldMs.toFixed(0)}`,
    },
    {
      name: "import-rows-s",
      value: rows / takeSeconds,
      unit: "rows/s",
      note: `${rows} new students taken in within one transaction in ${seconds(takeSeconds)}; looked through in ${seconds(checkSeconds)}, the same again in ${seconds(againSeconds)}`,
    },
    {
      name: "import-peak-mb",
      value: peakMb,
      unit: "MB",
      note: `most memory of the process over looking, taking in and looking again; ${restMb.toFixed(0)} before the file came`,
    },
  ];
}
