import { openOn } from "#care/scheduling/days.ts";
import type { CheckInOutcome } from "#care/check-ins/check-ins.rules.ts";
import type { Tx } from "../change.ts";
import type { StaffCtx } from "../context.ts";
import { BookingId, CheckInId, CheckInTimeId, DisclosureId, newId } from "../ids.ts";
import {
  bookings,
  checkInAnswers,
  checkInOutcomes,
  checkInPeople,
  checkIns,
  checkInTimes,
  staffHours,
  staffJoins,
} from "../schema/check-ins.ts";
import { disclosures } from "../schema/progress.ts";
import type { CaseHandle, StaffHandle, World } from "./handles.ts";
import type { Permission } from "./permissions.ts";
import { daysBefore, type Past } from "./timeline.ts";

type Known = {
  world: Pick<World, "staff" | "cases">;
  permissions: readonly Permission[];
  now: Temporal.Instant;
};

const minutes = 30;

type Meeting = {
  id: CheckInId;
  case: CaseHandle;
  by: StaffHandle;
  people: StaffHandle[];
  starts: { id: CheckInTimeId; at: Temporal.Instant }[];
  permission: Permission;
  isOver: boolean;
};

/** One meeting that both sides tell differently, one for which times wait to be answered, and two people's own hours. */
export function pastCheckIns(known: Known): Past[] {
  const { therapist, counselor } = known.world.staff;
  const over = meetingOf(known, { daysFromNow: -5, isOver: true });
  const asked = meetingOf(known, { daysFromNow: 1, isOver: false });
  const told = (by: StaffHandle, outcome: CheckInOutcome, hours: number): Past => ({
    at: daysBefore(known.now, 1).add({ hours }),
    by,
    deed: { action: "checkin.outcome", subject: `checkin:${over.id}`, changed: ["outcome"] },
    write: (tx, ctx) => tell(tx, ctx, over, outcome),
  });
  return [
    ...[therapist, counselor].map((by) => hoursOf(known, by)),
    proposedBy(over, daysBefore(known.now, 8)),
    told(therapist, "held", 1),
    told(counselor, "they_absent", 3),
    proposedBy(asked, known.now.subtract({ hours: 3 })),
  ];
}

function meetingOf(
  { world, permissions, now }: Known,
  plan: { daysFromNow: number; isOver: boolean },
): Meeting {
  const subject = world.cases.twoWay;
  const { therapist, counselor } = world.staff;
  const permission = permissions.find(
    (one) => one.case.id === subject.id && one.direction === "program_to_school",
  );
  if (!permission) throw new Error("the program's permission is on file");
  const day = openOn(
    now.toZonedDateTimeISO(subject.zone).toPlainDate().add({ days: plan.daysFromNow }),
    new Set(),
  );
  const clocks = plan.isOver ? ["14:00"] : ["13:30", "14:15", "15:00"];
  return {
    id: newId(CheckInId),
    case: subject,
    by: therapist,
    people: [therapist, counselor],
    starts: clocks.map((clock) => ({
      id: newId(CheckInTimeId),
      at: day.toZonedDateTime({ timeZone: subject.zone, plainTime: clock }).toInstant(),
    })),
    permission,
    isOver: plan.isOver,
  };
}

const proposedBy = (meeting: Meeting, at: Temporal.Instant): Past => ({
  at,
  by: meeting.by,
  deed: { action: "checkin.propose", subject: `checkin:${meeting.id}`, changed: ["people", "times"] },
  write: (tx, ctx) => propose(tx, ctx, meeting),
});

