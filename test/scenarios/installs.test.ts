import { afterAll, beforeAll, expect, test } from "vitest";
import { findInstallation, ownerOfWorkspace } from "#db/doors.ts";
import { asReader } from "#db/read.ts";
import { sweepUnclaimed } from "#db/unclaimed.ts";
import {
  begin,
  codeOn,
  comeBack,
  freshWorkspace,
  installHouse,
  type InstallHouse,
} from "#test/support/slack-installs.ts";

let here: InstallHouse;
const grid = { id: "E0GRID", name: "Quarry Falls Schools" };
const teams = ["T0PANEL", "T0DIRECT", "T0RIVAL", "T0LATE", "T0FORGED", "T0TWICE"];
beforeAll(async () => {
  here = await installHouse([
    ...teams.map((team) => freshWorkspace(team)),
    freshWorkspace("T0PART", { enterprise: grid }),
    freshWorkspace("T0WHOLE", { enterprise: grid, isForAll: true }),
    freshWorkspace("T0ALSO", { enterprise: grid, isForAll: true }),
  ]);
});
afterAll(() => here[Symbol.asyncDispose]());

const ownerOf = async (key: string) =>
  (await ownerOfWorkspace(asReader(here.db.store.client.db), "slack", key))?.organizationId;
const top = (team: string, user = "ADA") =>
  JSON.stringify(here.slack.person(team, `U${team}${user}`).views.at(-1) ?? "");
async function ask(team: string, user = "ADA"): Promise<string> {
  const person = here.slack.person(team, `U${team}${user}`);
  await person.dismiss();
  await person.command("/footbridge", "link");
  await here.slack.until(() => person.views.at(-1)?.callbackId !== "loading");
  return top(team, user);
}

test("an admin adds a workspace: Slack is asked for what the page said, and its people can then connect", async () => {
  const admin = await here.visit(here.house.counselor);
  const state = await begin(admin);
  const back = await comeBack(here, admin, { team: "T0PANEL", state });
  expect([back.status, back.text.includes("Add this workspace?")]).toEqual([200, true]);
  expect(await ownerOf("T0PANEL"), "nothing is bound by coming back").toBeUndefined();
  const done = await admin.post("/organization/chat/claim", { code: codeOn(back.text) });
  expect([done.status, await ownerOf("T0PANEL")]).toEqual([303, here.house.school.id]);
  const found = await findInstallation(here.db.store, "slack", "T0PANEL");
  expect([found?.chatLevel, found?.secrets.botUserId]).toEqual(["notice", "UBOTT0PANEL"]);
  expect(await ask("T0PANEL")).toContain("Confirm in the panel");
});

test("an install that was begun elsewhere answers nobody until an admin types its code", async () => {
  const page = await comeBack(here, here.passerBy(), { team: "T0DIRECT" });
  const code = codeOn(page.text);
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  expect(await findInstallation(here.db.store, "slack", "T0DIRECT")).toBeUndefined();
  const admin = await here.visit(here.house.therapist);
  await admin.get("/organization/chat");
  const wrong = await admin.post("/organization/chat/claim", { code: "BCDF-GHJK-MNPQ" });
  expect([wrong.status, (await wrong.text()).includes("That code is not open")]).toEqual([422, true]);
  await admin.post("/organization/chat/claim", { code: code.toLowerCase().replaceAll("-", " ") });
  expect(await ownerOf("T0DIRECT")).toBe(here.house.program.id);
  expect((await admin.post("/organization/chat/claim", { code })).status, "a code works once").toBe(422);
});

test("what a workspace gave is nowhere to be read, before it is claimed and after", async () => {
  await comeBack(here, here.passerBy(), { team: "T0LATE" });
  const rows = await here.db.asSuperuser<{ all: string }[]>`
    select (select string_agg(u::text, '') from unclaimed_workspaces u)
      || (select string_agg(i::text, '') from installations i) as all`;
  for (const secret of ["xoxb-", "xoxe-"]) {
    expect(rows[0]?.all).not.toContain(secret);
    expect(rows[0]?.all).not.toContain(Buffer.from(secret).toString("hex"));
  }
  expect(here.logged.join("\n")).not.toMatch(/xox/);
});

