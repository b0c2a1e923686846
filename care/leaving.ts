import type { StaffCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import { act } from "./act.ts";
import { colleaguesOf } from "./colleagues.ts";
import { endWork } from "./hand-on.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { settlePartners } from "./partners.ts";
import { isLastAdmin, oneAtATime } from "./people.ts";

export type Left = { cases: number; coverName?: string };

/** Ends somebody's work here, see `endWork`. Refuses as `not-found` or `last-admin`. */
export function deactivatePerson(ctx: StaffCtx, id: StaffId): Promise<Outcome<Left>> {
  const deed = {
    action: "people.change",
    subject: `staff:${id}`,
    changed: ["ended", "sessions", "chat accounts", "care teams"],
  } as const;
  return act(ctx, deed, async (tx) => {
    await oneAtATime(tx, ctx);
    const all = await colleaguesOf(tx, ctx);
    const person = all.find(({ staffId }) => staffId === id);
    if (!person) return refuse({ kind: "not-found", what: "person" });
    if (isLastAdmin(all, id)) return refuse({ kind: "last-admin" });
    const cover = all.find(({ staffId }) => staffId === person.coverId);
    const handedOn = await endWork(tx, ctx, { id, cover });
    await settlePartners(tx, ctx);
    return accept({ cases: handedOn, ...(cover && { coverName: cover.name }) });
  });
}
