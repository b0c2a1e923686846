import type { Tx } from "#db/change.ts";
import { BookingId, CheckInTimeId, newId, type StaffId } from "#db/ids.ts";
import { bookings, checkInTimes } from "#db/schema/check-ins.ts";
import type { CheckIn } from "./check-in-rows.ts";

/** The ids that every row of a check-in carries. */
export const keyOf = ({ row: { id, schoolId, programId } }: Pick<CheckIn, "row">) => ({
  checkInId: id,
  schoolId,
  programId,
});

type Booking = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; staffIds: readonly StaffId[] };

/** Books all these people, or nobody. False when one of them is booked already. */
export async function bookAt(
  tx: Tx,
  checkIn: Pick<CheckIn, "row">,
  { startsAt, endsAt, staffIds }: Booking,
): Promise<boolean> {
  const rows = [...staffIds]
    // Always in the same order, so that two that want the same people wait for one another and never cross.
    .toSorted()
    .map((staffId) => ({
      id: newId(BookingId),
      ...keyOf(checkIn),
      staffId,
      startsAt,
      endsAt,
      state: "booked" as const,
    }));
  try {
    await tx.transaction((inner) => inner.insert(bookings).values(rows));
    return true;
  } catch (error) {
    if (isOverlap(error)) return false;
    throw error;
  }
}

/** The exclusion constraint of `bookings` refused it. Drizzle wraps the driver's error. */
export function isOverlap(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return typeof cause === "object" && cause !== null && "code" in cause && cause.code === "23P01";
}

/** Adds times to what can be answered. Answers with their ids, in order. */
export async function offer(
  tx: Tx,
  checkIn: Pick<CheckIn, "row" | "times">,
  { starts, offeredBy }: { starts: readonly Temporal.Instant[]; offeredBy: StaffId },
): Promise<CheckInTimeId[]> {
  if (starts.length === 0) return [];
  const after = Math.max(0, ...checkIn.times.map((time) => time.nth));
  const rows = starts.map((startsAt, at) => ({
    id: newId(CheckInTimeId),
    ...keyOf(checkIn),
    nth: after + 1 + at,
    startsAt,
    endsAt: startsAt.add({ minutes: checkIn.row.minutes }),
    offeredBy,
  }));
  await tx.insert(checkInTimes).values(rows);
  return rows.map(({ id }) => id);
}