test("nobody gets a workspace with another person's state, an old one, or one that was used", async () => {
  const [admin, rival] = [await here.visit(here.house.counselor), await here.visit(here.strangers.counselor)];
  const state = await begin(admin);
  const asked = () => here.slack.calls().filter(({ method }) => method === "oauth.v2.access").length;
  const before = asked();
  for (const [browser, given] of [
    [rival, state],
    [here.passerBy(), state],
    [admin, `${state}x`],
    [await here.visit(here.house.counselor), state],
  ] as const) {
    const answer = await comeBack(here, browser, { team: "T0FORGED", state: given });
    expect([answer.status, answer.text.includes("Nothing was installed or changed here")]).toEqual([
      403,
      true,
    ]);
  }
  expect(asked(), "Slack was not even asked").toBe(before);
  expect((await comeBack(here, admin, { team: "T0FORGED", state })).status).toBe(200);
  expect((await comeBack(here, admin, { team: "T0FORGED", state })).status, "used").toBe(403);
  const late = await begin(admin);
  here.clock.now = here.clock.now.add({ minutes: 14 });
  await admin.get("/organization/chat");
  here.clock.now = here.clock.now.add({ minutes: 2 });
  expect((await comeBack(here, admin, { team: "T0FORGED", state: late })).status, "old").toBe(403);
  expect(await ownerOf("T0FORGED")).toBeUndefined();
});

test("who is no admin neither begins nor claims, and is told of nothing", async () => {
  const nurse = await here.visit(here.house.nurse);
  const { text } = await comeBack(here, here.passerBy(), { team: "T0TWICE" });
  const tries = [
    nurse.get("/organization/chat"),
    nurse.post("/organization/chat/slack"),
    nurse.post("/organization/chat/claim", { code: codeOn(text) }),
  ];
  for (const tried of await Promise.all(tries)) expect(tried.status).toBe(404);
  expect(await ownerOf("T0TWICE")).toBeUndefined();
});

test("a workspace never belongs to two organizations, whoever is faster", async () => {
  const [ours, theirs] = [await here.visit(here.house.counselor), await here.visit(here.strangers.counselor)];
  const first = await comeBack(here, here.passerBy(), { team: "T0RIVAL" });
  await Promise.all([ours.get("/organization/chat"), theirs.get("/organization/chat")]);
  const code = codeOn(first.text);
  const both = await Promise.all([
    ours.post("/organization/chat/claim", { code }),
    theirs.post("/organization/chat/claim", { code }),
  ]);
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
  const owner = await ownerOf("T0RIVAL");
  const [winner, loser] = owner === here.house.school.id ? [ours, theirs] : [theirs, ours];
  // The other one installs it again, by the panel: it stays where it is, with its new token.
  const again = await comeBack(here, loser, { team: "T0RIVAL", state: await begin(loser) });
  expect(again.text).toContain("belongs to another organization");
  expect(await ownerOf("T0RIVAL")).toBe(owner);
  // Let go, it is free for whoever claims it next.
  const list = await (await winner.get("/organization/chat")).text();
  const id =
    /href="\/organization\/chat\/workspaces\/([0-9a-f-]{36})"[^>]*>\s*<strong>Workspace T0RIVAL/.exec(
      list,
    )?.[1] ?? "";
  expect((await loser.post(`/organization/chat/workspaces/${id}/end`)).status, "not theirs to let go").toBe(
    404,
  );
  expect((await winner.post(`/organization/chat/workspaces/${id}/end`)).status).toBe(303);
  const free = await comeBack(here, loser, { team: "T0RIVAL", state: await begin(loser) });
  await loser.post("/organization/chat/claim", { code: codeOn(free.text) });
  expect(await ownerOf("T0RIVAL")).not.toBe(owner);
});

