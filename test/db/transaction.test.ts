import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, openingFor, openingToRead, wireOf, type Opening } from "#db/client.ts";
import { newId, OrganizationId } from "#db/ids.ts";
import { causeOf, createHalves, halvesOf, insertHalf, insertPair } from "#test/support/halves.ts";
import { scratchPostgres, type Scratch } from "#test/support/scratch-postgres.ts";

let scratch: Scratch;
const us = newId(OrganizationId);

beforeAll(async () => {
  scratch = await scratchPostgres();
  await createHalves(scratch);
}, 30_000);
afterAll(() => scratch?.[Symbol.asyncDispose]());

const connected = (max = 2, applicationName = "footbridge-test") =>
  connect({ url: scratch.server.appUrl(scratch.database), max, applicationName });

test("both halves of what belongs together are there after a commit", async () => {
  await using client = connected();
  const pair = randomUUID();
  await insertPair(client, openingFor(us), pair);
  expect(await halvesOf(scratch, pair)).toBe(2);
});

test("nothing is there after a refusal half-way", async () => {
  await using client = connected();
  const pair = randomUUID();
  const refused = client.transaction(openingFor(us), async (db) => {
    await db.execute(insertHalf(pair));
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  expect(await halvesOf(scratch, pair)).toBe(0);
});

test("a failure that was swallowed is not reported as a success", async () => {
  await using client = connected();
  const pair = randomUUID();
  const swallowed = client.transaction(openingFor(us), async (db) => {
    await db.execute(insertHalf(pair));
    await db.execute(sql`select 1 / ${0}::int`).catch(() => undefined);
  });
  await expect(swallowed).rejects.toMatchObject({ name: "NotCommitted" });
  expect(await halvesOf(scratch, pair)).toBe(0);
});

test("an opening that fails takes the whole transaction with it, even one that asks for nothing", async () => {
  await using client = connected();
  const failing = "begin; select 1 / 0" as Opening;
  const pair = randomUUID();
  expect(await causeOf(client.transaction(failing, (db) => db.execute(insertHalf(pair))))).toMatchObject({
    code: "22012",
  });
  expect(await causeOf(client.transaction(failing, async () => "idle"))).toMatchObject({ code: "22012" });
  const misspelt = client.transaction("begim" as Opening, async () => "idle");
  expect(await causeOf(misspelt)).toMatchObject({ code: "42601" });
  expect(await halvesOf(scratch, pair)).toBe(0);
});

test("whom a transaction acts for is known inside it and forgotten after it", async () => {
  await using client = connected(1);
  const acting = sql`select current_setting('app.organization_id', true) as organization`;
  const inside = await client.transaction(openingFor(us), (db) => db.execute(acting));
  expect(inside).toEqual([{ organization: us }]);
  const after = await client.sql`select current_setting('app.organization_id', true) as organization`;
  expect([...after]).toEqual([{ organization: "" }]);
});

test("a reading transaction refuses to write", async () => {
  await using client = connected();
  const pair = randomUUID();
  const written = client.transaction(openingToRead(us), (db) => db.execute(insertHalf(pair)));
  expect(await causeOf(written)).toMatchObject({ code: "25006" });
});

test("a part that was rolled back leaves the rest of its transaction whole", async () => {
  await using client = connected();
  const [kept, dropped] = [randomUUID(), randomUUID()];
  await client.transaction(openingFor(us), async (db) => {
    await db.execute(insertHalf(kept));
    const part = db.transaction(async (inner) => {
      await inner.execute(insertHalf(dropped));
      throw new Error("not this part");
    });
    await expect(part).rejects.toThrow("not this part");
    await db.transaction((inner) => inner.transaction((inmost) => inmost.execute(insertHalf(kept))));
  });
  expect([await halvesOf(scratch, kept), await halvesOf(scratch, dropped)]).toEqual([2, 0]);
});

test("a statement that comes after its transaction has ended is refused and changes nothing", async () => {
  await using client = connected(1);
  const pair = randomUUID();
  const db = await client.transaction(openingFor(us), async (inside) => inside);
  expect(await causeOf(db.execute(insertHalf(pair)))).toMatchObject({ name: "TransactionOver" });
  await client.transaction(openingFor(us), async (other) => {
    await other.execute(sql`select 1`);
    expect(await causeOf(db.execute(insertHalf(pair)))).toMatchObject({ name: "TransactionOver" });
  });
  expect(await halvesOf(scratch, pair)).toBe(0);
});

test("a statement that is not waited for is either in its transaction or refused", async () => {
  await using client = connected(1);
  const pair = randomUUID();
  let late: Promise<unknown> = Promise.resolve();
  const done = client.transaction(openingFor(us), async (db) => {
    await db.execute(insertHalf(pair));
    late = causeOf(db.execute(insertHalf(pair)).then((rows) => rows));
  });
  const outcome = await causeOf(done);
  const refused = await late;
  const expected = outcome ? 0 : refused ? 1 : 2;
  expect(await halvesOf(scratch, pair)).toBe(expected);
});

test("a connection that dies fails its transaction at once, and the next one works", async () => {
  await using client = connected(1);
  const pair = randomUUID();
  const killed = client.transaction(openingFor(us), async (db) => {
    await db.execute(insertHalf(pair));
    await db.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
  });
  const waiting = insertPair(client, openingFor(us), pair);
  expect(await causeOf(killed)).toMatchObject({
    code: expect.stringMatching(/CONNECTION_CLOSED|57P01|ECONNRESET/),
  });
  await waiting;
  expect(await halvesOf(scratch, pair)).toBe(2);
});

test("a transaction whose connection has died sends nothing through its successor", async () => {
  await using client = connected(1, "footbridge-successor");
  const pair = randomUUID();
  const killed = client.transaction(openingFor(us), async (db) => {
    await db.execute(sql`select 1`);
    await scratch.superuser`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'footbridge-successor'`;
    await insertPair(client, openingFor(us), randomUUID());
    await db.execute(insertHalf(pair));
  });
  expect(await causeOf(killed)).toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await halvesOf(scratch, pair)).toBe(0);
});

test("statements that wait for their turn on a dying connection all fail, and none of them hangs", async () => {
  await using client = connected(1, "footbridge-queue");
  const killed = client.transaction(openingFor(us), async (db) => {
    const slow = causeOf(db.execute(sql`select pg_sleep(${60}::int)`));
    // The first of a new kind is described before it runs, so these stand in line.
    const waiting = [1, 2, 3].map((n) => causeOf(db.execute(sql`select ${n}::int as ${sql.raw(`n${n}`)}`)));
    await sleep(100);
    await scratch.superuser`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'footbridge-queue'`;
    return Promise.all([slow, ...waiting]);
  });
  expect(await causeOf(killed)).toMatchObject({ code: "CONNECTION_CLOSED" });
});

test("a last statement that fails fails the transaction, and nothing can follow it", async () => {
  await using client = connected();
  const pair = randomUUID();
  const failing = client.transaction(openingFor(us), async (db) => {
    await db.execute(insertHalf(pair));
    wireOf(db).last("select 1 / 0", []);
  });
  expect(await causeOf(failing)).toMatchObject({ code: "22012" });
  const following = client.transaction(openingFor(us), async (db) => {
    wireOf(db).last("select 1", []);
    await db.execute(insertHalf(pair));
  });
  expect(await causeOf(following)).toMatchObject({ name: "TransactionOver" });
  expect(await halvesOf(scratch, pair)).toBe(0);
});
