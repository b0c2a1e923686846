import type { StaffCtx } from "#db/context.ts";
import { DraftId, newId, type SupportRequestId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { look } from "./act.ts";
import type { Part } from "./card.ts";
import type { At } from "./conversation.ts";
import type { Answers, Step } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { unlessKeptOut } from "./chat-level.ts";
import { saying } from "./said.ts";
import { decideRequest, type Decision } from "./support-decisions.ts";
import { detailsPage, readDetails, type DetailsData } from "./support-details.form.ts";
import { detailsData } from "./support-recording.ts";
import { keep, keptIn, problemWithWords, supportOffer } from "./support-offer.ts";
import { contentParts, decidedParts, requestTitle, type RequestView } from "./support-request.cards.ts";
import { answerQuestion, askBack, decidedAlready } from "./support-requests.ts";
import { seenRequest, toldNow, type Loaded } from "./support-request-view.ts";
import { canMove } from "./supports.rules.ts";
import { declinePage, readDecline, wordsPage } from "./supports.form.ts";

export type DecidingPage = "approve" | "change" | "decline" | "askback" | "answer";

type Seen = { loaded: Loaded; view: RequestView };
/** A request with what the form about it is drawn from: for an approval, whom the school has to choose from. */
type Turned = { seen: Seen; data?: DetailsData };

const subjectOf = (id: SupportRequestId) => `support-request:${id}`;

async function seenIn(reader: Reader, ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<Seen>> {
  const found = await seenRequest(reader, ctx, id);
  return found ? accept(found) : refuse({ kind: "not-found", what: "support" });
}

const seen = (ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<Seen>> =>
  look(ctx, { action: "support.see", subject: subjectOf(id) }, (reader) => seenIn(reader, ctx, id));

/** The request at a page that the person may turn to now, from one moment. */
async function turnedIn(
  reader: Reader,
  ctx: StaffCtx,
  { id, page }: { id: SupportRequestId; page: DecidingPage },
): Promise<Outcome<Turned>> {
  const found = await seenIn(reader, ctx, id);
  if (!found.ok) return found;
  const may = mayTurn(found.value, page);
  if (!may.ok) return may;
  if (page !== "approve" && page !== "change") return accept({ seen: found.value });
  return accept({ seen: found.value, data: await dataFor(reader, ctx, { seen: found.value, key: page }) });
}

/** Whether the person may turn to this page now; the refusal says why not. */
function mayTurn({ loaded, view }: Seen, page: DecidingPage): Outcome<null> {
  const move = page === "answer" ? "answer" : page === "askback" ? "ask" : "decide";
  if (view.state === "decided") return decidedAlready(loaded);
  if (view.viewer !== (page === "answer" ? "asker" : "decider")) return refuse({ kind: "not-allowed" });
  if (view.hidden === "paused" || loaded.case.pausedAt)
    return refuse({ kind: "paused", caseId: loaded.case.id, since: loaded.case.pausedAt?.toString() ?? "" });
  if (view.hidden) return refuse({ kind: "not-found", what: "support" });
  return canMove(view.state, move) ? accept(null) : refuse({ kind: "already-done", what: `support.${move}` });
}

/** Opens one of the forms about a request, from a button. */
export async function openDeciding(
  ctx: StaffCtx,
  id: SupportRequestId,
  page: DecidingPage,
): Promise<Outcome<Step>> {
  const deed = { action: "support.see", subject: subjectOf(id) } as const;
  const found = await look(ctx, deed, (reader) => turnedIn(reader, ctx, { id, page }));
  if (!found.ok) return found;
  return unlessKeptOut(ctx, `/supports/requests/${id}`, async () => {
    const draft = newId(DraftId);
    const { version } = found.value.seen.loaded.row;
    const done = await keep(ctx, draft, { for: "decide", id, version });
    return done.ok ? draw(ctx, { ...found.value, page, draft }) : done;
  });
}

type Drawing = Turned & { page: DecidingPage; draft: DraftId };

function draw(ctx: StaffCtx, { seen: { view, loaded }, data, page, draft }: Drawing): Outcome<Step> {
  const about = contentParts(view);
  const { codeName } = view;
  if (page === "decline") {
    const told = toldWords(ctx, loaded, "that you declined, the reason and the next step");
    return accept({ kind: "page", draft, page: declinePage({ codeName, about, told }) });
  }
  if (data) return accept({ kind: "page", draft, page: detailsPage(data) });
  const key = page === "answer" ? page : "askback";
  const told = key === "answer" ? answerTold : questionTold(view);
  return accept({ kind: "page", draft, page: wordsPage({ key, codeName, about, told }) });
}

const answerTold = "It goes to whoever decides. You can answer once.";
const questionTold = ({ askedBy }: RequestView) => `It goes to ${askedBy}, who answers in one form.`;

/** What the other side will learn, told before the decision is made. */
function toldWords(ctx: StaffCtx, loaded: Loaded, what: string): string {
  if (loaded.row.from === "school") return "It stays with the school.";
  const { programName } = loaded.case;
  return toldNow(ctx, loaded).length > 0
    ? `${programName} learns ${what}. Never the class, the teachers or your words to them.`
    : `${programName} learns only that you decided: no permission lets the school share more about supports.`;
}

function dataFor(
  reader: Reader,
  ctx: StaffCtx,
  { seen: { view, loaded }, key }: { seen: Seen; key: "approve" | "change" },
): Promise<DetailsData> {
  const date = view.kind.asks.includes("date") ? ", and the date" : "";
  const what = `that you approved${key === "approve" ? "" : " with changes"}${date}`;
  const dueOn = view.kind.asks.includes("date") ? { dueOn: view.neededBy.toString() } : {};
  const base = {
    key,
    title: view.codeName,
    kind: view.kind,
    about: contentParts(view),
    told: toldWords(ctx, loaded, what),
    values: { details: dueOn, ownerId: ctx.actor.staffId },
    ...(view.content.classWords && { calledClass: view.content.classWords }),
    forbidden: { program: loaded.case.programName, codeName: view.codeName },
    zone: loaded.case.zone,
    // A deputy need not be on the care team.
    whom: { caseId: loaded.case.id },
  };
  return detailsData(reader, ctx, base);
}

/** One of the forms again, as it is now. */
export async function showDeciding(ctx: StaffCtx, at: At, page: DecidingPage): Promise<Outcome<Step>> {
  const found = await turned(ctx, at, page);
  return found.ok ? draw(ctx, { ...found.value, page, draft: at.draft }) : found;
}

/** The draft, the request and what its form is drawn from, in one moment. */
function turned(ctx: StaffCtx, at: At, page: DecidingPage) {
  const deed = { action: "support.see", subject: `draft:${at.draft}` } as const;
  return look(ctx, deed, async (reader, name) => {
    const drafted = await keptIn(reader, ctx, { id: at.draft, what: "decide" });
    if (!drafted.ok) return drafted;
    const { id } = drafted.value;
    name(subjectOf(id));
    const found = await turnedIn(reader, ctx, { id, page });
    return found.ok ? accept({ ...found.value, drafted: drafted.value }) : found;
  });
}

/** The answers to one of the forms. */
export async function takeDeciding(
  ctx: StaffCtx,
  at: At,
  { page, answers }: { page: DecidingPage; answers: Answers },
): Promise<Outcome<Step>> {
  const found = await turned(ctx, at, page);
  if (!found.ok) return found;
  const { drafted, seen: shown, data } = found.value;
  if (page === "askback" || page === "answer") return takeWords(ctx, at, { page, answers, shown });
  const decision = decisionFrom(answers, { page, data });
  if ("wrong" in decision) return accept({ kind: "wrong", fields: decision.wrong });
  const { id, version } = drafted;
  const done = await decideRequest(ctx, { draft: at.draft, id, version, decision });
  if (!done.ok) return done;
  const told = done.value.isTold
    ? "The other side sees the outcome and the date or next step."
    : "Every copy of the card shows that you decided, and when.";
  const teachers = decision.outcome !== "declined" && decision.support.teacherIds.length > 0;
  return saying(decision.outcome === "declined" ? "Declined" : "Approved", [
    `Your decision for ${shown.view.codeName} is recorded.`,
    told,
    ...(teachers ? ["Each teacher gets a card, and you see who has got it."] : []),
  ]);
}

function decisionFrom(
  answers: Answers,
  { page, data }: { page: DecidingPage; data: DetailsData | undefined },
): Decision | { wrong: Record<string, string> } {
  if (!data) {
    const { errors, reason, nextStep } = readDecline(answers);
    return Object.keys(errors).length > 0 ? { wrong: errors } : { outcome: "declined", reason, nextStep };
  }
  const { input, errors } = readDetails(answers, data);
  if (Object.keys(errors).length > 0) return { wrong: errors };
  return { outcome: page === "approve" ? "approved" : "approved_modified", support: input };
}

type Words = { page: "askback" | "answer"; answers: Answers; shown: Seen };

async function takeWords(ctx: StaffCtx, at: At, { page, answers, shown }: Words): Promise<Outcome<Step>> {
  const given = answers["words"];
  const words = typeof given === "string" ? given.trim() : "";
  if (!words) return accept({ kind: "wrong", fields: { words: "Write a few words." } });
  const { row, case: subject } = shown.loaded;
  const offer = await read(ctx, (reader) => supportOffer(reader, ctx, subject.id, words));
  if (!offer.ok) return offer;
  const problem = problemWithWords(offer.value, words);
  if (problem) return accept({ kind: "wrong", fields: { words: problem } });
  const say = page === "askback" ? askBack : answerQuestion;
  const done = await say(ctx, { id: row.id, words, draft: at.draft });
  if (!done.ok) return done;
  return page === "askback"
    ? saying("Question sent", [
        `${shown.view.askedBy} has it on the card. You decide once the answer is here.`,
      ])
    : saying("Answer sent", ["Whoever decides has it on the card."]);
}

/** A request in private: what was asked, how it stands, who decided. */
export async function viewRequest(
  ctx: StaffCtx,
  id: SupportRequestId,
): Promise<Outcome<Seen & { parts: Part[] }>> {
  const found = await seen(ctx, id);
  if (!found.ok) return found;
  const { view } = found.value;
  return accept({
    ...found.value,
    parts: [{ kind: "heading", text: requestTitle(view) }, ...contentParts(view), ...decidedParts(view)],
  });
}
