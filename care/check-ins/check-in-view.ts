import type { Ctx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { CheckInTimeId, OrganizationId, StaffId } from "#db/ids.ts";
import type { Case } from "../cases.ts";
import type { Hidden } from "../progress.cards.ts";
import { survey, type Standing } from "../release.ts";
import { isWaited } from "../families/asks.rules.ts";
import { roleWords } from "../role-words.ts";
import { category } from "./check-in-release.ts";
import type { CheckIn } from "./check-in-rows.ts";
import {
  disagree,
  openTimes,
  otherSide,
  stateAt,
  waitedFor,
  type CancelledWhy,
  type CheckInOutcome,
  type CheckInState,
} from "./check-ins.rules.ts";

type ViewPerson = { staffId: StaffId; name: string; role: string; required: boolean; side: string };
export type ViewTime = {
  id: CheckInTimeId;
  startsAt: Temporal.Instant;
  /** Names of those for whom it works, and of those for whom it does not. */
  works: string[];
  fails: string[];
  mine: boolean | undefined;
};
type ViewOutcome = {
  side: string;
  isOwn: boolean;
  outcome: CheckInOutcome;
  family: boolean | null;
};

/** A check-in as one person may see it now. */
export type CheckInView = {
  id: string;
  caseId: string;
  codeName: string;
  /** The reader's. */
  zone: string;
  state: CheckInState;
  hidden?: Hidden;
  paused: boolean;
  minutes: number;
  asked: { by: string; role: string; at: Temporal.Instant; byReader: boolean };
  changed: { by: string; at: Temporal.Instant };
  sequence: number;
  /** Whether the reader is asked, and whether they may move and cancel. */
  isAsked: boolean;
  isTheirs: boolean;
  people: ViewPerson[];
  times: ViewTime[];
  /** Whether some of its times were taken before they could be settled. */
  wasTaken: boolean;
  waitedFor: { name: string; isReader: boolean }[];
  /** What the family was asked: how many adults are still waited for, and whether an interpreter is wanted. */
  family?: { waited: number; answered: number; interpreter: "en" | "es" | null };
  /** Who said of the confirmed time, after all, that it does not work. */
  cannotCome: string[];
  startsAt?: Temporal.Instant;
  endsAt?: Temporal.Instant;
  cancelledWhy?: CancelledWhy;
  /** It goes on by video though a side is closed that day. */
  isKept?: true;
  outcomes: ViewOutcome[];
  sidesDisagree: boolean;
  /** For whoever arranges a series: the days to come on which it has no meeting. */
  gaps?: readonly Temporal.PlainDate[];
};

export type Seeing = { standing: Standing; staffId: StaffId; organizationId: OrganizationId; zone: string };

/** What one person may see of a check-in. Permission is asked again here, every time. */
export function viewOf(ctx: Ctx, checkIn: CheckIn, seeing: Seeing): CheckInView {
  const { row, case: subject, people } = checkIn;
  const { standing, staffId, organizationId, zone } = seeing;
  const nameOf = (id: StaffId) => nameIn(standing.team, id);
  const hidden = hiddenFor(ctx, checkIn, seeing);
  const isAsked = people.some((one) => one.staffId === staffId);
  return {
    id: row.id,
    caseId: row.caseId,
    codeName: subject.codeName,
    zone,
    state: stateAt(row, ctx.now),
    ...(hidden && { hidden }),
    paused: subject.pausedAt !== null,
    minutes: row.minutes,
    asked: {
      by: nameOf(row.askedBy),
      role: roleWords[row.askedByRole],
      at: row.askedAt,
      byReader: row.askedBy === staffId,
    },
    changed: { by: nameOf(row.changedBy), at: row.changedAt },
    sequence: row.sequence,
    isAsked,
    isTheirs: isAsked || row.askedBy === staffId,
    people: people.map((one) => personOf(subject, one, nameOf(one.staffId))),
    ...timesFor(ctx, checkIn, seeing),
    ...(row.startsAt && { startsAt: row.startsAt }),
    ...(row.endsAt && { endsAt: row.endsAt }),
    ...(row.keptAt && { isKept: true as const }),
    ...(row.cancelledWhy && { cancelledWhy: row.cancelledWhy }),
    ...(row.askedBy === staffId && !hidden && checkIn.gaps.length > 0 && { gaps: checkIn.gaps }),
    ...outcomesFor(ctx, checkIn, { ...seeing, organizationId }),
  };
}

const nameIn = (team: readonly TeamMember[], id: StaffId): string =>
  team.find((one) => one.staffId === id)?.name ?? "A former colleague";

const sideName = (subject: Case, side: OrganizationId): string =>
  side === subject.schoolId ? subject.schoolName : subject.programName;

const personOf = (subject: Case, one: CheckIn["people"][number], name: string): ViewPerson => ({
  staffId: one.staffId,
  name,
  role: roleWords[one.role],
  required: one.required,
  side: sideName(subject, one.memberOf),
});

/** Whether what one side says of its times may reach this person now. */
function isReached(
  ctx: Ctx,
  { case: subject }: Pick<CheckIn, "case">,
  from: OrganizationId,
  { standing, staffId }: Pick<Seeing, "standing" | "staffId">,
): boolean {
  return survey(ctx, { case: subject, from, categories: [category] }, standing).readers.some(
    (one) => one.staffId === staffId,
  );
}

type Asking = {
  row: Pick<CheckIn["row"], "hostOrganization">;
  case: CheckIn["case"];
  people: readonly Pick<CheckIn["people"][number], "staffId">[];
};

/** Why this person may not see a check-in now; undefined when they may. */
export function hiddenFor(ctx: Ctx, checkIn: Asking, seeing: Seeing): Hidden | undefined {
  const { row, case: subject, people } = checkIn;
  if (row.hostOrganization === seeing.organizationId) return undefined;
  if (subject.pausedAt) return "paused";
  if (subject.endedAt) return "sharing-stopped";
  if (isReached(ctx, checkIn, row.hostOrganization, seeing)) return undefined;
  return people.some((one) => one.staffId === seeing.staffId) ? "sharing-stopped" : "not-for-you";
}

function timesFor(ctx: Ctx, checkIn: CheckIn, seeing: Seeing) {
  const { standing, staffId, organizationId } = seeing;
  const seesOthers = isReached(ctx, checkIn, otherSide(checkIn.case, organizationId), seeing);
  const known = new Set(
    checkIn.people.filter((one) => seesOthers || one.memberOf === organizationId).map((one) => one.staffId),
  );
  const answers = checkIn.answers.filter((one) => known.has(one.staffId));
  const names = (time: CheckInTimeId, works: boolean) =>
    answers
      .filter((one) => one.timeId === time && one.works === works)
      .map((one) => nameIn(standing.team, one.staffId));
  const asks = checkIn.family.filter(
    ({ askedFor }) => askedFor === organizationId || isReached(ctx, checkIn, askedFor, seeing),
  );
  const ofFamily = (time: CheckInTimeId, works: boolean) =>
    asks.some((one) => one.answeredAt && one.works.includes(time) === works) ? ["the family"] : [];
  const times = openTimes(checkIn.times, ctx.now).map((time): ViewTime => ({
    id: time.id,
    startsAt: time.startsAt,
    works: [...names(time.id, true), ...ofFamily(time.id, true)],
    fails: [...names(time.id, false), ...ofFamily(time.id, false)],
    mine: answers.find((one) => one.timeId === time.id && one.staffId === staffId)?.works,
  }));
  const waited = waitedFor(checkIn, ctx.now).map((one) => ({
    name: nameIn(standing.team, one.staffId),
    isReader: one.staffId === staffId,
  }));
  const { startsAt } = checkIn.row;
  const settled = startsAt && checkIn.times.find((one) => !one.goneWhy && one.startsAt.equals(startsAt));
  const cannotCome = settled ? names(settled.id, false) : [];
  return {
    times,
    cannotCome,
    wasTaken: checkIn.times.some((time) => time.goneWhy === "taken"),
    waitedFor: waited,
    ...familyFor(asks, ctx.now),
  };
}

const familyFor = (asks: CheckIn["family"], now: Temporal.Instant): Pick<CheckInView, "family"> =>
  asks.length === 0
    ? {}
    : {
        family: {
          waited: asks.filter((one) => isWaited(one, now)).length,
          answered: asks.filter((one) => one.answeredAt !== null).length,
          interpreter: asks.find((one) => one.interpreter)?.interpreter ?? null,
        },
      };

function outcomesFor(ctx: Ctx, checkIn: CheckIn, seeing: Seeing) {
  const { organizationId } = seeing;
  const seen = checkIn.outcomes.filter(
    ({ saidBy }) => saidBy === organizationId || isReached(ctx, checkIn, saidBy, seeing),
  );
  const outcomes = seen.map(({ saidBy, outcome, family }): ViewOutcome => ({
    side: sideName(checkIn.case, saidBy),
    isOwn: saidBy === organizationId,
    outcome,
    family,
  }));
  return { outcomes, sidesDisagree: disagree(checkIn.case, seen) };
}
