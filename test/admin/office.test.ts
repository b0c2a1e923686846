import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { introductionsToMatch, introductionsUnanswered, partnersToApprove } from "#care/openings-waiting.ts";
import { tokenOf } from "#care/progress.ts";
import { standingOf, survey } from "#care/release.ts";
import { findCase } from "#care/cases.ts";
import { knownCrisisLines } from "#care/safety.ts";
import { openingFor } from "#db/client.ts";
import { StaffId } from "#db/ids.ts";
import { disclosures } from "#db/schema/progress.ts";
import { findChatAccount } from "#db/doors.ts";
import { read } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { closedDays } from "#db/schema/calendar.ts";
import { organizations, partnerships } from "#db/schema/organizations.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "#test/support/house.ts";
import { giveRoles, prepareOpening, signed, type Roster } from "#test/support/openings.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;
let other: House;
let roster: Roster;

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, clock.now);
  other = await furnish(db.store, clock.now);
  roster = await prepareOpening(db, house);
  await giveRoles(db, house.counselor, ["counselor", "intake", "admin"]);
  await giveRoles(db, house.nurse, ["nurse", "intake"]);
  await giveRoles(db, other.coordinator, ["care_coordinator", "intake", "admin"]);
});
afterAll(() => db[Symbol.asyncDispose]());

const visit = async (who: Handle) => {
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
};
const textOf = async (answer: Promise<Response> | Response) => (await answer).text();
const within = <T>(org: House["school"], work: Parameters<typeof db.store.client.transaction<T>>[1]) =>
  db.store.client.transaction(openingFor(org.id), work);
const ctxWith = (who: Handle, ...roles: Handle["role"][]) => {
  const ctx = ctxFor(db.store, who, clock.now);
  return { ...ctx, actor: { ...ctx.actor, roles: [who.role, ...roles] } };
};
const side = {
  hours: "School days, 8 to 3",
  summer_name: "Orla Fennimore",
  summer_tel: "606-555-0190",
  agreement: "Agreement 12",
  signed_on: "2026-11-20",
};

test("two organizations work together by a code that works once, and only when an admin of each has approved a whole side", async () => {
  const school = await visit(house.counselor);
  await school.get("/partners");
  const code = /class="code">([^<]+)</.exec(await textOf(school.post("/partners/invite")))?.[1] ?? "";
  expect(code.replaceAll("-", "")).toHaveLength(12);
  const program = await visit(other.coordinator);
  await program.get("/partners");
  expect((await program.post("/partners/join", { code: "BCDF-GHJK-MNPQ" })).status).toBe(422);
  const joined = await program.post("/partners/join", { code: code.toLowerCase() });
  expect(joined.status).toBe(303);
  const path = joined.headers.get("location") ?? "";
  expect((await program.post("/partners/join", { code })).status).toBe(422);
  const lines = async () =>
    (await knownCrisisLines(ctxFor(db.store, house.counselor, clock.now))).map((one) => one.lines.length);
  expect(await lines()).toEqual([1, 1]);
  const waits = await read(ctxWith(house.counselor, "admin"), (reader) =>
    partnersToApprove(reader, ctxWith(house.counselor, "admin")),
  );
  expect(waits.map(({ words, url }) => [words, url])).toEqual([["Approve working with Harbor Lane", path]]);

  const early = await program.post(`${path}/approve`);
  expect([early.status, (await early.text()).includes("not ready")]).toEqual([409, true]);
  expect((await program.post(path, { ...side, summer_tel: "" })).status).toBe(422);
  expect((await program.post(path, side)).status).toBe(303);
  expect((await program.post(`${path}/approve`)).status).toBe(409);
  expect(await textOf(program.get(path))).toContain("at least two people with the intake role");
  await giveRoles(db, other.therapist, ["therapist", "intake"]);
  expect((await program.post(`${path}/approve`)).status).toBe(303);
  const started = async () =>
    (await within(house.school, (tx) => tx.select().from(partnerships))).filter((row) => row.startedAt)
      .length;
  expect(await started()).toBe(1);
  expect((await school.post(path, side)).status).toBe(303);
  expect(await textOf(school.get(path))).toContain("Waiting for your side");
  expect((await school.post(`${path}/approve`)).status).toBe(303);
  expect(await textOf(school.get(path))).toContain("Working together");
  expect(await started()).toBe(2);
  expect(await lines()).toEqual([1, 1, 1]);
  const stranger = await visit(other.counselor);
  expect((await stranger.get(path)).status).toBe(404);
});

