import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { furnish, permit, type House } from "../support/house.ts";
import { commonRoom, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
let house: House;
const now = () => Temporal.Now.instant();

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, now().subtract({ hours: 1 }));
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  chat = await openWorkspaces(db, [house], { now });
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => chat.hands(house.therapist).dismiss());

const room = () => commonRoom(house.program);

async function make(by: "coordinator" | "therapist") {
  const message = chat.hands(house[by]).say(room(), "Marisol Tannenbaum led the warm-up today.");
  await chat.hands(house.therapist).messageShortcut("message", room(), message.ts);
}

test("a colleague's message becomes a cleaned update, and its author is asked in private to delete it", async () => {
  await make("coordinator");
  await chat.topHas(house.therapist, "Make this an update");
  await chat
    .hands(house.therapist)
    .fill({ "Which case?": "Copper Ladder", "What the note is about": "participation" });
  await chat.hands(house.therapist).submit();
  const preview = await chat.topHas(house.therapist, "What the reader will see");
  expect(preview).toContain("[student]");
  expect(preview).not.toContain("Marisol");
  await chat.hands(house.therapist).submit();
  const done = await chat.topHas(house.therapist, "Its author is asked");
  expect(done).toContain("cannot delete it");
  await chat.card(house.counselor, "led the warm-up");
  const asked = await chat.card(house.coordinator, "Please delete a message of yours");
  expect(words(asked)).not.toContain("Marisol");
  const jobs = await db.asSuperuser`select data::text from pgboss.job`;
  const rows = await db.asSuperuser`select d::text from drafts d`;
  expect(words(jobs) + words(rows) + words(chat.logged)).not.toContain("Marisol");
});

test("one's own message: the screen says how to delete it, and nobody is asked", async () => {
  const before = chat.hands(house.therapist).dm().length;
  await make("therapist");
  await chat.topHas(house.therapist, "Make this an update");
  await chat
    .hands(house.therapist)
    .fill({ "Which case?": "Copper Ladder", "What the note is about": "participation" });
  await chat.hands(house.therapist).submit();
  await chat.hands(house.therapist).submit();
  await chat.topHas(house.therapist, "Delete your message in the channel");
  expect(
    chat
      .hands(house.therapist)
      .dm()
      .slice(before)
      .some((one) => words(one).includes("Please delete")),
  ).toBe(false);
});

test("without a permission for what it is about it is stopped beside the field, and nothing crosses", async () => {
  const count = () => db.asSuperuser`select 1 from disclosures`;
  const before = (await count()).length;
  await make("therapist");
  await chat.topHas(house.therapist, "Make this an update");
  await chat
    .hands(house.therapist)
    .fill({ "Which case?": "Copper Ladder", "What the note is about": "coping" });
  await chat.hands(house.therapist).submit();
  expect(chat.top(house.therapist)).toContain("No permission on file covers this now");
  expect(await count()).toHaveLength(before);
});

test("in a channel shared with outside members it is refused, with an explanation", async () => {
  chat.slack.workspace(house.program.team).share(room(), true);
  await make("therapist");
  expect(await chat.topHas(house.therapist, "shared with people outside")).not.toContain("Marisol");
});
