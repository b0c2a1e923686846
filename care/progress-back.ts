import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId, ProgressUpdateId } from "#db/ids.ts";
import { disclosures, progressUpdates } from "#db/schema/progress.ts";
import { act } from "./act.ts";
import { findCase } from "./cases.ts";
import { openIncident } from "./incidents.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { isEditable } from "./progress.rules.ts";
import { findOwn, refreshReplies, withdrawVersions } from "./progress.ts";
import { enqueueCopies } from "./release.ts";

/**
 * Takes an update back before it is delivered: no copy is ever posted. Refuses as `too-late` once the hold is over.
 * An undone edit leaves what stood before.
 */
export async function undoProgress(
  ctx: StaffCtx,
  subjectId: ProgressUpdateId,
): Promise<Outcome<{ caseId: CaseId }>> {
  return act(
    ctx,
    { action: "progress.undo", subject: `update:${subjectId}`, changed: ["withdrawn"] },
    async (tx) => {
      const newest = await newestDisclosure(tx, ctx, subjectId);
      if (newest?.withdrawnWhy === "undone") return refuse({ kind: "already-done", what: "progress.undo" });
      const own = await findOwn(tx, ctx, subjectId);
      if (!own || !newest) return refuse({ kind: "not-found", what: "update" });
      if (Temporal.Instant.compare(ctx.now, newest.heldUntil) >= 0)
        return refuse({ kind: "too-late", what: "undo" });
      await tx
        .update(disclosures)
        .set({ withdrawnAt: ctx.now, withdrawnWhy: "undone" })
        .where(eq(disclosures.id, newest.id));
      await tx
        .update(progressUpdates)
        .set({ retractedAt: ctx.now })
        .where(eq(progressUpdates.id, own.last.id));
      if (newest.version > 1) await restoreBefore(tx, subjectId, newest.version);
      return accept({ caseId: own.last.caseId });
    },
  );
}

async function restoreBefore(tx: Tx, subjectId: string, version: number): Promise<void> {
  const [before] = await tx
    .select({ id: disclosures.id })
    .from(disclosures)
    .where(and(eq(disclosures.subjectId, subjectId), eq(disclosures.withdrawnWhy, "replaced")))
    .orderBy(desc(disclosures.version))
    .limit(1);
  if (!before) throw new Error(`version ${version} replaced nothing`);
  await tx
    .update(disclosures)
    .set({ withdrawnAt: null, withdrawnWhy: null })
    .where(eq(disclosures.id, before.id));
}

/** The newest version that one has shared oneself, whether or not it still stands. */
async function newestDisclosure(tx: Tx, ctx: StaffCtx, subjectId: string) {
  const [row] = await tx
    .select()
    .from(disclosures)
    .where(
      and(
        eq(disclosures.subjectId, subjectId),
        eq(disclosures.fromOrganization, ctx.actor.organizationId),
        eq(disclosures.authorId, ctx.actor.staffId),
      ),
    )
    .orderBy(desc(disclosures.version))
    .limit(1);
  return row;
}

/** Takes a delivered update back within fifteen minutes: every copy says so. Refuses as `too-late` afterwards. */
export async function retractProgress(
  ctx: StaffCtx,
  subjectId: ProgressUpdateId,
): Promise<Outcome<{ caseId: CaseId }>> {
  return act(
    ctx,
    { action: "progress.retract", subject: `update:${subjectId}`, changed: ["withdrawn"] },
    async (tx) => {
      const newest = await newestDisclosure(tx, ctx, subjectId);
      if (newest?.withdrawnWhy === "retracted")
        return refuse({ kind: "already-done", what: "progress.retract" });
      const own = await findOwn(tx, ctx, subjectId);
      if (!own) return refuse({ kind: "not-found", what: "update" });
      if (!isEditable(own.firstAt, ctx.now)) return refuse({ kind: "too-late", what: "retract" });
      return takeBack(tx, ctx, { caseId: own.last.caseId, subjectId });
    },
  );
}

/**
 * The update was about another student: whenever that is noticed, every copy is taken back, and whoever looks into
 * incidents on the author's side has one. Refuses as `not-found`, or `already-done` once it was taken back.
 */
export function reportWrongStudent(
  ctx: StaffCtx,
  subjectId: ProgressUpdateId,
): Promise<Outcome<{ caseId: CaseId }>> {
  const deed = { action: "progress.wrong", subject: `update:${subjectId}`, changed: ["withdrawn"] } as const;
  return act(ctx, deed, async (tx) => {
    const newest = await newestDisclosure(tx, ctx, subjectId);
    if (newest?.withdrawnWhy === "retracted") return refuse({ kind: "already-done", what: "progress.wrong" });
    const own = await findOwn(tx, ctx, subjectId);
    if (!own) return refuse({ kind: "not-found", what: "update" });
    const { caseId } = own.last;
    const taken = await takeBack(tx, ctx, { caseId, subjectId });
    if (taken.ok) await openIncident(tx, ctx, { caseId, subjectId });
    return taken;
  });
}

type Back = { caseId: CaseId; subjectId: ProgressUpdateId };

async function takeBack(
  tx: Tx,
  ctx: StaffCtx,
  { caseId, subjectId }: Back,
): Promise<Outcome<{ caseId: CaseId }>> {
  const found = await findCase(tx, ctx, caseId);
  if (!found.ok) return found;
  await withdrawVersions(tx, ctx, subjectId, "retracted");
  await tx
    .update(progressUpdates)
    .set({ retractedAt: ctx.now })
    .where(
      and(
        eq(progressUpdates.organizationId, ctx.actor.organizationId),
        eq(progressUpdates.rootId, subjectId),
      ),
    );
  await enqueueCopies(tx, ctx, { case: found.value, kind: "progress", subjectId });
  await refreshReplies(tx, ctx, { case: found.value, subjectId });
  return accept({ caseId });
}