test("an organization's page changes what partners read, marks days without school and takes a mistake back", async () => {
  const admin = await visit(house.counselor);
  const page = await textOf(admin.get("/organization"));
  expect(page).toContain("Today: no school");
  const facts = {
    name: "Alder Creek Middle",
    state: "VT",
    zone: "America/New_York",
    line_0: "Office",
    tel_0: "606-555-0121",
  };
  expect((await admin.post("/organization", facts)).status).toBe(422);
  const whole = { ...facts, hours_0: "8 to 4" };
  expect((await admin.post("/organization", { ...whole, state: "ZZ" })).status).toBe(422);
  expect((await admin.post("/organization", whole)).status).toBe(303);
  const [own] = await within(house.school, (tx) => tx.select().from(organizations));
  expect(own?.state).toBe("VT");
  const [row] = await within(house.program, (tx) =>
    tx.select().from(partnerships).where(eq(partnerships.id, house.partnershipId)),
  );
  expect(row?.schoolCrisisLines).toEqual([{ label: "Office", tel: "606-555-0121", hours: "8 to 4" }]);
  for (const nothing of [{ kind: "" }, { kind: "feast" }]) {
    const answer = await admin.post("/organization/today", nothing);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Choose what today is");
  }
  const late = { kind: "late_start" };
  expect((await admin.post("/organization/today", late)).status).toBe(303);
  expect(await textOf(admin.get("/organization"))).toContain("Marked as: 2 hours late");
  const noSchool = { kind: "no_school" };
  for (const _press of [1, 2]) expect((await admin.post("/organization/today", noSchool)).status).toBe(303);
  const run = { from: "2026-12-21", to: "2026-12-23", why: "break", where: roster.site.school };
  expect((await admin.post("/organization/closed", run)).status).toBe(303);
  expect((await admin.post("/organization/closed", { ...run, to: "2026-12-20" })).status).toBe(422);
  const days = () => within(house.school, (tx) => tx.select().from(closedDays));
  expect((await days()).map(({ day }) => day.toString()).toSorted()).toEqual([
    "2026-11-24",
    "2026-12-21",
    "2026-12-22",
    "2026-12-23",
  ]);
  const listed = await textOf(admin.get("/organization"));
  expect(listed).toContain("Mon, Dec 21, 2026 – Wed, Dec 23, 2026");
  expect(listed.match(/Open all after all/g)).toHaveLength(1);
  const idOf = async (day: string) => (await days()).find((one) => one.day.toString() === day)?.id ?? "";
  const open = async (day: string, body: Record<string, string> = {}) =>
    (await admin.post(`/organization/closed/${await idOf(day)}/reopen`, body)).status;
  expect(await open("2026-12-22")).toBe(303);
  const live = async () => (await days()).filter(({ endedAt }) => !endedAt).map(({ day }) => day.toString());
  expect((await live()).toSorted()).toEqual(["2026-11-24", "2026-12-21", "2026-12-23"]);
  expect(await open("2026-12-21", { until: "2026-12-23" })).toBe(303);
  expect(await live()).toEqual(["2026-11-24"]);
  expect(await open("2026-12-21")).toBe(404);
  const snow = (await days()).find(({ why }) => why === "weather");
  expect((await admin.post(`/organization/closed/${snow?.id}/reopen`)).status).toBe(303);
  expect(await textOf(admin.get("/organization"))).toContain("Today: no school");
  expect((await admin.post("/organization/today", noSchool)).status).toBe(303);
  expect(await textOf(admin.get("/organization"))).toContain("Marked as a day without school");
});

test("a guardian who must not be contacted is marked, and is never offered as somebody to ask", async () => {
  const coordinator = await visit(house.coordinator);
  await coordinator.get("/openings");
  const made = await coordinator.post(`/openings/new/${roster.own}`, {
    place: roster.place,
    tel: "606-555-0144",
  });
  const page = await textOf(coordinator.get(made.headers.get("location") ?? ""));
  expect(page).toMatch(/You can ask <span data-name>Ottoline Abernathy<\/span> to\s+sign/);
  expect(page).toMatch(/guardian no_contact[\s\S]*Barnaby Abernathy[\s\S]*No contact: do not call/);
});

