import { and, eq, isNull } from "drizzle-orm";
import type { OrganizationKind } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId, CheckInId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { studentPeriods } from "#db/schema/school-year.ts";
import { timesOfTeam, type TeamTimes } from "#db/team-times.ts";
import { act, look } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { studentIdOf } from "./rosters.ts";
import { checkInsOfCase } from "./check-ins/check-in-rows.ts";
import { stateAt, type CheckInState } from "./check-ins/check-ins.rules.ts";
import { planOffer } from "./check-ins/plan.ts";
import { daysOfStudent, type StudentDays } from "./check-ins/student-day.ts";
import { wordOf, type Answers } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { workingTimes } from "./scheduling/hours.ts";
import { days as weekdays } from "./scheduling/problem.ts";
import { dayWords } from "./school-year.form.ts";
import { atWall } from "./scheduling/wall-time.ts";

/** What stands in the picture: somebody of a side is at work, class, a time that is kept free, or a meeting. */
export type BlockKind = "work" | "class" | "kept" | "meeting";
export type Block = {
  kind: BlockKind;
  side: OrganizationKind | "both";
  /** Minutes of the day on the reader's clock. */
  from: number;
  to: number;
  words: string;
  meeting?: CheckInId;
};
export type WeekDay = {
  day: Temporal.PlainDate;
  /** What the school's day is, where it is not as usual. */ note: string;
  blocks: Block[];
};
export type CaseWeek = {
  case: Case;
  monday: Temporal.PlainDate;
  zone: string;
  /** The zones in which it can be read: the school's, and the reader's own where it is another. */
  zones: string[];
  days: WeekDay[];
  /** The school's own note of the student's periods; absent for the program. */
  periods?: { protected: string; free: string };
};

/**
 * One week of a case, both sides in one picture, on the school's or the reader's clock. Of the other side it shows ranges
 * only. Refuses as `not-found`, `paused`, `closed-case` or `no-permission`, as asking for a meeting does.
 */
export async function caseWeek(
  ctx: StaffCtx,
  { caseId, on, zone }: { caseId: CaseId; on: Temporal.PlainDate | undefined; zone: string | undefined },
): Promise<Outcome<CaseWeek>> {
  const offer = await planOffer(ctx, caseId);
  if (!offer.ok) return offer;
  const subject = offer.value.case;
  const zones = [...new Set([subject.zone, ctx.zone])];
  const clock = zones.find((one) => one === zone) ?? subject.zone;
  const day = on ?? ctx.now.toZonedDateTimeISO(clock).toPlainDate();
  // A weekend shows the week that comes.
  const monday = day.add({ days: day.dayOfWeek > 5 ? 8 - day.dayOfWeek : 1 - day.dayOfWeek });
  const span = { caseId, from: monday, to: monday.add({ days: 4 }) };
  return look(ctx, { action: "checkin.see", subject: `case:${caseId}` }, async (reader) => {
    const student = await daysOfStudent(reader, span);
    const team = await timesOfTeam(reader, span);
    const meetings = await meetingsIn(reader, ctx, caseId);
    const days = Array.from({ length: 5 }, (_, nth) => monday.add({ days: nth })).map((one) => ({
      day: one,
      note: noteOf(student, one),
      blocks: [...workBlocks(team, one), ...studentBlocks(ctx, student), ...meetings]
        .flatMap((block) => onClock(block, one, clock))
        .toSorted((a, b) => a.from - b.from || a.to - b.to),
    }));
    const periods = await ownPeriods(reader, ctx, caseId);
    return accept({ case: subject, monday, zone: clock, zones, days, ...(periods && { periods }) });
  });
}

const noteOf = ({ school }: StudentDays, day: Temporal.PlainDate): string => {
  const one = school.find((other) => other.day.equals(day));
  if (!one) return "";
  return [one.kind === "usual" ? "" : dayWords[one.kind], one.letter && `Day ${one.letter}`]
    .filter(Boolean)
    .join(", ");
};

type Timed = Omit<Block, "from" | "to"> & { start: Temporal.Instant; end: Temporal.Instant };

/** When anybody of a side is at work on a day, as one stretch for each. */
function workBlocks(team: readonly TeamTimes[], day: Temporal.PlainDate): Timed[] {
  const name = weekdays[day.dayOfWeek - 1] ?? "mon";
  return (["school", "program"] as const).flatMap((side): Timed[] => {
    const times = team
      .filter(({ kind, closed }) => kind === side && !closed.includes(day.toString()))
      .flatMap(({ kind, hours, zone }) =>
        workingTimes(kind, hours)
          .filter(({ days }) => days.includes(name))
          .map(({ from, to }) => ({
            start: atWall(day, Temporal.PlainTime.from(from), zone),
            end: atWall(day, Temporal.PlainTime.from(to), zone),
          })),
      );
    const [first] = times.toSorted((a, b) => Temporal.Instant.compare(a.start, b.start));
    const last = times.toSorted((a, b) => Temporal.Instant.compare(b.end, a.end))[0];
    if (!first || !last) return [];
    return [{ kind: "work", side, words: `${sideWords[side]} at work`, start: first.start, end: last.end }];
  });
}

