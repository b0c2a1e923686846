import { afterAll, beforeAll, expect, test } from "vitest";
import { presses } from "#bot/presses.ts";
import { CaseId, newId } from "#db/ids.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { auditOf } from "../support/audit.ts";
import { furnish, permit, type Handle, type House } from "../support/house.ts";
import { commonRoom, newcomer, openWorkspaces, withoutIds, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let house: House;
let chat: Workspaces;
const nowhere = "TNOWHERE";

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, Temporal.Now.instant().subtract({ hours: 1 }));
  chat = await openWorkspaces(db, [house], { unknownTeams: [nowhere] });
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

/** Somebody whom the product has never seen, in the same workspace as these people. */
const unknownIn = (org: Handle["org"]): Handle => ({ ...house.therapist, org, userKey: newcomer(org) });
const screen = (who: Handle) => withoutIds(chat.hands(who).views.at(-1)?.blocks);

/** What a person's screen says once the answer to a command is there. */
async function answerTo(who: Handle, command: string, typed: string, said: string): Promise<string> {
  await chat.hands(who).dismiss();
  await chat.hands(who).command(command, typed);
  await chat.topHas(who, said);
  return screen(who);
}

const callsIn = (team: string) => chat.slack.calls().filter((call) => call.teamId === team);

test("whoever has been deactivated sees what an unknown person sees, on every way in, and nothing else", async () => {
  const stranger = unknownIn(house.program);
  const gone = house.coordinator;
  await db.asSuperuser`update staff set ended_at = now() where id = ${gone.id}`;
  for (const [command, typed, said] of [
    ["/progress", "copper ladder", "Connect my account"],
    ["/progress", "", "Connect my account"],
    ["/footbridge", "progress cobalt canoe", "Connect my account"],
    ["/footbridge", "help", "What you can do here"],
    ["/footbridge", "safety", "988"],
  ] as const) {
    expect(await answerTo(gone, command, typed, said), typed).toBe(
      await answerTo(stranger, command, typed, said),
    );
  }
  for (const who of [gone, stranger]) await chat.hands(who).openHome();
  await chat.until(() => chat.hands(gone).home && chat.hands(stranger).home);
  const homes = [gone, stranger].map((who) => withoutIds(chat.hands(who).home?.blocks));
  expect(homes[0]).toBe(homes[1]);
  expect(homes[0]).toContain("Safety concern");
  const rows = await auditOf(db.store, house.program.id);
  expect(rows.filter((row) => row.actor === `staff:${gone.id}`)).toEqual([]);
});

test("an account whose link has ended is unknown again at once", async () => {
  const { nurse } = house;
  expect(await answerTo(nurse, "/progress", "", "Which case?")).toContain("Copper Ladder");
  await db.asSuperuser`update chat_accounts set ended_at = now() where staff_id = ${nurse.id}`;
  const after = await answerTo(nurse, "/progress", "copper ladder", "Connect my account");
  expect(after).not.toContain("Copper Ladder");
});

test("no button of the product does anything for an unknown person, whatever id stands on it", async () => {
  const stranger = unknownIn(house.school);
  const before = await auditOf(db.store, house.school.id);
  for (const press of Object.keys(presses)) {
    for (const ref of [house.caseId, newId(CaseId)]) {
      await chat.hands(stranger).dismiss();
      await chat.hands(stranger).press(await chat.forge(stranger, press, ref), "Forged");
      await chat.topHas(stranger, "Connect my account");
      expect(screen(stranger)).not.toContain("Copper");
    }
  }
  expect(await auditOf(db.store, house.school.id)).toEqual(before);
  const [paused] = await db.asSuperuser<{ count: number }[]>`
    select count(*)::int as count from cases where paused_at is not null`;
  expect(paused?.count).toBe(0);
});

test("keys that no table of the product holds lead nowhere, not into the language's own", async () => {
  const { counselor } = house;
  for (const press of ["constructor", "__proto__", "toString", "progress.post", "progress"]) {
    await chat.hands(counselor).dismiss();
    await chat.hands(counselor).press(await chat.forge(counselor, press, house.caseId), "Forged");
    await chat.topHas(counselor, "There is nothing behind this any more");
  }
  for (const typed of ["constructor", "hasOwnProperty x", "__proto__"]) {
    const shown = await answerTo(counselor, "/footbridge", typed, "Footbridge");
    await chat.until(() => !chat.top(counselor).includes("One moment"));
    expect(shown + screen(counselor)).not.toContain("did not work");
  }
  expect(chat.logged.filter((line) => line.startsWith("fault"))).toEqual([]);
});

