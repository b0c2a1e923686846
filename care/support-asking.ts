import type { StaffCtx } from "#db/context.ts";
import { CaseId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import type { RequestContent } from "#db/schema/supports.ts";
import { look } from "./act.ts";
import { listMyCases, meantBy, type CaseLine } from "./cases.ts";
import type { At } from "./conversation.ts";
import { explainLine } from "./explain.ts";
import type { Answers, Option, Step } from "./form.ts";
import { momentWords } from "./moments.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import {
  auditOf,
  cleanNote,
  findingsOf,
  settleNote,
  wordsOf,
  writtenIn,
  type KeptNote,
} from "./progress-note.ts";
import type { Offer } from "./progress-offer.ts";
import { readDecisions, type Held } from "./progress-preview.form.ts";
import { roleWords } from "./role-words.ts";
import { saying } from "./said.ts";
import { kindOf, kindsFor } from "./support-catalog.rules.ts";
import { todayIn } from "./support-clock.ts";
import { keep, kept, problemWithWords, supportOffer, type DraftFor } from "./support-offer.ts";
import { coveredFor } from "./support-people.ts";
import { openRecord } from "./support-recording.ts";
import { requestSupport } from "./support-requests.ts";
import { dayWords } from "./support-words.ts";
import { mayDecideKind } from "./supports.ts";
import { askPage, pickCasePage, readAsk, sendPage, type AskData } from "./supports.form.ts";
import { approversFor, decideBy, limitsFor, problemWithNeededBy, readDay } from "./supports.rules.ts";

type Drafted = DraftFor<"request">;
type Entered = NonNullable<Drafted["entered"]>;

/** The picker; with a code name typed, that case's form at once. Any other words are dropped unsaved. */
export async function startAsking(ctx: StaffCtx, words: string): Promise<Outcome<Step>> {
  const lines = await look(ctx, { action: "case.list", subject: "cases" }, async (reader) =>
    accept(await listMyCases(reader, ctx)),
  );
  if (!lines.ok) return lines;
  const named = meantBy(lines.value, words);
  const draft = newId(DraftId);
  if (named) return openAsk(ctx, draft, named.id);
  const page = pickCasePage(lines.value.map(caseOption), words.trim() !== "");
  return accept({ kind: "page", draft, page });
}

const caseOption = (line: CaseLine): Option => ({
  value: line.id,
  label: line.codeName,
  hint: line.label ?? `With ${line.partnerName}`,
});

/** Cases by what was typed into the picker. */
export async function searchCases(ctx: StaffCtx, typed: string): Promise<Option[]> {
  const lines = await read(ctx, (reader) => listMyCases(reader, ctx));
  const wanted = typed.trim().toLowerCase();
  return lines.map(caseOption).filter((one) => `${one.label} ${one.hint}`.toLowerCase().includes(wanted));
}

export async function pickCase(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const picked = CaseId.safeParse(answers["case"]);
  if (!picked.success) return accept({ kind: "wrong", fields: { case: "Pick one of your cases." } });
  return openAsk(ctx, at.draft, picked.data);
}

const offerOf = (ctx: StaffCtx, caseId: CaseId, raw = "") =>
  look(ctx, { action: "support.request", subject: `case:${caseId}` }, (reader) =>
    supportOffer(reader, ctx, caseId, raw),
  );

/** The form about one case; the draft remembers whom it would reach. */
async function openAsk(ctx: StaffCtx, draft: DraftId, caseId: CaseId): Promise<Outcome<Step>> {
  const offer = await offerOf(ctx, caseId);
  if (!offer.ok) return offer;
  const done = await keep(ctx, draft, { for: "request", caseId, token: offer.value.token });
  if (!done.ok) return done;
  return accept({ kind: "page", draft, page: askPage(askData(ctx, offer.value)) });
}

function askData(ctx: StaffCtx, offer: Offer): AskData {
  const { organizationKind } = ctx.actor;
  const readers = offer.survey.readers.map((one) => `${one.name}, ${roleWords[one.role]}`);
  return {
    codeName: offer.case.codeName,
    kinds: kindsFor(organizationKind),
    reach:
      organizationKind === "program"
        ? `It goes to ${readers.join(" and ")}. You see who decides, and by when, before anything is sent.`
        : "It stays with the school. What is yours to decide, you record on the next page.",
  };
}

