import type { Ctx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import { consentRequestCopies } from "./consent-requests.ts";
import type { Copies } from "./copies.ts";
import { promptCopies } from "./prompts.ts";
import { questionCopies } from "./questions.ts";
import { progressCopies } from "./progress-seen.ts";

type CopySource = (reader: Reader, ctx: Ctx, subjectId: string) => Promise<Copies | undefined>;

/** Where the copies of each kind come from. */
export const copySources: Record<CopyKind, CopySource> = {
  progress: progressCopies,
  "consent-request": consentRequestCopies,
  question: questionCopies,
  digest: promptCopies,
  round: promptCopies,
};
