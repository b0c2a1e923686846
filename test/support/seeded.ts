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
export const seededAt = Temporal.Instant.from("2026-11-24T15:00:00Z");
const template = "footbridge_seeded";

/** A database of its own with the invented world in it. The first file of a run that asks seeds a template for all. */
export async function seededDatabase(options: Pick<FreshOptions, "workers"> = {}): Promise<SeededDatabase> {
  const superuser = superuserOf("postgres");
  try {
    const world = await superuser.begin(seedOnce);
    return { ...(await freshDatabase({ ...options, template, masters })), world, seededAt };
  } finally {
    await superuser.end();
  }
}

/** The lock makes the files of a run that start together wait for one another. */
async function seedOnce(tx: Pick<Sql, "unsafe">): Promise<World> {
  await tx.unsafe("select pg_advisory_xact_lock(7070)");
  await tx.unsafe("create table if not exists seeded_world (world text not null)");
  const [known] = await tx.unsafe<{ world: string }[]>("select world from seeded_world");
  if (known) return JSON.parse(known.world) as World;
  const world = await seedTemplate();
  await tx.unsafe("insert into seeded_world values ($1)", [JSON.stringify(world)]);
  return world;
}

async function seedTemplate(): Promise<World> {
  const superuser = superuserOf("postgres");
  try {
    await createDatabase(superuser, template, { template: "footbridge_template" });
  } finally {
    await superuser.end();
  }
  await using database = await openDatabase(template, { masters });
  return await seedWorld(database.store, seededAt);
}

/** A person of the invented world at work, now or at another moment. */
export function ctxOf(
  store: Store,
  who: StaffHandle,
  { now = seededAt, via = "slack", claim }: { now?: Temporal.Instant; via?: Via; claim?: string } = {},
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
