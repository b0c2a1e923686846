import { afterAll, beforeAll, expect, test } from "vitest";
import { deliver } from "#bot/jobs/deliver.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Mouth, Sent } from "#bot/delivery.ts";
import type { Card } from "#care/card.ts";
import { revokeConsent } from "#care/consents.ts";
import type { Answers, Page, Step } from "#care/form.ts";
import { resendDelivery } from "#care/deliveries.ts";
import { myUndelivered } from "#care/not-delivered.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { progressConversation } from "#care/progress-conversation.ts";
import { viewProgress } from "#care/progress-seen.ts";
import { retractProgress, undoProgress } from "#care/progress-back.ts";
import { verifyChain } from "#db/audit.ts";
import { DraftId, newId, ProgressUpdateId, type OrganizationId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { auditLog, deliveries } from "#db/schema/chat.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

const talk = progressConversation({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
const now = () => Temporal.Now.instant();

/** A chat that remembers what stands in it, by person. */
function chat() {
  const shown = new Map<string, Card>();
  let posts = 0;
  let answer: ((sent: Sent) => Sent) | undefined;
  const mouth: Mouth = {
    post: ({ userKey }, card) => {
      posts += 1;
      shown.set(userKey, card);
      const sent: Sent = { kind: "sent", place: { conversationKey: `D${userKey}`, messageKey: `${posts}` } };
      return Promise.resolve(answer ? answer(sent) : sent);
    },
    update: ({ userKey }, place, card) => {
      shown.set(userKey, card);
      return Promise.resolve({ kind: "sent", place });
    },
    publishHome: (_, _card) =>
      Promise.resolve({ kind: "sent", place: { conversationKey: "home", messageKey: "home" } }),
  };
  return { shown, mouth, count: () => posts, answerWith: (how: typeof answer) => (answer = how) };
}
type Chat = ReturnType<typeof chat>;

const later = (seconds: number) => now().add({ seconds });

async function deliverAll(house: House, room: Chat, subjectId: string, at = later(31)): Promise<void> {
  for (const organizationId of [house.school.id, house.program.id])
    await deliverTo(organizationId, room, subjectId, at);
}

async function deliverTo(
  organizationId: OrganizationId,
  room: Chat,
  subjectId: string,
  at: Temporal.Instant,
) {
  const ctx = jobCtx({ store: db.store, now: () => at }, "deliver", organizationId);
  const { sent } = await deliver(ctx, { slack: room.mouth }, { organizationId, kind: "progress", subjectId });
  await sent;
}

function must<Kind extends Step["kind"]>(outcome: Awaited<ReturnType<typeof talk.start>>, kind: Kind) {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  if (outcome.value.kind !== kind) throw new Error(`${outcome.value.kind}: ${JSON.stringify(outcome.value)}`);
  return outcome.value as Extract<Step, { kind: Kind }>;
}

const words = (value: unknown) => JSON.stringify(value);
const fieldsOf = (page: Page) => page.items.flatMap((item) => ("field" in item ? [item.field] : []));
const refOf = (page: Page, press: string) =>
  page.items
    .flatMap((item) => ("part" in item && item.part.kind === "buttons" ? item.part.buttons : []))
    .find((button) => button.press === press)?.ref ?? "";

async function post(who: Handle, answers: Answers, decisions?: Answers): Promise<ProgressUpdateId> {
  const ctx = ctxFor(db.store, who, now());
  const opened = must(await talk.start(ctx, "copper ladder"), "page");
  const step = await talk.next(ctx, { draft: opened.draft, page: "ratings" }, answers);
  if (!decisions) return ProgressUpdateId.parse(refOf(must(step, "done").page, "progress.undo"));
  const preview = must(step, "preview");
  const confirmed = await talk.next(ctx, { draft: preview.draft, page: "preview" }, decisions);
  return ProgressUpdateId.parse(refOf(must(confirmed, "done").page, "progress.undo"));
}

const freshHouse = () => furnish(db.store, now().subtract({ hours: 1 }));

test("without a permission nothing can be sent, and the refusal names what is missing and who can get it", async () => {
  const house = await freshHouse();
  const outcome = await talk.start(ctxFor(db.store, house.therapist, now()), "copper ladder");
  expect(outcome).toMatchObject({
    ok: false,
    refusal: { kind: "no-permission", direction: "program_to_school" },
  });
  expect(words(outcome)).toContain("Perrin Ashdown");
});

test("an update with a name in its note arrives without it, is seen, and goes when the permission goes", async () => {
  const house = await freshHouse();
  const consent = await permit(db.store, house, {
    categories: ["participation", "coping"],
    roles: ["counselor"],
  });
  const note = {
    engagement: "4",
    note: "Marisol asked for a break and came back.",
    note_category: "participation",
  };
  const subjectId = await post(house.therapist, note, {});
  const room = chat();
  await deliverAll(house, room, subjectId, now());
  expect(room.count()).toBe(0);
  await deliverAll(house, room, subjectId);
  const copy = room.shown.get(house.counselor.userKey);
  expect(words(copy)).toContain("[student] asked for a break");
  expect(words([...room.shown.values()])).not.toContain("Marisol");
  expect(room.shown.has(house.nurse.userKey)).toBe(false);
  const viewed = await viewProgress(ctxFor(db.store, house.counselor, later(40)), subjectId);
  expect(words(viewed)).toContain("asked for a break");
  await deliverAll(house, room, subjectId, later(41));
  expect(words(room.shown.get(house.therapist.userKey))).toContain("Seen by Orla Fennimore");
  const revoked = await revokeConsent(ctxFor(db.store, house.coordinator, later(50)), consent);
  expect(revoked.ok).toBe(true);
  const after = await viewProgress(ctxFor(db.store, house.counselor, later(51)), subjectId);
  expect(words(after)).not.toContain("asked for a break");
  await deliverAll(house, room, subjectId, later(52));
  expect(words(room.shown.get(house.counselor.userKey))).toContain("Sharing stopped");
  expect(words(room.shown.get(house.counselor.userKey))).not.toContain("asked for a break");
});

test("each reader sees the categories that reach them, and no others", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor", "nurse"] });
  await permit(db.store, house, { categories: ["coping"], roles: ["counselor"] });
  const subjectId = await post(house.therapist, { engagement: "4", sleep: "2" });
  const room = chat();
  await deliverAll(house, room, subjectId);
  expect(words(room.shown.get(house.counselor.userKey))).toContain("Sleep and energy");
  expect(words(room.shown.get(house.nurse.userKey))).toContain("Engagement");
  expect(words(room.shown.get(house.nurse.userKey))).not.toContain("Sleep and energy");
});

test("undone within the hold, no copy is ever posted; afterwards it is too late to undo but not to retract", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const room = chat();
  const first = await post(house.therapist, { engagement: "3" });
  expect((await undoProgress(ctxFor(db.store, house.therapist, later(20)), first)).ok).toBe(true);
  await deliverAll(house, room, first);
  expect(room.count()).toBe(0);
  const second = await post(house.therapist, { engagement: "3" });
  const late = await undoProgress(ctxFor(db.store, house.therapist, later(40)), second);
  expect(late).toMatchObject({ ok: false, refusal: { kind: "too-late" } });
  await deliverAll(house, room, second);
  expect((await retractProgress(ctxFor(db.store, house.therapist, later(60)), second)).ok).toBe(true);
  await deliverAll(house, room, second, later(61));
  expect(words(room.shown.get(house.counselor.userKey))).toContain("Taken back");
});

test("confirming twice sends once", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const ctx = ctxFor(db.store, house.therapist, now());
  const { draft } = must(await talk.start(ctx, "copper ladder"), "page");
  const both = await Promise.all(
    [1, 2].map(() => talk.next(ctx, { draft, page: "ratings" }, { engagement: "5" })),
  );
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { kind: "lapsed" } });
});

