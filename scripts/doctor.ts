import { readFileSync } from "node:fs";
import { notInArray, count } from "drizzle-orm";
import { registryFor } from "#bot/commands.ts";
import { examineSlack, manifestDrift, type Finding } from "#bot/slack/doctor.ts";
import { slackManifest } from "#bot/slack/manifest.ts";
import { listInstalled } from "#care/doctor.ts";
import { connect } from "#db/client.ts";
import { Keyring } from "#db/keyring.ts";
import { pendingMigrations, problemsWithRights } from "#db/migrate.ts";
import { openQueue } from "#db/queue.ts";
import { dataKeys } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";
import { ConfigError, readConfig, type Config } from "#config";

// `npm run doctor [exported-manifest.json]`: looks whether all that the product rests on is well, and names the fix.

const now = () => Temporal.Now.instant();

function settings(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    tell([{ what: "The settings can be read", fix: error.message }]);
    process.exit(1);
  }
}

function tell(findings: readonly Finding[]): void {
  for (const { what, fix } of findings) process.stdout.write(fix ? `✗ ${what}\n    ${fix}\n` : `✓ ${what}\n`);
}

/** Migrations, rights and keys. */
async function examineStore({ client }: Store, config: Config): Promise<Finding[]> {
  const pending = await pendingMigrations(client.db);
  const known = (config.masterKeys ?? []).map(({ id }) => id);
  const [row] = await client.db
    .select({ lost: count() })
    .from(dataKeys)
    .where(notInArray(dataKeys.masterKeyId, known));
  const rights = await problemsWithRights(client.db);
  return [
    {
      what: "The tables are as this version needs them",
      ...(pending > 0 && { fix: `${pending} migrations are pending: run npm run db:migrate.` }),
    },
    {
      what: "The database role has the rights it needs and no more",
      ...(rights.length > 0 && { fix: `${rights.join("; ")}. See README, production.` }),
    },
    {
      what: "Every key can be opened",
      ...(row &&
        row.lost > 0 && {
          fix: `${row.lost} keys are wrapped by a master key that is not in MASTER_KEYS: put it back beside the new one, then run npm run keys:rotate.`,
        }),
    },
  ];
}

async function examine(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [{ what: `The settings can be read (${config.mode})` }];
  if (!config.database || !config.masterKeys) return findings;
  await using client = connect({ url: config.database.appUrl });
  const reached = await client.sql`select 1`.then(
    () => true,
    () => false,
  );
  findings.push({
    what: "The database answers",
    ...(!reached && { fix: "Check DATABASE_URL and that PostgreSQL is up." }),
  });
  if (!reached) return findings;
  const queue = await openQueue(config.database.appUrl, { onError: () => undefined, workers: false });
  const store = { client, queue, keys: new Keyring(client.db, config.masterKeys) };
  findings.push(...(await examineStore(store, config)));
  if (config.slack) {
    const { apiUrl, signingSecret, appToken } = config.slack;
    const address = appToken ? undefined : config.baseUrl;
    const workspaces = await listInstalled(store, now());
    findings.push(...(await examineSlack({ apiUrl, signingSecret, appToken, address, workspaces, now })));
  }
  await queue.boss.stop({ graceful: false });
  return findings;
}

/** Compares an exported manifest with the one of this version. */
function examineManifest(config: Config, file: string | undefined): Finding[] {
  if (!file || !config.slack) return [];
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: config.undoSeconds }) });
  const panel = config.baseUrl ?? "";
  const address = config.slack.appToken ? {} : { address: panel };
  const ours = slackManifest(registry, { ...address, panel, prefix: config.commandPrefix });
  const drift = manifestDrift(JSON.parse(readFileSync(file, "utf8")), ours);
  const fix = `${drift.join("\n    ")}\n    Paste what npm run slack:manifest prints into the app's settings.`;
  return [{ what: "The app's manifest is this version's", ...(drift.length > 0 && { fix }) }];
}

const config = settings();
const findings = [...(await examine(config)), ...examineManifest(config, process.argv[2])];
tell(findings);
process.exit(findings.some(({ fix }) => fix) ? 1 : 0);
