import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { registryFor } from "#bot/commands.ts";
import { teamsManifest } from "#bot/teams/manifest.ts";
import { packageOf, problemsOf } from "#bot/teams/package.ts";
import { ConfigError, readConfig } from "#config";

/** Writes the app package for Teams into the data directory, once nothing is wrong with it. */
async function write(): Promise<string> {
  const config = readConfig(process.env);
  if (!config.teams) throw new ConfigError("TEAMS_APP_ID is missing: the package is made for one app.");
  if (!config.baseUrl) throw new ConfigError("BASE_URL is missing: Teams has to know where the product is.");
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: config.undoSeconds }) });
  const manifest = teamsManifest(registry, {
    appId: config.teams.appId,
    baseUrl: config.baseUrl,
    version,
  });
  const problems = await problemsOf(manifest);
  if (problems.length > 0) throw new ConfigError(problems.join("\n"));
  mkdirSync(config.dataDirectory, { recursive: true });
  const file = join(config.dataDirectory, "footbridge-teams.zip");
  writeFileSync(file, packageOf(manifest));
  return file;
}

try {
  const file = await write();
  process.stdout.write(
    `${file}\nUpload it in the Teams admin center: Teams apps, Manage apps, Upload new app.\n`,
  );
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
