import type { Ctx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import { breaksQuiet, quietUntil, wants } from "./settings.rules.ts";
import { clockOf, settingsOf } from "./settings.ts";

/** Whether a card goes to somebody now: at once, once their quiet hours end, or not at all because they want none. */
export type Telling = { kind: "now" } | { kind: "held"; until: Temporal.Instant } | { kind: "unwanted" };

/** How each of these colleagues wants to be told of a thing of this kind, now. What one digest tells has no card besides. */
export async function tellingFor(
  reader: Reader,
  ctx: Ctx,
  {
    staffIds,
    kind,
    isInDigest = false,
  }: { staffIds: readonly StaffId[]; kind: CopyKind; isInDigest?: boolean },
): Promise<Map<StaffId, Telling>> {
  const all = await settingsOf(reader, ctx, staffIds);
  const found = [...all].map(async ([staffId, settings]): Promise<[StaffId, Telling]> => {
    if (!wants(settings, kind) || (isInDigest && settings.reminders === "digest"))
      return [staffId, { kind: "unwanted" }];
    if (!settings.quiet || breaksQuiet(kind)) return [staffId, { kind: "now" }];
    const clock = await clockOf(reader, ctx, staffId);
    const until = clock && quietUntil(settings, clock);
    return [staffId, until ? { kind: "held", until } : { kind: "now" }];
  });
  return new Map(await Promise.all(found));
}
