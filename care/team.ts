import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { teamOfCase, type TeamMember } from "#db/doors.ts";
import type { CaseId, StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { asReader, type Reader } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { act, look } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { asOptions, canJoinTeam, colleaguesOf } from "./colleagues.ts";
import type { Option } from "./form.ts";
import { freshCodeName } from "./match.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { refreshCopies } from "./pause.ts";
import { enqueueCopies } from "./release.ts";
import { putOnTeam } from "./team-rows.ts";
import { workRole } from "./work-roles.rules.ts";

export type TeamView = { case: Case; mine: TeamMember[]; theirs: TeamMember[]; colleagues: Option[] };

/** An admin looks after every case of the organization, by its code name; anybody else, after those they are on. */
function findManaged(reader: Pick<Reader, "select">, ctx: StaffCtx, id: CaseId): Promise<Outcome<Case>> {
  const { organizationId, roles } = ctx.actor;
  if (!roles.includes("admin")) return findCase(reader, ctx, id);
  return findCase(reader, { ...ctx, actor: { kind: "job", job: "team", organizationId } }, id);
}

/** The care team of a case, and who could join it. No student's name. Refuses as `not-found`. */
export const teamFor = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<TeamView>> =>
  look(ctx, { action: "team.change", subject: `case:${caseId}` }, async (reader) => {
    const found = await findManaged(reader, ctx, caseId);
    if (!found.ok) return found;
    const team = await teamOfCase(ctx.store, reader, caseId);
    const mine = team.filter((one) => one.organizationId === ctx.actor.organizationId);
    const people = await colleaguesOf(reader, ctx);
    const free = people.filter(
      (one) => canJoinTeam(one) && !mine.some(({ staffId }) => staffId === one.staffId),
    );
    const theirs = team.filter((one) => !mine.includes(one));
    return accept({ case: found.value, mine, theirs, colleagues: asOptions(free) });
  });

type Place = { caseId: CaseId; staffId: StaffId };

const deedFor = (caseId: CaseId, changed: string) =>
  ({ action: "team.change", subject: `case:${caseId}`, changed: [changed] }) as const;

/** Puts a colleague on a care team. Both sides read it at once. Refuses as `not-found`, `invalid` or `already-done`. */
export const joinTeam = (ctx: StaffCtx, { caseId, staffId }: Place): Promise<Outcome<null>> =>
  act(ctx, deedFor(caseId, "joined"), async (tx) => {
    const found = await findManaged(tx, ctx, caseId);
    if (!found.ok) return found;
    const person = (await colleaguesOf(tx, ctx)).find((one) => one.staffId === staffId);
    if (!person || !canJoinTeam(person))
      return refuse({
        kind: "invalid",
        fields: { person: "Pick one of your colleagues who works on cases." },
      });
    const { organizationId: memberOf } = ctx.actor;
    const made = await putOnTeam(tx, ctx, found.value, [{ memberOf, staffId, role: workRole(person.roles) }]);
    if (made.length === 0) return refuse({ kind: "already-done", what: "team.join" });
    await announce(tx, ctx, { subject: found.value, staffId });
    return accept(null);
  });

/** Takes a colleague off a care team: they see nothing of the case any more. Somebody has to stay. */
export const leaveTeam = (ctx: StaffCtx, { caseId, staffId }: Place): Promise<Outcome<null>> =>
  act(ctx, deedFor(caseId, "left"), async (tx) => {
    const found = await findManaged(tx, ctx, caseId);
    if (!found.ok) return found;
    // Two who leave at the same moment go one after the other, so that somebody stays.
    await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for("update");
    const team = await teamOfCase(ctx.store, asReader(tx), caseId);
    const mine = team.filter((one) => one.organizationId === ctx.actor.organizationId);
    if (!mine.some((one) => one.staffId === staffId)) return refuse({ kind: "not-found", what: "person" });
    if (mine.length === 1)
      return refuse({ kind: "invalid", fields: { person: "Somebody has to stay. Add a colleague first." } });
    await tx
      .update(careTeam)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(careTeam.caseId, caseId),
          eq(careTeam.memberOf, ctx.actor.organizationId),
          eq(careTeam.staffId, staffId),
          isNull(careTeam.endedAt),
        ),
      );
    await announce(tx, ctx, { subject: found.value, staffId });
    return accept(null);
  });

/** Every copy shows who is on the team now, and the person's Home has the case, or has it no more. */
async function announce(
  tx: Tx,
  ctx: StaffCtx,
  { subject, staffId }: { subject: Case; staffId: StaffId },
): Promise<void> {
  await refreshCopies(tx, ctx, subject);
  await enqueueCopies(tx, ctx, { case: subject, kind: "case-opened", subjectId: subject.id });
  const payload = { organizationId: ctx.actor.organizationId, staffId };
  await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload });
}

/**
 * Gives a case another code name, for both sides: when the old one has been said where it should not. Cards in chat
 * change in place. Refuses as `not-found` or `closed-case`.
 */
export const rotateCodeName = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<{ codeName: string }>> =>
  act(ctx, deedFor(caseId, "code name"), async (tx) => {
    const found = await findManaged(tx, ctx, caseId);
    if (!found.ok) return found;
    if (found.value.endedAt) return refuse({ kind: "closed-case", caseId });
    const codeName = await freshCodeName(tx, ctx, found.value);
    await tx.update(cases).set({ codeName }).where(eq(cases.id, caseId));
    await refreshCopies(tx, ctx, found.value);
    await enqueueCopies(tx, ctx, { case: found.value, kind: "case-opened", subjectId: caseId });
    for (const { staffId, organizationId } of await teamOfCase(ctx.store, asReader(tx), caseId))
      await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload: { organizationId, staffId } });
    return accept({ codeName });
  });
