import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, opening, openingFor, type Client } from "#db/client.ts";
import { newId, OrganizationId } from "#db/ids.ts";
import {
  causeOf,
  createHalves,
  halvesByPair,
  halvesOf,
  insertHalf,
  insertPair,
} from "#test/support/halves.ts";
import { killBackends, watchForUncaught } from "#test/support/kill-backends.ts";
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

test("no value can break out of the opening message", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (value) => {
      const isToken = /^[\w-]{1,64}$/.test(value) && !value.includes("\n");
      if (isToken) return opening({ "app.token": value }).endsWith(`; set local app.token = '${value}'`);
      expect(() => opening({ "app.token": value })).toThrow(TypeError);
    }),
  );
  for (const value of ["a'b", "a\\", "", "a\n", "x'; drop table halves; --"])
    expect(() => opening({ "app.token": value })).toThrow(TypeError);
  expect(() => opening({ "role = x; --": "a" })).toThrow(TypeError);
});

test("statements that travel together each get their own answer, also beside one that cannot be sent", async () => {
  await using client = connected();
  const answers = await client.transaction(openingFor(us), (db) =>
    Promise.all(Array.from({ length: 40 }, (_, n) => db.execute(sql`select ${n}::int as n`))),
  );
  expect(answers.map((rows) => rows[0]?.n)).toEqual(Array.from({ length: 40 }, (_, n) => n));
  const mixed = await client.transaction(openingFor(us), (db) =>
    Promise.allSettled([
      db.execute(sql`select ${1}::int as n`),
      client.sql.unsafe("select $1::int as n", [undefined as never]),
      db.execute(sql`select ${sql.param(undefined)}::int as n`),
      db.execute(sql`select ${2}::int as n`),
    ]),
  );
  expect(mixed.map((answer) => (answer.status === "fulfilled" ? answer.value[0]?.n : "failed"))).toEqual([
    1,
    "failed",
    "failed",
    2,
  ]);
});

test("transactions that hold every connection can still wait for what is asked by itself", async () => {
  await using client = connected(2);
  const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
  const ask = async (at: 0 | 1) =>
    client.transaction(openingFor(us), async (db) => {
      await db.execute(sql`select 1`);
      held[at].resolve();
      await Promise.all(held.map(({ promise }) => promise));
      return client.db.execute(sql`select ${at}::int as n`);
    });
  const answers = Promise.all([ask(0), ask(1)]);
  const all = await Promise.race([answers, sleep(10_000, "stuck")]);
  expect(all).toEqual([[{ n: 0 }], [{ n: 1 }]]);
});

test("ending lets what runs finish, turns away what waits, and closes every connection", async () => {
  const client = connected(1, "footbridge-ending");
  const [running, waiting] = [randomUUID(), randomUUID()];
  const started = Promise.withResolvers<void>();
  const first = client.transaction(openingFor(us), async (db) => {
    await db.execute(insertHalf(running));
    started.resolve();
    await sleep(100);
    await db.execute(insertHalf(running));
  });
  await started.promise;
  const second = causeOf(insertPair(client, openingFor(us), waiting));
  await client.end();
  await first;
  expect(await second).toMatchObject({ code: "CONNECTION_ENDED" });
  expect(await causeOf(insertPair(client, openingFor(us), waiting))).toMatchObject({
    code: "CONNECTION_ENDED",
  });
  expect([await halvesOf(scratch, running), await halvesOf(scratch, waiting)]).toEqual([2, 0]);
  const left =
    await scratch.superuser`select 1 from pg_stat_activity where application_name = 'footbridge-ending'`;
  expect(left).toHaveLength(0);
});

type Tally = { succeeded: Set<string>; failed: Set<string>; wrongAnswers: number; finished: number };

/** One worker: pairs, each with an echo that shows whether answers reach whoever asked. */
async function workUntil(stop: { now: boolean }, client: Client, tally: Tally): Promise<void> {
  while (!stop.now) {
    const pair = randomUUID();
    const work = client.transaction(openingFor(us), async (db) => {
      await db.execute(insertHalf(pair));
      const [echo] = await db.execute(
        sql`select ${pair}::text as pair, current_setting('app.organization_id') as us`,
      );
      if (echo?.pair !== pair || echo?.us !== us) tally.wrongAnswers++;
      await db.execute(insertHalf(pair));
    });
    await work.then(
      () => tally.succeeded.add(pair),
      () => tally.failed.add(pair),
    );
  }
  tally.finished++;
}

for (const { max, workers } of [
  { max: 8, workers: 8 },
  { max: 3, workers: 8 },
])
  test(`${workers} workers on ${max} connections live through the death of half of the backends every 60 ms`, async () => {
    await scratch.asOwner`truncate halves`;
    const tally: Tally = { succeeded: new Set(), failed: new Set(), wrongAnswers: 0, finished: 0 };
    const stop = { now: false };
    using uncaught = watchForUncaught();
    const client = connected(max, "footbridge-victim");
    const all = Promise.all(Array.from({ length: workers }, () => workUntil(stop, client, tally)));
    const storm = { applicationName: "footbridge-victim", rounds: max === workers ? 100 : 40, everyMs: 60 };
    const killed = await killBackends(scratch.superuser, storm);
    stop.now = true;
    await Promise.race([all, sleep(5_000)]);
    const pairs = await halvesByPair(scratch);
    const halfDone = [...pairs.values()].filter((count) => count !== 2).length;
    const lost = [...tally.succeeded].filter((pair) => !pairs.has(pair)).length;
    const failedButThere = [...tally.failed].filter((pair) => pairs.has(pair)).length;
    const story = `${tally.succeeded.size} done, ${tally.failed.size} failed (${failedButThere} of them there), ${killed} killed`;
    expect(
      { finished: tally.finished, uncaught: uncaught.count(), halfDone, lost, wrong: tally.wrongAnswers },
      story,
    ).toEqual({ finished: workers, uncaught: 0, halfDone: 0, lost: 0, wrong: 0 });
    expect(killed, story).toBeGreaterThan(20);
    expect(tally.succeeded.size, story).toBeGreaterThan(killed);
    console.info(story);
    await client.end();
  }, 40_000);
