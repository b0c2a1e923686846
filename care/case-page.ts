import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { CaseId, OrganizationId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { statement } from "#db/statement.ts";
import { caseLabels } from "#db/schema/cases.ts";
import { deliveries, type DeliveryState } from "#db/schema/chat.ts";
import { disclosures } from "#db/schema/progress.ts";
import { may } from "./access.ts";
import { look, lookAtNames } from "./act.ts";
import { listsOfCase, type CheckInLists } from "./check-ins/lists.ts";
import { openRequests } from "./consent-requests.ts";
import { isCopyIn } from "./copied-subjects.ts";
import { findCase, listMyCases, type Case, type CaseLine } from "./cases.ts";
import { otherSide } from "./check-ins/check-ins.rules.ts";
import { pictureOf, type Picture } from "./consent-picture.rules.ts";
import type { ConsentScope } from "./consents.rules.ts";
import { adultsOf, type Adult } from "./guardians.ts";
import { accept, type Outcome } from "./outcome.ts";
import { standingOf, survey, type Standing } from "./release.ts";
import { ownStudent } from "./rosters.ts";
import { directionFrom, shareCategories, type ShareCategory } from "./share.rules.ts";
import { supportsOfCase, type CaseSupports } from "./support-lists.ts";
import { eventsOf } from "./timeline.ts";
import type { TimelineEvent } from "./timeline.rules.ts";

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
  guardians: Adult[];
  team: TeamMember[];
  consents: ConsentScope[];
  picture: Picture;
  /** What flows to this side, but by permissions that do not cover the reader. */
  notCovered: ShareCategory[];
  /** Newest first, one page of it. */
  shared: SharedLine[];
  /** From where the next page goes back; absent on the last one. */
  olderThan?: Temporal.Instant;
  /** Copies on this side that did not arrive or may not have. */
  undelivered: { staffId: string; state: string; changedAt: Temporal.Instant }[];
  /** Permissions that were asked for and are not there yet. */
  asked: { categories: ShareCategory[]; askedAt: Temporal.Instant; askedBy: string }[];
  supports: CaseSupports;
  /** Absent for who is never asked to one. */
  checkIns?: CheckInLists;
  /** What happened last, on either side. */
  latest: TimelineEvent[];
};

/**
 * A case with its student's name, for somebody on its care team. Leaves one audit row. `before` turns back to older pages
 * of the record. Refuses as `not-found`.
 */
export function casePageFor(
  ctx: StaffCtx,
  caseId: CaseId,
  before?: Temporal.Instant,
): Promise<Outcome<CasePage>> {
  return lookAtNames(ctx, { action: "case.see", subject: `case:${caseId}`, changed: ["names"] }, (reader) =>
    pageOf(reader, ctx, caseId, before),
  );
}

function pictureFor(
  ctx: StaffCtx,
  subject: Case,
  standing: Standing,
): Pick<CasePage, "picture" | "notCovered"> {
  const { zone, programPart2: part2 } = subject;
  const picture = pictureOf({ consents: standing.scopes, at: ctx.now, zone, part2 });
  const { organizationId, organizationKind, staffId } = ctx.actor;
  const from = otherSide(subject, organizationId);
  const flowing = picture[directionFrom(organizationKind === "school" ? "program" : "school")];
  const categories = shareCategories.filter((one) => flowing[one].state === "flows");
  const { readers } = survey(ctx, { case: subject, from, categories }, standing);
  const mine = readers.find((one) => one.staffId === staffId)?.categories ?? [];
  return { picture, notCovered: categories.filter((one) => !mine.includes(one)) };
}

/** So many of the latest events stand on a case's own page. */
const latestShown = 6;

/** Asks for everything at once, the case itself among it; of one that is not this person's, nothing is shown. */
async function pageOf(
  reader: Reader,
  ctx: StaffCtx,
  caseId: CaseId,
  before?: Temporal.Instant,
): Promise<Outcome<CasePage>> {
  const [found, standing, label, family, rows, undelivered, asked, supports, checkIns, happened] =
    await Promise.all([
      findCase(reader, ctx, caseId),
      standingOf(reader, ctx, { id: caseId }),
      labelOf(reader, ctx, caseId),
      familyOf(reader, ctx, caseId),
      sharedRows(reader, { caseId, before: before ?? ctx.now.add({ minutes: 1 }) }),
      undeliveredIn(reader, { organizationId: ctx.actor.organizationId, caseId }),
      openRequests(reader, ctx, caseId),
      supportsOfCase(reader, ctx, caseId),
      may(ctx.actor, "checkin.see") ? listsOfCase(reader, ctx, caseId) : undefined,
      eventsOf(reader, ctx, { caseId, filter: {}, length: latestShown }),
    ]);
  if (!found.ok) return found;
  const subject = found.value;
  const { scopes, team } = standing;
  return accept({
    case: subject,
    ...label,
    ...family,
    team,
    consents: scopes,
    ...pictureFor(ctx, subject, standing),
    ...sharedFrom(rows, team),
    undelivered,
    asked: asked.map(({ categories, askedAt, askedBy }) => ({
      categories,
      askedAt,
      askedBy: team.find((member) => member.staffId === askedBy)?.name ?? "a former colleague",
    })),
    supports,
    ...(checkIns && { checkIns }),
    latest: happened.events,
  });
}

