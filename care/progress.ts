import { createHash } from "node:crypto";
import { and, desc, eq, isNull, max } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import { claimDraft } from "#db/drafts.ts";
import { newId, ProgressUpdateId, type CaseId, type DraftId } from "#db/ids.ts";
import { asReader, type Reader } from "#db/read.ts";
import { disclosures, progressUpdates } from "#db/schema/progress.ts";
import { act } from "./act.ts";
import { findCase, type Case } from "./cases.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { categoriesIn, type ProgressContent } from "./progress.rules.ts";
import { enqueueCopies, release, standingOf, survey, type CoveredReader, type Standing } from "./release.ts";
import type { ShareCategory } from "./share.rules.ts";

/** What a person saw before they confirmed: if any of it differs now, they look once more. */
export function tokenOf(
  readers: readonly CoveredReader[],
  subject: Pick<Case, "pausedAt" | "endedAt">,
): string {
  const lines = readers
    .map((one) => `${one.staffId}:${one.role}:${[...one.categories].sort().join("+")}`)
    .sort();
  const state = `${subject.pausedAt?.toString() ?? ""}|${subject.endedAt?.toString() ?? ""}`;
  return createHash("sha256")
    .update(`${lines.join("\n")}|${state}`)
    .digest("base64url")
    .slice(0, 16);
}

export type PostProgress = {
  draft: DraftId;
  caseId: CaseId;
  content: ProgressContent;
  /** The categories the form offered and the token of what it showed. */
  offered: readonly ShareCategory[];
  token: string;
  /** The update that this one edits or corrects. */
  revises?: ProgressUpdateId;
  /** How long it is held so that it can be undone. */
  holdFor: Temporal.Duration;
  /** What the audit log says of the note: counts, classes and reasons. */
  noteAudit: readonly string[];
};
export type Posted = { subjectId: ProgressUpdateId; readers: CoveredReader[]; heldUntil: Temporal.Instant };

/**
 * Saves an update and releases its copy. Refuses as `lapsed` when the draft is old or used up, `not-found` when the case
 * is not the author's, `changed` when what the preview showed is no longer so, `too-late`, and as `release` does.
 */
export async function postProgress(ctx: StaffCtx, input: PostProgress): Promise<Outcome<Posted>> {
  const subjectId = input.revises ?? newId(ProgressUpdateId);
  const deed = {
    action: "progress.post",
    subject: `update:${subjectId}`,
    changed: [...Object.keys(input.content), ...input.noteAudit],
  } as const;
  return act(ctx, deed, async (tx) => {
    if (!(await claimDraft(tx, ctx, { id: input.draft, form: "progress" })))
      return refuse({ kind: "lapsed" });
    const [found, version, standing] = await Promise.all([
      findCase(tx, ctx, input.caseId),
      nextVersion(tx, ctx, input),
      standingOf(asReader(tx), ctx, { id: input.caseId }),
    ]);
    if (!found.ok) return found;
    if (!version.ok) return version;
    const { readers } = survey(
      ctx,
      { case: found.value, from: ctx.actor.organizationId, categories: input.offered },
      standing,
    );
    if (tokenOf(readers, found.value) !== input.token) return refuse({ kind: "changed", what: "readers" });
    return saveAndRelease(tx, ctx, {
      ...input,
      subjectId,
      case: found.value,
      standing,
      version: version.value,
    });
  });
}

type Ready = PostProgress & { subjectId: ProgressUpdateId; case: Case; standing: Standing; version: number };

