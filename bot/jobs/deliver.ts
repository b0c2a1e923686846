import { createHash } from "node:crypto";
import { copySources } from "#care/copy-sources.ts";
import type { JobCtx } from "#db/context.ts";
import { openingFor } from "#db/client.ts";
import type { Tx } from "#db/change.ts";
import { follow, type JobPayload } from "#db/queue.ts";
import { read } from "#db/read.ts";
import type { StaffId } from "#db/ids.ts";
import type { Mouth, Mouths, Sent } from "#bot/delivery.ts";
import { addressesFor, copiesOf, type CopyRow, type ReachRow } from "#care/delivery-rows.ts";
import { heldForQuiet } from "#care/settings.ts";
import { heldForSummer } from "#care/summer.ts";
import { withWhy } from "#care/why.form.ts";
import { tellingFor, type Telling } from "#care/telling.ts";
import {
  claimCopies,
  saveResults,
  secondsUntilNext,
  soon,
  type Claimed,
  type Planned,
  type Result,
} from "./copy-rows.ts";

/** A job that could not finish now; the queue runs it again later. */
export class TryAgain extends Error {
  override readonly name = "TryAgain";
}

type Wanted = {
  staffId: StaffId;
  reach?: ReachRow;
  draw: Planned["draw"];
  isWithdrawn: boolean;
  telling: Telling;
};

/**
 * Makes every copy of one thing, on the side of the acting organization, show its present state: posts the missing,
 * updates what differs. Running it any number of times ends in one visible message for each person. It does not wait for
 * the platform: `sent` ends when what was sent is written down, and if this process dies before, another job follows it up.
 */
export async function deliver(
  ctx: JobCtx,
  mouths: Mouths,
  payload: JobPayload<"deliver">,
): Promise<{ sent: Promise<void> }> {
  const { plan, stuck } = await planFor(ctx, payload);
  const { ready, rest } = readyAmong(mouths, plan);
  const { claimed, lost, follower } = await claimCopies(ctx, payload, ready);
  const isBusy = stuck || lost;
  if (follower) {
    // One thing comes next, never two: else one workspace that hangs would double the jobs each time.
    const again = Math.max(rest, isBusy ? 1 : 0);
    return { sent: sendAll(ctx, mouths, { payload, claimed, follower, again }) };
  }
  if (isBusy) throw new TryAgain("another worker is sending");
  if (rest > 0) await lookAgain(ctx, payload, rest);
  return { sent: Promise.resolve() };
}

/** Copies whose workspace may be spoken to now; `rest`: the seconds until the others can be. */
function readyAmong(mouths: Mouths, plan: readonly Planned[]): { ready: Planned[]; rest: number } {
  const restOf = (copy: Planned): number => {
    if (copy.step !== "post" && copy.step !== "update") return 0;
    const { address } = copy.reach;
    return mouths[address.platform]?.rests?.(address) ?? 0;
  };
  return { ready: plan.filter((copy) => restOf(copy) === 0), rest: Math.max(0, ...plan.map(restOf)) };
}

type Sending = {
  payload: JobPayload<"deliver">;
  claimed: readonly Claimed[];
  follower: string;
  /** In how many seconds the same has to be looked at again in any case; 0 where it need not be. */
  again: number;
};

/** Sends the copies and writes down what became of them, and when what has to wait is tried again. */
async function sendAll(ctx: JobCtx, mouths: Mouths, sending: Sending): Promise<void> {
  const { payload, claimed, follower } = sending;
  const results = await Promise.all(claimed.map((copy) => send(mouths, copy)));
  const again = Math.max(sending.again, ...results.map(secondsUntilNext));
  await saveResults(ctx, payload, { results, follower, again });
}

/** Has the same looked at again after so long. */
export async function lookAgain(ctx: JobCtx, payload: JobPayload<"deliver">, seconds: number): Promise<void> {
  await ctx.store.client.transaction(openingFor(payload.organizationId), (db) =>
    follow(ctx.store.queue, db as Tx, { payload, startAfter: soon(seconds) }),
  );
}

