import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Bench, Figure, Group } from "../figure.ts";
import { median, percentile } from "../maths.ts";
import { small } from "../stores/plans.ts";
import type { Measured } from "./roster-work.ts";

const run = promisify(execFile);
const program = fileURLToPath(new URL("./roster-work.ts", import.meta.url));

/** *Find by name* and taking a file in, in a process of their own, so that its memory is the product's. */
export const rosters: Group = { names: ["find-ms", "import-rows-s", "import-peak-mb"], measure };

async function measure({ databases, log, report, wants }: Bench): Promise<void> {
  const database = await databases.empty("bench_rosters", small);
  log("Measuring find-ms and import …");
  const { stdout } = await run(process.execPath, [program, database.appUrl], { maxBuffer: 2 ** 24 });
  // The program of this folder prints what it measured and nothing else.
  const measured = JSON.parse(stdout) as Measured;
  for (const figure of figuresFrom(measured)) if (wants(figure.name)) report(figure);
}

/** What stands behind these figures in words. */
export function figuresFrom(measured: Measured): Figure[] {
  const { rows, checkSeconds, takeSeconds, againSeconds, peakMb, restMb, coldMs, findMs } = measured;
  const seconds = (n: number) => `${n.toFixed(1)} s`;
  const count = rows.toLocaleString("en");
  return [
    {
      name: "find-ms",
      value: percentile(findMs, 0.95),
      unit: "ms",
      note: `p95 of ${findMs.length} searches among ${count} students, each with its audit row; median ${median(findMs).toFixed(1)}, the first of a process ${coldMs.toFixed(0)}`,
    },
    {
      name: "import-rows-s",
      value: rows / takeSeconds,
      unit: "rows/s",
      note: `${count} new students taken in within one transaction in ${seconds(takeSeconds)}; looked through in ${seconds(checkSeconds)}, the same again in ${seconds(againSeconds)}`,
    },
    {
      name: "import-peak-mb",
      value: peakMb,
      unit: "MB",
      note: `most memory of the process over looking, taking in and looking again; ${restMb.toFixed(0)} before the file came`,
    },
  ];
}
