import { once } from "node:events";
import { finished } from "node:stream/promises";
import postgres, { type Sql } from "postgres";
import type { Table } from "drizzle-orm";
import { copying } from "./columns.ts";

const chunkLength = 256 * 1_024;

/** Takes rows for one table, on a connection of its own, until it is closed. */
export type Sink<Row> = {
  /** Keeps a row for the next flush; whether that is due. */
  add: (row: Row) => boolean;
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A connection that writes past every protection, waits for no disk and leaves foreign keys for later (see `settle`):
 * only ever for a bench's own database.
 */
export const makerConnection = (superuserUrl: string): Sql =>
  postgres(superuserUrl, {
    max: 1,
    fetch_types: false,
    onnotice: () => undefined,
    connection: {
      synchronous_commit: "off",
      session_replication_role: "replica",
      application_name: "footbridge-bench-maker",
    },
  });

/** Opens a COPY into a table. */
export async function sinkFor<T extends Table>(sql: Sql, table: T): Promise<Sink<T["$inferInsert"]>> {
  const { statement, line } = copying(table);
  const stream = await sql.unsafe(statement).writable();
  let waiting: string[] = [];
  let length = 0;
  const flush = async () => {
    const text = waiting.join("");
    [waiting, length] = [[], 0];
    if (text && !stream.write(text)) await once(stream, "drain");
  };
  return {
    add: (row) => {
      const text = line(row);
      waiting.push(text);
      length += text.length;
      return length > chunkLength;
    },
    flush,
    close: async () => {
      await flush();
      stream.end();
      await finished(stream);
    },
  };
}

/** Copies all rows of one table. */
export async function copyAll<T extends Table>(
  sql: Sql,
  table: T,
  rows: Iterable<T["$inferInsert"]>,
): Promise<void> {
  const sink = await sinkFor(sql, table);
  for (const row of rows) if (sink.add(row)) await sink.flush();
  await sink.close();
}
