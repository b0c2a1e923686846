import type { Ctx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import { checkInCopies, checkInNoticeCopies } from "./check-ins/copies.ts";
import { carryCopies } from "./carry.ts";
import { consentRequestCopies } from "./consent-requests.ts";
import type { Copies } from "./copies.ts";
import { caseOpenedCopies, introductionCopies } from "./introduction-copies.ts";
import { newContactCopies } from "./new-contact.ts";
import { promptCopies } from "./prompts.ts";
import { questionCopies } from "./questions.ts";
import { progressCopies } from "./progress-seen.ts";
import { replyCopies } from "./replies/reply-view.ts";
import {
  supportChangeCopies,
  supportRequestCopies,
  supportReminderCopies,
  supportReviewCopies,
} from "./support-copies.ts";

type CopySource = (reader: Reader, ctx: Ctx, subjectId: string) => Promise<Copies | undefined>;

/** Where the copies of each kind come from. */
export const copySources: Record<CopyKind, CopySource> = {
  progress: progressCopies,
  reply: replyCopies,
  "consent-request": consentRequestCopies,
  "support-request": supportRequestCopies,
  "support-reminder": supportReminderCopies,
  "support-change": supportChangeCopies,
  "support-review": supportReviewCopies,
  checkin: checkInCopies,
  "checkin-notice": checkInNoticeCopies,
  introduction: introductionCopies,
  "case-opened": caseOpenedCopies,
  "new-contact": newContactCopies,
  carry: carryCopies,
  question: questionCopies,
  digest: promptCopies,
  round: promptCopies,
};
