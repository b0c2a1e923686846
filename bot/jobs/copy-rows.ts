import { act } from "#care/act.ts";
import type { Card } from "#care/card.ts";
import { accept } from "#care/outcome.ts";
import { markSending, saveCopy, type CopyRow, type ReachRow } from "#care/delivery-rows.ts";
import type { JobCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import type { JobPayload } from "#db/queue.ts";
import type { Sent } from "#bot/delivery.ts";

/** One copy and what is to be done about it. */
export type Claimed = {
  staffId: StaffId;
  step: "post" | "update" | "unreachable" | "uncertain";
  draw: { card: Card; shown: string };
  isWithdrawn: boolean;
  reach?: ReachRow;
  copy?: CopyRow;
};
export type Result = { copy: Claimed; sent: Sent };

const deedFor = (payload: JobPayload<"deliver">, changed: readonly string[]) =>
  ({ action: "deliver.copy", subject: `${payload.kind}:${payload.subjectId}`, changed }) as const;

/** Marks copies as being sent, before anything is. A copy that another worker took meanwhile is left to it. */
export async function claimCopies(
  ctx: JobCtx,
  payload: JobPayload<"deliver">,
  plan: readonly Claimed[],
): Promise<Claimed[]> {
  const posts = plan.filter((copy) => copy.step === "post");
  if (posts.length === 0) return [...plan];
  const marked = await act(ctx, deedFor(payload, ["state"]), async (tx) => {
    const won: Claimed[] = [];
    for (const copy of posts) {
      const row = await markSending(tx, ctx, { ...payload, staffId: copy.staffId });
      if (row) won.push({ ...copy, copy: row });
    }
    return accept(won);
  });
  if (!marked.ok) throw new Error(`copies were refused: ${marked.refusal.kind}`);
  return [...plan.filter((copy) => copy.step !== "post"), ...marked.value];
}

/** Writes what became of each copy. */
export async function saveResults(
  ctx: JobCtx,
  payload: JobPayload<"deliver">,
  results: readonly Result[],
): Promise<void> {
  const now = Temporal.Now.instant();
  const saved = await act(
    { ...ctx, now },
    deedFor(
      payload,
      results.map(({ sent }) => sent.kind),
    ),
    async (tx) => {
      for (const { copy, sent } of results)
        await saveCopy(tx, { ...ctx, now }, { ...payload, staffId: copy.staffId, ...outcomeOf(copy, sent) });
      return accept(null);
    },
  );
  if (!saved.ok) throw new Error(`results were refused: ${saved.refusal.kind}`);
}

function outcomeOf(copy: Claimed, sent: Sent) {
  if (sent.kind === "sent") {
    const state = copy.isWithdrawn ? ("withdrawn" as const) : ("sent" as const);
    return {
      state,
      ...sent.place,
      shown: copy.draw.shown,
      problem: null,
      platform: copy.reach?.address.platform ?? null,
    };
  }
  // A post that was certainly not taken waits for its next turn; an update leaves the copy where it stands.
  if (sent.kind === "later")
    return { ...(copy.step === "update" ? {} : { state: "queued" as const }), problem: sent.problem };
  if (copy.step === "update") return { problem: sent.problem };
  return { state: sent.kind, problem: sent.problem };
}
