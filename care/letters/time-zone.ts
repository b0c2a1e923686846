/** One change of a zone's clock. */
type Change = { at: Temporal.ZonedDateTime; from: string; to: string; isSummer: boolean };

/** `20261101T020000`: a wall time as calendar files write it. */
export const wallWords = (at: Temporal.PlainDateTime): string =>
  at.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "");
/** `-0500` of `-05:00`. */
const offsetWords = (offset: string) => offset.replace(":", "");

function changesIn(zone: string, from: Temporal.Instant, to: Temporal.Instant): Change[] {
  const changes: Change[] = [];
  let at = from.toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  while (at && Temporal.Instant.compare(at.toInstant(), to) < 0) {
    const before = at.subtract({ nanoseconds: 1 });
    const isSummer = at.offsetNanoseconds > before.offsetNanoseconds;
    changes.push({ at, from: before.offset, to: at.offset, isSummer });
    at = at.getTimeZoneTransition("next");
  }
  return changes;
}

/** The wall time that the clock of before would show at the change: how calendar files name it. */
const named = ({ at, from }: Change): Temporal.PlainDateTime =>
  at.toInstant().toZonedDateTimeISO(from).toPlainDateTime();

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU` where all of these changes fall so, every year; undefined otherwise. */
function yearly(changes: readonly Change[]): string | undefined {
  const rules = changes.map((one) => {
    const wall = named(one);
    const isLast = wall.add({ days: 7 }).month !== wall.month;
    const nth = Math.ceil(wall.day / 7);
    return { day: `${wall.month} ${wall.dayOfWeek} ${wall.toPlainTime()}`, nth, isLast, wall };
  });
  const [first] = rules;
  if (!first || rules.length < 3 || rules.some(({ day }) => day !== first.day)) return undefined;
  const nth = rules.every((one) => one.nth === first.nth)
    ? first.nth
    : rules.every((one) => one.isLast)
      ? -1
      : undefined;
  const weekday = weekdays[first.wall.dayOfWeek - 1];
  return nth && weekday ? `FREQ=YEARLY;BYMONTH=${first.wall.month};BYDAY=${nth}${weekday}` : undefined;
}

type Observance = { kind: "STANDARD" | "DAYLIGHT"; start: string; from: string; to: string; rule?: string };

const observance = ({ kind, start, from, to, rule }: Observance): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${offsetWords(from)}`,
  `TZOFFSETTO:${offsetWords(to)}`,
  ...(rule ? [`RRULE:${rule}`] : []),
  `END:${kind}`,
];

const years = 4;

/**
 * A zone as a calendar file has to carry it (RFC 5545, 3.6.5), right from the year of this moment on. Where the clock
 * changes by the same rule each year it says the rule; where it never changes, one offset.
 */
export function timeZoneLines(zone: string, around: Temporal.Instant): string[] {
  const year = around.toZonedDateTimeISO(zone).year - 1;
  const from = Temporal.PlainDate.from(`${year}-01-01`).toZonedDateTime(zone);
  const changes = changesIn(zone, from.toInstant(), from.add({ years }).toInstant());
  const kinds = [true, false].flatMap((isSummer): string[] => {
    const some = changes.filter((one) => one.isSummer === isSummer);
    const rule = yearly(some);
    const kind = isSummer ? "DAYLIGHT" : "STANDARD";
    const told = rule ? some.slice(0, 1) : some;
    return told.flatMap((one) =>
      observance({
        kind,
        start: wallWords(named(one)),
        from: one.from,
        to: one.to,
        ...(rule && { rule }),
      }),
    );
  });
  const start = `${year}0101T000000`;
  const always = observance({ kind: "STANDARD", start, from: from.offset, to: from.offset });
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...(changes.length > 0 ? kinds : always), "END:VTIMEZONE"];
}
