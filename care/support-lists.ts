import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Placeholder } from "drizzle-orm";
import type { QueryBuilder } from "drizzle-orm/pg-core";
import type { StaffCtx } from "#db/context.ts";
import type { StudentId, CaseId, StaffId, SupportId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { staff } from "#db/schema/organizations.ts";
import { careTeam } from "#db/schema/cases.ts";
import { ownSupportRequests, supportRequests } from "#db/schema/supports.ts";
import { isAmong, once } from "#db/together.ts";
import { statement } from "#db/statement.ts";
import { look, lookAtNames } from "./act.ts";
import { findCase } from "./cases.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { findPupils } from "./roster-find.ts";
import { ownStudent } from "./rosters.ts";
import { looksAfter, studentName, supportsWhere, type SupportView } from "./support-loading.ts";
import type { RequestView } from "./support-request.cards.ts";
import { loadRequest, relationOf, requestViewFor, seenRequest, type Loaded } from "./support-request-view.ts";
import { bothSides, requestsWhere } from "./support-rows.ts";

const coveredBy = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) =>
  from
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.organizationId, organizationId), eq(staff.coverId, staffId), isNull(staff.endedAt))),
);

/** The people somebody may act for: themselves, and those they stand in for. */
async function actingFor(reader: Reader, ctx: StaffCtx): Promise<StaffId[]> {
  const { organizationId, staffId } = ctx.actor;
  const rows = await coveredBy(reader, { organizationId, staffId });
  return [staffId, ...rows.map(({ id }) => id)];
}

const waitingStates = ["requested", "needs_information", "missed"] as const;

/** The cases on whose care teams any of these people are. */
const casesOf = (from: QueryBuilder, organizationId: Placeholder, people: Placeholder) =>
  from
    .selectDistinct({ id: careTeam.caseId })
    .from(careTeam)
    .where(
      and(eq(careTeam.memberOf, organizationId), isAmong(careTeam.staffId, people), isNull(careTeam.endedAt)),
    );

const sharedOf = statement(["organizationId", "people"], (from, { organizationId, people }) =>
  from
    .select()
    .from(supportRequests)
    .where(
      and(
        inArray(supportRequests.caseId, casesOf(from, organizationId, people)),
        inArray(supportRequests.state, [...waitingStates]),
      ),
    ),
);
const ownOf = statement(["organizationId", "people"], (from, { organizationId, people }) =>
  from
    .select()
    .from(ownSupportRequests)
    .where(
      and(
        eq(ownSupportRequests.organizationId, organizationId),
        inArray(ownSupportRequests.caseId, casesOf(from, organizationId, people)),
        inArray(ownSupportRequests.state, [...waitingStates]),
      ),
    ),
);

/** Open and missed requests in the cases of this person, and of those they stand in for, as they may see them. */
export async function openRequests(
  reader: Reader,
  ctx: StaffCtx,
): Promise<{ loaded: Loaded; view: RequestView }[]> {
  const { organizationId, staffId } = ctx.actor;
  const people = await actingFor(reader, ctx);
  const [shared, own] = await Promise.all([
    sharedOf(reader, { organizationId, people }),
    ownOf(reader, { organizationId, people }),
  ]);
  const loaded = await Promise.all(bothSides(shared, own).map((row) => loadRequest(reader, ctx, { row })));
  return loaded
    .filter((one) => one !== undefined)
    .filter((one) => relationOf(ctx, one, staffId) !== undefined && isFresh(ctx, one))
    .map((one) => ({ loaded: one, view: requestViewFor(ctx, one, staffId) }));
}

/** What was missed is looked at for a week; then it is history. */
const isFresh = (ctx: StaffCtx, { row }: Loaded) =>
  row.state !== "missed" || Temporal.Instant.compare(row.missedAt.add({ hours: 7 * 24 }), ctx.now) > 0;

export type SupportsPage = {
  /** What this person decides, soonest first. */
  decide: RequestView[];
  /** What they asked for and is open. */
  asked: RequestView[];
  /** What they look after, those that need a look first. */
  mine: SupportView[];
};

const byDay = (a: RequestView, b: RequestView) => Temporal.PlainDate.compare(a.neededBy, b.neededBy);

