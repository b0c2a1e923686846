/**
 * Exchanges a workspace's token, or takes its removal, in a process of its own, for tests that kill it. It loads, says
 * `loaded`, reads its settings from one line of standard input, and says `done` when it is.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { slackInstall } from "#bot/slack/install.ts";
import { sandboxClient } from "#bot/sandbox/slack/oauth.ts";
import { Tokens } from "#bot/slack/tokens.ts";
import { removeWorkspace } from "#care/installation-life.ts";
import { connect } from "#db/client.ts";
import { findInstallation } from "#db/doors.ts";
import { Keyring } from "#db/keyring.ts";
import { openQueue } from "#db/queue.ts";

export type RotatingSettings = {
  databaseUrl: string;
  masterKey: string;
  slackUrl: string;
  workspaceKey: string;
  now: string;
  what: "rotate" | "remove";
};

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function rotateOrRemove(settings: RotatingSettings): Promise<void> {
  const { databaseUrl, masterKey, slackUrl: apiUrl, workspaceKey, what } = settings;
  const now = () => Temporal.Instant.from(settings.now);
  const client = connect({ url: databaseUrl });
  const queue = await openQueue(databaseUrl, {
    onError: () => say("the queue had an error"),
    workers: false,
  });
  const keys = new Keyring(client.db, [{ id: "test", secret: Buffer.from(masterKey, "base64") }]);
  const store = { client, keys, queue };
  if (what === "remove") {
    await removeWorkspace({ store, now: now() }, { platform: "slack", workspaceKey, saidAt: now() });
    return;
  }
  const found = await findInstallation(store, "slack", workspaceKey);
  const install = slackInstall({ client: sandboxClient, apiUrl, now });
  if (found) await new Tokens({ store, now, install }).current(found);
}

if (import.meta.main) {
  const input = createInterface({ input: process.stdin });
  say("loaded");
  const [line] = (await once(input, "line")) as [string];
  await rotateOrRemove(JSON.parse(line) as RotatingSettings);
  say("done");
}
