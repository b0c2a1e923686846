import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openingFor } from "#db/client.ts";
import { consents } from "#db/schema/consents.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { furnish, permit, type House } from "#test/support/house.ts";
import { auditOf, Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  house = await furnish(db.store, clock.now);
});

const visit = async (who: House["counselor"]) => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
};
const onFile = () =>
  db.store.client.transaction(openingFor(house.school.id), (tx) => tx.select().from(consents));

const whole = {
  categories: ["attendance", "academics"],
  recipients: ["therapist", "care_coordinator"],
  purposes: ["coordination"],
  starts_on: "2026-11-24",
  ends: "discharge_30",
  adult_name: "Lupita Tannenbaum",
  adult_capacity: "parent",
  adult_signed_on: "2026-11-23",
  taken_on: "paper",
  text: "ferpa-1",
  language: "en",
  copy_given: "true",
};
const form = () => `/cases/${house.caseId}/permissions/new`;

test("a signed permission is recorded and the case page shows what it lets through", async () => {
  const browser = await visit(house.counselor);
  expect((await browser.get(form())).status).toBe(200);
  const saved = await browser.post(form(), whole);
  expect([saved.status, saved.headers.get("location")]).toEqual([303, `/cases/${house.caseId}`]);
  const page = await (await browser.get(`/cases/${house.caseId}`)).text();
  expect(page).toContain("The permission is saved.");
  expect(page).toContain("Flows until 30 days after discharge");
  expect(await (await browser.get(`/cases/${house.caseId}`)).text()).not.toContain(
    "The permission is saved.",
  );
  expect(await onFile()).toHaveLength(1);
});

test("a permission that lacks something is not saved, says so at each field, and keeps all that was entered", async () => {
  const browser = await visit(house.counselor);
  const entered = { ...whole, purposes: [], adult_name: `Lupita "L" <T>`, adult_signed_on: "" };
  const answer = await browser.post(form(), entered);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain("data-error-summary");
  expect(page).toContain('href="#f-purposes"');
  expect(page).toMatch(/id="f-purposes"[^>]*aria-describedby="f-purposes-error" aria-invalid="true"/);
  expect(page).toMatch(/id="f-adult_signed_on"[^>]*aria-invalid="true"/);
  expect(page).toContain('value="Lupita &quot;L&quot; &lt;T&gt;"');
  expect(page).toMatch(/value="academics"\s+checked/);
  expect(page).not.toMatch(/value="coping"\s+checked/);
  expect(page).toMatch(/value="discharge_30"\s+checked/);
  expect(page).toMatch(/<option value="parent"\s+selected/);
  expect(await onFile()).toEqual([]);
});

test("a side cannot take a permission under the other side's law", async () => {
  const browser = await visit(house.counselor);
  expect((await browser.get(`${form()}?law=hipaa`)).status).toBe(404);
  expect((await browser.get(`${form()}?law=none`)).status).toBe(404);
  expect((await (await visit(house.therapist)).get(`${form()}?law=part2`)).status).toBe(200);
});

test("a permission is withdrawn after its own page said what stops and what stays", async () => {
  const id = await permit(db.store, house, { categories: ["coping"], roles: ["counselor"] });
  const browser = await visit(house.therapist);
  const asked = await (await browser.get(`/permissions/${id}/revoke?case=${house.caseId}`)).text();
  expect(asked).toContain("Stops at once");
  expect(asked).toContain("Stays");
  const done = await browser.post(`/permissions/${id}/revoke`);
  expect(done.headers.get("location")).toBe(`/cases/${house.caseId}`);
  expect(await (await browser.get(`/cases/${house.caseId}`)).text()).toContain(
    "Withdrawn on November 24, 2026",
  );
  expect((await browser.get(`/permissions/${id}/revoke?case=${house.caseId}`)).status).toBe(404);
  expect((await browser.post(`/permissions/${id}/revoke`)).status).toBe(404);
});

test("a permission of the other side cannot be withdrawn, nor by a role that does not", async () => {
  const id = await permit(db.store, house, { categories: ["coping"], roles: ["counselor"] });
  for (const who of [house.counselor, house.nurse]) {
    const browser = await visit(who);
    expect((await browser.get(`/permissions/${id}/revoke?case=${house.caseId}`)).status).toBe(404);
    expect((await browser.post(`/permissions/${id}/revoke`)).status).toBe(404);
  }
  expect(await auditOf(db.store, house.nurse, `consent:${id}`)).toEqual([
    "consent.revoke refused",
    "consent.revoke refused",
    "consent.revoke refused",
    "consent.revoke refused",
  ]);
  expect((await onFile())[0]?.revokedAt).toBeNull();
});
