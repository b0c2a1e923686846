import { keyOf } from "#care/deidentify/fold.ts";
import { plainNumber } from "#care/imports/cells.rules.ts";
import { rosterKey } from "#care/roster-keys.ts";
import { openingFor, type Db } from "../client.ts";
import { GuardianId, newId, StudentId, type CaseId, type OrganizationId, type SiteId } from "../ids.ts";
import { caseStudents } from "../schema/cases.ts";
import { rosterKeys } from "../schema/imports.ts";
import { guardians, nameTokens, students, type StudentSecrets } from "../schema/rosters.ts";
import { tokenHash } from "../seal.ts";
import type { Store } from "../store.ts";
import type { GuardianPlan } from "./students.ts";

export type Enrolling = {
  organizationId: OrganizationId;
  siteId: SiteId;
  caseId: CaseId;
  student: StudentSecrets;
  guardians: readonly GuardianPlan[];
  at: Temporal.Instant;
};

/** One organization's own record of a student with the family, tied to a case. */
export async function enroll(store: Store, one: Enrolling): Promise<StudentId> {
  const id = newId(StudentId);
  const { organizationId, siteId, caseId, at } = one;
  const secrets = await store.keys.seal(organizationId, { table: "students", id }, one.student);
  const tokens = await tokensOf(store, organizationId, one.student);
  await store.client.transaction(openingFor(organizationId), async (db) => {
    await db.insert(students).values({ id, organizationId, siteId, secrets, createdAt: at });
    await db.insert(nameTokens).values(tokens.map((token) => ({ organizationId, token, studentId: id })));
    const { number } = one.student;
    if (number) {
      const key = rosterKey(await store.keys.current(organizationId), "student-number", plainNumber(number));
      await db.insert(rosterKeys).values({ organizationId, kind: "student-number", key, subjectId: id });
    }
    await db.insert(caseStudents).values({ caseId, organizationId, studentId: id });
    for (const guardian of one.guardians) await addGuardian(db, store, { one, studentId: id, guardian });
  });
  return id;
}

type Adding = { one: Enrolling; studentId: StudentId; guardian: GuardianPlan };

async function addGuardian(db: Db, store: Store, { one, studentId, guardian }: Adding): Promise<void> {
  const id = newId(GuardianId);
  const { organizationId, at } = one;
  const { language, status } = guardian;
  const secrets = await store.keys.seal(organizationId, { table: "guardians", id }, guardian.secrets);
  await db
    .insert(guardians)
    .values({ id, organizationId, studentId, language, status, secrets, createdAt: at });
}

async function tokensOf(
  store: Store,
  organizationId: OrganizationId,
  student: StudentSecrets,
): Promise<string[]> {
  const key = await store.keys.current(organizationId);
  const names = [student.legal, student.preferred ?? "", ...student.nicknames];
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}'’]+/u)).map(keyOf);
  return [...new Set(words)].filter((word) => word.length > 1).map((word) => tokenHash(key, word));
}
