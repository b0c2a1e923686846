import { randomUUID } from "node:crypto";
import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Env } from "#admin/env.ts";
import { panel } from "#admin/panel.ts";
import { Browser, origin, spoken } from "#test/admin/visit.ts";
import type { Handle } from "#test/support/house.ts";
import { TeamsPerson } from "#test/support/teams-cloud.ts";
import { teamsHouse, type TeamsHouse } from "#test/support/teams-house.ts";

let teams: TeamsHouse;
let app: Hono<Env>;

beforeAll(async () => {
  teams = await teamsHouse();
  const now = () => Temporal.Now.instant();
  app = panel({
    store: teams.db.store,
    now,
    demo: true,
    baseUrl: () => origin,
    spoken,
    log: () => undefined,
  });
  for (const one of [teams.house.counselor, teams.house.coordinator])
    await teams.db.asSuperuser`update staff set roles = array_append(roles, 'admin') where id = ${one.id}`;
});
afterAll(() => teams?.[Symbol.asyncDispose]());

const page = "/organization/chat";
const signedIn = async (who: Handle) => {
  const browser = new Browser(app);
  await browser.get("/sign-in");
  await browser.signIn(who);
  return browser;
};
const bodyOf = async (answer: Promise<Response>) => (await answer).text();
/** Somebody in a tenant that nobody has bound. */
const somebodyIn = (tenant: string, name = "Tess Admin") =>
  new TeamsPerson({ cloud: teams.cloud, handle: teams.side.handle, tenant, userKey: randomUUID(), name });
const makeCode = async (browser: Browser) => {
  const shown = await bodyOf(browser.post(`${page}/code`));
  const code = /connect ([A-Z0-9-]+)/.exec(shown)?.[1];
  if (!code) throw new Error("a code is shown");
  return code;
};
const connectPath = (shown: string) => /action="([^"]+\/connect)"/.exec(shown)?.[1];
const bound = async (tenant: string) =>
  teams.db.asSuperuser`select organization_id, ended_at from installations where workspace_key = ${tenant}`;
const effects = async () => {
  const [row] = await teams.db.asSuperuser`select (select count(*) from audit_log)::int as trail,
    (select count(*) from claims)::int as claims, (select count(*) from chat_conversations)::int as places,
    (select count(*) from installations)::int as installed`;
  return { ...row, posted: teams.cloud.posted.length };
};

test("an admin connects a tenant: a code, typed there, and yes; from then on its people are answered", async () => {
  const tenant = randomUUID();
  const tess = somebodyIn(tenant);
  const browser = await signedIn(teams.house.counselor);
  expect(await bodyOf(browser.get(page))).toContain("Make a code");
  const code = await makeCode(browser);
  expect(await bodyOf(browser.get(page))).toContain("has not been typed yet");
  expect((await tess.say(`connect ${code.toLowerCase()} `)).status).toBe(200);
  expect(tess.card("The code is taken")).toBeDefined();
  expect(await bound(tenant)).toEqual([]);
  // The answer is not a yes: nobody in there is spoken to yet.
  expect((await tess.say("help")).status).toBe(401);
  const asked = await bodyOf(browser.get(page));
  expect(asked).toContain(tenant);
  expect((await browser.post(connectPath(asked) ?? "")).status).toBe(303);
  expect(await bound(tenant)).toMatchObject([{ organization_id: teams.house.school.id, ended_at: null }]);
  expect((await tess.say("help")).status).toBe(200);
  expect(tess.card("What you can do here")).toBeDefined();
  const [trail] = await teams.db
    .asSuperuser`select string_agg(action, ' ' order by seq) as actions from audit_log
    where organization_id = ${teams.house.school.id} and action like 'tenant.%'`;
  expect(trail?.["actions"]).toBe("tenant.start tenant.answer tenant.connect");
});

test("a tenant that is bound to nobody says nothing but a code: no command, no install, no wrong code", async () => {
  const tess = somebodyIn(randomUUID());
  const code = await makeCode(await signedIn(teams.house.counselor));
  const before = await effects();
  const guest = { from: { id: "29:guest", aadObjectId: "guest", tenantId: randomUUID() } };
  const channel = { conversation: { id: "19:x@thread.tacv2", conversationType: "channel", tenantId: "t" } };
  for (const activity of [
    { type: "message", text: "help" },
    { type: "message", text: "safety" },
    { type: "installationUpdate", action: "add" },
    { type: "message", text: "connect BBBB-CCCC-DDDD-FFFF" },
    { type: "message", text: "connect" },
    { type: "message", text: `please connect ${code}` },
    { type: "message", text: `connect ${code}`, ...guest },
    { type: "message", text: `connect ${code}`, ...channel },
    { type: "message", text: `connect ${code}`, from: { id: "29:nobody" } },
    { type: "invoke", name: "task/fetch", value: { data: { verb: "command", command: "progress" } } },
  ])
    expect((await tess.send(activity)).status, JSON.stringify(activity)).toBe(401);
  expect(await effects()).toEqual(before);
});

