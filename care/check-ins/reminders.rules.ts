import { isOpen, type ClosedDays } from "../scheduling/days.ts";

type Meeting = {
  startsAt: Temporal.Instant;
  zone: string;
  /** Days on which any of those who are asked does not meet. */
  closed: ClosedDays;
};

/** How far back a reminder may wander to find a day that is open. */
const daysBack = 14;

/**
 * When the first reminder is due: 24 hours before, on the same wall time of the last day before that is open. Nobody is
 * reminded on a weekend or a closed day; where no day is near enough, not at all.
 */
export function reminderDay({ startsAt, zone, closed }: Meeting): Temporal.Instant | undefined {
  const dayBefore = startsAt.subtract({ hours: 24 }).toZonedDateTimeISO(zone);
  for (let back = 0; back < daysBack; back += 1) {
    const at = dayBefore.subtract({ days: back });
    if (isOpen(at.toPlainDate(), closed)) return at.toInstant();
  }
  return undefined;
}