async function propose(tx: Tx, ctx: StaffCtx, meeting: Meeting): Promise<void> {
  const { id, case: subject, by, people, starts, isOver } = meeting;
  const [first] = starts;
  const last = starts.at(-1);
  if (!first || !last) throw new Error("a meeting has times");
  const { schoolId, programId, zone } = subject;
  const sides = { schoolId, programId };
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  const endsAt = first.at.add({ minutes });
  await tx.insert(checkIns).values({
    id,
    caseId: subject.id,
    ...sides,
    state: isOver ? "past" : "proposed",
    askedBy: by.id,
    askedByRole: by.role,
    hostOrganization: by.org.id,
    minutes,
    zone,
    windowFrom: dayOf(first.at),
    windowTo: dayOf(last.at).add({ days: 7 }),
    ...(isOver && { startsAt: first.at, endsAt }),
    joining: await ctx.store.keys.seal(subject.partnershipId, { table: "check_ins", id }, join),
    askedAt: ctx.now,
    changedAt: ctx.now,
    changedBy: by.id,
  });
  const of = { checkInId: id, ...sides };
  await tx
    .insert(checkInPeople)
    .values(
      people.map((one) => ({ ...of, memberOf: one.org.id, staffId: one.id, role: one.role, required: true })),
    );
  await tx.insert(checkInTimes).values(
    starts.map((time, nth) => ({
      id: time.id,
      ...of,
      nth: nth + 1,
      startsAt: time.at,
      endsAt: time.at.add({ minutes }),
      offeredBy: by.id,
    })),
  );
  const said = { works: true, answeredAt: ctx.now };
  await tx
    .insert(checkInAnswers)
    .values(starts.map((time) => ({ timeId: time.id, ...of, staffId: by.id, ...said })));
  if (isOver) await agree(tx, ctx, meeting);
  await disclose(tx, ctx, meeting);
}

/** The others said yes, and everybody was booked. */
async function agree(
  tx: Tx,
  ctx: StaffCtx,
  { id, case: subject, people, starts, by }: Meeting,
): Promise<void> {
  const [first] = starts;
  if (!first) return;
  const of = { checkInId: id, schoolId: subject.schoolId, programId: subject.programId };
  const others = people.filter((one) => one !== by);
  const said = { works: true, answeredAt: ctx.now };
  await tx
    .insert(checkInAnswers)
    .values(others.map((one) => ({ timeId: first.id, ...of, staffId: one.id, ...said })));
  const slot = { startsAt: first.at, endsAt: first.at.add({ minutes }), state: "booked" as const };
  await tx
    .insert(bookings)
    .values(people.map((one) => ({ id: newId(BookingId), ...of, staffId: one.id, ...slot })));
}

async function disclose(tx: Tx, ctx: StaffCtx, meeting: Meeting): Promise<void> {
  const { id: subjectId, case: subject, by, people, starts, permission } = meeting;
  const id = newId(DisclosureId);
  const times = starts.map(({ at }) => at.toString());
  const payload = { step: "proposed", minutes, times, roles: people.map((one) => one.role) };
  await tx.insert(disclosures).values({
    id,
    caseId: subject.id,
    schoolId: subject.schoolId,
    programId: subject.programId,
    fromOrganization: by.org.id,
    kind: "checkin",
    subjectId,
    version: 1,
    categories: ["schedule"],
    consentIds: [permission.id],
    recipients: people
      .filter((one) => one.org.id !== by.org.id)
      .map((one) => ({ staffId: one.id, organizationId: one.org.id, role: one.role })),
    authorId: by.id,
    authorRole: by.role,
    payload: await ctx.store.keys.seal(subject.partnershipId, { table: "disclosures", id }, payload),
    releasedAt: ctx.now,
    heldUntil: ctx.now,
  });
}

async function tell(
  tx: Tx,
  ctx: StaffCtx,
  { id, case: subject }: Meeting,
  outcome: CheckInOutcome,
): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  await tx.insert(checkInOutcomes).values({
    checkInId: id,
    schoolId: subject.schoolId,
    programId: subject.programId,
    saidBy: organizationId,
    outcome,
    staffId,
    saidAt: ctx.now,
  });
}

const join = { kind: "phone", tel: "+16065550144" };

/** Their usual hours, written down, and a number to call. */
function hoursOf({ now }: Known, by: StaffHandle): Past {
  const [opens, closes] = by.org.kind === "school" ? ["07:45", "15:45"] : ["12:30", "19:00"];
  const at = (clock = "08:00") => Temporal.PlainTime.from(clock);
  const write = async (tx: Tx, ctx: StaffCtx) => {
    const { organizationId, staffId } = ctx.actor;
    const days = [1, 2, 3, 4, 5];
    await tx
      .insert(staffHours)
      .values(
        days.map((weekday) => ({ organizationId, staffId, weekday, opens: at(opens), closes: at(closes) })),
      );
    const joining = await ctx.store.keys.seal(organizationId, { table: "staff_joins", id: staffId }, join);
    await tx.insert(staffJoins).values({ organizationId, staffId, joining });
  };
  return {
    at: daysBefore(now, 9),
    by,
    deed: { action: "hours.set", subject: `staff:${by.id}`, changed: ["hours", "join"] },
    write,
  };
}
