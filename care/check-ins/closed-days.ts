import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { CheckInNoticeId, newId, type SiteId } from "#db/ids.ts";
import { checkInNotices, checkInPeople, checkIns } from "#db/schema/check-ins.ts";
import { staff } from "#db/schema/organizations.ts";
import { keyOf } from "./booking.ts";
import { enqueueBoth } from "./refresh.ts";

type Closing = { days: readonly Temporal.PlainDate[]; siteId?: SiteId };

/**
 * Tells the organizer of each meeting that lies on a day which was just closed: by one card, with Move and Cancel. The
 * meeting itself stays, for it can be kept by video. Where a site closes, only the meetings of its people are meant.
 */
export async function tellOrganizers(tx: Tx, ctx: Ctx, { days, siteId }: Closing): Promise<void> {
  if (days.length === 0) return;
  const { organizationId } = ctx.actor;
  const rows = await tx
    .selectDistinct({ row: checkIns, siteId: staff.siteId })
    .from(checkIns)
    .innerJoin(checkInPeople, eq(checkInPeople.checkInId, checkIns.id))
    .innerJoin(staff, and(eq(staff.organizationId, organizationId), eq(staff.id, checkInPeople.staffId)))
    .where(
      and(
        eq(checkInPeople.memberOf, organizationId),
        eq(checkIns.state, "confirmed"),
        gt(checkIns.startsAt, ctx.now),
      ),
    );
  const closed = new Set(days.map((day) => day.toString()));
  const onThem = rows.filter(
    ({ row, siteId: own }) =>
      (siteId === undefined || own === siteId) &&
      row.startsAt !== null &&
      closed.has(row.startsAt.toZonedDateTimeISO(row.zone).toPlainDate().toString()),
  );
  for (const row of new Map(onThem.map((one) => [one.row.id, one.row])).values()) {
    const notice = { kind: "closed", sequence: row.sequence, dueAt: ctx.now } as const;
    const [made] = await tx
      .insert(checkInNotices)
      .values({ id: newId(CheckInNoticeId), ...keyOf({ row }), ...notice })
      .onConflictDoNothing()
      .returning({ id: checkInNotices.id });
    if (made) await enqueueBoth(tx, ctx, row, { kind: "checkin-notice", subjectId: made.id });
  }
}
