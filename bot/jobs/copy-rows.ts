import { setTimeout as sleep } from "node:timers/promises";
import { act } from "#care/act.ts";
import type { Card } from "#care/card.ts";
import { accept } from "#care/outcome.ts";
import { refreshHomes } from "#care/home-openings.ts";
import {
  markSending,
  moveCopy,
  saveCopy,
  type CopyOutcome,
  type CopyRow,
  type ReachRow,
} from "#care/delivery-rows.ts";
import { isReach, saveSpot } from "#care/reach.ts";
import { heldForSummer } from "#care/summer.ts";
import type { Tx } from "#db/change.ts";
import type { JobCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import { enqueue, type JobPayload } from "#db/queue.ts";
import type { Sent } from "#bot/delivery.ts";

/** One copy and what is to be done about it. `copy` is its row as it was read; a new copy has none. */
export type Planned = {
  staffId: StaffId;
  draw: { card: Card; shown: string };
  isWithdrawn: boolean;
} & (
  | { step: "post"; reach: ReachRow; copy?: CopyRow }
  | { step: "update"; reach: ReachRow; copy: CopyRow }
  | { step: "unreachable" | "unwanted"; copy?: CopyRow }
  | { step: "hold"; until: Temporal.Instant; why: string }
  | { step: "uncertain"; copy: CopyRow }
);
/** A copy that is ours to send now. */
export type Claimed = Extract<Planned, { step: "post" | "update" }>;
export type Result = { copy: Claimed; sent: Sent };
type Payload = JobPayload<"deliver">;

const deedFor = (payload: Payload, changed: readonly string[]) =>
  ({ action: "deliver.copy", subject: `${payload.kind}:${payload.subjectId}`, changed }) as const;

/**
 * Marks copies as being sent before anything is, and settles those of which nothing can be sent. A copy that somebody
 * else has moved since it was read is `lost` here: what is drawn of it may be old, so it has to be read again.
 */
export async function claimCopies(
  ctx: JobCtx,
  payload: Payload,
  plan: readonly Planned[],
): Promise<{ claimed: Claimed[]; lost: boolean }> {
  if (plan.length === 0) return { claimed: [], lost: false };
  const marked = await act(ctx, deedFor(payload, ["state"]), async (tx) => {
    const taken: Planned[] = [];
    for (const copy of plan) if (await take(tx, ctx, payload, copy)) taken.push(copy);
    return accept(taken);
  });
  if (!marked.ok) throw new Error(`copies were refused: ${marked.refusal.kind}`);
  const claimed = marked.value.filter((copy) => copy.step === "post" || copy.step === "update");
  return { claimed, lost: marked.value.length < plan.length };
}

async function take(tx: Tx, ctx: JobCtx, payload: Payload, copy: Planned): Promise<boolean> {
  const key = { ...payload, staffId: copy.staffId };
  switch (copy.step) {
    case "post":
      return Boolean(await markSending(tx, ctx, key));
    case "update":
      return Boolean(
        await moveCopy(tx, ctx, copy.copy, { state: "sending", attempts: copy.copy.attempts + 1 }),
      );
    case "uncertain":
      return Boolean(await moveCopy(tx, ctx, copy.copy, { state: "uncertain", problem: "cut_off" }));
    case "unreachable":
      return settle(tx, ctx, { ...key, state: "unreachable", problem: "not_linked" });
    case "unwanted":
      return settle(tx, ctx, {
        ...key,
        state: "skipped",
        problem: copy.copy?.problem === heldForSummer ? heldForSummer : "not_wanted",
      });
    case "hold":
      await saveCopy(tx, ctx, { ...key, state: "queued", problem: copy.why });
      await enqueue(ctx.store.queue, tx, { name: "deliver", payload, startAfter: copy.until });
      return true;
  }
}

async function settle(tx: Tx, ctx: JobCtx, outcome: CopyOutcome): Promise<boolean> {
  const isOurs = Boolean(await markSending(tx, ctx, outcome));
  if (isOurs) await saveCopy(tx, ctx, outcome);
  return isOurs;
}

/** Pauses between tries to write down what has already been said in chat. Together shorter than a copy's flight. */
const pausesMs = [100, 400, 1_500, 4_000];

/** Writes what became of each copy. Tried more than once: what is not written down becomes uncertain. */
export async function saveResults(ctx: JobCtx, payload: Payload, results: readonly Result[]): Promise<void> {
  for (const pause of pausesMs) {
    try {
      return await saveOnce(ctx, payload, results);
    } catch {
      await sleep(pause);
    }
  }
  return saveOnce(ctx, payload, results);
}

async function saveOnce(ctx: JobCtx, payload: Payload, results: readonly Result[]): Promise<void> {
  const at = { ...ctx, now: Temporal.Now.instant() };
  const kinds = results.map(({ sent }) => sent.kind);
  const saved = await act(at, deedFor(payload, kinds), async (tx) => {
    for (const { copy, sent } of results) {
      await saveCopy(tx, at, { ...payload, staffId: copy.staffId, ...outcomeOf(copy, sent) });
      await saveReach(tx, at, { copy, sent });
    }
    if (results.some(isTriedAgain))
      await enqueue(ctx.store.queue, tx, { name: "deliver", payload, startAfter: at.now.add(secondTry) });
    await refreshHomes(
      tx,
      at,
      results.map(({ copy }) => copy.staffId),
    );
    return accept(null);
  });
  if (!saved.ok) throw new Error(`results were refused: ${saved.refusal.kind}`);
}

/** What the call showed of the place itself, where a platform has places that come and go. */
async function saveReach(tx: Tx, ctx: JobCtx, { copy, sent }: Result): Promise<void> {
  const { installationId, userKey: ownerKey, conversation } = copy.reach.address;
  const key = { installationId, kind: "person", ownerKey } as const;
  if (sent.kind === "unreachable" && isReach(sent.problem))
    return saveSpot(tx, ctx, key, { state: sent.problem });
  if (sent.kind !== "sent" || !sent.place.serviceUrl) return;
  const { conversationKey, serviceUrl } = sent.place;
  if (conversation?.state === "reachable" && conversation.conversationKey === conversationKey) return;
  await saveSpot(tx, ctx, key, { state: "reachable", conversationKey, serviceUrl });
}

function outcomeOf(copy: Claimed, sent: Sent) {
  if (sent.kind === "sent") {
    const { conversationKey, messageKey } = sent.place;
    const state = copy.isWithdrawn ? ("withdrawn" as const) : ("sent" as const);
    return {
      state,
      conversationKey,
      messageKey,
      shown: copy.draw.shown,
      problem: null,
      platform: copy.reach.address.platform,
    };
  }
  if (copy.step === "update") return notChanged(copy, sent);
  // A post that was certainly not taken waits for its next turn.
  return { state: sent.kind === "later" ? ("queued" as const) : sent.kind, problem: sent.problem };
}

/** So long after a platform would not take a change it is asked once more. */
const secondTry = Temporal.Duration.from({ minutes: 1 });
const isTriedAgain = ({ copy, sent }: Result) =>
  copy.step === "update" && sent.kind === "failed" && !copy.copy.problem;

/** A change that may come yet leaves the copy as it stands. One that does not come is for its reader to see. */
function notChanged({ copy }: Extract<Claimed, { step: "update" }>, sent: Exclude<Sent, { kind: "sent" }>) {
  const isOver = sent.kind === "unreachable" || (sent.kind === "failed" && copy.problem);
  const state = isOver ? sent.kind : copy.state === "sending" ? ("sent" as const) : copy.state;
  return { state, problem: sent.problem };
}
