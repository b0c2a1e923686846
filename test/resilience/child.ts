import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A process of the product's that a test started and can kill. */
export type Child = AsyncDisposable & {
  /** What it has said so far, standard error included. */
  said: readonly string[];
  /** Waits for a line that matches; fails when the process ends before it comes. */
  hears(pattern: RegExp): Promise<RegExpExecArray>;
  tell(line: string): void;
  /** Ends it as a crash of the machine would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, and waits for its exit code. */
  stop(): Promise<number | null>;
  isAlive(): boolean;
};

/** Starts `node` with these words and nothing of this process's environment but the way to programs. */
export function startChild(args: string[], environment: Record<string, string> = {}): Child {
  const { PATH = "" } = process.env;
  const child = spawn(process.execPath, args, { env: { PATH, ...environment }, stdio: "pipe" });
  const said: string[] = [];
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on("line", (line) => {
      said.push(line);
      for (const listener of listeners) listener();
    });
  const ended = once(child, "exit");
  child.stdin.on("error", () => undefined);
  const kill = () => end(child, ended, "SIGKILL");
  return {
    said,
    hears: (pattern) => hears({ said, listeners, ended }, pattern),
    tell: (line) => void child.stdin.write(`${line}\n`),
    kill: async () => void (await kill()),
    stop: () => end(child, ended, "SIGTERM"),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    [Symbol.asyncDispose]: async () => void (await kill()),
  };
}

async function end(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals) {
  child.kill(signal);
  await ended;
  return child.exitCode;
}

type Heard = { said: string[]; listeners: Set<() => void>; ended: Promise<unknown> };

async function hears({ said, listeners, ended }: Heard, pattern: RegExp): Promise<RegExpExecArray> {
  const { promise, resolve, reject } = Promise.withResolvers<RegExpExecArray>();
  const look = () => {
    const found = said.map((line) => pattern.exec(line)).find((match) => match !== null);
    if (found) resolve(found);
  };
  listeners.add(look);
  look();
  void ended.then(() =>
    reject(new Error(`it ended before it said ${pattern}:\n${said.slice(-20).join("\n")}`)),
  );
  try {
    return await promise;
  } finally {
    listeners.delete(look);
  }
}
