import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFakeSlack } from "#bot/sandbox/slack/serve.ts";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import { slackInstall } from "#bot/slack/install.ts";
import { sandboxClient } from "#bot/sandbox/slack/oauth.ts";
import { Tokens } from "#bot/slack/tokens.ts";
import { bindWorkspace, removeWorkspace } from "#care/installation-life.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { findInstallation, ownerOfWorkspace } from "#db/doors.ts";
import { asReader } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { furnish, type House } from "#test/support/house.ts";
import { freshWorkspace, returnTo } from "#test/support/slack-installs.ts";
import { startChild, type Child } from "./child.ts";
import type { RotatingSettings } from "./rotating.ts";

const master = Buffer.alloc(32, 7);
const program = new URL("./rotating.ts", import.meta.url).pathname;
const team = "T0KILLED";
const clock = { now: Temporal.Instant.from("2026-11-24T15:00:00Z") };
let db: TestDatabase;
let house: House;
let slack: FakeSlack;
let slackUrl: string;
const stack = new AsyncDisposableStack();

beforeAll(async () => {
  db = stack.use(await freshDatabase({ masters: [{ id: "test", secret: master }] }));
  house = await furnish(db.store, clock.now);
  slack = fakeSlack({
    signingSecret: "an invented signing secret",
    now: () => clock.now,
    deliver: () => Promise.resolve(new Response("")),
    workspaces: [freshWorkspace(team)],
  });
  slackUrl = `${stack.use(await serveFakeSlack(slack, { port: 0 })).url}/api/`;
  await connectAgain();
});
afterAll(() => stack.disposeAsync());

async function connectAgain(): Promise<void> {
  const install = slackInstall({ client: sandboxClient, apiUrl: slackUrl, now: () => clock.now });
  const code = slack.workspace(team).allow({ redirectUri: returnTo, rotating: true });
  const found = await install.exchange({ code, returnTo });
  if (!found) throw new Error("Slack gave a workspace");
  const ctx = jobCtx({ store: db.store, now: () => clock.now }, "trial", house.school.id);
  expect(await bindWorkspace(ctx, found)).toMatchObject({ ok: true });
}

function begin(worker: Child, what: RotatingSettings["what"]): void {
  const settings: RotatingSettings = {
    databaseUrl: db.appUrl,
    masterKey: master.toString("base64"),
    slackUrl,
    workspaceKey: team,
    now: clock.now.toString(),
    what,
  };
  worker.tell(JSON.stringify(settings));
}

/** The same, to its end, in a process that nobody kills. */
async function finish(what: RotatingSettings["what"]): Promise<void> {
  if (what === "remove") {
    const removed = { platform: "slack", workspaceKey: team, saidAt: clock.now } as const;
    await removeWorkspace({ store: db.store, now: clock.now }, removed);
    return;
  }
  const found = await findInstallation(db.store, "slack", team);
  const now = () => clock.now;
  const install = slackInstall({ client: sandboxClient, apiUrl: slackUrl, now });
  if (found) await new Tokens({ store: db.store, now, install }).current(found);
}

async function works(): Promise<unknown> {
  const found = await findInstallation(db.store, "slack", team);
  const authorization = `Bearer ${found?.secrets.botToken}`;
  return (await fetch(`${slackUrl}auth.test`, { method: "POST", headers: { authorization } })).json();
}

const exchanges = () => slack.calls().filter(({ method }) => method === "oauth.v2.access").length;
const patience = 120_000;

test(
  "a process killed at any moment of an exchange costs no workspace its token",
  async () => {
    // After Slack gave the next token and before it could be written down; then at two other moments.
    const moments = ["given", 60, 200] as const;
    for (const moment of moments) {
      clock.now = clock.now.add({ hours: 11, minutes: 58 });
      await using worker = startChild([program]);
      await worker.hears(/loaded/);
      const before = exchanges();
      if (moment === "given") slack.fail("oauth.v2.access", { hang: true, afterAccepting: true });
      begin(worker, "rotate");
      if (moment === "given") await slack.until(() => exchanges() > before, 30_000);
      else await sleep(moment);
      await worker.kill();
      clock.now = clock.now.add({ seconds: 20 });
      await finish("rotate");
      clock.now = clock.now.add({ minutes: 30 });
      expect(await works(), `killed at ${moment}`).toMatchObject({ ok: true, team_id: team });
    }
  },
  patience,
);

test(
  "a process killed while it takes a removal leaves all or nothing, and the next one wipes every key",
  async () => {
    for (const moment of [100]) {
      clock.now = clock.now.add({ hours: 1 });
      await using worker = startChild([program]);
      await worker.hears(/loaded/);
      begin(worker, "remove");
      await sleep(moment);
      await worker.kill();
      const found = await findInstallation(db.store, "slack", team);
      if (found) expect(found.secrets.refreshToken, `killed at ${moment}`).toBeDefined();
      await finish("remove");
      expect(await findInstallation(db.store, "slack", team)).toBeUndefined();
      const owner = await ownerOfWorkspace(asReader(db.client.db), "slack", team);
      expect(owner?.organizationId, "still theirs").toBe(house.school.id);
      clock.now = clock.now.add({ minutes: 1 });
      await connectAgain();
    }
  },
  patience,
);
