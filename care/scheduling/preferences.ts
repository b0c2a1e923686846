import { days, type Weekly } from "./problem.ts";

/** What one person likes best: a half of the day, weekdays such as `13` (Monday is 1), or both. */
export type Preference = { prefers?: "mornings" | "afternoons"; preferredDays?: string };

const halves = { mornings: ["00:00", "12:00"], afternoons: ["12:00", "23:59"] } as const;

/**
 * The times that suit everybody's wishes at once, on the wall clock of the meeting. Empty where nobody said anything, or
 * where what they like best never falls together: then nothing is preferred.
 */
export function preferredTimes(all: readonly Preference[]): Weekly[] {
  const said = all.filter(({ prefers, preferredDays }) => prefers || preferredDays);
  if (said.length === 0) return [];
  const on = days.filter((_, nth) =>
    said.every(({ preferredDays }) => !preferredDays || preferredDays.includes(String(nth + 1))),
  );
  const [half, other] = [...new Set(said.flatMap(({ prefers }) => (prefers ? [prefers] : [])))];
  if (on.length === 0 || other) return [];
  const [from, to] = half ? halves[half] : (["00:00", "23:59"] as const);
  return [{ days: on, from, to }];
}
