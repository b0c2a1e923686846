import type { StaffCtx } from "#db/context.ts";
import { findDraft, isLapsed, keepDraft } from "#db/drafts.ts";
import { DraftId, newId, type ProgressUpdateId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { look } from "../act.ts";
import { text } from "../card.ts";
import { listMyCases } from "../cases.ts";
import type { At, Conversation } from "../conversation.ts";
import type { Roster } from "../deidentify/roster.ts";
import { explainLine } from "../explain.ts";
import { show, wordOf, type Answers, type Page, type Step } from "../form.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { isAboutKept } from "../progress-confirm.ts";
import {
  auditOf,
  cleanNote,
  findingsOf,
  settleNote,
  undecided,
  wordsOf,
  writtenIn,
  type KeptNote,
} from "../progress-note.ts";
import { undoFor } from "../progress.done.ts";
import { readerLines, type ProgressSettings } from "../progress-offer.ts";
import { previewPage, readDecisions, type Held } from "../progress-preview.form.ts";
import { viewProgress } from "../progress-seen.ts";
import { currentOf } from "../progress-view.ts";
import { withRoster } from "../rosters.ts";
import { said } from "../said.ts";
import type { ShareCategory } from "../share.rules.ts";
import { readReply, replyDonePage, replyForm, replyFormPage, type ReplyData } from "./replies.form.ts";
import { replyOffer, sendReply, type ReplyOffer } from "./replies.ts";

/** What a draft of a reply holds: cleaned words, never the raw ones. */
type ReplyDraft = {
  subjectId: ProgressUpdateId;
  token: string;
  entered?: { category: ShareCategory; note: KeptNote };
};

/** A reply begins at the card of an update; by its name alone the command says so. */
export const replyConversation = (settings: ProgressSettings): Conversation => ({
  start: () => Promise.resolve(accept({ kind: "done", page: whereItIs })),
  show: showReply,
  next: (ctx, at, answers) => {
    if (isLapsed(at.draft, ctx.now)) return Promise.resolve(refuse({ kind: "lapsed" }));
    if (at.page === "reply") return takeReply(ctx, at, answers);
    if (at.page === "preview") return confirmReply(settings, ctx, { at, answers });
    return Promise.resolve(refuse({ kind: "not-found", what: "page" }));
  },
});

const whereItIs = said("Reply to an update", [
  "Reply stands on the card of each update in Messages, and on its page in the panel.",
]);

/** The form about one update. One that is not shown to them any more is shown as it stands. */
export async function openReply(ctx: StaffCtx, subjectId: ProgressUpdateId): Promise<Outcome<Step>> {
  const draft = newId(DraftId);
  const offer = await offerOf(ctx, subjectId);
  if (!offer.ok) return asItStands(ctx, subjectId, offer);
  const content: ReplyDraft = { subjectId, token: offer.value.token };
  if (!(await keepDraft(ctx, { id: draft, form: replyForm, content }))) return refuse({ kind: "lapsed" });
  return accept({ kind: "page", draft, page: replyFormPage(replyData(ctx, offer.value)) });
}

type WithRoster = ReplyOffer & { roster?: Roster };

const offerOf = (ctx: StaffCtx, subjectId: ProgressUpdateId) =>
  look(ctx, { action: "reply.send", subject: `update:${subjectId}` }, (reader) =>
    offerIn(reader, ctx, { subjectId }),
  );

type Sought = { subjectId: ProgressUpdateId; raw?: string | undefined };

/** The offer, with whom the finder has to know for these raw words. */
async function offerIn(
  reader: Reader,
  ctx: StaffCtx,
  { subjectId, raw }: Sought,
): Promise<Outcome<WithRoster>> {
  const offer = await replyOffer(reader, ctx, subjectId);
  if (!offer.ok) return offer;
  if (!raw) return offer;
  return accept(await withRoster(reader, ctx, { ...offer.value.shared, raw }, offer.value));
}

function replyData(ctx: StaffCtx, { shared, survey }: ReplyOffer): ReplyData {
  const current = currentOf(shared.versions);
  const author = shared.standing.team.find(({ staffId }) => staffId === current?.authorId);
  return {
    codeName: shared.case.codeName,
    side: ctx.actor.organizationKind,
    to: {
      by: author?.name ?? "a former colleague",
      at: current?.releasedAt ?? ctx.now,
      zone: ctx.zone,
    },
    categories: survey.open,
    readers: readerLines(survey.readers),
  };
}

/** What is not there for them: how the update stands, where they may know it; and that nothing was sent. */
async function asItStands(
  ctx: StaffCtx,
  subjectId: ProgressUpdateId,
  refused: Extract<Outcome<unknown>, { ok: false }>,
): Promise<Outcome<Step>> {
  if (refused.refusal.kind !== "not-found") return refused;
  const page = await viewProgress(ctx, subjectId);
  return page.ok ? accept({ kind: "done", page: unsent(page.value) }) : page;
}

const unsent = (page: Page): Page => ({
  ...page,
  items: [show(text("No reply was sent: this is how the update stands.", "warning")), ...page.items],
});

type Situation = { draft: DraftId; kept: ReplyDraft; offer: WithRoster };

type Words = (kept: ReplyDraft) => string | undefined;

/** The draft and what may be answered now, from one moment; `words` are those that the finder is to look through. */
async function situationOf(
  ctx: StaffCtx,
  { draft }: At,
  words?: Words,
): Promise<Outcome<Situation> | Outcome<Step>> {
  const about: { subjectId?: ProgressUpdateId } = {};
  const deed = { action: "reply.send", subject: `draft:${draft}` } as const;
  const found = await look(ctx, deed, async (reader, name): Promise<Outcome<Situation>> => {
    const kept = await findDraft<ReplyDraft>(reader, ctx, draft);
    if (!kept?.subjectId) return refuse({ kind: "lapsed" });
    name(`update:${kept.subjectId}`);
    about.subjectId = kept.subjectId;
    const offer = await offerIn(reader, ctx, { subjectId: kept.subjectId, raw: words?.(kept) });
    return offer.ok ? accept({ draft, kept, offer: offer.value }) : offer;
  });
  return !found.ok && about.subjectId ? asItStands(ctx, about.subjectId, found) : found;
}

const isStep = (value: Situation | Step): value is Step => "kind" in value;

/** The form again, as it is now. */
async function showReply(ctx: StaffCtx, at: At): Promise<Outcome<Step>> {
  const found = await situationOf(ctx, at);
  if (!found.ok) return found;
  if (isStep(found.value)) return accept(found.value);
  const page = replyFormPage(replyData(ctx, found.value.offer));
  return accept({ kind: "page", draft: at.draft, page });
}

/** Cleans the words and shows what is left of them. */
async function takeReply(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const found = await situationOf(ctx, at, () => wordOf(answers, "note"));
  if (!found.ok) return found;
  if (isStep(found.value)) return accept(found.value);
  const { offer, kept } = found.value;
  const { entered, errors } = readReply(answers, offer.survey.open);
  const { category } = entered;
  if (!category || Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const fresh = cleanNote(offer, entered.words);
  if (!fresh.ok) return accept({ kind: "wrong", fields: { note: explainLine(fresh.refusal) } });
  if (fresh.value.otherCase) {
    const note = await namesAnother(ctx, fresh.value.otherCase, offer.shared.case.codeName);
    return accept({ kind: "wrong", fields: { note } });
  }
  const content: ReplyDraft = {
    ...kept,
    token: offer.token,
    entered: { category, note: fresh.value.kept },
  };
  if (!(await keepDraft(ctx, { id: at.draft, form: replyForm, content }))) return refuse({ kind: "lapsed" });
  return preview({ draft: at.draft, kept: content, offer }, { words: fresh.value.words });
}

/** A reply belongs to its update, so it cannot be moved to the case of the student whom it names. */
async function namesAnother(ctx: StaffCtx, caseId: string, codeName: string): Promise<string> {
  const deed = { action: "case.list", subject: "cases" } as const;
  const lines = await look(ctx, deed, async (reader) => accept(await listMyCases(reader, ctx)));
  const other = lines.ok ? lines.value.find(({ id }) => id === caseId)?.codeName : undefined;
  const whose = other ? `the student of ${other}` : "the student of another case";
  return `This seems to name ${whose}, and the reply is about ${codeName}. Leave that name out, or reply from the card of the other case.`;
}

type Extras = { words: readonly Held[]; notice?: string };

/** What was removed, what is held, and who reads it, before anything is sent. */
function preview({ draft, kept, offer }: Situation, { words, notice }: Extras): Outcome<Step> {
  const { entered } = kept;
  if (!entered) return refuse({ kind: "lapsed" });
  const page = previewPage({
    codeName: offer.shared.case.codeName,
    ...findingsOf(entered.note, words),
    readers: readersFor(offer, entered.category),
    categories: [entered.category],
    ratings: [],
    ...(notice && { notice }),
  });
  return accept({ kind: "preview", draft, page: { ...page, form: replyForm } });
}

const readersFor = ({ survey }: ReplyOffer, category: ShareCategory) =>
  readerLines(survey.readers.filter(({ categories }) => categories.includes(category)));

type Confirming = { at: At; answers: Answers };

/** The preview's answers: the words are judged again, then the reply is sent. */
async function confirmReply(
  { holdFor }: ProgressSettings,
  ctx: StaffCtx,
  { at, answers }: Confirming,
): Promise<Outcome<Step>> {
  const decide = (note: KeptNote) => ({ kept: note, decisions: readDecisions(answers, note.held).marks });
  // The roster and the index of names are read again: either may have changed since the words were cleaned.
  const found = await situationOf(ctx, at, ({ entered }) => entered && writtenIn(decide(entered.note)));
  if (!found.ok) return found;
  if (isStep(found.value)) return accept(found.value);
  const { kept, offer } = found.value;
  if (!kept.entered) return refuse({ kind: "lapsed" });
  const { category, note } = kept.entered;
  const decided = decide(note);
  const marks = decided.decisions;
  const words = wordsOf(note, marks);
  const settled = settleNote(offer, decided);
  if (!settled.ok)
    return isAboutKept(settled.refusal, { decisions: { marks } })
      ? preview(found.value, { words: undecided(words), notice: certainNotice })
      : settled;
  const input = { draft: at.draft, subjectId: kept.subjectId, category, holdFor };
  const audit = auditOf(note, marks);
  const sent = await sendReply(ctx, { ...input, words: settled.value, token: kept.token, noteAudit: audit });
  if (sent.ok) {
    const { codeName } = offer.shared.case;
    const readers = readerLines(sent.value.readers);
    const undo = undoFor(ctx, holdFor);
    return accept({
      kind: "done",
      page: replyDonePage({ id: sent.value.id, codeName, readers, category, ...undo }),
    });
  }
  if (sent.refusal.kind === "changed") return showAgain(ctx, found.value, words);
  return asItStands(ctx, kept.subjectId, sent);
}

const certainNotice =
  "Nothing was sent: a word you kept is certainly a name or another identifier. Remove it here, or press Back and put the reply differently.";
const changedNotice =
  "The update, a permission or the care team changed while you were writing. Nothing was sent: check it once more, then confirm again.";

async function showAgain(
  ctx: StaffCtx,
  situation: Situation,
  words: readonly Held[],
): Promise<Outcome<Step>> {
  const { draft, offer } = situation;
  const kept = { ...situation.kept, token: offer.token };
  if (!(await keepDraft(ctx, { id: draft, form: replyForm, content: kept })))
    return refuse({ kind: "lapsed" });
  return preview({ draft, kept, offer }, { words, notice: changedNotice });
}
