import { and, eq, isNull, or } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { CaseId, StaffId, StudentId, SupportId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { organizations, sites } from "#db/schema/organizations.ts";
import { students, type StudentSecrets } from "#db/schema/rosters.ts";
import { supportReaders, supports, type SupportDetails } from "#db/schema/supports.ts";
import { isAmong, together } from "#db/together.ts";
import { statement } from "#db/statement.ts";
import { roleWords } from "./role-words.ts";
import { kindOf, type SupportKind } from "./support-catalog.rules.ts";
import { todayIn } from "./support-clock.ts";
import { colleagues } from "./support-people.ts";
import type { SupportRow } from "./support-records.ts";
import { renewalDays, supportStateOn, type SupportState } from "./supports.rules.ts";

/** A support as the school's own people may know it. The student's name is not in it. */
export type SupportView = {
  row: SupportRow;
  kind: SupportKind;
  details: SupportDetails;
  state: SupportState;
  owner: string;
  zone: string;
  /** Who has to know, with who has got this version. */
  readers: {
    staffId: StaffId;
    name: string;
    hasGot: boolean;
    gotAt: Temporal.Instant | null;
    toldAt: Temporal.Instant;
  }[];
};

type Which =
  | { id: string }
  | { noticeId: string }
  | { reviewId: string }
  | { caseId: CaseId }
  | { ownerId: StaffId }
  | { readerId: StaffId };

/** Supports of the acting school. Rows of another organization are not there. */
export async function supportsWhere(reader: Reader, ctx: Ctx, which: Which): Promise<SupportView[]> {
  const rows = await rowsWhere(reader, ctx, which);
  return Promise.all(rows.map((row) => viewOf(reader, ctx, row)));
}

async function rowsWhere(reader: Reader, ctx: Ctx, which: Which): Promise<SupportRow[]> {
  const { organizationId } = ctx.actor;
  if ("id" in which) return rowsBy.id(reader, { organizationId, key: which.id });
  if ("noticeId" in which) return rowsBy.noticeId(reader, { organizationId, key: which.noticeId });
  if ("reviewId" in which) return rowsBy.reviewId(reader, { organizationId, key: which.reviewId });
  if ("caseId" in which) return rowsBy.caseId(reader, { organizationId, key: which.caseId });
  if ("ownerId" in which) return rowsLookedAfter(reader, { organizationId, staffId: which.ownerId });
  const told = await rowsToldTo(reader, { organizationId, staffId: which.readerId });
  return told.map(({ support }) => support);
}

const rowsWith = (key: "id" | "noticeId" | "reviewId" | "caseId") =>
  statement(["organizationId", "key"], (from, given) =>
    from
      .select()
      .from(supports)
      .where(and(eq(supports.organizationId, given.organizationId), eq(supports[key], given.key))),
  );
const rowsBy = {
  id: rowsWith("id"),
  noticeId: rowsWith("noticeId"),
  reviewId: rowsWith("reviewId"),
  caseId: rowsWith("caseId"),
};

const rowsLookedAfter = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) =>
  from
    .select()
    .from(supports)
    .where(
      and(
        eq(supports.organizationId, organizationId),
        isNull(supports.endedAt),
        or(eq(supports.ownerId, staffId), eq(supports.recordedBy, staffId)),
      ),
    ),
);

const rowsToldTo = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) =>
  from
    .select({ support: supports })
    .from(supportReaders)
    .innerJoin(supports, eq(supports.id, supportReaders.supportId))
    .where(
      and(
        eq(supportReaders.organizationId, organizationId),
        eq(supportReaders.staffId, staffId),
        isNull(supportReaders.endedAt),
        isNull(supports.endedAt),
      ),
    ),
);

async function viewOf(reader: Reader, ctx: Ctx, row: SupportRow): Promise<SupportView> {
  const place = { table: "supports", id: row.id };
  const [details, found, told = []] = await Promise.all([
    ctx.store.keys.open<SupportDetails>(place, row.details),
    zoneOfStudent(reader, ctx, row.studentId),
    readersOf(reader, ctx, row.id),
  ]);
  const zone = found ?? ctx.zone;
  const people = await colleagues(reader, ctx, [row.ownerId, ...told.map((one) => one.staffId)]);
  const owner = people.find((one) => one.staffId === row.ownerId);
  return {
    row,
    kind: kindOf(row.kind),
    details,
    state: supportStateOn(row, todayIn(ctx.now, zone)),
    owner: owner ? `${owner.name}, ${roleWords[owner.role]}` : "the school office",
    zone,
    readers: told.map((one) => ({
      staffId: one.staffId,
      name: people.find((person) => person.staffId === one.staffId)?.name ?? "A former colleague",
      hasGot: one.gotVersion === one.toldVersion,
      gotAt: one.gotAt,
      toldAt: one.toldAt,
    })),
  };
}

const readersIn = statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
  from
    .select()
    .from(supportReaders)
    .where(
      and(
        eq(supportReaders.organizationId, organizationId),
        isAmong(supportReaders.supportId, ids),
        isNull(supportReaders.endedAt),
      ),
    ),
);

/** The people who have to know of a support now. */
const readersOf = together(async (reader: Reader, ctx, ids: readonly SupportId[]) => {
  const rows = await readersIn(reader, { organizationId: ctx.actor.organizationId, ids });
  return Map.groupBy(rows, (row) => row.supportId);
});

const zonesOf = statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
  from
    .select({ id: students.id, ofSite: sites.zone, own: organizations.zone })
    .from(students)
    .innerJoin(organizations, eq(organizations.organizationId, students.organizationId))
    .leftJoin(sites, eq(sites.id, students.siteId))
    .where(and(eq(students.organizationId, organizationId), isAmong(students.id, ids))),
);

/** The zone of a student's site, or of the whole school. */
const zoneOfStudent = together(async (reader: Reader, ctx, ids: readonly StudentId[]) => {
  const rows = await zonesOf(reader, { organizationId: ctx.actor.organizationId, ids });
  return new Map(rows.map(({ id, ofSite, own }) => [id, ofSite ?? own]));
});

/** The name of the student of a support, as the school's roster has it. Its reader leaves the audit row. */
export async function studentName(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  id: SupportRow["studentId"],
): Promise<string> {
  const [row] = await reader
    .select({ secrets: students.secrets })
    .from(students)
    .where(and(eq(students.organizationId, ctx.actor.organizationId), eq(students.id, id)));
  if (!row) return "A former student";
  const { legal, preferred } = await ctx.store.keys.open<StudentSecrets>(
    { table: "students", id },
    row.secrets,
  );
  return preferred ? `${legal} (${preferred})` : legal;
}

/** Whether a support is this person's to look after: its owner, or who recorded it. */
export const looksAfter = (ctx: StaffCtx, { row }: Pick<SupportView, "row">): boolean =>
  row.ownerId === ctx.actor.staffId || row.recordedBy === ctx.actor.staffId;

/** Whether its owner is to look at it: its review is due, or it ends within a week and ran for longer than that. */
export function needsLook({ state, row }: SupportView, today: Temporal.PlainDate): boolean {
  if (state !== "active") return state === "review_due";
  const renewOn = row.endsOn.subtract({ days: renewalDays });
  return (
    Temporal.PlainDate.compare(renewOn, row.startsOn) > 0 && Temporal.PlainDate.compare(renewOn, today) <= 0
  );
}