type Situation = { draft: DraftId; drafted: Drafted; offer: Offer };

/** The draft and what may be asked now; `words` are those that the finder is to look through. */
async function situationOf(
  ctx: StaffCtx,
  at: At,
  words?: (drafted: Drafted) => string,
): Promise<Outcome<Situation>> {
  const drafted = await kept(ctx, at.draft, "request");
  if (!drafted.ok) return drafted;
  const offer = await offerOf(ctx, drafted.value.caseId, words?.(drafted.value));
  return offer.ok ? accept({ draft: at.draft, drafted: drafted.value, offer: offer.value }) : offer;
}

/** The form again, with what it held that is not somebody's own words. */
export async function showAsk(ctx: StaffCtx, at: At): Promise<Outcome<Step>> {
  const found = await situationOf(ctx, at);
  if (!found.ok) return found;
  return accept({ kind: "page", draft: at.draft, page: askPage(askData(ctx, found.value.offer)) });
}

/** The form's answers: checked, cleaned, and shown once more; or, for who decides it themselves, the record. */
export async function takeAsk(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const asked = readAsk(answers);
  const found = await situationOf(ctx, at, () => `${asked.how} ${asked.classWords}`);
  if (!found.ok) return found;
  const { drafted, offer } = found.value;
  const wrong = problemsWith(ctx, offer, asked);
  if (!asked.kind || !asked.neededBy || Object.keys(wrong).length > 0)
    return accept({ kind: "wrong", fields: wrong });
  if (ctx.actor.organizationKind === "school" && mayDecideKind(ctx, { kind: asked.kind.id })) {
    const prefill = {
      dueOn: asked.neededBy.toString(),
      ...(asked.classWords && { course: asked.classWords }),
    };
    return openRecord(ctx, { whom: { caseId: offer.case.id }, kind: asked.kind.id, prefill });
  }
  const entered = {
    kind: asked.kind.id,
    neededBy: asked.neededBy.toString(),
    classWords: asked.classWords,
  };
  const note = asked.how ? cleanNote(offer, asked.how) : undefined;
  if (note && !note.ok) return accept({ kind: "wrong", fields: { how: explainLine(note.refusal) } });
  const filled: Drafted = { ...drafted, entered, ...(note && { note: note.value.kept }) };
  if (!note) delete filled.note;
  const done = await keep(ctx, at.draft, filled);
  if (!done.ok) return done;
  return preview(ctx, { draft: at.draft, drafted: filled, offer }, { words: note?.value.words ?? [] });
}

function problemsWith(
  ctx: StaffCtx,
  offer: Offer,
  asked: ReturnType<typeof readAsk>,
): Record<string, string> {
  const day = problemWithNeededBy(asked.neededBy, todayIn(ctx.now, offer.case.zone));
  const words = problemWithWords(offer, asked.classWords);
  return {
    ...(!asked.kind && { kind: "Pick the support that would help." }),
    ...(day && { needed_by: day }),
    ...(words && { class: words }),
  };
}

type Extras = { words: readonly Held[]; notice?: string };

/** Who decides, by when, who reads it, and what was removed. */
function preview(ctx: StaffCtx, situation: Situation, extras: Extras): Outcome<Step> {
  const { offer, drafted, draft } = situation;
  const { entered, note } = drafted;
  const neededBy = readDay(entered?.neededBy);
  if (!entered || !neededBy) return refuse({ kind: "lapsed" });
  const deciders = decidersOf(ctx, offer, entered);
  if (deciders.length === 0) return refuse({ kind: "nobody-decides" });
  const limits = limitsFor(neededBy, offer.case.zone, new Set());
  const page = sendPage({
    codeName: offer.case.codeName,
    facts: [
      ["Support", kindOf(entered.kind).label],
      ["Needed by", dayWords(neededBy)],
      ...(entered.classWords ? [["Class", entered.classWords] as [string, string]] : []),
    ],
    ...(note && { found: findingsOf(note, extras.words) }),
    deciders: deciders.join(" or "),
    by: momentWords(decideBy(limits, ctx.now), ctx.zone),
    readers: readersOf(ctx, offer, deciders),
    ...(extras.notice && { notice: extras.notice }),
  });
  return accept({ kind: "preview", draft, page });
}

