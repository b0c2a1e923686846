import { randomBytes } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { inject } from "vitest";
import { connect, type Client } from "#db/client.ts";
import { Keyring, type MasterKey } from "#db/keyring.ts";
import { openQueue } from "#db/queue.ts";
import { createDatabase } from "#db/roles.ts";
import type { Store } from "#db/store.ts";

export type TestDatabase = AsyncDisposable & {
  store: Store;
  client: Client;
  appUrl: string;
  ownerUrl: string;
  /** Inside this database, past every protection. */
  asSuperuser: Sql;
};
export type FreshOptions = { workers?: boolean; template?: string; masters?: readonly MasterKey[] };

const quiet = { max: 1, fetch_types: false, onnotice: () => undefined };

/** A database of its own for one test file: a clone of the migrated template, or of another one. */
export async function freshDatabase(options: FreshOptions = {}): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const superuser = superuserOf("postgres");
  try {
    await createDatabase(superuser, name, { template: options.template ?? "footbridge_template" });
  } finally {
    await superuser.end();
  }
  return openDatabase(name, options);
}

/** Opens a database that is there. Disposing of it closes every connection. */
export async function openDatabase(name: string, options: FreshOptions = {}): Promise<TestDatabase> {
  const urls = inject("database");
  const appUrl = urls.appUrl.replace("NAME", name);
  const client = connect({ url: appUrl });
  const queue = await openQueue(appUrl, { onError: () => undefined, workers: options.workers ?? false });
  const keys = new Keyring(client.db, options.masters ?? [{ id: "test", secret: randomBytes(32) }]);
  const asSuperuser = superuserOf(name);
  const dispose = async () => {
    await queue.boss.stop({ graceful: false });
    await Promise.all([client.end(), asSuperuser.end()]);
  };
  const ownerUrl = urls.ownerUrl.replace("NAME", name);
  return {
    store: { client, keys, queue },
    client,
    appUrl,
    ownerUrl,
    asSuperuser,
    [Symbol.asyncDispose]: dispose,
  };
}

/** One connection as the superuser of this run's server. */
export function superuserOf(database: string): Sql {
  const there = new URL(inject("database").superuserUrl);
  there.pathname = `/${database}`;
  return postgres(there.toString(), quiet);
}
