import type { Outcome } from "#care/outcome.ts";
import { appendAudit } from "./audit.ts";
import type { Deed } from "./change.ts";
import { openingFor, openingToRead, wireOf, type Db } from "./client.ts";
import type { Ctx } from "./context.ts";
import { Rounds } from "./rounds.ts";

/** What a reader may do. A write does not compile, and the transaction is read only besides. */
export type Reader = Pick<Db, "select" | "selectDistinct" | "selectDistinctOn" | "$count" | "$with"> & {
  door: Door;
};
/** Answers of a look-up function, see `doors.ts`. */
type Door = Db["execute"];

/** A reader of a transaction in which nothing is written: what was read once stays true, and what is read goes in rounds. */
function onlyReader(db: Db): Reader {
  const wire = wireOf(db);
  wire.rounds = new Rounds(wire);
  return asReader(db);
}

/** Reads for the actor's organization, in one read-only transaction. */
export function read<T>(ctx: Ctx, look: (reader: Reader) => Promise<T>): Promise<T> {
  return ctx.store.client.transaction(openingToRead(ctx.actor.organizationId), (db) => look(onlyReader(db)));
}

/** Reads what shows a name, and leaves an audit row that says so; a refused look has shown nothing and leaves none. */
export function readNames<T>(
  ctx: Ctx,
  deed: Deed,
  look: (reader: Reader) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return ctx.store.client.transaction(openingFor(ctx.actor.organizationId), async (db) => {
    const found = await look(onlyReader(db));
    if (found.ok) appendAudit(db, ctx, { ...deed, outcome: "read", detail: deed.changed ?? [] });
    return found;
  });
}

/** The reading half of a transaction, for functions that both verbs and pages use. */
export function asReader(db: Db): Reader {
  return Object.assign(Object.create(db) as Db, { door: db.execute.bind(db) as Door });
}
