import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { connect } from "#db/client.ts";
import { Keyring } from "#db/keyring.ts";
import { openQueue } from "#db/queue.ts";
import { createDatabase } from "#db/roles.ts";
import type { Store } from "#db/store.ts";

export type TestDatabase = AsyncDisposable & { store: Store; appUrl: string; asSuperuser: ReturnType<typeof postgres> };

/** A database of its own for one test file: a clone of the migrated template. */
export async function freshDatabase(options: { workers?: boolean } = {}): Promise<TestDatabase> {
  const urls = inject("database");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const superuser = postgres(urls.superuserUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
  await createDatabase(superuser, name, { template: "footbridge_template" });
  await superuser.end();
  const appUrl = urls.appUrl.replace("NAME", name);
  const client = connect({ url: appUrl });
  const queue = await openQueue(appUrl, { onError: () => undefined, workers: options.workers ?? false });
  const keys = new Keyring(client.db, [{ id: "test", secret: randomBytes(32) }]);
  const there = new URL(urls.superuserUrl);
  there.pathname = `/${name}`;
  const asSuperuser = postgres(there.toString(), { max: 1, fetch_types: false, onnotice: () => undefined });
  const dispose = async () => {
    await queue.boss.stop({ graceful: false });
    await Promise.all([client.end(), asSuperuser.end()]);
  };
  return { store: { client, keys, queue }, appUrl, asSuperuser, [Symbol.asyncDispose]: dispose };
}
