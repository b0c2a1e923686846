import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import { updatePrompts } from "#db/schema/around.ts";
import { act } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { cadence } from "./progress.rules.ts";
import { refreshRound } from "./prompts.ts";

const deeds = { nothing: "update.nothing", snoozed: "update.snooze" } as const;
export type PutOff = keyof typeof deeds;

/**
 * No update is due in this case for now: one's side has nothing to report, for a week, or one puts it off oneself, to
 * tomorrow. Nothing crosses. Refuses as `not-found` and `closed-case`.
 */
export function putOffUpdate(ctx: StaffCtx, caseId: CaseId, why: PutOff): Promise<Outcome<Case>> {
  return act(ctx, { action: deeds[why], subject: `case:${caseId}`, changed: ["prompt"] }, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    if (found.value.endedAt) return refuse({ kind: "closed-case", caseId });
    const { organizationId, staffId } = ctx.actor;
    const tomorrow = ctx.now.toZonedDateTimeISO(ctx.zone).startOfDay().add({ days: 1 }).toInstant();
    const set = { why, until: why === "nothing" ? ctx.now.add(cadence) : tomorrow, at: ctx.now };
    await tx
      .insert(updatePrompts)
      .values({ organizationId, staffId, caseId, ...set })
      .onConflictDoUpdate({
        target: [updatePrompts.organizationId, updatePrompts.caseId, updatePrompts.staffId],
        set,
      });
    await refreshRound(tx, ctx);
    return accept(found.value);
  });
}