/** What of supports is this person's to do or to look after. Code names only. */
export function supportsPageFor(ctx: StaffCtx): Promise<Outcome<SupportsPage>> {
  return look(ctx, { action: "support.see", subject: "supports" }, async (reader) => {
    const views = (await openRequests(reader, ctx)).map(({ view }) => view);
    const mine =
      ctx.actor.organizationKind === "school"
        ? await supportsWhere(reader, ctx, { ownerId: ctx.actor.staffId })
        : [];
    return accept({
      decide: views.filter((view) => view.viewer === "decider").toSorted(byDay),
      asked: views.filter((view) => view.viewer === "asker").toSorted(byDay),
      mine: mine
        .filter((view) => view.state !== "ended")
        .toSorted((a, b) => Temporal.PlainDate.compare(a.row.reviewOn, b.row.reviewOn)),
    });
  });
}

export type RequestPage = { view: RequestView; student?: string };

/** A request with the student's name, for those whom it concerns. One audit row. Refuses as `not-found`. */
export function requestPageFor(ctx: StaffCtx, id: string): Promise<Outcome<RequestPage>> {
  const deed = { action: "support.see", subject: `support-request:${id}`, changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const found = await seenRequest(reader, ctx, id);
    if (!found) return refuse({ kind: "not-found", what: "support" });
    const student = await ownStudent(reader, ctx, found.loaded.case.id);
    return accept({ view: found.view, ...(student && { student: student.secrets.legal }) });
  });
}

export type SupportPage = { view: SupportView; student: string; isMine: boolean };

/** A support with the student's name, for who looks after it and for the care team of its case. One audit row. */
export function supportPageFor(ctx: StaffCtx, id: SupportId): Promise<Outcome<SupportPage>> {
  const deed = { action: "support.see", subject: `support:${id}`, changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const [view] = await supportsWhere(reader, ctx, { id });
    const isMine = view !== undefined && looksAfter(ctx, view);
    const { caseId } = view?.row ?? {};
    const isOnTeam = caseId ? (await findCase(reader, ctx, caseId)).ok : false;
    if (!view || !(isMine || isOnTeam)) return refuse({ kind: "not-found", what: "support" });
    return accept({ view, isMine, student: await studentName(reader, ctx, view.row.studentId) });
  });
}

export type CaseSupports = { requests: RequestView[]; supports: SupportView[] };

/** The requests and supports of a case whose page this person may see. */
export async function supportsOfCase(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<CaseSupports> {
  const atSchool = ctx.actor.organizationKind === "school";
  const [loaded, supports] = await Promise.all([
    requestsIn(reader, ctx, caseId),
    atSchool ? supportsIn(reader, ctx, caseId) : [],
  ]);
  const requests = loaded
    .filter((one) => relationOf(ctx, one, ctx.actor.staffId) !== undefined)
    .map((one) => requestViewFor(ctx, one, ctx.actor.staffId))
    .toSorted((a, b) => Temporal.Instant.compare(b.askedAt, a.askedAt));
  return { requests, supports };
}

/** A case's page and its timeline want the same. */
const requestsIn = once(async (reader: Reader, ctx, caseId: CaseId): Promise<Loaded[]> => {
  const rows = await requestsWhere(reader, ctx, { caseId });
  const loaded = await Promise.all(rows.map((row) => loadRequest(reader, ctx, { row })));
  return loaded.filter((one) => one !== undefined);
});
const supportsIn = once((reader: Reader, ctx, caseId: CaseId) => supportsWhere(reader, ctx, { caseId }));

/** The school's own students by name, with or without a case. One audit row; what was typed is in none. */
export const findStudents = (
  ctx: StaffCtx,
  typed: string,
): Promise<Outcome<{ id: StudentId; name: string; birthDate: string }[]>> =>
  lookAtNames(ctx, { action: "support.find", subject: "students", changed: ["names"] }, async (reader) => {
    const found = await findPupils(reader, ctx, typed);
    return accept(
      found.map(({ id, name, preferred, birthDate }) => ({
        id,
        name: preferred ? `${name} (${preferred})` : name,
        birthDate,
      })),
    );
  });

/** The same organization's view of supports that have not ended, for what waits. */
export const mySupports = (reader: Reader, ctx: StaffCtx): Promise<SupportView[]> =>
  supportsWhere(reader, ctx, { ownerId: ctx.actor.staffId });
