import type { Ctx } from "#db/context.ts";
import type { CaseId, CheckInId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { timesOfTeam, type TeamTimes } from "#db/team-times.ts";
import { dayOfStudent } from "./student-day.ts";
import { workingTimes } from "../scheduling/hours.ts";
import { preferredTimes } from "../scheduling/preferences.ts";
import type { Attendee } from "../scheduling/problem.ts";
import {
  blockers,
  openers,
  possibleStarts,
  spread,
  type Blocker,
  type Opener,
  type Wish,
} from "../scheduling/propose.ts";

export type Looking = {
  caseId: CaseId;
  zone: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  minutes: number;
  required: readonly StaffId[];
  /** The meeting that is being arranged anew: its own booking is in nobody's way. */
  except?: CheckInId;
  /** Nobody stands in: where no cover can be asked any more. */
  themselves?: true;
};

const alone = ({ staffId, kind, zone, hours, closed, busy }: TeamTimes): Attendee => ({
  id: staffId,
  side: kind,
  role: "",
  zone,
  working: workingTimes(kind, hours),
  busy,
  off: closed,
});

/** One of the team with whoever stands in for them while they are away; a cover can only be somebody of the team. */
function attendee(one: TeamTimes, team: readonly TeamTimes[]): Attendee {
  const covered = [...Map.groupBy(one.covers, ({ by }) => by)].flatMap(([by, days]) => {
    const cover = team.find(({ staffId }) => staffId === by);
    return cover ? [{ on: days.map(({ day }) => day), by: alone(cover) }] : [];
  });
  return { ...alone(one), ...(covered.length > 0 && { covered }) };
}

/**
 * What is known of when these people could meet, and of the student's day: hours, closed days, time off with who covers,
 * bookings, bells and group hours. No calendar of theirs is read.
 */
export async function wishFor(reader: Reader, ctx: Ctx, looking: Looking): Promise<Wish> {
  const { from, to, zone, minutes, required, caseId, except } = looking;
  const team = await timesOfTeam(reader, { caseId, from, to, ...(except && { except }) });
  const asked = team.filter(({ staffId }) => required.includes(staffId));
  const most = (numbers: (number | undefined)[]) => Math.max(0, ...numbers.map((one) => one ?? 0));
  return {
    now: ctx.now,
    zone,
    from,
    to,
    minutes,
    people: asked.map((one) => (looking.themselves ? alone(one) : attendee(one, team))),
    required,
    prefer: preferredTimes(asked),
    noticeMinutes: most(asked.map((one) => one.noticeMinutes)),
    bufferMinutes: most(asked.map((one) => one.bufferMinutes)),
    ...(await dayOfStudent(reader, { caseId, from, to })),
  };
}

/** As many times as are offered at once. */
const offeredAtOnce = 5;

export type FoundTimes = { times: Temporal.Instant[]; blockers: Blocker[]; openers: Opener[] };

/** A few times in which everybody required is free, or whose constraint left none. */
export function lookFor(wish: Wish, without: readonly Temporal.Instant[] = []): FoundTimes {
  const starts = possibleStarts(wish).filter((at) => !without.some((other) => at.equals(other)));
  const { minutes, zone } = wish;
  const times = spread(starts, { count: offeredAtOnce, minutes, zone });
  const isNone = times.length === 0;
  return { times, blockers: isNone ? blockers(wish) : [], openers: isNone ? openers(wish) : [] };
}

/** Whether everybody required is free at each of these times. */
export function areFree(wish: Wish, times: readonly Temporal.Instant[]): boolean {
  const starts = new Set(possibleStarts(wish).map((at) => at.toString()));
  return times.every((at) => starts.has(at.toString()));
}
