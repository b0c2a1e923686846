import { afterAll, beforeAll, expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import { jobCtx } from "#bot/jobs/worker.ts";
import { setChatLevel } from "#care/installations.ts";
import { openOn } from "#care/scheduling/days.ts";
import { supportTime } from "#care/support-times.ts";
import { dayWords } from "#care/support-words.ts";
import { openingFor } from "#db/client.ts";
import { read } from "#db/read.ts";
import { closedDays } from "#db/schema/calendar.ts";
import { supportRequests, supports } from "#db/schema/supports.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { permitBack } from "../support/supports.ts";
import { openWorkspaces, words, type Workspaces } from "./workspaces.ts";

const zone = "America/New_York";
const today = Temporal.Now.plainDateISO(zone);
const needed = openOn(today.add({ days: 4 }), new Set());

let db: TestDatabase;
let chat: Workspaces;
const houses: House[] = [];
const now = Temporal.Now.instant;
beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  for (let count = 0; count < 8; count += 1)
    houses.push(await furnish(db.store, now().subtract({ hours: 1 })));
  chat = await openWorkspaces(db, houses);
});
afterAll(() => db[Symbol.asyncDispose]());

let taken = 0;
async function freshHouse(): Promise<House> {
  const house = houses[taken++];
  if (!house) throw new Error("more houses are needed");
  await permit(db.store, house, { categories: ["supports"], roles: ["counselor"] });
  await permitBack(db.store, house);
  return house;
}

async function open(who: Handle): Promise<void> {
  await chat.hands(who).dismiss();
  await chat.hands(who).command("/accommodate", "copper ladder");
  await chat.topHas(who, "Needed by");
}
const fields = { "Which support?": "Longer deadline", "Needed by": needed.toString() };

async function ask(house: House, more: Record<string, string> = {}) {
  await open(house.therapist);
  await chat.hands(house.therapist).fill({ ...fields, ...more });
  await chat.hands(house.therapist).submit();
  await chat.topHas(house.therapist, "Who decides");
  await chat.hands(house.therapist).submit();
  await chat.topHas(house.therapist, "Request sent");
  return chat.card(house.counselor, "Support requested");
}
const rowOf = async (house: House) => {
  const rows = await read(ctxFor(db.store, house.therapist, now()), (reader) =>
    reader.select().from(supportRequests),
  );
  const row = rows[0];
  if (!row) throw new Error("a request is there");
  return row;
};
const runAt = (
  house: House,
  at: Temporal.Instant,
  due: { id: string; what: "plan" | "remind" | "miss" | "review" | "renew" },
) =>
  supportTime(jobCtx({ store: db.store, now: () => at }, "support-time", house.school.id), {
    organizationId: house.school.id,
    ...due,
  });

test("a day that is past is refused at its field, a class that names somebody at its own, and nothing typed is lost", async () => {
  const house = await freshHouse();
  await open(house.therapist);
  const therapist = chat.hands(house.therapist);
  const class_ = "Class, as the student calls it";
  await therapist.fill({
    ...fields,
    "Needed by": today.subtract({ days: 1 }).toString(),
    [class_]: "Marisol's chem",
  });
  await therapist.submit();
  const top = therapist.views.at(-1);
  expect(Object.keys(top?.errors ?? {}).toSorted()).toEqual(["class", "needed_by"]);
  expect(words(top?.errors)).toContain("This day is past");
  expect(therapist.views).toHaveLength(1);
  await therapist.fill({ "Needed by": needed.toString(), [class_]: "chem" });
  await therapist.submit();
  expect(await chat.topHas(house.therapist, "Who decides")).toContain("Longer deadline");
});

test("a decline takes a reason and a next step, and the program reads both", async () => {
  const house = await freshHouse();
  const card = await ask(house);
  const counselor = chat.hands(house.counselor);
  await counselor.press(card, "Decline");
  await chat.topHas(house.counselor, "What happens next");
  await counselor.submit();
  expect(counselor.views.at(-1)?.errors).not.toEqual({});
  await counselor.fill({
    Why: "Something like it is in place already",
    "What happens next": "Hold a joint check-in about it",
  });
  await counselor.submit();
  const mine = words(await chat.card(house.therapist, "Declined"));
  expect(mine).toContain("Something like it is in place already");
  expect(mine).toContain("Hold a joint check-in about it");
});

