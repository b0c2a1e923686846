import { getTableColumns, getTableName, type Column, type Table } from "drizzle-orm";

/** Writes rows of one table as COPY's text form takes them, in the table's own column types. */
export type Copying<Row> = { statement: string; line: (row: Row) => string };

/** What a table's rows are to hold; columns that a row leaves out are null. */
export function copying<T extends Table>(table: T): Copying<T["$inferInsert"]> {
  const columns = Object.entries<Column>(getTableColumns(table));
  const names = columns.map(([key]) => `"${snake(key)}"`).join(", ");
  return {
    statement: `copy "${getTableName(table)}" (${names}) from stdin`,
    line: (row) => {
      // Drizzle types the rows of a table by its columns' keys.
      const values = row as Record<string, unknown>;
      return `${columns.map(([key, column]) => field(column, values[key])).join("\t")}\n`;
    },
  };
}

/** How Drizzle's `snake_case` writes a key. */
const snake = (key: string): string =>
  (key.replaceAll(/['\u2019]/g, "").match(/[\da-z]+|[A-Z]+(?![a-z])|[A-Z][\da-z]+/g) ?? [])
    .map((word) => word.toLowerCase())
    .join("_");

const escapes: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const special = /[\\\t\n\r]/;

function field(column: Column, value: unknown): string {
  if (value === undefined || value === null) return String.raw`\N`;
  const driven = column.mapToDriverValue(value);
  if (driven instanceof Uint8Array) return String.raw`\\x` + Buffer.from(driven).toString("hex");
  const text = String(driven);
  return special.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text;
}
