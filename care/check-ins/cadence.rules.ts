/** A case whose sides have met once meets again within so many weeks. */
const everyWeeks = 4;

type Met = {
  /** When the newest meeting that took place or is still to come ends. */
  last: Temporal.Instant | null;
  /** Whether times are being asked for. */
  isAsked: boolean;
};

/**
 * The day from which on a next meeting is overdue: a day of the school's, so that both sides see it on the same one.
 * Undefined where one is ahead or asked for, and where the sides have never met.
 */
export function overdueSince(
  { last, isAsked }: Met,
  { now, zone }: { now: Temporal.Instant; zone: string },
): Temporal.PlainDate | undefined {
  if (!last || isAsked || Temporal.Instant.compare(last, now) > 0) return undefined;
  const due = last.toZonedDateTimeISO(zone).toPlainDate().add({ weeks: everyWeeks });
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.compare(today, due) >= 0 ? due : undefined;
}
