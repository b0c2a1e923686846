import { and, eq, gte, isNull, or } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { SiteId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { closedDays } from "#db/schema/calendar.ts";
import type { ClosedDays } from "./scheduling/days.ts";
import type { Season } from "./summer.rules.ts";

type Asked = { from: Temporal.PlainDate; siteId?: SiteId };

/** The closed days of the acting organization from a day on: its own, and those of one site. */
export const closedDaysFrom = async (
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  asked: Asked,
): Promise<ClosedDays> => (await seasonFrom(reader, ctx, asked)).closed;

/** The same, with those that are its summer. */
export async function seasonFrom(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  { from, siteId }: Asked,
): Promise<Season> {
  const rows = await reader
    .select({ day: closedDays.day, why: closedDays.why })
    .from(closedDays)
    .where(
      and(
        eq(closedDays.organizationId, ctx.actor.organizationId),
        gte(closedDays.day, from),
        isNull(closedDays.endedAt),
        siteId ? or(isNull(closedDays.siteId), eq(closedDays.siteId, siteId)) : isNull(closedDays.siteId),
      ),
    );
  const summer = rows.filter(({ why }) => why === "summer");
  const daysOf = (some: typeof rows) => new Set(some.map(({ day }) => day.toString()));
  return { closed: daysOf(rows), summer: daysOf(summer) };
}
