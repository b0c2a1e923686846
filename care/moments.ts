/** A moment as its reader's clock shows it, with the zone's name: `Mon, Nov 23, 3:30 PM EST`. */
export function momentWords(at: Temporal.Instant, zone: string, locale: "en" | "es" = "en"): string {
  return at.toLocaleString(locale === "es" ? "es-US" : "en-US", {
    timeZone: zone,
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
}

/** How long ago, in whole days as the reader counts them: `today`, `yesterday`, `5 days ago`. */
export function agoWords(at: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDate();
  const days = day(at).until(day(now)).days;
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}