test("a permission that ends between the preview and the confirmation shows the preview again, and sends nothing", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const extra = await permit(db.store, house, { categories: ["coping"], roles: ["nurse"] });
  const ctx = ctxFor(db.store, house.therapist, now());
  const { draft } = must(await talk.start(ctx, "copper ladder"), "page");
  const answers = { engagement: "5", note: "Better week.", note_category: "participation" };
  must(await talk.next(ctx, { draft, page: "ratings" }, answers), "preview");
  expect((await revokeConsent(ctxFor(db.store, house.coordinator, now()), extra)).ok).toBe(true);
  const again = must(
    await talk.next(ctxFor(db.store, house.therapist, now()), { draft, page: "preview" }, {}),
    "preview",
  );
  expect(words(again.page)).toContain("changed while you were writing");
  const done = await talk.next(ctxFor(db.store, house.therapist, now()), { draft, page: "preview" }, {});
  must(done, "done");
});

test("a note that names the student of another case asks which one it is about", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  await permit(db.store, house, {
    caseId: house.otherCaseId,
    categories: ["participation"],
    roles: ["counselor"],
  });
  const ctx = ctxFor(db.store, house.therapist, now());
  const { draft } = must(await talk.start(ctx, "copper ladder"), "page");
  const answers = {
    engagement: "4",
    note: "Desmond Okereke joined in today.",
    note_category: "participation",
  };
  const asked = must(await talk.next(ctx, { draft, page: "ratings" }, answers), "page");
  expect(words(fieldsOf(asked.page)[0])).toContain("Cobalt Canoe");
  const moved = await talk.next(ctx, { draft, page: "ratings" }, { ...answers, about: house.otherCaseId });
  expect(words(must(moved, "preview").page)).toContain("Cobalt Canoe");
  expect(words(must(moved, "preview").page)).toContain("[student]");
});

