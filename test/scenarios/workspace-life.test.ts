import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { slackInstall } from "#bot/slack/install.ts";
import { sandboxClient } from "#bot/sandbox/slack/oauth.ts";
import { Tokens } from "#bot/slack/tokens.ts";
import { Sendings } from "#bot/jobs/sendings.ts";
import { jobCtx, workerRuns } from "#bot/jobs/worker.ts";
import { findChatAccount, findInstallation, ownerOfWorkspace } from "#db/doors.ts";
import { asReader } from "#db/read.ts";
import type { InstallationSecrets } from "#db/schema/chat.ts";
import {
  begin,
  codeOn,
  comeBack,
  freshWorkspace,
  installHouse,
  type InstallHouse,
} from "#test/support/slack-installs.ts";

let here: InstallHouse;
const team = "T0LIFE";
const orders = [
  ["app_uninstalled", "tokens_revoked"],
  ["tokens_revoked", "app_uninstalled"],
] as const;
beforeAll(async () => {
  here = await installHouse([freshWorkspace(team), freshWorkspace("T0ROTATE"), freshWorkspace("T0OTHER")]);
  await add(team);
});
afterAll(() => here[Symbol.asyncDispose]());
beforeEach(() => {
  here.clock.now = here.clock.now.add({ hours: 1 });
});

async function add(key: string, rotating = false): Promise<void> {
  const admin = await here.visit(here.house.counselor);
  const back = await comeBack(here, admin, { team: key, state: await begin(admin), rotating });
  await admin.post("/organization/chat/claim", { code: codeOn(back.text) });
}

async function link(user: string, key = team): Promise<void> {
  const person = here.slack.person(key, user);
  await person.dismiss();
  await person.command("/footbridge", "link");
  await here.slack.until(() => person.views.at(-1)?.callbackId !== "loading");
  const id = /\/link\/([0-9a-f-]{36})/.exec(JSON.stringify(person.views.at(-1)))?.[1] ?? "";
  const nurse = await here.visit(here.house.nurse);
  await nurse.get(`/link/${id}`);
  await nurse.post(`/link/${id}/confirm`);
}

const known = () => findInstallation(here.db.store, "slack", team);
const accountOf = (userKey: string) =>
  findChatAccount(here.db.store, { platform: "slack", workspaceKey: team, userKey });
async function secretsOf(key: string): Promise<InstallationSecrets> {
  const [row] = await here.db.asSuperuser<{ id: string; secrets: Uint8Array }[]>`
    select id, secrets from installations where workspace_key = ${key} and ended_at is null`;
  if (!row) throw new Error("there is such a workspace");
  const sealed = { bytes: row.secrets, toJSON: () => "[sealed]" };
  return here.db.store.keys.open({ table: "installations", id: row.id }, sealed);
}

test.each(orders)(
  "%s, then %s: the keys are wiped, people and records stay, and a new install is all it takes",
  async (...order) => {
    await link(`U${team}ADA`);
    const before = await known();
    await here.slack.workspace(team).uninstall(order);
    expect(await secretsOf(team)).toEqual({ name: `Workspace ${team}` });
    expect([await known(), await accountOf(`U${team}ADA`)]).toEqual([undefined, undefined]);
    const admin = await here.visit(here.house.counselor);
    expect(await (await admin.get("/organization/chat")).text()).toContain("Removed there");
    here.clock.now = here.clock.now.add({ minutes: 5 });
    // Whoever installs it again, and from wherever.
    expect((await comeBack(here, here.passerBy(), { team })).text).toContain("Footbridge is back in");
    expect((await known())?.id).toBe(before?.id);
    expect((await accountOf(`U${team}ADA`))?.staffId).toBe(here.house.nurse.id);
  },
);

