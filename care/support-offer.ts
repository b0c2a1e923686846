import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import type { CaseId, DraftId, SupportId, SupportRequestId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { findCase } from "./cases.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { tokenOf } from "./progress.ts";
import { cleanNote, type KeptNote } from "./progress-note.ts";
import type { Offer } from "./progress-offer.ts";
import { withRoster } from "./rosters.ts";
import { refusalFor, standingOf, survey } from "./release.ts";
import type { SupportKindId } from "./support-catalog.rules.ts";
import { readersNow, supportsForm } from "./support-requests.ts";
import type { ForWhom } from "./supports.ts";

/** What a draft of this conversation holds: coded answers and cleaned words, never what was typed. */
export type SupportDraft =
  | {
      for: "request";
      caseId: CaseId;
      token: string;
      entered?: { kind: SupportKindId; neededBy: string; classWords: string };
      note?: KeptNote;
    }
  | { for: "decide"; id: SupportRequestId; version: number }
  | { for: "record"; whom: ForWhom; kind?: SupportKindId; prefill?: { course?: string; dueOn?: string } }
  | { for: "revise"; id: SupportId; version: number };
export type DraftFor<For extends SupportDraft["for"]> = Extract<SupportDraft, { for: For }>;

/** Keeps a draft of this conversation; refuses as `lapsed` when it is old or used up. */
export async function keep(ctx: StaffCtx, id: DraftId, content: SupportDraft): Promise<Outcome<null>> {
  return (await keepDraft(ctx, { id, form: supportsForm, content }))
    ? accept(null)
    : refuse({ kind: "lapsed" });
}

/** The draft of this kind, if it is this person's and in its life. */
export const kept = <For extends SupportDraft["for"]>(
  ctx: StaffCtx,
  id: DraftId,
  what: For,
): Promise<Outcome<DraftFor<For>>> => read(ctx, (reader) => keptIn(reader, ctx, { id, what }));

/** The same, among other things that are read. */
export async function keptIn<For extends SupportDraft["for"]>(
  reader: Reader,
  ctx: StaffCtx,
  { id, what }: { id: DraftId; what: For },
): Promise<Outcome<DraftFor<For>>> {
  const draft = await findDraft<SupportDraft>(reader, ctx, id);
  // The kind was just compared.
  return draft?.for === what ? accept(draft as DraftFor<For>) : refuse({ kind: "lapsed" });
}

/**
 * What may be asked in a case now, and whom it would reach. Refuses as `not-found` or `closed-case`; to a program also as
 * `paused` or `no-permission`. What the school asks for stays with it and needs no permission. `raw` are words that the
 * finder is to look through.
 */
export async function supportOffer(
  reader: Reader,
  ctx: StaffCtx,
  caseId: CaseId,
  raw = "",
): Promise<Outcome<Offer>> {
  const [found, standing] = await Promise.all([
    findCase(reader, ctx, caseId),
    standingOf(reader, ctx, { id: caseId }),
  ]);
  if (!found.ok) return found;
  const from = ctx.actor.organizationId;
  const question = { case: found.value, from, categories: ["supports" as const] };
  const seen = survey(ctx, question, standing);
  const no = (why: "paused" | "closed" | "no-permission") =>
    refuse<Offer>(refusalFor({ why, missing: ["supports"] }, question, standing.team));
  if (found.value.endedAt) return no("closed");
  if (ctx.actor.organizationKind === "program") {
    if (found.value.pausedAt) return no("paused");
    if (seen.open.length === 0) return no("no-permission");
  }
  const token = tokenOf(readersNow(ctx, found.value, standing), found.value);
  const offer = { case: found.value, standing, survey: seen, token };
  return accept(await withRoster(reader, ctx, { ...offer, raw }, offer));
}

const identifying =
  "This may say who somebody is. Leave names, dates and places out, and put it differently.";
const unchecked =
  "Your roster has no student for this case yet, so words cannot be checked. Leave this empty.";

/** What is wrong with a few words that are shown as they are typed: whatever is doubtful is refused. */
export function problemWithWords(offer: Offer, words: string): string | undefined {
  if (!words) return undefined;
  const fresh = cleanNote(offer, words);
  if (!fresh.ok) return fresh.refusal.kind === "cannot-clean" ? unchecked : identifying;
  const { removed, held, cleaned } = fresh.value.kept;
  return removed.length + held.length > 0 || cleaned !== words ? identifying : undefined;
}
