import { isOpen, type ClosedDays } from "./days.ts";
import { atWall } from "./wall-time.ts";

export const dayKinds = ["usual", "early_release", "late_start", "remote", "no_school"] as const;
export type DayKind = (typeof dayKinds)[number];
export type LostDay = "holds" | "skips";
/** One period of a bell schedule, `HH:MM` to `HH:MM`. Lunch and advisory are no class: they cost nothing. */
export type Period = { label: string; from: string; to: string; isClass: boolean };
export type Bell = { kind: Exclude<DayKind, "no_school">; letter: string | null; periods: readonly Period[] };
export type SchoolYear = {
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
  letters: readonly string[];
  lostDay: LostDay;
};

/** What a side has entered of its year. All days of the year that are closed belong to it: the letters are counted by them. */
export type SchoolCalendar = {
  years: readonly SchoolYear[];
  bells: readonly Bell[];
  closed: ClosedDays;
  /** Of those, the days that were to be school and fell. */
  lost: ClosedDays;
  changes: ReadonlyMap<string, Exclude<DayKind, "no_school">>;
};
/** What one day is like. */
export type SchoolDay = {
  day: Temporal.PlainDate;
  kind: DayKind;
  letter: string | null;
  periods: readonly Period[];
};

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;

/** The days of a stretch as the year has them, in order. A day outside every year has no school. */
export function schoolDays(
  calendar: SchoolCalendar,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
): SchoolDay[] {
  const found: SchoolDay[] = [];
  let year: SchoolYear | undefined;
  let turned = 0;
  const first = calendar.years.map((one) => one.firstDay).reduce((a, b) => (later(a, b) ? b : a), from);
  for (let day = first; !later(day, to); day = day.add({ days: 1 })) {
    const now = calendar.years.find((one) => !later(one.firstDay, day) && !later(day, one.lastDay));
    if (now !== year) [year, turned] = [now, 0];
    const open = isOpen(day, calendar.closed);
    const letter = year && open ? (year.letters[turned % Math.max(1, year.letters.length)] ?? null) : null;
    if (year && (open || (year.lostDay === "skips" && calendar.lost.has(day.toString())))) turned += 1;
    if (later(from, day)) continue;
    const meets = open && (year !== undefined || calendar.years.length === 0);
    found.push(
      meets ? openDay(calendar, day, letter) : { day, kind: "no_school", letter: null, periods: [] },
    );
  }
  return found;
}

function openDay(calendar: SchoolCalendar, day: Temporal.PlainDate, letter: string | null): SchoolDay {
  const kind = calendar.changes.get(day.toString()) ?? "usual";
  const bellOf = (of: DayKind, its: string | null) =>
    calendar.bells.find((one) => one.kind === of && one.letter === its);
  // A day of a kind that has no bells of its own rings as usual.
  const bell = bellOf(kind, letter) ?? bellOf(kind, null) ?? bellOf("usual", letter) ?? bellOf("usual", null);
  const periods = bell?.periods ?? [];
  return { day, kind, letter, periods: bell?.kind === kind ? periods : cut(kind, periods) };
}

const lost = 120;
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const clockAt = (at: number) =>
  `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;

/** The usual periods on a day that begins or ends two hours from the usual, until it has bells of its own. */
function cut(kind: DayKind, periods: readonly Period[]): readonly Period[] {
  const begins = Math.min(...periods.map(({ from }) => minutes(from))) + (kind === "late_start" ? lost : 0);
  const ends = Math.max(...periods.map(({ to }) => minutes(to))) - (kind === "early_release" ? lost : 0);
  return periods.flatMap((one) => {
    const [from, to] = [Math.max(minutes(one.from), begins), Math.min(minutes(one.to), ends)];
    return from < to ? [{ ...one, from: clockAt(from), to: clockAt(to) }] : [];
  });
}

/** A period as it lies on one day. */
export type Lesson = { label: string; start: Temporal.Instant; end: Temporal.Instant };
/** How one student's periods differ, each by its `barePeriod`: not to be taken, or no class of theirs. */
export type OwnPeriods = ReadonlyMap<string, "protected" | "free">;

/** How a period is compared: `Period 3` and `3(A)` are the bell's `3`. */
export const barePeriod = (period: string): string =>
  period
    .toLowerCase()
    .replace(/^period\s+/, "")
    .replace(/\(.*\)$/, "")
    .trim();

/** What a student has on these days: class that a meeting would cost, and what it may not touch. */
export function lessonsOf(
  days: readonly SchoolDay[],
  { own, zone }: { own: OwnPeriods; zone: string },
): { classes: Lesson[]; kept: Lesson[] } {
  const all = days.flatMap(({ day, periods }) =>
    periods.map(({ label, from, to, isClass }) => ({
      lesson: {
        label,
        start: atWall(day, Temporal.PlainTime.from(from), zone),
        end: atWall(day, Temporal.PlainTime.from(to), zone),
      },
      is: own.get(barePeriod(label)) ?? (isClass ? "class" : "free"),
    })),
  );
  const of = (what: "class" | "protected") => all.filter(({ is }) => is === what).map(({ lesson }) => lesson);
  return { classes: of("class"), kept: of("protected") };
}

/** What a meeting would cost, class by class: `Algebra, 15 min`. */
export function costs(
  classes: readonly Lesson[],
  { start, end }: Pick<Lesson, "start" | "end">,
): { label: string; minutes: number }[] {
  const at = (moment: Temporal.Instant) => moment.epochMilliseconds;
  return classes.flatMap((one) => {
    const minutes = (Math.min(at(one.end), at(end)) - Math.max(at(one.start), at(start))) / 60_000;
    return minutes > 0 ? [{ label: one.label, minutes }] : [];
  });
}
