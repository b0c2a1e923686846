import { afterAll, beforeAll, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Message } from "#bot/sandbox/slack/types.ts";
import { revokeConsent } from "#care/consents.ts";
import { setChatLevel } from "#care/installations.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { retractProgress } from "#care/progress-back.ts";
import { withdrawReply } from "#care/replies/replies.ts";
import { replyConversation } from "#care/replies/reply-conversation.ts";
import { DraftId, ProgressUpdateId, ReplyId } from "#db/ids.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { Browser, clock as panelClock, demoPanel } from "../admin/visit.ts";
import { auditOf, expectAudit } from "../support/audit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { permitBack } from "../support/supports.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
const houses: House[] = [];
const clock = movableClock();
const { now } = clock;
const update = "A steady week with one late start.";
const reply = "Marisol settled in first period, and Mr. Okereke helped.";
/** What is left of it once names are out. */
const cleaned = /settled in first period/;

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  for (let count = 0; count < 9; count += 1)
    houses.push(await furnish(db.store, now().subtract({ hours: 1 })));
  chat = await openWorkspaces(db, houses, { now });
});
afterAll(() => db[Symbol.asyncDispose]());

let taken = 0;
const as = (who: Handle) => ctxFor(db.store, who, now());

type Stage = { house: House; back: Awaited<ReturnType<typeof permitBack>>; updateId: ProgressUpdateId };

/** A house whose program has sent an update, which the school may answer. */
async function withUpdate(levels: { school?: ChatLevel; program?: ChatLevel } = {}): Promise<Stage> {
  const house = houses[taken++];
  if (!house) throw new Error("more houses are needed");
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const back = await permitBack(db.store, house, { categories: ["participation"] });
  await sendUpdate(house);
  for (const [org, level] of [
    [house.school, levels.school],
    [house.program, levels.program],
  ] as const)
    if (level) {
      const ctx = jobCtx({ store: db.store, now }, "settings", org.id);
      expect((await setChatLevel(ctx, level)).ok).toBe(true);
    }
  return { house, back, updateId: await updateIn(house) };
}

async function sendUpdate(house: House): Promise<void> {
  const therapist = chat.hands(house.therapist);
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "Who will read it");
  await therapist.fill({ Engagement: "4", Note: update, "What the note is about": "participation" });
  await therapist.submit();
  await therapist.submit();
  await chat.topHas(house.therapist, "Update confirmed");
  await therapist.dismiss();
  await chat.card(house.counselor, "Progress update");
  await chat.card(house.therapist, "Your update");
}

