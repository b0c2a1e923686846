/** A clock that moves when it is told to. */
export type Clock = {
  now(): Temporal.Instant;
  forward(by: Temporal.DurationLike): Temporal.Instant;
};

export function clockAt(start: Temporal.Instant): Clock {
  let at = start;
  return { now: () => at, forward: (by) => (at = at.add(by)) };
}
