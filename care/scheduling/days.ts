/** Days on which a side does not meet, as ISO dates. Weekends are closed besides. */
export type ClosedDays = ReadonlySet<string>;

/** Whether a side meets on this day: no weekend, and not listed as closed. */
export function isOpen(day: Temporal.PlainDate, closed: ClosedDays): boolean {
  return day.dayOfWeek <= 5 && !closed.has(day.toString());
}

/** The first open day from this one on, itself included. */
export function openOn(day: Temporal.PlainDate, closed: ClosedDays): Temporal.PlainDate {
  return isOpen(day, closed) ? day : openOn(day.add({ days: 1 }), closed);
}

/** The day that is `count` open days after this one; this one does not count. */
export function afterOpenDays(
  day: Temporal.PlainDate,
  count: number,
  closed: ClosedDays,
): Temporal.PlainDate {
  if (count <= 0) return day;
  const next = openOn(day.add({ days: 1 }), closed);
  return afterOpenDays(next, count - 1, closed);
}
