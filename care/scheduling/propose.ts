import { findTimes } from "./search.ts";
import type { Attendee, Problem } from "./problem.ts";
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
};

const usualStep = 15;
/** Nobody is asked to a meeting that begins before they have read of it. */
const notice = 60;
const buffer = 0;

const problemOf = (wish: Wish, required = wish.required): Problem => ({
  now: wish.now.toString(),
  zone: wish.zone,
  window: { from: wish.from.toString(), to: wish.to.toString() },
  durationMinutes: wish.minutes,
  stepMinutes: wish.step ?? usualStep,
  minimumNoticeMinutes: notice,
  bufferMinutes: buffer,
  people: wish.people,
  need: required.map((person) => ({ person })),
  closed: { school: [], program: [] },
  protected: [],
  classes: [],
  prefer: [],
});

/** Every moment at which all could meet, earliest first. */
export const possibleStarts = (wish: Wish): Temporal.Instant[] =>
  findTimes(problemOf(wish)).map(({ at }) => instantAt(at));

/**
 * A few of the possible times that differ: one on each day first, from the earliest on, then further ones of the same
 * days. None overlaps another, so that each answer is about a choice of its own.
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
  return chosen.toSorted(Temporal.Instant.compare);
}
type Spread = { count: number; minutes: number; zone: string };

/** Whose constraint leaves no time, and which: the days and hours they keep, or what they are booked for. */
export type Blocker = { id: string; why: "hours" | "booked" | "together" };

/**
 * Names whose constraint left no time. First those who have none even alone; if each has some, those without whom the
 * others could meet; if no one person is the reason, everybody.
 */
export function blockers(wish: Wish): Blocker[] {
  const has = (required: readonly string[], people = wish.people) =>
    findTimes({ ...problemOf(wish, required), people }).length > 0;
  const unbooked = wish.people.map((one) => ({ ...one, busy: [] }));
  const alone = wish.required
    .filter((id) => !has([id]))
    .map((id): Blocker => ({ id, why: has([id], unbooked) ? "booked" : "hours" }));
  if (alone.length > 0) return alone;
  const decisive = wish.required.filter((id) => has(wish.required.filter((other) => other !== id)));
  return (decisive.length > 0 ? decisive : wish.required).map((id) => ({ id, why: "together" }));
}
