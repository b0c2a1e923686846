import { and, between, eq, isNull } from "drizzle-orm";
import { summersOfPartners } from "#db/partner-doors.ts";
import type { Ctx } from "#db/context.ts";
import type { OrganizationId, PartnershipId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { closedDays } from "#db/schema/calendar.ts";
import { partnerSides, type PartnerDetails } from "#db/schema/openings.ts";
import { statement } from "#db/statement.ts";
import type { Away } from "./summer.form.ts";
import { backOn } from "./summer.rules.ts";

/** The problem of a copy that waits until its reader is back from the summer. */
export const heldForSummer = "summer";

const nearSummer = statement(["organizationId", "from", "to"], (from, given) =>
  from
    .select({ day: closedDays.day })
    .from(closedDays)
    .where(
      and(
        eq(closedDays.organizationId, given.organizationId),
        eq(closedDays.why, "summer"),
        isNull(closedDays.endedAt),
        between(closedDays.day, given.from, given.to),
      ),
    )
    .limit(1),
);

/** Whether somewhere in the acting organization it may be summer now. Cheap: asked before every card. */
export async function isNearSummer(reader: Reader, ctx: Ctx): Promise<boolean> {
  const today = ctx.now.toZonedDateTimeISO("UTC").toPlainDate();
  // A weekend and a zone's offset at most lie between this day and one that says so.
  const range = { from: today.subtract({ days: 1 }), to: today.add({ days: 3 }) };
  const rows = await nearSummer(reader, { organizationId: ctx.actor.organizationId, ...range });
  return rows.length > 0;
}

/** Partners of the acting organization that are away for the summer now, as a whole. */
export async function partnersAway(reader: Reader, ctx: Ctx): Promise<Map<PartnershipId, Away>> {
  const summers = await summersOfPartners(reader, ctx.now);
  const away = summers.flatMap(({ days, zone, ...partner }) => {
    const summer = new Set(days.map((day) => day.toString()));
    const today = ctx.now.toZonedDateTimeISO(zone).toPlainDate();
    const back = backOn(today, { closed: summer, summer });
    return back ? [{ ...partner, back }] : [];
  });
  const found = await Promise.all(
    away.map(async ({ partnershipId, partnerId, name, back }): Promise<[PartnershipId, Away]> => {
      const contact = await contactOf(reader, ctx, partnershipId, partnerId);
      return [partnershipId, { name, back, ...(contact && { contact }) }];
    }),
  );
  return new Map(found);
}

async function contactOf(
  reader: Reader,
  ctx: Ctx,
  partnershipId: PartnershipId,
  sideOf: OrganizationId,
): Promise<PartnerDetails["summer"]> {
  const [side] = await reader
    .select({ details: partnerSides.details })
    .from(partnerSides)
    .where(and(eq(partnerSides.partnershipId, partnershipId), eq(partnerSides.sideOf, sideOf)));
  const place = { table: "partner_sides", id: `${partnershipId}:${sideOf}` };
  return side && (await ctx.store.keys.open<PartnerDetails>(place, side.details)).summer;
}
