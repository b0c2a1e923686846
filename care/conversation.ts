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
  /**
   * The page at this point anew, as it is now: for platforms whose forms vanish when they are sent. Refuses as `lapsed`
   * or `not-found` where there is nothing to show again.
   */
  show: (ctx: StaffCtx, at: At) => Promise<Outcome<Step>>;
  /** Options for a `search` field, by what was typed into it. */
  search?: (ctx: StaffCtx, typed: string) => Promise<Option[]>;
};

/** What a button does. `ref` is the opaque id on it; anything else on it is not read. */
export type Press = (ctx: StaffCtx, ref: string) => Promise<Outcome<Step>>;

/** All that can be asked and pressed, by name: what a mouth needs to speak for the product. */
export type Spoken = { conversations: Record<string, Conversation>; presses: Record<string, Press> };