test("what waits is listed for the intake people who were told and for whoever asked, without a name", async () => {
  const coordinator = await visit(house.coordinator);
  const list = await textOf(coordinator.get("/openings"));
  const path = /href="(\/openings\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? "";
  await coordinator.get(`${path}/permissions/new`);
  const form = signed("2026-11-24") as Record<string, string[]>;
  expect((await coordinator.post(`${path}/permissions/new?law=hipaa`, form)).status).toBe(303);
  expect((await coordinator.post(`${path}/introduce`)).status).toBe(303);
  const told = ctxWith(house.counselor, "intake");
  const untold = ctxWith(house.nurse, "intake");
  const found = await read(told, (reader) => introductionsToMatch(reader, told));
  expect(found.map(({ words }) => words)).toEqual(["New introduction waiting, from Harbor Lane"]);
  expect(found[0]?.dueAt?.toString()).toBe("2026-12-08T15:00:00Z");
  expect(await read(untold, (reader) => introductionsToMatch(reader, untold))).toEqual([]);
  const asker = ctxWith(house.coordinator);
  const mine = await read(asker, (reader) => introductionsUnanswered(reader, asker));
  expect(mine.map(({ url }) => url)).toEqual([path]);
});

test("an intake person who comes later is told of an introduction that waits, as far as a permission covers them", async () => {
  const admin = await visit(house.counselor);
  await admin.get("/people/new");
  const person = { name: "Lucinda Farrow", email: "l.farrow@school.example", site: roster.site.school };
  const add = async (name: string, roles: string[]) => {
    const made = await admin.post("/people/new", { ...person, name, roles });
    return (made.headers.get("location") ?? "").split("/").at(-1) ?? "";
  };
  const covered = await add("Lucinda Farrow", ["counselor", "intake"]);
  const uncovered = await add("Mabel Farrow", ["psychologist", "intake"]);
  const waits = (id: string) => {
    const ctx = ctxWith({ ...house.counselor, id: StaffId.parse(id) }, "intake");
    return read(ctx, (reader) => introductionsToMatch(reader, ctx));
  };
  const [one] = await waits(covered);
  expect(one?.words).toBe("New introduction waiting, from Harbor Lane");
  expect(await waits(uncovered)).toEqual([]);
  const later = await visit({ ...house.counselor, id: StaffId.parse(covered) });
  expect(await textOf(later.get(one?.url ?? ""))).toContain("Wilhelmina Abernathy");
  const [row] = await within(house.program, (tx) =>
    tx.select().from(disclosures).where(eq(disclosures.kind, "introduction")),
  );
  expect(row?.recipients.map(({ staffId }) => staffId)).toContain(covered);
  for (const id of [covered, uncovered]) {
    await admin.get(`/people/${id}`);
    expect((await admin.post(`/people/${id}/deactivate`)).status).toBe(303);
  }
});

const tokenNow = () => {
  const ctx = ctxFor(db.store, house.therapist, clock.now);
  return read(ctx, async (reader) => {
    const found = await findCase(reader, ctx, house.caseId);
    if (!found.ok) throw new Error("the case is there");
    const question = { case: found.value, from: house.program.id, categories: ["coping"] as const };
    return tokenOf(survey(ctx, question, await standingOf(reader, ctx, found.value)).readers, found.value);
  });
};

