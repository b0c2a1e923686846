import type { App, MessageShortcut } from "@slack/bolt";
import type { Say } from "#bot/dispatch.ts";
import { answerMessage } from "#bot/message-action.ts";
import type { Listening, SlackClient } from "./app.ts";
import { askerFor, personFrom, type SlackPerson } from "./asker.ts";
import { open, viewOrError } from "./opening.ts";

export const messageShortcut = "message";

/** *Make this an update*, on a message that somebody wrote in a channel. */
export function listenForMessages(app: App, deps: Listening): void {
  app.shortcut({ type: "message_action", callback_id: messageShortcut }, async (asked) => {
    const { shortcut, ack, client, body, context } = asked;
    const opened = open(client, shortcut.trigger_id, { kind: "command", name: messageShortcut, words: "" });
    await ack();
    const viewId = await opened;
    if (!viewId) return;
    const view = await viewOrError(deps, () =>
      answerTo(deps, client, { shortcut, person: personFrom(body, context) }),
    );
    await client.views
      .update({ view_id: viewId, view })
      .catch(() => deps.log("a view was refused: message shortcut"));
  });
}

type Asked = { shortcut: MessageShortcut; person: SlackPerson };

async function answerTo(deps: Listening, client: SlackClient, { shortcut, person }: Asked): Promise<Say> {
  const authorKey = shortcut.message.user ?? "";
  return answerMessage(await askerFor(deps, person, client), {
    place: {
      platform: "slack",
      workspaceKey: person.workspaceId,
      channelKey: shortcut.channel.id,
      messageKey: shortcut.message_ts,
      authorKey,
      isOwn: authorKey === person.userId || authorKey === "",
    },
    text: shortcut.message.text ?? "",
    isSharedOutside: () => isSharedOutside(client, shortcut.channel.id),
  });
}

/** Where Slack does not say, the app is not in that channel, and nothing of ours will appear in it. */
async function isSharedOutside(client: SlackClient, channel: string): Promise<boolean> {
  const found = await client.conversations.info({ channel }).catch(() => undefined);
  return found?.channel?.is_ext_shared === true || found?.channel?.is_pending_ext_shared === true;
}
