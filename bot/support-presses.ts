import { SupportId, SupportRequestId, type CaseId } from "#db/ids.ts";
import type { StaffCtx } from "#db/context.ts";
import { buttons } from "#care/card.ts";
import { show, type Step } from "#care/form.ts";
import { refuse, type Outcome } from "#care/outcome.ts";
import type { Press } from "#care/conversation.ts";
import { startAsking } from "#care/support-asking.ts";
import { openDeciding, viewRequest, type DecidingPage } from "#care/support-deciding.ts";
import { elsewhere, isKeptOut, said } from "#care/support-offer.ts";
import { openRecord, openRevise } from "#care/support-recording.ts";
import { buttonsFor, requestTitle } from "#care/support-request.cards.ts";
import { withdrawRequest } from "#care/support-requests.ts";
import { endSupport } from "#care/supports.ts";

const nowhere = refuse<Step>({ kind: "not-found", what: "page" });

const onRequest =
  (run: (ctx: StaffCtx, id: SupportRequestId) => Promise<Outcome<Step>>): Press =>
  async (ctx, ref) => {
    const id = SupportRequestId.safeParse(ref);
    return id.success ? run(ctx, id.data) : nowhere;
  };
const onSupport =
  (run: (ctx: StaffCtx, id: SupportId) => Promise<Outcome<Step>>): Press =>
  async (ctx, ref) => {
    const id = SupportId.safeParse(ref);
    return id.success ? run(ctx, id.data) : nowhere;
  };

const deciding = (page: DecidingPage): Press => onRequest((ctx, id) => openDeciding(ctx, id, page));

async function view(ctx: StaffCtx, id: SupportRequestId): Promise<Outcome<Step>> {
  const found = await viewRequest(ctx, id);
  if (!found.ok) return found;
  if (await isKeptOut(ctx)) return elsewhere(`/supports/requests/${id}`);
  const { view: shown, parts } = found.value;
  // What the private view shows is what a card of the widest level does, without its own View button.
  const can = buttonsFor(shown, "post");
  const more = [...parts, ...(can.length > 0 ? [buttons(...can)] : [])].map(show);
  return said(requestTitle(shown).length <= 24 ? requestTitle(shown) : "Support", [], more);
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
  return done.ok ? said("Taken back", ["The school does not decide it. Every copy says so."]) : done;
};

const ended = async (ctx: StaffCtx, id: SupportId): Promise<Outcome<Step>> => {
  const done = await endSupport(ctx, id);
  return done.ok ? said("Support ended", ["It is gone from the teachers' pages."]) : done;
};

/** The buttons of supports. */
export const supportPresses = {
  "support.open": (ctx, ref) => startAsking(ctx, ref),
  "support.view": onRequest(view),
  "support.approve": deciding("approve"),
  "support.change": deciding("change"),
  "support.decline": deciding("decline"),
  "support.askback": deciding("askback"),
  "support.answer": deciding("answer"),
  "support.withdraw": onRequest(withdrawn),
  "support.makeup": onRequest(makeUp),
  "support.revise": onSupport(openRevise),
  "support.end": onSupport(ended),
} as const satisfies Record<string, Press>;
