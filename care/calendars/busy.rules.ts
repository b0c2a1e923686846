/** From when to when somebody is busy. */
export type Stretch = { start: Temporal.Instant; end: Temporal.Instant };

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** How far ahead busy times are kept: as far as meetings are ever offered, and a little more. */
const keptDays = 120;

/** The stretch of time for which busy times are read. */
export const windowFrom = (now: Temporal.Instant): Stretch => ({
  start: now.subtract({ hours: 24 }),
  end: now.add({ hours: 24 * keptDays }),
});

/** The same busy time in as few stretches as can say it, cut to the window, in order. */
export function merged(stretches: readonly Stretch[], window: Stretch): Stretch[] {
  const inside = stretches
    .map(({ start, end }) => ({ start: later(start, window.start), end: earlier(end, window.end) }))
    .filter(({ start, end }) => isBefore(start, end))
    .toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
  const joined: Stretch[] = [];
  for (const { start, end } of inside) {
    const last = joined.at(-1);
    if (last && !isBefore(last.end, start)) last.end = later(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
