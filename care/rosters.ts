import { and, eq, isNull } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { CaseId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases, caseStudents } from "#db/schema/cases.ts";
import { students, type StudentSecrets } from "#db/schema/rosters.ts";
import { statement } from "#db/statement.ts";
import { codeNameColumn, isOpened, type Case } from "./cases.ts";
import type { Roster } from "./deidentify/roster.ts";
import { ownWords } from "./finder-words.ts";
import { familyNames } from "./guardians.ts";
import { schoolmatesIn } from "./known-names.ts";

type Linked = { caseId: CaseId; codeName: string; studentId: StudentId; student: StudentSecrets };

/**
 * Whom the finder has to know for a note in this case: the student and family as the author's own organization keeps
 * them, the care team, and, by exact name only, the students of the author's other cases. Undefined when the case has no
 * student on this side: then no note can be vouched for.
 */
export async function rosterFor(
  reader: Reader,
  ctx: StaffCtx,
  about: { case: Case; team: readonly TeamMember[] },
): Promise<Roster | undefined> {
  const linked = await studentsOfMyCases(reader, ctx);
  const own = linked.find((one) => one.caseId === about.case.id);
  if (!own) return undefined;
  const [words, family] = await Promise.all([ownWords(reader, ctx), familyNames(reader, ctx, own.studentId)]);
  const { legal, preferred, nicknames, siblings } = own.student;
  return {
    student: { legal, nicknames, ...(preferred && { preferred }) },
    guardians: family,
    siblings,
    staff: about.team.map((member) => member.name),
    school: about.case.schoolName,
    program: about.case.programName,
    words,
    codeNames: linked.map((one) => one.codeName),
    others: linked
      .filter((one) => one !== own)
      .map((one) => ({ key: one.caseId, names: namesOf(one.student) })),
  };
}

const namesOf = (student: StudentSecrets): string[] =>
  [student.legal, student.preferred, ...student.nicknames].filter((name) => name !== undefined);

const studentsOfMember = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) =>
  from
    .select({ caseId: cases.id, codeName: codeNameColumn, id: students.id, secrets: students.secrets })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt), isOpened))
    .innerJoin(
      caseStudents,
      and(eq(caseStudents.organizationId, organizationId), eq(caseStudents.caseId, cases.id)),
    )
    .innerJoin(
      students,
      and(eq(students.organizationId, organizationId), eq(students.id, caseStudents.studentId)),
    )
    .where(
      and(eq(careTeam.memberOf, organizationId), eq(careTeam.staffId, staffId), isNull(careTeam.endedAt)),
    ),
);

async function studentsOfMyCases(reader: Reader, ctx: StaffCtx): Promise<Linked[]> {
  const { organizationId, staffId } = ctx.actor;
  const rows = await studentsOfMember(reader, { organizationId, staffId });
  return Promise.all(
    rows.map(async ({ id, secrets, ...rest }) => ({
      ...rest,
      studentId: id,
      student: await ctx.store.keys.open<StudentSecrets>({ table: "students", id }, secrets),
    })),
  );
}

type About = { case: Case; standing: { team: readonly TeamMember[] }; raw?: string };

/**
 * What may be said about a case, with whom the finder has to know for words about it: read anew each time, so that no roster
 * is older than the moment in which it is asked. With `raw`, also the students of one's organization whom those words name.
 */
export async function withRoster<Offer extends object>(
  reader: Reader,
  ctx: StaffCtx,
  { case: subject, standing, raw }: About,
  offer: Offer,
): Promise<Offer & { roster?: Roster }> {
  const [roster, schoolmates] = await Promise.all([
    rosterFor(reader, ctx, { case: subject, team: standing.team }),
    raw ? schoolmatesIn(reader, ctx, raw) : [],
  ]);
  return { ...offer, ...(roster && { roster: { ...roster, schoolmates } }) };
}

const studentOf = statement(["organizationId", "caseId"], (from, { organizationId, caseId }) =>
  from
    .select({ id: students.id, secrets: students.secrets })
    .from(caseStudents)
    .innerJoin(
      students,
      and(eq(students.organizationId, organizationId), eq(students.id, caseStudents.studentId)),
    )
    .where(and(eq(caseStudents.organizationId, organizationId), eq(caseStudents.caseId, caseId))),
);

/** The same without their name. */
export async function studentIdOf(reader: Pick<Reader, "select">, ctx: Ctx, caseId: CaseId) {
  const [row] = await reader
    .select({ id: caseStudents.studentId })
    .from(caseStudents)
    .where(and(eq(caseStudents.organizationId, ctx.actor.organizationId), eq(caseStudents.caseId, caseId)));
  return row?.id;
}

/** The student of a case as the acting organization's own roster keeps them, if it has them at all. */
export async function ownStudent(reader: Reader, ctx: Ctx, caseId: CaseId) {
  const [row] = await studentOf(reader, { organizationId: ctx.actor.organizationId, caseId });
  if (!row) return undefined;
  return {
    id: row.id,
    secrets: await ctx.store.keys.open<StudentSecrets>({ table: "students", id: row.id }, row.secrets),
  };
}
