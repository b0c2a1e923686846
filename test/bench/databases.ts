import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import postgres, { type Sql } from "postgres";
import { startEmbedded, type Embedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { createDatabase } from "#db/roles.ts";
import { fill } from "./stores/make.ts";
import type { Plan } from "./stores/plan.ts";

const root = new URL("../../", import.meta.url);
/** Ignored by git, like the data of `npm start`, and apart from them. */
const directory = new URL(".data/bench/postgres", root).pathname;

/** One database of the bench. */
export type Database = { name: string; plan: Plan; appUrl: string; ownerUrl: string; superuserUrl: string };

export type Databases = AsyncDisposable & {
  /** The store of this plan, as it was made: kept from run to run until what makes it changes. */
  kept: (name: string, plan: Plan) => Promise<Database>;
  /** A copy of a kept store for one figure to write into. */
  copyOf: (kept: Database, name: string) => Promise<Database>;
  /** A migrated database with nothing in it. */
  empty: (name: string, plan: Plan) => Promise<Database>;
  /** A database with nothing in it but the tables of the bare program. */
  bare: (plan: Plan) => Promise<Database>;
};

/** Starts the bench's own PostgreSQL, with its data in `.data/bench`. */
export async function openDatabases(log: (line: string) => void): Promise<Databases> {
  const server = await startEmbedded({ directory, log });
  const superuser = postgres(server.superuserUrl, { max: 1, fetch_types: false, onnotice: () => undefined });
  const at = (name: string, plan: Plan): Database => ({
    name,
    plan,
    appUrl: server.appUrl(name),
    ownerUrl: server.ownerUrl(name),
    superuserUrl: server.superuserUrl.replace(/\/[^/]*$/, `/${name}`),
  });
  return {
    kept: (name, plan) => keptOrMade({ server, superuser, log }, at(name, plan)),
    copyOf: async (kept, name) => {
      await drop(superuser, name);
      await createDatabase(superuser, name, { template: kept.name });
      return at(name, kept.plan);
    },
    empty: async (name, plan) => {
      const database = at(name, plan);
      await drop(superuser, name);
      await createDatabase(superuser, name);
      await migrate(database.ownerUrl);
      return database;
    },
    bare: async (plan) => {
      const database = at("bench_bare", plan);
      await drop(superuser, database.name);
      await createDatabase(superuser, database.name);
      await runIn(database.superuserUrl, bareTables);
      return database;
    },
    [Symbol.asyncDispose]: async () => {
      await superuser.end({ timeout: 5 });
      await server.stop();
    },
  };
}

const bareTables = `
  create table bare_updates (id uuid primary key, author text not null, content text not null,
    created_at timestamptz not null);
  create index on bare_updates (author, created_at);
  create table bare_sessions (token_hash text primary key, author text not null, used_at timestamptz not null);
  grant insert, select on bare_updates to footbridge_app;
  grant select on bare_sessions to footbridge_app`;

async function runIn(url: string, statements: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  await sql.unsafe(statements).finally(() => sql.end());
}

type Maker = { server: Embedded; superuser: Sql; log: (line: string) => void };

/** A store carries the key of what made it as its comment, and gets its name last: a broken off one is never used. */
async function keptOrMade({ superuser, log }: Maker, wanted: Database): Promise<Database> {
  const { name, plan } = wanted;
  const key = keyOf(plan);
  const [known] = await superuser<{ key: string | null }[]>`
    select shobj_description(oid, 'pg_database') as key from pg_database where datname = ${name}`;
  if (known?.key === key) return wanted;
  const started = performance.now();
  log(`Making the store ${name}: ${sizeOf(plan)} …`);
  const making = `${name}_making`;
  const renamed = (url: string) => url.replace(/\/[^/]*$/, `/${making}`);
  await drop(superuser, making);
  await drop(superuser, name);
  await createDatabase(superuser, making);
  await migrate(renamed(wanted.ownerUrl));
  await fill({ superuserUrl: renamed(wanted.superuserUrl), appUrl: renamed(wanted.appUrl) }, plan, log);
  await superuser.unsafe(`comment on database "${making}" is '${key}'`);
  await superuser.unsafe(`alter database "${making}" rename to "${name}"`);
  log(`  made in ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  return wanted;
}

const drop = (superuser: Sql, name: string) =>
  superuser.unsafe(`drop database if exists "${name}" with (force)`);

export const updatesIn = (plan: Plan): number => plan.partnerships * plan.casesEach * plan.updatesPerCase;

const sizeOf = (plan: Plan): string => {
  const counts = [plan.partnerships * 2, plan.partnerships * plan.casesEach, updatesIn(plan)];
  const [organizations, cases, updates] = counts.map((count) => count.toLocaleString("en"));
  return `${organizations} organizations, ${cases} cases, ${updates} updates`;
};

/** What a store is made of: the plan, the tables, and the files that make and protect rows. */
function keyOf(plan: Plan): string {
  const hash = createHash("sha256").update(JSON.stringify(plan));
  for (const folder of ["db/migrations/", "test/bench/stores/"])
    for (const file of readdirSync(new URL(folder, root)).sort())
      if (file.includes(".")) hash.update(readFileSync(new URL(folder + file, root)));
  for (const file of ["db/protect.ts", "db/queue.ts", "db/seal.ts", "db/roles.ts"])
    hash.update(readFileSync(new URL(file, root)));
  return hash.digest("hex").slice(0, 24);
}
