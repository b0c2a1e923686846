import { openOn, type ClosedDays } from "./scheduling/days.ts";

/** The days of a side: those on which it does not meet, and of these the ones that are its summer. */
export type Season = { closed: ClosedDays; summer: ClosedDays };

/**
 * The first day on which a side that is away for the summer meets again; undefined when it is not away on this day. A
 * weekend belongs to what follows it.
 */
export function backOn(
  today: Temporal.PlainDate,
  { closed, summer }: Season,
): Temporal.PlainDate | undefined {
  const next = openOn(today, new Set());
  return summer.has(next.toString()) ? openOn(next, new Set([...closed, ...summer])) : undefined;
}
