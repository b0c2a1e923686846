import { afterAll, beforeAll, expect, test } from "vitest";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let seeded: SeededDatabase;
const logged: string[] = [];
const asked: string[] = [];
beforeAll(async () => {
  seeded = await seededDatabase();
  clock.now = seeded.seededAt.add({ minutes: 5 });
});
afterAll(() => seeded[Symbol.asyncDispose]());

async function visit(who: keyof SeededDatabase["world"]["staff"]): Promise<Browser> {
  const app = demoPanel(seeded.store, (line) => void logged.push(line));
  const browser = new Browser(app, (url) => void asked.push(url));
  await browser.signIn(seeded.world.staff[who]);
  return browser;
}
const text = async (answer: Response) => (await answer.text()).replaceAll(/\s+/g, " ");

test("an admin adds a student and a guardian, finds them by number and by nickname, and changes them", async () => {
  const admin = await visit("administrator");
  await admin.get("/students/new");
  const wrong = await admin.post("/students/new", { legal: "=Ada", birthDate: "", number: "N 1" });
  expect(wrong.status).toBe(422);
  expect(await text(wrong)).toMatch(/begins like a spreadsheet formula.*birth date is missing/);
  const answers = {
    legal: "Ada Vesperling",
    nicknames: "Addie; Dot",
    birthDate: "2012-01-31",
    number: "N 1",
  };
  const path = (await admin.post("/students/new", answers)).headers.get("location") ?? "";
  expect(path).toMatch(/^\/students\/[0-9a-f-]{36}$/);
  const page = await text(await admin.get(path));
  expect(page).toMatch(/Saved\..*Ada Vesperling.*Addie, Dot.*No parent or guardian yet/);
  expect(page).toContain("<title>Student · Footbridge</title>");
  await admin.get(`${path}/guardians/new`);
  const adult = { name: "Odalys Vesperling", relation: "mother", language: "es", status: "no_contact" };
  expect((await admin.post(`${path}/guardians/new`, { ...adult, status: "" })).status).toBe(422);
  await admin.post(`${path}/guardians/new`, adult);
  expect(await text(await admin.get(path))).toMatch(/Odalys Vesperling.*Spanish.*No contact: do not call/);
  expect(await text(await admin.post("/students", { words: "n1" }))).toContain("Ada Vesperling");
  expect(await text(await admin.post("/students", { words: "dot" }))).toContain("Ada Vesperling");
  await admin.get(`${path}/edit`);
  await admin.post(`${path}/edit`, { ...answers, legal: "Adeline Vesperling" });
  expect(await text(await admin.get(path))).toContain("Adeline Vesperling");
  expect((await admin.post("/students/new", { ...answers, legal: "Somebody Else" })).status).toBe(422);
});

test("names that are hidden are not in the pages of students, nor among hits", async () => {
  const admin = await visit("administrator");
  const { id } = seeded.world.cases.twoWay;
  await admin.get(`/cases/${id}`);
  await admin.post("/names", { names: "hide" });
  for (const page of [await admin.get("/students"), await admin.post("/find", { words: "Tarrowby" })])
    expect(await text(page)).not.toContain("William");
  await admin.get(`/cases/${id}`);
  await admin.post("/names", { names: "show" });
  expect(await text(await admin.get("/students"))).toContain("William Tarrowby");
});

test("every page has the field that finds by name, for those who may, and hits can be acted on there", async () => {
  const counselor = await visit("counselor");
  expect(await text(await counselor.get("/cases"))).toMatch(/action="\/find".*aria-label="Find by name"/);
  const hits = await text(await counselor.post("/find", { words: "tarrow" }));
  const { id, codeName } = seeded.world.cases.twoWay;
  expect(hits).toContain(codeName);
  expect(hits).toContain(`href="/ask/progress?case=${id}"`);
  expect(hits).toContain(`href="/cases/${id}"`);
  const part = await text(await counselor.post("/find", { words: "tarrow", part: "hits" }));
  expect(part).toMatch(/^<ul class="hits">/);
  const teacher = await visit("teacher");
  expect(await text(await teacher.get("/link"))).not.toContain('action="/find"');
});

test("a counselor cannot leaf through the roster, but finds one student by number and birth date", async () => {
  const counselor = await visit("counselor");
  expect((await counselor.get("/students")).status).toBe(404);
  expect((await counselor.post("/students", { words: "Vesper" })).status).toBe(404);
  await counselor.get("/students/match");
  const wrong = await counselor.post("/students/match", { number: "N1", birthDate: "2012-01-30" });
  expect(wrong.status).toBe(422);
  expect(await text(wrong)).toMatch(/do not belong together here\. 4 tries are left/);
  expect(
    await text(await counselor.post("/students/match", { number: "N1", birthDate: "2012-01-31" })),
  ).toContain("Adeline Vesperling");
});

test("no name stands in an address or a log line", () => {
  expect(asked.length).toBeGreaterThan(20);
  for (const word of ["Vesper", "Odalys", "tarrow", "Addie"]) {
    expect(asked.join("\n").toLowerCase()).not.toContain(word.toLowerCase());
    expect(logged.join("\n").toLowerCase()).not.toContain(word.toLowerCase());
  }
});
