import { afterAll, beforeAll, expect, test } from "vitest";
import { Browser, clock, demoPanel, origin } from "#test/admin/visit.ts";
import { openingFor } from "#db/client.ts";
import { installations } from "#db/schema/chat.ts";
import { auditOf } from "#test/support/audit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { furnish, permit, type Handle, type House } from "../support/house.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let house: House;
let chat: Workspaces;
const { now } = movableClock();
const logged: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, Temporal.Now.instant().subtract({ hours: 1 }));
  for (const caseId of [house.caseId, house.otherCaseId])
    await permit(db.store, house, { caseId, categories: ["participation"], roles: ["counselor"] });
  chat = await openWorkspaces(db, [house], { now });
});
afterAll(() => db[Symbol.asyncDispose]());

async function panelOf(who: Handle): Promise<Browser> {
  clock.now = Temporal.Now.instant();
  const app = demoPanel(db.store, (line) => void logged.push(line));
  const browser = new Browser(app, (url) => void asked.push(url));
  await browser.signIn(who);
  return browser;
}

const text = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");
const topPage = (who: Handle) => chat.hands(who).views.at(-1);

test("a student found by name fills the form that is open in chat, and the update goes from there", async () => {
  const { therapist } = house;
  await chat.hands(therapist).command("/progress", "");
  await chat.topHas(therapist, "Which case?");
  const browser = await panelOf(therapist);
  await browser.get("/find");
  const page = await text(await browser.post("/find", { words: "okere" }));
  expect(page).toMatch(/Desmond Okereke.*Cobalt Canoe.*Continue in chat/);
  expect(page).not.toContain("Copper Ladder");
  const carried = await browser.post("/find/continue", { case: house.otherCaseId });
  expect(carried.headers.get("location")).toBe("/find");
  expect(await chat.topHas(therapist, "Gone over with the student")).toContain("Cobalt Canoe");
  expect(await text(await browser.get("/find"))).toContain("It is in your chat");
  expect(chat.depth(therapist)).toBe(1);
  expect(words(chat.hands(therapist).dm())).not.toContain("You looked this case up");
});

test("a form that has its case already is left alone: a card arrives instead, once", async () => {
  const { therapist } = house;
  const before = words(topPage(therapist));
  const browser = await panelOf(therapist);
  await browser.get("/find");
  await browser.post("/find/continue", { case: house.caseId });
  const card = await chat.card(therapist, "You looked this case up");
  expect(words(card)).toContain("Copper Ladder");
  expect(words(topPage(therapist))).toBe(before);
  await chat.hands(therapist).dismiss();
  await chat.hands(therapist).press(card, "Send an update");
  await chat.topHas(therapist, "Copper Ladder");
});

test("the form that was filled sends its update to the other side as any other does", async () => {
  const { coordinator, counselor } = house;
  await chat.hands(coordinator).command("/progress", "");
  await chat.topHas(coordinator, "Which case?");
  const browser = await panelOf(coordinator);
  await browser.get("/find");
  await browser.post("/find/continue", { case: house.caseId });
  await chat.topHas(coordinator, "Gone over with the student");
  await chat.hands(coordinator).fill({ engagement: "4 · Better" });
  await chat.hands(coordinator).submit();
  expect(words(await chat.card(counselor, "Engagement"))).toContain("Copper Ladder");
});

test("with no form open, or one that was closed, the card arrives in the person's own conversation", async () => {
  const { counselor } = house;
  await chat.hands(counselor).command("/progress", "");
  await chat.topHas(counselor, "Which case?");
  await chat.hands(counselor).dismiss();
  const browser = await panelOf(counselor);
  await browser.get("/find");
  await browser.post("/find/continue", { case: house.caseId });
  expect(words(await chat.card(counselor, "You looked this case up"))).toContain("Copper Ladder");
});

test("where a workspace keeps content out of chat, no form is filled there", async () => {
  const { nurse } = house;
  await chat.hands(nurse).command("/progress", "");
  await chat.topHas(nurse, "Which case?");
  const level = (chatLevel: "notice" | "post") =>
    db.store.client.transaction(openingFor(house.school.id), (tx) =>
      tx.update(installations).set({ chatLevel }),
    );
  await level("notice");
  const browser = await panelOf(nurse);
  await browser.get("/find");
  await browser.post("/find/continue", { case: house.caseId });
  await chat.card(nurse, "You looked this case up");
  expect(words(topPage(nurse))).toContain("Which case?");
  await level("post");
});

test("`/footbridge find` leads to the panel, and a name behind it is dropped and not kept", async () => {
  const { counselor } = house;
  await chat.hands(counselor).dismiss();
  await chat.hands(counselor).command("/footbridge", "find Marisol");
  const shown = await chat.topHas(counselor, "Names are looked up in the panel");
  expect(shown).toContain("https://panel.example/find");
  expect(shown).toContain("What you typed was not kept");
  expect(shown).not.toContain("Marisol");
});

test("a case of others, a stranger's and a press without a session carry nothing", async () => {
  const browser = await panelOf(house.teacher);
  expect((await browser.get("/find")).status).toBe(404);
  expect((await browser.post("/find", { words: "Marisol" })).status).toBe(404);
  expect((await browser.post("/find/continue", { case: house.caseId })).status).toBe(404);
  const other = await furnish(db.store, Temporal.Now.instant());
  const stranger = await panelOf(other.counselor);
  await stranger.get("/find");
  expect((await stranger.post("/find/continue", { case: house.caseId })).status).toBe(404);
  const nobody = new Browser(demoPanel(db.store));
  expect((await nobody.post("/find", { words: "Marisol" })).status).toBe(401);
});

test("what was typed and who was found is in no address, log, job, audit row or call to chat", async () => {
  expect(asked.some((url) => url.startsWith(`${origin}/find`))).toBe(true);
  const jobs = await db.asSuperuser`select data::text from pgboss.job`;
  const audit = [
    ...(await auditOf(db.store, house.school.id)),
    ...(await auditOf(db.store, house.program.id)),
  ];
  const everything = words([asked, logged, chat.logged, chat.slack.calls(), jobs, audit]);
  for (const word of ["okere", "Marisol", "Tannenbaum", "Desmond"])
    expect(everything.toLowerCase()).not.toContain(word.toLowerCase());
});
