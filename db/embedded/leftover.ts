import { realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { dataOf } from "./cluster.ts";
import type { Place } from "./place.ts";
import { pidFileOf, stopByControl } from "./server.ts";

/**
 * Stops a server of this folder that outlived whoever started it, and removes the pid file of a process that is none.
 * Whoever calls this holds the lock, so nobody is using that server.
 */
export async function stopLeftover(place: Place, superuserPassword: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const lines = await pidFileOf(place);
    const [pid, , , port] = lines;
    // PostgreSQL itself takes away the file of a dead process.
    if (!pid || !port || !isAlive(Number(pid))) return;
    const who = await whoListens(place, Number(port), superuserPassword);
    // A server that is starting has written the file already, and listens in a moment.
    const isStarting = !lines[7]?.startsWith("ready") && tries < 30;
    if (who === "another" && !isStarting) return rm(join(dataOf(place), "postmaster.pid"), { force: true });
    // It may end by itself meanwhile: then there is nothing to stop, and the next look finds no file.
    if (who === "ours") await stopByControl(place).catch(() => undefined);
    else await sleep(100);
  }
  throw new Error(
    `an earlier PostgreSQL is still shutting down in ${place.directory}: try again in a minute`,
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The number in a pid file may belong to any process by now: only the server can say whose it is. */
async function whoListens(
  place: Place,
  port: number,
  password: string,
): Promise<"ours" | "another" | "not yet"> {
  const cannotConnectNow = "57P03";
  try {
    const folder = await withSuperuser(superuserUrl(port, password), dataFolder);
    return (await realpath(folder)) === (await realpath(dataOf(place))) ? "ours" : "another";
  } catch (error) {
    return (error as { code?: string }).code === cannotConnectNow ? "not yet" : "another";
  }
}

async function dataFolder(superuser: Sql): Promise<string> {
  const [row] = await superuser<[{ data_directory: string }]>`show data_directory`;
  return row.data_directory;
}

export const superuserUrl = (port: number, password: string) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** Runs `work` on a connection of its own. */
export async function withSuperuser<T>(url: string, work: (superuser: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined, connect_timeout: 5 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
