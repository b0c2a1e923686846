import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import postgres from "postgres";
import { connect } from "#db/client.ts";
import * as ids from "#db/ids.ts";
import { Keyring } from "#db/keyring.ts";
import { master } from "../settings.ts";
import { idAt } from "./ids.ts";
import { makeShare, type Share } from "./maker.ts";
import { momentsBefore, type Moments } from "./moments.ts";
import { checkPlan, type Founding } from "./partnership.ts";
import type { Plan } from "./plan.ts";

/** A database that is migrated and empty. */
export type Empty = { superuserUrl: string; appUrl: string };

/** Fills an empty database as the plan says. Large ones are made by as many threads as there are processors. */
export async function fill(empty: Empty, plan: Plan, log: (line: string) => void): Promise<void> {
  checkPlan(plan);
  const moments = momentsBefore(Temporal.Now.instant().epochMilliseconds);
  const foundings = await found(empty.appUrl, plan, moments);
  const counts = { total: plan.partnerships * plan.casesEach * plan.updatesPerCase, done: 0, told: 0 };
  const tell = (updates: number) => {
    counts.done += updates;
    if (counts.done - counts.told < 100_000) return;
    counts.told = counts.done;
    log(`  ${counts.done.toLocaleString("en")} of ${counts.total.toLocaleString("en")} updates`);
  };
  const share = { superuserUrl: empty.superuserUrl, plan, moments };
  if (plan.partnerships === 1) await makeShare({ ...share, foundings }, tell);
  else await Promise.all(sharesOf(foundings).map((some) => inThread({ ...share, foundings: some }, tell)));
  await settle(empty.superuserUrl);
}

/** Makes the keys of every organization and partnership. */
async function found(appUrl: string, plan: Plan, { founded }: Moments): Promise<Founding[]> {
  await using client = connect({ url: appUrl });
  const keys = new Keyring(client.db, [master]);
  const numbers = Array.from({ length: plan.partnerships }, (_, number) => number);
  return await Promise.all(
    numbers.map(async (number) => {
      const school = idAt(ids.OrganizationId, founded);
      const program = idAt(ids.OrganizationId, founded);
      const id = idAt(ids.PartnershipId, founded);
      return {
        number,
        id,
        school: { id: school, key: await keys.create(school) },
        program: { id: program, key: await keys.create(program) },
        key: await keys.create(id),
      };
    }),
  );
}

function sharesOf(foundings: readonly Founding[]): Founding[][] {
  const threads = Math.min(8, availableParallelism());
  return Array.from({ length: threads }, (_, nth) => foundings.filter((one) => one.number % threads === nth));
}

async function inThread(share: Share, tell: (updates: number) => void): Promise<void> {
  const worker = new Worker(new URL("./maker-thread.ts", import.meta.url), { workerData: share });
  worker.on("message", tell);
  const [code] = (await once(worker, "exit")) as [number];
  if (code !== 0) throw new Error("a part of the store could not be made");
}

/** Foreign keys were not looked at row by row: each is checked in one go, and a row without its parent fails the making. */
const checkKeys = `
  update pg_constraint set convalidated = false where contype = 'f' and connamespace = 'public'::regnamespace;
  do $$ declare one record; begin
    for one in select conrelid::regclass as place, conname from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace
    loop execute format('alter table %s validate constraint %I', one.place, one.conname); end loop;
  end $$`;

/** Leaves a store as one that has been lived in: keys checked, statistics taken, nothing left to write. */
async function settle(superuserUrl: string): Promise<void> {
  const sql = postgres(superuserUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    for (const statement of [checkKeys, "vacuum analyze", "checkpoint"]) await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
