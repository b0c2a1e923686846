import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { furnish, type House } from "../support/house.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, clock.now);
});
afterAll(() => db[Symbol.asyncDispose]());

test("after 15 idle minutes a form is answered as locked and does nothing; its own person gets a new token", async () => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(house.counselor);
  const page = await (await browser.get(`/cases/${house.caseId}`)).text();
  expect(page).toContain(`data-who="${house.counselor.id}"`);
  expect((await browser.get("/session")).status).toBe(200);
  clock.now = clock.now.add({ minutes: 16 });
  expect((await browser.get("/session")).status).toBe(401);
  const locked = await browser.post(`/cases/${house.caseId}/pause`);
  expect(locked.status).toBe(401);
  expect(await locked.text()).toContain("nothing was saved or sent");
  expect(await db.asSuperuser`select 1 from cases where paused_at is not null`).toHaveLength(0);
  await browser.signIn(house.counselor);
  const session = (await (await browser.get("/session")).json()) as { who: string; token: string };
  expect(session.who).toBe(house.counselor.id);
  const sent = await browser.post(`/cases/${house.caseId}/pause`, { _token: session.token });
  expect(sent.status).toBe(303);
});
