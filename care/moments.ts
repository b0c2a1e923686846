type Locale = "en" | "es";

/** Making a format takes a hundred times as long as using it, so each is made once. There are as many as zones in use. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string, locale: Locale): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === "es" ? "es-US" : "en-US", {
    timeZone: zone,
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  });
  formats.set(key, made);
  return made;
}

/** A moment as its reader's clock shows it, with the zone's name: `Mon, Nov 23, 3:30 PM EST`. */
export const momentWords = (at: Temporal.Instant, zone: string, locale: Locale = "en"): string =>
  formatFor(zone, locale).format(at.epochMilliseconds);

/** A way to write days, made once. */
export function dayWriter(
  how: Pick<Intl.DateTimeFormatOptions, "dateStyle" | "weekday" | "month" | "day">,
): (day: Temporal.PlainDate) => string {
  const format = new Intl.DateTimeFormat("en-US", { ...how, timeZone: "UTC" });
  return (day) => format.format(day.toZonedDateTime("UTC").epochMilliseconds);
}
/** A day in full: `December 1, 2026`. */
export const fullDay = dayWriter({ dateStyle: "long" });
const mediumDay = dayWriter({ dateStyle: "medium" });
/** The same of a day as it is stored, `2026-12-01`. */
export const fullDayOf = (iso: string): string => fullDay(Temporal.PlainDate.from(iso));
/** Shorter, for lists: `Dec 1, 2026`. */
export const mediumDayOf = (iso: string): string => mediumDay(Temporal.PlainDate.from(iso));

const dayIn = (zone: string, at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();

let asked: { now: Temporal.Instant; zone: string; day: Temporal.PlainDate } | undefined;
/** The day of one moment is asked for once for each line of a list. */
function today(now: Temporal.Instant, zone: string): Temporal.PlainDate {
  if (asked?.now !== now || asked.zone !== zone) asked = { now, zone, day: dayIn(zone, now) };
  return asked.day;
}

/** How long ago, in whole days as the reader counts them: `today`, `yesterday`, `5 days ago`. */
export function agoWords(at: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const days = dayIn(zone, at).until(today(now, zone)).days;
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${days} days ago`;
}
