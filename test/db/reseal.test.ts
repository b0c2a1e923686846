import { readdirSync } from "node:fs";
import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { casePageFor } from "#care/case-page.ts";
import { openingToRead } from "#db/client.ts";
import type { DataKey } from "#db/seal.ts";
import { sealedTables, resealOrganization } from "#db/reseal.ts";
import { rotateKeys } from "#db/rotate-keys.ts";
import { expectAudit } from "#test/support/audit.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded[Symbol.asyncDispose]());

const settle = Temporal.Duration.from({ seconds: 0 });
const now = () => Temporal.Now.instant();
/** Every file of the schema, so that a new one cannot be forgotten. */
const schema = new URL("../../db/schema/", import.meta.url);
const modules = await Promise.all(
  readdirSync(schema).map((file) => import(new URL(file, schema).href) as Promise<Record<string, unknown>>),
);
/** Keys that are wrapped by the master's, and what waits, for three days, under a key of its own until it is claimed. */
const apart = ["data_keys.wrapped", "unclaimed_workspaces.secrets"];

test("every sealed column of the schema is sealed anew when keys change", () => {
  const tables = modules.flatMap((module) => Object.values(module).filter((one) => is(one, PgTable)));
  const found = tables.flatMap((table) =>
    Object.values(getTableColumns(table as PgTable))
      .filter((column) => column.getSQLType() === "bytea")
      .map((column) => `${getTableName(table as PgTable)}.${column.name}`),
  );
  const known = sealedTables.map(({ name, column }) => `${name}.${column}`);
  expect(found.filter((one) => !apart.includes(one)).toSorted()).toEqual(known.toSorted());
});

/** How many values each key has sealed, over all tables, as somebody with all rights sees it. */
async function sealedBy(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { name, column } of sealedTables) {
    const rows = await seeded.asSuperuser.unsafe<{ key: string; n: number }[]>(
      `select encode(substring(${column} from 2 for 16), 'hex') as key, count(*)::int as n from ${name} group by 1`,
    );
    for (const { key, n } of rows) counts.set(key, (counts.get(key) ?? 0) + n);
  }
  return counts;
}
const hex = (key: DataKey) => key.id.replaceAll("-", "");

test("after a rotation nothing is sealed with a key from before, and everything still opens", async () => {
  const before = await sealedBy();
  expect(before.size).toBeGreaterThan(2);
  await rotateKeys(seeded.store, { now, settle, log: () => undefined });
  const after = await sealedBy();
  expect([...after.keys()].filter((key) => before.has(key))).toEqual([]);
  expect(sum(after)).toBe(sum(before));
  const school = seeded.world.organizations.school.id;
  expect(after.get(hex(await seeded.store.keys.current(school)))).toBeGreaterThan(10);
  await expectAudit(seeded.store, school, { action: "keys.rotate", outcome: "done" });
  const counselor = ctxOf(seeded.store, seeded.world.staff.counselor);
  const pages = await Promise.all(
    Object.values(seeded.world.cases).map(({ id }) => casePageFor(counselor, id)),
  );
  expect(pages.filter((page) => page.ok).length).toBeGreaterThan(2);
});

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);

test("what was sealed with the old key while keys changed is found by the next run", async () => {
  const school = seeded.world.organizations.school.id;
  await seeded.store.keys.rotate(school);
  const first = await resealOrganization(seeded.store, school);
  expect(first).toBeGreaterThan(10);
  expect(await resealOrganization(seeded.store, school)).toBe(0);
});

test("sealing anew touches no row of another organization", async () => {
  const { school, program } = seeded.world.organizations;
  const bytes = () =>
    seeded.store.client.transaction(openingToRead(program.id), (db) =>
      db.execute(sql`select id, encode(secrets, 'hex') as sealed from staff order by id`),
    );
  const before = await bytes();
  await seeded.store.keys.rotate(school.id);
  await resealOrganization(seeded.store, school.id);
  expect(await bytes()).toEqual(before);
});