test("a code works once, until its time is over, and until another one is made", async () => {
  const browser = await signedIn(teams.house.counselor);
  const first = await makeCode(browser);
  const second = await makeCode(browser);
  expect((await somebodyIn(randomUUID()).say(`connect ${first}`)).status).toBe(401);
  expect((await somebodyIn(randomUUID()).say(`connect ${second}`)).status).toBe(200);
  expect((await somebodyIn(randomUUID()).say(`connect ${second}`)).status).toBe(401);
  const old = await makeCode(browser);
  await teams.db
    .asSuperuser`update tenant_requests set expires_at = now() - interval '1 second' where ended_at is null`;
  expect((await somebodyIn(randomUUID()).say(`connect ${old}`)).status).toBe(401);
  expect(await bodyOf(browser.get(page))).toContain("Make a code");
});

test("what answered a day ago is asked for anew", async () => {
  const browser = await signedIn(teams.house.counselor);
  await somebodyIn(randomUUID()).say(`connect ${await makeCode(browser)}`);
  const path = connectPath(await bodyOf(browser.get(page))) ?? "";
  await teams.db
    .asSuperuser`update tenant_requests set created_at = now() - interval '25 hours' where ended_at is null`;
  expect((await browser.post(path)).status).toBe(404);
  expect(connectPath(await bodyOf(browser.get(page)))).toBeUndefined();
});

test("a tenant is never bound to two organizations, not even when both are asked at once", async () => {
  const tenant = randomUUID();
  const [school, program] = [await signedIn(teams.house.counselor), await signedIn(teams.house.coordinator)];
  const paths: string[] = [];
  for (const browser of [school, program]) {
    await somebodyIn(tenant).say(`connect ${await makeCode(browser)}`);
    paths.push(connectPath(await bodyOf(browser.get(page))) ?? "");
  }
  const answers = await Promise.all([school.post(paths[0] ?? ""), program.post(paths[1] ?? "")]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  const refused = answers.find(({ status }) => status === 409);
  expect(await refused?.text()).toContain("connected already");
  expect(await bound(tenant)).toHaveLength(1);
  // The code of another organization's is a word like any other where somebody is bound.
  const code = await makeCode(answers[0]?.status === 303 ? program : school);
  const tess = somebodyIn(tenant);
  expect((await tess.say(`connect ${code}`)).status).toBe(200);
  expect(tess.card("The code is taken")).toBeUndefined();
  expect(await bound(tenant)).toHaveLength(1);
});

test("nobody connects what another organization was shown, or lets its tenant go", async () => {
  const tenant = randomUUID();
  const school = await signedIn(teams.house.counselor);
  const program = await signedIn(teams.house.coordinator);
  await somebodyIn(tenant).say(`connect ${await makeCode(school)}`);
  const shown = await bodyOf(school.get(page));
  expect(await bodyOf(program.get(page))).not.toContain(tenant);
  expect((await program.post(connectPath(shown) ?? "")).status).toBe(404);
  const [theirs] = await teams.db.asSuperuser`select id from installations
    where organization_id = ${teams.house.school.id} and platform = 'teams' and ended_at is null limit 1`;
  expect((await program.post(`${page}/workspaces/${theirs?.["id"]}/end`)).status).toBe(404);
  expect((await school.post(connectPath(shown) ?? "")).status).toBe(303);
});

test("a tenant that was let go is refused, its people are connected to nobody, and another can have it", async () => {
  const tenant = randomUUID();
  const school = await signedIn(teams.house.counselor);
  const tess = somebodyIn(tenant);
  await tess.say(`connect ${await makeCode(school)}`);
  await school.post(connectPath(await bodyOf(school.get(page))) ?? "");
  const [installed] = await teams.db
    .asSuperuser`select id from installations where workspace_key = ${tenant}`;
  const path = `${page}/workspaces/${installed?.["id"]}/end`;
  await teams.db.asSuperuser`insert into chat_accounts values (${randomUUID()}, ${teams.house.school.id},
    ${installed?.["id"]}, ${teams.house.teacher.id}, 'teams', ${tenant}, 'UTEACH', now(), null, null)`;
  expect((await school.post(path)).status).toBe(303);
  expect((await school.post(path)).status).toBe(404);
  expect(
    await teams.db
      .asSuperuser`select 1 from chat_accounts where workspace_key = ${tenant} and ended_at is null`,
  ).toEqual([]);
  const before = teams.cloud.posted.length;
  expect((await tess.say("help")).status).toBe(401);
  expect(teams.cloud.posted).toHaveLength(before);
  const program = await signedIn(teams.house.coordinator);
  await tess.say(`connect ${await makeCode(program)}`);
  expect((await program.post(connectPath(await bodyOf(program.get(page))) ?? "")).status).toBe(303);
  expect(await bound(tenant)).toHaveLength(2);
});

test("who is no admin sees none of it", async () => {
  const browser = await signedIn(teams.house.teacher);
  for (const answer of [await browser.get(page), await browser.post(`${page}/code`)])
    expect(answer.status).toBe(404);
});
