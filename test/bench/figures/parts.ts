import { rm } from "node:fs/promises";
import { join } from "node:path";
import { findIdentifiers } from "#care/deidentify/find.ts";
import { startEmbedded } from "#db/embedded.ts";
import { readNotes } from "#test/care/deidentify/labelled.ts";
import { updateNotes } from "#test/care/deidentify/update-notes.ts";
import { scratchFolder } from "#test/support/scratch-postgres.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { median, percentile, range } from "../maths.ts";

/** Parts by themselves: how long the finder reads a note, and how long PostgreSQL from npm takes to be there. */
export const parts: Group = { names: ["finder-p99-ms", "embedded-start-ms"], measure };

async function measure({ wants, log, rounds, report }: Bench): Promise<void> {
  if (wants("finder-p99-ms")) report(findingTimes());
  if (wants("embedded-start-ms")) {
    log("Measuring embedded-start-ms …");
    report(await startingTimes(rounds));
  }
}

function findingTimes(): Figure {
  const notes = readNotes(updateNotes);
  const readAll = () =>
    notes.map(({ text, index }) => {
      const started = performance.now();
      findIdentifiers(text, index);
      return performance.now() - started;
    });
  for (let warm = 0; warm < 10; warm++) readAll();
  const times = Array.from({ length: 20 }, readAll).flat();
  const note = `median ${median(times).toFixed(2)}; ${notes.length} notes of the tests, 20 times each`;
  return { name: "finder-p99-ms", value: percentile(times, 0.99), unit: "ms", note };
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
