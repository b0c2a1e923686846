import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { permit, type Handle } from "../support/house.ts";
import { teamsHouse, type TeamsHouse } from "../support/teams-house.ts";
import type { Json, TeamsPerson } from "../support/teams-cloud.ts";

let teams: TeamsHouse;
let therapist: TeamsPerson;
let counselor: TeamsPerson;
beforeAll(async () => {
  teams = await teamsHouse({ workers: true });
  await permit(teams.db.store, teams.house, { categories: ["participation"], roles: ["counselor"] });
  therapist = teams.hands(teams.house.therapist);
  counselor = teams.hands(teams.house.counselor);
  for (const person of [therapist, counselor])
    await person.send({ type: "installationUpdate", action: "add" });
});
afterAll(() => teams?.[Symbol.asyncDispose]());

const words = (value: unknown) => JSON.stringify(value);
const released = () => teams.db.asSuperuser`select 1 from disclosures`;
const secret = /Copper|Ladder|Marisol|Ines|Orla|Engagement/;

/** The form of an update, filled in and ready to be sent. */
async function ready(person: TeamsPerson, note: string): Promise<Json> {
  await person.compose("progress");
  person.fill({ case: "Copper Ladder" });
  await person.submit("Next");
  person.fill({ Engagement: "4", Note: note, "What the note is about": "participation" });
  return person.sending("Send");
}

test("another's form is sent by nobody else: not by a colleague, not by the other side, not by a newcomer", async () => {
  const data = await ready(therapist, "Led the warm-up.");
  const before = (await released()).length;
  const thieves: TeamsPerson[] = [teams.hands(teams.house.coordinator), counselor, teams.newcomer];
  for (const thief of thieves)
    for (const verb of ["submit", "back"]) {
      const { body } = await thief.invoke("task/submit", { data: { ...data, verb } });
      expect(words(body)).toMatch(/Nothing was sent now|First, say who you are|Connect my account/);
      expect(words(body)).not.toContain("Who will read it");
    }
  expect(await released()).toHaveLength(before);
  await therapist.submit("Send");
  expect(therapist.screen).toContain("What the reader will see");
});

test("a card of somebody else's conversation shows nothing of itself to whoever names it", async () => {
  await therapist.submit("Confirm and send");
  const card = await teams.until(() => counselor.card("Led the warm-up"));
  for (const thief of [teams.hands(teams.house.nurse), teams.hands(teams.house.coordinator), teams.newcomer])
    for (const conversation of [
      {},
      {
        conversation: {
          id: counselor.conversation,
          conversationType: "personal",
          tenantId: teams.tenants.program,
        },
      },
    ]) {
      const action = { type: "Action.Execute", verb: "card.refresh", data: {} };
      const { body } = await thief.invoke(
        "adaptiveCard/action",
        { action },
        { replyToId: card.id, ...conversation },
      );
      expect(words(body)).not.toMatch(/Led the warm-up|Engagement/);
    }
});

test("what is said of another tenant than the one it comes from, or of one that nobody bound, is refused without effect", async () => {
  const calls = teams.cloud.calls.length;
  const before = await teams.db.asSuperuser`select count(*) from chat_conversations`;
  const { school } = teams.tenants;
  const lies: Json[] = [
    { channelData: { tenant: { id: school } } },
    {
      channelData: { tenant: { id: randomUUID() } },
      conversation: { id: "a:x", conversationType: "personal" },
    },
    { conversation: { id: "a:x", conversationType: "personal", tenantId: randomUUID() }, channelData: {} },
    { channelData: {}, conversation: { id: "a:x", conversationType: "personal" } },
  ];
  for (const lie of lies) expect((await therapist.say("progress", lie)).status).toBe(401);
  expect(teams.cloud.calls).toHaveLength(calls);
  expect(await teams.db.asSuperuser`select count(*) from chat_conversations`).toEqual(before);
  // Somebody of the program who says that they are in the school's tenant is known to nobody there.
  const moved = { id: therapist.conversation, conversationType: "personal", tenantId: school };
  const { body } = await therapist.invoke(
    "task/fetch",
    { data: { verb: "case.open", ref: teams.house.caseId } },
    { conversation: moved, channelData: { tenant: { id: school } } },
  );
  expect(words(body)).not.toMatch(secret);
  const { body: guest } = await therapist.invoke(
    "task/fetch",
    { data: { verb: "case.open", ref: teams.house.caseId } },
    { from: { id: "29:x", aadObjectId: teams.house.therapist.userKey, name: "x", tenantId: school } },
  );
  expect(words(guest)).toContain("Use it in your own workspace");
});