const idOf = async (house: House, kind: string) => {
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where school_id = ${house.school.id} and kind = ${kind}
    order by released_at desc limit 1`;
  return row?.id;
};
const updateIn = async (house: House) => ProgressUpdateId.parse(await idOf(house, "progress"));
const replyIn = async (house: House) => ReplyId.parse(await idOf(house, "reply"));
const repliesOf = (house: House) =>
  db.asSuperuser`select 1 from disclosures where school_id = ${house.school.id} and kind = 'reply'`;

/** Opens the form from the card of the update. */
async function open(house: House, who: Handle = house.counselor): Promise<void> {
  await chat.hands(who).dismiss();
  await chat.hands(who).press(await chat.card(who, "Progress update"), "Reply");
  await chat.topHas(who, "Who will read it");
}

async function send(house: House, said = reply): Promise<void> {
  const counselor = chat.hands(house.counselor);
  await open(house);
  await counselor.fill({ Reply: said });
  await counselor.submit();
  await chat.topHas(house.counselor, "Confirm and send");
  await counselor.submit();
  await chat.topHas(house.counselor, "Reply confirmed");
  await counselor.dismiss();
  await chat.card(house.counselor, "Your reply");
}

const labelsOf = (card: Message): string[] =>
  card.blocks.flatMap((block) =>
    ((block as { elements?: { text?: { text?: string } }[] }).elements ?? []).flatMap((one) =>
      block.type === "actions" && one.text?.text ? [one.text.text] : [],
    ),
  );
const callsIn = (org: Handle["org"]) => words(chat.slack.calls().filter((call) => call.teamId === org.team));

test("a reply is cleaned and shown before it is sent, and comes to the author as a card that says which update it answers", async () => {
  const { house } = await withUpdate();
  const counselor = chat.hands(house.counselor);
  await open(house);
  expect(chat.top(house.counselor)).toContain("To the update of Ines Calloway");
  await counselor.fill({ Reply: reply });
  await counselor.submit();
  const shown = await chat.topHas(house.counselor, "Confirm and send");
  expect(shown).toMatch(cleaned);
  expect(shown).toContain("[student]");
  expect(shown).toContain("Ines Calloway, primary therapist: all of it");
  expect(await repliesOf(house)).toHaveLength(0);
  await counselor.submit();
  await chat.topHas(house.counselor, "Reply confirmed");
  const theirs = await chat.card(house.therapist, "Reply to your update · Copper Ladder");
  expect(words(theirs)).toMatch(cleaned);
  expect(words(theirs)).toContain("Orla Fennimore, school counselor");
  expect(words(theirs)).toContain("Answers your update of");
  expect(words(theirs)).toContain("34 CFR 99.33");
  expect(words(await chat.card(house.counselor, "Your reply"))).toContain("Sent to Ines Calloway");
  expect(chat.hands(house.coordinator).dm()).toEqual([]);
  const { id } = house.school;
  await expectAudit(db.store, id, { action: "reply.send", outcome: "done" });
});

test("Ask on the card of an update opens the set questions about its case, without picking it again", async () => {
  const house = houses[0];
  if (!house) throw new Error("there is a house");
  await chat.hands(house.counselor).dismiss();
  await chat.hands(house.counselor).press(await chat.card(house.counselor, "Progress update"), "Ask");
  const asked = await chat.topHas(house.counselor, "Did they come to group?");
  expect(asked).toContain("Copper Ladder");
  expect(chat.depth(house.counselor)).toBe(1);
  expect(labelsOf(await chat.card(house.therapist, "Your update"))).not.toContain("Ask");
});

test("the timeline and a page of their own show a reply to both sides, and to nobody else", async () => {
  const house = houses[0];
  if (!house) throw new Error("there is a house");
  panelClock.now = now();
  const path = `/replies/${await replyIn(house)}`;
  for (const who of [house.counselor, house.therapist]) {
    const browser = new Browser(demoPanel(db.store));
    await browser.signIn(who);
    const timeline = await (await browser.get(`/cases/${house.caseId}/timeline?kind=update`)).text();
    expect(timeline).toContain("Reply to an update: engagement");
    expect(timeline).toContain(path);
    expect(await (await browser.get(path)).text()).toMatch(cleaned);
  }
  const nurse = new Browser(demoPanel(db.store));
  await nurse.signIn(house.nurse);
  expect(await (await nurse.get(path)).text()).not.toMatch(cleaned);
  await nurse.signIn(house.teacher);
  expect((await nurse.get(path)).status).toBe(404);
});

test("where a workspace keeps content out of chat, a reply is written and read on our own pages", async () => {
  const { house, updateId } = await withUpdate({ school: "notice", program: "notice" });
  await chat.until(() =>
    labelsOf(chat.hands(house.counselor).dm()[0] as Message).includes("Read it in the panel"),
  );
  const card = await chat.card(house.counselor, "Progress update");
  expect(labelsOf(card)).not.toContain("Reply");
  const forged = await chat.forge(house.counselor, "reply.open", updateId);
  await chat.hands(house.counselor).press(forged, "Forged");
  expect(await chat.topHas(house.counselor, "keeps content out of chat")).toContain(`/updates/${updateId}`);
  panelClock.now = now();
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(house.counselor);
  expect(await (await browser.get(`/updates/${updateId}`)).text()).toContain("Reply");
  const place = (html: string) => ({
    _draft: /name="_draft" value="([^"]+)"/.exec(html)?.[1] ?? "",
    _page: /name="_page" value="([^"]+)"/.exec(html)?.[1] ?? "",
  });
  const form = await (await browser.post("/press/reply.open", { ref: updateId })).text();
  expect(form).toContain('action="/ask/reply"');
  const empty = await browser.post("/ask/reply", { ...place(form), note: " " });
  expect(empty.status).toBe(422);
  const preview = await (await browser.post("/ask/reply", { ...place(form), note: reply })).text();
  expect(preview).toContain("What the reader will see");
  panelClock.now = now();
  expect(await (await browser.post("/ask/reply", place(preview))).text()).toContain("Reply confirmed");
  await db.asSuperuser`update disclosures set held_until = released_at where school_id = ${house.school.id}`;
  await chat.deliverAt(house, await replyIn(house), now(), "reply");
  const theirs = await chat.card(house.therapist, "Reply to your update");
  expect(labelsOf(theirs)).toContain("Read it in the panel");
  for (const org of [house.school, house.program]) expect(callsIn(org)).not.toMatch(cleaned);
  const reader = new Browser(demoPanel(db.store));
  await reader.signIn(house.therapist);
  expect(await (await reader.get(`/replies/${await replyIn(house)}`)).text()).toMatch(cleaned);
});

test("at view the words of a reply stand in a private form only", async () => {
  const { house } = await withUpdate({ school: "view", program: "view" });
  await send(house);
  const theirs = await chat.card(house.therapist, "Reply to your update");
  expect(words(theirs)).not.toMatch(cleaned);
  await chat.hands(house.therapist).press(theirs, "View");
  expect(await chat.topHas(house.therapist, "settled in first period")).toContain("Answers your update of");
  const posted = chat.slack.calls().filter((call) => call.method.startsWith("chat."));
  const ours = posted.filter((call) => [house.school.team, house.program.team].includes(call.teamId));
  expect(words(ours)).not.toMatch(cleaned);
});

test("without a permission back, while sharing is paused and in a closed case no reply is taken, and each says what to do", async () => {
  const { house, back, updateId } = await withUpdate();
  const counselor = chat.hands(house.counselor);
  const card = await chat.card(house.counselor, "Progress update");
  const refused = async (said: string) => {
    await counselor.dismiss();
    await counselor.press(card, "Reply");
    return chat.topHas(house.counselor, said);
  };
  await pauseSharing(as(house.coordinator), house.caseId);
  await refused("Sharing is paused");
  await resumeSharing(as(house.coordinator), house.caseId);
  await revokeConsent(as(house.counselor), back);
  expect(await refused("No permission for this yet")).toContain("Record it in the panel");
  await db.asSuperuser`update cases set ended_at = now() where id = ${house.caseId}`;
  await refused("This case is closed");
  await db.asSuperuser`update cases set ended_at = null where id = ${house.caseId}`;
  for (const [who, said] of [
    [house.nurse, "does not cover you"],
    [house.teacher, "Not part of your role"],
  ] as const) {
    await chat.hands(who).press(await chat.forge(who, "reply.open", updateId), "Forged");
    expect(await chat.topHas(who, said)).not.toContain("steady week");
  }
  const other = houses.at(-1);
  if (!other) throw new Error("there is another house");
  const foreign = await chat.forge(other.counselor, "reply.open", updateId);
  await chat.hands(other.counselor).dismiss();
  await chat.hands(other.counselor).press(foreign, "Forged");
  await chat.topHas(other.counselor, "Not there");
  expect(await repliesOf(house)).toHaveLength(0);
  const rows = (await auditOf(db.store, house.school.id)).filter(({ action }) => action === "reply.send");
  expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => "refused"));
  const kinds = ["closed-case", "no-permission", "not-allowed", "not-found", "paused"];
  expect(new Set(rows.map(({ detail }) => detail[0]))).toEqual(new Set(kinds));
});

test("an update that is taken back or corrected while a reply is written is not answered unseen", async () => {
  const { house, updateId } = await withUpdate();
  const counselor = chat.hands(house.counselor);
  const old = await chat.card(house.counselor, "Progress update");
  await open(house);
  await counselor.fill({ Reply: "Thank you, we see the same." });
  await counselor.submit();
  await chat.topHas(house.counselor, "Confirm and send");
  const therapist = chat.hands(house.therapist);
  await therapist.press(await chat.card(house.therapist, "Your update"), "Edit");
  await chat.topHas(house.therapist, "Edit the update");
  await therapist.fill({ Engagement: "2" });
  await therapist.submit();
  await therapist.submit();
  await chat.card(house.counselor, "Corrected update");
  await counselor.submit();
  expect(await chat.topHas(house.counselor, "changed while you were writing")).toContain("we see the same");
  expect((await retractProgress(as(house.therapist), updateId)).ok).toBe(true);
  await counselor.submit();
  const stands = await chat.topHas(house.counselor, "No reply was sent");
  expect(stands).toContain("Taken back by its sender");
  expect(await repliesOf(house)).toHaveLength(0);
  await counselor.dismiss();
  await counselor.press(old, "Reply");
  expect(await chat.topHas(house.counselor, "No reply was sent")).not.toContain("steady week");
});

test("the same confirmation twice sends one reply, and a name of another case's student sends none", async () => {
  const { house } = await withUpdate();
  const counselor = chat.hands(house.counselor);
  await open(house);
  await counselor.fill({ Reply: "Desmond was late today." });
  const stopped = await counselor.submit();
  expect(words(stopped)).toContain("Cobalt Canoe");
  expect(words(stopped)).not.toContain("Desmond");
  await counselor.fill({ Reply: reply });
  await counselor.submit();
  await chat.topHas(house.counselor, "Confirm and send");
  const draft = DraftId.parse(chat.hands(house.counselor).views.at(-1)?.privateMetadata);
  const { next } = replyConversation({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const both = await Promise.all([1, 2].map(() => next(as(house.counselor), { draft, page: "preview" }, {})));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, refusal: { kind: "lapsed" } });
  await counselor.submit();
  await chat.topHas(house.counselor, "it went once");
  expect(await repliesOf(house)).toHaveLength(1);
});

test("a reply says when its update was corrected or taken back, is hidden by a pause and a revocation, and can be taken back itself", async () => {
  const { house, back, updateId } = await withUpdate();
  await send(house);
  const id = await replyIn(house);
  await chat.card(house.therapist, "Reply to your update");
  expect((await retractProgress(as(house.therapist), updateId)).ok).toBe(true);
  for (const who of [house.therapist, house.counselor])
    expect(words(await chat.card(who, "That update was taken back"))).toMatch(cleaned);
  await pauseSharing(as(house.coordinator), house.caseId);
  expect(words(await chat.card(house.therapist, "Sharing paused"))).not.toMatch(cleaned);
  await chat.card(house.counselor, "they do not see it now");
  await resumeSharing(as(house.coordinator), house.caseId);
  await chat.until(() => cleaned.test(words(chat.hands(house.therapist).dm())));
  await revokeConsent(as(house.counselor), back);
  await chat.until(() => !cleaned.test(words(chat.hands(house.therapist).dm())));
  expect((await withdrawReply(as(house.therapist), id)).ok).toBe(false);
  const mine = await chat.card(house.counselor, "Your reply");
  await chat.hands(house.counselor).dismiss();
  await chat.hands(house.counselor).press(mine, "Retract");
  await chat.topHas(house.counselor, "Every copy now says");
  await chat.card(house.counselor, "You took this back");
  await chat.hands(house.counselor).dismiss();
  await chat.hands(house.counselor).press(mine, "Retract");
  await chat.topHas(house.counselor, "taken back already");
});

test("a reply older than fifteen minutes stays", async () => {
  const { house } = await withUpdate();
  await send(house);
  const id = await replyIn(house);
  const late = await withdrawReply(ctxFor(db.store, house.counselor, now().add({ minutes: 16 })), id);
  expect(late).toEqual({ ok: false, refusal: { kind: "too-late", what: "reply" } });
  await chat.until(() => cleaned.test(words(chat.hands(house.therapist).dm())));
});

test("after all of this no call, log, job, audit row or draft holds a roster name, and none of our records what was written", async () => {
  const jobs = await db.asSuperuser`select data::text, output::text from pgboss.job`;
  const drafts = await db.asSuperuser`select t::text from drafts t`;
  const rows = [];
  for (const { school, program } of houses)
    for (const org of [school, program]) rows.push(...(await auditOf(db.store, org.id)));
  const stored = words(jobs) + words(drafts) + words(rows) + words(chat.logged);
  const everything = stored + words(chat.slack.calls());
  for (const name of houses[0]?.names ?? [])
    for (const part of name.split(" ")) expect(everything).not.toContain(part);
  expect(stored).not.toMatch(/settled in|steady week/);
  expect(chat.slack.troubles()).toEqual([]);
});
