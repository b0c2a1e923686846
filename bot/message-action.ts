import { formPath, unlessKeptOut } from "#care/chat-level.ts";
import { sharedChannelPage } from "#care/message.form.ts";
import { openMessage, type MessagePlace } from "#care/message.ts";
import { explainTo, type Asker, type Say } from "./dispatch.ts";
import { explainUnlinked } from "./strangers.ts";

export type PickedMessage = {
  place: MessagePlace;
  text: string;
  /** Whether people outside the organization read where it stands. */
  isSharedOutside: () => Promise<boolean> | boolean;
};

/** *Make this an update*, on a message that somebody wrote. Nothing is made of one that people outside read along. */
export async function answerMessage({ ctx, turnedAway }: Asker, picked: PickedMessage): Promise<Say> {
  if (!ctx) return { kind: "refused", card: turnedAway ?? explainUnlinked() };
  if (await picked.isSharedOutside()) return { kind: "done", page: sharedChannelPage };
  const outcome = await unlessKeptOut(ctx, formPath("progress"), () =>
    openMessage(ctx, picked.place, picked.text),
  );
  return outcome.ok ? outcome.value : { kind: "refused", card: await explainTo(ctx, outcome.refusal) };
}
