import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { read } from "#db/read.ts";
import { disclosures, drafts, progressUpdates } from "#db/schema/progress.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, permit, type House } from "#test/support/house.ts";
import { auditOf, Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;

beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  clock.now = Temporal.Now.instant();
  house = await furnish(db.store, clock.now);
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
});

const visit = async (who: House["counselor"]) => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
};
const ctx = () => ctxFor(db.store, house.therapist, clock.now);
const updates = () => read(ctx(), async (reader) => reader.select().from(progressUpdates));
const shared = () => read(ctx(), async (reader) => reader.select().from(disclosures));

/** The fields of ours in the form that goes to this address. */
function placeIn(page: string, action: string): Record<string, string> {
  const form = page.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const fields = [...form.matchAll(/name="(_draft|_page)"\s+value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value]));
}

const note = "Marisol led the warm-up today.";
const filled = { engagement: "4", note, note_category: "participation" };

test("an update is written on our own page: form, preview, confirmation, and it is shared once", async () => {
  const browser = await visit(house.therapist);
  const form = await (await browser.get(`/ask/progress?case=${house.caseId}`)).text();
  expect(form).toContain("Copper Ladder");
  expect(form).toContain("Orla Fennimore, school counselor: all of it");
  const preview = await (
    await browser.post("/ask/progress", { ...placeIn(form, "/ask/progress"), ...filled })
  ).text();
  expect(preview).toContain("Check before sending");
  expect(preview).toContain("[student]");
  const place = placeIn(preview, "/ask/progress");
  const sent = await (await browser.post("/ask/progress", place)).text();
  expect(sent).toContain("Your update for Copper Ladder is confirmed.");
  expect(await updates()).toHaveLength(1);
  const twice = await browser.post("/ask/progress", place);
  expect(twice.status).toBe(409);
  expect(await updates()).toHaveLength(1);
  expect(await shared()).toHaveLength(1);
});

test("Back from the preview brings the form with everything that was typed", async () => {
  const browser = await visit(house.therapist);
  const form = await (await browser.get(`/ask/progress?case=${house.caseId}`)).text();
  const preview = await (
    await browser.post("/ask/progress", { ...placeIn(form, "/ask/progress"), ...filled })
  ).text();
  expect(preview).toContain(`name="note" value="${note}"`);
  const back = await browser.post("/ask/progress/again", {
    ...placeIn(preview, "/ask/progress/again"),
    ...filled,
  });
  const page = await back.text();
  expect(back.status).toBe(200);
  expect(page).toContain(note);
  expect(page).toMatch(/value="4"\s+selected/);
  expect(page).toMatch(/value="participation"\s+selected/);
});

test("a wrong answer stands beside its field and nothing typed is lost", async () => {
  const browser = await visit(house.therapist);
  const form = await (await browser.get(`/ask/progress?case=${house.caseId}`)).text();
  const answer = await browser.post("/ask/progress", {
    ...placeIn(form, "/ask/progress"),
    ...filled,
    note_category: "",
  });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).toContain("Say what the note is about");
  expect(page).toContain(note);
});

test("Undo on our page takes the update back before it was delivered", async () => {
  const browser = await visit(house.therapist);
  const form = await (await browser.get(`/ask/progress?case=${house.caseId}`)).text();
  const done = await (
    await browser.post("/ask/progress", { ...placeIn(form, "/ask/progress"), engagement: "5" })
  ).text();
  expect(done).toContain('action="/press/progress.undo"');
  const ref = /name="ref" value="([^"]+)"/.exec(done)?.[1] ?? "";
  expect(await (await browser.post("/press/progress.undo", { ref })).text()).toContain("was taken back");
  expect((await shared())[0]?.withdrawnWhy).toBe("undone");
});

test("nothing of a note is kept but its cleaned text, and no refusal tells whose case it is", async () => {
  const browser = await visit(house.therapist);
  const form = await (await browser.get(`/ask/progress?case=${house.caseId}`)).text();
  await browser.post("/ask/progress", { ...placeIn(form, "/ask/progress"), ...filled });
  const kept = await read(ctx(), async (reader) => reader.select().from(drafts));
  for (const row of kept) {
    const opened = await db.store.keys.open<unknown>({ table: "drafts", id: row.id }, row.content);
    expect(JSON.stringify(opened)).not.toContain("Marisol");
  }
  const teacher = await visit(house.teacher);
  expect((await teacher.get(`/ask/progress?case=${house.caseId}`)).status).toBe(404);
  expect((await teacher.post("/press/progress.view", { ref: house.caseId })).status).toBe(404);
});

