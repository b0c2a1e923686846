import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import { CheckInId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import type { At } from "../conversation.ts";
import { ask, show, type Answers, type Step } from "../form.ts";
import { momentWords } from "../moments.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { safetyButton } from "../safety.form.ts";
import { formName, page, scopeField } from "./check-ins.form.ts";
import { mayDo, readScope } from "./check-ins.rules.ts";
import { cancelCheckIn } from "./check-ins.ts";
import { doneWith, pressed } from "./done.ts";
import type { CheckInDraft } from "./plan.ts";
import { seeCheckIn } from "./see.ts";

/** Cancels a meeting at once; of a series it is asked first which of its meetings are meant. */
export async function openCancel(ctx: StaffCtx, id: CheckInId): Promise<Outcome<Step>> {
  const seen = await seeCheckIn(ctx, id);
  if (seen.ok && seen.value.checkIn.row.seriesId && mayDo("cancel", seen.value.checkIn.row, ctx.now))
    return showCancel(ctx, newId(DraftId), id);
  return pressed(ctx, id, {
    outcome: await cancelCheckIn(ctx, { id }),
    said: "Cancelled. Everybody is told.",
  });
}

/** Asks which meetings of a series are meant. */
export async function showCancel(ctx: StaffCtx, draft: DraftId, id: CheckInId): Promise<Outcome<Step>> {
  const seen = await seeCheckIn(ctx, id);
  if (!seen.ok) return seen;
  const { row, case: subject } = seen.value.checkIn;
  if (!seen.value.view.isTheirs || !mayDo("cancel", row, ctx.now)) return doneWith(ctx, id);
  const content: CheckInDraft = { caseId: row.caseId, checkInId: row.id };
  if (!(await keepDraft(ctx, { id: draft, form: formName, content }))) return refuse({ kind: "lapsed" });
  const asked = page({
    key: "cancel",
    title: "Cancel the check-in",
    submit: "Cancel it",
    items: [
      show({ kind: "heading", text: subject.codeName }),
      ...(row.startsAt ? [show({ kind: "text" as const, text: momentWords(row.startsAt, ctx.zone) })] : []),
      ask(scopeField),
      show(safetyButton),
    ],
  });
  return accept({ kind: "page", draft, page: asked });
}

/** Cancels those that were picked. */
export async function takeCancel(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const kept = await read(ctx, (reader) => findDraft<CheckInDraft>(reader, ctx, at.draft));
  const id = CheckInId.safeParse(kept?.checkInId).data;
  if (!id) return refuse({ kind: "lapsed" });
  const outcome = await cancelCheckIn(ctx, { id, scope: readScope(answers["scope"]) });
  return pressed(ctx, id, { outcome, said: "Cancelled. Everybody is told." });
}
