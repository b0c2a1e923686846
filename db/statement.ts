import { Column, getTableColumns, is, Placeholder, SQL, sql, Table } from "drizzle-orm";
import { PgDialect, QueryBuilder } from "drizzle-orm/pg-core";
import { wireOf, type Db } from "./client.ts";
import { microseconds } from "./columns.ts";

/** What a statement can be asked with. A list is one of ids, see `isAmong`. */
type Value =
  | string
  | number
  | boolean
  | null
  | Temporal.Instant
  | Temporal.PlainDate
  | Uint8Array
  | readonly string[];
/** Places for the values, by name. */
type Given<Name extends string> = Readonly<Record<Name, Placeholder>>;
type Values<Name extends string> = Readonly<Record<Name, Value>>;
type Asked = Pick<Db, "select">;

/** A select of Drizzle's that has not been sent. */
type Select<Row> = {
  toSQL(): { sql: string; params: unknown[] };
  readonly _: { readonly result: Row[] };
};

const dialect = new PgDialect({ casing: "snake_case" });

/**
 * A select that is put together once and can then be asked in any transaction, with values for the names. Drizzle takes
 * longer to put a select together than PostgreSQL to answer it, so what is asked on every page is a statement.
 */
export function statement<const Names extends readonly string[], Row>(
  names: Names,
  build: (from: QueryBuilder, given: Given<Names[number]>) => Select<Row>,
): (reader: Asked, values: Values<Names[number]>) => Promise<Row[]> {
  const id = (statements += 1);
  const put = lazily(() => {
    const select = build(new QueryBuilder(dialect), placesFor(names));
    const { sql: text, params } = select.toSQL();
    const places = placesOf(fieldsOf(select), []);
    const read = rowReader(places.map(({ path, decoder }) => ({ path, decode: plainly(decoder) })));
    const readJson = rowReader(places.map(({ path, decoder }) => ({ path, decode: fromJson(decoder) })));
    return { ready: { id, text, columns: places.length }, params, read, readJson };
  });
  return async (reader, values) => {
    const { ready, params, read, readJson } = put();
    const { rounds, unsafe } = wireOf(reader);
    const given = fill(params, values);
    const { rows, asJson } = rounds
      ? await rounds.ask(ready, given)
      : { rows: await unsafe(ready.text, given).values(), asJson: false };
    const make = asJson ? readJson : read;
    // The fields that it was built with say what a row is.
    return rows.map((row) => make(row as readonly unknown[]) as Row);
  };
}

let statements = 0;

/** The same for a look-up function, see `doors.ts`. Its rows come as PostgreSQL names them. */
export function lookUp<const Names extends readonly string[]>(
  names: Names,
  build: (given: Given<Names[number]>) => SQL,
): <Row>(db: object, values: Values<Names[number]>) => Promise<Row[]> {
  const put = lazily(() => dialect.sqlToQuery(build(placesFor(names))));
  return async <Row>(db: object, values: Values<Names[number]>) => {
    const { sql: text, params } = put();
    const wire = wireOf(db);
    const send = () => wire.unsafe(text, fill(params, values));
    return (await (wire.rounds?.send(send) ?? send())) as unknown as Row[];
  };
}

/** A statement that ends its transaction, see `Wire.last`. */
export function lastStatement<const Names extends readonly string[]>(
  names: Names,
  build: (given: Given<Names[number]>) => SQL,
): (db: object, values: Values<Names[number]>) => void {
  const put = lazily(() => dialect.sqlToQuery(build(placesFor(names))));
  return (db, values) => {
    const { sql: text, params } = put();
    wireOf(db).last(text, fill(params, values));
  };
}

/** A module's tables may not be there yet when it is loaded. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const placesFor = <Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Given<Names[number]>;

const fill = (params: readonly unknown[], values: Values<string>): unknown[] =>
  params.map((param) => (param instanceof Placeholder ? encode(values[param.name as string]) : param));

function encode(value: Value | undefined): unknown {
  if (value === undefined) throw new TypeError("a statement was asked without one of its values");
  if (value instanceof Temporal.Instant) return value.round(microseconds).toString();
  if (value instanceof Temporal.PlainDate) return value.toString();
  return Array.isArray(value) ? `{${value.join(",")}}` : value;
}

/** A join adds to the fields that the select began with; only its settings know them all. */
const fieldsOf = ({ _ }: Select<unknown>) => (_ as unknown as { config: { fields: unknown } }).config.fields;

type Decoder = { mapFromDriverValue(value: unknown): unknown; getSQLType?(): string };
type Place<How> = { path: readonly string[] } & How;
type Decode = (raw: unknown) => unknown;

const plainly =
  (decoder: Decoder): Decode =>
  (raw) =>
    decoder.mapFromDriverValue(raw);

/** The server writes bytes into JSON as hexadecimal digits; the rest reads as it does from a row. */
function fromJson(decoder: Decoder): Decode {
  if (decoder.getSQLType?.() !== "bytea") return plainly(decoder);
  return (raw) => decoder.mapFromDriverValue(Buffer.from((raw as string).slice(2), "hex"));
}

/** Makes a row's values into what its fields are. */
function rowReader(places: readonly Place<{ decode: Decode }>[]): (row: readonly unknown[]) => unknown {
  return (row) => {
    const result: Record<string, unknown> = {};
    for (const [at, { path, decode }] of places.entries()) {
      const raw = row[at];
      const value = raw === null ? null : decode(raw);
      const [first = "", second] = path;
      if (second === undefined) result[first] = value;
      else ((result[first] ??= {}) as Record<string, unknown>)[second] = value;
    }
    return result;
  };
}

function placesOf(fields: unknown, path: readonly string[]): Place<{ decoder: Decoder }>[] {
  return Object.entries(fields as Record<string, unknown>).flatMap(([name, field]) => {
    const here = [...path, name];
    if (is(field, Column)) return [{ path: here, decoder: field }];
    // Drizzle keeps to itself how it reads an expression, and has no other word for it.
    if (is(field, SQL)) return [{ path: here, decoder: (field as unknown as { decoder: Decoder }).decoder }];
    if (is(field, Table)) return placesOf(getTableColumns(field), here);
    throw new TypeError(`a statement cannot read ${here.join(".")}`);
  });
}