const sideWords = { school: "School", program: "Program" } as const;

/** Class, and what is kept free. What is kept and why has a word only for the side that entered it. */
function studentBlocks({ actor }: StaffCtx, { lessons, kept, groups }: StudentDays): Timed[] {
  const own = (side: OrganizationKind, words: string) =>
    actor.organizationKind === side ? words : "Kept free";
  return [
    ...lessons.map(({ label, ...at }): Timed => ({
      kind: "class",
      side: "school",
      words: periodWords(label),
      ...at,
    })),
    ...kept.map(({ label, ...at }): Timed => ({
      kind: "kept",
      side: "school",
      words: own("school", `${periodWords(label)}, protected`),
      ...at,
    })),
    ...groups.map(({ label, ...at }): Timed => ({
      kind: "kept",
      side: "program",
      words: own("program", label),
      ...at,
    })),
  ];
}

const periodWords = (label: string) => (/^\d/.test(label) ? `Period ${label}` : label);

const stateWords: Partial<Record<CheckInState, string>> = {
  confirmed: "Check-in",
  past: "Check-in, over",
};

async function meetingsIn(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<Timed[]> {
  const all = await checkInsOfCase(reader, ctx, caseId);
  return all.flatMap(({ row }) => {
    const words = stateWords[stateAt(row, ctx.now)];
    if (!words || !row.startsAt || !row.endsAt) return [];
    return [
      {
        kind: "meeting" as const,
        side: "both" as const,
        words,
        meeting: row.id,
        start: row.startsAt,
        end: row.endsAt,
      },
    ];
  });
}

/** The part of a stretch that a clock shows on a day. */
function onClock({ start, end, ...block }: Timed, day: Temporal.PlainDate, zone: string): Block[] {
  const [from, to] = [start, end].map((at) => {
    const shown = at.toZonedDateTimeISO(zone);
    return day.until(shown.toPlainDate()).days * 1_440 + shown.hour * 60 + shown.minute;
  });
  if (from === undefined || to === undefined || to <= 0 || from >= 1_440) return [];
  return [{ ...block, from: Math.max(0, from), to: Math.min(1_440, to) }];
}

/** The student whose classes the reader may see: of the school alone. */
const studentOf = async (reader: Pick<Reader, "select">, ctx: StaffCtx, caseId: CaseId) =>
  ctx.actor.organizationKind === "school" ? studentIdOf(reader, ctx, caseId) : undefined;

async function ownPeriods(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<CaseWeek["periods"]> {
  const studentId = await studentOf(reader, ctx, caseId);
  if (!studentId) return undefined;
  const rows = await reader
    .select()
    .from(studentPeriods)
    .where(
      and(
        eq(studentPeriods.organizationId, ctx.actor.organizationId),
        eq(studentPeriods.studentId, studentId),
        isNull(studentPeriods.endedAt),
      ),
    );
  const of = (kind: "protected" | "free") =>
    rows
      .filter((one) => one.kind === kind)
      .map(({ period }) => period)
      .toSorted()
      .join(", ");
  return { protected: of("protected"), free: of("free") };
}

const mostPeriods = 12;

/**
 * Says which of a student's periods are never to be taken and which are no class of theirs. The other side learns only that
 * a time is kept free. Refuses as `not-found`, also for the program's people.
 */
export function setPeriods(ctx: StaffCtx, caseId: CaseId, answers: Answers): Promise<Outcome<null>> {
  const deed = { action: "student-period.set", subject: `case:${caseId}`, changed: ["periods"] } as const;
  return act(ctx, deed, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    const studentId = await studentOf(tx, ctx, caseId);
    if (!studentId) return refuse({ kind: "not-found", what: "case" });
    const { organizationId } = ctx.actor;
    const labels = (key: "protected" | "free") =>
      wordOf(answers, key)
        .split(/[,;]/)
        .map((one) => one.trim().slice(0, 20))
        .filter(Boolean)
        .slice(0, mostPeriods)
        .map((period) => ({ period, kind: key }));
    // What is said to be both is protected.
    const said = new Map([...labels("free"), ...labels("protected")].map((one) => [one.period, one.kind]));
    await tx
      .update(studentPeriods)
      .set({ endedAt: ctx.now })
      .where(and(eq(studentPeriods.organizationId, organizationId), eq(studentPeriods.studentId, studentId)));
    for (const [period, kind] of said)
      await tx
        .insert(studentPeriods)
        .values({ organizationId, studentId, period, kind })
        .onConflictDoUpdate({
          target: [studentPeriods.organizationId, studentPeriods.studentId, studentPeriods.period],
          set: { kind, endedAt: null },
        });
    return accept(null);
  });
}
