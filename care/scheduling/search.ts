import type { Attendee, Busy, Problem, Slot, Weekly } from "./problem.ts";
import { both, follower, minus, union } from "./stretches.ts";
import {
  dayOf,
  instantAt,
  minutesAt,
  minutesOf,
  onTheStep,
  wallClock,
  weekly,
  wholeDays,
} from "./wall-clock.ts";
import type { Stretch, WallClock } from "./wall-clock.ts";

/** A found time, in minutes since 1970. */
export type FoundTime = { at: number; people: string[]; classMinutes: number; preferred: boolean };

type Search = { problem: Problem; window: Stretch; clockOf: (zone: string) => WallClock };

const perDay = 1_440;

/** Every possible start in the window, best first: fewest class minutes, then a preferred time, then the earliest. */
export function findTimes(problem: Problem): FoundTime[] {
  const search = prepare(problem);
  const named = problem.need.flatMap((need) => ("person" in need ? [need.person] : []));
  const people = new Map(problem.people.map((one) => [one.id, one]));
  const open = minus([openStarts(search)], blockedStarts(search));
  const common = named.reduce((left, id) => {
    const one = people.get(id);
    return one && left.length > 0 ? both(left, startsOf(search, one)) : [];
  }, open);
  if (common.length === 0) return [];
  const fill = places(search, named);
  const rate = rating(search);
  const clock = search.clockOf(problem.zone);
  return common
    .flatMap((one) => onTheStep(clock, problem.stepMinutes, one))
    .flatMap((at) => {
      const coming = fill(at);
      return coming ? [{ at, people: coming, ...rate(at) }] : [];
    })
    .toSorted(better);
}

const better = (a: FoundTime, b: FoundTime): number =>
  a.classMinutes - b.classMinutes || Number(b.preferred) - Number(a.preferred) || a.at - b.at;

/** The found times as a problem's answer. */
export function offer(problem: Problem): Slot[] {
  const iso = (minutes: number) => instantAt(minutes).toString();
  return findTimes(problem).map(({ at, ...rest }) => ({
    start: iso(at),
    end: iso(at + problem.durationMinutes),
    ...rest,
  }));
}

function prepare(problem: Problem): Search {
  const { window, zone } = problem;
  const midnight = (date: Temporal.PlainDate) => minutesOf(date.toZonedDateTime(zone).toInstant());
  const from = midnight(Temporal.PlainDate.from(window.from));
  const to = midnight(Temporal.PlainDate.from(window.to).add({ days: 1 }));
  const clocks = new Map<string, WallClock>();
  // Wide enough that no stretch is cut where a meeting could still lie in it.
  const span = { from: from - 2 * perDay, to: to + 2 * perDay };
  const clockOf = (name: string) => {
    const clock = clocks.get(name) ?? wallClock(name, span);
    clocks.set(name, clock);
    return clock;
  };
  return { problem, window: { from, to }, clockOf };
}

/** Starts are whole minutes, so the last one that fits is inside a half-open stretch that ends a minute later. */
const startsInside = ({ from, to }: Stretch, duration: number): Stretch => ({ from, to: to - duration + 1 });

/** Starts that would overlap a stretch: all that begin after `from - duration` and before `to`. */
const startsAcross = ({ from, to }: Stretch, duration: number): Stretch => ({
  from: Math.floor(from - duration) + 1,
  to: Math.ceil(to),
});

function openStarts({ problem, window }: Search): Stretch {
  const earliest = minutesAt(problem.now) + problem.minimumNoticeMinutes;
  const inside = startsInside(window, problem.durationMinutes);
  return { from: Math.max(inside.from, Math.ceil(earliest)), to: inside.to };
}

function blockedStarts({ problem, clockOf }: Search): Stretch[] {
  const blocked = [
    ...weekly(clockOf(problem.zone), problem.protected),
    ...(problem.kept ?? []).map(stretchOf),
  ];
  return union(blocked.map((one) => startsAcross(one, problem.durationMinutes)));
}

const stretchOf = ({ start, end }: Busy): Stretch => ({ from: minutesAt(start), to: minutesAt(end) });

/** The starts at which one person could come, or whoever stands in for them. */
function startsOf(search: Search, person: Attendee): Stretch[] {
  const own = ownStarts(search, person);
  if (!person.covered) return own;
  const covered = person.covered.flatMap(({ on, by }) => {
    const days = wholeDays(search.clockOf(person.zone), on);
    return both(ownStarts(search, by), union(days));
  });
  return union([...own, ...covered]);
}

function ownStarts({ problem, clockOf }: Search, person: Attendee): Stretch[] {
  const { durationMinutes: duration, bufferMinutes: buffer } = problem;
  const working = weekly(clockOf(person.zone), person.working, new Set(person.off.map(dayOf)));
  const closed =
    person.side === "family" ? [] : wholeDays(clockOf(problem.zone), problem.closed[person.side]);
  const busy = person.busy.map(({ start, end }) => ({
    from: minutesAt(start) - buffer,
    to: minutesAt(end) + buffer,
  }));
  return minus(
    union(working.map((one) => startsInside(one, duration))),
    union([...closed, ...busy].map((one) => startsAcross(one, duration))),
  );
}

/** Who would come at a moment, or undefined when a place stays empty. Asked in rising order. */
function places(search: Search, named: readonly string[]) {
  const { problem } = search;
  const wanted = new Map<string, number>();
  for (const need of problem.need)
    if ("role" in need && need.count > 0) wanted.set(need.role, (wanted.get(need.role) ?? 0) + need.count);
  const spare = problem.people
    .filter(({ id, role }) => wanted.has(role) && !named.includes(id))
    .map((one) => ({ id: one.id, role: one.role, isFree: follower(startsOf(search, one)) }));
  return (at: number): string[] | undefined => {
    const left = new Map(wanted);
    const chosen = spare.filter(({ role, isFree }) => {
      const open = left.get(role) ?? 0;
      if (open === 0 || !isFree(at)) return false;
      left.set(role, open - 1);
      return true;
    });
    const isFull = [...left.values()].every((open) => open === 0);
    return isFull ? [...new Set(named), ...chosen.map(({ id }) => id)] : undefined;
  };
}

/** What a start costs in class time, and whether it lies in a preferred time. Asked in rising order. */
function rating({ problem, clockOf }: Search) {
  const { durationMinutes: duration, zone } = problem;
  const real = (weeklies: readonly Weekly[]) => weekly(clockOf(zone), weeklies);
  const classes = union([...real(problem.classes), ...(problem.lessons ?? []).map(stretchOf)]);
  const isPreferred = follower(union(real(problem.prefer).map((one) => startsInside(one, duration))));
  return (at: number): Pick<FoundTime, "classMinutes" | "preferred"> => ({
    classMinutes: overlap(classes, { from: at, to: at + duration }),
    preferred: isPreferred(at),
  });
}

const overlap = (stretches: readonly Stretch[], { from, to }: Stretch): number =>
  stretches.reduce((sum, one) => sum + Math.max(0, Math.min(one.to, to) - Math.max(one.from, from)), 0);
