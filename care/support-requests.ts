import { randomUUID } from "node:crypto";
import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { claimDraft } from "#db/drafts.ts";
import { newId, SupportRequestId, type CaseId, type DraftId, type StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { asReader } from "#db/read.ts";
import type { RequestContent } from "#db/schema/supports.ts";
import { act } from "./act.ts";
import { closedDaysFrom } from "./calendar.ts";
import { findCase, type Case } from "./cases.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { tokenOf } from "./progress.ts";
import { enqueueCopies, release, standingOf, survey, type CoveredReader, type Standing } from "./release.ts";
import { kindOf, type SupportKindId } from "./support-catalog.rules.ts";
import { scheduleRequest, todayIn } from "./support-clock.ts";
import { coveredFor } from "./support-people.ts";
import { loadRequest, relationOf, type Loaded } from "./support-request-view.ts";
import { insertRequest, moveRequest, sealRequest, type RequestRow } from "./support-rows.ts";
import { approversFor, canMove, limitsFor, problemWithNeededBy, type RequestMove } from "./supports.rules.ts";

export const supportsForm = "accommodate";

/** Whom a request would reach now. Empty for the school's own, which stays there. */
export function readersNow(ctx: StaffCtx, subject: Case, standing: Standing): CoveredReader[] {
  if (ctx.actor.organizationKind === "school") return [];
  const question = { case: subject, from: ctx.actor.organizationId, categories: ["supports" as const] };
  return survey(ctx, question, standing).readers;
}

export type RequestSupport = {
  draft: DraftId;
  caseId: CaseId;
  kind: SupportKindId;
  neededBy: Temporal.PlainDate;
  /** Cleaned words. */
  content: RequestContent;
  /** What the preview showed. */
  token: string;
  noteAudit: readonly string[];
};

/**
 * Asks the school for a support. A program's request crosses by the gate; a school's own stays there. Refuses as `lapsed`,
 * `not-found`, `changed`, `nobody-decides`, `invalid` for a day that has passed meanwhile, and as `release` does.
 */
export async function requestSupport(
  ctx: StaffCtx,
  input: RequestSupport,
): Promise<Outcome<{ id: SupportRequestId }>> {
  const id = newId(SupportRequestId);
  const changed = ["kind", "needed_by", ...Object.keys(input.content), ...input.noteAudit];
  return act(ctx, { action: "support.request", subject: `support-request:${id}`, changed }, async (tx) => {
    if (!(await claimDraft(tx, ctx, { id: input.draft, form: supportsForm })))
      return refuse({ kind: "lapsed" });
    const found = await findCase(tx, ctx, input.caseId);
    if (!found.ok) return found;
    const problem = problemWithNeededBy(input.neededBy, todayIn(ctx.now, found.value.zone));
    if (problem) return refuse({ kind: "invalid", fields: { needed_by: problem } });
    if (found.value.endedAt) return refuse({ kind: "closed-case", caseId: input.caseId });
    const standing = await standingOf(asReader(tx), ctx, found.value);
    const sent = await send(tx, ctx, { id, input, case: found.value, standing });
    return sent.ok ? accept({ id }) : sent;
  });
}

type Sending = { id: SupportRequestId; input: RequestSupport; case: Case; standing: Standing };

async function send(tx: Tx, ctx: StaffCtx, sending: Sending): Promise<Outcome<unknown>> {
  const { id, input, case: subject, standing } = sending;
  const from = ctx.actor.organizationKind;
  const readers = readersNow(ctx, subject, standing);
  if (tokenOf(readers, subject) !== input.token) return refuse({ kind: "changed", what: "readers" });
  const covered = coveredFor(ctx, { case: subject, from }, standing);
  const row = await rowFrom(tx, ctx, sending);
  if (from === "program") {
    const payload = { kind: input.kind, neededBy: input.neededBy.toString(), ...input.content };
    const released = await releaseRequest(tx, ctx, { row, case: subject, standing, payload });
    if (!released.ok) return released;
  } else await copiesAtSchool(tx, ctx, { subject, id });
  if (approversFor(kindOf(input.kind), covered, ctx.actor.staffId).length === 0)
    return refuse({ kind: "nobody-decides" });
  await insertRequest(tx, subject, row);
  const limits = { remindAt: row.remindAt, missedAt: row.missedAt };
  await scheduleRequest(tx, ctx, { id, case: subject, limits });
  return accept(null);
}

async function rowFrom(tx: Tx, ctx: StaffCtx, { id, input, case: subject, standing }: Sending) {
  const from = ctx.actor.organizationKind;
  // The program does not know the school's closed days; the school plans anew with them.
  const closed =
    from === "school"
      ? await closedDaysFrom(tx, ctx, { from: input.neededBy.subtract({ days: 31 }) })
      : new Set<string>();
  const content = await sealRequest(ctx, { row: { id, from }, case: subject }, input.content);
  return {
    id,
    from,
    caseId: subject.id,
    kind: input.kind,
    neededBy: input.neededBy,
    state: "requested",
    askedBy: ctx.actor.staffId,
    askedRole: roleOnCase(standing, ctx),
    askedAt: ctx.now,
    ...limitsFor(input.neededBy, subject.zone, closed),
    remindedAt: null,
    reminderId: randomUUID(),
    version: 1,
    changedAt: ctx.now,
    questionBy: null,
    decidedBy: null,
    decidedRole: null,
    decidedAt: null,
    content,
  } satisfies RequestRow;
}

/** The role of the person who acts, as the case knows it. */
export const roleOnCase = ({ team }: Standing, ctx: StaffCtx): Role =>
  team.find((one) => one.staffId === ctx.actor.staffId)?.role ?? ctx.actor.roles[0] ?? "counselor";

type Releasing = { row: RequestRow; case: Case; standing: Standing; payload: unknown };

/** Lets one version of a request, or of what the school says about it, cross in the direction of who acts. */
export function releaseRequest(tx: Tx, ctx: StaffCtx, { row, case: subject, standing, payload }: Releasing) {
  return release(tx, ctx, {
    case: subject,
    kind: "support-request",
    subjectId: row.id,
    version: row.version,
    categories: ["supports"],
    payload,
    authorRole: roleOnCase(standing, ctx),
    heldUntil: ctx.now,
    standing,
  });
}

/** The copies of the school's own request, or of what stays there. */
export function copiesAtSchool(
  tx: Tx,
  ctx: StaffCtx,
  { subject, id }: { subject: Case; id: SupportRequestId },
): Promise<void> {
  const payload = { organizationId: subject.schoolId, kind: "support-request" as const, subjectId: id };
  return enqueue(ctx.store.queue, tx, { name: "deliver", payload });
}

/** Every copy of a request shows its present state, on each side that has any. */
export async function refreshRequest(
  tx: Tx,
  ctx: StaffCtx,
  { row, case: subject }: Pick<Loaded, "row" | "case">,
): Promise<void> {
  if (row.from === "program")
    await enqueueCopies(tx, ctx, { case: subject, kind: "support-request", subjectId: row.id });
  else await copiesAtSchool(tx, ctx, { subject, id: row.id });
  await refreshReminder(tx, ctx, { row, case: subject });
}

/** The reminder about a request, where there was one, shows its present state. */
export async function refreshReminder(
  tx: Tx,
  ctx: StaffCtx,
  { row, case: subject }: Pick<Loaded, "row" | "case">,
): Promise<void> {
  if (row.remindedAt)
    await enqueue(ctx.store.queue, tx, {
      name: "deliver",
      payload: { organizationId: subject.schoolId, kind: "support-reminder", subjectId: row.reminderId },
    });
}

/** A request that this person may move on in this way now; the refusal says why not. */
export async function movable(
  tx: Tx,
  ctx: StaffCtx,
  { id, move, as }: { id: SupportRequestId; move: RequestMove; as: "asker" | "decider" },
): Promise<Outcome<Loaded>> {
  const loaded = await loadRequest(asReader(tx), ctx, { id });
  const relation = loaded && relationOf(ctx, loaded, ctx.actor.staffId);
  if (!loaded || !relation) return refuse({ kind: "not-found", what: "support" });
  const { row, case: subject } = loaded;
  if (row.decidedAt && move !== "withdraw") return decidedAlready(loaded);
  if (relation !== as) return refuse({ kind: "not-allowed" });
  if (!canMove(row.state, move)) return refuse({ kind: "already-done", what: `support.${move}` });
  if (subject.endedAt) return refuse({ kind: "closed-case", caseId: subject.id });
  if (subject.pausedAt && move !== "withdraw")
    return refuse({ kind: "paused", caseId: subject.id, since: subject.pausedAt.toString() });
  return accept(loaded);
}

/** Who was faster, and when. */
export function decidedAlready({ row, standing, deciders }: Loaded): Outcome<never> {
  const people = [...standing.team, ...deciders.deputies];
  const by = people.find((one) => one.staffId === row.decidedBy)?.name ?? "A colleague";
  return refuse({ kind: "decided-already", by, at: (row.decidedAt ?? row.changedAt).toString() });
}

/** Takes one's own request back before it is decided. Refuses as `not-found`, `not-allowed` or `already-done`. */
export async function withdrawRequest(ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<null>> {
  const deed = { action: "support.withdraw", subject: `support-request:${id}`, changed: ["state"] } as const;
  return act(ctx, deed, async (tx) => {
    const found = await movable(tx, ctx, { id, move: "withdraw", as: "asker" });
    if (!found.ok) return found;
    if (!(await moveRequest(tx, ctx, found.value.row, { state: "withdrawn" })))
      return refuse({ kind: "already-done", what: "support.withdraw" });
    await refreshRequest(tx, ctx, found.value);
    return accept(null);
  });
}

type Say = { id: SupportRequestId; words: string; draft: DraftId };

/**
 * Asks the requester something back, in cleaned words. To a program it crosses by the gate, under the school's permission.
 * Refuses as `movable` and `release` do, and as `changed` when somebody else moved the request meanwhile.
 */
export async function askBack(ctx: StaffCtx, { id, words, draft }: Say): Promise<Outcome<Loaded>> {
  const deed = { action: "support.decide", subject: `support-request:${id}`, changed: ["question"] } as const;
  return act(ctx, deed, async (tx) => {
    const found = await movable(tx, ctx, { id, move: "ask", as: "decider" });
    if (!found.ok) return found;
    if (!(await claimDraft(tx, ctx, { id: draft, form: supportsForm }))) return refuse({ kind: "lapsed" });
    const content = { ...found.value.content, question: words };
    const set = { state: "needs_information" as const, questionBy: ctx.actor.staffId };
    return say(tx, ctx, { loaded: found.value, content, set, payload: { question: words } });
  });
}

/** Answers the school's question, once, in cleaned words. Refuses as `askBack` does. */
export async function answerQuestion(ctx: StaffCtx, { id, words, draft }: Say): Promise<Outcome<Loaded>> {
  const deed = { action: "support.answer", subject: `support-request:${id}`, changed: ["answer"] } as const;
  return act(ctx, deed, async (tx) => {
    const found = await movable(tx, ctx, { id, move: "answer", as: "asker" });
    if (!found.ok) return found;
    if (!(await claimDraft(tx, ctx, { id: draft, form: supportsForm }))) return refuse({ kind: "lapsed" });
    const content = { ...found.value.content, answer: words };
    const set = { state: "requested" as const };
    return say(tx, ctx, { loaded: found.value, content, set, payload: { answer: words } });
  });
}

type Saying = {
  loaded: Loaded;
  content: RequestContent;
  set: { state: "requested" | "needs_information"; questionBy?: StaffId };
  payload: object;
};

async function say(
  tx: Tx,
  ctx: StaffCtx,
  { loaded, content, set, payload }: Saying,
): Promise<Outcome<Loaded>> {
  const { row } = loaded;
  const sealed = await sealRequest(ctx, loaded, content);
  if (!(await moveRequest(tx, ctx, row, { ...set, content: sealed })))
    return refuse({ kind: "changed", what: "request" });
  if (row.from === "program") {
    const next = { ...row, version: row.version + 1 };
    const released = await releaseRequest(tx, ctx, { ...loaded, row: next, payload });
    if (!released.ok) return released;
  }
  await refreshRequest(tx, ctx, loaded);
  return accept(loaded);
}
