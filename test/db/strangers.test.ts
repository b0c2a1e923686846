import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openingFor, type Client, type Db } from "#db/client.ts";
import { problemsWithRights } from "#db/migrate.ts";
import { openTables } from "#db/protect.ts";
import { causeOf } from "#test/support/halves.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

type Table = {
  name: string;
  columns: string[];
  shared: boolean;
  forced: boolean;
  policies: number;
  rows: number;
};

let seeded: SeededDatabase;
let tables: Table[];
beforeAll(async () => {
  seeded = await seededDatabase();
  await fillWhatTheSeedLeavesEmpty();
  tables = await listTables();
});
afterAll(() => seeded?.[Symbol.asyncDispose]());

/** Tables that the invented world has no rows for get one of the school's, so that there is something to hide. */
async function fillWhatTheSeedLeavesEmpty(): Promise<void> {
  const { organizations, staff, cases } = seeded.world;
  const [owner, person, about] = [organizations.school.id, staff.counselor.id, cases.twoWay.id];
  const id = randomUUID();
  await seeded.asSuperuser.unsafe(`
    insert into case_labels values ('${owner}', '${person}', '${about}', '\\x01');
    insert into case_pauses select '${id}', id, school_id, program_id, 'paused', now(), school_id, '${person}' from cases where id = '${about}';
    insert into case_tasks values ('${id}', '${owner}', '${about}', 'left-roster', now());
    insert into incidents values ('${id}', '${owner}', '${about}', 'wrong-student', '${id}', now(), '${person}', 1, 0);
    insert into sessions values ('${id}', '${owner}', '${person}', 'hash', now(), now());
    insert into install_states values ('hash', '${owner}', '${person}', '${id}', now());
    insert into link_requests values ('${id}', '${owner}', '${id}', 'slack', 'T', 'U', 'hash', '\\x01', now(), now());
    insert into chat_conversations values ('${id}', '${owner}', '${id}', 'person', 'U', 'a:1', 'https://smba.example/', 'reachable', null, now(), now());
    insert into consent_requests values ('${id}', '${owner}', '${about}', 'school_to_program', '{}', '${person}', now());
    insert into home_openings values ('${owner}', '${person}', now(), 0);
    insert into staff_settings values ('${owner}', '${person}', 'digest', '17:00', false, '18:00', '07:00', true, '{}', now());
    insert into update_prompts values ('${owner}', '${about}', '${person}', 'snoozed', now(), now());
    insert into notices values ('${id}', '${owner}', '${person}', 'digest', current_date, now());
    insert into call_logs values ('${id}', '${owner}', '${about}', '${person}', '\\x01', now());
    insert into calendar_entries values ('${owner}', '${id}', '${owner}', '${id}', 0, true, now(), now());
    insert into calendar_feeds values ('${id}', '${owner}', '${person}', 'hash', now());
    insert into letters (id, organization_id, kind, subject_id, recipient, recipient_id, state, changed_at)
      values ('${id}', '${owner}', 'invitation', '${id}', 'staff', '${person}', 'sent', now());
    insert into family_links values ('${id}', '${owner}', '${id}', '${id}', '${id}', 'hash', '\\x01', now(), now());
    insert into family_asks select '${id}', id, school_id, program_id, school_id, '${person}', now(), now() from check_ins limit 1;
    insert into finder_words values ('${id}', '${owner}', 'harmless', '\\x01', '${person}', now());
    insert into tenant_requests (id, organization_id, code_hash, created_at, expires_at)
      values ('${id}', '${owner}', 'hash', now(), now());
    insert into calendars values ('${id}', '${owner}', '${person}', 'file', '\\x01', now(), null, now(), null);
    insert into busy_times values ('${owner}', '${id}', '${person}', now(), now() + interval '1 hour');
    insert into drafts values ('${id}', '${owner}', '${person}', 'progress', '\\x01', 0, now(), now());
    insert into deliveries (id, organization_id, staff_id, kind, subject_id, state, changed_at)
      values ('${id}', '${owner}', '${person}', 'progress', '${id}', 'queued', now());
    insert into check_in_notices select '${id}', id, school_id, program_id, 'day', 0, now() from check_ins limit 1;
    insert into check_in_tasks select '${id}', case_id, school_id, program_id, school_id, 2, now() from check_ins limit 1;
    insert into openings values ('${id}', '${owner}', '${cases.twoWay.students.school}', '${cases.twoWay.partnershipId}',
      '${id}', '${person}', '{}', '\\x01', now());
    insert into kept_consents values ('${id}', '${owner}', '${id}', '\\x01', now(), '${person}');
    insert into partner_invites values ('${id}', '${owner}', 'hash', '${person}', now(), now());
    insert into introductions (id, case_id, school_id, program_id, partnership_id, from_organization, opening_id,
        asked_by, asked_at)
      values ('${id}', '${about}', '${owner}', '${organizations.program.id}', '${cases.twoWay.partnershipId}',
        '${owner}', '${id}', '${person}', now());
    insert into imports (id, organization_id, kind, state, started_by, encoding, delimiter, bytes, secrets, created_at, changed_at)
      values ('${id}', '${owner}', 'students', 'mapping', '${person}', 'utf-8', ',', 1, '\\x01', now(), now());
    insert into upload_chunks values ('${id}', '${owner}', '${id}', 0, '\\x01', now());
    insert into classes values ('${id}', '${owner}', '\\x01', now());
    insert into class_members values ('${owner}', '${id}', 'teacher', '${person}', now());
    insert into match_tries values ('${owner}', '${person}', now(), 1);
    insert into carries values ('${id}', '${owner}', '${person}', '${about}', now(), now());
    insert into day_changes values ('${id}', '${owner}', null, '2026-09-01', 'remote');
    insert into student_periods values ('${owner}', '${cases.twoWay.students.school}', '7', 'protected');
    insert into group_hours values ('${id}', '${owner}', null, '{mon}', '15:30', '18:30');
    insert into time_off values ('${id}', '${owner}', '${person}', '2026-09-01', '2026-09-02');
    insert into staff_notice values ('${owner}', '${person}', 60, 0);
    insert into check_in_series select '${id}', id, school_id, program_id, 1 from cases where id = '${about}';
    insert into open_pickers values ('${owner}', '${person}', 'slack', 'V', 'progress', '${id}', now());`);
}

