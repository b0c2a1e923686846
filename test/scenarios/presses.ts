import type { Choice, Person, Target } from "#bot/sandbox/slack/hands.ts";
import type { Message } from "#bot/sandbox/slack/types.ts";
import type { Store } from "#db/store.ts";
import { furnish, permit, type Handle, type House } from "../support/house.ts";
import { addCases, said } from "../support/many-cases.ts";
import { words, type Workspaces } from "./workspaces.ts";

// What staff press in stories 3 and 4, done once for the scenarios and for the bench: both count by it.

/** Somebody's hands. Typing costs no press; a menu or a calendar costs two, because it is opened and then picked from; what stands open costs one. */
type CountedHands = {
  press: (target: Target, label: string) => Promise<void>;
  pick: (label: string, choice: Choice) => Promise<void>;
  type: (texts: Readonly<Record<string, string>>) => Promise<void>;
  submit: () => Promise<void>;
  presses: () => number;
};

function counted(hands: Person): CountedHands {
  let presses = 0;
  return {
    press: async (target, label) => {
      presses += 1;
      await hands.press(target, label);
    },
    pick: async (label, choice) => {
      presses += standsOpen(hands, label) ? 1 : 2;
      await hands.choose(label, choice);
    },
    type: (texts) => hands.fill(texts),
    submit: async () => {
      presses += 1;
      const ack = await hands.submit();
      if (!ack.ok) throw new Error(`a form was refused: ${words(ack.errors)}`);
    },
    presses: () => presses,
  };
}

function standsOpen(hands: Person, label: string): boolean {
  const block = hands.views.at(-1)?.blocks.find((one) => words(one["label"]).includes(label));
  return /"type":"(radio_buttons|checkboxes)"/.test(JSON.stringify(block?.["element"]));
}

/** A house whose therapist has 25 cases, in each of which an update is due. */
export async function houseOfTheRound(store: Store, now: Temporal.Instant): Promise<House> {
  const house = await furnish(store, now.subtract({ hours: 24 * 30 }));
  const lastUpdateAt = now.subtract({ hours: 24 * 7 + 1 });
  const more = await addCases(store, house, { count: 23, lastUpdateAt });
  const first = [house.caseId, house.otherCaseId];
  const content = { ratings: { engagement: 3 }, goneOver: false };
  for (const caseId of first) await said(store, house, { caseId, at: lastUpdateAt, content });
  for (const caseId of [...first, ...more.map(({ id }) => id)])
    await permit(store, house, { caseId, categories: ["participation"], roles: ["counselor"] });
  return house;
}

/** Waits until the round shows the next of so many cases. */
export async function roundComesTo(chat: Workspaces, who: Handle, count: number): Promise<void> {
  const left = () => Number(/(\d+) left/.exec(words(chat.hands(who).views.at(-1)?.title))?.[1] ?? 1);
  await chat
    .until(() => left() === count && chat.top(who).includes("Nothing to report"))
    .catch(() => {
      throw new Error(`not ${count} left: ${chat.top(who).slice(0, 1_500)} ${words(chat.logged)}`);
    });
}

/** Sends again what was said of this case last week. Answers with the presses that it took, like the others. */
export async function sendTheSame(chat: Workspaces, who: Handle): Promise<number> {
  const hands = counted(chat.hands(who));
  await hands.press("view", "Same as last week");
  return hands.presses();
}

/** Rates this case anew. */
export async function sendRatings(chat: Workspaces, who: Handle): Promise<number> {
  const hands = counted(chat.hands(who));
  await hands.press("view", "Change ratings");
  await chat.topHas(who, "Who will read it");
  await hands.pick("Engagement", "5");
  await hands.submit();
  return hands.presses();
}

/** Writes a note on this case, which is looked at once more before it goes. */
export async function sendNote(chat: Workspaces, who: Handle): Promise<number> {
  const hands = counted(chat.hands(who));
  await hands.press("view", "Change ratings");
  await chat.topHas(who, "Who will read it");
  await hands.type({ Note: "A steadier week, with one early start." });
  await hands.pick("What the note is about", "participation");
  await hands.submit();
  await chat.topHas(who, "What the reader will see");
  await hands.submit();
  return hands.presses();
}

export type RoundPresses = { same: number; ratings: number; note: number };

/** Story 3: 25 updates one by one, 15 as last week, 8 rated, 2 with a note. The most presses that one of each took. */
export async function goThroughTheRound(chat: Workspaces, who: Handle): Promise<RoundPresses> {
  const most: RoundPresses = { same: 0, ratings: 0, note: 0 };
  const ways = { same: sendTheSame, ratings: sendRatings, note: sendNote };
  for (let left = 25; left > 0; left--) {
    await roundComesTo(chat, who, left);
    const way = left > 10 ? "same" : left > 2 ? "ratings" : "note";
    most[way] = Math.max(most[way], await ways[way](chat, who));
  }
  await chat.topHas(who, "0 left");
  return most;
}

type Changes = { card: Message; dueOn: Temporal.PlainDate };

/** Story 4: a later date is approved, and whoever teaches the class is told. */
export async function approveWithChanges(
  chat: Workspaces,
  who: Handle,
  { card, dueOn }: Changes,
): Promise<number> {
  const hands = counted(chat.hands(who));
  await hands.press(card, "Approve with changes");
  await chat.topHas(who, "What teachers will read");
  await hands.pick("New date", dueOn.toString());
  await hands.submit();
  await chat.topHas(who, "Approved");
  return hands.presses();
}
