import { afterAll, beforeAll, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Message } from "#bot/sandbox/slack/types.ts";
import { revokeConsent } from "#care/consents.ts";
import { setChatLevel } from "#care/installations.ts";
import { openingFor } from "#db/client.ts";
import { ChatAccountId, InstallationId, newId } from "#db/ids.ts";
import { chatAccounts, installations, type ChatLevel } from "#db/schema/chat.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { auditOf, expectAudit } from "../support/audit.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { Browser, clock, demoPanel } from "../admin/visit.ts";
import { commonRoom, newcomer, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
const houses: House[] = [];
const now = Temporal.Now.instant;
const note = "Asked for a break and came back.";

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  for (let count = 0; count < 10; count += 1)
    houses.push(await furnish(db.store, now().subtract({ hours: 1 })));
  chat = await openWorkspaces(db, houses);
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

let taken = 0;
async function freshHouse(levels: { school: ChatLevel; program: ChatLevel }) {
  const house = houses[taken++];
  if (!house) throw new Error("more houses are needed");
  const consent = await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  await setLevel(house.school, levels.school);
  await setLevel(house.program, levels.program);
  return { house, consent };
}

async function setLevel(org: Handle["org"], level: ChatLevel): Promise<void> {
  const done = await setChatLevel(jobCtx({ store: db.store, now }, "settings", org.id), level);
  expect(done.ok).toBe(true);
}

async function send(house: House): Promise<string> {
  const therapist = chat.hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "Who will read it");
  await therapist.fill({ Engagement: "4", Note: note, "What the note is about": "participation" });
  await therapist.submit();
  await therapist.submit();
  await chat.topHas(house.therapist, "Update confirmed");
  await chat.card(house.counselor, "Progress update");
  await chat.card(house.therapist, "Your update");
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where school_id = ${house.school.id}`;
  return row?.id ?? "";
}

const callsIn = (org: Handle["org"]) => words(chat.slack.calls().filter((call) => call.teamId === org.team));
/** A note's words, and ratings as they are drawn once they are given. */
const content = /break and came back|●|of 5\)/;
const only = (who: Handle): Message => {
  const all = chat.hands(who).dm();
  expect(all).toHaveLength(1);
  return all[0] as Message;
};
const labelsOf = (card: Message): string[] =>
  card.blocks.flatMap((block) =>
    ((block as { elements?: { text?: { text?: string } }[] }).elements ?? []).flatMap((one) =>
      block.type === "actions" && one.text?.text ? [one.text.text] : [],
    ),
  );

test("with the school at notice no press of a card, forged or not, brings content into chat", async () => {
  const { house } = await freshHouse({ school: "notice", program: "post" });
  const subjectId = await send(house);
  for (const press of ["progress.view", "progress.seen"]) {
    await chat.hands(house.counselor).dismiss();
    await chat.hands(house.counselor).press(await chat.forge(house.counselor, press, subjectId), "Forged");
    const shown = await chat.topHas(house.counselor, "Content stays out of chat");
    expect(shown).toContain("Read it in the panel");
  }
  expect(callsIn(house.school)).not.toMatch(content);
  await expectAudit(db.store, house.school.id, { action: "disclosure.view", outcome: "refused", times: 2 });
  expect(words(only(house.therapist))).not.toContain("Seen by");
});

test("permission is asked again at the moment of the look: taken meanwhile, the view says so and shows nothing", async () => {
  const { house, consent } = await freshHouse({ school: "view", program: "post" });
  const subjectId = await send(house);
  const theirs = only(house.counselor);
  expect((await revokeConsent(ctxFor(db.store, house.coordinator, now()), consent)).ok).toBe(true);
  await chat.hands(house.counselor).press(theirs, "View");
  const shown = await chat.topHas(house.counselor, "permission for this has ended");
  expect(shown).not.toMatch(content);
  await expectAudit(db.store, house.school.id, {
    action: "disclosure.view",
    outcome: "refused",
    subject: `update:${subjectId}`,
  });
  await expectAudit(db.store, house.school.id, { action: "disclosure.view", outcome: "done", times: 0 });
  const stopped = await chat.card(house.counselor, "Sharing stopped");
  expect(stopped.ts).toBe(theirs.ts);
  await chat.card(house.therapist, "No permission covers it any more: they do not see it now.");
  expect(callsIn(house.school)).not.toMatch(content);
});

test("a change of level draws the cards that stand there anew, and an old button follows the new level", async () => {
  const { house } = await freshHouse({ school: "post", program: "post" });
  await send(house);
  const before = only(house.counselor);
  expect(words(before)).toMatch(content);
  await setLevel(house.school, "notice");
  await chat.until(() => !content.test(words(only(house.counselor))));
  expect(words(only(house.therapist))).toMatch(content);
  await chat.hands(house.counselor).press(before, "Seen");
  expect(await chat.topHas(house.counselor, "Content stays out of chat")).not.toMatch(content);
  await setLevel(house.school, "view");
  await chat.until(() => labelsOf(only(house.counselor)).includes("View"));
  await setLevel(house.school, "post");
  await chat.until(() => content.test(words(only(house.counselor))));
  expect(only(house.counselor).ts).toBe(before.ts);
});

test("of two workspaces in which somebody is known, the one they ask in decides what a look may show", async () => {
  const { house } = await freshHouse({ school: "post", program: "post" });
  const subjectId = await send(house);
  await linkElsewhere(house.counselor, "notice");
  await chat
    .hands(house.counselor)
    .press(await chat.forge(house.counselor, "progress.view", subjectId), "Forged");
  expect(await chat.topHas(house.counselor, "came back")).toMatch(content);
  await setLevel(house.school, "notice");
  await chat.hands(house.counselor).dismiss();
  await chat
    .hands(house.counselor)
    .press(await chat.forge(house.counselor, "progress.view", subjectId), "Forged");
  expect(await chat.topHas(house.counselor, "Content stays out of chat")).not.toMatch(content);
});

/** Gives somebody an account in a second workspace of their organization. */
async function linkElsewhere(who: Handle, chatLevel: ChatLevel): Promise<void> {
  const id = newId(InstallationId);
  const common = { organizationId: who.org.id, platform: "slack", workspaceKey: "TSECOND" } as const;
  const secrets = await db.store.keys.seal(
    who.org.id,
    { table: "installations", id },
    { botToken: "xoxb-second", botUserId: "BSECOND" },
  );
  await db.store.client.transaction(openingFor(who.org.id), async (tx) => {
    await tx.insert(installations).values({ ...common, id, secrets, chatLevel, createdAt: now() });
    await tx.insert(chatAccounts).values({
      ...common,
      id: newId(ChatAccountId),
      installationId: id,
      staffId: who.id,
      userKey: "USECOND",
      linkedAt: now().subtract({ hours: 24 }),
    });
  });
}

test("a colleague who joins the channel finds nothing about the case there, nor in the bot's conversation", async () => {
  const { house } = await freshHouse({ school: "post", program: "post" });
  await chat.hands(house.counselor).command("/progress", "", commonRoom(house.school));
  await send(house);
  const room = commonRoom(house.school);
  chat.slack.workspace(house.school.team).join(room, newcomer(house.school));
  const colleague = chat.slack.person(house.school.team, newcomer(house.school));
  expect(colleague.messages(room)).toEqual([]);
  expect(colleague.dm()).toEqual([]);
  expect(chat.slack.messages(house.school.team, room)).toEqual([]);
});

test("a reply typed under a card reaches nobody, and every card of an update says so, whatever it shows", async () => {
  const { house, consent } = await freshHouse({ school: "post", program: "view" });
  await send(house);
  const unseen = "Replies here are not seen by the other side.";
  for (const who of [house.counselor, house.therapist]) expect(words(only(who))).toContain(unseen);
  const hands = chat.hands(house.counselor);
  const [before, sent] = [chat.slack.calls().length, chat.slack.lastRequest()];
  expect(() => hands.say(hands.dmChannel, "Thank you", only(house.counselor).ts)).toThrow("turned off");
  chat.slack.workspace(house.school.team).setMessagesTab("on");
  hands.say(hands.dmChannel, "Thank you for telling me", only(house.counselor).ts);
  expect(chat.slack.lastRequest()).toBe(sent);
  expect(chat.slack.calls()).toHaveLength(before);
  expect(words(chat.hands(house.therapist).dm())).not.toContain("Thank you");
  chat.slack.workspace(house.school.team).setMessagesTab("read-only");
  await revokeConsent(ctxFor(db.store, house.coordinator, now()), consent);
  expect(words(await chat.card(house.counselor, "Sharing stopped"))).toContain(unseen);
});

test("at notice the author is led to our own page to write and to change, and chat asks nothing of it", async () => {
  const { house } = await freshHouse({ school: "post", program: "post" });
  const subjectId = await send(house);
  chat.slack.forgetCalls();
  const open = async (act: () => Promise<unknown>) => {
    await chat.hands(house.therapist).dismiss();
    await act();
    return chat.topHas(house.therapist, "This workspace keeps content out of chat");
  };
  const therapist = chat.hands(house.therapist);
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "Who will read it");
  await setLevel(house.program, "notice");
  await therapist.fill({ Note: "A steady day.", "What the note is about": "participation" });
  await therapist.submit();
  expect(chat.top(house.therapist)).toContain("Nothing was sent or changed here");
  expect(chat.depth(house.therapist)).toBe(2);
  const named = await open(() => therapist.command("/progress", "copper-ladder"));
  expect(named).toContain("https://panel.example/ask/progress?case=Copper%20Ladder");
  const unnamed = await open(() => therapist.command("/footbridge", "progress Marisol"));
  expect(unnamed).toContain('"https://panel.example/ask/progress"');
  for (const press of ["progress.edit", "progress.correct"])
    await open(async () => therapist.press(await chat.forge(house.therapist, press, subjectId), "Forged"));
  const fromCard = await open(async () =>
    therapist.press(await chat.forge(house.therapist, "progress.open", house.caseId), "Forged"),
  );
  expect(fromCard).toContain(`https://panel.example/ask/progress?case=${house.caseId}`);
  await therapist.dismiss();
  await therapist.command("/footbridge", "safety");
  await chat.topHas(house.therapist, "988");
  expect(callsIn(house.program)).not.toMatch(content);
});