async function listTables(): Promise<Table[]> {
  const found = await seeded.asSuperuser<Omit<Table, "columns" | "rows" | "shared">[]>`
    select relname as name, relrowsecurity and relforcerowsecurity as forced,
      (select count(*)::int from pg_policy where polrelid = c.oid and polname = 'own') as policies
    from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`;
  return Promise.all(found.map(withColumns));
}

async function withColumns(table: Omit<Table, "columns" | "rows" | "shared">): Promise<Table> {
  const columns = await seeded.asSuperuser<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table.name}`;
  const [count] = await seeded.asSuperuser.unsafe<{ rows: number }[]>(
    `select count(*)::int as rows from "${table.name}"`,
  );
  const names = columns.map(({ name }) => name);
  return { ...table, columns: names, rows: count?.rows ?? 0, shared: names.includes("school_id") };
}

const protectedTables = () => tables.filter((table) => !(table.name in openTables));
const theirs = (table: Table) => {
  const { other } = seeded.world.organizations;
  return table.shared
    ? `not (school_id = '${other.id}' or program_id = '${other.id}')`
    : `organization_id <> '${other.id}'`;
};
const asStranger = <T>(work: (db: Db) => Promise<T>, client: Client = seeded.client) =>
  client.transaction(openingFor(seeded.world.organizations.other.id), work);
const countOf = async (db: Db, from: string) => {
  const [row] = await db.execute<{ count: string }>(sql.raw(`select count(*) as count from ${from}`));
  return Number(row?.count);
};

test("every table is protected, or is listed as open with its reason", () => {
  const unprotected = tables.filter((table) => !table.forced || table.policies !== 1).map(({ name }) => name);
  expect(unprotected.sort()).toEqual(Object.keys(openTables).sort());
  expect(Object.values(openTables).every((reason) => reason.length > 20)).toBe(true);
  expect(tables.length).toBeGreaterThan(20);
});

test("there are no tables but ours, the queue's and the list of migrations", async () => {
  const rows = await seeded.asSuperuser<{ schema: string }[]>`
    select distinct schemaname as schema from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  expect(rows.map(({ schema }) => schema).sort()).toEqual(["drizzle", "pgboss", "public"]);
});

