import type { Store } from "#db/store.ts";
import { furnish, permit, type House } from "../support/house.ts";
import { addCases, said } from "../support/many-cases.ts";
import type { Hands, Seen } from "./pair.ts";

// What staff press in stories 3 and 4, done once for the scenarios and for the bench: both count by it.

/** Somebody's hands. Typing costs no press; a menu or a calendar costs two, because it is opened and then picked from; what stands open costs one. */
type CountedHands = {
  press: (target: "form" | Seen, label: string) => Promise<void>;
  pick: (label: string, choice: string) => Promise<void>;
  type: (texts: Readonly<Record<string, string>>) => Promise<void>;
  submit: () => Promise<void>;
  presses: () => number;
};

function counted(hands: Hands): CountedHands {
  let presses = 0;
  return {
    press: (target, label) => {
      presses += 1;
      return hands.press(target, label);
    },
    pick: (label, choice) => {
      presses += hands.standsOpen(label) ? 1 : 2;
      return hands.fill({ [label]: choice });
    },
    type: (texts) => hands.fill(texts),
    submit: () => {
      presses += 1;
      return hands.submit();
    },
    presses: () => presses,
  };
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
export async function roundComesTo(hands: Hands, count: number): Promise<void> {
  const left = () => Number(/(\d+) left/.exec(hands.title())?.[1] ?? 1);
  await hands
    .until(() => left() === count && hands.screen().includes("Nothing to report"))
    .catch(() => {
      throw new Error(`not ${count} left: ${hands.screen().slice(0, 1_500)}`);
    });
}

/** Sends again what was said of this case last week. Answers with the presses that it took, like the others. */
async function sendTheSame(person: Hands): Promise<number> {
  const hands = counted(person);
  await hands.press("form", "Same as last week");
  return hands.presses();
}

/** Rates this case anew. */
async function sendRatings(person: Hands): Promise<number> {
  const hands = counted(person);
  await hands.press("form", "Change ratings");
  await person.sees("Who will read it");
  await hands.pick("Engagement", "5");
  await hands.submit();
  return hands.presses();
}

/** Writes a note on this case, which is looked at once more before it goes. */
async function sendNote(person: Hands): Promise<number> {
  const hands = counted(person);
  await hands.press("form", "Change ratings");
  await person.sees("Who will read it");
  await hands.type({ Note: "A steadier week, with one early start." });
  await hands.pick("What the note is about", "participation");
  await hands.submit();
  await person.sees("What the reader will see");
  await hands.submit();
  return hands.presses();
}

export type RoundPresses = { same: number; ratings: number; note: number };

/** Story 3: 25 updates one by one, 15 as last week, 8 rated, 2 with a note. The most presses that one of each took. */
export async function goThroughTheRound(hands: Hands): Promise<RoundPresses> {
  const most: RoundPresses = { same: 0, ratings: 0, note: 0 };
  const ways = { same: sendTheSame, ratings: sendRatings, note: sendNote };
  for (let left = 25; left > 0; left--) {
    await roundComesTo(hands, left);
    const way = left > 10 ? "same" : left > 2 ? "ratings" : "note";
    most[way] = Math.max(most[way], await ways[way](hands));
  }
  await hands.sees("0 left");
  return most;
}

type Changes = { card: Seen; dueOn: Temporal.PlainDate };

/** Story 4: a later date is approved, and whoever teaches the class is told. */
export async function approveWithChanges(person: Hands, { card, dueOn }: Changes): Promise<number> {
  const hands = counted(person);
  await hands.press(card, "Approve with changes");
  await person.sees("What teachers will read");
  await hands.pick("New date", dueOn.toString());
  await hands.submit();
  await person.sees("Approved");
  return hands.presses();
}
