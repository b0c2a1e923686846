import { afterAll, beforeAll, expect, test } from "vitest";
import { reportWrongStudent } from "#care/progress-back.ts";
import type { ProgressUpdateId } from "#db/ids.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { giveRoles } from "#test/support/openings.ts";
import { permitDaily, sentUpdate, type Work } from "#test/support/work.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;
let subjectId: ProgressUpdateId;

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, clock.now);
  const work: Work = { db, house, caseId: house.caseId, at: clock.now };
  await permitDaily(work);
  subjectId = await sentUpdate(work);
  await giveRoles(db, house.coordinator, ["care_coordinator", "privacy_officer"]);
  await giveRoles(db, house.nurse, ["nurse", "privacy_officer"]);
});
afterAll(() => db[Symbol.asyncDispose]());

const visit = async (who: Handle) => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
};
const pathIn = (page: string) => /action="(\/incidents\/[0-9a-f-]{36}\/close)"/.exec(page)?.[1] ?? "";

test("without an incident the page says what brings one", async () => {
  const officer = await visit(house.coordinator);
  expect(await (await officer.get("/incidents")).text()).toContain("Nothing to look into");
});

test("an incident says whom it reached and until when whom to tell, and nothing of what was written", async () => {
  const done = await reportWrongStudent(ctxFor(db.store, house.therapist, clock.now), subjectId);
  expect(done.ok).toBe(true);
  const officer = await visit(house.coordinator);
  const page = await (await officer.get("/incidents")).text();
  expect(page).toContain("Copper Ladder: an update was about another student");
  expect(page).toContain("It went to");
  expect(page).toContain("Sat, Jan 23");
  expect(page).toContain("45 CFR 164.404");
  for (const name of house.names) expect(page).not.toContain(name);
  expect(await (await officer.get("/")).text()).toContain("an update was about another student");
});

test("it is closed by saying what came of it, once, and stays on the page", async () => {
  const officer = await visit(house.coordinator);
  const path = pathIn(await (await officer.get("/incidents")).text());
  const empty = await officer.post(path, {});
  expect([empty.status, (await empty.text()).includes("Choose what came of it")]).toEqual([422, true]);
  expect((await officer.post(path, { outcome: "low-risk" })).status).toBe(303);
  const page = await (await officer.get("/incidents")).text();
  expect(page).toContain("Nothing to look into");
  expect(page).toContain("Assessed: low risk, nobody has to be told");
  expect(await (await officer.post(path, { outcome: "told" })).text()).toContain(
    "A colleague closed it already",
  );
  expect(await (await officer.get("/")).text()).not.toContain("an update was about another student");
});

test("the other side's officer sees nothing of it and closes nothing; without that role there is no such page", async () => {
  const [row] = await db.asSuperuser<{ id: string }[]>`select id from incidents`;
  const path = `/incidents/${row?.id}/close`;
  const other = await visit(house.nurse);
  expect(await (await other.get("/incidents")).text()).not.toContain("Copper Ladder");
  expect((await other.post(path, { outcome: "told" })).status).toBe(404);
  const therapist = await visit(house.therapist);
  expect((await therapist.get("/incidents")).status).toBe(404);
  expect((await therapist.post(path, { outcome: "told" })).status).toBe(404);
  const [kept] = await db.asSuperuser<{ outcome: string }[]>`select outcome from incidents`;
  expect(kept?.outcome).toBe("low-risk");
});
