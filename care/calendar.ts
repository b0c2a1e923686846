import { and, eq, gte, isNull, or } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { SiteId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { closedDays } from "#db/schema/calendar.ts";
import type { ClosedDays } from "./scheduling/days.ts";

/** The closed days of the acting organization from a day on: its own, and those of one site. */
export async function closedDaysFrom(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  { from, siteId }: { from: Temporal.PlainDate; siteId?: SiteId },
): Promise<ClosedDays> {
  const rows = await reader
    .select({ day: closedDays.day })
    .from(closedDays)
    .where(
      and(
        eq(closedDays.organizationId, ctx.actor.organizationId),
        gte(closedDays.day, from),
        isNull(closedDays.endedAt),
        siteId ? or(isNull(closedDays.siteId), eq(closedDays.siteId, siteId)) : isNull(closedDays.siteId),
      ),
    );
  return new Set(rows.map(({ day }) => day.toString()));
}
