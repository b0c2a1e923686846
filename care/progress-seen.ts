import type { StaffCtx } from "#db/context.ts";
import { asReader } from "#db/read.ts";
import { act } from "./act.ts";
import { buttons, text } from "./card.ts";
import type { Copies } from "./copies.ts";
import { show, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { contentParts, hiddenText, updateCard, type UpdateView } from "./progress.cards.ts";
import { audienceOf, currentOf, findShared, viewFor } from "./progress-view.ts";
import { markSeen } from "./progress.ts";
import { safetyButton } from "./safety.form.ts";
import type { Ctx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";

/**
 * Shows one shared update to one person, in private, and records that they have seen it. Permission is asked again:
 * what may not be shown any more is not, whatever their card says. Refuses as `not-found`.
 */
export async function viewProgress(ctx: StaffCtx, subjectId: string): Promise<Outcome<Page>> {
  const deed = { action: "disclosure.view", subject: `update:${subjectId}`, changed: ["seen"] } as const;
  const outcome = await act(ctx, deed, async (tx) => {
    const shared = await findShared(asReader(tx), ctx, subjectId);
    const current = shared && currentOf(shared.versions);
    if (!shared) return refuse({ kind: "not-found", what: "update" });
    const view = viewFor(ctx, shared, ctx.actor.staffId);
    const member = shared.standing.team.find((one) => one.staffId === ctx.actor.staffId);
    const isReader = view.state.kind === "shown" && !view.author.isReader;
    if (current && member && isReader) {
      await markSeen(tx, ctx, { case: shared.case, disclosureId: current.id, subjectId, role: member.role });
    }
    return accept(view);
  });
  return outcome.ok ? accept(viewPage(outcome.value)) : outcome;
}

function viewPage(view: UpdateView): Page {
  const shown =
    view.state.kind === "shown"
      ? [...contentParts(view.state.content), ...view.state.notices.map((notice) => text(notice, "quiet"))]
      : [text(hiddenText(view.state.why))];
  return {
    form: "progress",
    key: "view",
    title: "Progress update",
    close: "Close",
    items: [
      show({ kind: "heading", text: view.codeName }),
      show(text(`${view.author.name}, ${view.author.role}`, "quiet")),
      ...shown.map(show),
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
    cardFor: (staffId, level) => updateCard(viewFor(ctx, shared, staffId), level),
    isWithdrawnFor: (staffId) => viewFor(ctx, shared, staffId).state.kind === "hidden",
  };
}
