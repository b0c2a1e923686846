import type { Ctx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import { breaksQuiet, quietUntil, summerUntil, wants } from "./settings.rules.ts";
import { clockOf, heldForQuiet, settingsOf } from "./settings.ts";
import { heldForSummer, isNearSummer } from "./summer.ts";

/** Whether a card goes to somebody now: at once, once their quiet hours or the summer end, or not at all because they want none. */
export type Telling =
  | { kind: "now" }
  | { kind: "held"; until: Temporal.Instant; why: typeof heldForQuiet | typeof heldForSummer }
  | { kind: "unwanted" };

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
  const [all, nearSummer] = await Promise.all([
    settingsOf(reader, ctx, staffIds),
    breaksQuiet(kind) ? false : isNearSummer(reader, ctx),
  ]);
  const found = [...all].map(async ([staffId, settings]): Promise<[StaffId, Telling]> => {
    if (!wants(settings, kind) || (isInDigest && settings.reminders === "digest"))
      return [staffId, { kind: "unwanted" }];
    if (!(settings.quiet || nearSummer) || breaksQuiet(kind)) return [staffId, { kind: "now" }];
    const clock = await clockOf(reader, ctx, staffId);
    const back = clock && summerUntil(settings, clock);
    if (back) return [staffId, { kind: "held", until: back, why: heldForSummer }];
    const until = clock && quietUntil(settings, clock);
    return [staffId, until ? { kind: "held", until, why: heldForQuiet } : { kind: "now" }];
  });
  return new Map(await Promise.all(found));
}
