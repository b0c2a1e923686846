import type { ParameterOrJSON, PendingQuery, ReservedSql, Row, Sql } from "postgres";
import type { Rounds } from "./rounds.ts";

/** As much of the driver as Drizzle speaks to. */
export type Wire = {
  options: Sql["options"];
  unsafe(text: string, params?: readonly unknown[]): PendingQuery<Row[]>;
  begin<T>(work: (wire: Wire) => Promise<T>): Promise<T>;
  savepoint<T>(work: (wire: Wire) => Promise<T>): Promise<T>;
  /** The last statement of a transaction: the commit travels with it, and fails when it does. */
  last(text: string, params: readonly unknown[]): void;
  /** Where nothing but a last statement is written, what is read goes out in rounds, and stays true once it was read. */
  rounds?: Rounds;
};

/** The statement came after its transaction had ended: somebody did not await it. */
class TransactionOver extends Error {
  override readonly name = "TransactionOver";
  constructor() {
    super("a statement was sent after its transaction had ended");
  }
}

/** The server rolled back where a commit was asked for: a statement had failed and its error was swallowed. */
class NotCommitted extends Error {
  override readonly name = "NotCommitted";
  constructor() {
    super("the transaction was rolled back, because a statement in it had failed");
  }
}

/**
 * Runs `work` between the opening and a commit on one connection. The opening is not waited for: it travels with the
 * first statement, and its failure fails the transaction. Rolls back when `work` throws. A connection that dies rejects
 * at once; whether a commit that was on its way took hold is then unknown, so the idempotency key decides, not the error.
 */
export async function inTransaction<T>(
  pool: Sql,
  opening: string,
  work: (wire: Wire) => Promise<T>,
): Promise<T> {
  const held = await pool.reserve();
  const opened = held.unsafe(opening).execute();
  opened.catch(ignore);
  const life: Life = { over: false, options: pool.options };
  try {
    const value = await work(wireOn(held, life));
    life.over = true;
    await Promise.all([opened, life.last, commit(held)]);
    return value;
  } catch (error) {
    life.over = true;
    await held.unsafe("rollback").catch(ignore);
    throw await opened.then(
      () => error,
      (first: unknown) => first,
    );
  } finally {
    held.release();
  }
}

/** The pool itself as Drizzle's driver: each statement commits by itself. */
export const poolWire = (pool: Sql): Wire => ({
  options: pool.options,
  unsafe: (text, params) => named(pool, text, params),
  begin: (work) => inTransaction(pool, "begin", work),
  savepoint: (work) => inTransaction(pool, "begin", work),
  last: () => {
    throw new TypeError("only a transaction has a last statement");
  },
});

type Life = { over: boolean; last?: Promise<unknown>; options: Sql["options"] };

function wireOn(held: ReservedSql, life: Life): Wire {
  const nested = { count: 0 };
  const wire: Wire = {
    options: life.options,
    unsafe(text, params) {
      if (life.over) throw new TransactionOver();
      // Sent now, so that nothing which is asked for later, a commit least of all, can overtake it.
      return named(held, text, params).execute();
    },
    begin: (work) => savepoint(wire, `nested_${++nested.count}`, work),
    savepoint: (work) => savepoint(wire, `nested_${++nested.count}`, work),
    last(text, params) {
      life.last = wire.unsafe(text, params);
      // Its failure is the commit's, too, and is told there.
      life.last.catch(ignore);
      life.over = true;
    },
  };
  return wire;
}

async function savepoint<T>(wire: Wire, name: string, work: (wire: Wire) => Promise<T>): Promise<T> {
  await wire.unsafe(`savepoint ${name}`);
  try {
    const value = await work(wire);
    await wire.unsafe(`release savepoint ${name}`);
    return value;
  } catch (error) {
    await wire.unsafe(`rollback to savepoint ${name}`).catch(ignore);
    throw error;
  }
}

/** Drizzle asks for unnamed statements, which are described before each use and cannot be pipelined. */
const named = (sql: Pick<Sql, "unsafe">, text: string, params: readonly unknown[] = []) =>
  // Drizzle has turned the values into what the driver takes.
  sql.unsafe(text, params as ParameterOrJSON<never>[], { prepare: true }) as PendingQuery<Row[]>;

async function commit(held: ReservedSql): Promise<void> {
  const answer = await held.unsafe("commit");
  if (answer.command !== "COMMIT") throw new NotCommitted();
}

const ignore = () => undefined;
