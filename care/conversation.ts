import type { StaffCtx } from "#db/context.ts";
import type { DraftId } from "#db/ids.ts";
import type { Answers, Option, Step } from "./form.ts";
import type { Outcome } from "./outcome.ts";

/** Where a person stands in a conversation: all that a platform has to carry between two steps. */
export type At = { draft: DraftId; page: string };

/** A list of pages, asked one after the other. The same for every platform. */
export type Conversation = {
  /** The first page. `words` is what was typed after the command. */
  start: (ctx: StaffCtx, words: string) => Promise<Outcome<Step>>;
  /** What follows the answers to a page. */
  next: (ctx: StaffCtx, at: At, answers: Answers) => Promise<Outcome<Step>>;
  /** Options for a `search` field, by what was typed into it. */
  search?: (ctx: StaffCtx, typed: string) => Promise<Option[]>;
};