test("a teacher is told whom to ask, sees no code name anywhere, and still reaches a safety concern", async () => {
  const { teacher } = house;
  const shown = await answerTo(teacher, "/progress", "copper ladder", "Not part of your role");
  expect(shown).toContain("admin");
  expect(shown).toContain("Safety concern");
  expect(shown).not.toContain("Copper");
  await chat.hands(teacher).openHome();
  await chat.until(() => chat.hands(teacher).home);
  const home = words(chat.hands(teacher).home);
  expect(home).toContain("Safety concern");
  expect(home).not.toContain("Copper");
});

test("a role refusal names the admins of one's own organization", async () => {
  await db.asSuperuser`update staff set roles = '{nurse,admin}' where id = ${house.nurse.id}`;
  const shown = await answerTo(house.teacher, "/progress", "", "Not part of your role");
  expect(shown).toContain("Bettina Quillfeather (admin)");
  await db.asSuperuser`update staff set roles = '{nurse}' where id = ${house.nurse.id}`;
});

test("a workspace that is not set up is told so in private, and is given the numbers when it asks for safety", async () => {
  const org = { ...house.school, team: nowhere };
  const lost = chat.slack.person(nowhere, newcomer(org));
  await lost.command("/progress", "copper ladder");
  const said = await chat.until(() =>
    lost.dm().find((message) => words(message).includes("Not set up here")),
  );
  expect(said.ephemeralFor).toBe(lost.id);
  expect(words(said)).toContain("admin");
  expect(words(said)).not.toMatch(/copper/i);
  await lost.command("/footbridge", "safety");
  const numbers = await chat.until(() => lost.dm().find((message) => words(message).includes("tel:911")));
  expect(words(numbers)).toContain("sms:988");
  await lost.openHome();
  expect(lost.home).toBeUndefined();
});

/** Takes the next request of a person's hands, and sends it signed anew with something else in its payload. */
async function sendAs(act: () => Promise<unknown>, change: (payload: Record<string, unknown>) => void) {
  chat.slack.tamper({ signature: "v0=00" });
  await act();
  const sent = chat.slack.lastRequest();
  if (!sent) throw new Error("nothing was sent");
  const form = new URLSearchParams(sent.body);
  const payload = form.get("payload");
  if (payload) {
    const parsed = JSON.parse(payload) as Record<string, unknown>;
    change(parsed);
    form.set("payload", JSON.stringify(parsed));
  } else {
    const typed = Object.fromEntries(form) as Record<string, unknown>;
    change(typed);
    for (const [key, value] of Object.entries(typed)) form.set(key, String(value));
  }
  return chat.slack.replay(sent, { body: form.toString() });
}

test("somebody of another workspace, as in a shared channel, is answered in their own only", async () => {
  const { counselor, therapist } = house;
  const guest = { id: therapist.userKey, name: "guest", team_id: house.program.team };
  const card = await chat.forge(counselor, "case.open", house.caseId);
  await chat.hands(counselor).dismiss();
  const ack = await sendAs(
    () => chat.hands(counselor).press(card, "Forged"),
    (payload) => (payload["user"] = guest),
  );
  expect(ack.ok).toBe(true);
  await chat.until(() =>
    callsIn(house.school.team).some((call) => words(call.args).includes("Use it in your own workspace")),
  );
  const rows = await auditOf(db.store, house.program.id);
  expect(rows.filter((row) => row.actor === `staff:${therapist.id}`)).toEqual([]);
  expect(words(chat.slack.calls().at(-1)?.args)).not.toContain("Copper");
});

test("a press from another workspace of an enterprise, which is not set up, shows and does nothing", async () => {
  const { counselor } = house;
  await chat.hands(counselor).dismiss();
  const card = await chat.forge(counselor, "case.pause", house.caseId);
  const before = await auditOf(db.store, house.school.id);
  const ack = await sendAs(
    () => chat.hands(counselor).press(card, "Forged"),
    (payload) => {
      payload["team"] = null;
      payload["enterprise"] = { id: "E0DISTRICT" };
      payload["is_enterprise_install"] = true;
      payload["user"] = { id: counselor.userKey, name: "orla", team_id: nowhere };
    },
  );
  expect(ack.ok).toBe(true);
  expect((await chat.card(counselor, "Not set up here yet")).ephemeralFor).toBe(counselor.userKey);
  expect(chat.hands(counselor).views).toEqual([]);
  expect(await auditOf(db.store, house.school.id)).toEqual(before);
});