async function saveAndRelease(tx: Tx, ctx: StaffCtx, ready: Ready): Promise<Outcome<Posted>> {
  const id = ready.version === 1 ? ready.subjectId : newId(ProgressUpdateId);
  const { organizationId, staffId } = ctx.actor;
  const content = await ctx.store.keys.seal(organizationId, { table: "progress_updates", id }, ready.content);
  const saved = tx.insert(progressUpdates).values({
    id,
    organizationId,
    caseId: ready.caseId,
    authorId: staffId,
    rootId: ready.subjectId,
    version: ready.version,
    content,
    createdAt: ctx.now,
  });
  if (ready.version > 1) await withdrawVersions(tx, ctx, ready.subjectId, "replaced");
  const heldUntil = ctx.now.add(ready.holdFor);
  const released = release(tx, ctx, {
    case: ready.case,
    kind: "progress",
    subjectId: ready.subjectId,
    version: ready.version,
    categories: categoriesIn(ready.content),
    payload: ready.content,
    authorRole: roleOnCase(ready.standing.team, ctx),
    heldUntil,
    standing: ready.standing,
  });
  // Both are sent at once: a transaction that fails keeps neither.
  const [gate] = await Promise.all([released, saved]);
  if (!gate.ok) return gate;
  if (ready.version > 1) await refreshReplies(tx, ctx, { ...ready, heldUntil });
  return accept({ subjectId: ready.subjectId, readers: gate.value.readers, heldUntil });
}

const roleOnCase = (team: readonly TeamMember[], ctx: StaffCtx): Role =>
  team.find((member) => member.staffId === ctx.actor.staffId)?.role ?? ctx.actor.roles[0] ?? "counselor";

async function nextVersion(tx: Tx, ctx: StaffCtx, input: PostProgress): Promise<Outcome<number>> {
  if (!input.revises) return accept(1);
  const own = await findOwn(tx, ctx, input.revises);
  if (!own || own.last.caseId !== input.caseId) return refuse({ kind: "not-found", what: "update" });
  // An undone edit keeps its number: numbers are never used twice.
  const [newest] = await tx
    .select({ version: max(progressUpdates.version) })
    .from(progressUpdates)
    .where(
      and(
        eq(progressUpdates.organizationId, ctx.actor.organizationId),
        eq(progressUpdates.rootId, input.revises),
      ),
    );
  return accept((newest?.version ?? own.last.version) + 1);
}

/** The newest version of one of the author's own updates that still stands. */
async function lastVersion(db: Pick<Reader, "select">, ctx: StaffCtx, rootId: ProgressUpdateId) {
  const [row] = await db
    .select()
    .from(progressUpdates)
    .where(
      and(
        eq(progressUpdates.organizationId, ctx.actor.organizationId),
        eq(progressUpdates.rootId, rootId),
        eq(progressUpdates.authorId, ctx.actor.staffId),
        isNull(progressUpdates.retractedAt),
      ),
    )
    .orderBy(desc(progressUpdates.version))
    .limit(1);
  return row;
}

/** The update a person may edit, retract or correct: their own, by its root id, with when it was first released. */
export async function findOwn(tx: Pick<Reader, "select">, ctx: StaffCtx, rootId: ProgressUpdateId) {
  const last = await lastVersion(tx, ctx, rootId);
  if (!last) return undefined;
  const [first] = await tx
    .select({ createdAt: progressUpdates.createdAt })
    .from(progressUpdates)
    .where(and(eq(progressUpdates.organizationId, ctx.actor.organizationId), eq(progressUpdates.id, rootId)));
  return first && { last, firstAt: first.createdAt };
}

type Changed = { case: Case; subjectId: string; heldUntil?: Temporal.Instant };

/** Has the cards of what the other side replied say that the update was changed or taken back. */
export async function refreshReplies(
  tx: Tx,
  ctx: StaffCtx,
  { subjectId, ...changed }: Changed,
): Promise<void> {
  const replies = await tx
    .selectDistinct({ subjectId: disclosures.subjectId })
    .from(disclosures)
    .where(and(eq(disclosures.caseId, changed.case.id), eq(disclosures.repliesTo, subjectId)));
  for (const reply of replies) await enqueueCopies(tx, ctx, { ...changed, ...reply, kind: "reply" });
}

/** Takes back every version that stands. */
export function withdrawVersions(tx: Tx, ctx: StaffCtx, subjectId: string, why: "replaced" | "retracted") {
  return tx
    .update(disclosures)
    .set({ withdrawnAt: ctx.now, withdrawnWhy: why })
    .where(
      and(
        eq(disclosures.subjectId, subjectId),
        eq(disclosures.fromOrganization, ctx.actor.organizationId),
        isNull(disclosures.withdrawnAt),
      ),
    );
}
