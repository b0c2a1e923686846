import type { Sql } from "postgres";
import type { Via } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import { CaseId, newId } from "#db/ids.ts";
import { createDatabase } from "#db/roles.ts";
import type { StaffHandle, World } from "#db/seed/handles.ts";
import { seedWorld } from "#db/seed/world.ts";
import type { Store } from "#db/store.ts";
import {
  freshDatabase,
  openDatabase,
  superuserOf,
  type FreshOptions,
  type TestDatabase,
} from "./database.ts";

export type SeededDatabase = TestDatabase & { world: World; seededAt: Temporal.Instant };

export const masters = [{ id: "test", secret: Buffer.alloc(32, 7) }];
const template = "footbridge_seeded";

/** A database of its own with the invented world in it. The first file of a run that asks seeds a template for all. */
export async function seededDatabase(options: Pick<FreshOptions, "workers"> = {}): Promise<SeededDatabase> {
  const superuser = superuserOf("postgres");
  try {
    const { world, seededAt } = await superuser.begin(seedOnce);
    const database = await freshDatabase({ ...options, template, masters });
    return { ...database, world, seededAt: Temporal.Instant.from(seededAt) };
  } finally {
    await superuser.end();
  }
}

type Seeded = { world: World; seededAt: string };

/** The lock makes the files of a run that start together wait for one another. */
async function seedOnce(tx: Pick<Sql, "unsafe">): Promise<Seeded> {
  await tx.unsafe("select pg_advisory_xact_lock(7070)");
  await tx.unsafe("create table if not exists seeded_world (kept text not null)");
  const [known] = await tx.unsafe<{ kept: string }[]>("select kept from seeded_world");
  if (known) return JSON.parse(known.kept) as Seeded;
  const seeded = await seedTemplate();
  await tx.unsafe("insert into seeded_world values ($1)", [JSON.stringify(seeded)]);
  return seeded;
}

async function seedTemplate(): Promise<Seeded> {
  const superuser = superuserOf("postgres");
  try {
    await createDatabase(superuser, template, { template: "footbridge_template" });
  } finally {
    await superuser.end();
  }
  await using database = await openDatabase(template, { masters });
  const now = thisMoment();
  return { world: await seedWorld(database.store, now), seededAt: now.toString() };
}

/** To the millisecond, so that a moment comes back from the database as it went in. */
const thisMoment = () => Temporal.Now.instant().round({ smallestUnit: "millisecond", roundingMode: "floor" });

/** A person of the invented world at work, now or at another moment. */
export function ctxOf(
  store: Store,
  who: StaffHandle,
  { now = thisMoment(), via = "slack", claim }: { now?: Temporal.Instant; via?: Via; claim?: string } = {},
): StaffCtx {
  const actor = {
    kind: "staff",
    staffId: who.id,
    organizationId: who.org.id,
    organizationKind: who.org.kind,
    roles: who.roles,
    via,
  } as const;
  return {
    actor,
    now,
    locale: "en",
    zone: who.zone,
    requestId: newId(CaseId),
    store,
    ...(claim && { claim }),
  };
}
