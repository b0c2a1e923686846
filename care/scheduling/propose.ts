import { findTimes } from "./search.ts";
import type { Attendee, Problem, Weekly } from "./problem.ts";
import type { Lesson } from "./school-days.ts";
import { instantAt } from "./wall-clock.ts";

/** What is asked of the search for a joint meeting: everybody named must be free. */
export type Wish = {
  now: Temporal.Instant;
  zone: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  minutes: number;
  /** All of the team that could come, with what is known of them. */
  people: readonly Attendee[];
  required: readonly string[];
  /** Starts lie on multiples of this; a quarter of an hour when left out. */
  step?: number;
  /** What those who have to come want between being asked and a meeting, and free around it; the longest counts. */
  noticeMinutes?: number;
  bufferMinutes?: number;
  /** What those who have to come like best, where all of it can be had at once. */
  prefer?: readonly Weekly[];
  /** What the student has: class that a meeting would cost, and what it may not touch. */
  lessons?: readonly Lesson[];
  kept?: readonly Lesson[];
};

const usualStep = 15;
/** Nobody is asked to a meeting that begins before they have read of it. */
const notice = 60;

const ranges = (lessons: readonly Lesson[] = []) =>
  lessons.map(({ start, end }) => ({ start: start.toString(), end: end.toString() }));

const problemOf = (wish: Wish, required = wish.required): Problem => ({
  now: wish.now.toString(),
  zone: wish.zone,
  window: { from: wish.from.toString(), to: wish.to.toString() },
  durationMinutes: wish.minutes,
  stepMinutes: wish.step ?? usualStep,
  minimumNoticeMinutes: Math.max(notice, wish.noticeMinutes ?? 0),
  bufferMinutes: wish.bufferMinutes ?? 0,
  people: wish.people,
  need: required.map((person) => ({ person })),
  closed: { school: [], program: [] },
  protected: [],
  classes: [],
  prefer: wish.prefer ?? [],
  kept: ranges(wish.kept),
  lessons: ranges(wish.lessons),
});

/** Every moment at which all could meet, best first: the least class time, then what people like best, then the earliest. */
export const possibleStarts = (wish: Wish): Temporal.Instant[] =>
  findTimes(problemOf(wish)).map(({ at }) => instantAt(at));

/** The best moment at which just these could meet, in minutes since 1970, and the class it costs; none when they cannot. */
export const bestTime = (
  wish: Wish,
  required: readonly string[],
): { at: number; classMinutes: number } | undefined => findTimes(problemOf(wish, required))[0];

/**
 * A few of the possible times that differ, best first: one on each day, then further ones of the same days. None overlaps
 * another, so that each answer is about a choice of its own.
 */
export function spread(
  starts: readonly Temporal.Instant[],
  { count, minutes, zone }: Spread,
): Temporal.Instant[] {
  const byDay = Map.groupBy(starts, (at) => at.toZonedDateTimeISO(zone).toPlainDate().toString());
  const chosen: Temporal.Instant[] = [];
  const apart = (at: Temporal.Instant) =>
    chosen.every((other) => Math.abs(at.since(other).total("minutes")) >= Math.max(minutes, 45));
  for (let before = -1; chosen.length < count && chosen.length > before;) {
    before = chosen.length;
    for (const day of byDay.values()) {
      const next = day.find(apart);
      if (next && chosen.length < count) chosen.push(next);
    }
  }
  return starts.filter((at) => chosen.includes(at));
}
type Spread = { count: number; minutes: number; zone: string };

/** Whose constraint leaves no time, and which: the days and hours they keep, or what they are booked for. */
export type Blocker = { id: string; why: "hours" | "booked" | "together" } | { why: "kept" };

/**
 * Names whose constraint left no time. First those who have none even alone; then what the student's day may not give; if
 * each has some, those without whom the others could meet; if no one person is the reason, everybody.
 */
export function blockers(wish: Wish): Blocker[] {
  const has = (required: readonly string[], rest: Partial<Wish> = {}) =>
    findTimes(problemOf({ ...wish, ...rest }, required)).length > 0;
  const kept = { kept: [] };
  const unbooked = { people: wish.people.map((one) => ({ ...one, busy: [] })), ...kept };
  const alone = wish.required
    .filter((id) => !has([id], kept))
    .map((id): Blocker => ({ id, why: has([id], unbooked) ? "booked" : "hours" }));
  if (alone.length > 0) return alone;
  if (has(wish.required, kept)) return [{ why: "kept" }];
  const decisive = wish.required.filter((id) =>
    has(
      wish.required.filter((other) => other !== id),
      kept,
    ),
  );
  return (decisive.length > 0 ? decisive : wish.required).map((id) => ({ id, why: "together" }));
}

/** What would open a time where none fits: less of it, later days, or one person fewer. */
export type Opener =
  | { kind: "shorter"; minutes: number }
  | { kind: "longer"; to: Temporal.PlainDate }
  | { kind: "without"; id: string };

const shorter = [30, 20, 15];
const weeksMore = [1, 2];

/** The smallest changes that would each open a time by itself; none where nothing small would. */
export function openers(wish: Wish): Opener[] {
  const opens = (rest: Partial<Wish>) => findTimes(problemOf({ ...wish, ...rest })).length > 0;
  const minutes = shorter.find((one) => one < wish.minutes && opens({ minutes: one }));
  const to = weeksMore.map((weeks) => wish.to.add({ weeks })).find((day) => opens({ to: day }));
  const without = wish.required.length > 2 ? wish.required : [];
  return [
    ...(minutes ? [{ kind: "shorter" as const, minutes }] : []),
    ...(to ? [{ kind: "longer" as const, to }] : []),
    ...without
      .filter((id) => opens({ required: wish.required.filter((other) => other !== id) }))
      .map((id) => ({ kind: "without" as const, id })),
  ];
}
