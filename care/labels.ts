import type { StaffCtx } from "#db/context.ts";
import { CaseId, DraftId, newId } from "#db/ids.ts";
import { teamOfCase } from "#db/doors.ts";
import { asReader, type Reader } from "#db/read.ts";
import { caseLabels } from "#db/schema/cases.ts";
import { act, look } from "./act.ts";
import { findCase, listMyCases, meantBy, type Case } from "./cases.ts";
import type { At, Conversation } from "./conversation.ts";
import { clean } from "./deidentify/clean.ts";
import { indexRoster } from "./deidentify/roster.ts";
import type { Answers, Option, Step } from "./form.ts";
import { schoolmatesIn } from "./known-names.ts";
import { labelDonePage, labelLimit, labelPage, readLabel } from "./labels.form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { guarded } from "./progress-note.ts";
import { rosterFor } from "./rosters.ts";

/**
 * Sets one's own label of a case; an empty one takes it away. Refuses as `not-found` for a case that is not theirs, and
 * as `invalid` when it is too long or may say who the student is.
 */
export async function setLabel(
  ctx: StaffCtx,
  { caseId, label }: { caseId: CaseId; label: string },
): Promise<Outcome<Case>> {
  const deed = { action: "case.label", subject: `case:${caseId}`, changed: ["label"] } as const;
  return act(ctx, deed, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    const problem = await problemWith(asReader(tx), ctx, { case: found.value, label });
    if (problem) return refuse({ kind: "invalid", fields: { label: problem } });
    const { organizationId, staffId } = ctx.actor;
    const place = { table: "case_labels", id: `${staffId}:${caseId}` };
    const sealed = await ctx.store.keys.seal(organizationId, place, label);
    await tx
      .insert(caseLabels)
      .values({ organizationId, staffId, caseId, label: sealed })
      .onConflictDoUpdate({
        target: [caseLabels.organizationId, caseLabels.staffId, caseLabels.caseId],
        set: { label: sealed },
      });
    return found;
  });
}

const tooLong = `Shorten this to ${labelLimit} characters.`;
const identifying =
  "This may say who the student is. Use words that mean something to you alone, such as when you talk.";
const unvouched =
  "Your roster has no student for this case yet, so a label cannot be checked. Ask your coordinator to match them first.";

/** A label stands where a name must never stand, so whatever is doubtful is refused like what is certain. */
async function problemWith(
  reader: Reader,
  ctx: StaffCtx,
  about: { case: Case; label: string },
): Promise<string | undefined> {
  if (about.label === "") return undefined;
  if ([...about.label].length > labelLimit) return tooLong;
  const team = await teamOfCase(ctx.store, reader, about.case.id);
  const roster = await rosterFor(reader, ctx, { case: about.case, team });
  if (!roster) return unvouched;
  const schoolmates = await schoolmatesIn(reader, ctx, about.label);
  const looked = guarded(() => accept(clean(about.label, indexRoster({ ...roster, schoolmates }))));
  if (!looked.ok) return unvouched;
  return looked.value.removed.length + looked.value.held.length > 0 ? identifying : undefined;
}

/** `/footbridge label`: which case, and what to call it. */
export const labelConversation: Conversation = {
  start: (ctx, words) => showLabel(ctx, newId(DraftId), words),
  show: (ctx, at) => showLabel(ctx, at.draft, ""),
  next: takeLabel,
};

const listing = { action: "case.list", subject: "cases" } as const;

async function showLabel(ctx: StaffCtx, draft: DraftId, words: string): Promise<Outcome<Step>> {
  const lines = await look(ctx, listing, async (reader) => accept(await listMyCases(reader, ctx)));
  if (!lines.ok) return lines;
  const cases = lines.value.map((line): Option => {
    const hint = line.label ?? `With ${line.partnerName}`;
    return { value: line.id, label: line.codeName, hint };
  });
  const named = meantBy(lines.value, words);
  const about = named && { caseId: named.id, ...(named.label && { value: named.label }) };
  return accept({ kind: "page", draft, page: labelPage({ cases, ...about }) });
}

async function takeLabel(ctx: StaffCtx, _at: At, answers: Answers): Promise<Outcome<Step>> {
  const entered = readLabel(answers);
  const caseId = CaseId.safeParse(entered.caseId);
  if (!caseId.success) return accept({ kind: "wrong", fields: { case: "Pick one of your cases." } });
  const set = await setLabel(ctx, { caseId: caseId.data, label: entered.label });
  if (set.ok) return accept({ kind: "done", page: labelDonePage(set.value.codeName, entered.label) });
  return set.refusal.kind === "invalid" ? accept({ kind: "wrong", fields: set.refusal.fields }) : set;
}