test("forged buttons of every kind open nothing, break nothing and are answered in words", async () => {
  const before = (await released()).length;
  const forged: Json[] = [
    { verb: "__proto__", ref: "x" },
    { verb: "constructor" },
    { verb: "toString", ref: "'; drop table cases; --" },
    { verb: "submit", draft: "x", page: "progress.preview" },
    { verb: "submit", draft: randomUUID(), page: "__proto__.constructor" },
    {
      verb: "submit",
      draft: randomUUID(),
      page: "progress.preview",
      typed: "{".repeat(1_000),
      pageBefore: "x",
    },
    { verb: "back", draft: randomUUID(), page: "progress.ratings", typed: '{"__proto__":{"a":"b"}}' },
    { verb: "progress.view", ref: "x".repeat(5_000) },
    { verb: "command", command: "hasOwnProperty" },
    { verb: 7, ref: {} },
    { nothing: true },
  ];
  for (const data of forged) {
    for (const name of ["task/fetch", "task/submit", "composeExtension/submitAction"]) {
      const { status, body } = await therapist.invoke(name, { data, commandId: "x" });
      expect(status, words(data)).toBe(200);
      expect(words(body)).not.toContain("This did not work");
    }
    const action = { type: "Action.Execute", verb: data["verb"], data };
    const { status, body } = await therapist.invoke("adaptiveCard/action", { action }, { replyToId: "m1" });
    expect(status, words(data)).toBe(200);
    expect(words(body)).not.toContain("This did not work");
  }
  expect(await released()).toHaveLength(before);
  expect(teams.logged.filter((line) => line.startsWith("fault"))).toEqual([]);
});

test("a search finds nobody's cases but one's own, whatever set it names", async () => {
  const find = async (person: TeamsPerson, dataset: string) =>
    words((await person.invoke("application/search", { queryText: "", dataset })).body);
  for (const dataset of ["progress.case", "accommodate.case", "checkin.case"])
    expect(await find(teams.newcomer, dataset)).not.toMatch(secret);
  for (const dataset of ["__proto__.x", "constructor.case", "case", ""])
    expect(await find(therapist, dataset)).toContain('"results":[]');
});

test("an old button sent again byte for byte after things have changed acts no more", async () => {
  const card = await teams.until(() => counselor.card("Led the warm-up"));
  const mine = await teams.until(() => therapist.card("Led the warm-up"));
  const [update] = await teams.db.asSuperuser`select id from progress_updates`;
  const edit = { data: { verb: "progress.retract", ref: String(update?.["id"]) } };
  const action = { type: "Action.Execute", verb: "progress.retract", data: { ref: edit.data.ref } };
  const same = { id: randomUUID(), replyToId: mine.id };
  await therapist.invoke("adaptiveCard/action", { action }, same);
  await teams.until(() => words(card.activity).includes("Taken back"));
  const audits = () =>
    teams.db.asSuperuser`select 1 from audit_log where action = 'progress.retract' and outcome = 'done'`;
  const done = (await audits()).length;
  const { body } = await therapist.invoke("adaptiveCard/action", { action }, same);
  expect(words(body)).toMatch(/Taken back|Already done/);
  expect(await audits()).toHaveLength(done);
  const stolen: Handle[] = [teams.house.nurse, teams.house.counselor];
  for (const who of stolen) {
    const answer = await teams.hands(who).invoke("adaptiveCard/action", { action });
    expect(words(answer.body)).toMatch(/not there|not part of your role|Not there/i);
  }
});
