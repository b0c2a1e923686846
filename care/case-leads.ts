import { and, eq, inArray, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { isOpened } from "./cases.ts";
import { leadRole } from "./work-roles.rules.ts";

/** The open cases that are in this person's hands on their side: tasks about them are theirs. */
export async function casesLedBy(reader: Pick<Reader, "select">, ctx: StaffCtx): Promise<CaseId[]> {
  const { organizationId, staffId } = ctx.actor;
  const mine = reader
    .select({ id: careTeam.caseId })
    .from(careTeam)
    .where(
      and(eq(careTeam.memberOf, organizationId), eq(careTeam.staffId, staffId), isNull(careTeam.endedAt)),
    );
  const rows = await reader
    .select({ caseId: careTeam.caseId, staffId: careTeam.staffId, role: careTeam.role })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt), isOpened))
    .where(
      and(eq(careTeam.memberOf, organizationId), inArray(careTeam.caseId, mine), isNull(careTeam.endedAt)),
    );
  return [...Map.groupBy(rows, ({ caseId }) => caseId)].flatMap(([caseId, team]) => {
    const lead = leadRole(team.map(({ role }) => role));
    return team.some((one) => one.staffId === staffId && one.role === lead) ? [caseId] : [];
  });
}
