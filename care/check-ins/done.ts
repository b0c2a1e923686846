import type { StaffCtx } from "#db/context.ts";
import type { CheckInId } from "#db/ids.ts";
import type { Step } from "../form.ts";
import { accept, type Outcome } from "../outcome.ts";
import { openCheckIn } from "./see.ts";

/** What a step came to: how the check-in stands, below a line that says what was done. */
export async function doneWith(ctx: StaffCtx, id: CheckInId, said?: string): Promise<Outcome<Step>> {
  const page = await openCheckIn(ctx, id, said);
  return page.ok ? accept({ kind: "done", page: page.value }) : page;
}

/** The same for a press: one that came too late shows how the check-in stands, and nothing is scolded. */
export async function pressed(
  ctx: StaffCtx,
  id: CheckInId,
  { outcome, said }: { outcome: Outcome<unknown>; said?: string | undefined },
): Promise<Outcome<Step>> {
  if (outcome.ok) return doneWith(ctx, id, said);
  return outcome.refusal.kind === "already-done" ? doneWith(ctx, id) : outcome;
}
