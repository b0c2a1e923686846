import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accept, refuse } from "#care/outcome.ts";
import { verifyChain } from "#db/audit.ts";
import { change, recordRefusal } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { read, readNames } from "#db/read.ts";
import { caseLabels } from "#db/schema/cases.ts";
import { auditOf, expectAudit } from "#test/support/audit.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
let ctx: StaffCtx;
beforeAll(async () => {
  seeded = await seededDatabase();
});
beforeEach(() => {
  ctx = ctxOf(seeded.store, seeded.world.staff.counselor);
});
afterAll(() => seeded?.[Symbol.asyncDispose]());

const school = () => seeded.world.organizations.school.id;
const check = () => read(ctx, (reader) => verifyChain(reader, school()));
const act = (action: string, who = ctx) =>
  change(who, { action, subject: "case:any", changed: ["one", "two"] }, async () => accept(action));

/** Writes a label, which is a fact of this person's own, and then does or does not go through with it. */
const label = (who: StaffCtx, action: string, end: "accept" | "refuse") =>
  change(who, { action, subject: "case:any" }, async (tx) => {
    const { id: caseId } = seeded.world.cases.twoWay;
    const { organizationId, staffId } = who.actor;
    const place = { table: "case_labels", id: `${staffId}:${caseId}` };
    const sealed = await who.store.keys.seal(organizationId, place, "mine");
    await tx.insert(caseLabels).values({ organizationId, staffId, caseId, label: sealed });
    return end === "accept" ? accept(null) : refuse({ kind: "lapsed" });
  });
const labelsOf = (who: StaffCtx) =>
  read(who, (reader) => reader.select().from(caseLabels).where(eq(caseLabels.staffId, who.actor.staffId)));

test("what is done is one row that says who, through what, when and which fields, and the chain holds", async () => {
  await act("label.test");
  const [row] = await expectAudit(seeded.store, school(), {
    action: "label.test",
    outcome: "done",
    subject: "case:any",
    detail: ["one", "two"],
  });
  expect(row).toMatchObject({ actor: `staff:${ctx.actor.staffId}`, via: "slack", requestId: ctx.requestId });
  expect(row?.at.toString()).toBe(ctx.now.toString());
  expect((await check()).brokenAt).toBeUndefined();
});

test("a refusal leaves exactly one refused row and nothing of what was begun", async () => {
  const before = (await auditOf(seeded.store, school())).length;
  const outcome = await label(ctx, "label.refused", "refuse");
  expect(outcome).toEqual({ ok: false, refusal: { kind: "lapsed" } });
  expect(await labelsOf(ctx)).toEqual([]);
  await expectAudit(seeded.store, school(), {
    action: "label.refused",
    outcome: "refused",
    detail: ["lapsed"],
  });
  expect((await auditOf(seeded.store, school())).length).toBe(before + 1);
});

test("a bug leaves no row and nothing of what was begun", async () => {
  const failing = change(ctx, { action: "label.broken", subject: "case:any" }, async () => {
    throw new Error("a bug");
  });
  await expect(failing).rejects.toThrow("a bug");
  await expectAudit(seeded.store, school(), { action: "label.broken", outcome: "done", times: 0 });
  await expectAudit(seeded.store, school(), { action: "label.broken", outcome: "refused", times: 0 });
});

test("a request that is sent twice, even at once, has its effect once", async () => {
  const who = ctxOf(seeded.store, seeded.world.staff.nurse, { claim: "the-same-request" });
  const outcomes = await Promise.all([1, 2, 3].map(() => label(who, "label.claimed", "accept")));
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(outcomes.filter((one) => !one.ok && one.refusal.kind === "already-done")).toHaveLength(2);
  expect(await labelsOf(who)).toHaveLength(1);
  await expectAudit(seeded.store, school(), { action: "label.claimed", outcome: "done" });
  await expectAudit(seeded.store, school(), { action: "label.claimed", outcome: "refused", times: 2 });
});

test("a refused request has not been used up", async () => {
  const who = ctxOf(seeded.store, seeded.world.staff.socialWorker, { claim: "tried-again" });
  await label(who, "label.retried", "refuse");
  expect((await label(who, "label.retried", "accept")).ok).toBe(true);
});

test("looking at names leaves a row; other reading and a refused look leave none", async () => {
  const before = (await auditOf(seeded.store, school())).length;
  const deed = { action: "names.test", subject: "case:any" };
  await readNames(ctx, deed, async () => accept("seen"));
  await readNames(ctx, deed, async () => refuse({ kind: "not-found", what: "case" }));
  await expectAudit(seeded.store, school(), { action: "names.test", outcome: "read" });
  await read(ctx, async (reader) => reader.select().from(caseLabels));
  expect((await auditOf(seeded.store, school())).length).toBe(before + 1);
});

test("changes of two organizations at once leave no gap and no fork in either chain", async () => {
  const others = ctxOf(seeded.store, seeded.world.staff.therapist);
  const many = Array.from({ length: 60 }, (_, nth) => act(`many.${nth % 7}`, nth % 2 ? ctx : others));
  await Promise.all(many);
  for (const who of [ctx, others]) {
    const rows = await auditOf(seeded.store, who.actor.organizationId);
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, nth) => nth + 1));
    const report = await read(who, (reader) => verifyChain(reader, who.actor.organizationId));
    expect(report).toEqual({ rows: rows.length });
  }
});

test("the chain that the server writes is the chain that is recomputed, whatever the words", async () => {
  const word = fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !/[\0,]/.test(text));
  await fc.assert(
    fc.asyncProperty(word, fc.array(word, { maxLength: 4 }), async (subject, kinds) => {
      await change(ctx, { action: "any.words", subject, changed: kinds }, async () => accept(null));
      await recordRefusal(ctx, { action: "any.words", subject }, { kind: "not-allowed" });
      expect((await check()).brokenAt).toBeUndefined();
    }),
    { numRuns: 25 },
  );
});

test.each([
  ["altered", "update audit_log set subject = 'case:other'"],
  ["redated", "update audit_log set at = at + interval '1 microsecond'"],
  ["given to another person", "update audit_log set actor = 'staff:nobody'"],
  ["with another detail", "update audit_log set detail = array_append(detail, 'more')"],
  ["deleted", "delete from audit_log"],
])("one row %s by somebody with all rights is found", async (_how, statement) => {
  await act("row.before");
  const seq = (await auditOf(seeded.store, school())).length;
  await act("row.after");
  const [kept] = await seeded.asSuperuser.unsafe(
    `select * from audit_log where organization_id = '${school()}' and seq = ${seq}`,
  );
  await seeded.asSuperuser.unsafe(`${statement} where organization_id = '${school()}' and seq = ${seq}`);
  expect((await check()).brokenAt).toBe(seq);
  await seeded.asSuperuser.unsafe(
    `delete from audit_log where organization_id = '${school()}' and seq = ${seq}`,
  );
  await seeded.asSuperuser`insert into audit_log ${seeded.asSuperuser(kept ?? {})}`;
  expect((await check()).brokenAt).toBeUndefined();
});
