import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { talkTo } from "./talk.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const programs = {
  product: here("../../server.ts"),
  bare: here("./bare/server.ts"),
  bareTeams: here("./bare/teams.ts"),
} as const;
/** The product is started as `npm start` does it. */
const quickStart = ["--import", here("../../scripts/quick-start.js")];
type Startable = keyof typeof programs;
/** What answers Slack. */
export type Program = Exclude<Startable, "bareTeams">;

export type ServerOptions = {
  program: Startable;
  port: number;
  /** Its whole environment: nothing of ours leaks in. */
  environment: Record<string, string>;
  /** A folder for a CPU profile of the whole run. */
  profileTo?: string | undefined;
};

/** The product or the bare program, in a process of its own. */
export type MeasuredServer = AsyncDisposable & {
  url: string;
  /** User and system time so far, in microseconds. */
  cpu: () => Promise<number>;
  /** What it keeps in memory now, in bytes. */
  memory: () => Promise<number>;
};

/** Starts a program and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<MeasuredServer> {
  const { program, port, environment, profileTo } = options;
  const profile = profileTo ? ["--cpu-prof", `--cpu-prof-dir=${profileTo}`] : [];
  const child = fork(programs[program], [], {
    execArgv: [
      "--expose-gc",
      ...(program === "product" ? quickStart : []),
      "--import",
      here("./probe.ts"),
      ...profile,
    ],
    env: { ...environment, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  await listening(child, port);
  const ask = talkTo(child);
  return {
    url: `http://127.0.0.1:${port}`,
    cpu: async () => {
      const { user, system } = await ask<NodeJS.CpuUsage>("cpu");
      return user + system;
    },
    memory: () => ask<number>("memory"),
    [Symbol.asyncDispose]: () => stop(child),
  };
}

/** Asks how it is until it answers. What it said meanwhile is told when it ends instead. */
async function listening(child: ChildProcess, port: number): Promise<void> {
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (said = `${said}${text}`.slice(-4_000)));
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error(`a server did not start: ${said}`);
}

/** Ends a process in its own time, and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
