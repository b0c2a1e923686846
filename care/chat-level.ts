import type { StaffCtx } from "#db/context.ts";
import { CaseId } from "#db/ids.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { readCodeName } from "./code-names.rules.ts";
import type { Conversation } from "./conversation.ts";
import type { Step } from "./form.ts";
import { refuse, type Outcome } from "./outcome.ts";

/** How much may stand in the chat this person speaks from: as its workspace has it, else nothing. Our own page shows all. */
export const levelOf = ({ actor, chatLevel }: StaffCtx): ChatLevel =>
  actor.via === "panel" ? "post" : (chatLevel ?? "notice");

/** Runs what asks for content or shows it. Refuses as `kept-out` where content stays out of chat. */
export const unlessKeptOut = (
  ctx: StaffCtx,
  path: string,
  run: () => Promise<Outcome<Step>>,
): Promise<Outcome<Step>> =>
  levelOf(ctx) === "notice" ? Promise.resolve(refuse({ kind: "kept-out", path })) : run();

/** The address of a form on our own pages, about a case that was named by its code name or id. */
export function formPath(form: string, words = ""): string {
  const about = readCodeName(words) ?? CaseId.safeParse(words.trim()).data;
  return about ? `/ask/${form}?case=${encodeURIComponent(about)}` : `/ask/${form}`;
}

/** A conversation that asks for content. `back` is where a form leads that was open when the level changed. */
export function keptOutOfChat(
  form: string,
  { start, next, ...rest }: Conversation,
  back = "/cases",
): Conversation {
  return {
    ...rest,
    start: (ctx, words) => unlessKeptOut(ctx, formPath(form, words), () => start(ctx, words)),
    next: (ctx, at, answers) => unlessKeptOut(ctx, back, () => next(ctx, at, answers)),
  };
}
