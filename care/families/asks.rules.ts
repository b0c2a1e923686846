import type { CheckInTimeId, OrganizationId } from "#db/ids.ts";

/** That an adult of the family was asked, as both sides know it: never who. */
export type FamilyAsk = {
  askedFor: OrganizationId;
  askedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
  works: readonly CheckInTimeId[];
  interpreter: "en" | "es" | null;
};

/** Whether the meeting still waits for this adult. After their link has expired it goes on without them. */
export const isWaited = ({ answeredAt, expiresAt }: FamilyAsk, now: Temporal.Instant): boolean =>
  answeredAt === null && Temporal.Instant.compare(expiresAt, now) > 0;

/**
 * Of these times, those at which the meeting may be settled as far as the family goes: none while somebody of it is still
 * waited for, afterwards those that work for everybody who answered.
 */
export function familyTimes<Time extends { id: CheckInTimeId }>(
  asks: readonly FamilyAsk[],
  times: readonly Time[],
  now: Temporal.Instant,
): Time[] {
  if (asks.some((one) => isWaited(one, now))) return [];
  const answered = asks.filter((one) => one.answeredAt !== null);
  return times.filter((time) => answered.every((one) => one.works.includes(time.id)));
}

/** How long a link works: a week, and never past the last of its times. */
const linkDays = 7;
export function linkExpires(
  now: Temporal.Instant,
  times: readonly { startsAt: Temporal.Instant }[],
): Temporal.Instant {
  const week = now.add({ hours: 24 * linkDays });
  const last = times
    .map((one) => one.startsAt)
    .toSorted((a, b) => Temporal.Instant.compare(a, b))
    .at(-1);
  return last && Temporal.Instant.compare(last, week) < 0 ? last : week;
}
