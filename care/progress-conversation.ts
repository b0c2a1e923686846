import type { StaffCtx } from "#db/context.ts";
import { isLapsed, keepDraft } from "#db/drafts.ts";
import { CaseId, DraftId, newId, type ProgressUpdateId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { look } from "./act.ts";
import { listMyCases, meantBy, type CaseLine } from "./cases.ts";
import type { At, Conversation } from "./conversation.ts";
import { explainLine } from "./explain.ts";
import type { Answers, Step } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { confirm, preview, send } from "./progress-confirm.ts";
import { caseOptions, casePage, formName, ratingsPage, readRatings } from "./progress.form.ts";
import { cleanNote } from "./progress-note.ts";
import {
  draftFrom,
  offerFor,
  optionsFor,
  ratingsData,
  situationOf,
  type FilledDraft,
  type Offer,
  type ProgressDraft,
  type ProgressSettings,
  type Situation,
} from "./progress-offer.ts";
import { isEditable, type ProgressContent } from "./progress.rules.ts";
import { findOwn } from "./progress.ts";

/** `/progress`: pick a case, rate, see what is removed and who reads it, confirm. */
export function progressConversation(settings: ProgressSettings): Conversation {
  return {
    start: startProgress,
    search: async (ctx, typed) => {
      const lines = await look(ctx, listing, async (reader) => accept(await listMyCases(reader, ctx)));
      const wanted = typed.trim().toLowerCase();
      return lines.ok
        ? caseOptions(optionsFor(ctx, lines.value).filter((line) => matches(line, wanted)))
        : [];
    },
    show: (ctx, at) => showProgress(settings, ctx, at),
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

type Start = { lines: CaseLine[]; offer?: Offer };

/** The picker; with a code name typed, that case's form at once. Any other words are dropped unsaved. */
export async function startProgress(ctx: StaffCtx, words: string): Promise<Outcome<Step>> {
  const draft = newId(DraftId);
  const found = await look(ctx, { action: "progress.post", subject: "cases" }, async (reader, name) => {
    const lines = await listMyCases(reader, ctx);
    const named = meantBy(lines, words);
    if (!named) return accept<Start>({ lines });
    name(`case:${named.id}`);
    const offer = await offerFor(reader, ctx, named.id);
    return offer.ok ? accept<Start>({ lines, offer: offer.value }) : offer;
  });
  if (!found.ok) return found;
  const { lines, offer } = found.value;
  if (offer) return openOffer(ctx, draft, { offer });
  return accept({ kind: "page", draft, page: casePage(optionsFor(ctx, lines), words.trim() !== "") });
}

/** The picker or the form again. A preview is not shown again: its held words are stored nowhere. */
async function showProgress(settings: ProgressSettings, ctx: StaffCtx, at: At): Promise<Outcome<Step>> {
  if (isLapsed(at.draft, ctx.now)) return refuse({ kind: "lapsed" });
  if (at.page === "case") return startProgress(ctx, "");
  if (at.page !== "ratings") return refuse({ kind: "not-found", what: "page" });
  const situation = await situationOf(settings, ctx, at);
  if (!situation.ok) return situation;
  const { kept, offer } = situation.value;
  const data = { ...ratingsData(ctx, offer), ...(kept.revises && { revising: kept.revises.as }) };
  return accept({ kind: "page", draft: at.draft, page: ratingsPage(data) });
}

async function pickCase(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const picked = CaseId.safeParse(answers["case"]);
  if (!picked.success) return accept({ kind: "wrong", fields: { case: "Pick one of your cases." } });
  return openCase(ctx, at.draft, { caseId: picked.data });
}

/** The form about one of the person's cases, without asking which. */
export const openProgress = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Step>> =>
  openCase(ctx, newId(DraftId), { caseId });

type Filling = {
  revises?: ProgressDraft["revises"];
  values?: ProgressContent;
  notice?: string;
};

async function openCase(
  ctx: StaffCtx,
  draft: DraftId,
  { caseId, ...filling }: Filling & { caseId: CaseId },
): Promise<Outcome<Step>> {
  const offer = await look(ctx, { action: "progress.post", subject: `case:${caseId}` }, (reader) =>
    offerFor(reader, ctx, caseId),
  );
  return offer.ok ? openOffer(ctx, draft, { ...filling, offer: offer.value }) : offer;
}

/** The ratings page of one case; the draft remembers what was offered. */
async function openOffer(
  ctx: StaffCtx,
  draft: DraftId,
  { offer, revises, values, notice }: Filling & { offer: Offer },
): Promise<Outcome<Step>> {
  const content: FilledDraft = { ...draftFrom(offer), ...(revises && { revises }) };
  if (!(await keepDraft(ctx, { id: draft, form: formName, content }))) return refuse({ kind: "lapsed" });
  const data = {
    ...ratingsData(ctx, offer),
    ...(revises && { revising: revises.as }),
    ...(values && { values }),
    ...(notice && { notice }),
  };
  return accept({ kind: "page", draft, page: ratingsPage(data) });
}

/** Opens one's own update again: an edit within fifteen minutes, a correction afterwards. */
export async function reviseProgress(ctx: StaffCtx, rootId: ProgressUpdateId): Promise<Outcome<Step>> {
  const deed = { action: "progress.post", subject: `update:${rootId}` } as const;
  const own = await look(ctx, deed, async (reader) => {
    const found = await findOwn(reader, ctx, rootId);
    return found ? accept(found) : refuse({ kind: "not-found", what: "update" });
  });
  if (!own.ok) return own;
  const { last, firstAt } = own.value;
  const place = { table: "progress_updates", id: last.id };
  const values = await ctx.store.keys.open<ProgressContent>(place, last.content);
  const as = isEditable(firstAt, ctx.now) ? "edit" : "correction";
  return openCase(ctx, newId(DraftId), { caseId: last.caseId, revises: { rootId, as }, values });
}

async function takeRatings(
  settings: ProgressSettings,
  ctx: StaffCtx,
  at: At,
  answers: Answers,
): Promise<Outcome<Step>> {
  const instead = CaseId.safeParse(answers["about"]);
  const situation = await situationOf(settings, ctx, at, {
    instead: instead.data,
    words: () => String(answers["note"] ?? "").trim(),
  });
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
  const fresh = cleanNote(situation.offer, raw);
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
