import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { CaseId, OrganizationId, PartnershipId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { statement } from "#db/statement.ts";
import { isAmong, together } from "#db/together.ts";
import { caseLabels, careTeam, cases } from "#db/schema/cases.ts";
import { partnerships } from "#db/schema/organizations.ts";
import { progressUpdates } from "#db/schema/progress.ts";
import { readCodeName } from "./code-names.rules.ts";
import { accept, refuse, type Outcome, type Refusal } from "./outcome.ts";

export type Case = {
  id: CaseId;
  codeName: string;
  zone: string;
  schoolId: OrganizationId;
  programId: OrganizationId;
  partnershipId: PartnershipId;
  schoolName: string;
  programName: string;
  programPart2: "yes" | "no" | "unknown";
  pausedAt: Temporal.Instant | null;
  dischargedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
};

/** The code name of a case that is open: a constraint of the table says that such a case has one. */
export const codeNameColumn = sql<string>`${cases.codeName}`;
/** When it was opened: a case in a list or look-up has been. */
const openedAtColumn = sql<Temporal.Instant>`${cases.openedAt}`.mapWith(cases.openedAt);
/** A case that was only introduced is in no list and no look-up, of either side. */
export const isOpened = isNotNull(cases.openedAt);

const columns = {
  id: cases.id,
  codeName: codeNameColumn,
  zone: cases.zone,
  schoolId: cases.schoolId,
  programId: cases.programId,
  partnershipId: cases.partnershipId,
  schoolName: partnerships.schoolName,
  programName: partnerships.programName,
  programPart2: partnerships.programPart2,
  pausedAt: cases.pausedAt,
  dischargedAt: cases.dischargedAt,
  endedAt: cases.endedAt,
};

/**
 * A case of the actor's organization; for staff, only one whose care team they are on. Anything else is not found:
 * a stranger cannot tell a foreign case from none.
 */
export async function findCase(reader: Pick<Reader, "select">, ctx: Ctx, id: CaseId): Promise<Outcome<Case>> {
  const found = await caseById(reader, ctx, id);
  return found ? accept(found) : refuse({ kind: "not-found", what: "case" });
}

const caseById = together(async (reader: Pick<Reader, "select">, { actor }, ids: readonly CaseId[]) => {
  const { organizationId } = actor;
  const rows =
    actor.kind === "staff"
      ? await casesOfMember(reader, { ids, organizationId, staffId: actor.staffId })
      : await casesOf(reader, { ids });
  return new Map<CaseId, Case>(rows.map((row) => [row.id, row]));
});

const casesOf = statement(["ids"], (from, { ids }) =>
  from
    .select(columns)
    .from(cases)
    .innerJoin(partnerships, eq(partnerships.id, cases.partnershipId))
    .where(and(isAmong(cases.id, ids), isOpened)),
);

const casesOfMember = statement(["ids", "organizationId", "staffId"], (from, { ids, ...member }) =>
  from
    .select(columns)
    .from(cases)
    .innerJoin(partnerships, eq(partnerships.id, cases.partnershipId))
    .innerJoin(
      careTeam,
      and(
        eq(careTeam.caseId, cases.id),
        eq(careTeam.memberOf, member.organizationId),
        eq(careTeam.staffId, member.staffId),
        isNull(careTeam.endedAt),
      ),
    )
    .where(and(isAmong(cases.id, ids), isOpened)),
);

/** A case as one line of a list. Times are instants; `label` is the reader's own. */
export type CaseLine = {
  id: CaseId;
  codeName: string;
  label?: string;
  partnerName: string;
  pausedAt: Temporal.Instant | null;
  /** When the reader's own side last posted an update. */
  lastUpdateAt: Temporal.Instant | null;
  /** When the reader themselves did. */
  lastByMeAt: Temporal.Instant | null;
  openedAt: Temporal.Instant;
  /** No update is due before: there is nothing to report, or the reader put it off. */
  quietUntil: Temporal.Instant | null;
};

/** The case that was meant by what stood after a command: its code name, however typed, or its id. */
export function meantBy(lines: readonly CaseLine[], words: string): CaseLine | undefined {
  const codeName = readCodeName(words);
  return lines.find((line) => line.codeName === codeName || line.id === words.trim());
}

const linesWith = (partnerName: typeof partnerships.programName | typeof partnerships.schoolName) =>
  statement(["organizationId", "staffId", "now"], (from, { organizationId, staffId, now }) => {
    const newest = (mine: boolean) => sql<string | null>`(select u.created_at from progress_updates u
    where u.organization_id = ${organizationId} and u.case_id = ${cases.id} and u.retracted_at is null
    ${mine ? sql`and u.author_id = ${staffId}` : sql``} order by u.created_at desc limit 1)`;
    const quietUntil = sql<string | null>`(select max(p.until) from update_prompts p
    where p.organization_id = ${organizationId} and p.case_id = ${cases.id} and p.until > ${now}::timestamptz
    and (p.why = 'nothing' or p.staff_id = ${staffId}))`;
    return from
      .select({
        id: cases.id,
        codeName: codeNameColumn,
        openedAt: openedAtColumn,
        quietUntil: quietUntil.mapWith(cases.pausedAt),
        pausedAt: cases.pausedAt,
        partnerName: partnerName,
        label: caseLabels.label,
        lastUpdateAt: newest(false).mapWith(progressUpdates.createdAt),
        lastByMeAt: newest(true).mapWith(progressUpdates.createdAt),
      })
      .from(careTeam)
      .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt), isOpened))
      .innerJoin(partnerships, eq(partnerships.id, cases.partnershipId))
      .leftJoin(
        caseLabels,
        and(
          eq(caseLabels.organizationId, organizationId),
          eq(caseLabels.caseId, cases.id),
          eq(caseLabels.staffId, staffId),
        ),
      )
      .where(
        and(eq(careTeam.memberOf, organizationId), eq(careTeam.staffId, staffId), isNull(careTeam.endedAt)),
      )
      .orderBy(cases.codeName);
  });
const linesOf = { school: linesWith(partnerships.programName), program: linesWith(partnerships.schoolName) };

/** Why nothing more may be begun in a case now; undefined while it is open and nobody has paused it. */
export function stoppedIn({ id, endedAt, pausedAt }: Case): Refusal | undefined {
  if (endedAt) return { kind: "closed-case", caseId: id };
  return pausedAt ? { kind: "paused", caseId: id, since: pausedAt.toString() } : undefined;
}

/** The open cases on whose care team this person is, by code name. Starts from the care team and goes per case. */
export async function listMyCases(reader: Reader, ctx: StaffCtx): Promise<CaseLine[]> {
  const { organizationId, staffId, organizationKind } = ctx.actor;
  const rows = await linesOf[organizationKind](reader, { organizationId, staffId, now: ctx.now });
  return Promise.all(
    rows.map(async ({ label, ...line }) => {
      if (!label) return line;
      const place = { table: "case_labels", id: `${staffId}:${line.id}` };
      return { ...line, label: await ctx.store.keys.open<string>(place, label) };
    }),
  );
}
