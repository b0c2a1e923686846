import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Some bytes on their way between a process and PostgreSQL, with what that connection has asked lately. */
export type Passing = { from: "process" | "server"; text: string; asked: string };

export type PostgresProxy = AsyncDisposable & {
  /** The same database by way of this proxy. */
  urlFor(databaseUrl: string): string;
  /**
   * Lets everything pass until something matches; that, and all after it, is held back. Resolves when it is. What is
   * held has not reached the other side.
   */
  holdWhen(matches: (passing: Passing) => boolean): Promise<void>;
  /** Breaks every connection and lets new ones pass again. */
  forget(): void;
};

type Hold = { matches: (passing: Passing) => boolean; reached: () => void };
type Line = { process: Socket; server: Socket; asked: string };

/** Stands between a process and PostgreSQL, so that a test can stop the world between any two messages. */
export async function postgresProxy(databaseUrl: string): Promise<PostgresProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const lines = new Set<Line>();
  const state: { hold?: Hold; holding: boolean } = { holding: false };
  const pass = (line: Line, from: Passing["from"], bytes: Buffer): void => {
    const text = bytes.toString("latin1");
    if (from === "process") line.asked = `${line.asked}\n${text}`.slice(-20_000);
    if (!state.holding && state.hold?.matches({ from, text, asked: line.asked })) {
      state.holding = true;
      state.hold.reached();
    }
    if (!state.holding) line[from === "process" ? "server" : "process"].write(bytes);
  };
  const server = createServer((process) => {
    const line: Line = { process, server: connect(Number(port), hostname), asked: "" };
    lines.add(line);
    for (const from of ["process", "server"] as const) {
      line[from].setNoDelay(true);
      line[from].on("data", (bytes: Buffer) => pass(line, from, bytes));
      line[from].on("error", () => undefined);
      line[from].on("close", () => {
        line.process.destroy();
        line.server.destroy();
        lines.delete(line);
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const forget = () => {
    delete state.hold;
    state.holding = false;
    for (const line of lines) {
      line.process.destroy();
      line.server.destroy();
    }
  };
  return {
    urlFor: (url) => Object.assign(new URL(url), { port: (server.address() as AddressInfo).port }).toString(),
    holdWhen: (matches) => new Promise((reached) => void (state.hold = { matches, reached })),
    forget,
    [Symbol.asyncDispose]: async () => {
      forget();
      server.close();
      await once(server, "close");
    },
  };
}