test("what Slack says late, of the time before the app came back, wipes nothing", async () => {
  await here.slack.workspace(team).uninstall();
  const late = here.slack.lastRequest();
  here.clock.now = here.clock.now.add({ minutes: 2 });
  await comeBack(here, here.passerBy(), { team });
  here.clock.now = here.clock.now.add({ minutes: 1 });
  if (!late) throw new Error("an event was sent");
  const stamp = Math.floor(here.clock.now.epochMilliseconds / 1_000);
  expect((await here.slack.replay(late, { stamp })).ok).toBe(true);
  expect((await known())?.secrets.botToken).toBeDefined();
});

test("a workspace that removed the app before anybody claimed it leaves nothing behind", async () => {
  const { text } = await comeBack(here, here.passerBy(), { team: "T0OTHER" });
  await here.slack.workspace("T0OTHER").uninstall();
  expect(
    await here.db.asSuperuser`select 1 from unclaimed_workspaces where workspace_key = 'T0OTHER'`,
  ).toHaveLength(0);
  const admin = await here.visit(here.house.counselor);
  await admin.get("/organization/chat");
  expect((await admin.post("/organization/chat/claim", { code: codeOn(text) })).status).toBe(422);
});

test("what could not be taken is said again by Slack, and then it is taken", async () => {
  const { asSuperuser: sql } = here.db;
  await sql`alter table installations rename to away`;
  const tokens = { bot: ["UBOT"], oauth: [] };
  const sent = await here.slack.event(team, { type: "tokens_revoked", tokens });
  expect([sent.ok, sent.status], "Slack is told that it was not taken").toEqual([false, 500]);
  await sql`alter table away rename to installations`;
  expect(await known(), "nothing was done by halves").toBeDefined();
  const again = here.slack.lastRequest();
  if (!again) throw new Error("an event was sent");
  expect((await here.slack.replay(again)).ok).toBe(true);
  expect(await known()).toBeUndefined();
  here.clock.now = here.clock.now.add({ minutes: 5 });
  await comeBack(here, here.passerBy(), { team });
});

test("somebody whom the workspace deactivates is disconnected, and the admin is asked whether they have left", async () => {
  await here.slack.workspace(team).deactivate(`U${team}ADA`);
  expect(await accountOf(`U${team}ADA`)).toBeUndefined();
  const admin = await here.visit(here.house.counselor);
  const list = await (await admin.get("/organization/chat")).text();
  const id =
    new RegExp(
      `href="/organization/chat/workspaces/([0-9a-f-]{36})"[^>]*>\\s*<strong>Workspace ${team}`,
    ).exec(list)?.[1] ?? "";
  expect(await (await admin.get(`/organization/chat/workspaces/${id}`)).text()).toContain(
    here.house.nurse.name,
  );
  // Said once more, after they came back and connected again, it has no effect.
  const late = here.slack.lastRequest();
  here.clock.now = here.clock.now.add({ minutes: 3 });
  here.slack.workspace(team).reactivate(`U${team}ADA`);
  await link(`U${team}ADA`);
  if (!late) throw new Error("an event was sent");
  await here.slack.replay(late, { stamp: Math.floor(here.clock.now.epochMilliseconds / 1_000) });
  expect((await accountOf(`U${team}ADA`))?.staffId).toBe(here.house.nurse.id);
  expect(await (await admin.get(`/organization/chat/workspaces/${id}`)).text()).not.toContain(
    here.house.nurse.name,
  );
});

test("cards are still found after their conversation got another id", async () => {
  const { school, nurse, caseId } = here.house;
  await here.db.asSuperuser`
    insert into deliveries (id, organization_id, staff_id, kind, subject_id, state, conversation_key, message_key, changed_at)
    values (${crypto.randomUUID()}, ${school.id}, ${nurse.id}, 'progress', ${caseId}, 'sent', 'D0OLD', '1.1', now())`;
  await here.slack.event(team, {
    type: "channel_id_changed",
    old_channel_id: "D0OLD",
    new_channel_id: "D0NEW",
  });
  const rows = await here.db.asSuperuser<
    { key: string }[]
  >`select conversation_key as key from deliveries where message_key = '1.1'`;
  expect(rows.map(({ key }) => key)).toEqual(["D0NEW"]);
});