test("a change of the care team shows in the preview of whoever is writing, and somebody always stays", async () => {
  await permit(db.store, house, { categories: ["coping"], roles: ["counselor", "nurse"] });
  const counselor = await visit(house.counselor);
  const team = `/cases/${house.caseId}/team`;
  await counselor.get(team);
  const before = await tokenNow();
  expect((await counselor.post(`${team}/${house.nurse.id}/end`)).status).toBe(303);
  expect(await tokenNow()).not.toBe(before);
  expect((await counselor.post(`${team}/${house.counselor.id}/end`)).status).toBe(422);
  expect((await counselor.post(`${team}/${house.therapist.id}/end`)).status).toBe(404);
  expect((await counselor.post(team, { person: house.teacher.id })).status).toBe(422);
  expect((await counselor.post(team, { person: house.therapist.id })).status).toBe(422);
  const gone = await visit(house.nurse);
  expect((await gone.get(`/cases/${house.caseId}`)).status).toBe(404);
  expect((await counselor.post(team, { person: house.nurse.id })).status).toBe(303);
  expect((await counselor.post(team, { person: house.nurse.id })).status).toBe(409);
  expect(await tokenNow()).toBe(before);
});

test("a new code name is drawn for both sides, shares no word with another, and the old one finds nothing", async () => {
  const counselor = await visit(house.counselor);
  await counselor.get(`/cases/${house.caseId}/team`);
  expect((await counselor.post(`/cases/${house.caseId}/code-name`)).status).toBe(303);
  const rows = await within(house.program, (tx) => tx.select().from(cases));
  const name = rows.find((row) => row.id === house.caseId)?.codeName ?? "";
  expect(name).not.toBe("Copper Ladder");
  const words = rows.flatMap((row) => row.codeName?.split(" ") ?? []);
  expect(new Set(words).size).toBe(words.length);
  const therapist = await visit(house.therapist);
  expect(await textOf(therapist.get("/cases"))).toContain(name);
  expect(await textOf(therapist.get("/cases"))).not.toContain("Copper Ladder");
  const jobs = await db.store.queue.boss.findJobs("deliver-case", { data: { caseId: house.caseId } });
  expect(jobs.length).toBeGreaterThanOrEqual(2);
});

test("people are found, added, given roles and a cover, and a list of many goes page by page", async () => {
  const admin = await visit(house.counselor);
  expect(await textOf(admin.get("/people?find=quill"))).toContain("Bettina Quillfeather");
  expect(await textOf(admin.get("/people?find=nobody"))).toContain("Nobody here is called that");
  const person = { name: "Marguerite Oduya", email: "m.oduya@school.example", roles: ["social_worker"] };
  await admin.get("/people/new");
  const wrong = await admin.post("/people/new", { ...person, roles: ["therapist"] });
  expect([wrong.status, (await wrong.text()).includes("Tick at least one role.")]).toEqual([422, true]);
  for (let nth = 0; nth < 24; nth++) {
    const made = await admin.post("/people/new", { ...person, name: `Person ${nth} Oduya` });
    expect(made.status).toBe(303);
  }
  const second = await textOf(admin.get("/people?page=2"));
  expect(second).toContain("Page 2 of 2");
  const nurse = `/people/${house.nurse.id}`;
  await admin.get(nurse);
  const changed = {
    name: "Bettina Quillfeather",
    email: "b@school.example",
    roles: ["nurse"],
    cover: house.counselor.id,
  };
  expect((await admin.post(nurse, changed)).status).toBe(303);
  expect(await textOf(admin.get(nurse))).toContain("Orla Fennimore, who stands in for them");
  const last = { name: "Orla Fennimore", email: "o@school.example", roles: ["counselor", "intake"] };
  const refused = await admin.post(`/people/${house.counselor.id}`, last);
  expect([refused.status, (await refused.text()).includes("Somebody has to stay admin")]).toEqual([
    409,
    true,
  ]);
  expect((await admin.post(`/people/${house.counselor.id}/deactivate`)).status).toBe(409);
});

test("whoever is deactivated is out at once, in the panel and in chat, and their cases go to their cover", async () => {
  const admin = await visit(house.counselor);
  await admin.get(`/cases/${house.otherCaseId}/team`);
  const nurse = await visit(house.nurse);
  expect((await nurse.get("/cases")).status).toBe(200);
  const where = { platform: "slack", workspaceKey: house.school.team, userKey: house.nurse.userKey } as const;
  expect(await findChatAccount(db.store, where)).toBeDefined();
  await admin.post(`/cases/${house.otherCaseId}/team/${house.counselor.id}/end`);
  await admin.get(`/people/${house.nurse.id}`);
  expect((await admin.post(`/people/${house.nurse.id}/deactivate`)).status).toBe(303);
  expect((await nurse.get("/cases")).status).toBe(303);
  expect(await findChatAccount(db.store, where)).toBeUndefined();
  const rows = await within(house.school, (tx) =>
    tx.select().from(careTeam).where(eq(careTeam.caseId, house.otherCaseId)),
  );
  const live = rows.filter((row) => row.endedAt === null && row.memberOf === house.school.id);
  expect(live.map(({ staffId, role }) => [staffId, role])).toEqual([[house.counselor.id, "counselor"]]);
  expect(await textOf(admin.get("/people"))).not.toContain("Quillfeather");
  expect((await admin.post(`/people/${house.nurse.id}/deactivate`)).status).toBe(404);
});

