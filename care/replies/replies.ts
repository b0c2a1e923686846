import { and, eq } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { claimDraft } from "#db/drafts.ts";
import { newId, ReplyId, type DraftId, type ProgressUpdateId } from "#db/ids.ts";
import { asReader, type Reader } from "#db/read.ts";
import { disclosures } from "#db/schema/progress.ts";
import { act } from "../act.ts";
import { findCase } from "../cases.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { categoriesIn, isEditable } from "../progress.rules.ts";
import { currentOf, findShared, viewFor, type Shared } from "../progress-view.ts";
import { tokenOf } from "../progress.ts";
import { enqueueCopies, refusalFor, release, survey, type CoveredReader, type Survey } from "../release.ts";
import type { ShareCategory } from "../share.rules.ts";
import type { ReplyContent } from "./reply-view.ts";
import { replyForm } from "./replies.form.ts";

/** An update that may be answered now: about what, and whom a reply would reach. */
export type ReplyOffer = { shared: Shared; version: number; survey: Survey; token: string };

/**
 * Loads what may be answered of an update of the other side, in the categories that its reader sees of it. Refuses as
 * `not-found` when they do not see it now, `paused`, `closed-case`, and `no-permission` when none of them may cross.
 */
export async function replyOffer(
  reader: Reader,
  ctx: StaffCtx,
  subjectId: ProgressUpdateId,
): Promise<Outcome<ReplyOffer>> {
  const shared = await findShared(reader, ctx, subjectId);
  const current = shared && (currentOf(shared.versions) ?? shared.versions[0]);
  const from = ctx.actor.organizationId;
  if (!shared || !current || current.fromOrganization === from) return notThere;
  const ask = { case: shared.case, from, categories: current.categories };
  const no = (why: "paused" | "closed" | "no-permission", missing: readonly ShareCategory[]) =>
    refuse<ReplyOffer>(refusalFor({ why, missing: [...missing] }, ask, shared.standing.team));
  if (current.withdrawnAt) return notThere;
  if (shared.case.endedAt) return no("closed", []);
  if (shared.case.pausedAt) return no("paused", []);
  const { state } = viewFor(ctx, shared, ctx.actor.staffId);
  if (state.kind === "hidden") return notThere;
  const seen = survey(ctx, { ...ask, categories: categoriesIn(state.content) }, shared.standing);
  if (seen.open.length === 0) return no("no-permission", seen.missing);
  const { version } = current;
  const token = `${tokenOf(seen.readers, shared.case)}.${version}`;
  return accept({ shared, version, survey: seen, token });
}

const notThere = refuse({ kind: "not-found", what: "update" });

export type SendReply = {
  draft: DraftId;
  subjectId: ProgressUpdateId;
  words: string;
  category: ShareCategory;
  /** Of what the preview showed. */
  token: string;
  holdFor: Temporal.Duration;
  /** What the audit log says of the words: counts, classes and reasons. */
  noteAudit: readonly string[];
};
export type Sent = { id: ReplyId; readers: CoveredReader[] };

/**
 * Answers an update of the other side. Refuses as `lapsed` when the draft is old or used up, `changed` when what the
 * preview showed is no longer so, and as `replyOffer` and `release` do.
 */
export function sendReply(ctx: StaffCtx, input: SendReply): Promise<Outcome<Sent>> {
  const id = newId(ReplyId);
  const changed = ["words", ...input.noteAudit];
  return act(ctx, { action: "reply.send", subject: `reply:${id}`, changed }, async (tx) => {
    if (!(await claimDraft(tx, ctx, { id: input.draft, form: replyForm }))) return refuse({ kind: "lapsed" });
    const offer = await replyOffer(asReader(tx), ctx, input.subjectId);
    if (!offer.ok) return offer;
    const { shared, version, token } = offer.value;
    const me = shared.standing.team.find(({ staffId }) => staffId === ctx.actor.staffId);
    if (token !== input.token || !me) return refuse({ kind: "changed", what: "update" });
    const payload: ReplyContent = { words: input.words, version };
    const released = await release(tx, ctx, {
      case: shared.case,
      kind: "reply",
      subjectId: id,
      version: 1,
      repliesTo: input.subjectId,
      categories: [input.category],
      payload,
      authorRole: me.role,
      heldUntil: ctx.now.add(input.holdFor),
      standing: shared.standing,
    });
    return released.ok ? accept({ id, readers: released.value.readers }) : released;
  });
}

/**
 * Takes a reply back: while it is held no copy is ever posted, for fifteen minutes every copy says so. Refuses as
 * `not-found`, `already-done` and `too-late`.
 */
export function withdrawReply(ctx: StaffCtx, id: ReplyId): Promise<Outcome<{ wasHeld: boolean }>> {
  const deed = { action: "reply.withdraw", subject: `reply:${id}`, changed: ["withdrawn"] } as const;
  return act(ctx, deed, async (tx) => {
    const own = and(
      eq(disclosures.subjectId, id),
      eq(disclosures.kind, "reply"),
      eq(disclosures.authorId, ctx.actor.staffId),
      eq(disclosures.fromOrganization, ctx.actor.organizationId),
    );
    const [row] = await tx.select().from(disclosures).where(own).for("update");
    const found = row && (await findCase(tx, ctx, row.caseId));
    if (!row || !found?.ok) return refuse({ kind: "not-found", what: "page" });
    if (row.withdrawnAt) return refuse({ kind: "already-done", what: "reply.withdraw" });
    if (!isEditable(row.releasedAt, ctx.now)) return refuse({ kind: "too-late", what: "reply" });
    const wasHeld = Temporal.Instant.compare(ctx.now, row.heldUntil) < 0;
    const withdrawnWhy = wasHeld ? "undone" : "retracted";
    await tx.update(disclosures).set({ withdrawnAt: ctx.now, withdrawnWhy }).where(own);
    if (!wasHeld) await enqueueCopies(tx, ctx, { case: found.value, kind: "reply", subjectId: id });
    return accept({ wasHeld });
  });
}
