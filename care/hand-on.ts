import { and, arrayContains, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import { careTeam, caseLabels, cases } from "#db/schema/cases.ts";
import { chatAccounts, sessions } from "#db/schema/chat.ts";
import { introductions, openings } from "#db/schema/openings.ts";
import { staff } from "#db/schema/organizations.ts";
import { dropCalendars } from "./calendars/calendars.ts";
import { handOnCheckIns } from "./check-ins/hand-on.ts";
import { canJoinTeam, type Colleague } from "./colleagues.ts";
import { refreshHomes } from "./home-openings.ts";
import { handOnSupports } from "./support-hand-on.ts";
import { tellNewContact } from "./new-contact.ts";
import { refreshCopies } from "./pause.ts";
import { enqueueCopies } from "./release.ts";
import { putOnTeam } from "./team-rows.ts";
import { workRole } from "./work-roles.rules.ts";

export type Leaving = { id: StaffId; cover: Colleague | undefined };

/**
 * Ends somebody's work here, however it came to be known: their access is worth nothing from this moment, and their open
 * cases, meetings, supports and what waited on them go to their cover, where they have one. Answers with the number of
 * open cases.
 */
export async function endWork(tx: Tx, ctx: Ctx, leaving: Leaving): Promise<number> {
  const handedOn = await handOnCases(tx, ctx, leaving);
  const { id, cover } = leaving;
  const successor = cover && canJoinTeam(cover) ? cover : undefined;
  await handOnCheckIns(tx, ctx, {
    id,
    ...(successor && { successor: { staffId: successor.staffId, role: workRole(successor.roles) } }),
  });
  await handOnSupports(tx, ctx, { id, cover });
  if (cover) await handOnPrepared(tx, ctx, { id, cover });
  await endAccess(tx, ctx, id);
  await dropLabels(tx, ctx, id);
  await dropCalendars(tx, ctx, id);
  return handedOn;
}

/**
 * Who takes over from each of those who leave together: a cover who leaves as well passes it on to their own. Nobody where
 * that leads back to somebody who leaves.
 */
export function coverFor(
  all: readonly Colleague[],
  id: StaffId,
  leaving: ReadonlySet<StaffId>,
): Colleague | undefined {
  const seen = new Set<StaffId>();
  let one = all.find(({ staffId }) => staffId === id);
  while (one && !seen.has(one.staffId)) {
    seen.add(one.staffId);
    const { coverId } = one;
    one = all.find(({ staffId }) => staffId === coverId);
    if (one && !leaving.has(one.staffId)) return one;
  }
  return undefined;
}

async function endAccess(tx: Tx, ctx: Ctx, id: StaffId): Promise<void> {
  const { organizationId } = ctx.actor;
  const endedAt = ctx.now;
  await tx
    .update(staff)
    .set({ endedAt })
    .where(and(eq(staff.organizationId, organizationId), eq(staff.id, id)));
  await tx
    .update(sessions)
    .set({ endedAt })
    .where(
      and(eq(sessions.organizationId, organizationId), eq(sessions.staffId, id), isNull(sessions.endedAt)),
    );
  await tx
    .update(chatAccounts)
    .set({ endedAt })
    .where(
      and(
        eq(chatAccounts.organizationId, organizationId),
        eq(chatAccounts.staffId, id),
        isNull(chatAccounts.endedAt),
      ),
    );
  // Whoever they stood in for needs a new cover: nobody is offered a colleague who has left.
  await tx
    .update(staff)
    .set({ coverId: null })
    .where(and(eq(staff.organizationId, organizationId), eq(staff.coverId, id)));
}

/** Ends their place on each care team and puts the cover there. */
async function handOnCases(tx: Tx, ctx: Ctx, { id, cover }: Leaving): Promise<number> {
  const { organizationId } = ctx.actor;
  const places = await tx
    .select({ member: careTeam, endedAt: cases.endedAt })
    .from(careTeam)
    .innerJoin(cases, eq(cases.id, careTeam.caseId))
    .where(and(eq(careTeam.memberOf, organizationId), eq(careTeam.staffId, id), isNull(careTeam.endedAt)));
  for (const { member } of places)
    await tx.update(careTeam).set({ endedAt: ctx.now }).where(eq(careTeam.id, member.id));
  const open = places.filter(({ endedAt }) => endedAt === null).map(({ member }) => member);
  for (const member of open) {
    const subject = { ...member, id: member.caseId };
    if (cover && canJoinTeam(cover)) {
      const { staffId, roles } = cover;
      const one = { memberOf: organizationId, staffId, role: workRole(roles) };
      for (const made of await putOnTeam(tx, ctx, subject, [one]))
        await tellNewContact(tx, ctx, { ...subject, memberId: made.id });
    }
    await refreshCopies(tx, ctx, subject);
    await enqueueCopies(tx, ctx, { case: member, kind: "case-opened", subjectId: member.caseId });
  }
  return open.length;
}

type Handing = { id: StaffId; cover: Colleague };

/** Openings and unanswered introductions get the cover as their owner, so that answers reach somebody. */
async function handOnPrepared(tx: Tx, ctx: Ctx, { id, cover }: Handing): Promise<void> {
  const { organizationId } = ctx.actor;
  const { staffId } = cover;
  const mine = and(eq(openings.organizationId, organizationId), isNull(openings.endedAt));
  await tx
    .update(openings)
    .set({ ownerId: staffId })
    .where(and(mine, eq(openings.ownerId, id)));
  if (canJoinTeam(cover))
    await tx
      .update(openings)
      .set({ team: sql`array_replace(${openings.team}, ${id}::uuid, ${staffId}::uuid)` })
      .where(and(mine, arrayContains(openings.team, [id])));
  const open = and(
    eq(introductions.fromOrganization, organizationId),
    eq(introductions.askedBy, id),
    isNull(introductions.answer),
  );
  const passed = await tx.update(introductions).set({ askedBy: staffId }).where(open).returning();
  for (const row of passed)
    await enqueueCopies(tx, ctx, { case: row, kind: "introduction", subjectId: row.id });
  await refreshHomes(tx, ctx, [staffId]);
}

/** A label was for its author alone. Nothing of what it said is kept. */
async function dropLabels(tx: Tx, ctx: Ctx, staffId: StaffId): Promise<void> {
  const { organizationId } = ctx.actor;
  const mine = and(eq(caseLabels.organizationId, organizationId), eq(caseLabels.staffId, staffId));
  for (const { caseId } of await tx.select({ caseId: caseLabels.caseId }).from(caseLabels).where(mine)) {
    const place = { table: "case_labels", id: `${staffId}:${caseId}` };
    const label = await ctx.store.keys.seal(organizationId, place, "");
    await tx
      .update(caseLabels)
      .set({ label })
      .where(and(mine, eq(caseLabels.caseId, caseId)));
  }
}
