import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle, PostgresJsDatabase, PostgresJsSession } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import type { OrganizationId } from "./ids.ts";
import { inTransaction, poolWire, type Wire } from "./transaction.ts";

/** Drizzle on one connection or on the pool. */
export type Db = PostgresJsDatabase;

/** The one message that opens a transaction. Only `opening` and its short forms make one. */
export type Opening = string & { readonly [checked]: true };
declare const checked: unique symbol;

type ClientOptions = {
  url: string;
  /** Connections at most; 10 when left out. */
  max?: number;
  /** How the server's own lists name us. */
  applicationName?: string;
};

export type Client = AsyncDisposable & {
  /**
   * Each statement by itself, as no organization: for doors, keys and the owner's work. It has a connection of its own,
   * so that a transaction can wait for it while transactions hold all the others.
   */
  db: Db;
  /** The driver beneath, for what Drizzle has no words for. */
  sql: Sql;
  /** Runs `work` in one transaction and commits; rolls back when it throws. See `inTransaction`. */
  transaction<T>(opening: Opening, work: (db: Db) => Promise<T>): Promise<T>;
  /** Lets what is running finish for up to 5 s, then closes every connection. */
  end(): Promise<void>;
};

const secondsToFinish = 5;

/** Opens a pool. No connection is made before the first statement. */
export function connect(options: ClientOptions): Client {
  const sql = postgres(options.url, settingsFor(options));
  const aside = postgres(options.url, settingsFor({ ...options, max: 1 }));
  const dialect = new PgDialect({ casing: "snake_case" });
  // Drizzle takes the driver's parsers for times away; it does so here, once for each pool, before anything is read.
  const onPool = (pool: Sql): Db => drizzle(asDriver(poolWire(pool)), { casing: "snake_case" });
  onPool(sql);
  const db = onPool(aside);
  const onWire = (wire: Wire): Db =>
    new PostgresJsDatabase(dialect, new PostgresJsSession(asDriver(wire), dialect, undefined), undefined);
  const end = async () => {
    await Promise.all([sql, aside].map((pool) => pool.end({ timeout: secondsToFinish })));
  };
  return {
    db,
    sql,
    transaction: (text, work) => inTransaction(sql, text, (wire) => work(onWire(wire))),
    end,
    [Symbol.asyncDispose]: end,
  };
}

const settingsFor = (options: ClientOptions) => ({
  max: options.max ?? 10,
  // Its look-up of array types at every connect has no catch, and Drizzle reads and writes arrays as text.
  fetch_types: false,
  onnotice: () => undefined,
  connection: { application_name: options.applicationName ?? "footbridge" },
});

/** A wire has all that Drizzle's session asks of the driver: `options`, `unsafe`, `begin` and `savepoint`. */
const asDriver = (wire: Wire) => wire as unknown as Sql;

/** The driver beneath a transaction, a part of one, or the pool: for what is put together already. See `statement.ts`. */
export const wireOf = (db: object): Wire =>
  ((db as Db)._ as unknown as { session: { client: Wire } }).session.client;

/** A transaction that acts for this organization. */
export const openingFor = (organizationId: OrganizationId) =>
  opening({ "app.organization_id": organizationId });
/** The same, but the server refuses every write. */
export const openingToRead = (organizationId: OrganizationId) =>
  opening({ "app.organization_id": organizationId }, "read only");

const settingName = /^app\.[a-z_]{1,40}$/;
const settingValue = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The message that begins a transaction with these settings, which end with it. Names are `app.something`; values are
 * ids or short tokens, since this message can carry no parameters.
 * @throws {TypeError} on any other name or value.
 */
export function opening(
  settings: Record<string, string>,
  mode: "read write" | "read only" = "read write",
): Opening {
  const settingsOfIt = Object.entries(settings).map(([name, value]) => {
    if (!settingName.test(name)) throw new TypeError("a setting's name must be app.something");
    if (!settingValue.test(value)) throw new TypeError(`the value of ${name} must be an id or a short token`);
    return `set local ${name} = '${value}'`;
  });
  return ["begin " + mode, ...settingsOfIt].join("; ") as Opening;
}