const refreshes = () =>
  here.slack
    .calls()
    .filter(({ method, args }) => method === "oauth.v2.access" && args.grant_type === "refresh_token").length;

test("twenty who need a token at the same time, in two processes, make one exchange, and all get a token that works", async () => {
  await add("T0ROTATE", true);
  here.clock.now = here.clock.now.add({ hours: 11, minutes: 57 });
  const found = await findInstallation(here.db.store, "slack", "T0ROTATE");
  if (!found) throw new Error("it is connected");
  const apiUrl = "https://slack.com/api/";
  const now = () => here.clock.now;
  const install = slackInstall({ apiUrl, fetch: here.slack.fetch, client: sandboxClient, now });
  const other = new Tokens({ store: here.db.store, now, install });
  const before = refreshes();
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, nth) => (nth % 2 === 0 ? here.tokens : other).current(found)),
  );
  expect([refreshes() - before, new Set(all.map(({ botToken }) => botToken)).size]).toEqual([1, 1]);
  here.clock.now = here.clock.now.add({ minutes: 30 });
  const { botToken } = all[0] ?? {};
  const answer = await here.slack.fetch(`${apiUrl}auth.test`, {
    method: "POST",
    headers: { authorization: `Bearer ${botToken}` },
  });
  expect(await answer.json()).toMatchObject({ ok: true, team_id: "T0ROTATE" });
  // Whoever is asked through the chat is answered too, with the token there is now.
  const person = here.slack.person("T0ROTATE", "UT0ROTATEADA");
  await person.command("/footbridge", "help");
  await here.slack.until(() => person.views.at(-1)?.callbackId !== "loading");
});

test("a job exchanges a token two hours before its end, and is planned with each token", async () => {
  const rows = await here.db.asSuperuser<
    { start: string; data: { organizationId: string; installationId: string } }[]
  >`
    select start_after::text as start, data from pgboss.job where name = 'rotate-token' order by start_after`;
  expect(rows.length, "one for the first token, one for the second").toBe(2);
  const last = rows.at(-1);
  if (!last) throw new Error("a job is planned");
  here.clock.now = Temporal.Instant.from(last.start.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));
  const before = (await secretsOf("T0ROTATE")).botToken;
  const owner = await ownerOfWorkspace(asReader(here.db.client.db), "slack", "T0ROTATE");
  const deps = {
    store: here.db.store,
    now: () => here.clock.now,
    mouths: () => ({ slack: here.mouth }),
    log: () => undefined,
    conversations: {},
    sendings: new Sendings(),
  };
  const ctx = jobCtx(deps, "rotate-token", here.house.school.id);
  if (!owner) throw new Error("it is connected");
  await workerRuns["rotate-token"](ctx, deps, {
    organizationId: here.house.school.id,
    installationId: owner.id,
  });
  expect((await secretsOf("T0ROTATE")).botToken).not.toBe(before);
  const count = refreshes();
  await workerRuns["rotate-token"](ctx, deps, {
    organizationId: here.house.school.id,
    installationId: owner.id,
  });
  expect(refreshes(), "a job that comes twice has no second effect").toBe(count);
});

test("a token that Slack will not renew is shown to the admin with what to do; one it cannot renew now is tried again", async () => {
  here.clock.now = here.clock.now.add({ hours: 11, minutes: 58 });
  const found = await findInstallation(here.db.store, "slack", "T0ROTATE");
  if (!found) throw new Error("it is connected");
  here.slack.fail("oauth.v2.access", { status: 500 });
  await expect(here.tokens.current(found)).rejects.toThrow(/http|request|status/i);
  const admin = await here.visit(here.house.counselor);
  expect(await (await admin.get("/organization/chat")).text()).not.toContain("Install it again");
  here.slack.fail("oauth.v2.access", { error: "invalid_refresh_token" });
  await here.tokens.current(found);
  expect(await (await admin.get("/organization/chat")).text()).toContain("Install it again");
  await comeBack(here, here.passerBy(), { team: "T0ROTATE", rotating: true });
  expect(await (await admin.get("/organization/chat")).text()).not.toContain("Install it again");
});
