import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { text } from "#care/card.ts";
import { addressesFor } from "#care/delivery-rows.ts";
import { read } from "#db/read.ts";
import { permit } from "#test/support/house.ts";
import { panel } from "#admin/panel.ts";
import { Browser, demoPanel, origin, spoken } from "#test/admin/visit.ts";
import { appId, type TeamsPerson } from "#test/support/teams-cloud.ts";
import { teamsHouse, type TeamsHouse } from "#test/support/teams-house.ts";

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

const panelNow = () =>
  panel({ store: teams.db.store, now: Temporal.Now.instant, demo: true, baseUrl: () => origin, spoken });
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

/** What Teams tells of a place: the app added, updated, taken away; the bot among the members, and not. */
const told = {
  add: { type: "installationUpdate", action: "add" },
  upgrade: { type: "installationUpdate", action: "add-upgrade" },
  remove: { type: "installationUpdate", action: "remove" },
  joined: { type: "conversationUpdate", membersAdded: [{ id: `28:${appId}` }] },
  left: { type: "conversationUpdate", membersRemoved: [{ id: `28:${appId}` }] },
} as const;
type Told = keyof typeof told;
const goes: readonly Told[] = ["remove", "left"];

function permutations<T>(some: readonly T[]): T[][] {
  if (some.length === 0) return [[]];
  return some.flatMap((one, nth) => permutations(some.toSpliced(nth, 1)).map((rest) => [one, ...rest]));
}

/** Stories in the order in which they happened; what is told last holds. */
const stories: readonly (readonly Told[])[] = [
  ["add", "joined", "upgrade", "remove"],
  ["add", "upgrade", "remove", "left"],
  ["joined", "left", "add", "upgrade"],
  ["remove", "left", "add", "joined"],
];

test.each(stories.map((story) => [story.join(", then "), story] as const))(
  "%s: told in any order and told twice, what happened last holds, and it is exactly one state",
  async (_, story) => {
    const last = story.at(-1)!;
    for (const [nth, order] of permutations(story.map((what, at) => ({ what, at }))).entries()) {
      await teams.db.asSuperuser`delete from chat_conversations where kind = 'person'`;
      for (const { what, at } of nth % 2 === 0 ? order : [...order, ...order])
        await counselor.send({ ...told[what], timestamp: `2026-11-24T10:00:0${at}Z` });
      const rows = await teams.db.asSuperuser`
        select state from chat_conversations where conversation_key = ${counselor.conversation}`;
      expect(rows, order.map(({ what }) => what).join(", ")).toEqual([
        { state: goes.includes(last) ? "uninstalled" : "reachable" },
      ]);
    }
  },
);

test("the app comes to a channel and goes from it in any order", async () => {
  const channel = {
    conversation: {
      id: "19:general@thread.tacv2",
      conversationType: "channel",
      tenantId: teams.tenants.school,
    },
  };
  const story = ["add", "joined", "remove", "left"] as const;
  for (const order of permutations(story.map((what, at) => ({ what, at })))) {
    await teams.db.asSuperuser`delete from chat_conversations where kind = 'channel'`;
    for (const { what, at } of order)
      await counselor.send({ ...told[what], ...channel, timestamp: `2026-11-24T10:00:0${at}Z` });
    expect(
      await teams.db.asSuperuser`select state, owner_key from chat_conversations where kind = 'channel'`,
    ).toEqual([{ state: "uninstalled", owner_key: "19:general@thread.tacv2" }]);
  }
});

test("an admin sees how each person can be reached and what to do, and their lead what did not arrive", async () => {
  const { counselor: who, teacher } = teams.house;
  await teams.db.asSuperuser`update staff set roles = array_append(roles, 'admin') where id = ${teacher.id}`;
  const browser = new Browser(demoPanel(teams.db.store));
  const asAdmin = async (path: string) => {
    await browser.get("/sign-in");
    await browser.signIn(teacher);
    return (await browser.get(path)).text();
  };
  const boxOf = async () =>
    /<h2 id="reach">[\s\S]*?<\/section>/.exec(await asAdmin(`/people/${who.id}`))?.[0] ?? "";
  await install(counselor, "add", "01");
  expect(await boxOf()).toContain("Reachable");
  expect(await asAdmin("/people?reach=none")).not.toContain(who.name);
  await install(counselor, "remove", "02");
  expect(await boxOf()).toContain("Uninstalled");
  expect(await boxOf()).toContain("Have them add it again");
  expect(await asAdmin("/people?reach=none")).toContain(who.name);
  await teams.db
    .asSuperuser`update chat_conversations set state = 'blocked' where owner_key = ${who.userKey}`;
  expect(await boxOf()).toContain("unblock it");
  await teams.db.asSuperuser`delete from chat_conversations where owner_key = ${who.userKey}`;
  expect(await boxOf()).toContain("Never installed");
  await teams.db.asSuperuser`update staff set roles = array_remove(roles, 'admin') where id = ${teacher.id}`;
});

