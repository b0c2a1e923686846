import type { LetterState } from "#db/schema/letters.ts";

/** What is known of the mail that somebody has had about one thing. */
export type LetterPast = {
  state: LetterState;
  told: string | null;
  holds: boolean;
  changedAt: Temporal.Instant;
};
export type Method = "REQUEST" | "CANCEL" | "ONCE";
/** What somebody should have been told by now: of what kind, and in which state of the thing. */
export type Tale = { method: Method; sequence: number };
export const taleWords = ({ method, sequence }: Tale): string => `${method}:${sequence}`;

/** After this long a letter that is still `sending` was cut off: whoever sent it died in the middle. */
const flight = Temporal.Duration.from({ minutes: 2 });

export type LetterStep = "send" | "wait" | "uncertain" | "nothing";

/**
 * What is to be done about one person's mail. The same thing is told once; what was cut off is never sent again by
 * itself; nobody is told of the end of what they never had.
 */
export function letterStep(past: LetterPast | undefined, tale: Tale, now: Temporal.Instant): LetterStep {
  const isInFlight =
    past?.state === "sending" && Temporal.Instant.compare(past.changedAt.add(flight), now) > 0;
  if (isInFlight) return "wait";
  const isSame = past?.told === taleWords(tale);
  if (past && isSame) {
    if (past.state === "queued") return "send";
    return past.state === "sending" ? "uncertain" : "nothing";
  }
  return tale.method === "CANCEL" && !past?.holds ? "nothing" : "send";
}

/** Whether a calendar may hold the meeting, after this was told or may have been. */
export function holdsAfter(past: Pick<LetterPast, "holds">, method: Method, state: LetterState): boolean {
  if (state !== "sent" && state !== "uncertain") return past.holds;
  return method === "REQUEST" || (method === "ONCE" && past.holds);
}

export type Entry = {
  sequence: number;
  isOn: boolean;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** Of a series, what of it differs from one meeting. */
  pattern?: string | null;
};
type Present = {
  isOn: boolean;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  pattern?: string;
};

/**
 * The entry of a meeting in one party's calendars as it should be now: its number rises by one with each change of time,
 * and when it falls. Undefined where their calendars know nothing of it and need not.
 */
export function entryNow(known: Entry | undefined, present: Present): Entry | undefined {
  const { isOn, startsAt, endsAt } = present;
  const pattern = present.pattern ?? null;
  if (!isOn || !startsAt || !endsAt) {
    if (!known) return undefined;
    return known.isOn ? { ...known, isOn: false, sequence: known.sequence + 1 } : known;
  }
  if (!known) return { sequence: 0, isOn: true, startsAt, endsAt, pattern };
  const isSame =
    known.isOn &&
    known.startsAt.equals(startsAt) &&
    known.endsAt.equals(endsAt) &&
    (known.pattern ?? null) === pattern;
  return isSame ? known : { sequence: known.sequence + 1, isOn: true, startsAt, endsAt, pattern };
}
