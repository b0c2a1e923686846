import { days, type Day, type Weekly } from "./problem.ts";

/** Minutes since 1970 UTC; half open where it is a stretch. All of the search reckons in these. */
export type Stretch = { from: number; to: number };
/** A stretch of real time in which a zone's clock runs even: local minutes are real minutes plus `offset`. */
type Even = Stretch & { offset: number };
/** How a zone's clock runs over the time that matters. */
export type WallClock = { zone: string; evens: readonly Even[] };

const minute = 60_000;
const perDay = 1_440;
const nanoseconds = 60_000_000_000;

export const minutesOf = (at: Temporal.Instant): number => at.epochMilliseconds / minute;
export const instantAt = (minutes: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(minutes * minute);

/** A date of the usual calendar as its number of days since 1970. The year is taken to begin in March, so that a leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((153 * months + 2) / 5) + day - 719_469;
}

/** A date as its number of days since 1970. */
export function dayOf(date: string): number {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return dayNumber(year, month, day);
}

/** The two digits at a place, as a number: no text is cut out for it. */
const pair = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
const plainMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::00(?:\.0+)?)?Z$/;

/** A moment as minutes since 1970. Whole minutes are read here: calendars hold thousands, and Temporal takes long. */
export function minutesAt(text: string): number {
  if (!plainMoment.test(text)) return minutesOf(Temporal.Instant.from(text));
  const day = dayNumber(pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8));
  return day * perDay + pair(text, 11) * 60 + pair(text, 14);
}
// 1970-01-01 was a Thursday.
const nameOf = (day: number): Day => days[(((day + 3) % 7) + 7) % 7] ?? "mon";

const minuteOfDay = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Reads a zone's clock over a span: one even stretch, or more where its clock changes meanwhile. */
export function wallClock(zone: string, span: Stretch): WallClock {
  const evens: Even[] = [];
  let at = instantAt(span.from).toZonedDateTimeISO(zone);
  while (minutesOf(at.toInstant()) < span.to) {
    const next = at.getTimeZoneTransition("next");
    const to = next ? Math.min(minutesOf(next.toInstant()), span.to) : span.to;
    evens.push({ from: minutesOf(at.toInstant()), to, offset: at.offsetNanoseconds / nanoseconds });
    if (!next) break;
    at = next;
  }
  return { zone, evens };
}

/** The real time in which this clock shows the minutes `from` to `to` of a day: nothing, one stretch, or two. */
function shownOn({ evens }: WallClock, day: number, local: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to, offset } of evens) {
    const start = Math.max(from, day * perDay + local.from - offset);
    const end = Math.min(to, day * perDay + local.to - offset);
    const last = found.at(-1);
    if (start >= end) continue;
    if (last?.to === start) last.to = end;
    else found.push({ from: start, to: end });
  }
  return found;
}

/** The days that this clock shows in its span. */
function daysShown({ evens }: WallClock): number[] {
  const numbers = evens.flatMap(({ from, to, offset }) => [
    Math.floor((from + offset) / perDay),
    Math.floor((to - 1 + offset) / perDay),
  ]);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}

/** The real time of whole days. */
export const wholeDays = (clock: WallClock, dates: readonly string[]): Stretch[] =>
  dates.flatMap((date) => shownOn(clock, dayOf(date), { from: 0, to: perDay }));

/** The real time of weekly stretches. Each stands by itself: two that touch are not one. */
export function weekly(
  clock: WallClock,
  weeklies: readonly Weekly[],
  off: ReadonlySet<number> = new Set(),
): Stretch[] {
  if (weeklies.length === 0) return [];
  const local = weeklies.map(({ days: on, from, to }) => ({
    on,
    from: minuteOfDay(from),
    to: minuteOfDay(to),
  }));
  return daysShown(clock)
    .filter((day) => !off.has(day))
    .flatMap((day) => local.flatMap((one) => (one.on.includes(nameOf(day)) ? shownOn(clock, day, one) : [])));
}

/** The real minutes at which this clock shows a multiple of `step`, counted from its midnight, in their order. */
export function onTheStep({ evens }: WallClock, step: number, within: Stretch): number[] {
  const found: number[] = [];
  for (const { from, to, offset } of evens) {
    const end = Math.min(to, within.to);
    let at = Math.max(from, within.from);
    while (at < end) {
      const local = (((at + offset) % perDay) + perDay) % perDay;
      const wait = Math.ceil(local / step) * step - local;
      // Past the last multiple of a day the count begins anew at midnight.
      at += local + wait >= perDay ? perDay - local : wait;
      if (at < end) found.push(at);
      at += 1;
    }
  }
  return found;
}
