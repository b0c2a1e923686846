import { SupportId, SupportRequestId, type CaseId } from "#db/ids.ts";
import type { StaffCtx } from "#db/context.ts";
import { buttons } from "#care/card.ts";
import { show, type Step } from "#care/form.ts";
import { refuse, type Outcome } from "#care/outcome.ts";
import type { Press } from "#care/conversation.ts";
import { startAsking } from "#care/support-asking.ts";
import { openDeciding, viewRequest, type DecidingPage } from "#care/support-deciding.ts";
import { saying } from "#care/said.ts";
import { formPath, unlessKeptOut } from "#care/chat-level.ts";
import { on } from "./press.ts";
import { openRecord, openRevise } from "#care/support-recording.ts";
import { buttonsFor, requestTitle } from "#care/support-request.cards.ts";
import { withdrawRequest } from "#care/support-requests.ts";
import { endSupport } from "#care/supports.ts";

const deciding = (page: DecidingPage): Press =>
  on(SupportRequestId, (ctx, id) => openDeciding(ctx, id, page));

async function view(ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<Step>> {
  const found = await viewRequest(ctx, id);
  if (!found.ok) return found;
  const { view: shown, parts } = found.value;
  // What the private view shows is what a card of the widest level does, without its own View button.
  const can = buttonsFor(shown, "post");
  const more = [...parts, ...(can.length > 0 ? [buttons(...can)] : [])].map(show);
  const title = requestTitle(shown).length <= 24 ? requestTitle(shown) : "Support";
  return unlessKeptOut(ctx, `/supports/requests/${id}`, () => Promise.resolve(saying(title, [], more)));
}

/** A decision that came too late: how the missed work is made up instead. */
async function makeUp(ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<Step>> {
  const found = await viewRequest(ctx, id);
  if (!found.ok) return found;
  const { loaded, view: shown } = found.value;
  if (shown.viewer !== "decider") return refuse({ kind: "not-allowed" });
  const { classWords } = shown.content;
  return openRecord(ctx, {
    whom: { caseId: loaded.case.id satisfies CaseId },
    kind: "makeup_plan",
    ...(classWords && { prefill: { course: classWords } }),
  });
}

const withdrawn = async (ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<Step>> => {
  const done = await withdrawRequest(ctx, id);
  return done.ok ? saying("Taken back", ["The school does not decide it. Every copy says so."]) : done;
};

const ended = async (ctx: StaffCtx, id: SupportId): Promise<Outcome<Step>> => {
  const done = await endSupport(ctx, id);
  return done.ok ? saying("Support ended", ["It is gone from the teachers' pages."]) : done;
};

/** The buttons of supports. */
export const supportPresses = {
  "support.open": (ctx, ref) => unlessKeptOut(ctx, formPath("accommodate", ref), () => startAsking(ctx, ref)),
  "support.view": on(SupportRequestId, view),
  "support.approve": deciding("approve"),
  "support.change": deciding("change"),
  "support.decline": deciding("decline"),
  "support.askback": deciding("askback"),
  "support.answer": deciding("answer"),
  "support.withdraw": on(SupportRequestId, withdrawn),
  "support.makeup": on(SupportRequestId, makeUp),
  "support.revise": on(SupportId, openRevise),
  "support.end": on(SupportId, ended),
} as const satisfies Record<string, Press>;
