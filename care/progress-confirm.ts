import type { StaffCtx } from "#db/context.ts";
import { keepDraft } from "#db/drafts.ts";
import type { At } from "./conversation.ts";
import type { Answers, Step } from "./form.ts";
import { accept, refuse, type Outcome, type Refusal } from "./outcome.ts";
import { donePage, undoFor } from "./progress.done.ts";
import { formName, ratingsPage } from "./progress.form.ts";
import {
  auditOf,
  findingsOf,
  settleNote,
  undecided,
  wordsOf,
  writtenIn,
  type KeptNote,
} from "./progress-note.ts";
import {
  ratingsData,
  readerLines,
  situationOf,
  type FilledDraft,
  type ProgressSettings,
  type Situation,
} from "./progress-offer.ts";
import { previewPage, readDecisions, type Decisions, type Held } from "./progress-preview.form.ts";
import { categoriesIn, domains, ratingWords, type ProgressContent } from "./progress.rules.ts";
import { postProgress, type PostProgress } from "./progress.ts";

type PreviewExtras = { words: readonly Held[]; notice?: string };

/** What was removed, what is held, what each reader will see, before anything is sent. */
export function preview(ctx: StaffCtx, situation: Situation, extras: PreviewExtras): Outcome<Step> {
  const { kept, offer, draft } = situation;
  if (!kept.note || !kept.entered?.noteCategory) return refuse({ kind: "lapsed" });
  const { ratings } = kept.entered;
  const rated = domains.filter(
    (domain) => domain.key in ratings && domain.side === ctx.actor.organizationKind,
  );
  const page = previewPage({
    codeName: offer.case.codeName,
    ...findingsOf(kept.note, extras.words),
    readers: readerLines(offer.survey.readers),
    categories: kept.offered,
    ratings: rated.map((domain) => ({
      label: domain.label,
      word: ratingWords(domain, ratings[domain.key] ?? ""),
    })),
    ...(extras.notice && { notice: extras.notice }),
  });
  return accept({ kind: "preview", draft, page });
}

/** The preview's answers: the note is judged again, then everything is sent. */
export async function confirm(
  settings: ProgressSettings,
  ctx: StaffCtx,
  at: At,
  answers: Answers,
): Promise<Outcome<Step>> {
  const decide = (note: KeptNote) => ({ kept: note, decisions: readDecisions(answers, note.held).marks });
  // The roster and the index of names are read again: either may have changed since the note was cleaned.
  const words = ({ note }: FilledDraft) => note && writtenIn(decide(note));
  const situation = await situationOf(settings, ctx, at, { words });
  if (!situation.ok) return situation;
  const { note, entered } = situation.value.kept;
  if (!note || !entered?.noteCategory) return refuse({ kind: "lapsed" });
  const decided = decide(note);
  const decisions = { marks: decided.decisions };
  const settled = settleNote(situation.value.offer, decided);
  if (!settled.ok) return doubtAgain(ctx, situation.value, { note, decisions }, settled.refusal);
  const { ratings, goneOver, noteCategory } = entered;
  const content = { ratings, goneOver, note: { text: settled.value, category: noteCategory } };
  return send(ctx, situation.value, content, { note, decisions });
}

/** A kept word that is certainly an identifier does not stay: the author decides again, with everything still there. */
function doubtAgain(ctx: StaffCtx, situation: Situation, judged: Judged, refusal: Refusal): Outcome<Step> {
  if (!isAboutKept(refusal, judged)) return refuse(refusal);
  const words = undecided(wordsOf(judged.note, judged.decisions.marks));
  return preview(ctx, situation, { words, notice: certainNotice });
}

/** Whether words were refused where their author chose to keep some, and can therefore decide again. */
export const isAboutKept = (refusal: Refusal, { decisions }: Pick<Judged, "decisions">): boolean =>
  refusal.kind === "cannot-clean" && refusal.why === "failed" && decisions.marks.some(({ keep }) => keep);

const certainNotice =
  "Nothing was sent: a word you kept is certainly a name or another identifier. Remove it here, or press Back and put the note differently.";

export type Judged = { note: KeptNote; decisions: Decisions };

/** Posts; when what the person saw has changed meanwhile, shows it again instead. */
export async function send(
  ctx: StaffCtx,
  situation: Situation,
  content: ProgressContent,
  judged?: Judged,
): Promise<Outcome<Step>> {
  const { kept, draft, settings } = situation;
  const input: PostProgress = {
    draft,
    caseId: kept.caseId,
    content,
    offered: kept.offered,
    token: kept.token,
    holdFor: settings.holdFor,
    noteAudit: judged ? auditOf(judged.note, judged.decisions.marks) : [],
    ...(kept.revises && { revises: kept.revises.rootId }),
  };
  const posted = await postProgress(ctx, input);
  if (!posted.ok) return posted.refusal.kind === "changed" ? showAgain(ctx, situation, judged) : posted;
  const page = donePage({
    away: situation.offer.away,
    subjectId: posted.value.subjectId,
    codeName: situation.offer.case.codeName,
    readers: readerLines(posted.value.readers),
    categories: categoriesIn(content),
    ...undoFor(ctx, settings.holdFor),
  });
  return accept({ kind: "done", page });
}

const changedNotice =
  "Permission or the care team changed while you were writing. Nothing was sent: check who will read it, then confirm again.";

async function showAgain(
  ctx: StaffCtx,
  situation: Situation,
  judged: Judged | undefined,
): Promise<Outcome<Step>> {
  const { draft, offer, kept } = situation;
  const renewed: FilledDraft = { ...kept, offered: offer.survey.open, token: offer.token };
  if (!(await keepDraft(ctx, { id: draft, form: formName, content: renewed })))
    return refuse({ kind: "lapsed" });
  if (!judged) {
    const page = ratingsPage({ ...ratingsData(ctx, offer), notice: changedNotice });
    return accept({ kind: "page", draft, page, keepTyped: true });
  }
  return preview(
    ctx,
    { ...situation, kept: renewed },
    {
      words: wordsOf(judged.note, judged.decisions.marks),
      notice: changedNotice,
    },
  );
}
