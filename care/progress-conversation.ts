import type { StaffCtx } from "#db/context.ts";
import { findDraft, isLapsed, keepDraft } from "#db/drafts.ts";
import { CaseId, DraftId, newId, type ProgressUpdateId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { look } from "./act.ts";
import { listMyCases } from "./cases.ts";
import { readCodeName } from "./code-names.rules.ts";
import type { At, Conversation } from "./conversation.ts";
import { explainLine } from "./explain.ts";
import type { Answers, Step } from "./form.ts";
import { accept, refuse, type Outcome, type Refusal } from "./outcome.ts";
import { donePage } from "./progress.done.ts";
import { caseOptions, casePage, formName, ratingsPage, readRatings, type Entered } from "./progress.form.ts";
import { previewPage, readDecisions, type Decisions, type Held } from "./progress-preview.form.ts";
import { auditOf, cleanNote, removedLines, runsOf, settleNote, type KeptNote } from "./progress-note.ts";
import {
  offerFor,
  optionsFor,
  ratingsData,
  readerLines,
  type Offer,
  type ProgressDraft,
} from "./progress-offer.ts";
import { domains, isEditable, ratingWords, type ProgressContent } from "./progress.rules.ts";
import { findOwn, postProgress, type PostProgress } from "./progress.ts";

/** What a draft holds once the ratings are in. */
type FilledDraft = ProgressDraft & { entered?: Omit<Entered, "note">; note?: KeptNote; otherCase?: CaseId };

export type ProgressSettings = { holdFor: Temporal.Duration };

/** `/progress`: pick a case, rate, see what is removed and who reads it, confirm. */
export function progressConversation(settings: ProgressSettings): Conversation {
  return {
    start: startProgress,
    search: async (ctx, typed) => {
      const lines = await read(ctx, (reader) => listMyCases(reader, ctx));
      const wanted = typed.trim().toLowerCase();
      return caseOptions(optionsFor(ctx, lines).filter((line) => matches(line, wanted)));
    },
    next: (ctx, at, answers) => {
      if (isLapsed(at.draft, ctx.now)) return Promise.resolve(refuse({ kind: "lapsed" }));
      if (at.page === "case") return pickCase(ctx, at, answers);
      if (at.page === "ratings") return takeRatings(settings, ctx, at, answers);
      if (at.page === "preview") return confirm(settings, ctx, at, answers);
      return Promise.resolve(refuse({ kind: "not-found", what: "page" }));
    },
  };
}

const matches = (line: { codeName: string; line: string }, wanted: string) =>
  `${line.codeName} ${line.line}`.toLowerCase().includes(wanted);

const listing = { action: "case.list", subject: "cases" } as const;

/** The picker; with a code name typed, that case's form at once. Any other words are dropped unsaved. */
export async function startProgress(ctx: StaffCtx, words: string): Promise<Outcome<Step>> {
  const draft = newId(DraftId);
  const typed = words.trim();
  const lines = await look(ctx, listing, async (reader) => accept(await listMyCases(reader, ctx)));
  if (!lines.ok) return lines;
  const wanted = typed && readCodeName(typed);
  const named = wanted && lines.value.find((line) => line.codeName === wanted);
  if (named) return openCase(ctx, draft, { caseId: named.id });
  return accept({ kind: "page", draft, page: casePage(optionsFor(ctx, lines.value), typed !== "") });
}

async function pickCase(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const picked = CaseId.safeParse(answers["case"]);
  if (!picked.success) return accept({ kind: "wrong", fields: { case: "Pick one of your cases." } });
  return openCase(ctx, at.draft, { caseId: picked.data });
}

/** The form about one of the person's cases, without asking which. */
export const openProgress = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Step>> =>
  openCase(ctx, newId(DraftId), { caseId });

type Opening = {
  caseId: CaseId;
  revises?: ProgressDraft["revises"];
  values?: ProgressContent;
  notice?: string;
};

/** The ratings page of one case; the draft remembers what was offered. */
async function openCase(ctx: StaffCtx, draft: DraftId, opening: Opening): Promise<Outcome<Step>> {
  const { caseId, revises, values, notice } = opening;
  const offer = await look(ctx, { action: "progress.post", subject: `case:${caseId}` }, (reader) =>
    offerFor(reader, ctx, caseId),
  );
  if (!offer.ok) return offer;
  const content: FilledDraft = { ...draftFrom(offer.value), ...(revises && { revises }) };
  if (!(await keepDraft(ctx, { id: draft, form: formName, content }))) return refuse({ kind: "lapsed" });
  const data = {
    ...ratingsData(ctx, offer.value),
    ...(revises && { revising: revises.as }),
    ...(values && { values }),
    ...(notice && { notice }),
  };
  return accept({ kind: "page", draft, page: ratingsPage(data) });
}

const draftFrom = (offer: Offer): ProgressDraft => ({
  caseId: offer.case.id,
  offered: offer.survey.open,
  token: offer.token,
});

/** Opens one's own update again: an edit within fifteen minutes, a correction afterwards. */
export async function reviseProgress(ctx: StaffCtx, rootId: ProgressUpdateId): Promise<Outcome<Step>> {
  const own = await read(ctx, (reader) => findOwn(reader, ctx, rootId));
  if (!own) return refuse({ kind: "not-found", what: "update" });
  const place = { table: "progress_updates", id: own.last.id };
  const values = await ctx.store.keys.open<ProgressContent>(place, own.last.content);
  const as = isEditable(own.firstAt, ctx.now) ? "edit" : "correction";
  return openCase(ctx, newId(DraftId), { caseId: own.last.caseId, revises: { rootId, as }, values });
}

type Situation = { settings: ProgressSettings; draft: DraftId; kept: FilledDraft; offer: Offer };

/** The draft and what may be shared now. A draft that is gone or used up is `lapsed`. */
async function situationOf(
  settings: ProgressSettings,
  ctx: StaffCtx,
  at: At,
  instead?: CaseId,
): Promise<Outcome<Situation>> {
  const kept = await read(ctx, (reader) => findDraft<FilledDraft>(reader, ctx, at.draft));
  if (!kept) return refuse({ kind: "lapsed" });
  const caseId = instead ?? kept.caseId;
  const offer = await look(ctx, { action: "progress.post", subject: `case:${caseId}` }, (reader) =>
    offerFor(reader, ctx, caseId),
  );
  if (!offer.ok) return offer;
  const shown = instead ? { ...draftFrom(offer.value) } : kept;
  return accept({ settings, draft: at.draft, kept: shown, offer: offer.value });
}

async function takeRatings(
  settings: ProgressSettings,
  ctx: StaffCtx,
  at: At,
  answers: Answers,
): Promise<Outcome<Step>> {
  const instead = CaseId.safeParse(answers["about"]);
  const situation = await situationOf(settings, ctx, at, instead.success ? instead.data : undefined);
  if (!situation.ok) return situation;
  const asked = { side: ctx.actor.organizationKind, categories: situation.value.kept.offered };
  const { entered, errors } = readRatings(answers, asked);
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const { note, ...coded } = entered;
  const filled = { ...situation.value, kept: { ...situation.value.kept, entered: coded } };
  return note
    ? takeNote(ctx, filled, note, answers)
    : send(ctx, filled, { goneOver: coded.goneOver, ratings: coded.ratings });
}

/** Cleans the note. When it names the student of another case, the form asks which one it is about before anything else. */
async function takeNote(
  ctx: StaffCtx,
  situation: Situation,
  raw: string,
  answers: Answers,
): Promise<Outcome<Step>> {
  const fresh = await cleanNote(ctx, situation.offer, raw);
  if (!fresh.ok) return accept({ kind: "wrong", fields: { note: explainLine(fresh.refusal) } });
  const { otherCase } = fresh.value;
  if (otherCase && answers["about"] === undefined) return askWhich(ctx, situation, otherCase);
  const kept = { ...situation.kept, note: fresh.value.kept };
  if (!(await keepDraft(ctx, { id: situation.draft, form: formName, content: kept })))
    return refuse({ kind: "lapsed" });
  return preview(ctx, { ...situation, kept }, { words: fresh.value.words });
}

async function askWhich(ctx: StaffCtx, situation: Situation, otherCase: CaseId): Promise<Outcome<Step>> {
  const lines = await read(ctx, (reader) => listMyCases(reader, ctx));
  const other = lines.find((line) => line.id === otherCase);
  if (!other) return refuse({ kind: "not-found", what: "case" });
  const page = ratingsPage({
    ...ratingsData(ctx, situation.offer),
    other: { caseId: otherCase, codeName: other.codeName },
  });
  return accept({ kind: "page", draft: situation.draft, page, keepTyped: true });
}

type PreviewExtras = { words: readonly Held[]; notice?: string };

function preview(ctx: StaffCtx, situation: Situation, extras: PreviewExtras): Outcome<Step> {
  const { kept, offer, draft } = situation;
  if (!kept.note || !kept.entered?.noteCategory) return refuse({ kind: "lapsed" });
  const { ratings } = kept.entered;
  const rated = domains.filter(
    (domain) => domain.key in ratings && domain.side === ctx.actor.organizationKind,
  );
  const page = previewPage({
    codeName: offer.case.codeName,
    runs: runsOf(kept.note, extras.words),
    removed: removedLines(kept.note),
    held: extras.words,
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
async function confirm(
  settings: ProgressSettings,
  ctx: StaffCtx,
  at: At,
  answers: Answers,
): Promise<Outcome<Step>> {
  const situation = await situationOf(settings, ctx, at);
  if (!situation.ok) return situation;
  const { note, entered } = situation.value.kept;
  if (!note || !entered?.noteCategory) return refuse({ kind: "lapsed" });
  const decisions = readDecisions(
    answers,
    note.held.map(({ mark }) => mark),
  );
  const settled = await settleNote(ctx, situation.value.offer, { kept: note, decisions: decisions.marks });
  if (!settled.ok) return doubtAgain(ctx, situation.value, { note, decisions }, settled.refusal);
  const { ratings, goneOver, noteCategory } = entered;
  const content = { ratings, goneOver, note: { text: settled.value, category: noteCategory } };
  return send(ctx, situation.value, content, { note, decisions });
}

/** A kept word that is certainly an identifier does not stay: the author decides again, with everything still there. */
function doubtAgain(ctx: StaffCtx, situation: Situation, judged: Judged, refusal: Refusal): Outcome<Step> {
  if (refusal.kind !== "cannot-clean" || refusal.why !== "failed" || judged.decisions.marks.length === 0)
    return refuse(refusal);
  return preview(ctx, situation, { words: wordsOf(judged), notice: certainNotice });
}

const certainNotice =
  "Nothing was sent: a word you kept is certainly a name or another identifier. Remove it here, or press Back and put the note differently.";

/** The held words as their author's preview sent them back; they are stored nowhere. */
const wordsOf = ({ note, decisions }: Judged): Held[] =>
  decisions.marks.map(({ mark, word }) => ({
    mark,
    word: word ?? "…",
    replacement: note.held.find((held) => held.mark === mark)?.replacement ?? "",
  }));

type Judged = { note: KeptNote; decisions: Decisions };

/** Posts; when what the person saw has changed meanwhile, shows it again instead. */
async function send(
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
    subjectId: posted.value.subjectId,
    codeName: situation.offer.case.codeName,
    readers: readerLines(posted.value.readers),
    categories: kept.offered,
    undoSeconds: settings.holdFor.total("seconds"),
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
  return preview(ctx, { ...situation, kept: renewed }, { words: wordsOf(judged), notice: changedNotice });
}
