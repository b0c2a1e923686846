import { setTimeout as sleep } from "node:timers/promises";
import type { Sql } from "postgres";

type Storm = { applicationName: string; rounds: number; everyMs: number };

/** Kills about half of an application's backends again and again; answers how many it killed. */
export async function killBackends(superuser: Sql, storm: Storm): Promise<number> {
  let killed = 0;
  for (let round = 0; round < storm.rounds; round++) {
    await sleep(storm.everyMs);
    const [row] = await superuser<[{ killed: number }]>`
      select count(pg_terminate_backend(pid))::int as killed from pg_stat_activity
      where application_name = ${storm.applicationName} and random() < 0.5`;
    killed += row.killed;
  }
  return killed;
}

/** Counts what would have ended the process, from now until disposed of. */
export function watchForUncaught(): { count(): number } & Disposable {
  const seen: unknown[] = [];
  const note = (error: unknown) => void seen.push(error);
  process.on("uncaughtException", note).on("unhandledRejection", note);
  return {
    count: () => seen.length,
    [Symbol.dispose]: () => process.off("uncaughtException", note).off("unhandledRejection", note),
  };
}
