import type { StaffCtx } from "#db/context.ts";
import { findDraft, isLapsed, keepDraft } from "#db/drafts.ts";
import { CaseId, CheckInId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { look } from "../act.ts";
import { listMyCases, meantBy, type CaseLine } from "../cases.ts";
import type { At, Conversation } from "../conversation.ts";
import type { Answers, Option, Step } from "../form.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { formName, casePage, planPage, readPlan } from "./check-ins.form.ts";
import { anyoneAmong, chooseAnyone } from "./any-of-role.ts";
import { confirmTimes, previewTimes } from "./confirm.ts";
import { showCancel, takeCancel } from "./cancel.ts";
import { showGap, takeGap } from "./gaps.ts";
import { joinProblem } from "./join.ts";
import { showMove, showOwn, takeMove, takeOwn } from "./move-and-own.ts";
import { planData, planOffer, type CheckInDraft } from "./plan.ts";

/** `/checkin`: which case, who and when, which of the times that were found. */
export const checkInConversation: Conversation = {
  start: startCheckIn,
  search: async (ctx, typed) => {
    const lines = await read(ctx, (reader) => listMyCases(reader, ctx));
    const wanted = typed.trim().toLowerCase();
    return caseOptions(lines).filter(({ label, hint }) =>
      `${label} ${hint ?? ""}`.toLowerCase().includes(wanted),
    );
  },
  show: showCheckIn,
  next: (ctx, at, answers) => {
    if (isLapsed(at.draft, ctx.now)) return Promise.resolve(refuse({ kind: "lapsed" }));
    if (at.page === "case") return pickCase(ctx, at, answers);
    if (at.page === "plan") return takePlan(ctx, at, answers);
    if (at.page === "times") return confirmTimes(ctx, at, answers);
    if (at.page === "move") return takeMove(ctx, at, answers);
    if (at.page === "own") return takeOwn(ctx, at, answers);
    if (at.page === "cancel") return takeCancel(ctx, at, answers);
    if (at.page === "gap") return takeGap(ctx, at, answers);
    return Promise.resolve(refuse({ kind: "not-found", what: "page" }));
  },
};

const caseOptions = (lines: readonly CaseLine[]): Option[] =>
  lines.map(({ id, codeName, label, partnerName, pausedAt }) => ({
    value: id,
    label: codeName,
    hint: [label, pausedAt ? "Sharing paused" : `With ${partnerName}`].filter(Boolean).join(" · "),
  }));

const listing = { action: "case.list", subject: "cases" } as const;

/** The picker; with a code name typed, that case's form at once. Any other words are dropped unsaved. */
export async function startCheckIn(ctx: StaffCtx, words: string): Promise<Outcome<Step>> {
  const draft = newId(DraftId);
  const lines = await look(ctx, listing, async (reader) => accept(await listMyCases(reader, ctx)));
  if (!lines.ok) return lines;
  const named = meantBy(lines.value, words);
  if (named) return openPlan(ctx, draft, named.id);
  return accept({ kind: "page", draft, page: casePage(caseOptions(lines.value), words.trim() !== "") });
}

async function showCheckIn(ctx: StaffCtx, at: At): Promise<Outcome<Step>> {
  if (isLapsed(at.draft, ctx.now)) return refuse({ kind: "lapsed" });
  if (at.page === "case") return startCheckIn(ctx, "");
  const kept = await read(ctx, (reader) => findDraft<CheckInDraft>(reader, ctx, at.draft));
  if (!kept) return refuse({ kind: "lapsed" });
  const checkInId = CheckInId.safeParse(kept.checkInId).data;
  if (at.page === "plan") return openPlan(ctx, at.draft, kept.caseId);
  if (at.page === "move" && checkInId) return showMove(ctx, at.draft, checkInId);
  if (at.page === "own" && checkInId) return showOwn(ctx, at.draft, checkInId);
  if (at.page === "cancel" && checkInId) return showCancel(ctx, at.draft, checkInId);
  if (at.page === "gap" && checkInId) return showGap(ctx, at.draft, checkInId);
  return refuse({ kind: "not-found", what: "page" });
}

async function pickCase(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const picked = CaseId.safeParse(answers["case"]);
  if (!picked.success) return accept({ kind: "wrong", fields: { case: "Pick one of your cases." } });
  return openPlan(ctx, at.draft, picked.data);
}

/** The form about one of the person's cases, without asking which. */
export const openCheckInForm = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Step>> =>
  openPlan(ctx, newId(DraftId), caseId);

async function openPlan(ctx: StaffCtx, draft: DraftId, caseId: CaseId): Promise<Outcome<Step>> {
  const offer = await planOffer(ctx, caseId);
  if (!offer.ok) return offer;
  if (!(await keepDraft(ctx, { id: draft, form: formName, content: { caseId } satisfies CheckInDraft })))
    return refuse({ kind: "lapsed" });
  return accept({ kind: "page", draft, page: planPage(await planData(ctx, offer.value)) });
}

async function takePlan(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const kept = await read(ctx, (reader) => findDraft<CheckInDraft>(reader, ctx, at.draft));
  if (!kept) return refuse({ kind: "lapsed" });
  const offer = await planOffer(ctx, kept.caseId);
  if (!offer.ok) return offer;
  const { people, today } = offer.value;
  const known = [...people.map((one) => one.staffId), ...anyoneAmong(people).map(({ value }) => value)];
  const { plan, errors } = readPlan(answers, { people: known, today });
  const joinError = errors["join"] ? undefined : await joinProblem(ctx, offer.value, plan.join);
  if (joinError) errors["join"] = joinError;
  const looking = { caseId: kept.caseId, zone: offer.value.case.zone, minutes: plan.minutes, ...plan.span };
  const who = await chooseAnyone(ctx, { people, who: plan.who, looking });
  const missing = missingSide(people, who);
  if (!errors["who"] && missing) errors["who"] = missing;
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const { repeats, ...rest } = plan;
  const until = repeats?.until?.toString();
  const draft: CheckInDraft = {
    caseId: kept.caseId,
    plan: {
      ...rest,
      who,
      also: rest.also.filter((id) => !who.some((one) => one === id)),
      ...(repeats && { repeats: { everyWeeks: repeats.everyWeeks, ...(until && { until }) } }),
      span: { from: plan.span.from.toString(), to: plan.span.to.toString() },
    },
  };
  return previewTimes(ctx, { draft: at.draft, kept: draft });
}

function missingSide(people: readonly { staffId: string; isOwn: boolean }[], who: readonly string[]) {
  const chosen = people.filter((one) => who.includes(one.staffId));
  if (!chosen.some((one) => one.isOwn)) return "Pick somebody of your own side, too.";
  return chosen.some((one) => !one.isOwn) ? undefined : "Pick somebody of the other side, too.";
}
