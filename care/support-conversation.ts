import type { StaffCtx } from "#db/context.ts";
import { isLapsed } from "#db/drafts.ts";
import type { At, Conversation } from "./conversation.ts";
import type { Answers, Step } from "./form.ts";
import { refuse, type Outcome } from "./outcome.ts";
import { confirmAsk, pickCase, searchCases, showAsk, startAsking, takeAsk } from "./support-asking.ts";
import { showDeciding, takeDeciding } from "./support-deciding.ts";
import { showRecord, showRevise, takeKind, takeRecord, takeRevise } from "./support-recording.ts";

const nowhere = refuse<Step>({ kind: "not-found", what: "page" });

/** `/accommodate`: ask for a support; and, from their buttons, every form about requests and supports. */
export const supportConversation: Conversation = {
  start: startAsking,
  search: searchCases,
  show: (ctx, at) =>
    isLapsed(at.draft, ctx.now) ? Promise.resolve(refuse({ kind: "lapsed" })) : show(ctx, at),
  next: (ctx, at, answers) =>
    isLapsed(at.draft, ctx.now) ? Promise.resolve(refuse({ kind: "lapsed" })) : next(ctx, at, answers),
};

async function show(ctx: StaffCtx, at: At): Promise<Outcome<Step>> {
  switch (at.page) {
    case "case":
      return startAsking(ctx, "");
    case "ask":
      return showAsk(ctx, at);
    case "kind":
    case "record":
      return showRecord(ctx, at);
    case "revise":
      return showRevise(ctx, at);
    case "approve":
    case "change":
    case "decline":
    case "askback":
    case "answer":
      return showDeciding(ctx, at, at.page);
    default:
      return nowhere;
  }
}

async function next(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  switch (at.page) {
    case "case":
      return pickCase(ctx, at, answers);
    case "ask":
      return takeAsk(ctx, at, answers);
    case "preview":
      return confirmAsk(ctx, at, answers);
    case "kind":
      return takeKind(ctx, at, answers);
    case "record":
      return takeRecord(ctx, at, answers);
    case "revise":
      return takeRevise(ctx, at, answers);
    case "approve":
    case "change":
    case "decline":
    case "askback":
    case "answer":
      return takeDeciding(ctx, at, { page: at.page, answers });
    default:
      return nowhere;
  }
}
