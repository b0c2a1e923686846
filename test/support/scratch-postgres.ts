import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres, { type Sql } from "postgres";
import { startEmbedded, type Embedded } from "#db/embedded.ts";
import { createDatabase } from "#db/roles.ts";

export type Scratch = AsyncDisposable & {
  server: Embedded;
  superuser: Sql;
  /** Runs statements as the owner of the database. */
  asOwner: Sql;
  database: string;
};

/** A server of its own with one empty database, for tests that hurt servers. */
export async function scratchPostgres(): Promise<Scratch> {
  const directory = await scratchFolder();
  const server = await startEmbedded({
    directory: join(directory, "postgres"),
    fsync: false,
    log: () => undefined,
  });
  const database = "scratch";
  const quiet = { max: 1, fetch_types: false, onnotice: () => undefined };
  const superuser = postgres(server.superuserUrl, quiet);
  await createDatabase(superuser, database);
  const asOwner = postgres(server.ownerUrl(database), quiet);
  const dispose = async () => {
    await Promise.all([asOwner.end({ timeout: 1 }), superuser.end({ timeout: 1 })]);
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { server, superuser, asOwner, database, [Symbol.asyncDispose]: dispose };
}

/** A new folder that anybody may pass through, as the folders above a checkout usually are. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-test-"));
  await chmod(folder, 0o755);
  return folder;
}