test("words that are no code name are dropped, and the answer says so without them", async () => {
  const house = await freshHouse();
  const started = must(await talk.start(ctxFor(db.store, house.therapist, now()), "Marisol"), "page");
  expect(words(started.page)).toContain("not kept");
  expect(words(started.page)).not.toContain("Marisol");
});

test("who may not is refused: another role, another team, a foreign organization, an old or foreign draft", async () => {
  const house = await freshHouse();
  const stranger = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const teacher = await talk.start(ctxFor(db.store, house.teacher, now()), "");
  expect(teacher).toMatchObject({ ok: false, refusal: { kind: "not-allowed" } });
  const theirs = ctxFor(db.store, stranger.therapist, now());
  const foreign = await talk.next(theirs, { draft: newId(DraftId), page: "case" }, { case: house.caseId });
  expect(foreign).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  const mine = ctxFor(db.store, house.therapist, now());
  const { draft } = must(await talk.start(mine, "copper ladder"), "page");
  const taken = ctxFor(db.store, house.coordinator, now());
  expect(await talk.next(taken, { draft, page: "ratings" }, { engagement: "1" })).toMatchObject({
    ok: false,
    refusal: { kind: "lapsed" },
  });
  const old = ctxFor(db.store, house.therapist, now().add({ minutes: 31 }));
  expect(await talk.next(old, { draft, page: "ratings" }, { engagement: "1" })).toMatchObject({
    ok: false,
    refusal: { kind: "lapsed" },
  });
});

test("a pause collapses what was shared on both sides at once, and resuming shows it again", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const subjectId = await post(house.therapist, { engagement: "3" });
  const room = chat();
  await deliverAll(house, room, subjectId);
  expect((await pauseSharing(ctxFor(db.store, house.counselor, now()), house.caseId)).ok).toBe(true);
  await deliverAll(house, room, subjectId);
  expect(words(room.shown.get(house.counselor.userKey))).toContain("Sharing paused");
  const blocked = await talk.start(ctxFor(db.store, house.therapist, now()), "copper ladder");
  expect(blocked).toMatchObject({ ok: false, refusal: { kind: "paused" } });
  expect((await resumeSharing(ctxFor(db.store, house.therapist, now()), house.caseId)).ok).toBe(true);
  await deliverAll(house, room, subjectId);
  expect(words(room.shown.get(house.counselor.userKey))).toContain("Engagement");
});