/** The person's own cases, for the panel's list. */
export const myCases = (ctx: StaffCtx): Promise<Outcome<CaseLine[]>> =>
  look(ctx, { action: "case.list", subject: "cases" }, async (reader) =>
    accept(await listMyCases(reader, ctx)),
  );

const labelIn = statement(["organizationId", "staffId", "caseId"], (from, given) =>
  from
    .select({ label: caseLabels.label })
    .from(caseLabels)
    .where(
      and(
        eq(caseLabels.organizationId, given.organizationId),
        eq(caseLabels.staffId, given.staffId),
        eq(caseLabels.caseId, given.caseId),
      ),
    ),
);

async function labelOf(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<Pick<CasePage, "label">> {
  const { organizationId, staffId } = ctx.actor;
  const [row] = await labelIn(reader, { organizationId, staffId, caseId });
  if (!row) return {};
  const place = { table: "case_labels", id: `${staffId}:${caseId}` };
  return { label: await ctx.store.keys.open<string>(place, row.label) };
}

async function familyOf(
  reader: Reader,
  ctx: StaffCtx,
  caseId: CaseId,
): Promise<Pick<CasePage, "student" | "guardians">> {
  const own = await ownStudent(reader, ctx, caseId);
  if (!own) return { guardians: [] };
  const { legal, preferred, birthDate } = own.secrets;
  return {
    student: { name: legal, birthDate, ...(preferred && { preferred }) },
    guardians: await adultsOf(reader, ctx, own.id),
  };
}

const recordLength = 50;

/** What the record shows of a disclosure; what was in it is on no page. */
const recordColumns = {
  subjectId: disclosures.subjectId,
  version: disclosures.version,
  fromOrganization: disclosures.fromOrganization,
  categories: disclosures.categories,
  recipients: disclosures.recipients,
  releasedAt: disclosures.releasedAt,
  withdrawnWhy: disclosures.withdrawnWhy,
};

const sharedRows = statement(["caseId", "before"], (from, { caseId, before }) =>
  from
    .select(recordColumns)
    .from(disclosures)
    .where(and(eq(disclosures.caseId, caseId), lt(disclosures.releasedAt, before)))
    .orderBy(desc(disclosures.releasedAt))
    .limit(recordLength + 1),
);
type SharedRow = Awaited<ReturnType<typeof sharedRows>>[number];

function sharedFrom(
  rows: readonly SharedRow[],
  team: readonly TeamMember[],
): Pick<CasePage, "shared" | "olderThan"> {
  const shared = rows.slice(0, recordLength).map((row) => sharedLine(row, team));
  const last = shared.at(-1);
  return { shared, ...(rows.length > recordLength && last && { olderThan: last.releasedAt }) };
}

const sharedLine = (row: SharedRow, team: readonly TeamMember[]): SharedLine => ({
  subjectId: row.subjectId,
  version: row.version,
  from: row.fromOrganization,
  categories: row.categories,
  readers: row.recipients.map(
    ({ staffId }) => team.find((member) => member.staffId === staffId)?.name ?? "A former colleague",
  ),
  releasedAt: row.releasedAt,
  ...(row.withdrawnWhy && { withdrawn: row.withdrawnWhy }),
});

const troubled: DeliveryState[] = ["uncertain", "failed", "unreachable"];

/** Copies of what is shared in a case, and of requests about it, that did not arrive or may not have. */
const undeliveredIn = statement(["organizationId", "caseId"], (from, { organizationId, caseId }) =>
  from
    .select({ staffId: deliveries.staffId, state: deliveries.state, changedAt: deliveries.changedAt })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        inArray(deliveries.state, troubled),
        isCopyIn(from, caseId),
      ),
    )
    .orderBy(desc(deliveries.changedAt))
    .limit(recordLength),
);
