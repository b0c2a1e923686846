import type { Doc } from "./document.ts";
import type { Marks } from "./roster-names.ts";
import type { RosterIndex } from "./roster.ts";

/** What is known of each word of a note when its names are put together. */
export type Names = { doc: Doc; index: RosterIndex; marks: Marks };
/** The words of one name, from the first to the last. */
export type Run = { from: number; to: number };
