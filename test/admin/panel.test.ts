import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { panel } from "#admin/panel.ts";
import { eq } from "drizzle-orm";
import { openingFor } from "#db/client.ts";
import { CaseId, newId } from "#db/ids.ts";
import { guardians, students } from "#db/schema/rosters.ts";
import { caseStudents } from "#db/schema/cases.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { furnish, permit, type House } from "#test/support/house.ts";
import { auditOf, Browser, clock, demoPanel, origin, spoken } from "./visit.ts";

let db: TestDatabase;
let house: House;
let stranger: House;
const start = clock.now;

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, start);
  stranger = await furnish(db.store, start);
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => {
  clock.now = start;
});

const visit = async (who: House["counselor"]) => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
};

test("who is not signed in is led to sign in and comes back to the page they asked for", async () => {
  const browser = new Browser(demoPanel(db.store));
  const answer = await browser.get(`/cases/${house.caseId}`);
  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    `/sign-in?next=${encodeURIComponent(`/cases/${house.caseId}`)}`,
  ]);
  const done = await browser.post("/sign-in", { person: house.counselor.id, next: `/cases/${house.caseId}` });
  expect(done.headers.get("location")).toBe(`/cases/${house.caseId}`);
});

test("nobody is led to another site after signing in", async () => {
  for (const next of [
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/cases/../x",
  ]) {
    const answer = await new Browser(demoPanel(db.store)).post("/sign-in", { person: house.nurse.id, next });
    expect(answer.headers.get("location")).toBe("/");
  }
});

test("without the demo nobody is let in", async () => {
  const app = panel({ store: db.store, now: () => clock.now, demo: false, baseUrl: () => origin, spoken });
  const answer = await new Browser(app).post("/sign-in", { person: house.counselor.id });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([501, []]);
});

test("the demo lets nobody in who came by a name that is not this machine's", async () => {
  const answer = await demoPanel(db.store).request("http://rebound.example/sign-in");
  expect(answer.status).toBe(421);
  expect(await answer.text()).not.toContain(house.counselor.name);
});

test("a case shows its student to its care team, and the look is on record", async () => {
  const browser = await visit(house.counselor);
  const page = await (await browser.get(`/cases/${house.caseId}`)).text();
  expect(page).toContain("Marisol Tannenbaum");
  expect(page).toContain("Ines Calloway");
  expect(page).toContain("<title>Copper Ladder · Footbridge</title>");
  expect(await auditOf(db.store, house.counselor, `case:${house.caseId}`)).toContain("case.see read");
});

test("hidden names are not in the page at all until they are shown again", async () => {
  const browser = await visit(house.nurse);
  await browser.get(`/cases/${house.caseId}`);
  await browser.post("/names", { names: "hide" });
  expect(await (await browser.get(`/cases/${house.caseId}`)).text()).not.toContain("Tannenbaum");
  await browser.post("/names");
  expect(await (await browser.get(`/cases/${house.caseId}`)).text()).toContain("Tannenbaum");
});

test("a stranger's case looks like no case, and the attempt is on record", async () => {
  const browser = await visit(stranger.counselor);
  const theirs = await browser.get(`/cases/${house.caseId}`);
  const none = await browser.get(`/cases/${newId(CaseId)}`);
  expect([theirs.status, none.status]).toEqual([404, 404]);
  expect(await theirs.text()).toBe(await none.text());
  expect(await auditOf(db.store, stranger.counselor, `case:${house.caseId}`)).toContain("case.see refused");
});

test("a teacher finds no case page, no list and no code name", async () => {
  const browser = await visit(house.teacher);
  for (const path of ["/cases", `/cases/${house.caseId}`, `/cases/${house.caseId}/permissions/new`]) {
    const answer = await browser.get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("Copper Ladder");
  }
  expect(await auditOf(db.store, house.teacher, "cases")).toContain("case.list refused");
});

