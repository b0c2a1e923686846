import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import type { Button } from "./card.ts";

/** Under which heading a thing waits. */
export type WaitingKind =
  | "decide"
  | "answer"
  | "meeting"
  | "update"
  | "introduction"
  | "permission"
  | "unread"
  | "delivery";

/** Something that waits for one person, the same on Home, on the panel's first page and in a digest. No name, no note. */
export type Waiting = {
  kind: WaitingKind;
  caseId?: CaseId;
  /** What it is about, such as a code name and a few words. */
  words: string;
  since: Temporal.Instant;
  dueAt?: Temporal.Instant;
  buttons: readonly Button[];
  /** A page of ours where it can be done, too. */
  url?: string;
};

/** Finds what waits for this person, of one kind of thing. */
export type WaitingSource = (reader: Reader, ctx: StaffCtx) => Promise<Waiting[]>;
