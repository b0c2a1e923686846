import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { createDatabase } from "#db/roles.ts";

export const template = "footbridge_template";

/** One PostgreSQL for the whole run, with a migrated template that every file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), "footbridge-test-"));
  const embedded = await startEmbedded({ directory, fsync: false, log: () => undefined });
  const superuser = postgres(embedded.superuserUrl, {
    max: 1,
    fetch_types: false,
    onnotice: () => undefined,
  });
  await createDatabase(superuser, template);
  await migrate(embedded.ownerUrl(template));
  await superuser.end();
  project.provide("database", {
    superuserUrl: embedded.superuserUrl,
    ownerUrl: embedded.ownerUrl("NAME"),
    appUrl: embedded.appUrl("NAME"),
  });
  return async () => {
    await embedded.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}

declare module "vitest" {
  export interface ProvidedContext {
    database: { superuserUrl: string; ownerUrl: string; appUrl: string };
  }
}