test("five runs of one delivery leave one message; a lost answer is uncertain and never sent again by itself", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const first = await post(house.therapist, { engagement: "3" });
  const room = chat();
  for (let run = 0; run < 5; run += 1) await deliverTo(house.school.id, room, first, later(31));
  expect(room.count()).toBe(1);
  const second = await post(house.therapist, { engagement: "4" });
  room.answerWith(() => ({ kind: "uncertain", problem: "no_answer" }));
  for (let run = 0; run < 3; run += 1) await deliverTo(house.school.id, room, second, later(31));
  expect(room.count()).toBe(2);
  const ctx = ctxFor(db.store, house.counselor, now());
  const rows = await read(ctx, (reader) => reader.select({ state: deliveries.state }).from(deliveries));
  expect(rows.map((row) => row.state).sort()).toEqual(["sent", "uncertain"]);
});

test("a copy that was tried for more than a day is not delivered: its reader sees it, and Send again posts it", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  const update = await post(house.therapist, { engagement: "3" });
  const room = chat();
  const asReader = ctxFor(db.store, house.counselor, now());
  const listed = async () => {
    const found = await myUndelivered(asReader);
    return found.ok ? found.value.rows : [];
  };
  const triedFor = (attempts: number) =>
    db.asSuperuser`update deliveries set attempts = ${attempts} where subject_id = ${update}`;
  room.answerWith(() => ({ kind: "later", problem: "no_token", seconds: 5 }));
  await deliverTo(house.school.id, room, update, later(31));
  expect(await listed(), "it is tried again by itself").toEqual([]);
  await triedFor(1_000);
  room.answerWith(() => ({ kind: "later", problem: "pace", seconds: 1, untried: true }));
  await deliverTo(house.school.id, room, update, later(31));
  expect(await listed(), "what only waited for its turn goes on waiting").toEqual([]);
  room.answerWith(() => ({ kind: "later", problem: "no_token", seconds: 5 }));
  await deliverTo(house.school.id, room, update, later(31));
  expect(await listed()).toMatchObject([{ state: "failed", problem: "no_token" }]);
  const [row] = await listed();
  if (!row) throw new Error("it is listed");
  const asStranger = ctxFor(db.store, house.therapist, now());
  expect(await resendDelivery(asStranger, row.id)).toMatchObject({ ok: false });
  expect(await resendDelivery(asReader, row.id)).toMatchObject({ ok: true });
  await deliverTo(house.school.id, room, update, later(31));
  expect(await listed(), "it has its tries again").toEqual([]);
  room.answerWith((sent) => sent);
  await deliverTo(house.school.id, room, update, later(31));
  expect(room.shown.get(house.counselor.userKey)).toBeDefined();
  expect(await listed()).toEqual([]);
});

test("the audit log holds no name and no note, its chain holds, and a changed row is found", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  await post(
    house.therapist,
    { engagement: "4", note: "Marisol slept well.", note_category: "participation" },
    {},
  );
  const ctx = ctxFor(db.store, house.therapist, now());
  const check = () => read(ctx, (reader) => verifyChain(reader, house.program.id));
  const rows = await read(ctx, (reader) => reader.select().from(auditLog));
  expect(rows.map((row) => row.action)).toContain("progress.post");
  expect(words(rows)).not.toMatch(/Marisol|slept/);
  expect((await check()).brokenAt).toBeUndefined();
  await db.asSuperuser`update audit_log set action = 'nothing' where organization_id = ${house.program.id} and seq = 1`;
  expect((await check()).brokenAt).toBe(1);
});

test("no table holds a roster name or a note in the clear", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  await post(house.therapist, { note: "Marisol was brave on stage.", note_category: "participation" }, {});
  const tables = await db.asSuperuser<
    { name: string }[]
  >`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  for (const { name } of tables) {
    const rows = await db.asSuperuser.unsafe(`select t::text as row from "${name}" t`);
    expect(words(rows), name).not.toMatch(/Marisol|Tannenbaum|Okereke|Fennimore|brave on stage/);
  }
});