function decidersOf(ctx: StaffCtx, offer: Offer, entered: Entered): string[] {
  const about = { case: offer.case, from: ctx.actor.organizationKind };
  const covered = coveredFor(ctx, about, offer.standing);
  return approversFor(kindOf(entered.kind), covered, ctx.actor.staffId).map(
    (one) => `${one.name}, ${roleWords[one.role]}`,
  );
}

const readersOf = (ctx: StaffCtx, offer: Offer, deciders: readonly string[]) =>
  ctx.actor.organizationKind === "program"
    ? offer.survey.readers.map((one) => `${one.name}, ${roleWords[one.role]}`)
    : [...deciders];

/** The preview's answers: the words are judged again, then the request is sent. */
export async function confirmAsk(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const found = await situationOf(ctx, at, (drafted) => writtenAgain(drafted, answers));
  if (!found.ok) return found;
  const { drafted, offer } = found.value;
  const neededBy = readDay(drafted.entered?.neededBy);
  if (!drafted.entered || !neededBy) return refuse({ kind: "lapsed" });
  const how = settled(offer, { note: drafted.note, answers });
  if (!how.ok) return how;
  const about = problemWithWords(offer, drafted.entered.classWords);
  if (about) return refuse({ kind: "cannot-clean", why: "failed" });
  const { kind, classWords } = drafted.entered;
  const content: RequestContent = {
    ...(classWords && { classWords }),
    ...(how.value.text && { how: how.value.text }),
  };
  const base = { draft: at.draft, caseId: drafted.caseId, kind, neededBy, content };
  const sent = await requestSupport(ctx, { ...base, token: drafted.token, noteAudit: how.value.audit });
  if (sent.ok) return sentPage(ctx, offer, drafted.entered);
  return sent.refusal.kind === "changed" ? showAgain(ctx, found.value, how.value.words) : sent;
}

type Settled = { text: string; audit: string[]; words: Held[] };

const decide = (note: KeptNote, answers: Answers) => ({
  kept: note,
  decisions: readDecisions(answers, note.held).marks,
});

/** All that would be sent of somebody's words. Asked again: a student may have been added to the roster meanwhile. */
const writtenAgain = ({ note, entered }: Drafted, answers: Answers): string =>
  `${note ? writtenIn(decide(note, answers)) : ""} ${entered?.classWords ?? ""}`;

function settled(
  offer: Offer,
  { note, answers }: { note: KeptNote | undefined; answers: Answers },
): Outcome<Settled> {
  if (!note) return accept({ text: "", audit: [], words: [] });
  const decided = decide(note, answers);
  const judged = settleNote(offer, decided);
  if (!judged.ok) return judged;
  const marks = decided.decisions;
  return accept({ text: judged.value, audit: auditOf(note, marks), words: wordsOf(note, marks) });
}

const changedNotice =
  "Permission or the care team changed while you were writing. Nothing was sent: check who will read it, then confirm again.";

async function showAgain(
  ctx: StaffCtx,
  situation: Situation,
  words: readonly Held[],
): Promise<Outcome<Step>> {
  const drafted = { ...situation.drafted, token: situation.offer.token };
  const done = await keep(ctx, situation.draft, drafted);
  return done.ok ? preview(ctx, { ...situation, drafted }, { words, notice: changedNotice }) : done;
}

function sentPage(ctx: StaffCtx, offer: Offer, entered: Entered): Outcome<Step> {
  const deciders = decidersOf(ctx, offer, entered).join(" or ");
  return saying("Request sent", [
    `${deciders} decides about it. Your card in Messages shows how it stands.`,
    "You can take it back there until it is decided.",
  ]);
}
