const locale = "en-US";

/** The moment in a message's `ts`. */
export const instantOf = (ts: string): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(ts) * 1_000));

/** `9:05 AM`. */
export const clockTime = (at: Temporal.Instant, zone: string): string =>
  at.toZonedDateTimeISO(zone).toLocaleString(locale, { hour: "numeric", minute: "2-digit" });

/** `Today`, `Yesterday`, or `Monday, November 23`; with the year where it is another. */
export function dayWords(at: Temporal.Instant, zone: string, now: Temporal.Instant): string {
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const apart = day.until(today).days;
  if (apart === 0) return "Today";
  if (apart === 1) return "Yesterday";
  const year = day.year === today.year ? {} : ({ year: "numeric" } as const);
  return day.toLocaleString(locale, { weekday: "long", month: "long", day: "numeric", ...year });
}

type Look = { at: Temporal.Instant; zone: string; now: Temporal.Instant };

const long = { month: "long", day: "numeric", year: "numeric" } as const;
const short = { month: "short", day: "numeric", year: "numeric" } as const;
const asDate =
  (how: Intl.DateTimeFormatOptions) =>
  ({ at, zone }: Look): string =>
    at.toZonedDateTimeISO(zone).toPlainDate().toLocaleString(locale, how);
const pretty =
  (how: Intl.DateTimeFormatOptions) =>
  (look: Look): string => {
    const words = dayWords(look.at, look.zone, look.now);
    return words === "Today" || words === "Yesterday" ? words.toLowerCase() : asDate(how)(look);
  };

/** What Slack puts in place of each token of a date format. Source: docs.slack.dev, Formatting message text. */
const tokens: Readonly<Record<string, (look: Look) => string>> = {
  date_num: ({ at, zone }) => at.toZonedDateTimeISO(zone).toPlainDate().toString(),
  date: asDate(long),
  date_short: asDate(short),
  date_long: asDate({ weekday: "long", ...long }),
  date_pretty: pretty(long),
  date_short_pretty: pretty(short),
  date_long_pretty: pretty({ weekday: "long", ...long }),
  time: ({ at, zone }) => clockTime(at, zone),
  time_secs: ({ at, zone }) => at.toZonedDateTimeISO(zone).toLocaleString(locale, { timeStyle: "medium" }),
  ago: ({ at, now }) => agoWords(at, now),
};

const units = ["day", "hour", "minute"] as const;

function agoWords(at: Temporal.Instant, now: Temporal.Instant): string {
  const past = at.until(now);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  for (const unit of units) {
    const count = Math.trunc(past.total(unit));
    if (count !== 0) return words.format(-count, unit);
  }
  return "just now";
}

/** A date format of Slack's filled in; nothing where it names a token that Slack does not know. */
export function dateFormatted(format: string, look: Look): string | undefined {
  const names = Array.from(format.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  if (names.length === 0 || names.some((name) => !Object.hasOwn(tokens, name))) return undefined;
  return format.replaceAll(/\{(\w+)\}/g, (_, name: string) => tokens[name]?.(look) ?? "");
}