test("a form of this workspace that is sent in somebody else's name takes nothing", async () => {
  const { counselor, therapist } = house;
  await chat.hands(therapist).dismiss();
  await chat.hands(therapist).command("/progress", "copper ladder");
  await chat.topHas(therapist, "Who will read it");
  await chat.hands(therapist).fill({ Engagement: "4" });
  const ack = await sendAs(
    () => chat.hands(therapist).submit(),
    (payload) => {
      payload["user"] = { id: counselor.userKey, name: "guest", team_id: house.school.team };
    },
  );
  expect(words(ack.body)).toContain("Use it in your own workspace");
  const [row] = await db.asSuperuser<
    { count: number }[]
  >`select count(*)::int as count from progress_updates`;
  expect(row?.count).toBe(0);
});

test("a form that is sent from a workspace that is not set up takes nothing, and says what is missing", async () => {
  const { therapist } = house;
  await chat.hands(therapist).dismiss();
  await chat.hands(therapist).command("/progress", "copper ladder");
  await chat.topHas(therapist, "Who will read it");
  await chat.hands(therapist).fill({ Engagement: "4" });
  const ack = await sendAs(
    () => chat.hands(therapist).submit(),
    (payload) => {
      payload["team"] = { id: nowhere };
      payload["user"] = { id: therapist.userKey, name: "ines", team_id: nowhere };
      payload["view"] = { ...(payload["view"] as object), app_installed_team_id: nowhere };
    },
  );
  expect(words(ack.body)).toContain("Not set up here yet");
  const [row] = await db.asSuperuser<
    { count: number }[]
  >`select count(*)::int as count from progress_updates`;
  expect(row?.count).toBe(0);
});

test("a bot that types a command is nobody", async () => {
  const { counselor, school } = house;
  await chat.hands(counselor).dismiss();
  const ack = await sendAs(
    () => chat.hands(counselor).command("/progress", "copper ladder"),
    (typed) => (typed["user_id"] = `B${school.team}`),
  );
  expect(ack.ok).toBe(true);
  await chat.until(() => words(callsIn(school.team).at(-1)?.args).includes("speaks with people only"));
  expect(words(callsIn(school.team).at(-1)?.args)).not.toContain("Copper");
});

test("a command typed in a channel is answered to its author alone; the others there see nothing", async () => {
  const { counselor, nurse, school } = house;
  chat.slack.forgetCalls();
  await chat.hands(counselor).dismiss();
  await chat.hands(counselor).command("/progress", "copper ladder", commonRoom(school));
  await chat.until(() => !chat.top(counselor).includes("One moment"));
  await chat.hands(counselor).command("/footbridge", "safety", commonRoom(school));
  await chat.topHas(counselor, "988");
  expect(chat.hands(nurse).messages(commonRoom(school))).toEqual([]);
  expect([...new Set(callsIn(school.team).map((call) => call.method))].sort()).toEqual([
    "views.open",
    "views.update",
  ]);
});

test("a form that could not open says so to that person alone, and the press did nothing", async () => {
  const { counselor, school } = house;
  await chat.hands(counselor).dismiss();
  const card = await chat.forge(counselor, "case.pause", house.caseId);
  chat.slack.fail("views.open", { error: "expired_trigger_id" });
  await chat.hands(counselor).press(card, "Forged");
  const said = await chat.card(counselor, "This did not open");
  expect(said.ephemeralFor).toBe(counselor.userKey);
  const [found] = await db.asSuperuser<{ paused: boolean }[]>`
    select paused_at is not null as paused from cases where id = ${house.caseId}`;
  expect(found?.paused).toBe(false);
  chat.slack.fail("views.open", { error: "expired_trigger_id" });
  await chat.hands(counselor).command("/footbridge", "safety", commonRoom(school));
  const numbers = await chat.until(() =>
    chat
      .hands(counselor)
      .messages(commonRoom(school))
      .find((message) => words(message).includes("tel:911")),
  );
  expect(numbers.ephemeralFor).toBe(counselor.userKey);
});

test("nothing that was typed, and no roster name, reached a log or a call", () => {
  const said = words(chat.slack.calls()) + words(chat.logged);
  for (const name of house.names) for (const part of name.split(" ")) expect(said).not.toContain(part);
  expect(chat.slack.troubles()).toEqual([]);
});
