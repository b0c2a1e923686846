import { afterAll, beforeAll, expect, test } from "vitest";
import { accept, refuse } from "#care/outcome.ts";
import { change, type Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { enqueue, jobNames } from "#db/queue.ts";
import { causeOf } from "#test/support/halves.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
let ctx: StaffCtx;
beforeAll(async () => {
  seeded = await seededDatabase();
  ctx = ctxOf(seeded.store, seeded.world.staff.counselor);
});
afterAll(() => seeded?.[Symbol.asyncDispose]());

const deed = { action: "queue.test", subject: "case:any" };
const send = (tx: Tx, startAfter?: Temporal.Instant) => {
  const { organizationId, staffId } = ctx.actor;
  const job = { name: "refresh-home", payload: { organizationId, staffId } } as const;
  return enqueue(seeded.store.queue, tx, { ...job, ...(startAfter && { startAfter }) });
};
const waiting = async () => {
  const [row] = await seeded.asSuperuser<{ count: number }[]>`
    select count(*)::int as count from pgboss.job where name = 'refresh-home'`;
  return row?.count ?? 0;
};

test("the seeded past has left no work behind", async () => {
  const rows = await seeded.asSuperuser<{ name: string }[]>`
    select name from pgboss.job where start_after <= now()`;
  expect(rows.filter((row) => (jobNames as string[]).includes(row.name))).toEqual([]);
});

test("a job is not there before its fact is, and there once it is", async () => {
  const before = await waiting();
  await change(ctx, deed, async (tx) => {
    await send(tx);
    expect(await waiting()).toBe(before);
    return accept(null);
  });
  expect(await waiting()).toBe(before + 1);
});

test("a refusal and a bug take the job with them", async () => {
  const before = await waiting();
  await change(ctx, deed, async (tx) => {
    await send(tx);
    return refuse({ kind: "lapsed" });
  });
  const bug = change(ctx, deed, async (tx) => {
    await send(tx);
    throw new Error("a bug");
  });
  await expect(bug).rejects.toThrow("a bug");
  expect(await waiting()).toBe(before);
});

test("a job for later waits for its time", async () => {
  const later = Temporal.Now.instant().add({ hours: 1 }).round("millisecond");
  await change(ctx, deed, async (tx) => {
    await send(tx, later);
    return accept(null);
  });
  const [row] = await seeded.asSuperuser<{ due: string }[]>`
    select (extract(epoch from start_after) * 1000)::bigint::text as due from pgboss.job
    where name = 'refresh-home' order by start_after desc limit 1`;
  expect(Number(row?.due)).toBe(later.epochMilliseconds);
});

test("every job that the product knows has its queue", async () => {
  const rows = await seeded.asSuperuser<{ name: string }[]>`select name from pgboss.queue`;
  const names = rows.map((row) => row.name);
  for (const name of jobNames) expect(names).toContain(name);
});

test("the app can neither change nor drop the queue's own tables", async () => {
  for (const statement of [
    "drop table pgboss.job",
    "alter table pgboss.job add column more int",
    "create table pgboss.mine ()",
  ])
    expect(await causeOf(seeded.client.sql.unsafe(statement)), statement).toMatchObject({ code: "42501" });
});
