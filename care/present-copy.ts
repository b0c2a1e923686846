import { and, eq } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { read } from "#db/read.ts";
import { deliveries } from "#db/schema/chat.ts";
import type { Card } from "./card.ts";
import { levelOf } from "./chat-level.ts";
import { copySources } from "./copy-sources.ts";
import { withWhy } from "./why.form.ts";

export type Present = { kind: "present"; card: Card } | { kind: "replaced" };

/**
 * What a message of one's own shows now, whatever it shows as it stands. `replaced`: a fresh one has taken its place.
 * Undefined where it is no copy of anything.
 */
export async function presentCopy(
  ctx: StaffCtx,
  place: { conversationKey: string; messageKey: string; subjectId?: string },
): Promise<Present | undefined> {
  const { organizationId, staffId } = ctx.actor;
  const mine = and(eq(deliveries.organizationId, organizationId), eq(deliveries.staffId, staffId));
  return read(ctx, async (reader) => {
    const [here] = await reader
      .select()
      .from(deliveries)
      .where(and(mine, eq(deliveries.messageKey, place.messageKey)));
    if (!here || here.conversationKey !== place.conversationKey) {
      const [elsewhere] = place.subjectId
        ? await reader
            .select({ id: deliveries.id })
            .from(deliveries)
            .where(and(mine, eq(deliveries.subjectId, place.subjectId)))
        : [];
      return elsewhere && { kind: "replaced" };
    }
    const copies = await copySources[here.kind](reader, ctx, here.subjectId);
    if (!copies) return undefined;
    const card = copies.cardFor(staffId, levelOf(ctx));
    const shown = copies.isWithdrawnFor(staffId) ? card : withWhy(card, here.subjectId);
    return { kind: "present", card: shown };
  });
}
