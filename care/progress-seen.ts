import type { Ctx, StaffCtx } from "#db/context.ts";
import type { Tx } from "#db/change.ts";
import type { DisclosureId } from "#db/ids.ts";
import type { Role } from "#db/actor.ts";
import { asReader, type Reader } from "#db/read.ts";
import { disclosureViews } from "#db/schema/progress.ts";
import { act } from "./act.ts";
import { buttons, text, type Part } from "./card.ts";
import type { Case } from "./cases.ts";
import type { Copies } from "./copies.ts";
import { show, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import {
  answersTo,
  bylineOf,
  changesOf,
  contentParts,
  hiddenText,
  keptOut,
  ownPageOf,
  updateCard,
  type UpdateView,
} from "./progress.cards.ts";
import { levelOf } from "./chat-level.ts";
import { audienceOf, currentOf, findShared, viewFor, type Shared } from "./progress-view.ts";
import { enqueueCopies } from "./release.ts";
import { safetyButton } from "./safety.form.ts";
import { said, seenKey } from "./said.ts";

/**
 * Shows one shared update to one person, in private, and records that they have seen it. Permission is asked again:
 * what may not be shown any more is not, whatever their card says; they then see how it stands, and the look is recorded
 * as refused. Refuses as `not-found`.
 */
export const viewProgress = (ctx: StaffCtx, subjectId: string): Promise<Outcome<Page>> =>
  lookAt(ctx, subjectId, (view) => viewPage(view, false));

/** The same for somebody who has read it on their card: it is recorded, and there is nothing more to show. */
export const acknowledgeProgress = (ctx: StaffCtx, subjectId: string): Promise<Outcome<Page>> =>
  lookAt(ctx, subjectId, () => seenPage);

const seenPage = { ...said("Marked as seen", ["The sender can tell."]), key: seenKey };

async function lookAt(
  ctx: StaffCtx,
  subjectId: string,
  draw: (view: UpdateView) => Page,
): Promise<Outcome<Page>> {
  const deed = { action: "disclosure.view", subject: `update:${subjectId}`, changed: ["seen"] } as const;
  const instead: { page?: Page } = {};
  const outcome = await act(ctx, deed, async (tx) => {
    const shared = await findShared(asReader(tx), ctx, subjectId);
    if (!shared) return refuse({ kind: "not-found", what: "update" });
    const view = viewFor(ctx, shared, ctx.actor.staffId);
    const isKeptOut = levelOf(ctx) === "notice";
    if (isKeptOut || view.state.kind === "hidden") {
      instead.page = viewPage(view, isKeptOut);
      return refuse({ kind: "not-found", what: "update" });
    }
    await noteSeen(tx, ctx, shared);
    return accept(draw(view));
  });
  return instead.page ? accept(instead.page) : outcome;
}

/** A reader's first look is a fact that the author's card tells; the author's own is none. */
async function noteSeen(tx: Tx, ctx: StaffCtx, shared: Shared): Promise<void> {
  const current = currentOf(shared.versions);
  const member = shared.standing.team.find((one) => one.staffId === ctx.actor.staffId);
  if (!current || !member || current.authorId === member.staffId) return;
  const { id: disclosureId, subjectId } = current;
  await markSeen(tx, ctx, { case: shared.case, disclosureId, subjectId, role: member.role });
}

/** What the private view shows: the content, how it stands, or, where no content may be in chat, the way to our own page. */
function viewParts(view: UpdateView, isKeptOut: boolean): Part[] {
  const { state } = view;
  if (state.kind === "hidden") return [text(hiddenText(view, state.why))];
  if (isKeptOut) return [bylineOf(view), text(keptOut), ownPageOf(view)];
  return [
    bylineOf(view),
    ...contentParts(state.content),
    ...state.notices.map((notice) => text(notice, "quiet")),
    ...(view.author.isReader ? [] : [text("Marked as seen. The sender can tell.", "quiet")]),
  ];
}

function viewPage(view: UpdateView, isKeptOut: boolean): Page {
  const level = isKeptOut ? "notice" : "view";
  const own = view.author.isReader ? changesOf(view, level) : answersTo(view, level);
  const changes = view.state.kind === "shown" ? own : [];
  return {
    form: "progress",
    key: "view",
    title: "Progress update",
    close: "Close",
    items: [
      show({ kind: "heading", text: view.codeName }),
      ...viewParts(view, isKeptOut).map(show),
      ...(changes.length > 0 ? [show(buttons(...changes))] : []),
      show(buttons({ press: "case.open", ref: view.caseId, label: "About this case" })),
      show(safetyButton),
    ],
  };
}

/** The copies of a shared update on the side of the acting organization. */
export async function progressCopies(
  reader: Reader,
  ctx: Ctx,
  subjectId: string,
): Promise<Copies | undefined> {
  const shared = await findShared(reader, ctx, subjectId);
  if (!shared) return undefined;
  return {
    audience: audienceOf(ctx, shared, ctx.actor.organizationId),
    caseId: shared.case.id,
    isOwn: (staffId) => currentOf(shared.versions)?.authorId === staffId,
    cardFor: (staffId, level) => updateCard(viewFor(ctx, shared, staffId), level),
    isWithdrawnFor: (staffId) => viewFor(ctx, shared, staffId).state.kind === "hidden",
  };
}

/** Records that a reader has seen a shared update, once; the author's copy then says so. */
async function markSeen(
  tx: Tx,
  ctx: StaffCtx,
  seen: { case: Case; disclosureId: DisclosureId; subjectId: string; role: Role },
): Promise<void> {
  const { schoolId, programId } = seen.case;
  const first = await tx
    .insert(disclosureViews)
    .values({
      disclosureId: seen.disclosureId,
      schoolId,
      programId,
      viewerOf: ctx.actor.organizationId,
      staffId: ctx.actor.staffId,
      role: seen.role,
      seenAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ seenAt: disclosureViews.seenAt });
  if (first.length > 0)
    await enqueueCopies(tx, ctx, { case: seen.case, kind: "progress", subjectId: seen.subjectId });
}
