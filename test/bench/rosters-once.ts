import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { createDatabase } from "#db/roles.ts";
import { rosterFigures } from "./figures/rosters.ts";
const directory = mkdtempSync(join(tmpdir(), "fb-rosters-"));
const embedded = await startEmbedded({ directory, log: () => undefined });
const superuser = postgres(embedded.superuserUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
await createDatabase(superuser, "rosters");
await superuser.end();
await migrate(embedded.ownerUrl("rosters"));
try {
  for (const figure of await rosterFigures(embedded.appUrl("rosters")))
    console.log(figure.name, figure.value.toFixed(1), figure.unit, figure.note);
} finally {
  await embedded.stop();
  rmSync(directory, { recursive: true, force: true });
}
