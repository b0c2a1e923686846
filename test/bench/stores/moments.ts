import type { Plan } from "./plan.ts";

/** When things were, in milliseconds since 1970. Whole ones, so that the audit chain repeats them exactly. */
export type Moments = { founded: number; opened: number; now: number };

const day = 24 * 60 * 60_000;

export const momentsBefore = (now: number): Moments => ({
  founded: now - 400 * day,
  opened: now - 120 * day,
  now,
});

/** When the nth update of a case was posted: one in three days, the last of them a day or two ago. */
export const postedAt = (plan: Plan, { now }: Moments, at: { nth: number; caseNumber: number }): number =>
  now - (plan.updatesPerCase - at.nth) * 3 * day + Math.floor((at.caseNumber / plan.casesEach) * 2 * day);

/** As the schema's columns take a moment. */
export const instantAt = (milliseconds: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds);
