import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { CareTeamMemberId, newId, type CaseId, type OrganizationId, type StaffId } from "#db/ids.ts";
import { careTeam } from "#db/schema/cases.ts";

export type Member = { memberOf: OrganizationId; staffId: StaffId; role: Role };
type Place = { id: CaseId; schoolId: OrganizationId; programId: OrganizationId };

/** Puts people on a care team from now on. Answers with the rows of those who were not on it yet. */
export async function putOnTeam(
  tx: Tx,
  ctx: Ctx,
  { id: caseId, schoolId, programId }: Place,
  members: readonly Member[],
): Promise<{ id: CareTeamMemberId; staffId: StaffId }[]> {
  if (members.length === 0) return [];
  const rows = members.map((one) => ({
    id: newId(CareTeamMemberId),
    caseId,
    schoolId,
    programId,
    startedAt: ctx.now,
    ...one,
  }));
  return tx
    .insert(careTeam)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: careTeam.id, staffId: careTeam.staffId });
}