test("a form from another site has no effect", async () => {
  const browser = await visit(house.counselor);
  const headers = { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
  const answer = await browser.post(`/cases/${house.otherCaseId}/pause`, {}, headers);
  expect(answer.status).toBe(403);
  expect(await auditOf(db.store, house.counselor, `case:${house.otherCaseId}`)).toEqual([]);
});

test("a form without its session's token has no effect", async () => {
  const browser = await visit(house.counselor);
  for (const _token of ["", "wrong"]) {
    expect((await browser.post(`/cases/${house.otherCaseId}/pause`, { _token })).status).toBe(403);
  }
  expect(await auditOf(db.store, house.counselor, `case:${house.otherCaseId}`)).toEqual([]);
});

test("sharing is paused and resumed, and the page says so to both sides", async () => {
  const school = await visit(house.counselor);
  const program = await visit(house.therapist);
  expect((await school.post(`/cases/${house.otherCaseId}/pause`)).status).toBe(303);
  expect(await (await school.get(`/cases/${house.otherCaseId}`)).text()).toContain(
    "Sharing is paused on both sides",
  );
  expect(await (await program.get(`/cases/${house.otherCaseId}`)).text()).toContain(
    "Only safety gets through",
  );
  expect((await program.post(`/cases/${house.otherCaseId}/pause`)).headers.get("location")).toContain(
    "/cases/",
  );
  await program.post(`/cases/${house.otherCaseId}/resume`);
  expect(await (await school.get(`/cases/${house.otherCaseId}`)).text()).not.toContain(
    "Only safety gets through",
  );
});

test("the picture says in words what flows where and until when", async () => {
  await permit(db.store, house, { caseId: house.otherCaseId, categories: ["coping"], roles: ["counselor"] });
  const browser = await visit(house.counselor);
  const page = await (await browser.get(`/cases/${house.otherCaseId}`)).text();
  expect(page).toContain("Flows until January 23, 2027");
  expect(page).toContain("School to program");
  expect(page).toContain("No permission");
});

test("a session ends after fifteen idle minutes, and use keeps it alive", async () => {
  const browser = await visit(house.counselor);
  for (const minutes of [14, 28, 42]) {
    clock.now = start.add({ minutes });
    expect((await browser.get("/cases")).status).toBe(200);
  }
  clock.now = start.add({ minutes: 58 });
  expect((await browser.get("/cases")).status).toBe(303);
});

test("a session ends after twelve hours however much it is used", async () => {
  const browser = await visit(house.counselor);
  for (let minutes = 10; minutes < 720; minutes += 10) {
    clock.now = start.add({ minutes });
    expect((await browser.get("/safety")).status).toBe(200);
  }
  expect((await browser.get("/cases")).status).toBe(200);
  clock.now = start.add({ minutes: 721 });
  expect((await browser.get("/cases")).status).toBe(303);
});

test("signing out makes the cookie worthless", async () => {
  const app = demoPanel(db.store);
  const browser = new Browser(app);
  const answer = await browser.post("/sign-in", { person: house.counselor.id });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  await browser.get("/link");
  await browser.post("/sign-out");
  expect((await app.request(`${origin}/cases`, { headers: { cookie } })).status).toBe(303);
});

test("every page forbids foreign code and frames, is not kept, and passes no address on", async () => {
  const browser = await visit(house.counselor);
  for (const path of [`/cases/${house.caseId}`, "/safety", "/sign-in", "/nowhere"]) {
    const { headers } = await browser.get(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security")).toBeNull();
  }
});

test("over TLS the cookie is bound to the host and the browser is held to TLS", async () => {
  const local = "https://localhost";
  const app = panel({ store: db.store, now: () => clock.now, demo: true, baseUrl: () => local, spoken });
  const body = new URLSearchParams({ person: house.counselor.id });
  const answer = await app.request(`${local}/sign-in`, { method: "POST", body, headers: { origin: local } });
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-session=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  expect(answer.headers.get("strict-transport-security")).toContain("max-age=31536000");
});

test("every page has Safety concern and says that nobody watches it", async () => {
  const browser = await visit(house.counselor);
  for (const path of [
    "/cases",
    `/cases/${house.caseId}`,
    `/cases/${house.caseId}/permissions/new`,
    "/link",
    "/nowhere",
  ]) {
    const page = await (await browser.get(path)).text();
    expect(page).toContain('<a class="safety" href="/safety">Safety concern</a>');
    expect(page).toContain("not watched around the clock");
  }
});

test("the safety page needs no sign-in; who is signed in sees their own lines", async () => {
  const open = await new Browser(demoPanel(db.store)).get("/safety");
  const page = await open.text();
  expect([open.status, page.includes("tel:988"), page.includes("Alder Creek Middle")]).toEqual([
    200,
    true,
    false,
  ]);
  const own = await (await (await visit(house.counselor)).get("/safety")).text();
  expect(own).toContain("Alder Creek Middle");
  expect(own).toContain("(555) 555-0100");
});

test("a name that is code is shown as text, and a guardian who must not be contacted is said to be one", async () => {
  const { store } = db;
  const hostile = `<script>alert("x")</script>`;
  await store.client.transaction(openingFor(house.school.id), async (tx) => {
    const [row] = await tx.select().from(caseStudents).where(eq(caseStudents.caseId, house.otherCaseId));
    if (!row) throw new Error("the case has a student");
    const id = row.studentId;
    const secrets = { legal: hostile, nicknames: [], siblings: [], birthDate: "2012-03-14" };
    const sealed = await store.keys.seal(house.school.id, { table: "students", id }, secrets);
    await tx.update(students).set({ secrets: sealed }).where(eq(students.id, id));
    await tx.update(guardians).set({ status: "no_contact" }).where(eq(guardians.studentId, id));
  });
  const page = await (await (await visit(house.counselor)).get(`/cases/${house.otherCaseId}`)).text();
  expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  expect(page).not.toContain(hostile);
  expect(page).toContain("No contact: do not call");
});

test("a case without a student on this side says so and offers no permission form", async () => {
  const other = await furnish(db.store, start);
  await db.asSuperuser`delete from case_students where case_id = ${other.caseId} and organization_id = ${other.school.id}`;
  const page = await (await (await visit(other.counselor)).get(`/cases/${other.caseId}`)).text();
  expect(page).toContain("No student of your own roster belongs to this case");
  expect(page).not.toContain("Record a permission");
});

test("a fault shows its id and leaves nothing else in the log", async () => {
  const lines: string[] = [];
  const broken = {
    ...db.store,
    client: { ...db.store.client, transaction: () => Promise.reject(new Error("Marisol")) },
  };
  const app = panel({
    store: broken,
    now: () => clock.now,
    demo: true,
    baseUrl: () => origin,
    spoken,
    log: (line) => lines.push(line),
  });
  const body = new URLSearchParams({ person: house.counselor.id });
  const answer = await app.request(`${origin}/sign-in`, { method: "POST", body, headers: { origin } });
  const id = /<code>([^<]+)<\/code>/.exec(await answer.text())?.[1] ?? "none";
  expect(answer.status).toBe(500);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(id);
  expect(lines[0]).not.toContain("Marisol");
});

test("a form far too large is turned away", async () => {
  const browser = await visit(house.counselor);
  expect((await browser.post("/link", { code: "B".repeat(70_000) })).status).toBe(413);
});

test("the style sheet's address changes with it, so that it may be kept", async () => {
  const app = demoPanel(db.store);
  const url =
    /href="(\/style\.css\?v=[0-9a-f]+)"/.exec(await (await app.request(`${origin}/safety`)).text())?.[1] ??
    "";
  const answer = await app.request(`${origin}${url}`);
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([
    200,
    "public, max-age=31536000, immutable",
  ]);
});