test("at notice a reader reads on our own page what their card leaves out, and its author learns of it", async () => {
  const { house } = await freshHouse({ school: "notice", program: "post" });
  const subjectId = await send(house);
  clock.now = Temporal.Now.instant();
  const browser = new Browser(demoPanel(db.store));
  expect((await browser.get(`/updates/${subjectId}`)).headers.get("location")).toContain("/sign-in");
  await browser.signIn(house.counselor);
  expect(await (await browser.get(`/updates/${subjectId}`)).text()).toMatch(content);
  await chat.card(house.therapist, "Seen by Orla Fennimore");
  await browser.signIn(house.teacher);
  expect((await browser.get(`/updates/${subjectId}`)).status).toBe(404);
});

test("after all of this no call, log, job, audit row or draft holds a roster name or what was written", async () => {
  const [jobs] = await db.asSuperuser<{ all: string }[]>`
    select coalesce(string_agg(data::text || coalesce(output::text, ''), ' '), '') as all from pgboss.job`;
  const [drafts] = await db.asSuperuser<
    { all: string }[]
  >`select string_agg(t::text, ' ') as all from drafts t`;
  const rows = [];
  for (const { school, program } of houses)
    for (const org of [school, program]) rows.push(...(await auditOf(db.store, org.id)));
  const stored = words(jobs) + words(drafts) + words(rows) + words(chat.logged);
  for (const name of houses[0]?.names ?? [])
    for (const part of name.split(" ")) expect(stored + words(chat.slack.calls())).not.toContain(part);
  expect(stored).not.toMatch(/break and came back|Thank you/);
  expect(jobs?.all.length).toBeGreaterThan(100);
  expect(chat.slack.troubles()).toEqual([]);
});