test("Cancel in Slack, a code that was used, and one that nobody claims in time lead to nothing", async () => {
  const admin = await here.visit(here.house.counselor);
  const cancelled = await admin.get("/slack/installed?error=access_denied&state=x");
  expect([
    cancelled.status,
    (await cancelled.text()).includes("an owner of the workspace has to approve"),
  ]).toEqual([409, true]);
  const { code } = await comeBack(here, here.passerBy(), { team: "T0LATE" });
  expect((await here.passerBy().get(`/slack/installed?code=${code}`)).status).toBe(409);
  const { text } = await comeBack(here, here.passerBy(), { team: "T0LATE" });
  const later = here.clock.now.add({ hours: 73 });
  await sweepUnclaimed(here.db.store, later);
  await admin.get("/organization/chat");
  expect((await admin.post("/organization/chat/claim", { code: codeOn(text) })).status).toBe(422);
});

test("a workspace of a Grid and the Grid as a whole are two installs of two organizations, and share nothing", async () => {
  const [ours, theirs] = [await here.visit(here.house.counselor), await here.visit(here.strangers.counselor)];
  const part = await comeBack(here, ours, { team: "T0PART", state: await begin(ours) });
  await ours.post("/organization/chat/claim", { code: codeOn(part.text) });
  const whole = await comeBack(here, theirs, { team: "T0WHOLE", state: await begin(theirs) });
  expect(whole.text).toContain(grid.name);
  await theirs.post("/organization/chat/claim", { code: codeOn(whole.text) });
  expect([await ownerOf("T0PART"), await ownerOf(grid.id)]).toEqual([
    here.house.school.id,
    here.strangers.school.id,
  ]);
  expect(await ownerOf("T0WHOLE"), "no workspace of the Grid is anybody's by itself").toBeUndefined();
  // In another workspace of the Grid people are the Grid's; in the one that is apart they are its own.
  expect(await ask("T0ALSO")).toContain("Confirm in the panel");
  expect(await ask("T0PART")).toContain("Confirm in the panel");
  const rows = await here.db.asSuperuser<{ key: string; owner: string }[]>`
    select workspace_key as key, organization_id as owner from link_requests where user_key in ('UT0ALSOADA', 'UT0PARTADA')`;
  expect(Object.fromEntries(rows.map(({ key, owner }) => [key, owner]))).toEqual({
    [grid.id]: here.strangers.school.id,
    T0PART: here.house.school.id,
  });
});

test("guests and people of another workspace are told why, and are offered nothing to connect", async () => {
  expect(await ask("T0PANEL", "GUEST")).toContain("You are a guest in this workspace");
  expect(await ask("T0PANEL", "AWAY")).toContain("belongs to another organization");
  expect(await ask("T0ALSO", "AWAY")).toContain("belongs to another organization");
  const rows = await here.db
    .asSuperuser`select 1 from link_requests where user_key like '%GUEST' or user_key like '%AWAY'`;
  expect(rows).toHaveLength(0);
});

test("content stands in a workspace's chat only from the day of an agreement on", async () => {
  const admin = await here.visit(here.house.counselor);
  const list = await (await admin.get("/organization/chat")).text();
  const id =
    /href="\/organization\/chat\/workspaces\/([0-9a-f-]{36})"[^>]*>\s*<strong>Workspace T0PANEL/.exec(
      list,
    )?.[1] ?? "";
  await admin.get(`/organization/chat/workspaces/${id}`);
  const wrong: Record<string, string>[] = [
    { level: "post" },
    { level: "post", agreed: "2027-01-01" },
    { level: "everything" },
  ];
  for (const answers of wrong)
    expect((await admin.post(`/organization/chat/workspaces/${id}`, answers)).status).toBe(422);
  expect((await findInstallation(here.db.store, "slack", "T0PANEL"))?.chatLevel).toBe("notice");
  expect(
    (await admin.post(`/organization/chat/workspaces/${id}`, { level: "view", agreed: "2026-09-01" })).status,
  ).toBe(303);
  expect((await findInstallation(here.db.store, "slack", "T0PANEL"))?.chatLevel).toBe("view");
  const rival = await here.visit(here.strangers.counselor);
  await rival.get("/organization/chat");
  expect((await rival.post(`/organization/chat/workspaces/${id}`, { level: "notice" })).status).toBe(404);
});
