import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { connect, type Db } from "./client.ts";
import { openTables, protectTables } from "./protect.ts";
import { migrateQueue } from "./queue.ts";

const folder = { migrationsFolder: new URL("./migrations", import.meta.url).pathname };

/** Brings a database up to date as its owner: tables, look-up functions, queue, row-level security. Safe to run again. */
export async function migrate(ownerUrl: string): Promise<void> {
  await using client = connect({ url: ownerUrl, max: 1, applicationName: "footbridge-migrate" });
  await applyMigrations(client.db, folder);
  await migrateQueue(ownerUrl);
  await protectTables(client.db);
  await client.sql.unsafe(`
    grant usage on schema pgboss, drizzle to footbridge_app;
    grant select, insert, update, delete on all tables in schema pgboss to footbridge_app;
    grant usage on all sequences in schema pgboss to footbridge_app;
    grant execute on all functions in schema pgboss to footbridge_app;
    grant select on drizzle.__drizzle_migrations to footbridge_app;`);
}

/** How many migrations this program has that the database lacks. */
export async function pendingMigrations(app: Db): Promise<number> {
  const known = readMigrationFiles(folder).length;
  const rows = await app.execute<{ count: string }>(
    "select count(*) as count from drizzle.__drizzle_migrations",
  );
  return known - Number(rows[0]?.count ?? 0);
}

const openList = Object.keys(openTables)
  .map((name) => `'${name}'`)
  .join(", ");

/**
 * What is wrong with the role and the tables that this connection meets: one line each, none when all is well.
 * Production refuses to start on any.
 */
export async function problemsWithRights(app: Db): Promise<string[]> {
  const rows = await app.execute<{ problem: string }>(`
    select 'the role is a superuser or bypasses row-level security' as problem from pg_roles
      where rolname = current_user and (rolsuper or rolbypassrls)
    union all select 'the role owns table ' || relname from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relowner = current_user::regrole
    union all select 'row-level security is not forced on ' || relname from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname not in (${openList}) and not (relrowsecurity and relforcerowsecurity)`);
  return rows.map((row) => row.problem);
}
