import { rotateKeys } from "#db/rotate-keys.ts";
import { start } from "#server";
import { readConfig } from "#config";

await using running = await start({ ...readConfig(process.env), port: 0, workers: false });
const log = (line: string) => void process.stdout.write(`${line}\n`);
await rotateKeys(running.store, { now: () => Temporal.Now.instant(), log });
