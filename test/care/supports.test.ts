import { afterAll, beforeAll, expect, test } from "vitest";
import { casePageFor } from "#care/case-page.ts";
import { viewProgress } from "#care/progress-seen.ts";
import { pauseSharing } from "#care/pause.ts";
import { revokeConsent } from "#care/consents.ts";
import { listClassSupports, seeClassSupport } from "#care/class-supports.ts";
import { decideRequest, type Decision } from "#care/support-decisions.ts";
import { findStudents, requestPageFor, supportPageFor, supportsPageFor } from "#care/support-lists.ts";
import { supportOffer } from "#care/support-offer.ts";
import type { SupportInput } from "#care/support-records.ts";
import { seenRequest } from "#care/support-request-view.ts";
import { answerQuestion, askBack, requestSupport, withdrawRequest } from "#care/support-requests.ts";
import { changeSupport, endSupport, gotSupport, recordSupport } from "#care/supports.ts";
import { supportsWaiting } from "#care/supports-waiting.ts";
import { usualSpan } from "#care/supports.rules.ts";
import { openingFor } from "#db/client.ts";
import { DraftId, newId, type SupportRequestId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { supportDecisions, supportRequests, supports } from "#db/schema/supports.ts";
import { careTeam } from "#db/schema/cases.ts";
import { expectAudit } from "../support/audit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { coverFor, hireAtSchool, permitBack } from "../support/supports.ts";

let db: TestDatabase;
const now = () => Temporal.Now.instant();
const today = () => now().toZonedDateTimeISO("America/New_York").toPlainDate();
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const as = (who: Handle) => ctxFor(db.store, who, now());

async function freshHouse({ back = false } = {}) {
  const house = await furnish(db.store, now().subtract({ hours: 1 }));
  const consent = await permit(db.store, house, { categories: ["supports"], roles: ["counselor"] });
  if (back) await permitBack(db.store, house);
  return { house, consent };
}

async function ask(who: Handle, house: House, kind: "ext_deadlines" | "testing" = "ext_deadlines") {
  const ctx = as(who);
  const offer = await read(ctx, (reader) => supportOffer(reader, ctx, house.caseId));
  if (!offer.ok) return offer;
  const draft = newId(DraftId);
  const content = { classWords: "chem", how: "More time helps." };
  const neededBy = today().add({ days: 3 });
  const input = { draft, caseId: house.caseId, kind, neededBy, content, noteAudit: [] };
  return requestSupport(ctx, { ...input, token: offer.value.token });
}

async function asked(who: Handle, house: House): Promise<SupportRequestId> {
  const sent = await ask(who, house);
  if (!sent.ok) throw new Error(sent.refusal.kind);
  return sent.value.id;
}

const due = () => today().add({ days: 6 });
const supportFor = (owner: Handle, teachers: Handle[] = []): SupportInput => ({
  kind: "ext_deadlines",
  basis: "informal",
  details: { period: "3", course: "Chemistry", dueOn: due().toString(), teachersRead: "Accept it later." },
  ownerId: owner.id,
  span: usualSpan(today(), due()),
  teacherIds: teachers.map(({ id }) => id),
});
const approval = (owner: Handle, teachers: Handle[] = []): Decision => ({
  outcome: "approved_modified",
  support: supportFor(owner, teachers),
});
const declined: Decision = { outcome: "declined", reason: "in_place", nextStep: "meeting" };

const decide = (who: Handle, id: SupportRequestId, decision: Decision, version = 1) =>
  decideRequest(as(who), { draft: newId(DraftId), id, version, decision });
const kindOf = (outcome: { ok: true } | { ok: false; refusal: { kind: string } }) =>
  outcome.ok ? "done" : outcome.refusal.kind;
const seenBy = async (who: Handle, id: string) => {
  const ctx = as(who);
  return (await read(ctx, (reader) => seenRequest(reader, ctx, id)))?.view;
};

test("only who is named by the kind decides: not the asker, not the program, not a colleague, not a stranger", async () => {
  const { house } = await freshHouse();
  const other = await freshHouse();
  const id = await asked(house.therapist, house);
  expect(kindOf(await decide(house.therapist, id, declined))).toBe("not-allowed");
  expect(kindOf(await decide(house.coordinator, id, declined))).toBe("not-allowed");
  expect(kindOf(await decide(house.nurse, id, declined))).toBe("not-found");
  expect(kindOf(await decide(house.teacher, id, declined))).toBe("not-allowed");
  expect(kindOf(await decide(other.house.counselor, id, declined))).toBe("not-found");
  await expectAudit(db.store, house.school.id, { action: "support.decide", outcome: "refused", times: 2 });
  expect(kindOf(await decide(house.counselor, id, declined))).toBe("done");
});

test("of two decisions at the same time one counts, and the other is told who decided and when", async () => {
  const { house } = await freshHouse();
  const second = await hireAtSchool(db.store, house, { name: "Wendeline Ostrow", role: "counselor" });
  await coverFor(db.store, house.counselor, second);
  const id = await asked(house.therapist, house);
  const both = await Promise.all([
    decide(house.counselor, id, approval(house.counselor, [house.teacher])),
    decide(second, id, declined),
  ]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  const lost = both.find((one) => !one.ok);
  const winner = both[0]?.ok ? "Orla Fennimore" : "Wendeline Ostrow";
  expect(lost).toMatchObject({ refusal: { kind: "decided-already", by: winner } });
  const rows = await read(as(house.counselor), (reader) => reader.select().from(supportDecisions));
  expect(rows).toHaveLength(1);
});

test("a decision on a form that is older than an answer is not saved: it is looked at once more", async () => {
  const { house } = await freshHouse({ back: true });
  const id = await asked(house.therapist, house);
  const draft = newId(DraftId);
  expect(kindOf(await askBack(as(house.counselor), { id, words: "Which lab?", draft }))).toBe("done");
  expect(kindOf(await decide(house.counselor, id, declined))).toBe("changed");
  expect(kindOf(await decide(house.counselor, id, declined, 2))).toBe("done");
});

test("a question crosses only with the school's permission, is answered once, and the answer comes back", async () => {
  const shut = await freshHouse();
  const first = await asked(shut.house.therapist, shut.house);
  const words = { words: "Which lab?", draft: newId(DraftId) };
  const refused = await askBack(as(shut.house.counselor), { id: first, ...words });
  expect(refused).toMatchObject({ refusal: { kind: "no-permission", direction: "school_to_program" } });
  expect((await seenBy(shut.house.therapist, first))?.state).toBe("requested");

  const { house } = await freshHouse({ back: true });
  const id = await asked(house.therapist, house);
  expect(kindOf(await askBack(as(house.counselor), { id, ...words }))).toBe("done");
  expect(await seenBy(house.therapist, id)).toMatchObject({
    state: "needs_information",
    content: { question: "Which lab?" },
  });
  const reply = { id, words: "The one on acids.", draft: newId(DraftId) };
  expect(kindOf(await answerQuestion(as(house.coordinator), reply))).toBe("not-found");
  expect(kindOf(await answerQuestion(as(house.therapist), reply))).toBe("done");
  expect(kindOf(await answerQuestion(as(house.therapist), { ...reply, draft: newId(DraftId) }))).toBe(
    "already-done",
  );
  expect((await seenBy(house.counselor, id))?.content.answer).toBe("The one on acids.");
});

test("without the school's permission the program learns that it was decided, and no more", async () => {
  const { house } = await freshHouse();
  const id = await asked(house.therapist, house);
  await decide(house.counselor, id, approval(house.counselor, [house.teacher]));
  const theirs = await seenBy(house.therapist, id);
  expect(theirs?.state).toBe("decided");
  expect(theirs?.decided).toMatchObject({ by: "Orla Fennimore, school counselor" });
  expect(theirs?.decided?.outcome).toBeUndefined();
  expect(theirs?.decided?.newDate).toBeUndefined();
  expect((await seenBy(house.counselor, id))?.decided?.outcome).toBe("approved_modified");
});

test("with it the program learns outcome, date, reason and next step, and neither class nor teacher; revoked, nothing", async () => {
  const { house } = await freshHouse();
  const back = await permitBack(db.store, house);
  const id = await asked(house.therapist, house);
  const done = await decide(house.counselor, id, approval(house.counselor, [house.teacher]));
  expect(done).toMatchObject({ ok: true, value: { isTold: true } });
  const theirs = await seenBy(house.therapist, id);
  expect(theirs?.decided).toMatchObject({ outcome: "approved_modified", newDate: due() });
  expect(JSON.stringify(theirs)).not.toMatch(/Chemistry|Marlowe|Accept it later/);
  expect((await revokeConsent(as(house.counselor), back)).ok).toBe(true);
  expect((await seenBy(house.therapist, id))?.decided?.outcome).toBeUndefined();
});

test("the program cannot read what the school decided or gives, whatever it asks the database", async () => {
  const { house } = await freshHouse({ back: true });
  const id = await asked(house.therapist, house);
  await decide(house.counselor, id, approval(house.counselor, [house.teacher]));
  for (const table of [supports, supportDecisions]) {
    const rows = await db.store.client.transaction(openingFor(house.program.id), (one) =>
      one.select().from(table),
    );
    expect(rows).toEqual([]);
  }
});

test("what the school asks for itself stays with it: the program has no row of it", async () => {
  const { house } = await freshHouse();
  expect(kindOf(await ask(house.nurse, house))).toBe("done");
  const rows = await read(as(house.therapist), (reader) => reader.select().from(supportRequests));
  expect(rows).toEqual([]);
  const mine = await supportsPageFor(as(house.counselor));
  expect(mine.ok && mine.value.decide).toHaveLength(1);
});

test("while sharing is paused nothing is asked or decided, and what was asked does not show", async () => {
  const { house } = await freshHouse();
  const id = await asked(house.therapist, house);
  await pauseSharing(as(house.counselor), house.caseId);
  expect(kindOf(await ask(house.therapist, house))).toBe("paused");
  expect(kindOf(await decide(house.counselor, id, declined))).toBe("paused");
  expect(await seenBy(house.counselor, id)).toMatchObject({ hidden: "paused", content: {} });
});

test("a revoked permission hides an open request, and leaves what the school gives as it is", async () => {
  const { house, consent } = await freshHouse();
  const [first, second] = [await asked(house.therapist, house), await asked(house.therapist, house)];
  await decide(house.counselor, first, approval(house.counselor, [house.teacher]));
  await revokeConsent(as(house.coordinator), consent);
  expect(await seenBy(house.counselor, second)).toBeUndefined();
  expect(kindOf(await decide(house.counselor, second, declined))).toBe("not-found");
  const list = await listClassSupports(as(house.teacher));
  expect(list.ok && list.value.map(({ student }) => student)).toEqual(["Marisol Tannenbaum"]);
  expect((await seenBy(house.counselor, first))?.decided?.outcome).toBe("approved_modified");
});

test("a permission that reaches nobody who decides this kind is no way to ask", async () => {
  const { house } = await freshHouse();
  expect(kindOf(await ask(house.therapist, house, "testing"))).toBe("nobody-decides");
  expect(await read(as(house.therapist), (reader) => reader.select().from(supportRequests))).toEqual([]);
});

test("a request is sent once, however often it is confirmed, and can be taken back until it is decided", async () => {
  const { house } = await freshHouse();
  const id = await asked(house.therapist, house);
  expect(kindOf(await withdrawRequest(as(house.coordinator), id))).toBe("not-found");
  expect(kindOf(await withdrawRequest(as(house.therapist), id))).toBe("done");
  expect(kindOf(await withdrawRequest(as(house.therapist), id))).toBe("already-done");
  expect(kindOf(await decide(house.counselor, id, declined))).toBe("already-done");
});

test("a change of the care team after the preview shows the preview again, and nothing is sent", async () => {
  const { house } = await freshHouse();
  const ctx = as(house.therapist);
  const content = { how: "More time helps." };
  const base = {
    caseId: house.caseId,
    kind: "ext_deadlines" as const,
    neededBy: today(),
    content,
    noteAudit: [],
  };
  const sent = await requestSupport(ctx, { ...base, draft: newId(DraftId), token: "another" });
  expect(kindOf(sent)).toBe("changed");
  const past = { ...base, neededBy: today().subtract({ days: 1 }) };
  const late = await requestSupport(ctx, { ...past, draft: newId(DraftId), token: "another" });
  expect(kindOf(late)).toBe("invalid");
});

test("the entry of somebody who may decide is a decision; nobody else's is", async () => {
  const { house } = await freshHouse();
  const input = supportFor(house.counselor, [house.teacher]);
  const one = { draft: newId(DraftId), whom: { caseId: house.caseId }, input };
  expect(kindOf(await recordSupport(as(house.nurse), one))).toBe("not-allowed");
  expect(kindOf(await recordSupport(as(house.therapist), one))).toBe("not-allowed");
  expect(kindOf(await recordSupport(as(house.counselor), one))).toBe("done");
  expect(kindOf(await recordSupport(as(house.counselor), one))).toBe("lapsed");
  const testing = { ...one, draft: newId(DraftId), input: { ...input, kind: "testing" as const } };
  expect(kindOf(await recordSupport(as(house.counselor), testing))).toBe("not-allowed");
});

test("a support for a student without a case is recorded by the school alone, for its own students only", async () => {
  const { house } = await freshHouse();
  const other = await freshHouse();
  await db.store.client.transaction(openingFor(house.school.id), (one) =>
    one.update(careTeam).set({ endedAt: now() }),
  );
  const found = await findStudents(as(house.counselor), "okere");
  const student = found.ok ? found.value[0] : undefined;
  expect(student?.name).toBe("Desmond Okereke");
  if (!student) return;
  const one = { draft: newId(DraftId), whom: { studentId: student.id }, input: supportFor(house.counselor) };
  expect(kindOf(await recordSupport(as(other.house.counselor), one))).toBe("not-found");
  expect(kindOf(await recordSupport(as(house.counselor), one))).toBe("done");
  expect(kindOf(await findStudents(as(house.teacher), "okere"))).toBe("not-allowed");
  expect(kindOf(await findStudents(as(house.therapist), "okere"))).toBe("not-allowed");
  const short = await findStudents(as(house.counselor), "o");
  expect(short.ok && short.value).toEqual([]);
});

async function given(house: House) {
  const input = supportFor(house.counselor, [house.teacher]);
  const done = await recordSupport(as(house.counselor), {
    draft: newId(DraftId),
    whom: { caseId: house.caseId },
    input,
  });
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value.id;
}

test("a teacher sees only what they are told of, gets it once per version, and a change asks anew", async () => {
  const { house } = await freshHouse();
  const other = await hireAtSchool(db.store, house, { name: "Basil Underhay", role: "teacher" });
  const id = await given(house);
  expect(kindOf(await seeClassSupport(as(other), id))).toBe("not-found");
  expect(kindOf(await gotSupport(as(other), id))).toBe("not-found");
  expect(kindOf(await seeClassSupport(as(house.therapist), id))).toBe("not-allowed");
  const page = await seeClassSupport(as(house.teacher), id);
  expect(page).toMatchObject({
    ok: true,
    value: { student: "Marisol Tannenbaum", label: "Informal support" },
  });
  await expectAudit(db.store, house.school.id, {
    action: "class-support.see",
    outcome: "read",
    detail: ["names"],
  });
  expect(kindOf(await gotSupport(as(house.teacher), id))).toBe("done");
  const mine = await supportPageFor(as(house.counselor), id);
  expect(mine.ok && mine.value.view.readers.map(({ hasGot }) => hasGot)).toEqual([true]);
  const input = { ...supportFor(house.counselor, [house.teacher]), basis: "informal" as const };
  const change = { draft: newId(DraftId), id, version: 1, input };
  expect(kindOf(await changeSupport(as(house.nurse), change))).toBe("not-found");
  expect(kindOf(await changeSupport(as(house.counselor), change))).toBe("done");
  expect(kindOf(await changeSupport(as(house.counselor), { ...change, draft: newId(DraftId) }))).toBe(
    "changed",
  );
  const again = await seeClassSupport(as(house.teacher), id);
  expect(again.ok && again.value.gotAt).toBeUndefined();
});

test("what has ended is gone from the teacher's pages, by hand and by its last day", async () => {
  const { house } = await freshHouse();
  const [byHand, byDay] = [await given(house), await given(house)];
  expect(kindOf(await endSupport(as(house.teacher), byHand))).toBe("not-allowed");
  expect(kindOf(await endSupport(as(house.counselor), byHand))).toBe("done");
  expect(kindOf(await endSupport(as(house.counselor), byHand))).toBe("already-done");
  const list = await listClassSupports(as(house.teacher));
  expect(list.ok && list.value.map((one) => one.id)).toEqual([byDay]);
  const later = ctxFor(db.store, house.teacher, now().add({ hours: 24 * 8 }));
  const gone = await listClassSupports(later);
  expect(gone.ok && gone.value).toEqual([]);
  expect(kindOf(await gotSupport(later, byDay))).toBe("not-found");
});

test("what waits is told to whom it waits for: to decide, a question, a review, not yet got", async () => {
  const { house } = await freshHouse({ back: true });
  const id = await asked(house.therapist, house);
  const waiting = async (who: Handle, at = now()) => {
    const ctx = ctxFor(db.store, who, at);
    return read(ctx, (reader) => supportsWaiting(reader, ctx));
  };
  const [toDecide] = await waiting(house.counselor);
  expect(toDecide).toMatchObject({
    kind: "decide",
    words: "Support requested: Longer deadline · Copper Ladder",
    caseId: house.caseId,
  });
  // Where content stays out of chat, so does what is asked for.
  const reserved = { ...ctxFor(db.store, house.counselor, now()), chatLevel: "notice" } as const;
  const inChat = { ...reserved, actor: { ...reserved.actor, via: "slack" } } as const;
  const [told] = await read(inChat, (reader) => supportsWaiting(reader, inChat));
  expect(told?.words).toBe("Support requested · Copper Ladder");
  expect(toDecide?.dueAt).toBeDefined();
  expect(await waiting(house.nurse)).toEqual([]);
  expect(await waiting(house.therapist)).toEqual([]);
  await askBack(as(house.counselor), { id, words: "Which lab?", draft: newId(DraftId) });
  expect(await waiting(house.counselor)).toEqual([]);
  expect(await waiting(house.therapist)).toMatchObject([{ kind: "answer" }]);
  await decide(house.counselor, id, approval(house.counselor, [house.teacher]), 2);
  expect(await waiting(house.counselor)).toMatchObject([
    { kind: "answer", words: expect.stringContaining("Tobin Marlowe") },
  ]);
  const [change] = await waiting(house.teacher);
  expect(change?.words).toBe("A support changed in period 3 Chemistry");
  const onTheDay = now().add({ hours: 24 * 6 });
  expect((await waiting(house.counselor, onTheDay)).map(({ kind }) => kind)).toContain("decide");
});

test("the pages of a case and of a request are for those whom they concern, and names leave an audit row", async () => {
  const { house } = await freshHouse();
  const other = await freshHouse();
  const id = await asked(house.therapist, house);
  const page = await requestPageFor(as(house.counselor), id);
  expect(page).toMatchObject({ ok: true, value: { student: "Marisol Tannenbaum" } });
  await expectAudit(db.store, house.school.id, { action: "support.see", outcome: "read" });
  expect(kindOf(await requestPageFor(as(other.house.counselor), id))).toBe("not-found");
  expect(kindOf(await requestPageFor(as(house.teacher), id))).toBe("not-allowed");
  const around = await casePageFor(as(house.therapist), house.caseId);
  expect(around).toMatchObject({ ok: true, value: { supports: { supports: [] } } });
  expect(kindOf(await casePageFor(as(other.house.counselor), house.caseId))).toBe("not-found");
});

test("a request is no progress update: it does not open as one", async () => {
  const { house } = await freshHouse();
  const id = await asked(house.therapist, house);
  expect(kindOf(await viewProgress(as(house.counselor), id))).toBe("not-found");
});
