import { ProgressUpdateId, ReplyId } from "#db/ids.ts";
import { unlessKeptOut } from "#care/chat-level.ts";
import type { Press } from "#care/conversation.ts";
import { openReply } from "#care/replies/reply-conversation.ts";
import { viewReply } from "#care/replies/reply-view.ts";
import { withdrawReply } from "#care/replies/replies.ts";
import { saying } from "#care/said.ts";
import { on, shown } from "./press.ts";

/** The buttons of replies to updates. */
export const replyPresses: Record<string, Press> = {
  "reply.open": on(ProgressUpdateId, (ctx, id) =>
    unlessKeptOut(ctx, `/updates/${id}`, () => openReply(ctx, id)),
  ),
  "reply.view": on(ReplyId, (ctx, id) =>
    unlessKeptOut(ctx, `/replies/${id}`, async () => shown(await viewReply(ctx, id))),
  ),
  "reply.withdraw": on(ReplyId, async (ctx, id) => {
    const done = await withdrawReply(ctx, id);
    if (!done.ok) return done;
    return saying("Taken back", [
      done.value.wasHeld
        ? "Your reply was taken back. No copy was delivered."
        : "Every copy now says that you took it back. It stays in the record of what was shared.",
    ]);
  }),
};
