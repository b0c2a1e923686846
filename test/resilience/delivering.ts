/**
 * The product's worker in a process of its own, for tests that kill it. It loads, says `loaded`, reads its settings from
 * one line of standard input, says `working`, and works until it is killed.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { startWorker } from "#bot/jobs/worker.ts";
import { slackMouth } from "#bot/slack/mouth.ts";
import { connect } from "#db/client.ts";
import { Keyring } from "#db/keyring.ts";
import { openQueue } from "#db/queue.ts";

export type DeliveringSettings = { databaseUrl: string; masterKey: string; slackUrl: string };

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function deliverUntilKilled({ databaseUrl, masterKey, slackUrl }: DeliveringSettings): Promise<void> {
  const client = connect({ url: databaseUrl });
  const queue = await openQueue(databaseUrl, { onError: () => say("the queue had an error"), workers: true });
  // Keys are looked up while transactions are held: with one pool for both, ten of them wait for one another.
  const forKeys = connect({ url: databaseUrl, max: 2 });
  const keys = new Keyring(forKeys.db, [{ id: "test", secret: Buffer.from(masterKey, "base64") }]);
  const mouth = slackMouth({ apiUrl: slackUrl, baseUrl: () => "https://panel.example" });
  const now = () => Temporal.Now.instant();
  await startWorker({
    store: { client, keys, queue },
    mouths: () => ({ slack: mouth }),
    now,
    log: say,
    conversations: {},
  });
}

if (import.meta.main) {
  const input = createInterface({ input: process.stdin });
  say("loaded");
  const [line] = (await once(input, "line")) as [string];
  await deliverUntilKilled(JSON.parse(line) as DeliveringSettings);
  say("working");
}
