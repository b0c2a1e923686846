import { afterAll, beforeAll, expect, test } from "vitest";
import { permit } from "#test/support/house.ts";
import { appId } from "#test/support/teams-cloud.ts";
import { teamsHouse, type TeamsHouse } from "#test/support/teams-house.ts";

let teams: TeamsHouse;
beforeAll(async () => {
  teams = await teamsHouse({ workers: true });
  const { db, house } = teams;
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  for (const who of [house.counselor, house.therapist])
    await teams.hands(who).send({ type: "installationUpdate", action: "add" });
});
afterAll(() => teams?.[Symbol.asyncDispose]());

test("1,000 messages of bots, both ways, are answered with nothing, and nothing crosses by them", async () => {
  const { house, cloud, db } = teams;
  const bot = { id: `28:${appId}`, name: "Footbridge" };
  const others = { id: "29:somebodys-bot", name: "Another bot", role: "bot" };
  const before = cloud.calls.length;
  const token = await cloud.sign();
  const texts = ["Update from Ines Calloway · Copper Ladder", "progress Copper Ladder", "help", "hi"];
  await Promise.all(
    Array.from({ length: 1_000 }, (_, nth) => {
      const by = teams.hands(nth % 2 === 0 ? house.counselor : house.therapist);
      const text = texts[nth % texts.length] ?? "";
      return by.send({ type: "message", text, from: nth % 3 === 0 ? others : bot }, { token });
    }),
  );
  expect(cloud.calls).toHaveLength(before);
  expect(await db.asSuperuser`select 1 from disclosures`).toHaveLength(0);
});

test("an update comes to each reader once, however often the jobs of it run", async () => {
  const { house, cloud, db } = teams;
  const therapist = teams.hands(house.therapist);
  await therapist.compose("progress");
  therapist.fill({ case: "Copper Ladder" });
  await therapist.submit("Next");
  therapist.fill({ Engagement: "4" });
  await therapist.submit("Send");
  const counselor = teams.hands(house.counselor);
  await teams.until(() => counselor.card("Engagement"));
  const [row] = await db.asSuperuser`select id from progress_updates`;
  const posts = () =>
    cloud.posted.filter(({ activity }) => JSON.stringify(activity).includes("Engagement")).length;
  await teams.until(() => posts() === 2);
  await Promise.all(
    Array.from({ length: 20 }, () => teams.deliverAll(String(row?.["id"])).catch(() => undefined)),
  );
  expect(posts()).toBe(2);
});

test("what Teams answers 502 to though it took it may stand twice: the first can do nothing, and says so", async () => {
  const { house, cloud } = teams;
  const therapist = teams.hands(house.therapist);
  const counselor = teams.hands(house.counselor);
  cloud.refuse({
    status: 502,
    match: new RegExp(`POST .*${counselor.conversation}/activities$`),
    afterAccepting: true,
  });
  await therapist.compose("progress");
  therapist.fill({ case: "Copper Ladder" });
  await therapist.submit("Next");
  therapist.fill({ Engagement: "2" });
  await therapist.submit("Send");
  const copies = () => counselor.dm().filter(({ activity }) => JSON.stringify(activity).includes("2 of 5"));
  await teams.until(() => copies().length === 2);
  const [first] = copies();
  if (!first) throw new Error("there is a first copy");
  await counselor.press(first, "Refresh");
  expect(JSON.stringify(first.activity)).toContain("This card is old");
});
