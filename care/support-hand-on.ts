import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { SiteId, StaffId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { careTeam } from "#db/schema/cases.ts";
import { students } from "#db/schema/rosters.ts";
import { ownSupportRequests, supportReaders, supportRequests, supports } from "#db/schema/supports.ts";
import type { Colleague } from "./colleagues.ts";
import { kindOf } from "./support-catalog.rules.ts";
import { peopleIn } from "./support-people.ts";
import { refreshSupport } from "./support-records.ts";
import { approversFor, decidingRoles } from "./supports.rules.ts";

export type HandingOn = { id: StaffId; cover: Colleague | undefined };

const decides = (role: Role) => (decidingRoles as readonly Role[]).includes(role);

/**
 * No support is left with somebody who leaves: what they look after and what their classes have to know goes to their
 * cover; without one, what they look after goes to whoever decides such supports. An open request keeps somebody who is
 * asked back; nobody comes to decide their own.
 */
export async function handOnSupports(tx: Tx, ctx: Ctx, leaving: HandingOn): Promise<void> {
  await handOnOwned(tx, ctx, leaving);
  if (!leaving.cover) return;
  await handOnReading(tx, ctx, leaving.id, leaving.cover);
  await handOnRequests(tx, ctx, leaving.id, leaving.cover);
}

type Owned = Pick<typeof supports.$inferSelect, "id" | "caseId" | "kind" | "noticeId" | "reviewId"> & {
  siteId: SiteId | null;
};

async function handOnOwned(tx: Tx, ctx: Ctx, { id, cover }: HandingOn): Promise<void> {
  const { organizationId } = ctx.actor;
  const owned = await tx
    .select({
      id: supports.id,
      caseId: supports.caseId,
      kind: supports.kind,
      noticeId: supports.noticeId,
      reviewId: supports.reviewId,
      siteId: students.siteId,
    })
    .from(supports)
    .innerJoin(
      students,
      and(eq(students.organizationId, organizationId), eq(students.id, supports.studentId)),
    )
    .where(
      and(eq(supports.organizationId, organizationId), eq(supports.ownerId, id), isNull(supports.endedAt)),
    );
  if (owned.length === 0) return;
  const others = cover ? [] : await decidersBesides(tx, ctx, id);
  for (const one of owned) {
    const ownerId = cover?.staffId ?? (await nextOwner(tx, ctx, one, others));
    if (!ownerId) continue;
    await tx.update(supports).set({ ownerId }).where(eq(supports.id, one.id));
    await refreshSupport(tx, ctx, one);
  }
}

type Decider = { staffId: StaffId; role: Role; siteId: string | null };

async function decidersBesides(tx: Tx, ctx: Ctx, id: StaffId): Promise<Decider[]> {
  const people = await peopleIn(asReader(tx), ctx, decidingRoles);
  return people
    .filter(({ staffId }) => staffId !== id)
    .flatMap(({ staffId, roles, siteId }) =>
      roles.filter(decides).map((role) => ({ staffId, role, siteId })),
    );
}

/** A colleague on its case first, then one of the student's own building, then anybody who decides such a support. */
async function nextOwner(
  tx: Tx,
  ctx: Ctx,
  { caseId, kind, siteId }: Owned,
  others: readonly Decider[],
): Promise<StaffId | undefined> {
  const team = caseId ? await teamOf(tx, ctx, caseId) : [];
  const onCase = others.filter(({ staffId }) => team.includes(staffId));
  const near = others.filter((one) => one.siteId === siteId);
  for (const group of [onCase, near, others]) {
    const [first] = approversFor(kindOf(kind), group);
    if (first) return first.staffId;
  }
  return (onCase[0] ?? near[0] ?? others[0])?.staffId;
}

async function teamOf(tx: Tx, ctx: Ctx, caseId: NonNullable<Owned["caseId"]>): Promise<StaffId[]> {
  const rows = await tx
    .select({ staffId: careTeam.staffId })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.caseId, caseId),
        eq(careTeam.memberOf, ctx.actor.organizationId),
        isNull(careTeam.endedAt),
      ),
    );
  return rows.map(({ staffId }) => staffId);
}

/** Whoever takes over the classes is told of what they have to know. */
async function handOnReading(tx: Tx, ctx: Ctx, id: StaffId, cover: Colleague): Promise<void> {
  const { organizationId } = ctx.actor;
  const read = await tx
    .update(supportReaders)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(supportReaders.organizationId, organizationId),
        eq(supportReaders.staffId, id),
        isNull(supportReaders.endedAt),
      ),
    )
    .returning({ id: supportReaders.supportId });
  if (read.length === 0) return;
  const live = await tx
    .select()
    .from(supports)
    .where(
      and(
        eq(supports.organizationId, organizationId),
        isNull(supports.endedAt),
        inArray(
          supports.id,
          read.map((one) => one.id),
        ),
      ),
    );
  for (const support of live) {
    const told = { toldVersion: support.version, toldAt: ctx.now, endedAt: null };
    await tx
      .insert(supportReaders)
      .values({ organizationId, supportId: support.id, staffId: cover.staffId, ...told })
      .onConflictDoUpdate({ target: [supportReaders.supportId, supportReaders.staffId], set: told });
    await refreshSupport(tx, ctx, support);
  }
}

async function handOnRequests(tx: Tx, ctx: Ctx, id: StaffId, cover: Colleague): Promise<void> {
  const open = ["requested", "needs_information"] as const;
  await tx
    .update(supportRequests)
    .set({ askedBy: cover.staffId })
    .where(and(eq(supportRequests.askedBy, id), inArray(supportRequests.state, [...open])));
  if (cover.roles.some(decides)) return;
  await tx
    .update(ownSupportRequests)
    .set({ askedBy: cover.staffId })
    .where(
      and(
        eq(ownSupportRequests.organizationId, ctx.actor.organizationId),
        eq(ownSupportRequests.askedBy, id),
        inArray(ownSupportRequests.state, [...open]),
      ),
    );
}
