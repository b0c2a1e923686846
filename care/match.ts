import { randomInt } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { CaseId, IntroductionId, OrganizationId, StaffId, StudentId } from "#db/ids.ts";
import { codeNamesAround } from "#db/partner-doors.ts";
import { enqueue } from "#db/queue.ts";
import { asReader } from "#db/read.ts";
import { cases, caseStudents } from "#db/schema/cases.ts";
import { act } from "./act.ts";
import { isOpened } from "./cases.ts";
import { drawCodeName } from "./code-names.rules.ts";
import { canJoinTeam, colleaguesOf } from "./colleagues.ts";
import { isSameBirthDate } from "./introductions.rules.ts";
import { answerOnce, findAnswerable, particularsIn, type Found } from "./introductions.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { enqueueCopies } from "./release.ts";
import { findPupil } from "./roster-find.ts";
import { putOnTeam, type Member } from "./team-rows.ts";
import { workRole } from "./work-roles.rules.ts";

export type Match = { id: IntroductionId; studentId: StudentId; team: readonly StaffId[] };

/**
 * Says which of the own students it is. The birth dates have to be equal; then the code name is drawn, the care team of
 * both sides is made, and each gets a first card. Refuses as `birth-date-differs` with whom to call, `invalid`,
 * `already-done`, or `not-found`: then there is no case.
 */
export function matchIntroduction(ctx: StaffCtx, match: Match): Promise<Outcome<{ caseId: CaseId }>> {
  const deed = {
    action: "introduction.answer",
    subject: `introduction:${match.id}`,
    changed: ["matched", "code name", "care team"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const found = await findAnswerable(tx, ctx, match.id);
    if (!found.ok) return found;
    const pupil = await findPupil(asReader(tx), ctx, match.studentId);
    if (!pupil) return refuse({ kind: "invalid", fields: { student: "Pick one of your students." } });
    const { birthDate, asker, team } = await particularsIn(ctx, found.value);
    if (!isSameBirthDate(birthDate, pupil.birthDate))
      return refuse({ kind: "birth-date-differs", call: asker });
    if (await hasCase(tx, ctx, { studentId: pupil.id, found: found.value }))
      return refuse({ kind: "already-done", what: "introduction.match" });
    const mine = await chosenTeam(tx, ctx, match.team);
    if (mine.length === 0)
      return refuse({ kind: "invalid", fields: { team: "Choose at least one person for the care team." } });
    return open(tx, ctx, { found: found.value, studentId: pupil.id, mine, theirs: team });
  });
}

type Joining = Omit<Member, "memberOf">;

/** Of those who were ticked, the colleagues who can be on a care team. */
async function chosenTeam(tx: Tx, ctx: StaffCtx, wanted: readonly StaffId[]): Promise<Joining[]> {
  const people = await colleaguesOf(tx, ctx);
  return people
    .filter((one) => wanted.includes(one.staffId) && canJoinTeam(one))
    .map(({ staffId, roles }) => ({ staffId, role: workRole(roles) }));
}

/** Whether this student has an open case in the same partnership: then it is the same student twice. */
async function hasCase(
  tx: Tx,
  ctx: StaffCtx,
  { studentId, found }: { studentId: StudentId; found: Found },
): Promise<boolean> {
  const open = await tx
    .select({ id: cases.id })
    .from(caseStudents)
    .innerJoin(cases, and(eq(cases.id, caseStudents.caseId), isNull(cases.endedAt), isOpened))
    .where(
      and(
        eq(caseStudents.organizationId, ctx.actor.organizationId),
        eq(caseStudents.studentId, studentId),
        eq(cases.partnershipId, found.row.partnershipId),
      ),
    );
  return open.length > 0;
}

type Opening = { found: Found; studentId: StudentId; mine: Joining[]; theirs: Joining[] };

async function open(
  tx: Tx,
  ctx: StaffCtx,
  { found, studentId, mine, theirs }: Opening,
): Promise<Outcome<{ caseId: CaseId }>> {
  const { row, case: subject } = found;
  if (!(await answerOnce(tx, ctx, { row, answer: "matched" })))
    return refuse({ kind: "already-done", what: "introduction.answer" });
  const { organizationId } = ctx.actor;
  const codeName = await freshCodeName(tx, ctx, subject);
  await tx.update(cases).set({ codeName, openedAt: ctx.now }).where(eq(cases.id, subject.id));
  await tx.insert(caseStudents).values({ caseId: subject.id, organizationId, studentId });
  const member = (memberOf: OrganizationId) => (one: Joining) => ({ memberOf, ...one });
  const team = [...mine.map(member(organizationId)), ...theirs.map(member(row.fromOrganization))];
  await putOnTeam(tx, ctx, subject, team);
  await enqueueCopies(tx, ctx, { case: subject, kind: "introduction", subjectId: row.id });
  await tellTeam(tx, ctx, { ...subject, team });
  return accept({ caseId: subject.id });
}

type Named = { id: CaseId; schoolId: OrganizationId; programId: OrganizationId };

/** A code name that shares no word with one that either side can see. One is drawn at a time for each of the two. */
export async function freshCodeName(tx: Tx, ctx: Ctx, subject: Named): Promise<string> {
  for (const organizationId of [subject.schoolId, subject.programId].toSorted())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${organizationId}::text, 8))`);
  const taken = await codeNamesAround(asReader(tx), subject.id);
  const drawn = drawCodeName(taken, (choices) => randomInt(choices));
  if (!drawn) throw new Error("the lists of code names are used up");
  return drawn;
}

type Told = Named & { team: readonly Member[] };

/** A first card to everybody on the care team, and their Home anew. */
export async function tellTeam(tx: Tx, ctx: Ctx, { team, ...subject }: Told): Promise<void> {
  await enqueueCopies(tx, ctx, { case: subject, kind: "case-opened", subjectId: subject.id });
  for (const { memberOf: organizationId, staffId } of team)
    await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload: { organizationId, staffId } });
}
