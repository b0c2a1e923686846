import { and, desc, eq, or } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { CheckInId, CheckInNoticeId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { checkInNotices, checkIns } from "#db/schema/check-ins.ts";
import { stateAt } from "./check-ins.rules.ts";

type Notice = typeof checkInNotices.$inferSelect;
type Row = typeof checkIns.$inferSelect;
/** What fell at one moment for one organizer: the first of it stands for all, and has the card. */
export type Fallen = { notice: Notice; row: Row };

/** The meetings that fell together with this one, for whoever asked for it; the first leads. Empty where none fell. */
export async function fallenWith(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  of: { notice: CheckInNoticeId } | { checkIn: CheckInId },
): Promise<Fallen[]> {
  const { organizationId } = ctx.actor;
  const ours = and(
    eq(checkInNotices.kind, "closed"),
    or(eq(checkInNotices.schoolId, organizationId), eq(checkInNotices.programId, organizationId)),
  );
  const all = () =>
    reader
      .select({ notice: checkInNotices, row: checkIns })
      .from(checkInNotices)
      .innerJoin(checkIns, eq(checkIns.id, checkInNotices.checkInId));
  const one = "notice" in of ? eq(checkInNotices.id, of.notice) : eq(checkInNotices.checkInId, of.checkIn);
  const [found] = await all().where(and(ours, one)).orderBy(desc(checkInNotices.dueAt)).limit(1);
  if (!found) return [];
  const together = and(
    ours,
    eq(checkInNotices.dueAt, found.notice.dueAt),
    eq(checkIns.askedBy, found.row.askedBy),
  );
  return all().where(together).orderBy(checkInNotices.id);
}

/** Whether nobody has kept, moved or cancelled it since, and it is still to come. */
export const waitsStill = ({ notice, row }: Fallen, now: Temporal.Instant): boolean =>
  notice.sequence === row.sequence &&
  stateAt(row, now) === "confirmed" &&
  row.keptAt === null &&
  row.startsAt !== null &&
  Temporal.Instant.compare(row.startsAt, now) > 0;
