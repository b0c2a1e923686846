import type { Outcome } from "#care/outcome.ts";
import { change, type Deed, type Tx } from "../change.ts";
import type { StaffCtx } from "../context.ts";
import type { Store } from "../store.ts";
import type { StaffHandle } from "./handles.ts";

/** Something somebody did at a moment of the past. */
export type Past = {
  at: Temporal.Instant;
  by: StaffHandle;
  deed: Deed;
  write: (tx: Tx, ctx: StaffCtx) => Promise<void>;
};

/** Does what was done in the order in which it happened, each with its audit row. */
export async function liveThrough(store: Store, past: readonly Past[]): Promise<void> {
  for (const one of past.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) {
    const ctx = ctxThen(store, one);
    const outcome = await change(ctx, one.deed, async (tx): Promise<Outcome<null>> => {
      await one.write(tx, ctx);
      return { ok: true, value: null };
    });
    if (!outcome.ok) throw new Error(`the seed was refused: ${one.deed.action}`);
  }
}

function ctxThen(store: Store, { at, by, deed }: Past): StaffCtx {
  const actor = {
    kind: "staff",
    staffId: by.id,
    organizationId: by.org.id,
    organizationKind: by.org.kind,
    roles: by.roles,
    via: "panel",
  } as const;
  return { actor, now: at, locale: "en", zone: by.zone, requestId: `seed:${deed.subject}`, store };
}

export const daysBefore = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now.subtract({ hours: Math.round(days * 24) });
