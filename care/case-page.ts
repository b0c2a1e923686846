import { and, desc, eq, inArray } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { CaseId, OrganizationId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { caseLabels } from "#db/schema/cases.ts";
import { deliveries, type DeliveryState } from "#db/schema/chat.ts";
import { consentRequests } from "#db/schema/consents.ts";
import { disclosures } from "#db/schema/progress.ts";
import { guardians, type GuardianSecrets } from "#db/schema/rosters.ts";
import { look, lookAtNames } from "./act.ts";
import { findCase, listMyCases, type Case, type CaseLine } from "./cases.ts";
import { pictureOf, type Picture } from "./consent-picture.rules.ts";
import type { ConsentScope } from "./consents.rules.ts";
import { accept, type Outcome } from "./outcome.ts";
import { standingOf } from "./release.ts";
import { ownStudent } from "./rosters.ts";

/** One shared thing in a case's record of who was told what. */
export type SharedLine = {
  subjectId: string;
  version: number;
  from: OrganizationId;
  categories: readonly string[];
  readers: readonly string[];
  releasedAt: Temporal.Instant;
  withdrawn?: "undone" | "retracted" | "replaced";
};

export type CasePage = {
  case: Case;
  /** The reader's own. */
  label?: string;
  /** The student as this organization's own roster knows them; absent when the case has none here. */
  student?: { name: string; preferred?: string; birthDate: string };
  guardians: {
    name: string;
    relation: string;
    language: "en" | "es";
    status: "active" | "limited" | "no_contact";
  }[];
  team: TeamMember[];
  consents: ConsentScope[];
  picture: Picture;
  shared: SharedLine[];
  /** Copies on this side that did not arrive or may not have. */
  undelivered: { staffId: string; state: string; changedAt: Temporal.Instant }[];
};

/** A case with its student's name, for somebody on its care team. Leaves one audit row. Refuses as `not-found`. */
export function casePageFor(ctx: StaffCtx, caseId: CaseId): Promise<Outcome<CasePage>> {
  return lookAtNames(
    ctx,
    { action: "case.see", subject: `case:${caseId}`, changed: ["names"] },
    async (reader) => {
      const found = await findCase(reader, ctx, caseId);
      if (!found.ok) return found;
      const { scopes, team } = await standingOf(reader, ctx, found.value);
      const { zone, programPart2: part2 } = found.value;
      const shared = await sharedIn(reader, caseId, team);
      return accept({
        case: found.value,
        ...(await labelOf(reader, ctx, caseId)),
        ...(await familyOf(reader, ctx, caseId)),
        team,
        consents: scopes,
        picture: pictureOf({ consents: scopes, at: ctx.now, zone, part2 }),
        shared,
        undelivered: await undeliveredOf(reader, ctx, caseId, shared),
      });
    },
  );
}

/** The person's own cases, for the panel's list. */
export const myCases = (ctx: StaffCtx): Promise<Outcome<CaseLine[]>> =>
  look(ctx, { action: "case.list", subject: "cases" }, async (reader) =>
    accept(await listMyCases(reader, ctx)),
  );

async function labelOf(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<Pick<CasePage, "label">> {
  const { organizationId, staffId } = ctx.actor;
  const [row] = await reader
    .select({ label: caseLabels.label })
    .from(caseLabels)
    .where(
      and(
        eq(caseLabels.organizationId, organizationId),
        eq(caseLabels.staffId, staffId),
        eq(caseLabels.caseId, caseId),
      ),
    );
  if (!row) return {};
  const place = { table: "case_labels", id: `${staffId}:${caseId}` };
  return { label: await ctx.store.keys.open<string>(place, row.label) };
}

async function familyOf(
  reader: Reader,
  ctx: StaffCtx,
  caseId: CaseId,
): Promise<Pick<CasePage, "student" | "guardians">> {
  const { organizationId } = ctx.actor;
  const own = await ownStudent(reader, ctx, caseId);
  if (!own) return { guardians: [] };
  const { legal, preferred, birthDate } = own.secrets;
  const adults = await reader
    .select()
    .from(guardians)
    .where(and(eq(guardians.organizationId, organizationId), eq(guardians.studentId, own.id)));
  const opened = adults.map(async ({ id, language, status, secrets }) => {
    const { name, relation } = await ctx.store.keys.open<GuardianSecrets>(
      { table: "guardians", id },
      secrets,
    );
    return { name, relation, language, status };
  });
  return {
    student: { name: legal, birthDate, ...(preferred && { preferred }) },
    guardians: await Promise.all(opened),
  };
}

const recordLength = 50;

async function sharedIn(reader: Reader, caseId: CaseId, team: readonly TeamMember[]): Promise<SharedLine[]> {
  const rows = await reader
    .select()
    .from(disclosures)
    .where(eq(disclosures.caseId, caseId))
    .orderBy(desc(disclosures.releasedAt))
    .limit(recordLength);
  const nameOf = (staffId: string) =>
    team.find((member) => member.staffId === staffId)?.name ?? "A former colleague";
  return rows.map((row) => ({
    subjectId: row.subjectId,
    version: row.version,
    from: row.fromOrganization,
    categories: row.categories,
    readers: row.recipients.map((one) => nameOf(one.staffId)),
    releasedAt: row.releasedAt,
    ...(row.withdrawnWhy && { withdrawn: row.withdrawnWhy }),
  }));
}

const troubled: DeliveryState[] = ["uncertain", "failed", "unreachable"];

/** Copies of what is shared in a case, and of requests about it, that did not arrive or may not have. */
async function undeliveredOf(reader: Reader, ctx: StaffCtx, caseId: CaseId, shared: readonly SharedLine[]) {
  const { organizationId } = ctx.actor;
  const asked = await reader
    .select({ id: consentRequests.id })
    .from(consentRequests)
    .where(and(eq(consentRequests.organizationId, organizationId), eq(consentRequests.caseId, caseId)));
  const subjects = [...new Set([...shared.map((line) => line.subjectId), ...asked.map(({ id }) => id)])];
  if (subjects.length === 0) return [];
  return reader
    .select({ staffId: deliveries.staffId, state: deliveries.state, changedAt: deliveries.changedAt })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        inArray(deliveries.subjectId, subjects),
        inArray(deliveries.state, troubled),
      ),
    )
    .orderBy(desc(deliveries.changedAt))
    .limit(recordLength);
}
