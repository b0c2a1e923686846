import { insertStudents } from "#care/student-rows.ts";
import type { Tx } from "../change.ts";
import { openingFor } from "../client.ts";
import type { JobCtx } from "../context.ts";
import { GuardianId, newId, StudentId, type CaseId, type OrganizationId, type SiteId } from "../ids.ts";
import { caseStudents } from "../schema/cases.ts";
import { guardians, type StudentSecrets } from "../schema/rosters.ts";
import type { Store } from "../store.ts";
import type { GuardianPlan } from "./students.ts";

export type Enrolling = {
  organizationId: OrganizationId;
  siteId: SiteId;
  /** The case it is about, where there is one yet. */
  caseId?: CaseId;
  student: StudentSecrets;
  guardians: readonly GuardianPlan[];
  at: Temporal.Instant;
};

/** One organization's own record of a student with the family. */
export async function enroll(store: Store, one: Enrolling): Promise<StudentId> {
  const id = newId(StudentId);
  const { organizationId, siteId, caseId, at } = one;
  const actor = { kind: "job", job: "seed", organizationId } as const;
  const ctx = { actor, now: at, locale: "en", zone: "UTC", requestId: "seed", store } as const;
  await store.client.transaction(openingFor(organizationId), async (db) => {
    const tx = db as Tx;
    await insertStudents(tx, ctx, [{ id, siteId, secrets: one.student }]);
    if (caseId) await tx.insert(caseStudents).values({ caseId, organizationId, studentId: id });
    for (const guardian of one.guardians) await addGuardian(tx, ctx, { studentId: id, guardian });
  });
  return id;
}

type Adding = { studentId: StudentId; guardian: GuardianPlan };

async function addGuardian(tx: Tx, ctx: JobCtx, { studentId, guardian }: Adding): Promise<void> {
  const id = newId(GuardianId);
  const { organizationId } = ctx.actor;
  const { language, status } = guardian;
  const secrets = await ctx.store.keys.seal(organizationId, { table: "guardians", id }, guardian.secrets);
  await tx
    .insert(guardians)
    .values({ id, organizationId, studentId, language, status, secrets, createdAt: ctx.now });
}
