import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { CareTeamMemberId, newId, type StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { chatAccounts, sessions } from "#db/schema/chat.ts";
import { introductions, openings } from "#db/schema/openings.ts";
import { staff } from "#db/schema/organizations.ts";
import { act } from "./act.ts";
import { canJoinTeam, colleaguesOf, type Colleague } from "./colleagues.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { refreshCopies } from "./pause.ts";
import { isLastAdmin, oneAtATime } from "./people.ts";
import { enqueueCopies } from "./release.ts";
import { workRole } from "./work-roles.rules.ts";

export type Left = { cases: number; coverName?: string };

/**
 * Ends somebody's work here: sessions and chat links are worth nothing from this moment, and their open cases and what
 * they prepared go to their cover, where they have one. Refuses as `not-found` or `last-admin`.
 */
export function deactivatePerson(ctx: StaffCtx, id: StaffId): Promise<Outcome<Left>> {
  const deed = {
    action: "people.change",
    subject: `staff:${id}`,
    changed: ["ended", "sessions", "chat accounts", "care teams"],
  } as const;
  return act(ctx, deed, async (tx) => {
    await oneAtATime(tx, ctx);
    const all = await colleaguesOf(tx, ctx);
    const person = all.find(({ staffId }) => staffId === id);
    if (!person) return refuse({ kind: "not-found", what: "person" });
    if (isLastAdmin(all, id)) return refuse({ kind: "last-admin" });
    const cover = all.find(({ staffId }) => staffId === person.coverId);
    const handedOn = await handOn(tx, ctx, { id, cover });
    await endAccess(tx, ctx, id);
    return accept({ cases: handedOn, ...(cover && { coverName: cover.name }) });
  });
}

async function endAccess(tx: Tx, ctx: StaffCtx, id: StaffId): Promise<void> {
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

type Handing = { id: StaffId; cover: Colleague | undefined };

/** Ends their place on each care team and puts the cover there. Answers with the number of open cases. */
async function handOn(tx: Tx, ctx: StaffCtx, { id, cover }: Handing): Promise<number> {
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
    if (cover && canJoinTeam(cover)) await join(tx, ctx, { member, cover });
    const subject = { ...member, id: member.caseId };
    await refreshCopies(tx, ctx, subject);
    await enqueueCopies(tx, ctx, { case: member, kind: "case-opened", subjectId: member.caseId });
  }
  if (cover) await handOnPrepared(tx, ctx, { id, cover });
  return open.length;
}

type Joining = {
  member: Pick<typeof careTeam.$inferSelect, "caseId" | "schoolId" | "programId">;
  cover: Colleague;
};

async function join(tx: Tx, ctx: StaffCtx, { member, cover }: Joining): Promise<void> {
  const { caseId, schoolId, programId } = member;
  await tx
    .insert(careTeam)
    .values({
      id: newId(CareTeamMemberId),
      caseId,
      schoolId,
      programId,
      memberOf: ctx.actor.organizationId,
      staffId: cover.staffId,
      role: workRole(cover.roles),
      startedAt: ctx.now,
    })
    .onConflictDoNothing();
}

/** Openings and unanswered introductions get the cover as their owner, so that answers reach somebody. */
async function handOnPrepared(
  tx: Tx,
  ctx: StaffCtx,
  { id, cover }: { id: StaffId; cover: Colleague },
): Promise<void> {
  const { organizationId } = ctx.actor;
  await tx
    .update(openings)
    .set({ ownerId: cover.staffId })
    .where(
      and(eq(openings.organizationId, organizationId), eq(openings.ownerId, id), isNull(openings.endedAt)),
    );
  const open = and(
    eq(introductions.fromOrganization, organizationId),
    eq(introductions.askedBy, id),
    isNull(introductions.answer),
  );
  const passed = await tx.update(introductions).set({ askedBy: cover.staffId }).where(open).returning();
  for (const row of passed)
    await enqueueCopies(tx, ctx, { case: row, kind: "introduction", subjectId: row.id });
  const payload = { organizationId, staffId: cover.staffId };
  await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload });
}
