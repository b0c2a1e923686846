import type { CaseId, StaffId } from "#db/ids.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import type { Card } from "./card.ts";

/** What delivery has to know of a thing: who is to have a copy now, and what a copy shows now. */
export type Copies = {
  audience: StaffId[];
  /** The case it is about, where its readers may know of one. */
  caseId?: CaseId;
  /** A reminder: whoever has one digest reads of it there, and gets no card. */
  isInDigest?: boolean;
  /** A person's own copy comes whatever they want to be told of: its buttons are theirs. */
  isOwn?: (staffId: StaffId) => boolean;
  cardFor: (staffId: StaffId, level: ChatLevel) => Card;
  /** Whether this person's copy shows nothing of the content any more. */
  isWithdrawnFor: (staffId: StaffId) => boolean;
};
