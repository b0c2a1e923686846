import { afterOpenDays } from "#care/scheduling/days.ts";
import { read } from "#db/read.ts";
import { supportRequests } from "#db/schema/supports.ts";
import type { Store } from "#db/store.ts";
import { approveWithChanges, goThroughTheRound, houseOfTheRound } from "../../scenarios/presses.ts";
import { handsIn } from "../../scenarios/slack-hands.ts";
import { openWorkspaces } from "../../scenarios/workspaces.ts";
import { ctxFor, furnish, permit, type House } from "../../support/house.ts";
import { permitBack, timetable } from "../../support/supports.ts";
import { openStore } from "../daily/store.ts";
import { askForSupport } from "../daily/work.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { small } from "../stores/plans.ts";

/** What two stories of a working week take, counted by the very hands that go through them in the scenarios. */
export const pressing: Group = { names: ["presses"], measure };

async function measure({ databases, log, report }: Bench): Promise<void> {
  const database = await databases.empty("bench_presses", small);
  await using opened = await openStore(database);
  log("Counting presses …");
  report(await countPresses(opened.store));
}

const as = ["same", "ratings", "note"] as const;
/** So many of each are in the round of story 3. */
const inTheRound = { same: 15, ratings: 8, note: 2 };

/** Goes through the weekly round and a decision with changes, in a store that nobody works in yet. */
export async function countPresses(store: Store): Promise<Figure> {
  const round = await roundIn(store);
  const decision = await decisionIn(store);
  const value = as.reduce((sum, way) => sum + round[way] * inTheRound[way], 0);
  const note = `for the 25 updates of a weekly round: the same as last week ${round.same}, other ratings ${round.ratings}, a note ${round.note}; a support approved with changes ${decision}; a menu or a calendar counts two, what stands open one, typing none`;
  return { name: "presses", value, unit: "presses", note };
}

async function roundIn(store: Store) {
  const house = await houseOfTheRound(store, Temporal.Now.instant());
  const chat = await openWorkspaces({ store }, [house], { workers: false });
  const hands = handsIn(chat, house.therapist);
  await hands.open("round");
  return goThroughTheRound(hands);
}

async function decisionIn(store: Store): Promise<number> {
  const now = Temporal.Now.instant();
  const house = await furnish(store, now.subtract({ hours: 1 }));
  const { counselor, therapist, caseId } = house;
  const chat = await openWorkspaces({ store }, [house], { workers: false });
  await permit(store, house, { categories: ["supports"], roles: ["counselor"] });
  await permitBack(store, house);
  await timetable(store, house);
  const [school, program] = [counselor, therapist].map((who) => ctxFor(store, who, now));
  if (!school || !program) throw new Error("both sides have somebody");
  const id = await askForSupport({ id: caseId, number: 0, school, program });
  await chat.deliverAt(house, id, now, "support-request");
  const hands = handsIn(chat, counselor);
  const card = await hands.card("Support requested");
  const { neededBy } = await requestIn(store, house);
  return approveWithChanges(hands, { card, dueOn: afterOpenDays(neededBy, 2, new Set()) });
}

async function requestIn(store: Store, house: House) {
  const ctx = ctxFor(store, house.therapist, Temporal.Now.instant());
  const [row] = await read(ctx, (reader) => reader.select().from(supportRequests));
  if (!row) throw new Error("a request is there");
  return row;
}