test("somebody else's draft cannot be sent", async () => {
  const browser = await visit(house.therapist);
  const form = await (await browser.get(`/ask/progress?case=${house.caseId}`)).text();
  const place = placeIn(form, "/ask/progress");
  const colleague = await visit(house.coordinator);
  await colleague.get("/cases");
  const answer = await colleague.post("/ask/progress", { ...place, engagement: "5" });
  expect(answer.status).toBe(409);
  expect(await updates()).toHaveLength(0);
});

test("who is not signed in is asked to, and comes back to the form of the same case", async () => {
  const browser = new Browser(demoPanel(db.store));
  const asked = await browser.get(`/ask/progress?case=${house.caseId}`);
  expect(asked.status).toBe(303);
  const next = new URL(asked.headers.get("location") ?? "", "http://x").searchParams.get("next") ?? "";
  expect(next).toBe(`/ask/progress?case=${house.caseId}`);
  const into = await browser.post("/sign-in", { person: house.therapist.id, next });
  expect(into.headers.get("location")).toBe(next);
});

test("an unknown form, an unknown button and a form without its place are not there", async () => {
  const browser = await visit(house.therapist);
  expect((await browser.get("/ask/constructor")).status).toBe(404);
  await browser.get("/cases");
  expect((await browser.post("/press/constructor", { ref: "" })).status).toBe(404);
  await browser.get("/cases");
  expect((await browser.post("/ask/progress", { engagement: "5" })).status).toBe(404);
});

test("a label is seen by its author alone, and one that may name somebody is refused", async () => {
  const browser = await visit(house.counselor);
  const form = await (await browser.get(`/ask/label?case=${house.caseId}`)).text();
  const place = placeIn(form, "/ask/label");
  const refused = await browser.post("/ask/label", {
    ...place,
    case: house.caseId,
    label: "Marisol, Tuesdays",
  });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("This may say who the student is");
  for (const label of ["Lupita's child", "M.T.", "Orla's Tuesday", "born 3/14/2012", "x".repeat(41)]) {
    const answer = await browser.post("/ask/label", { ...place, case: house.caseId, label });
    expect(answer.status, label).toBe(422);
  }
  const saved = await browser.post("/ask/label", {
    ...place,
    case: house.caseId,
    label: "  Tuesday   call ",
  });
  expect(await saved.text()).toContain("You see “Tuesday call” beside Copper Ladder");
  expect(await (await browser.get("/cases")).text()).toContain("Tuesday call · With");
  expect(await (await browser.get(`/cases/${house.caseId}`)).text()).toContain("Tuesday call · ");
  for (const other of [house.nurse, house.therapist])
    expect(await (await (await visit(other)).get("/cases")).text()).not.toContain("Tuesday call");
  expect(await auditOf(db.store, house.counselor, `case:${house.caseId}`)).toContain("case.label done");
  await browser.get("/cases");
  await browser.post("/ask/label", { ...place, case: house.caseId, label: "" });
  expect(await (await browser.get("/cases")).text()).not.toContain("Tuesday call");
});

test("a label cannot be set on a case of others", async () => {
  const teacher = await visit(house.teacher);
  expect((await teacher.get(`/ask/label?case=${house.caseId}`)).status).toBe(404);
  const nurse = await visit(house.nurse);
  const form = await (await nurse.get("/ask/label")).text();
  const answer = await nurse.post("/ask/label", {
    ...placeIn(form, "/ask/label"),
    case: house.partnershipId,
    label: "mine",
  });
  expect(answer.status).toBe(404);
});

test("whoever sees no cases comes back to their start, and everybody else to their cases", async () => {
  const house = await furnish(db.store, clock.now.subtract({ hours: 1 }));
  for (const [who, back] of [
    [house.teacher, "/"],
    [house.counselor, "/cases"],
  ] as const) {
    const browser = new Browser(demoPanel(db.store));
    await browser.signIn(who);
    const page = await (await browser.post("/press/settings.open", { ref: "-" })).text();
    expect(page).toContain(`href="${back}">Cancel</a>`);
  }
});
