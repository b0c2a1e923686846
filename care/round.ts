import { and, desc, eq, isNull } from "drizzle-orm";
import { openingFor } from "#db/client.ts";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import { DraftId, newId, type CaseId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { progressUpdates } from "#db/schema/progress.ts";
import type { CaseLine } from "./cases.ts";
import type { At, Conversation, Press } from "./conversation.ts";
import { explain } from "./explain.ts";
import type { Answers, Step } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { undoFor } from "./progress.done.ts";
import { progressConversation } from "./progress-conversation.ts";
import {
  draftFrom,
  offerFor,
  optionsFor,
  ratingsData,
  situationOf,
  type FilledDraft,
  type Offer,
  type ProgressSettings,
} from "./progress-offer.ts";
import { levelOf, unlessKeptOut } from "./chat-level.ts";
import { ratingsPage } from "./progress.form.ts";
import { categoriesIn, domains, type ProgressContent } from "./progress.rules.ts";
import { postProgress } from "./progress.ts";
import { refreshRound } from "./prompts.ts";
import { putOffUpdate, type PutOff } from "./put-off.ts";
import { asRoundPage, roundDonePage, roundPage, type RoundData } from "./round.form.ts";
import { linesDue } from "./updates-due.ts";

/** A draft of the round: the update's own, and how many views of chat lie upon one another when it is shown. */
type RoundDraft = FilledDraft & { depth: number };

/** So many views fit upon one another in chat; a preview needs one more than the form. */
const deepest = 3;

type Turn = { depth: number; said?: RoundData["said"]; after?: CaseId };

/** The next case of which an update is due; after the last one, the first again. */
async function nextCase(ctx: StaffCtx, turn: Turn): Promise<Outcome<Step>> {
  const draft = newId(DraftId);
  const found = await read(ctx, async (reader) => {
    const due = await linesDue(reader, ctx);
    const line = due[due.findIndex(({ id }) => id === turn.after) + 1] ?? due[0];
    if (!line) return undefined;
    const offer = await offerFor(reader, ctx, line.id);
    const last = offer.ok ? await lastRatings(reader, ctx, offer.value) : undefined;
    return { left: due.length, line, offer, last, level: levelOf(ctx) };
  });
  if (!found) return accept({ kind: "done", page: roundDonePage(turn.said) });
  const { left, line, offer, last, level } = found;
  const kept = offer.ok ? draftFrom(offer.value) : { caseId: line.id, offered: [], token: "" };
  const content: RoundDraft = { ...kept, depth: turn.depth };
  if (!(await keepDraft(ctx, { id: draft, form: "progress", content }))) return refuse({ kind: "lapsed" });
  const page = roundPage({
    draft,
    codeName: line.codeName,
    line: lineOf(ctx, line),
    left,
    isShown: level !== "notice",
    ...(last && { last }),
    ...(!offer.ok && { refusal: explain(offer.refusal, { reader: ctx.actor.staffId, zone: ctx.zone }) }),
    ...(turn.said && { said: turn.said }),
  });
  return accept({ kind: "done", page });
}

const lineOf = (ctx: StaffCtx, line: CaseLine): string => optionsFor(ctx, [line])[0]?.line ?? "";

/** What one's side said last in a case, without its note, in the categories that may cross now. */
async function lastRatings(
  reader: Reader,
  ctx: StaffCtx,
  offer: Offer,
): Promise<ProgressContent | undefined> {
  const { organizationId } = ctx.actor;
  const [row] = await reader
    .select({ id: progressUpdates.id, content: progressUpdates.content })
    .from(progressUpdates)
    .where(
      and(
        eq(progressUpdates.organizationId, organizationId),
        eq(progressUpdates.caseId, offer.case.id),
        isNull(progressUpdates.retractedAt),
      ),
    )
    .orderBy(desc(progressUpdates.createdAt))
    .limit(1);
  if (!row) return undefined;
  const place = { table: "progress_updates", id: row.id };
  const { ratings } = await ctx.store.keys.open<ProgressContent>(place, row.content);
  const open = domains.filter(({ key, category }) => key in ratings && offer.survey.open.includes(category));
  if (open.length === 0) return undefined;
  const again = Object.fromEntries(
    Object.entries(ratings).filter(([key]) => open.some((one) => one.key === key)),
  );
  return { ratings: again, goneOver: false };
}

async function keptFor(
  ctx: StaffCtx,
  ref: string,
): Promise<{ draft: DraftId; kept: RoundDraft } | undefined> {
  const id = DraftId.safeParse(ref);
  if (!id.success) return undefined;
  const kept = await read(ctx, (reader) => findDraft<RoundDraft>(reader, ctx, id.data));
  return kept && { draft: id.data, kept };
}

type Kept = NonNullable<Awaited<ReturnType<typeof keptFor>>>;

/** A press of the round finds its draft, or has lapsed. */
const onDraft =
  (run: (ctx: StaffCtx, kept: Kept) => Promise<Outcome<Step>>): Press =>
  async (ctx, ref) => {
    const found = await keptFor(ctx, ref);
    return found ? run(ctx, found) : refuse({ kind: "lapsed" });
  };

/** Sends once more what one's side said last: the same ratings, no note. */
async function sendSame(
  settings: ProgressSettings,
  ctx: StaffCtx,
  { draft, kept }: Kept,
): Promise<Outcome<Step>> {
  const situation = await situationOf(settings, ctx, { draft, page: "ratings" });
  if (!situation.ok) return situation;
  const { offer } = situation.value;
  const content = await read(ctx, (reader) => lastRatings(reader, ctx, offer));
  if (!content || categoriesIn(content).length === 0) return refuse({ kind: "changed", what: "ratings" });
  const { caseId, offered, token } = kept;
  const input = { draft, caseId, content, offered, token, holdFor: settings.holdFor, noteAudit: [] };
  const posted = await postProgress(ctx, input);
  if (!posted.ok) return posted;
  await recount(ctx);
  const words = `${offer.case.codeName}: sent, the same as last time.`;
  const { undo } = undoFor(ctx, settings.holdFor);
  const taken = undo && { undo: { ref: posted.value.subjectId, until: undo.until } };
  return nextCase(ctx, { depth: kept.depth, said: { words, ...taken } });
}

/** Has the round's card count again. */
const recount = (ctx: StaffCtx): Promise<void> =>
  ctx.store.client.transaction(openingFor(ctx.actor.organizationId), (db) => refreshRound(db as Tx, ctx));

async function rate(
  settings: ProgressSettings,
  ctx: StaffCtx,
  { draft, kept }: Kept,
): Promise<Outcome<Step>> {
  const situation = await situationOf(settings, ctx, { draft, page: "ratings" });
  if (!situation.ok) return situation;
  const { offer } = situation.value;
  const values = await read(ctx, (reader) => lastRatings(reader, ctx, offer));
  const page = ratingsPage({ ...ratingsData(ctx, offer), ...(values && { values }) });
  return accept({ kind: "page", draft, page: asRoundPage(page, takesNote(ctx, kept)) });
}

const takesNote = (ctx: StaffCtx, { depth }: RoundDraft) => ctx.actor.via === "panel" || depth < deepest;

const putOffWords: Record<PutOff, string> = {
  nothing: "nothing to report this week",
  snoozed: "put off to tomorrow",
};

async function putOff(ctx: StaffCtx, { kept }: Kept, why: PutOff): Promise<Outcome<Step>> {
  const done = await putOffUpdate(ctx, kept.caseId, why);
  if (!done.ok) return done;
  return nextCase(ctx, {
    depth: kept.depth,
    said: { words: `${done.value.codeName}: ${putOffWords[why]}.` },
  });
}

/** The form of an update as a step of the round: what it comes to is the next case. */
async function asStep(ctx: StaffCtx, kept: RoundDraft, step: Outcome<Step>): Promise<Outcome<Step>> {
  if (!step.ok || step.value.kind === "wrong") return step;
  const { value } = step;
  if (value.kind !== "done") return accept({ ...value, page: asRoundPage(value.page, takesNote(ctx, kept)) });
  await recount(ctx);
  const first = value.page.items.find((item) => "part" in item && item.part.kind === "text");
  const words = first && "part" in first && first.part.kind === "text" ? first.part.text : "Sent.";
  return nextCase(ctx, { depth: kept.depth, said: { words } });
}

async function nextStep(
  settings: ProgressSettings,
  ctx: StaffCtx,
  { at, answers }: Sent,
): Promise<Outcome<Step>> {
  const found = await keptFor(ctx, at.draft);
  if (!found) return refuse({ kind: "lapsed" });
  const step = await progressConversation(settings).next(ctx, at, answers);
  // A preview lies on top of its form, so what follows it is one view deeper.
  const depth = at.page === "preview" ? found.kept.depth + 1 : found.kept.depth;
  return asStep(ctx, { ...found.kept, depth }, step);
}
type Sent = { at: At; answers: Answers };

/** `/footbridge round`: the updates that are due, one after the other. */
export const roundConversation = (settings: ProgressSettings): Conversation => ({
  start: (ctx) => nextCase(ctx, { depth: 1 }),
  next: (ctx, at, answers) => nextStep(settings, ctx, { at, answers }),
  show: async (ctx, at) => {
    const found = await keptFor(ctx, at.draft);
    if (!found) return refuse({ kind: "lapsed" });
    const step = await progressConversation(settings).show(ctx, at);
    return asStep(ctx, found.kept, step);
  },
});

/** The buttons of the round. Each carries the id of the draft it was drawn with. */
export const roundPresses = (settings: ProgressSettings): Record<string, Press> => ({
  "round.start": (ctx) => nextCase(ctx, { depth: 1 }),
  "round.same": onDraft((ctx, kept) => sendSame(settings, ctx, kept)),
  "round.rate": onDraft((ctx, kept) => unlessKeptOut(ctx, "/ask/round", () => rate(settings, ctx, kept))),
  "round.nothing": onDraft((ctx, kept) => putOff(ctx, kept, "nothing")),
  "round.snooze": onDraft((ctx, kept) => putOff(ctx, kept, "snoozed")),
  "round.next": onDraft((ctx, { kept }) => nextCase(ctx, { depth: kept.depth, after: kept.caseId })),
});
