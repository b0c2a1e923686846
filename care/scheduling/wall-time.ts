/**
 * The moment at which a zone's clock shows this (facts K-17). Of an hour that is shown twice the first; of one that is
 * skipped the next valid minute.
 */
export function atWall(day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant {
  const shown = day.toZonedDateTime({ timeZone: zone, plainTime: time });
  if (shown.toPlainTime().equals(time)) return shown.toInstant();
  return shown.getTimeZoneTransition("previous")?.toInstant() ?? shown.toInstant();
}
