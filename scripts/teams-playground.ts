import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBridge } from "#bot/sandbox/playground/bridge.ts";
import { openPlayground } from "#bot/sandbox/playground/client.ts";
import { readConfig } from "#config";
import { start } from "#server";

const log = (line: string) => void process.stdout.write(`${line}\n`);
const given = readConfig(process.env);
const dataDirectory = join(given.dataDirectory, "playground");

/** The tenant and the person stay the same from start to start, as the data do that know them. */
function known(): { tenantId: string; key: string } {
  const file = join(dataDirectory, "tenant.json");
  mkdirSync(dataDirectory, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ tenantId: randomUUID(), key: randomUUID() }));
  return JSON.parse(readFileSync(file, "utf8")) as { tenantId: string; key: string };
}

await using stack = new AsyncDisposableStack();
const { tenantId, key } = known();
const bridge = stack.use(await openBridge(tenantId));
const { appId, appPassword, loginUrl, openIdMetadataUrl } = bridge.settings;
const product = stack.use(
  await start(
    readConfig({
      TEAMS_APP_ID: appId,
      TEAMS_APP_PASSWORD: appPassword,
      TEAMS_TENANT_ID: tenantId,
      TEAMS_LOGIN_URL: loginUrl,
      TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
      DATA_DIRECTORY: dataDirectory,
      PORT: String(given.port),
    }),
  ),
);
bridge.leadTo((request) => fetch(new Request(`${product.url}/teams/messages`, request)));
const playground = stack.use(
  await openPlayground({
    endpoint: bridge.endpoint,
    tenantId,
    appId,
    person: { key, name: "Tess Therapist" },
    port: 56_150,
    environment: process.env,
  }),
);
log(
  `Microsoft's client at ${playground.url}\nPanel at              ${product.url}\nType help, then choose Connect my account.`,
);
await new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
});
