import { rm } from "node:fs/promises";
import { join } from "node:path";
import { startEmbedded } from "#db/embedded.ts";
import { scratchFolder } from "#test/support/scratch-postgres.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { median, range } from "../maths.ts";

/** A part by itself: how long PostgreSQL from npm takes to be there. */
export const parts: Group = { names: ["embedded-start-ms"], measure };

async function measure({ wants, log, rounds, report }: Bench): Promise<void> {
  if (wants("embedded-start-ms")) {
    log("Measuring embedded-start-ms …");
    report(await startingTimes(rounds));
  }
}

/** A later start, on data that are there; the first one makes them. */
async function startingTimes(rounds: number): Promise<Figure> {
  const folder = await scratchFolder();
  const start = async () => {
    const started = performance.now();
    await using _server = await startEmbedded({ directory: join(folder, "postgres"), log: () => undefined });
    return performance.now() - started;
  };
  try {
    const first = await start();
    const later: number[] = [];
    for (let round = 0; round < rounds; round++) later.push(await start());
    const note = `${range(later, 0)}; the very first start, which makes the data, ${first.toFixed(0)}`;
    return { name: "embedded-start-ms", value: median(later), unit: "ms", note };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
