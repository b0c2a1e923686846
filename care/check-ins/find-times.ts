import type { Ctx } from "#db/context.ts";
import type { CaseId, CheckInId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { timesOfTeam, type TeamTimes } from "#db/team-times.ts";
import { workingTimes } from "../scheduling/hours.ts";
import type { Attendee } from "../scheduling/problem.ts";
import { blockers, possibleStarts, spread, type Blocker, type Wish } from "../scheduling/propose.ts";

export type Looking = {
  caseId: CaseId;
  zone: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  minutes: number;
  required: readonly StaffId[];
  /** The meeting that is being arranged anew: its own booking is in nobody's way. */
  except?: CheckInId;
};

const attendee = ({ staffId, kind, zone, hours, closed, busy }: TeamTimes): Attendee => ({
  id: staffId,
  side: kind,
  role: "",
  zone,
  working: workingTimes(kind, hours),
  busy,
  off: closed,
});

/** What is known of when these people could meet. Hours, closed days and bookings; no calendar is read. */
export async function wishFor(reader: Reader, ctx: Ctx, looking: Looking): Promise<Wish> {
  const { from, to, zone, minutes, required, caseId, except } = looking;
  const team = await timesOfTeam(reader, { caseId, from, to, ...(except && { except }) });
  const people = team.filter(({ staffId }) => required.includes(staffId)).map(attendee);
  return { now: ctx.now, zone, from, to, minutes, people, required };
}

/** As many times as are offered at once. */
const offeredAtOnce = 5;

export type FoundTimes = { times: Temporal.Instant[]; blockers: Blocker[] };

/** A few times in which everybody required is free, or whose constraint left none. */
export function lookFor(wish: Wish, without: readonly Temporal.Instant[] = []): FoundTimes {
  const starts = possibleStarts(wish).filter((at) => !without.some((other) => at.equals(other)));
  const { minutes, zone } = wish;
  const times = spread(starts, { count: offeredAtOnce, minutes, zone });
  return { times, blockers: times.length > 0 ? [] : blockers(wish) };
}

/** Whether everybody required is free at each of these times. */
export function areFree(wish: Wish, times: readonly Temporal.Instant[]): boolean {
  const starts = new Set(possibleStarts(wish).map((at) => at.toString()));
  return times.every((at) => starts.has(at.toString()));
}
