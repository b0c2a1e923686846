import { and, eq, inArray, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { statement } from "#db/statement.ts";
import { once } from "#db/together.ts";
import { isOpened, codeNameColumn } from "./cases.ts";
import { leadRole } from "./work-roles.rules.ts";

const placesBeside = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) => {
  const mine = from
    .select({ id: careTeam.caseId })
    .from(careTeam)
    .where(
      and(eq(careTeam.memberOf, organizationId), eq(careTeam.staffId, staffId), isNull(careTeam.endedAt)),
    );
  return from
    .select({
      caseId: careTeam.caseId,
      staffId: careTeam.staffId,
      role: careTeam.role,
      codeName: codeNameColumn,
      zone: cases.zone,
    })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt), isOpened))
    .where(
      and(eq(careTeam.memberOf, organizationId), inArray(careTeam.caseId, mine), isNull(careTeam.endedAt)),
    );
});

/** Who of a person's own side is on the care teams of their open cases, themselves among them. */
export const ownSideBeside = once((reader: Pick<Reader, "select">, { actor }, staffId: StaffId) =>
  placesBeside(reader, { organizationId: actor.organizationId, staffId }),
);

/** The open cases that are in this person's hands on their side: tasks about them are theirs. */
export async function casesLedBy(reader: Pick<Reader, "select">, ctx: StaffCtx): Promise<CaseId[]> {
  const { staffId } = ctx.actor;
  const rows = await ownSideBeside(reader, ctx, staffId);
  return [...Map.groupBy(rows, ({ caseId }) => caseId)].flatMap(([caseId, team]) => {
    const lead = leadRole(team.map(({ role }) => role));
    return team.some((one) => one.staffId === staffId && one.role === lead) ? [caseId] : [];
  });
}
