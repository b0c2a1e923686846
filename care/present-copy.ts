import { and, eq } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { read } from "#db/read.ts";
import { deliveries } from "#db/schema/chat.ts";
import type { Card } from "./card.ts";
import { levelOf } from "./chat-level.ts";
import { copySources } from "./copy-sources.ts";
import { withWhy } from "./why.form.ts";

/** What a message of one's own shows now, whatever it shows as it stands. Undefined where it is no copy, or no more. */
export async function presentCopy(
  ctx: StaffCtx,
  { conversationKey, messageKey }: { conversationKey: string; messageKey: string },
): Promise<Card | undefined> {
  const { organizationId, staffId } = ctx.actor;
  return read(ctx, async (reader) => {
    const [here] = await reader
      .select({ kind: deliveries.kind, subjectId: deliveries.subjectId })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          eq(deliveries.messageKey, messageKey),
          eq(deliveries.conversationKey, conversationKey),
          eq(deliveries.staffId, staffId),
        ),
      );
    const copies = here && (await copySources[here.kind](reader, ctx, here.subjectId));
    if (!copies) return undefined;
    const card = copies.cardFor(staffId, levelOf(ctx));
    return copies.isWithdrawnFor(staffId) ? card : withWhy(card, here.subjectId);
  });
}
