import { and, eq, gt, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { CheckInNoticeId, newId, type SiteId, type StaffId } from "#db/ids.ts";
import { checkInNotices, checkInPeople, checkIns } from "#db/schema/check-ins.ts";
import { staff } from "#db/schema/organizations.ts";
import { keyOf } from "./bookings.ts";
import { enqueueBoth } from "./refresh.ts";

type Closing = {
  days: readonly Temporal.PlainDate[];
  siteId?: SiteId;
  /** Only somebody is away on these days: their meetings are meant, where nobody stands in. */
  away?: StaffId;
};

/**
 * Tells the organizer of the meetings that lie on days which were just closed: by one card for all of theirs, with Keep by
 * video, Move and Cancel. The meetings themselves stay until then. Where a site closes, only the meetings of its people are meant.
 */
export async function tellOrganizers(tx: Tx, ctx: Ctx, { days, siteId, away }: Closing): Promise<void> {
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
        ...(away ? [isBooked(away)] : []),
      ),
    );
  const closed = new Set(days.map((day) => day.toString()));
  const onThem = rows.filter(
    ({ row, siteId: own }) =>
      (siteId === undefined || own === siteId) &&
      row.startsAt !== null &&
      closed.has(row.startsAt.toZonedDateTimeISO(row.zone).toPlainDate().toString()),
  );
  const made: { id: CheckInNoticeId; row: (typeof onThem)[number]["row"] }[] = [];
  for (const row of new Map(onThem.map((one) => [one.row.id, one.row])).values()) {
    const notice = { kind: "closed", sequence: row.sequence, dueAt: ctx.now } as const;
    const [notified] = await tx
      .insert(checkInNotices)
      .values({ id: newId(CheckInNoticeId), ...keyOf({ row }), ...notice })
      .onConflictDoNothing()
      .returning({ id: checkInNotices.id });
    if (notified) made.push({ id: notified.id, row });
  }
  // Ids of one millisecond have no order, so whichever leads is known once all are there. It brings the card, which shows all.
  for (const own of Map.groupBy(made, ({ row }) => row.askedBy).values()) {
    const [lead] = own.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (lead) await enqueueBoth(tx, ctx, lead.row, { kind: "checkin-notice", subjectId: lead.id });
  }
}

/** Who has a place in a meeting, their own or in somebody's stead: without them it does not take place. */
const isBooked = (staffId: StaffId) =>
  and(
    eq(checkInPeople.staffId, staffId),
    sql`exists (select 1 from bookings b where b.check_in_id = ${checkIns.id} and b.staff_id = ${staffId} and b.state = 'booked')`,
  );
