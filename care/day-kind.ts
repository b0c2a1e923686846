import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import { closedDays } from "#db/schema/calendar.ts";
import { dayChanges } from "#db/schema/school-year.ts";
import type { DayKind } from "./scheduling/school-days.ts";

/** What a day is entered as for the whole of the acting organization. */
export async function kindOn(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  day: Temporal.PlainDate,
): Promise<DayKind> {
  const standing = (table: typeof closedDays | typeof dayChanges) =>
    and(
      eq(table.organizationId, ctx.actor.organizationId),
      eq(table.day, day),
      isNull(table.siteId),
      isNull(table.endedAt),
    );
  const [closed] = await reader.select({ id: closedDays.id }).from(closedDays).where(standing(closedDays));
  if (closed) return "no_school";
  const [changed] = await reader
    .select({ kind: dayChanges.kind })
    .from(dayChanges)
    .where(standing(dayChanges));
  return changed?.kind ?? "usual";
}
