import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { Message } from "#bot/sandbox/slack/types.ts";
import type { Handle } from "../support/house.ts";
import type { Hands, Pair, Seen } from "./pair.ts";
import { commonRoom, type Workspaces } from "./workspaces.ts";

const words = (value: unknown): string => JSON.stringify(value ?? "");
export const seen = (message: Message): Seen => ({ id: message.ts, words: words(message) });

/** Somebody's hands on Slack. */
export function slackHands(
  slack: FakeSlack,
  who: Handle,
  { until, channel }: Pick<Pair, "until"> & { channel: string },
): Hands {
  const person = slack.person(who.org.team, who.userKey);
  const screen = () => words(person.views.at(-1));
  const settled = () => until(() => person.views.length > 0 && !screen().includes("One moment"));
  const cards = () => person.dm().map(seen);
  const messageOf = ({ id }: Seen) => {
    const found = person.dm().find(({ ts }) => ts === id);
    if (!found) throw new Error("the card is gone");
    return found;
  };
  return {
    platform: "slack",
    open: async (command, codeName = "") => {
      await person.dismiss();
      await person.command("/footbridge", `${command} ${codeName}`.trim());
      await settled();
    },
    fill: (choices) => person.fill(choices),
    submit: async () => {
      const ack = await person.submit();
      if (!ack.ok) throw new Error(`not taken: ${words(ack)}`);
    },
    send: async () => void (await person.submit()),
    press: async (target, label) => {
      if (target === "form") {
        await person.press("view", label);
        return void (await settled());
      }
      await person.dismiss();
      const message = messageOf(target);
      await person.press(message, firstOf(message, label));
      if (label !== "Seen") await settled();
    },
    screen,
    until,
    title: () => words(person.views.at(-1)?.title),
    standsOpen: (label) => {
      const block = person.views.at(-1)?.blocks.find((one) => words(one["label"]).includes(label));
      return /"type":"(radio_buttons|checkboxes)"/.test(words(block?.["element"]));
    },
    reads: screen,
    typed: () => words(person.views.at(-1)?.values),
    sees: (said) =>
      until(() => {
        const all = `${screen()} ${cards().at(-1)?.words ?? ""}`;
        return all.includes(said) && all;
      }),
    close: () => person.dismiss(),
    cards,
    card: (said) => until(() => cards().findLast((card) => card.words.includes(said))),
    buttons: (card) =>
      messageOf(card).blocks.flatMap((block) =>
        block.type === "actions"
          ? ((block as { elements?: { text?: { text?: string } }[] }).elements ?? []).flatMap(
              ({ text }) => text?.text ?? [],
            )
          : [],
      ),
    home: async () => {
      const before = slack.calls().length;
      await person.openHome();
      const isMine = ({ method, args }: { method: string; args: unknown }) =>
        method === "views.publish" && words(args).includes(who.userKey);
      await until(() => slack.calls().slice(before).some(isMine));
      return words(person.home);
    },
    pressHome: async (label, said) => {
      await person.press("home", label);
      return until(() => words(person.home).includes(said) && words(person.home));
    },
    channel: () => person.messages(channel).map(seen),
  };
}

/** Of several buttons that say the same the first. */
function firstOf(message: Message, label: string) {
  const button = new RegExp(`"text":"${label}"[^{}]*}[^{}]*"value":"([^"]+)"`);
  const value = button.exec(words(message))?.[1];
  return value ? { label, value } : label;
}

/** The same in workspaces that were opened by themselves. */
export const handsIn = (chat: Workspaces, who: Handle): Hands =>
  slackHands(chat.slack, who, { until: chat.until, channel: commonRoom(who.org) });
