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
import { enqueue, follow, unfollow, type JobPayload } from "#db/queue.ts";
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
export type Claimed = Extract<Planned, { step: "post" | "update" }> & {
  /** How often it has been tried since it last arrived, this time included. */
  attempts: number;
};
export type Result = { copy: Claimed; sent: Sent };
type Payload = JobPayload<"deliver">;

const deedFor = (payload: Payload, changed: readonly string[]) =>
  ({ action: "deliver.copy", subject: `${payload.kind}:${payload.subjectId}`, changed }) as const;

/** By then a call has been answered, or nobody waits for its answer any more. */
const answeredSeconds = 12;
/** Beyond these tries, which take more than a day, a copy is not delivered: its reader sees that, and can send it again. */
const mostAttempts = 150;
const longestPauseSeconds = 600;
/** So long after a platform would not take a change it is asked once more. */
const secondTrySeconds = 60;

/** When a delivery is looked at again: a little later than asked for, so that what waits does not come back all at once. */
export const soon = (seconds: number): Temporal.Instant =>
  Temporal.Now.instant().add({ milliseconds: Math.ceil(seconds * 1_000 * (1 + Math.random() / 5)) });

/**
 * Marks copies as being sent before anything is, and settles those of which nothing can be sent. A copy that somebody
 * else has moved since it was read is `lost` here: what is drawn of it may be old, so it has to be read again. Where
 * anything is to be sent, `follower` is the job that finds out what became of it if this process dies.
 */
export async function claimCopies(
  ctx: JobCtx,
  payload: Payload,
  plan: readonly Planned[],
): Promise<{ claimed: Claimed[]; lost: boolean; follower?: string }> {
  if (plan.length === 0) return { claimed: [], lost: false };
  const marked = await act(ctx, deedFor(payload, ["state"]), async (tx) => {
    const claimed: Claimed[] = [];
    let taken = 0;
    for (const copy of plan) {
      const row = await take(tx, ctx, payload, copy);
      if (row) taken += 1;
      if (row && (copy.step === "post" || copy.step === "update"))
        claimed.push({ ...copy, attempts: row.attempts });
    }
    const startAfter = soon(answeredSeconds);
    const follower =
      claimed.length > 0 ? await follow(ctx.store.queue, tx, { payload, startAfter }) : undefined;
    return accept({ claimed, lost: taken < plan.length, ...(follower && { follower }) });
  });
  if (!marked.ok) throw new Error(`copies were refused: ${marked.refusal.kind}`);
  return marked.value;
}

type Taken = Pick<CopyRow, "attempts">;
const settled: Taken = { attempts: 0 };

async function take(tx: Tx, ctx: JobCtx, payload: Payload, copy: Planned): Promise<Taken | undefined> {
  const key = { ...payload, staffId: copy.staffId };
  switch (copy.step) {
    case "post":
      return markSending(tx, ctx, key);
    case "update":
      return moveCopy(tx, ctx, copy.copy, { state: "sending", attempts: copy.copy.attempts + 1 });
    case "uncertain":
      return moveCopy(tx, ctx, copy.copy, { state: "uncertain", problem: "cut_off" });
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
      return settled;
  }
}

async function settle(tx: Tx, ctx: JobCtx, outcome: CopyOutcome): Promise<Taken | undefined> {
  const ours = await markSending(tx, ctx, outcome);
  if (ours) await saveCopy(tx, ctx, outcome);
  return ours;
}

/** In how many seconds a copy is tried again that was not taken: longer each time. 0 where nothing has to wait. */
export function secondsUntilNext({ copy, sent }: Result): number {
  if (copy.step === "update" && sent.kind === "failed" && !copy.copy.problem) return secondTrySeconds;
  if (sent.kind !== "later" || isGivenUp({ copy, sent })) return 0;
  if (sent.untried) return sent.seconds;
  return Math.max(sent.seconds, Math.min(longestPauseSeconds, 2 ** Math.min(copy.attempts, 10)));
}

const isGivenUp = ({ copy, sent }: Result) =>
  sent.kind === "later" && !sent.untried && copy.attempts >= mostAttempts;

/** Pauses between tries to write down what has already been said in chat. Together shorter than a copy's flight. */
const pausesMs = [100, 400, 1_500, 4_000];

/** What came of a delivery; `follower` is no longer needed then, and `again` says in how many seconds another one is. */
type Came = { results: readonly Result[]; follower: string; again: number };

/** Writes what became of each copy. Tried more than once: what is not written down becomes uncertain. */
export async function saveResults(ctx: JobCtx, payload: Payload, came: Came): Promise<void> {
  for (const pause of pausesMs) {
    try {
      return await saveOnce(ctx, payload, came);
    } catch {
      await sleep(pause);
    }
  }
  return saveOnce(ctx, payload, came);
}

async function saveOnce(ctx: JobCtx, payload: Payload, { results, follower, again }: Came): Promise<void> {
  const at = { ...ctx, now: Temporal.Now.instant() };
  const { queue } = ctx.store;
  const kinds = results.map(({ sent }) => sent.kind);
  const saved = await act(at, deedFor(payload, kinds), async (tx) => {
    for (const result of results) {
      await saveCopy(tx, at, { ...payload, staffId: result.copy.staffId, ...outcomeOf(result) });
      await saveReach(tx, at, result);
    }
    await refreshHomes(
      tx,
      at,
      results.map(({ copy }) => copy.staffId),
    );
    await unfollow(queue, tx, follower);
    if (again > 0) await follow(queue, tx, { payload, startAfter: soon(again) });
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

function outcomeOf({ copy, sent }: Result) {
  if (sent.kind === "sent") {
    const { conversationKey, messageKey } = sent.place;
    const state = copy.isWithdrawn ? ("withdrawn" as const) : ("sent" as const);
    return {
      state,
      conversationKey,
      messageKey,
      shown: copy.draw.shown,
      problem: null,
      attempts: 0,
      platform: copy.reach.address.platform,
    };
  }
  // What was not even tried does not count as a try.
  const tried = sent.kind === "later" && sent.untried ? { attempts: copy.attempts - 1 } : {};
  if (copy.step === "update") return { ...tried, ...notChanged(copy, sent) };
  // A post that was certainly not taken waits for its next turn.
  const state = sent.kind === "later" && !isGivenUp({ copy, sent }) ? ("queued" as const) : notTaken(sent);
  return { ...tried, state, problem: sent.problem };
}

/** A change that may come yet leaves the copy as it stands. One that does not come is for its reader to see. */
function notChanged({ copy }: Extract<Claimed, { step: "update" }>, sent: Exclude<Sent, { kind: "sent" }>) {
  const isOver = sent.kind === "unreachable" || (sent.kind === "failed" && copy.problem);
  const state = isOver ? sent.kind : copy.state === "sending" ? ("sent" as const) : copy.state;
  return { state, problem: sent.problem };
}
const notTaken = (sent: Exclude<Sent, { kind: "sent" }>) => (sent.kind === "later" ? "failed" : sent.kind);
