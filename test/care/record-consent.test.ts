import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { consentFormData, recordConsent } from "#care/consents.ts";
import type { Answers } from "#care/form.ts";
import { openingFor } from "#db/client.ts";
import { consents } from "#db/schema/consents.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, permit, type House } from "#test/support/house.ts";

let db: TestDatabase;
let house: House;
const now = Temporal.Instant.from("2026-11-24T15:00:00Z");

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  house = await furnish(db.store, now);
});

const whole: Answers = {
  categories: ["attendance"],
  recipients: ["counselor"],
  from: ["therapist"],
  purposes: ["school_support"],
  starts_on: "2026-12-01",
  ends: "date",
  ends_on: "2027-01-31",
  state: "NY",
  care_consented_by: "parent",
  adult_name: "Lupita Tannenbaum",
  adult_capacity: "parent",
  adult_signed_on: "2026-11-23",
  student_answer: "signed",
  student_signed_on: "2026-11-23",
  taken_on: "paper",
  text: "hipaa-1",
  language: "en",
  copy_given: "true",
};
const therapist = () => ctxFor(db.store, house.therapist, now);
const record = async (changes: Answers = {}) => {
  const saved = await recordConsent(therapist(), { caseId: house.caseId, answers: { ...whole, ...changes } });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return saved.value;
};
const rows = () =>
  db.store.client.transaction(openingFor(house.program.id), (tx) => tx.select().from(consents));
const row = async (id: string) => (await rows()).find((one) => one.id === id);

test("a permission on file goes on until the one that takes its place begins", async () => {
  const before = await permit(db.store, house, { categories: ["coping"], roles: ["counselor"] });
  await record({ replaces: [before] });
  expect((await row(before))?.supersededAt?.toString()).toBe("2026-12-01T05:00:00Z");
});

test("a permission on file that is not named goes on beside the new one", async () => {
  const before = await permit(db.store, house, { categories: ["coping"], roles: ["counselor"] });
  await record();
  expect((await row(before))?.supersededAt).toBeNull();
});

test("the form offers what it may take the place of, ticked, and nothing of another case", async () => {
  const before = await permit(db.store, house, { categories: ["coping"], roles: ["counselor"] });
  await permit(db.store, house, {
    caseId: house.otherCaseId,
    categories: ["coping"],
    roles: ["counselor"],
  });
  const data = await consentFormData(therapist(), house.caseId);
  expect(data.ok && data.value.standing?.map(({ value }) => value)).toEqual([before]);
});

test("naming a permission of another case replaces nothing", async () => {
  const other = await permit(db.store, house, {
    caseId: house.otherCaseId,
    categories: ["coping"],
    roles: ["counselor"],
  });
  await record({ replaces: [other] });
  expect((await row(other))?.supersededAt).toBeNull();
});

test("cards change by themselves when a permission begins", async () => {
  await record();
  const jobs = await db.store.queue.boss.findJobs<{ caseId: string }>("deliver-case", {
    data: { caseId: house.caseId },
  });
  const starts = jobs.map((job) => job.startAfter.toISOString()).sort();
  expect(starts.slice(-2)).toEqual(["2026-12-01T05:00:00.000Z", "2026-12-01T05:00:00.000Z"]);
});

test("the hash binds the words that were signed and everything entered", async () => {
  const [one, same, later] = [await record(), await record(), await record({ ends_on: "2027-02-28" })];
  const hashes = await Promise.all([one, same, later].map(async (id) => (await row(id))?.documentHash));
  expect(hashes[0]).toBe(hashes[1]);
  expect(hashes[2]).not.toBe(hashes[0]);
});

test("a law that does not go this way is refused, and nothing is on file", async () => {
  const refused = await recordConsent(therapist(), { caseId: house.caseId, law: "ferpa", answers: whole });
  expect(refused).toEqual({ ok: false, refusal: { kind: "not-found", what: "page" } });
  expect(await rows()).toEqual([]);
});

test("the end of a permission is planned with it, and so is the day on which a narrower one takes its place", async () => {
  const planned = async () => {
    const jobs = await db.asSuperuser<{ at: string }[]>`select start_after::text as at from pgboss.job
      where name = 'consent-ends' and data->>'caseId' = ${house.caseId} order by start_after`;
    return jobs.map(({ at }) =>
      Temporal.Instant.from(at.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toString(),
    );
  };
  await record();
  expect(await planned()).toEqual(["2027-02-01T05:00:20Z"]);
  const before = await permit(db.store, house, { categories: ["schedule"], roles: ["counselor"] });
  await record({ replaces: [before] });
  expect(await planned()).toContain("2026-12-01T05:00:20Z");
});
