import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clean } from "#care/deidentify/clean.ts";
import { indexRoster } from "#care/deidentify/roster.ts";
import { ownWords } from "#care/finder-words.ts";
import { schoolmatesIn } from "#care/known-names.ts";
import { openingFor } from "#db/client.ts";
import { read } from "#db/read.ts";
import { auditLog } from "#db/schema/chat.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { giveRoles, prepareOpening } from "#test/support/openings.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, clock.now);
  await prepareOpening(db, house);
  await giveRoles(db, house.counselor, ["counselor", "admin"]);
});
afterAll(() => db[Symbol.asyncDispose]());

const visit = async (who: Handle) => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
};
const people = {
  student: { legal: "Perpetua Quill", nicknames: [] },
  guardians: [],
  siblings: [],
  staff: [],
};
/** A note as the finder leaves it for somebody of an organization, doubtful words and all. */
async function cleanedFor(who: Handle, note: string): Promise<{ cleaned: string; held: string[] }> {
  const ctx = ctxFor(db.store, who, clock.now);
  const words = await read(ctx, (reader) => ownWords(reader, ctx));
  const schoolmates = await read(ctx, (reader) => schoolmatesIn(reader, ctx, note));
  const { cleaned, held } = clean(note, indexRoster({ ...people, codeNames: [], words, schoolmates }));
  return { cleaned, held: held.map(({ word }) => word) };
}

test("an admin has a word left alone and another one always removed, for their own organization only", async () => {
  const admin = await visit(house.counselor);
  const page = await (await admin.get("/organization/words")).text();
  expect(page).toContain("No word yet. Add what only people here would know");
  const note = "The Zorblatt packet is done, and they met at the clock tower.";
  expect(await cleanedFor(house.counselor, note)).toMatchObject({ held: ["Zorblatt"] });

  expect((await admin.post("/organization/words", { word: "Zorblatt", use: "harmless" })).status).toBe(303);
  expect((await admin.post("/organization/words", { word: "Clock Tower", use: "remove" })).status).toBe(303);
  expect(await cleanedFor(house.counselor, note)).toEqual({
    cleaned: "The Zorblatt packet is done, and they met at the [removed].",
    held: [],
  });
  expect(await cleanedFor(house.coordinator, note)).toMatchObject({ held: ["Zorblatt"] });

  const list = await (await admin.get("/organization/words")).text();
  const end = /action="(\/organization\/words\/[0-9a-f-]{36}\/end)"/.exec(list)?.[1] ?? "";
  expect((await admin.post(end)).status).toBe(303);
  expect((await admin.post(end)).status).toBe(404);
  expect((await cleanedFor(house.counselor, note)).cleaned).toContain("clock tower");
});

test("the audit log says which list changed, and never the word", async () => {
  const rows = await db.store.client.transaction(openingFor(house.school.id), (tx) =>
    tx.select().from(auditLog).where(eq(auditLog.action, "organization.change")),
  );
  expect(rows.filter(({ outcome }) => outcome === "done").flatMap(({ detail }) => detail)).toEqual([
    "finderWords.harmless",
    "finderWords.remove",
    "finderWords.end",
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/zorblatt|tower/i);
});

test("the name of one of the organization's students cannot be left alone, and a mistake says what to do", async () => {
  const admin = await visit(house.counselor);
  for (const [word, words] of [
    ["Winifred", "name of one of your students"],
    ["", "Enter a word"],
    ["one two three four five", "Shorten this to four words"],
    ["555-0148", "at least two letters"],
  ] as const) {
    const answer = await admin.post("/organization/words", { word, use: "harmless" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  }
});

test("somebody who is no admin sees no list and adds nothing", async () => {
  const nurse = await visit(house.nurse);
  expect((await nurse.get("/organization/words")).status).toBe(404);
  expect((await nurse.post("/organization/words", { word: "Lantern", use: "harmless" })).status).toBe(404);
});

test("any student of the author's organization is known by an exact word, in small letters too", async () => {
  const note = "sat with winifred and abernathy today, both were calm, Wilhelmyna too";
  const mine = await cleanedFor(house.counselor, note);
  expect(mine.cleaned).toMatch(/^sat with \[name\] and \[name\] today/);
});
