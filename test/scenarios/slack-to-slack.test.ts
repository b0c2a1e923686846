import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker } from "#bot/jobs/worker.ts";
import { registryFor, spokenOf } from "#bot/commands.ts";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import { slackSide } from "#bot/slack/app.ts";
import { slackMouth } from "#bot/slack/mouth.ts";
import { revokeConsent } from "#care/consents.ts";
import { pauseSharing } from "#care/pause.ts";
import { drafts, progressUpdates } from "#db/schema/progress.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";

let db: TestDatabase;
let house: House;
let slack: ReturnType<typeof fakeSlack>;
const logged: string[] = [];
const signingSecret = "an invented signing secret";
const now = () => Temporal.Now.instant();

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, now().subtract({ hours: 1 }));
  const sides = [house.school, house.program].map((org) => {
    const people = [house.counselor, house.nurse, house.teacher, house.therapist, house.coordinator];
    const users = people
      .filter((one) => one.org === org)
      .map((one) => ({ id: one.userKey, name: one.name, tz: "America/New_York" }));
    const newcomer = { id: `UNEW${org.kind.toUpperCase()}`, name: "Newcomer", tz: "America/New_York" };
    return {
      teamId: org.team,
      name: org.kind,
      botToken: `xoxb-${org.team}`,
      botUserId: `B${org.team}`,
      appId: "A0FOOTBRIDGE",
      users: [...users, newcomer],
      commands: ["/progress", "/footbridge"],
    };
  });
  const product: { handle?: (request: Request) => Promise<Response> } = {};
  slack = fakeSlack({
    signingSecret,
    deliver: (request) => product.handle?.(request) ?? Promise.resolve(new Response("", { status: 500 })),
    workspaces: sides,
  });
  const baseUrl = () => "https://panel.example";
  const log = (line: string) => void logged.push(line);
  const apiUrl = "https://slack.com/api/";
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const side = slackSide({
    store: db.store,
    registry,
    now,
    baseUrl,
    log,
    signingSecret,
    apiUrl,
    fetch: slack.fetch,
    commandPrefix: "",
  });
  if (side.handle) product.handle = side.handle;
  const mouth = slackMouth({ apiUrl, fetch: slack.fetch, baseUrl });
  await startWorker({ store: db.store, mouths: () => ({ slack: mouth }), now, log, ...spokenOf(registry) });
  await permit(db.store, house, {
    caseId: house.otherCaseId,
    categories: ["participation"],
    roles: ["counselor"],
  });
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

const hands = (who: Handle) => slack.person(who.org.team, who.userKey);
const words = (value: unknown) => JSON.stringify(value);
const topOf = (who: Handle) => words(hands(who).views.at(-1) ?? "");
const until = <T>(check: () => T | undefined | false) => slack.until(check, 6_000);

test("an update goes from one workspace to another with its name removed, is seen, and goes with its permission", async () => {
  const consent = await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const therapist = hands(house.therapist);
  await therapist.command("/progress", "copper ladder");
  await until(() => topOf(house.therapist).includes("Who will read it"));
  expect(topOf(house.therapist)).toContain("Orla Fennimore");
  await therapist.fill({
    Engagement: "4",
    Note: "Marisol led the warm-up.",
    "What the note is about": "participation",
  });
  expect((await therapist.submit()).ok).toBe(true);
  expect(topOf(house.therapist)).toContain("[student]");
  expect(therapist.views).toHaveLength(2);
  expect((await therapist.submit()).ok).toBe(true);
  expect(topOf(house.therapist)).toContain("Update confirmed");
  const card = await until(() =>
    hands(house.counselor)
      .dm()
      .find((message) => words(message).includes("led the warm-up")),
  );
  expect(words(card)).not.toContain("Marisol");
  expect(hands(house.nurse).dm()).toHaveLength(0);
  await hands(house.counselor).press(card, "Seen");
  await until(() =>
    hands(house.therapist)
      .dm()
      .some((message) => words(message).includes("Seen by Orla Fennimore")),
  );
  await revokeConsent(ctxFor(db.store, house.coordinator, now()), consent);
  await until(() =>
    hands(house.counselor)
      .dm()
      .some((message) => words(message).includes("Sharing stopped")),
  );
  expect(words(hands(house.counselor).dm())).not.toContain("led the warm-up");
  expect(hands(house.counselor).dm()).toHaveLength(1);
});

test("once sent, whoever may read everything that was in it is said to read all of it, whatever else could have been", async () => {
  await permit(db.store, house, {
    caseId: house.otherCaseId,
    categories: ["participation", "attendance"],
    roles: ["nurse"],
  });
  const therapist = hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/progress", "cobalt canoe");
  await until(() => topOf(house.therapist).includes("Who will read it"));
  await therapist.fill({ Engagement: "4" });
  expect((await therapist.submit()).ok).toBe(true);
  const done = topOf(house.therapist);
  expect(done).toContain("Update confirmed");
  expect(done).toContain("Orla Fennimore, school counselor: all of it");
});

test("a bad signature, an old stamp and one from the future are refused, and a replay has no effect", async () => {
  const therapist = hands(house.therapist);
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  await therapist.command("/progress", "copper ladder");
  await until(() => topOf(house.therapist).includes("Who will read it"));
  await therapist.fill({ Engagement: "5" });
  await therapist.submit();
  const sent = slack.lastRequest();
  if (!sent) throw new Error("a submission was sent");
  const count = async () =>
    read(
      ctxFor(db.store, house.therapist, now()),
      async (reader) => (await reader.select({ id: progressUpdates.id }).from(progressUpdates)).length,
    );
  const before = await count();
  const seconds = Math.floor(now().epochMilliseconds / 1_000);
  for (const change of [{ signature: "v0=00" }, { stamp: seconds - 600 }, { stamp: seconds + 600 }]) {
    expect((await slack.replay(sent, change)).status).toBe(401);
  }
  expect((await slack.replay(sent)).status).toBe(200);
  expect(await count()).toBe(before);
});

test("a chat account that nobody knows sees how to connect, and safety numbers, and nothing else", async () => {
  const stranger = slack.person(house.program.team, "UNEWPROGRAM");
  await stranger.command("/progress");
  await until(() => words(stranger.views.at(-1) ?? "").includes("Connect my account"));
  await stranger.press("view", "Connect my account");
  await until(() => words(stranger.views).includes("Confirm in the panel"));
  await stranger.command("/footbridge", "safety");
  expect(words(stranger.views.at(-1))).toContain("988");
});

test("Home shows code names and no name of a student", async () => {
  await hands(house.counselor).openHome();
  const home = await until(
    () =>
      words(hands(house.counselor).home ?? "").includes("Copper Ladder") &&
      words(hands(house.counselor).home),
  );
  for (const name of house.names) expect(home).not.toContain(name.split(" ")[0]);
});

test("while sharing is paused a form says so, and nothing that is typed later can be sent", async () => {
  await pauseSharing(ctxFor(db.store, house.counselor, now()), house.otherCaseId);
  await hands(house.therapist).dismiss();
  await hands(house.therapist).command("/progress", "cobalt canoe");
  await until(() => topOf(house.therapist).includes("Sharing is paused"));
});

test("nothing that Slack was asked, and nothing that was logged, holds a roster name; no draft keeps a raw note", async () => {
  const said = words(slack.calls()) + words(logged);
  for (const name of house.names) for (const part of name.split(" ")) expect(said).not.toContain(part);
  const kept = await read(ctxFor(db.store, house.therapist, now()), (reader) => reader.select().from(drafts));
  expect(words(kept)).not.toContain("Marisol");
  expect(slack.troubles()).toEqual([]);
});
