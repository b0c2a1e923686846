import { initialize, secretsOf, type Secrets } from "./embedded/cluster.ts";
import { stopLeftover, superuserUrl, withSuperuser } from "./embedded/leftover.ts";
import { lockFolder } from "./embedded/lock.ts";
import { findPlace, makeFolder, type Place } from "./embedded/place.ts";
import { startServer } from "./embedded/server.ts";
import { appRole, createRoles, ownerRole } from "./roles.ts";

type EmbeddedOptions = {
  /** A folder of its own. It is created, and holds its data the next time. */
  directory: string;
  /** A free one is chosen when left out. */
  port?: number;
  /** Off, a power cut may lose or spoil the data: for tests. */
  fsync?: boolean;
  log: (line: string) => void;
};

export type Embedded = AsyncDisposable & {
  superuserUrl: string;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  stop(): Promise<void>;
};

/**
 * Starts a real PostgreSQL from npm on the loopback address, with the roles of `roles.ts`; makes its data on the first
 * start and finds them on later ones. Works as root and as anybody else, and after a crash of any kind.
 * @throws when another running process has the same directory, or when PostgreSQL cannot run here; the message says why.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const directory = await makeFolder(options.directory);
  const lock = await lockFolder(directory);
  try {
    const started = await start(await findPlace(directory, options.log), options);
    const stop = () => started.stop().finally(() => lock.release());
    return { ...started, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function start(place: Place, options: EmbeddedOptions): Promise<Omit<Embedded, keyof AsyncDisposable>> {
  const { port, fsync = true, log } = options;
  const secrets = await secretsOf(place);
  await initialize(place, secrets.superuser, fsync);
  await stopLeftover(place, secrets.superuser);
  const server = await startServer(place, { port, fsync, log });
  const urls = urlsFor(server.port, secrets);
  try {
    await withSuperuser(urls.superuserUrl, (superuser) => createRoles(superuser, secrets));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...urls, stop: server.stop };
}

function urlsFor(port: number, secrets: Secrets) {
  const urlFor = (role: string, password: string) => (database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return {
    superuserUrl: superuserUrl(port, secrets.superuser),
    ownerUrl: urlFor(ownerRole, secrets.owner),
    appUrl: urlFor(appRole, secrets.app),
  };
}