test("a code is taken back, and a partner who has not begun is declined, from the page that says what follows", async () => {
  const admin = await visit(house.counselor);
  await admin.get("/partners");
  const invited = async () =>
    /class="code">([^<]+)</.exec(await textOf(admin.post("/partners/invite")))?.[1] ?? "";
  const code = await invited();
  const list = await textOf(admin.get("/partners"));
  expect(list).toContain("Codes that can still be used");
  const cancel = /action="(\/partners\/invites\/[^"]+\/cancel)"/.exec(list)?.[1] ?? "";
  expect((await admin.post(cancel)).status).toBe(303);
  expect((await admin.post(cancel)).status).toBe(404);
  const third = await furnish(db.store, clock.now);
  await giveRoles(db, third.coordinator, ["care_coordinator", "admin"]);
  const program = await visit(third.coordinator);
  await program.get("/partners");
  expect((await program.post("/partners/join", { code })).status).toBe(422);
  await admin.get("/partners");
  const joined = await program.post("/partners/join", { code: await invited() });
  const path = joined.headers.get("location") ?? "";
  expect(await textOf(admin.get(`${path}/end`))).toContain("Decline working with Harbor Lane?");
  expect((await admin.post(`${path}/end`)).status).toBe(303);
  expect((await program.get(path)).status).toBe(404);
  expect(await textOf(program.get("/partners"))).toContain("Ended in the last 90 days");
});

test("ending a partnership says first what becomes of the cases, and then closes them for both sides", async () => {
  const admin = await visit(house.counselor);
  const path = `/partners/${house.partnershipId}/end`;
  const asked = await textOf(admin.get(path));
  expect(asked).toContain("open cases close");
  const open = () =>
    within(house.program, (tx) =>
      tx
        .select()
        .from(cases)
        .where(and(eq(cases.partnershipId, house.partnershipId), isNull(cases.endedAt))),
    );
  expect((await open()).length).toBeGreaterThan(1);
  const stranger = await visit(house.therapist);
  expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.post(path)).status).toBe(404);
  await admin.get(path);
  expect((await admin.post(path)).status).toBe(303);
  expect(await open()).toEqual([]);
  expect((await admin.post(path)).status).toBe(404);
  const therapist = await visit(house.therapist);
  expect(await textOf(therapist.get(`/cases/${house.caseId}`))).toContain("This case was closed");
  expect(await textOf(therapist.get("/cases"))).not.toContain("Copper Ladder");
});

test("the audit page is filtered by person, action and day, and says whether the log is whole", async () => {
  const admin = await visit(house.counselor);
  const all = await textOf(admin.get("/audit"));
  expect(all).toContain("people.change");
  const none = await textOf(admin.get("/audit?day=2026-11-23"));
  expect(none).toContain("Nothing fits");
  const some = await textOf(
    admin.get(`/audit?action=team.change&person=${house.counselor.id}&day=2026-11-24`),
  );
  expect(some).toContain("team.change");
  expect(some).not.toMatch(/<td data-label="What">\s*people\.change/);
  const older = /href="(\/audit\?before=\d+)"/.exec(all)?.[1] ?? "";
  expect((await admin.get(older)).status).toBe(200);
  await admin.get("/audit");
  expect(await textOf(admin.post("/audit/verify"))).toContain("The log is whole");
  await db.asSuperuser.unsafe(
    `update audit_log set action = 'x' where organization_id = '${house.school.id}' and seq = 3`,
  );
  expect(await textOf(admin.post("/audit/verify"))).toContain("Row 3 is not the one that was written");
});