test("a question goes back through the finder, is answered in one form, and then decided", async () => {
  const house = await freshHouse();
  const card = await ask(house);
  const [counselor, therapist] = [chat.hands(house.counselor), chat.hands(house.therapist)];
  await counselor.press(card, "Ask back");
  await chat.topHas(house.counselor, "Your question");
  await counselor.fill({ "Your question": "Does Marisol mean the acids report?" });
  await counselor.submit();
  expect(words(counselor.views.at(-1)?.errors)).toContain("may say who somebody is");
  await counselor.fill({ "Your question": "Which report is it?" });
  await counselor.submit();
  const asked = await chat.card(house.therapist, "Which report is it?");
  await therapist.dismiss();
  await therapist.press(asked, "Answer");
  await chat.topHas(house.therapist, "Your answer");
  await therapist.fill({ "Your answer": "The one on acids." });
  await therapist.submit();
  const back = await chat.card(house.counselor, "The one on acids.");
  await counselor.dismiss();
  await counselor.press(back, "Approve");
  await chat.topHas(house.counselor, "What teachers will read");
  await counselor.fill({ "What teachers will read": "She is in treatment until noon." });
  await counselor.submit();
  expect(words(counselor.views.at(-1)?.errors)).toContain("leave out “treatment”");
  await counselor.fill({ "What teachers will read": "Please accept it later." });
  await counselor.submit();
  expect(words(await chat.card(house.therapist, "Approved"))).toContain(dayWords(needed));
});

test("what an approver enters themselves is a decision: no request, and the teacher has it at once", async () => {
  const house = await freshHouse();
  await open(house.counselor);
  const counselor = chat.hands(house.counselor);
  await counselor.fill({ ...fields, "Class, as the student calls it": "Algebra" });
  await counselor.submit();
  await chat.topHas(house.counselor, "Record a support");
  await counselor.fill({ Period: "2", "Teachers who have to know": ["Tobin Marlowe"] as unknown as string });
  await counselor.submit();
  await chat.topHas(house.counselor, "Support recorded");
  const card = words(await chat.card(house.teacher, "A support changed in period 2 Algebra"));
  expect(card).not.toMatch(/Copper|Ladder|Harbor|therap|treatment|mental|hospital/i);
  expect(chat.hands(house.therapist).dm()).toEqual([]);
});

test("at notice a card says no more than verb, code and time, and every press leads to our own page", async () => {
  const house = await freshHouse();
  const done = await setChatLevel(jobCtx({ store: db.store, now }, "settings", house.school.id), "notice");
  expect(done.ok).toBe(true);
  const card = words(await ask(house, { "How it helps": "A quieter evening." }));
  expect(card).toContain("Copper Ladder");
  expect(card).not.toMatch(/Longer deadline|quieter evening/);
  const { id } = await rowOf(house);
  for (const press of ["support.approve", "support.decline", "support.view"]) {
    await chat.hands(house.counselor).dismiss();
    await chat.hands(house.counselor).press(await chat.forge(house.counselor, press, id), "Forged");
    const shown = await chat.topHas(house.counselor, "keeps content out of chat");
    expect(shown).not.toMatch(/Longer deadline|quieter evening/);
  }
});

test("a button forged for somebody whom it does not concern shows nothing of the request", async () => {
  const [house, other] = [await freshHouse(), await freshHouse()];
  await ask(house, { "How it helps": "A quieter evening." });
  const { id } = await rowOf(house);
  for (const who of [house.nurse, house.teacher, house.coordinator, other.counselor])
    for (const press of ["support.view", "support.approve", "support.answer", "support.withdraw"]) {
      await chat.hands(who).dismiss();
      await chat.hands(who).press(await chat.forge(who, press, id), "Forged");
      await chat.until(() => chat.top(who).includes("Close"));
      await chat.until(() => !chat.top(who).includes("One moment"));
      expect(chat.top(who)).not.toMatch(/Longer deadline|quieter evening|What teachers will read/);
    }
  expect((await rowOf(house)).state).toBe("requested");
});

test("a day on which the school is closed brings the deputy's morning forward; a moment that came too early does nothing", async () => {
  const house = await freshHouse();
  await ask(house);
  const row = await rowOf(house);
  await runAt(house, now(), { id: row.id, what: "remind" });
  await runAt(house, now(), { id: row.id, what: "miss" });
  expect((await rowOf(house)).version).toBe(1);
  const closed = {
    id: randomUUID(),
    organizationId: house.school.id,
    day: needed,
    why: "staff_day" as const,
  };
  await db.store.client.transaction(openingFor(house.school.id), (one) =>
    one.insert(closedDays).values(closed),
  );
  await runAt(house, now(), { id: row.id, what: "plan" });
  const planned = (await rowOf(house)).remindAt.toZonedDateTimeISO(zone);
  expect(Temporal.PlainDate.compare(planned.toPlainDate(), needed)).toBeLessThan(0);
  expect(planned.toPlainTime().toString()).toBe("07:30:00");
});

test("nothing that Slack was asked in all this holds a roster name, nor what was refused", async () => {
  // What a person types into their own form goes through Slack once; what we send is looked at here.
  const said = words(chat.slack.calls()) + words(chat.logged);
  for (const house of houses)
    for (const name of house.names) for (const part of name.split(" ")) expect(said).not.toContain(part);
  expect(said).not.toContain("in treatment until noon");
  const rows = await read(ctxFor(db.store, (houses[3] as House).counselor, now()), (reader) =>
    reader.select().from(supports),
  );
  expect(rows).toHaveLength(1);
  expect(chat.slack.troubles()).toEqual([]);
});