async function planFor(ctx: JobCtx, { kind, subjectId }: JobPayload<"deliver">) {
  return read(ctx, async (reader) => {
    const existing = await copiesOf(reader, ctx, subjectId);
    const copies = await copySources[kind](reader, ctx, subjectId);
    if (!copies) return { plan: [], stuck: false };
    const people = [...new Set([...copies.audience, ...existing.map((copy) => copy.staffId)])];
    const reach = await addressesFor(reader, ctx, people);
    const tellings = await tellingFor(reader, ctx, {
      staffIds: people,
      kind,
      isInDigest: copies.isInDigest ?? false,
    });
    const wanted = people.map((staffId): Wanted => {
      // Whoever did it is there, and their own card holds what they can still do about it.
      const telling = copies.isOwn?.(staffId) ? now : (tellings.get(staffId) ?? now);
      const found = reach.get(staffId);
      const isWithdrawn = copies.isWithdrawnFor(staffId);
      const drawn = copies.cardFor(staffId, found?.chatLevel ?? "notice");
      const card = isWithdrawn ? drawn : withWhy(drawn, subjectId);
      const draw = { card, shown: tokenOf(JSON.stringify(card)) };
      return {
        staffId,
        draw,
        isWithdrawn,
        telling,
        ...(found && { reach: found }),
      };
    });
    return {
      plan: wanted.flatMap((one) =>
        stepFor(
          one,
          existing.find((copy) => copy.staffId === one.staffId),
          copies.audience,
          ctx.now,
        ),
      ),
      stuck: existing.some((copy) => isInFlight(copy, ctx.now)),
    };
  });
}

const now: Telling = { kind: "now" };

const tokenOf = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** After this long a copy that is still `sending` was cut off: its sender died between two steps. */
const flight = Temporal.Duration.from({ seconds: 30 });
const isInFlight = (copy: CopyRow, now: Temporal.Instant) =>
  copy.state === "sending" && Temporal.Instant.compare(copy.changedAt.add(flight), now) > 0;

function stepFor(
  { reach, telling, ...base }: Wanted,
  copy: CopyRow | undefined,
  audience: readonly StaffId[],
  now: Temporal.Instant,
): Planned[] {
  if (!copy || (copy.state === "queued" && !copy.messageKey)) {
    if (!audience.includes(base.staffId)) return [];
    const known = copy && { copy };
    if (telling.kind === "unwanted") return [{ ...base, step: "unwanted", ...known }];
    // Held already, and until the same moment: its job is on the way.
    if (telling.kind === "held") {
      const { until, why } = telling;
      return copy?.problem === heldForQuiet && why === heldForQuiet
        ? []
        : [{ ...base, step: "hold", until, why }];
    }
    // What waited for the end of the summer is told by one digest, not by a card each.
    if (copy?.problem === heldForSummer) return [{ ...base, step: "unwanted", copy }];
    return [reach ? { ...base, step: "post", reach, ...known } : { ...base, step: "unreachable", ...known }];
  }
  if (isInFlight(copy, now)) return [];
  if (copy.state === "sending" && !copy.messageKey) return [{ ...base, step: "uncertain", copy }];
  // A change in place that was cut off is made again, as is one that waited for its reader: it ends the same.
  const isDue = ["sending", "queued"].includes(copy.state) || copy.shown !== base.draw.shown;
  return copy.messageKey && reach && isDue ? [{ ...base, step: "update", reach, copy }] : [];
}

async function send(mouths: Mouths, copy: Claimed): Promise<Result> {
  const mouth = mouths[copy.reach.address.platform];
  if (!mouth) return { copy, sent: { kind: "unreachable", problem: "no_platform" } };
  return { copy, sent: await call(copy, () => speak(mouth, copy)) };
}

function speak(mouth: Mouth, copy: Claimed): Promise<Sent> {
  const { address } = copy.reach;
  if (copy.step === "post") return mouth.post(address, copy.draw.card);
  const { conversationKey, messageKey } = copy.copy;
  if (!conversationKey || !messageKey) throw new Error("a copy that is changed stands somewhere");
  return mouth.update(address, { conversationKey, messageKey }, copy.draw.card);
}

/** A mouth that throws has a bug of its own; whether the platform took the call is then unknown. */
async function call(copy: Claimed, run: () => Promise<Sent>): Promise<Sent> {
  try {
    return await run();
  } catch {
    return copy.step === "update"
      ? { kind: "later", problem: "fault", seconds: 5 }
      : { kind: "uncertain", problem: "fault" };
  }
}
