import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { text } from "#care/card.ts";
import { addressesFor } from "#care/delivery-rows.ts";
import { read } from "#db/read.ts";
import { permit } from "#test/support/house.ts";
import { teamsHouse, type TeamsHouse } from "#test/support/teams-house.ts";
import type { TeamsPerson } from "#test/support/teams-cloud.ts";

let teams: TeamsHouse;
let therapist: TeamsPerson;
let counselor: TeamsPerson;
beforeAll(async () => {
  teams = await teamsHouse();
  await permit(teams.db.store, teams.house, {
    categories: ["participation", "coping"],
    roles: ["counselor"],
  });
  therapist = teams.hands(teams.house.therapist);
  counselor = teams.hands(teams.house.counselor);
});
afterAll(() => teams?.[Symbol.asyncDispose]());
beforeEach(async () => {
  await teams.db.asSuperuser`delete from chat_conversations`;
  await therapist.say("help");
});

const stateOf = async (person: TeamsPerson) => {
  const [row] = await teams.db.asSuperuser`
    select state from chat_conversations where kind = 'person' and conversation_key = ${person.conversation}`;
  return row?.["state"] as string | undefined;
};
const install = (person: TeamsPerson, action: string, at: string) =>
  person.send({ type: "installationUpdate", action, timestamp: `2026-11-24T10:00:${at}Z` });

/** Sends an update in the case, and answers with its id. */
async function update(): Promise<string> {
  await therapist.compose("progress");
  therapist.fill({ case: "Copper Ladder" });
  await therapist.submit("Next");
  therapist.fill({ Engagement: "4" });
  await therapist.submit("Send");
  expect(therapist.screen).toContain("confirmed");
  const [row] = await teams.db.asSuperuser`select id from progress_updates order by id desc limit 1`;
  return String(row?.["id"]);
}
/** Shows the counselor's Home anew, as the job does. */
async function refreshHome(): Promise<void> {
  const { counselor: who, school } = teams.house;
  const ctx = jobCtx({ store: teams.db.store, now: Temporal.Now.instant }, "refresh-home", school.id);
  const reach = (await read(ctx, (reader) => addressesFor(reader, ctx, [who.id]))).get(who.id);
  if (!reach) throw new Error("the counselor is reached");
  await teams.side.mouth.publishHome(reach.address, {
    title: "Home",
    summary: "Home",
    parts: [text("settings.open")],
  });
}
const copyOf = async (subject: string, who = teams.house.counselor) => {
  const [row] = await teams.db.asSuperuser`
    select * from deliveries where subject_id = ${subject} and staff_id = ${who.id}`;
  return row;
};

test("the app is installed, updated and taken away in any order, and Teams' own time decides", async () => {
  const steps = [
    ["add", "01"],
    ["remove", "05"],
    ["add-upgrade", "03"],
    ["remove-upgrade", "02"],
  ] as const;
  for (const [action, at] of steps) await install(counselor, action, at);
  expect(await stateOf(counselor)).toBe("uninstalled");
  for (const [action, at] of [...steps].reverse()) await install(counselor, action, at);
  expect(await stateOf(counselor)).toBe("uninstalled");
  await install(counselor, "add", "06");
  expect(await stateOf(counselor)).toBe("reachable");
});

test("who installs is welcomed once", async () => {
  const nurse = teams.hands(teams.house.nurse);
  for (const at of ["01", "02", "03"]) await install(nurse, "add", at);
  expect(nurse.dm()).toHaveLength(1);
  expect(JSON.stringify(nurse.dm())).toContain("What you can do here");
});

test("who never installed is unreachable, and gets what waited once they have", async () => {
  teams.cloud.refuse({ status: 403, code: "BotNotInConversationRoster", match: /POST \/v3\/conversations$/ });
  await teams.newcomer.say("hi");
  // Somebody of the school has spoken, so that its service is known; the counselor never has.
  await teams.hands(teams.house.teacher).say("hi");
  const subject = await update();
  await teams.deliverAll(subject);
  expect(await copyOf(subject)).toMatchObject({ state: "unreachable", problem: "never_installed" });
  expect(counselor.card("Engagement")).toBeUndefined();
  await counselor.send({ type: "installationUpdate", action: "add" });
  expect(await copyOf(subject)).toMatchObject({ state: "queued" });
  await teams.deliverAll(subject);
  expect(await copyOf(subject)).toMatchObject({ state: "sent" });
  expect(counselor.card("Engagement")).toBeDefined();
});

test("who blocked the bot is not tried again, and is reached again after their next word", async () => {
  await counselor.say("help");
  teams.cloud.refuse({ status: 403, code: "MessageWritesBlocked", match: /a:.*activities$/ });
  const first = await update();
  const calls = () => teams.cloud.calls.filter((call) => call.includes(counselor.conversation)).length;
  await teams.deliverAll(first);
  expect(await copyOf(first)).toMatchObject({ state: "unreachable", problem: "blocked" });
  expect(await stateOf(counselor)).toBe("blocked");
  const before = calls();
  const second = await update();
  await teams.deliverAll(second);
  expect(calls()).toBe(before);
  await counselor.say("help");
  expect(await stateOf(counselor)).toBe("reachable");
  for (const subject of [first, second]) {
    await teams.deliverAll(subject);
    expect(await copyOf(subject)).toMatchObject({ state: "sent", platform: "teams" });
  }
});

test("a card that can no longer be changed is replaced, and the old one says so when it is pressed", async () => {
  await counselor.say("help");
  const subject = await update();
  await teams.deliverAll(subject);
  const old = counselor.card("Engagement");
  if (!old) throw new Error("the counselor has a card");
  teams.cloud.refuse({ status: 404, code: "ActivityNotFoundInConversation", match: /^PUT/ });
  await teams.db
    .asSuperuser`update deliveries set shown = 'older' where subject_id = ${subject} and staff_id = ${teams.house.counselor.id}`;
  await teams.deliverAll(subject);
  const fresh = counselor.card("Engagement");
  expect(fresh?.id).not.toBe(old.id);
  expect(await copyOf(subject)).toMatchObject({ message_key: fresh?.id });
  await counselor.press(old, "Refresh");
  expect(JSON.stringify(old.activity)).toContain("This card is old");
});

test("Home is one card, which who asks again has at the bottom, and which changes where it stands", async () => {
  const homes = () =>
    counselor.dm().filter(({ activity }) => JSON.stringify(activity).includes("settings.open"));
  await counselor.say("home");
  await counselor.say("home");
  expect(homes()).toHaveLength(1);
  const [home] = homes();
  if (!home) throw new Error("there is a Home");
  await counselor.press(home, "Refresh");
  expect(JSON.stringify(home.activity)).toContain("settings.open");
  await refreshHome();
  expect(home.edits).toBe(1);
  expect(homes()).toHaveLength(1);
});
