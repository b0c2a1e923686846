import { sql } from "drizzle-orm";
import type { Db } from "./client.ts";

/** Tables without row-level security, each with its reason. The stranger test fails on any other. */
export const openTables: Record<string, string> = {
  accounts: "an account belongs to no organization and holds nothing but its id",
  claims: "asked before any organization is known; holds hashes of requests",
  data_keys: "holds keys wrapped by the master key",
  unclaimed_workspaces:
    "belongs to no organization yet; holds ids of workspaces, hashes of codes, and sealed bytes",
};

/** What the app's role may do beyond reading and adding. Nothing is deleted but what was never a fact. */
const mayDelete = [
  "claims",
  "drafts",
  "upload_chunks",
  "name_tokens",
  "roster_keys",
  "roster_changes",
  "open_pickers",
  "carries",
  "busy_times",
  "unclaimed_workspaces",
  "install_states",
];
const mayNotUpdate = ["audit_log", "claims", "accounts"];

type Table = { name: string; isShared: boolean; isPrivate: boolean };

/**
 * Puts row-level security on every table, by its columns: a shared row carries the ids of both organizations, a private
 * row the id of one. Run by the owner after the migrations; running it again changes nothing.
 * @throws when a table has neither and is not listed as open.
 */
export async function protectTables(owner: Db): Promise<void> {
  const tables = await listTables(owner);
  for (const table of tables) await owner.execute(sql.raw(statementsFor(table).join("\n")));
}

async function listTables(owner: Db): Promise<Table[]> {
  const rows = await owner.execute<{ name: string; shared: boolean; private: boolean }>(sql`
    select c.relname as name,
      count(*) filter (where a.attname in ('school_id', 'program_id')) = 2 as shared,
      count(*) filter (where a.attname = 'organization_id') = 1 as private
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.relname`);
  return rows.map((row) => ({ name: row.name, isShared: row.shared, isPrivate: row.private }));
}

function statementsFor(table: Table): string[] {
  const grants = grantsFor(table.name);
  if (table.name in openTables) return grants;
  const condition = conditionFor(table);
  return [
    ...grants,
    `ALTER TABLE "${table.name}" ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE "${table.name}" FORCE ROW LEVEL SECURITY;`,
    `DROP POLICY IF EXISTS own ON "${table.name}";`,
    `CREATE POLICY own ON "${table.name}" FOR ALL TO footbridge_app USING (${condition}) WITH CHECK (${condition});`,
  ];
}

function conditionFor(table: Table): string {
  // After a transaction the setting is an empty string, not null.
  const acting = "(select nullif(current_setting('app.organization_id', true), '')::uuid)";
  if (table.isShared) return `school_id = ${acting} OR program_id = ${acting}`;
  if (table.isPrivate) return `organization_id = ${acting}`;
  throw new Error(
    `table ${table.name} says no organization: give it one, or list it in openTables with a reason`,
  );
}

function grantsFor(name: string): string[] {
  const rights = ["SELECT", "INSERT"];
  if (!mayNotUpdate.includes(name)) rights.push("UPDATE");
  if (mayDelete.includes(name)) rights.push("DELETE");
  return [
    `REVOKE ALL ON "${name}" FROM footbridge_app;`,
    `GRANT ${rights.join(", ")} ON "${name}" TO footbridge_app;`,
  ];
}
