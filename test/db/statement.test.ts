import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openingFor, type Db } from "#db/client.ts";
import { newId, CaseId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { consents } from "#db/schema/consents.ts";
import { staff } from "#db/schema/organizations.ts";
import { students } from "#db/schema/rosters.ts";
import { statement } from "#db/statement.ts";
import { isAmong, together } from "#db/together.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, permit, type House } from "#test/support/house.ts";

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, Temporal.Now.instant());
  await permit(db.store, house, { caseId: house.caseId, categories: ["attendance"], roles: ["counselor"] });
});
afterAll(() => db?.[Symbol.asyncDispose]());

const ctx = () => ctxFor(db.store, house.counselor, Temporal.Now.instant());

const permissions = statement(["ids"], (from, { ids }) =>
  from.select().from(consents).where(isAmong(consents.caseId, ids)),
);
const colleagues = statement(["organizationId"], (from, { organizationId }) =>
  from
    .select({ id: staff.id, roles: staff.roles, secrets: staff.secrets, createdAt: staff.createdAt })
    .from(staff)
    .where(eq(staff.organizationId, organizationId))
    .orderBy(asc(staff.id)),
);
const pupils = statement(["organizationId"], (from, { organizationId }) =>
  from.select().from(students).where(eq(students.organizationId, organizationId)),
);
const since = statement(["at"], (from, { at }) =>
  from
    .select({ id: cases.id, opened: sql<Temporal.Instant>`${cases.openedAt}`.mapWith(cases.openedAt) })
    .from(cases)
    .where(and(sql`${cases.openedAt} <= ${at}::timestamptz`))
    .orderBy(asc(cases.id)),
);
const broken = statement(["number"], (from, { number }) =>
  from.select({ id: cases.id, none: sql<number>`1 / ${number}::int` }).from(cases),
);

const everything = (reader: Pick<Db, "select">) => {
  const { organizationId } = ctx().actor;
  return Promise.all([
    permissions(reader, { ids: [house.caseId] }),
    colleagues(reader, { organizationId }),
    pupils(reader, { organizationId }),
    since(reader, { at: Temporal.Now.instant().add({ hours: 1 }) }),
  ]);
};

/** Rows with their sealed bytes as such: a sealed value has a function of its own, which equals no other. */
const bared = (rows: readonly object[]): unknown[] =>
  rows.map((row) =>
    Object.entries(row).map(([name, value]) => [
      name,
      "bytes" in Object(value)
        ? Buffer.from((value as { bytes: Uint8Array }).bytes).toString("hex")
        : String(value),
    ]),
  );

test("what is asked together is what each statement answers by itself", async () => {
  const inRounds = await read(ctx(), everything);
  const byItself = await db.store.client.transaction(openingFor(house.school.id), everything);
  expect(inRounds.map(bared)).toEqual(byItself.map(bared));
  const [recorded, people, roster, opened] = inRounds;
  expect(recorded[0]?.startsOn).toBeInstanceOf(Temporal.PlainDate);
  expect(people.map(({ id }) => id)).toContain(house.counselor.id);
  expect(roster[0]?.secrets.bytes).toBeInstanceOf(Uint8Array);
  expect(opened[0]?.opened).toBeInstanceOf(Temporal.Instant);
});

test("a sealed name opens, however it was asked for", async () => {
  const [, people] = await read(ctx(), everything);
  const own = people.find(({ id }) => id === house.counselor.id);
  const opened = await db.store.keys.open({ table: "staff", id: house.counselor.id }, own!.secrets);
  expect(opened).toMatchObject({ name: house.counselor.name });
});

test("what nobody has is an empty list, not nothing", async () => {
  const none = newId(CaseId);
  const [a, b] = await read(ctx(), (reader) =>
    Promise.all([permissions(reader, { ids: [none] }), permissions(reader, { ids: [] })]),
  );
  expect([a, b]).toEqual([[], []]);
});

test("one that fails takes the others of its round along, and no caller waits for ever", async () => {
  const asked = read(ctx(), async (reader) =>
    Promise.allSettled([permissions(reader, { ids: [house.caseId] }), broken(reader, { number: 0 })]),
  );
  await expect(asked).rejects.toMatchObject({ name: "NotCommitted" });
});

test("a value that is missing is a fault, said before anything is sent", async () => {
  const asked = read(ctx(), (reader) => permissions(reader, {} as { ids: string[] }));
  await expect(asked).rejects.toThrow("without one of its values");
});

test("another organization's rows are in no round", async () => {
  const other = await furnish(db.store, Temporal.Now.instant());
  const [recorded, people] = await read(
    ctxFor(db.store, other.counselor, Temporal.Now.instant()),
    everything,
  );
  expect(recorded).toEqual([]);
  expect(people).toEqual([]);
});

test("keys that are asked for in one round are loaded together, each once", async () => {
  const loads: (readonly string[])[] = [];
  const load = together(async (reader: Pick<Db, "select">, _ctx, ids: readonly CaseId[]) => {
    loads.push(ids);
    return Map.groupBy(await permissions(reader, { ids }), ({ caseId }) => caseId);
  });
  const none = newId(CaseId);
  await read(ctx(), async (reader) => {
    const known = await pupils(reader, { organizationId: house.school.id });
    expect(known).not.toEqual([]);
    const [first, again, nobody] = await Promise.all([
      load(reader, ctx(), house.caseId),
      load(reader, ctx(), house.caseId),
      load(reader, ctx(), none),
    ]);
    expect(first).toBe(again);
    expect(nobody).toBeUndefined();
  });
  expect(loads).toEqual([[house.caseId, none]]);
});
