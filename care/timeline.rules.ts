import type { CaseId } from "#db/ids.ts";
import type { StaffCtx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import type { Standing } from "./release.ts";

/** Under which word a thing stands in a case's timeline. New kinds of work add theirs. */
export const timelineKinds = [
  "update",
  "question",
  "log",
  "permission",
  "pause",
  "check-in",
  "support",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened in a case: who did what, in words without content. */
export type TimelineEvent = {
  kind: TimelineKind;
  at: Temporal.Instant;
  /** The side that did it, and the person where they are known. */
  side: "school" | "program";
  by?: string;
  words: string;
  url?: string;
};

export type TimelineAsk = {
  caseId: CaseId;
  standing: Standing;
  before: Temporal.Instant;
  limit: number;
};

/** Finds what happened in a case before a moment, the newest first, as far as this person may know. */
export type TimelineSource = (reader: Reader, ctx: StaffCtx, asked: TimelineAsk) => Promise<TimelineEvent[]>;

/** The newest first, of what was before a moment. */
export const newest = (
  events: readonly TimelineEvent[],
  before: Temporal.Instant,
  limit: number,
): TimelineEvent[] =>
  events
    .filter(({ at }) => Temporal.Instant.compare(at, before) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
    .slice(0, limit);
