import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { platform } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { dataOf } from "./cluster.ts";
import type { Place } from "./place.ts";

const run = promisify(execFile);

export type Server = { port: number; stop(): Promise<void> };
type ServerOptions = { port?: number | undefined; fsync: boolean; log: (line: string) => void };

const attempts = 3;

/** Starts the server and waits until it accepts connections. Tries another port when the free one was just taken. */
export async function startServer(place: Place, options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = await spawnServer(place, port, options.fsync);
    if (await isReady(place, child)) return running(place, child, { port, log: options.log });
    if (attempt === attempts) throw new Error(`PostgreSQL did not start:\n${await lastWords(place)}`);
    await sleep(300);
  }
}

function settings(fsync: boolean): string[] {
  const always = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    // Its log must not repeat what a statement or a violated constraint contained.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  const careless = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const all = fsync ? always : { ...always, ...careless };
  return Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
}

async function spawnServer(place: Place, port: number, fsync: boolean): Promise<ChildProcess> {
  await using log = await open(logOf(place), "w", 0o600);
  if (place.user) await log.chown(place.user.uid, place.user.gid);
  const args = ["-D", dataOf(place), "-p", String(port), ...settings(fsync)];
  // Detached: an interrupt from the keyboard is for us, and we stop the server after our own work is done.
  const child = spawn(join(place.programs, "postgres"), args, {
    cwd: place.directory,
    stdio: ["ignore", log.fd, log.fd],
    detached: true,
    windowsHide: true,
    ...place.user,
  });
  child.on("error", ignore);
  child.unref();
  return child;
}

/** The server writes its state into the eighth line of its pid file. */
async function isReady(place: Place, child: ChildProcess): Promise<boolean> {
  while (child.pid !== undefined && !hasEnded(child)) {
    const lines = await pidFileOf(place);
    if (lines[0] === String(child.pid) && lines[7]?.startsWith("ready")) return true;
    await sleep(10);
  }
  return false;
}

/** The lines of the file in which a running server says who and where it is; none when there is no file. */
export async function pidFileOf(place: Place): Promise<string[]> {
  const text = await readFile(join(dataOf(place), "postmaster.pid"), "utf8").catch(ignore);
  return text?.split("\n") ?? [];
}

function running(
  place: Place,
  child: ChildProcess,
  facts: { port: number; log: (line: string) => void },
): Server {
  const guard = guardAgainstOurDeath(place, child);
  let stopping = false;
  child.once("exit", (code, signal) => {
    guard?.kill("SIGKILL");
    if (!stopping)
      facts.log(`PostgreSQL ended by itself (${signal ?? code}); its last words are in ${logOf(place)}`);
  });
  return {
    port: facts.port,
    async stop() {
      stopping = true;
      if (!hasEnded(child)) await stopChild(place, child);
    },
  };
}

async function stopChild(place: Place, child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.ref();
  if (platform() === "win32") await stopByControl(place);
  else child.kill("SIGINT");
  const tooLong = setTimeout(() => child.kill("SIGQUIT"), 20_000);
  await ended;
  clearTimeout(tooLong);
}

/**
 * A shell that waits for our end of a pipe to close, which the system sees to however we die, and then asks the server
 * to shut down. Windows has no such shell: there the next start stops what was left.
 */
function guardAgainstOurDeath(place: Place, child: ChildProcess): ChildProcess | undefined {
  if (platform() === "win32") return undefined;
  const guard = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(child.pid)], {
    cwd: place.directory,
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    ...place.user,
  });
  guard.on("error", ignore);
  guard.stdin.on("error", ignore);
  guard.unref();
  // The pipe must not keep us alive either. A child's pipe is a socket; its type does not say so.
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}

/** Stops the server of this data folder, whoever started it. */
export async function stopByControl(place: Place): Promise<void> {
  const args = ["stop", "-D", dataOf(place), "-m", "fast", "-w", "-t", "30"];
  await run(join(place.programs, "pg_ctl"), args, { cwd: place.directory, ...place.user });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

const logOf = (place: Place) => join(place.directory, "server.log");
const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
const ignore = () => undefined;

async function lastWords(place: Place): Promise<string> {
  const text = (await readFile(logOf(place), "utf8").catch(ignore)) ?? "";
  return text.trimEnd().split("\n").slice(-10).join("\n");
}