test("whom chat does not reach reads what waits in the panel, and whoever leads the case reads of them", async () => {
  const { counselor: who, nurse } = teams.house;
  await install(counselor, "add", "01");
  await install(counselor, "remove", "02");
  const subject = await update();
  await teams.deliverAll(subject);
  expect(await copyOf(subject)).toMatchObject({ state: "unreachable", problem: "uninstalled" });
  const pageOf = async (one: typeof who, path: string) => {
    const browser = new Browser(panelNow());
    await browser.get("/sign-in");
    await browser.signIn(one);
    return (await browser.get(path)).text();
  };
  const own = await pageOf(who, "/");
  expect(own).toContain("Chat does not reach you");
  expect(own).toContain("Copper Ladder");
  expect(await pageOf(who, "/not-delivered")).toContain("Footbridge was taken out of your Teams");
  // The counselor leads; where somebody else is not reached it is them who reads of it.
  await teams.db
    .asSuperuser`update deliveries set staff_id = ${nurse.id} where subject_id = ${subject} and staff_id = ${who.id}`;
  const leads = await pageOf(who, "/");
  expect(leads).toContain("Chat did not reach one of your team");
  expect(leads).not.toContain(nurse.name);
  expect(await pageOf(nurse, "/")).not.toContain("one of your team");
  await teams.db.asSuperuser`update staff set ended_at = now() where id = ${nurse.id}`;
  expect(await pageOf(who, "/")).not.toContain("one of your team");
  await teams.db.asSuperuser`update staff set ended_at = null where id = ${nurse.id}`;
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

/** Makes the counselor's card differ from what it should show. */
const outdate = (subject: string) =>
  teams.db.asSuperuser`update deliveries set shown = 'older'
    where subject_id = ${subject} and staff_id = ${teams.house.counselor.id}`;

test("a change that Teams does not take is asked for once more, then its reader sees it and has a fresh card", async () => {
  await counselor.say("help");
  const subject = await update();
  await teams.deliverAll(subject);
  const old = counselor.card("Engagement");
  if (!old) throw new Error("the counselor has a card");
  await outdate(subject);
  const refuse = () =>
    teams.cloud.refuse({ status: 413, code: "RequestEntityTooLarge", match: /^PUT.*activities/ });
  refuse();
  await teams.deliverAll(subject);
  expect(await copyOf(subject)).toMatchObject({ state: "sent", problem: "RequestEntityTooLarge" });
  const again = await teams.db.asSuperuser`select extract(epoch from start_after - now()) as seconds
    from pgboss.job where name = 'deliver' and data->>'subjectId' = ${subject} and start_after > now() + interval '50 s'`;
  expect(again).toHaveLength(1);
  refuse();
  await teams.deliverAll(subject);
  const failed = await copyOf(subject);
  expect(failed).toMatchObject({ state: "failed", message_key: old.id });
  await counselor.say("home");
  const home = counselor.dm().find(({ activity }) => JSON.stringify(activity).includes("out of date"));
  if (!home) throw new Error("Home says that a card is out of date");
  await counselor.press(home, "Send again");
  await teams.deliverAll(subject);
  const fresh = counselor.card("Engagement");
  expect(fresh?.id).not.toBe(old.id);
  expect(await copyOf(subject)).toMatchObject({ state: "sent", message_key: fresh?.id, problem: null });
  await counselor.press(old, "Refresh");
  expect(JSON.stringify(old.activity)).toContain("This card is old");
});

test("a change that finds its reader out of reach is told to them, and made where the card stands once they are back", async () => {
  await counselor.say("help");
  const subject = await update();
  await teams.deliverAll(subject);
  const card = counselor.card("Engagement");
  await outdate(subject);
  teams.cloud.refuse({ status: 403, code: "MessageWritesBlocked", match: /^PUT.*activities/ });
  await teams.deliverAll(subject);
  expect(await copyOf(subject)).toMatchObject({ state: "unreachable", problem: "blocked" });
  await counselor.say("help");
  await teams.deliverAll(subject);
  expect(await copyOf(subject)).toMatchObject({ state: "sent", message_key: card?.id, problem: null });
  expect(card?.edits).toBe(1);
});
