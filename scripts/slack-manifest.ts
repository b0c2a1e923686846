import { registryFor } from "#bot/commands.ts";
import { scopes, slackManifest } from "#bot/slack/manifest.ts";
import { readConfig } from "#config";

const config = readConfig(process.env);
const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: config.undoSeconds }) });
const panel = config.baseUrl ?? "https://footbridge.example";
const address = config.slack?.appToken ? {} : { address: panel };
const many = config.slack?.botToken ? {} : { panel };
process.stdout.write(
  `${JSON.stringify(slackManifest(registry, { ...address, ...many, prefix: config.commandPrefix }), null, 2)}\n`,
);
for (const [scope, reason] of Object.entries(scopes)) process.stderr.write(`${scope}: ${reason}\n`);
