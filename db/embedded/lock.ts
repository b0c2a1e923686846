import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { nameOf } from "./place.ts";

type Lock = { release(): Promise<void> };

/**
 * Holds a folder for this process alone. The lock is a socket that the system takes back when the process ends, however
 * it ends, so no stale lock is ever in the way.
 * @throws when another process holds the folder.
 */
export async function lockFolder(directory: string): Promise<Lock> {
  const address = addressFor(`footbridge-${nameOf(directory)}`);
  const server = (await listen(address)) ?? (await listenOverStale(address));
  if (!server) throw new Error(`the database in ${directory} is already in use by another running process`);
  server.unref();
  return { release: async () => void (await new Promise((done) => server.close(done))) };
}

function addressFor(name: string): string {
  if (platform() === "linux") return `\0${name}`;
  return platform() === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function listen(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  server.listen(address);
  try {
    await once(server, "listening");
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;
    throw error;
  }
}

/** Only where a socket is a file can one be left behind by a process that was killed. */
async function listenOverStale(address: string): Promise<Server | undefined> {
  if (platform() === "linux" || platform() === "win32") return undefined;
  const socket = connect(address);
  const answered = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  if (answered) return undefined;
  await rm(address, { force: true });
  return listen(address);
}
