import { sql, type Placeholder, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { wireOf } from "./client.ts";
import type { Ctx } from "./context.ts";
import type { Reader } from "./read.ts";

/** Loads what these keys stand for, in one query or a few. A key that stands for nothing is left out. */
type LoadAll<Key extends string, Value, From> = (
  reader: From,
  ctx: Ctx,
  keys: readonly Key[],
) => Promise<ReadonlyMap<Key, Value>>;
/** Loads what one key stands for. */
type Load<Key extends string, Value, From> = (reader: From, ctx: Ctx, key: Key) => Promise<Value | undefined>;

type Batch<Key extends string, Value> = {
  known: Map<Key, Promise<Value | undefined>>;
  next: Key[];
  answer: Promise<ReadonlyMap<Key, Value>> | undefined;
};
const noBatch = <Key extends string, Value>(): Batch<Key, Value> => ({
  known: new Map(),
  next: [],
  answer: undefined,
});

/**
 * Makes a look-up by key ask for everything together that is asked for at the same time, and for each thing once in a
 * transaction that only reads. A list of things is then loaded by as many queries as one of them.
 */
export function together<Key extends string, Value, From extends Pick<Reader, "select"> = Reader>(
  loadAll: LoadAll<Key, Value, From>,
): Load<Key, Value, From> {
  const batches = new WeakMap<From, Map<string, Batch<Key, Value>>>();
  const batchFor = (reader: From, ctx: Ctx): Batch<Key, Value> => {
    const byActor = batches.get(reader) ?? new Map<string, Batch<Key, Value>>();
    batches.set(reader, byActor);
    const actor = ctx.actor.kind === "staff" ? ctx.actor.staffId : "organization";
    const batch = byActor.get(actor) ?? noBatch<Key, Value>();
    byActor.set(actor, batch);
    return batch;
  };
  return (reader, ctx, key) => {
    const { rounds } = wireOf(reader);
    // Where something is written between, what was read before may be true no more.
    if (!rounds) return loadAll(reader, ctx, [key]).then((found) => found.get(key));
    const batch = batchFor(reader, ctx);
    const known = batch.known.get(key);
    if (known) return known;
    batch.next.push(key);
    // All who ask before the next round are heard.
    batch.answer ??= rounds.withNext(() => {
      const keys = batch.next;
      batch.next = [];
      batch.answer = undefined;
      return loadAll(reader, ctx, keys);
    });
    const found = batch.answer.then((all) => all.get(key));
    batch.known.set(key, found);
    return found;
  };
}

/** The same for what is loaded for one key only: parts of a page that want the same share it. */
export function once<Key extends string, Value, From extends Pick<Reader, "select"> = Reader>(
  loadOne: (reader: From, ctx: Ctx, key: Key) => Promise<Value>,
): (reader: From, ctx: Ctx, key: Key) => Promise<Value> {
  const load = together(async (reader: From, ctx, keys: readonly Key[]) => {
    const found = keys.map(async (key) => [key, { value: await loadOne(reader, ctx, key) }] as const);
    return new Map(await Promise.all(found));
  });
  return async (reader, ctx, key) => {
    const found = await load(reader, ctx, key);
    if (!found) throw new Error("what is loaded for one key is always there");
    return found.value;
  };
}

/** Whether a column of ids is one of these: the same statement however many they are. */
export const isAmong = (column: PgColumn, ids: readonly string[] | Placeholder): SQL =>
  sql`${column} = any(${Array.isArray(ids) ? `{${ids.join(",")}}` : ids}::uuid[])`;
