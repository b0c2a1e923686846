import { daysOf, occurrenceOn, type Rhythm } from "../scheduling/series.ts";
import type { Series } from "./calendar-file.ts";

/** One meeting of a series as it stands: `day` is its day by the rule, whenever it takes place. */
export type SeriesMeeting = { day: Temporal.PlainDate; startsAt: Temporal.Instant; endsAt: Temporal.Instant };
/** A series as calendars are to know it. Its rhythm goes as far as it was planned. */
export type Planned = { rhythm: Rhythm; meetings: readonly SeriesMeeting[] };
export type SeriesEntry = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; series: Series };

/**
 * A series as one entry, from the first to the last day on which it takes place: days in between without a meeting are
 * left out of the rule, meetings at another time than the rule says are moved. Undefined where none takes place.
 */
export function seriesEntry({ rhythm, meetings }: Planned): SeriesEntry | undefined {
  const byDay = new Map(meetings.map((one) => [one.day.toString(), one]));
  const days = daysOf(rhythm);
  const isLive = (day: Temporal.PlainDate) => byDay.has(day.toString());
  const from = days.findIndex(isLive);
  const to = days.findLastIndex(isLive);
  const [first, last] = [days[from], days[to]];
  if (!first || !last) return undefined;
  const between = days.slice(from, to + 1);
  const by = (day: Temporal.PlainDate) => occurrenceOn(rhythm, day);
  const { startsAt, endsAt } = by(first);
  return {
    startsAt,
    endsAt,
    series: {
      everyWeeks: rhythm.everyWeeks,
      until: by(last).startsAt,
      without: between.filter((day) => !isLive(day)).map((day) => by(day).startsAt),
      moved: between.flatMap((day) => {
        const [was, is] = [by(day).startsAt, byDay.get(day.toString())];
        if (!is || is.startsAt.equals(was)) return [];
        return [{ was, startsAt: is.startsAt, endsAt: is.endsAt }];
      }),
    },
  };
}

/** A series that goes on is not told anew each week: what was told holds while so much of it is ahead. */
const enough = Temporal.Duration.from({ hours: 24 * 28 });

/** The entry that is to stand now: as it was told, while it is right so far and reaches far enough; else all that is planned. */
export function entryToTell(
  planned: Planned,
  told: string | null | undefined,
  now: Temporal.Instant,
): SeriesEntry | undefined {
  const before = told ? seriesOf(told) : undefined;
  if (before && Temporal.Instant.compare(before.until, now.add(enough)) > 0) {
    const until = before.until.toZonedDateTimeISO(planned.rhythm.zone).toPlainDate();
    const same = seriesEntry({ ...planned, rhythm: { ...planned.rhythm, until } });
    if (same && patternOf(same.series) === told) return same;
  }
  return seriesEntry(planned);
}

/** A series in words that can be compared and read back: moments alone. */
export const patternOf = ({ everyWeeks, until, without, moved }: Series): string =>
  JSON.stringify({ everyWeeks, until, without, moved });

/** The series that `patternOf` wrote down. */
export function seriesOf(pattern: string): Series {
  type Written = {
    everyWeeks: number;
    until: string;
    without: string[];
    moved: { was: string; startsAt: string; endsAt: string }[];
  };
  // Nothing else writes it.
  const { everyWeeks, until, without, moved } = JSON.parse(pattern) as Written;
  const at = (words: string) => Temporal.Instant.from(words);
  return {
    everyWeeks,
    until: at(until),
    without: without.map(at),
    moved: moved.map((one) => ({ was: at(one.was), startsAt: at(one.startsAt), endsAt: at(one.endsAt) })),
  };
}
