import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startLink } from "#care/chat-accounts.ts";
import { openingFor } from "#db/client.ts";
import { chatAccounts, installations } from "#db/schema/chat.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { furnish, type House } from "#test/support/house.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;
const start = clock.now;

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  clock.now = start;
  house = await furnish(db.store, start);
});

const visit = async (who: House["counselor"]) => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
};
const accountsHere = () =>
  db.store.client.transaction(openingFor(house.school.id), (tx) => tx.select().from(chatAccounts));

/** Somebody in the school's chat pressed *Connect my account*. */
async function asked() {
  const { store } = db;
  const organizationId = house.school.id;
  const [place] = await store.client.transaction(openingFor(organizationId), (tx) =>
    tx.select().from(installations),
  );
  if (!place) throw new Error("the school has a chat");
  const ctx = {
    actor: { kind: "job", job: "link", organizationId },
    now: clock.now,
    locale: "en",
    zone: "UTC",
    requestId: "test",
    store,
  } as const;
  const person = {
    platform: "slack",
    workspaceKey: place.workspaceKey,
    userKey: "U-NEW",
    chatName: "tobin.m",
  } as const;
  const link = await startLink(ctx, { installationId: place.id, ...person });
  if (!link.ok) throw new Error("a link can be asked for");
  return link.value;
}

test("a link names the chat account, connects it once, and is gone", async () => {
  const { id } = await asked();
  const browser = await visit(house.teacher);
  expect(await (await browser.get(`/link/${id}`)).text()).toContain("tobin.m");
  expect((await browser.post(`/link/${id}/confirm`)).headers.get("location")).toBe("/link");
  expect(await (await browser.get("/link")).text()).toContain("Your chat account is connected");
  expect((await browser.post(`/link/${id}/confirm`)).status).toBe(404);
  expect((await browser.get(`/link/${id}`)).status).toBe(404);
  const connected = (await accountsHere()).filter((one) => one.userKey === "U-NEW");
  expect(connected.map((one) => one.staffId)).toEqual([house.teacher.id]);
});

test("a code typed as people type it leads to the same page; a wrong one is kept and explained", async () => {
  const { id, code } = await asked();
  const browser = await visit(house.counselor);
  const found = await browser.post("/link", { code: `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}` });
  expect(found.headers.get("location")).toBe(`/link/${id}`);
  const wrong = await browser.post("/link", { code: "QQQQ 2222" });
  const page = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(page).toContain('value="QQQQ 2222"');
  expect(page).toContain("That code is not open for your organization");
});

test("another organization can neither see nor take a link", async () => {
  const { id, code } = await asked();
  const browser = await visit(house.therapist);
  expect((await browser.get(`/link/${id}`)).status).toBe(404);
  expect((await browser.post(`/link/${id}/confirm`)).status).toBe(404);
  expect((await browser.post("/link", { code })).status).toBe(422);
  expect((await (await visit(house.counselor)).get(`/link/${id}`)).status).toBe(200);
});

test("a link is gone after ten minutes", async () => {
  const { id } = await asked();
  const browser = await visit(house.counselor);
  clock.now = start.add({ minutes: 10, seconds: 1 });
  expect((await browser.post(`/link/${id}/confirm`)).status).toBe(404);
  expect((await accountsHere()).filter((one) => one.userKey === "U-NEW")).toEqual([]);
});
