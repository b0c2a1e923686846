import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { claimDraft } from "#db/drafts.ts";
import { newId, SupportId, type DraftId, type SupportRequestId } from "#db/ids.ts";
import { asReader } from "#db/read.ts";
import { supportDecisions } from "#db/schema/supports.ts";
import { act } from "./act.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { ownStudent } from "./rosters.ts";
import { loadRequest, toldNow, type DecisionPayload, type Loaded } from "./support-request-view.ts";
import {
  decidedAlready,
  movable,
  refreshReminder,
  refreshRequest,
  releaseRequest,
  supportsForm,
} from "./support-requests.ts";
import { insertSupport, type SupportInput } from "./support-records.ts";
import { moveRequest } from "./support-rows.ts";
import { roleAmong } from "./support-people.ts";
import type { DeclineReason, NextStep } from "./supports.rules.ts";

export type Decision =
  | { outcome: "declined"; reason: DeclineReason; nextStep: NextStep }
  | { outcome: "approved" | "approved_modified"; support: SupportInput };

export type Decide = { draft: DraftId; id: SupportRequestId; version: number; decision: Decision };
export type DecidedNow = { loaded: Loaded; supportId?: SupportId; isTold: boolean };

/**
 * Decides a request, once: of two at the same time the first counts, and the other is told who it was. Only a school role
 * decides, and nobody their own request. Refuses as `decided-already`, `changed` when it was answered or asked back since
 * the form was opened, `lapsed`, and as `movable` does.
 */
export async function decideRequest(ctx: StaffCtx, input: Decide): Promise<Outcome<DecidedNow>> {
  const changed = ["state", input.decision.outcome];
  const deed = { action: "support.decide", subject: `support-request:${input.id}`, changed } as const;
  return act(ctx, deed, async (tx) => {
    const found = await movable(tx, ctx, { id: input.id, move: "decide", as: "decider" });
    if (!found.ok) return found;
    if (!(await claimDraft(tx, ctx, { id: input.draft, form: supportsForm })))
      return refuse({ kind: "lapsed" });
    const loaded = found.value;
    if (loaded.row.version !== input.version) return refuse({ kind: "changed", what: "request" });
    const who = { decidedBy: ctx.actor.staffId, decidedRole: roleOf(loaded, ctx), decidedAt: ctx.now };
    if (!(await moveRequest(tx, ctx, loaded.row, { state: "decided", ...who })))
      return lost(tx, ctx, input.id);
    return write(tx, ctx, { loaded, decision: input.decision, who });
  });
}

/** In the role on the case, or the deputy's own. */
const roleOf = ({ standing, deciders }: Loaded, ctx: StaffCtx) =>
  [...standing.team, ...deciders.deputies].find((one) => one.staffId === ctx.actor.staffId)?.role ??
  roleAmong(ctx.actor.roles);

/** Somebody else moved it between our look and our change. */
async function lost(tx: Tx, ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<never>> {
  const now = await loadRequest(asReader(tx), ctx, { id });
  return now?.row.decidedAt ? decidedAlready(now) : refuse({ kind: "changed", what: "request" });
}

type Who = {
  decidedBy: StaffCtx["actor"]["staffId"];
  decidedRole: ReturnType<typeof roleOf>;
  decidedAt: Temporal.Instant;
};
type Writing = { loaded: Loaded; decision: Decision; who: Who };

async function write(tx: Tx, ctx: StaffCtx, writing: Writing): Promise<Outcome<DecidedNow>> {
  const { loaded, decision, who } = writing;
  const supportId = decision.outcome === "declined" ? undefined : newId(SupportId);
  const payload = payloadOf(decision);
  const decided = {
    requestId: loaded.row.id,
    organizationId: ctx.actor.organizationId,
    outcome: payload.outcome,
    reason: payload.reason ?? null,
    nextStep: payload.nextStep ?? null,
    newDate: payload.newDate ? Temporal.PlainDate.from(payload.newDate) : null,
    supportId: supportId ?? null,
    ...who,
  };
  const [given, isTold] = await Promise.all([
    supportId ? give(tx, ctx, { ...writing, supportId }) : accept(null),
    tellAll(tx, ctx, loaded, payload),
    tx.insert(supportDecisions).values(decided),
  ]);
  return given.ok ? accept({ loaded, isTold, ...(supportId && { supportId }) }) : given;
}

type Giving = Writing & { supportId: SupportId };

async function give(tx: Tx, ctx: StaffCtx, giving: Giving): Promise<Outcome<null>> {
  const { loaded, decision, who, supportId: id } = giving;
  if (decision.outcome === "declined") return accept(null);
  const { case: subject, row } = loaded;
  const student = await ownStudent(asReader(tx), ctx, subject.id);
  if (!student) return refuse({ kind: "not-found", what: "person" });
  const about = {
    id,
    studentId: student.id,
    caseId: subject.id,
    requestId: row.id,
    role: who.decidedRole,
    zone: subject.zone,
    by: who.decidedBy,
  };
  await insertSupport(tx, ctx, { about, input: decision.support });
  return accept(null);
}

function payloadOf(decision: Decision): DecisionPayload {
  if (decision.outcome === "declined") return decision;
  const { dueOn } = decision.support.details;
  return { outcome: decision.outcome, ...(dueOn && { newDate: dueOn }) };
}

/** Every copy shows the decision: what is released brings its copies with it. */
async function tellAll(tx: Tx, ctx: StaffCtx, loaded: Loaded, payload: DecisionPayload): Promise<boolean> {
  const isTold = await tell(tx, ctx, loaded, payload);
  await (isTold ? refreshReminder(tx, ctx, loaded) : refreshRequest(tx, ctx, loaded));
  return isTold;
}

/** What the program learns, where a permission lets it: the codes and the date. Elsewhere only that it was decided. */
async function tell(tx: Tx, ctx: StaffCtx, loaded: Loaded, payload: DecisionPayload): Promise<boolean> {
  if (loaded.row.from !== "program" || toldNow(ctx, loaded).length === 0) return false;
  const next = { ...loaded.row, version: loaded.row.version + 1 };
  const released = await releaseRequest(tx, ctx, { ...loaded, row: next, payload });
  return released.ok;
}
