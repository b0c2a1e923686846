import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Client, Opening } from "#db/client.ts";
import type { Scratch } from "./scratch-postgres.ts";

/** A table of rows that belong together in twos, so that a transaction done by half can be seen. */
export async function createHalves(scratch: Scratch): Promise<void> {
  await scratch.asOwner.unsafe(`
    create table halves (id uuid primary key, pair uuid not null);
    grant select, insert on halves to footbridge_app`);
}

export const insertHalf = (pair: string) =>
  sql`insert into halves (id, pair) values (${randomUUID()}, ${pair})`;

export const insertPair = (client: Client, opening: Opening, pair: string) =>
  client.transaction(opening, async (db) => {
    await db.execute(insertHalf(pair));
    await db.execute(insertHalf(pair));
  });

/** How many rows each pair has. */
export async function halvesByPair(scratch: Scratch): Promise<Map<string, number>> {
  const rows = await scratch.asOwner<{ pair: string; count: number }[]>`
    select pair, count(*)::int as count from halves group by pair`;
  return new Map(rows.map((row) => [row.pair, row.count]));
}

export const halvesOf = async (scratch: Scratch, pair: string): Promise<number> =>
  (await halvesByPair(scratch)).get(pair) ?? 0;

/** The driver's error, which Drizzle wraps; undefined when there was none. */
export const causeOf = (promise: Promise<unknown>): Promise<{ code?: string; name: string } | undefined> =>
  promise.then(
    () => undefined,
    (error: { cause?: unknown }) => (error.cause ?? error) as { code?: string; name: string },
  );
