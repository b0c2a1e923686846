import { RRuleTemporal } from "rrule-temporal";
import { isOpen, type ClosedDays } from "./days.ts";
import { atWall } from "./wall-time.ts";

/** How often a series meets: every so many weeks, on the weekday and at the wall time of its first meeting. */
export type Rhythm = {
  everyWeeks: number;
  firstDay: Temporal.PlainDate;
  time: Temporal.PlainTime;
  minutes: number;
  zone: string;
  /** The last day on which it may meet. */
  until: Temporal.PlainDate;
};
/** One meeting of a series. `day` is the one it has by the rule: it stays its name when it is moved. */
export type Occurrence = { day: Temporal.PlainDate; startsAt: Temporal.Instant; endsAt: Temporal.Instant };

/** The rule as calendars write it; its last day is said in UTC, since its first moment has a zone (facts K-7). */
export function ruleOf({ everyWeeks, until, time, zone }: Rhythm): string {
  const last = atWall(until, time, zone).toString({ smallestUnit: "second" });
  return `FREQ=WEEKLY;INTERVAL=${everyWeeks};UNTIL=${last.replaceAll(/[-:]/g, "")}`;
}

/** The days on which it meets by its rule, whatever is closed. */
export function daysOf({ everyWeeks, firstDay, until }: Rhythm): Temporal.PlainDate[] {
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime("UTC");
  // Days alone, so that no clock matters: an hour that a clock skips must not take the meeting with it (facts K-17).
  const rule = new RRuleTemporal({
    freq: "WEEKLY",
    interval: everyWeeks,
    dtstart: midnight(firstDay),
    until: midnight(until),
  });
  return rule.all().map((at) => Temporal.PlainDate.from(at.toString().slice(0, 10)));
}

/** When it meets on a day: the same wall time in its zone all year (facts K-16). */
export function occurrenceOn(
  { time, zone, minutes }: Pick<Rhythm, "time" | "zone" | "minutes">,
  day: Temporal.PlainDate,
): Occurrence {
  const startsAt = atWall(day, time, zone);
  return { day, startsAt, endsAt: startsAt.add({ minutes }) };
}

/** All its meetings; those on days that are closed are held back, and nothing else moves for them. */
export function expand(
  rhythm: Rhythm,
  closed: ClosedDays,
): { held: Occurrence[]; out: Temporal.PlainDate[] } {
  const days = Map.groupBy(daysOf(rhythm), (day) => isOpen(day, closed));
  return {
    held: (days.get(true) ?? []).map((day) => occurrenceOn(rhythm, day)),
    out: days.get(false) ?? [],
  };
}
