import type { GuardianId, LetterId, StaffId } from "#db/ids.ts";
import type { LetterKind } from "#db/schema/letters.ts";
import type { Guest, Meeting } from "./calendar-file.ts";
import type { PresentEntry } from "./entries.ts";
import type { Tale } from "./letters.rules.ts";

/** What a letter says, as data: whoever sends it knows addresses of pages and writes the words. */
export type LetterContent =
  | {
      kind: "invitation";
      meeting: Omit<Meeting, "url">;
      guests: readonly Guest[];
      /** Absent for a series: each of its meetings has a page of its own. */
      checkInId?: string;
      office: Office;
    }
  | { kind: "reminder"; startsAt: Temporal.Instant; zone: string; minutes: number; office: Office }
  | { kind: "family-link"; token: string; expiresAt: Temporal.Instant; zone: string; office: Office };

/** Whom a family calls back, and the word they chose so that they know it is us. */
export type Office = { tel?: string; word?: string };
export type Reached = { name: string; email?: string; phone?: string; language: "en" | "es"; zone: string };

/** One person's letter about one thing, as it should be now. */
export type Wish = {
  /** Under what the letter is kept: a meeting, the series it belongs to, a notice, or a link. */
  about: string;
  recipient: "staff" | "guardian";
  recipientId: StaffId | GuardianId;
  tale: Tale;
  reached: Reached;
  content: LetterContent;
  /** Quiet hours of theirs: it goes out afterwards. */
  holdUntil?: Temporal.Instant;
};
/** What is to be told about one thing, and the calendar entries that go with it. */
export type Wishes = { wishes: Wish[]; entries: PresentEntry[] };
/** A letter that is ours to send now. */
export type Outgoing = Wish & { letterId: LetterId; kind: LetterKind; answerToken?: string };
