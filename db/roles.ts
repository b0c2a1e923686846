import postgres, { type Options, type Sql } from "postgres";

/** Owns every table and runs the migrations. Under FORCE it sees no rows either. */
export const ownerRole = "footbridge_owner";
/** What the product runs as. It owns nothing. */
export const appRole = "footbridge_app";
/** Owns the look-up functions, see `doors.ts`. Nobody signs in as it. */
const lookupRole = "footbridge_lookup";

type RolePasswords = { owner: string; app: string };

/**
 * Creates the three roles where they are missing and gives the two that sign in these passwords. They are the
 * cluster's, not a database's: run it once, as a superuser, before any database is made. Running it again is harmless.
 */
export async function createRoles(superuser: Sql, passwords: RolePasswords): Promise<void> {
  await superuser.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('footbridge roles', 7))`;
    await tx.unsafe(missingRoles);
    await setPassword(tx, ownerRole, passwords.owner);
    await setPassword(tx, appRole, passwords.app);
    // SET, so that the owner can give functions away to the look-up role; not INHERIT, or the owner would see what it sees.
    await tx.unsafe(`grant ${lookupRole} to ${ownerRole} with admin false, inherit false, set true`);
    // A process that stands still inside a transaction must not hold its locks for ever.
    await tx.unsafe(`alter role ${appRole} set idle_in_transaction_session_timeout = '60s'`);
  });
}

/**
 * Creates a database that belongs to the owner, with the extensions and the rights that the migrations expect; with a
 * template, a copy of that one (nobody may be connected to it meanwhile).
 */
export async function createDatabase(
  superuser: Sql,
  name: string,
  from: { template?: string } = {},
): Promise<void> {
  const copied = from.template ? ` template ${quoted(from.template)} strategy file_copy` : "";
  await superuser.unsafe(`create database ${quoted(name)} owner ${ownerRole}${copied}`);
  await superuser.unsafe(`revoke all on database ${quoted(name)} from public`);
  await superuser.unsafe(`grant connect on database ${quoted(name)} to ${appRole}`);
  if (!from.template) await furnish(superuser, name);
}

/** Extensions and the rights on the schema live inside a database, so this needs a connection of its own. */
async function furnish(superuser: Sql, database: string): Promise<void> {
  const { host, port, user, pass, ssl } = superuser.options;
  const settings = {
    host,
    port,
    user,
    pass,
    ssl,
    database,
    max: 1,
    fetch_types: false,
    onnotice: () => undefined,
  };
  // The driver takes its own parsed options back; its types do not know that.
  const inside = postgres(settings as unknown as Options<Record<string, never>>);
  try {
    await inside.unsafe(`
      create extension if not exists btree_gist;
      create extension if not exists pg_trgm;
      alter schema public owner to ${ownerRole};
      revoke all on schema public from public;
      grant usage on schema public to ${appRole};
      grant usage, create on schema public to ${lookupRole};`);
  } finally {
    await inside.end();
  }
}

const missingRoles = [
  createIfMissing(ownerRole, "login"),
  createIfMissing(appRole, "login"),
  createIfMissing(lookupRole, "nologin"),
].join("\n");

function createIfMissing(role: string, login: "login" | "nologin"): string {
  const rights = `${login} nosuperuser nobypassrls nocreatedb nocreaterole noreplication`;
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${rights};
    elsif exists (select from pg_roles where rolname = '${role}' and (rolsuper or rolbypassrls)) then
      alter role ${role} ${rights};
    end if; end $$;`;
}

/** ALTER ROLE takes no parameters: the server quotes the password itself. */
async function setPassword(tx: Pick<Sql, "unsafe">, role: string, password: string): Promise<void> {
  const [row] = await tx.unsafe<[{ statement: string }]>(
    "select format('alter role %I password %L', $1::text, $2::text) as statement",
    [role, password],
  );
  await tx.unsafe(row.statement);
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