test("every protected table has rows of others that could be seen", async () => {
  const bare: string[] = [];
  for (const table of protectedTables()) {
    const [row] = await seeded.asSuperuser.unsafe<{ there: boolean }[]>(
      `select exists (select from "${table.name}" where ${theirs(table)}) as there`,
    );
    if (!row?.there) bare.push(table.name);
  }
  expect(bare).toEqual([]);
});

test("a stranger organization sees no row of another in any table", async () => {
  for (const table of protectedTables()) {
    const seen = await asStranger((db) => countOf(db, `"${table.name}" where ${theirs(table)}`));
    expect(seen, table.name).toBe(0);
  }
  const own = await asStranger((db) => countOf(db, "cases"));
  expect(own).toBe(1);
});

test("nobody in particular sees nothing in any table", async () => {
  for (const { name } of protectedTables())
    expect(await countOf(seeded.client.db, `"${name}"`), name).toBe(0);
});

test("the school sees nothing of what the program keeps to itself, nor the other way round", async () => {
  const { school, program } = seeded.world.organizations;
  for (const table of protectedTables().filter(({ shared }) => !shared)) {
    const seen = (asWhom: typeof school, whose: typeof school) =>
      seeded.client.transaction(openingFor(asWhom.id), (db) =>
        countOf(db, `"${table.name}" where organization_id = '${whose.id}'`),
      );
    expect(await seen(school, program), table.name).toBe(0);
    expect(await seen(program, school), table.name).toBe(0);
  }
});

/** A copy of one row of others, with a new id where it has one: only the protection can be in its way. */
async function copyOfTheirs(table: Table): Promise<string> {
  const [row] = await seeded.asSuperuser.unsafe<{ row: Record<string, unknown> }[]>(
    `select to_jsonb(t) as row from "${table.name}" t where ${theirs(table)} limit 1`,
  );
  return JSON.stringify(row?.row).replaceAll("'", "''");
}

test("a stranger cannot add a row in another's name to any table", async () => {
  for (const table of protectedTables()) {
    const row = await copyOfTheirs(table);
    const insert = `insert into "${table.name}" select * from jsonb_populate_record(null::"${table.name}", '${row}')`;
    const error = await causeOf(asStranger((db) => db.execute(sql.raw(insert))));
    expect(error?.code, table.name).toBe("42501");
  }
});

test("a stranger cannot change, take over or delete a row of another in any table", async () => {
  const { other } = seeded.world.organizations;
  for (const table of protectedTables()) {
    const column = table.shared ? "school_id" : "organization_id";
    const statements = [
      `update "${table.name}" set ${column} = '${other.id}' where ${theirs(table)}`,
      `delete from "${table.name}" where ${theirs(table)}`,
    ];
    for (const statement of statements) {
      const touched = await asStranger(async (db) => db.execute(sql.raw(`${statement} returning 1`))).catch(
        (error: { cause?: { code?: string } }) => {
          // Where the role lacks the right altogether, the server says so before it looks at rows.
          expect(error.cause?.code, statement).toBe("42501");
          return [];
        },
      );
      expect([...touched], statement).toEqual([]);
    }
  }
  expect(await listTables()).toEqual(tables);
});

test("an organization cannot give a row of its own away", async () => {
  const { other, school } = seeded.world.organizations;
  const gift = sql.raw(
    `update staff set organization_id = '${school.id}' where organization_id = '${other.id}'`,
  );
  expect((await causeOf(asStranger((db) => db.execute(gift))))?.code).toBe("42501");
});

test("the app's role has nothing that would let it past the protection", async () => {
  expect(await problemsWithRights(seeded.client.db)).toEqual([]);
  for (const statement of [
    "set row_security = off; select * from students",
    "alter table students disable row level security",
    "set role footbridge_lookup",
    "set role footbridge_owner",
    "drop policy own on students",
    "truncate audit_log",
    "delete from students",
    "update audit_log set action = 'x'",
    "create table public.mine (id int)",
  ])
    expect(await causeOf(seeded.client.sql.unsafe(statement)), statement).toMatchObject({ code: "42501" });
});

test("an organization that was never set in a transaction does not linger from the one before", async () => {
  await asStranger((db) => countOf(db, "cases"));
  const [row] = await seeded.client.sql<{ left: string | null }[]>`
    select nullif(current_setting('app.organization_id', true), '') as left`;
  expect(row?.left).toBeNull();
});
