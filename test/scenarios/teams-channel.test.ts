import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import { generalOnTeams } from "#bot/sandbox/pretend.ts";
import type { TeamsPerson } from "#bot/sandbox/teams/hands.ts";
import { composeMenu } from "#bot/teams/menu.ts";
import { permit } from "../support/house.ts";
import { addCases } from "../support/many-cases.ts";
import { openPair, outside, type Hands, type Pair } from "./pair.ts";

let pair: Pair;
let therapist: TeamsPerson;
let coordinator: TeamsPerson;
let hands: Hands;
let general: string;
beforeAll(async () => {
  pair = await openPair({ school: "slack", program: "teams" });
  await permit(pair.db.store, pair.house, { categories: ["participation"], roles: ["counselor"] });
  const { team } = pair.house.program;
  const person = (who: { userKey: string }) => pair.teams!.person(team, who.userKey);
  therapist = person(pair.house.therapist);
  coordinator = person(pair.house.coordinator);
  hands = pair.hands(pair.house.therapist);
  general = generalOnTeams(team).id;
});
afterAll(() => pair?.[Symbol.asyncDispose]());
beforeEach(() => therapist.closeDialog());

const words = (value: unknown) => JSON.stringify(value ?? "");
const sentence = "Marisol Tannenbaum led the warm-up & stayed <long>.";

/** Somebody writes a message; the therapist picks *Make this an update* on it. */
async function make(by: TeamsPerson, conversation = general, text = sentence): Promise<void> {
  await by.say(text, { conversation });
  const message = by.messages(conversation).at(-1);
  await therapist.messageAction("message", message?.id ?? "");
}
const about = (category: string) =>
  hands.fill({ "Which case?": "Copper Ladder", "What the note is about": category });

test("a colleague's message becomes a cleaned update, and its author is asked in private to delete it", async () => {
  await make(coordinator);
  expect(hands.screen()).toContain("led the warm-up & stayed <long>.");
  await about("participation");
  await hands.submit();
  expect(hands.screen()).toContain("What the reader will see");
  expect(hands.screen()).toContain("[student]");
  await hands.submit();
  expect(hands.screen()).toContain("Its author is asked");
  await pair.hands(pair.house.counselor).card("led the warm-up");
  const asked = await pair.hands(pair.house.coordinator).card("Please delete a message of yours");
  expect(asked.words).toContain("https://teams.microsoft.com/l/message/");
  const kept = await pair.db
    .asSuperuser`select data::text from pgboss.job union all select d::text from drafts d`;
  expect(words(kept) + words(pair.logged) + pair.told() + asked.words).not.toMatch(/Marisol|Tannenbaum/);
});

test("from the preview one goes back to the message as it was, and one's own message asks nobody", async () => {
  const before = coordinator.messages().length;
  await make(therapist, general, "Marisol asked for a pause.");
  await about("participation");
  await hands.submit();
  await therapist.submit("Back");
  expect(hands.screen()).toContain("Marisol asked for a pause.");
  await hands.submit();
  await hands.submit();
  expect(hands.screen()).toContain("Delete your message in the channel");
  expect(coordinator.messages()).toHaveLength(before);
});

test("what is wrong is said beside its field, what the message says stays, and nothing crosses", async () => {
  const count = () => pair.db.asSuperuser`select 1 from disclosures`;
  const before = (await count()).length;
  await make(coordinator);
  await about("coping");
  await therapist.submit("submit");
  expect(hands.screen()).toContain("No permission on file covers this now");
  expect(hands.screen()).toContain("Marisol Tannenbaum led");
  expect(await count()).toHaveLength(before);
});

test("in a channel that others read along nothing is made of a message, and nothing of a case is shown", async () => {
  const { id } = outside(pair.house.program.team);
  await make(coordinator, id);
  expect(hands.screen()).toContain("shared with people outside");
  expect(hands.screen()).not.toContain("Marisol");
  await therapist.say("progress Copper Ladder", { conversation: id, mention: true });
  expect(words(therapist.messages(id).filter(({ from }) => from === "bot"))).not.toMatch(/Copper|Ladder/i);
});

test("a channel is told only how to go on alone, whatever is asked there, and what opens is for one person", async () => {
  const answers = () => therapist.messages(general).filter(({ from }) => from === "bot");
  for (const typed of [
    "progress Copper Ladder",
    "home",
    "ask copper ladder",
    "what about Copper Ladder",
    "log",
  ]) {
    await therapist.say(typed, { conversation: general, mention: true });
    const answer = answers().at(-1);
    expect(words(answer?.cards)).toContain("Footbridge answers in private");
    await therapist.press(answer?.id ?? "", "Continue");
    expect(therapist.dialog).toBeDefined();
    expect(coordinator.dialog).toBeUndefined();
    therapist.closeDialog();
    // Slower than Teams allows in one conversation.
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(words(answers())).not.toMatch(/Copper|Ladder|Marisol|Alder/i);
});

test("every action of the message box opens its form at once", async () => {
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const lines = composeMenu(registry).filter(({ context }) => context === "compose");
  for (const { id } of lines) {
    await therapist.compose(id);
    expect(hands.screen(), id).toContain("AdaptiveCard");
    expect(hands.screen(), id).not.toContain("This did not work");
    therapist.closeDialog();
  }
  expect(lines.length).toBeGreaterThan(5);
});

test("among so many cases that no menu holds them the one that is meant is found by typing", async () => {
  const lastUpdateAt = Temporal.Now.instant().subtract({ hours: 24 * 9 });
  const made = await addCases(pair.db.store, pair.house, { count: 150, lastUpdateAt });
  const wanted = made.at(-1);
  if (!wanted) throw new Error("cases were made");
  await permit(pair.db.store, pair.house, {
    caseId: wanted.id,
    categories: ["participation"],
    roles: ["counselor"],
  });
  await therapist.compose("progress");
  const field = "case";
  const [first = ""] = wanted.codeName.split(" ");
  const found = await therapist.suggestions(field, first.toLowerCase());
  expect(found.map(({ title }) => title).join(" ")).toContain(wanted.codeName);
  expect(await therapist.suggestions(field, "Marisol")).toEqual([]);
  therapist.fill({ [field]: wanted.id });
  await therapist.submit("submit");
  expect(hands.screen()).toContain(wanted.codeName);
  expect(hands.screen()).toContain("Who will read it");
});
