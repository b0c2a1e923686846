import { afterAll, beforeAll, expect, test } from "vitest";
import { findByName, type Found } from "#care/find.ts";
import { matchStudent, triesAtMost } from "#care/student-match.ts";
import { listStudents, saveGuardian, saveStudent, studentSheet } from "#care/students.ts";
import type { StaffCtx } from "#db/context.ts";
import { StudentId } from "#db/ids.ts";
import { auditOf, expectAudit } from "#test/support/audit.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { bring, manyStudents } from "./imports/files.ts";

let seeded: SeededDatabase;
const as = (key: keyof SeededDatabase["world"]["staff"], now?: Temporal.Instant): StaffCtx =>
  ctxOf(seeded.store, seeded.world.staff[key], { via: "panel", ...(now && { now }) });
beforeAll(async () => {
  seeded = await seededDatabase();
  await bring(as("administrator"), "students", manyStudents(2_000));
});
afterAll(() => seeded[Symbol.asyncDispose]());

async function find(ctx: StaffCtx, typed: string): Promise<Found[]> {
  const found = await findByName(ctx, typed);
  if (!found.ok) throw new Error(found.refusal.kind);
  return found.value.hits;
}
const names = async (ctx: StaffCtx, typed: string) => (await find(ctx, typed)).map(({ name }) => name);

test("a counselor finds the students of their own cases by any part of a name, with code and what waits", async () => {
  const counselor = as("counselor");
  const { twoWay } = seeded.world.cases;
  for (const typed of ["William", "tarrow", "owby", "billy", "WILL tarr", "tarowby"])
    expect(await names(counselor, typed), typed).toContain("William Tarrowby");
  const [hit] = await find(counselor, "tarrowby");
  expect(hit).toMatchObject({ site: "Alder Creek High School", number: "AC-204417" });
  expect(hit?.cases).toEqual([
    {
      id: twoWay.id,
      codeName: twoWay.codeName,
      line: expect.stringContaining("update"),
      isWaiting: expect.any(Boolean),
    },
  ]);
});

test("who is on no case of a student does not find that student, however exact the name", async () => {
  expect(await names(as("counselor"), "Mateo Villacorva")).toEqual([]);
  expect(await names(as("counselorMiddle"), "Mateo Villacorva")).toEqual(["Mateo Villacorva"]);
  expect(await names(as("counselor"), "Abernathy")).toEqual([]);
});

test("who keeps the roster finds everybody on it, but sees code names of their own cases only", async () => {
  const admin = as("administrator");
  const found = await names(admin, "pilar ash");
  expect(found.length).toBeGreaterThan(5);
  for (const name of found) expect(name).toMatch(/^Pilar Ash /);
  const [hit] = await find(admin, "Villacorva");
  expect(hit).toMatchObject({ name: "Mateo Villacorva", cases: [] });
  expect((await find(admin, "abernathy")).length).toBe(12);
});

test("what another process adds, changes or ends is found as it is now", async () => {
  const admin = as("administrator");
  expect(await names(admin, "Wendeline")).toEqual([]);
  const answers = { legal: "Wendeline Ostrava", birthDate: "2011-04-05", nicknames: "Wennie; Dell" };
  const id = await saveStudent(admin, { answers });
  if (!id.ok) throw new Error("it can be added");
  expect(await names(admin, "wennie")).toEqual(["Wendeline Ostrava"]);
  await saveStudent(admin, {
    id: id.value,
    answers: { ...answers, legal: "Gwendeline Ostrava", nicknames: "" },
  });
  expect(await names(admin, "wennie")).toEqual([]);
  expect(await names(admin, "gwend")).toEqual(["Gwendeline Ostrava"]);
  await seeded.asSuperuser`update students set ended_at = now() where id = ${id.value}`;
  expect(await names(admin, "gwend")).toEqual([]);
});

test("no one of another organization is ever found, and a teacher finds nobody", async () => {
  const typed = seeded.world.names.flatMap((name) => name.split(" "));
  const own = new Set(["Chance Pemberlow"]);
  for (const one of typed)
    for (const name of await names(as("otherCounselor"), one)) expect(own.has(name), name).toBe(true);
  expect(await names(as("otherCounselor"), "abernathy")).toEqual([]);
  expect(await findByName(as("teacher"), "Will")).toMatchObject({
    ok: false,
    refusal: { kind: "not-allowed" },
  });
});

test("each search is written down by how many names it showed, and never by what was typed", async () => {
  const { organizationId } = as("counselor").actor;
  const before = (await auditOf(seeded.store, organizationId)).length;
  await find(as("counselor"), "Quillfeather");
  const rows = (await auditOf(seeded.store, organizationId)).slice(before);
  expect(rows).toMatchObject([
    { action: "student.find", outcome: "read", subject: "students", detail: ["1 names"] },
  ]);
  expect(JSON.stringify(await auditOf(seeded.store, organizationId))).not.toMatch(
    /quillfeather|tarrow|abernathy/i,
  );
});

test("a nurse finds a student by number and birth date, both of which have to be right", async () => {
  const nurse = as("nurse");
  const right = { number: " n-100005", birthDate: "2013-06-06" };
  const found = { ok: true, value: { found: { name: "Farid Ash Fairweather", birthDate: "2013-06-06" } } };
  expect(await matchStudent(nurse, right)).toMatchObject(found);
  const left = (n: number) => ({ ok: true, value: { left: n } });
  expect(await matchStudent(nurse, { ...right, birthDate: "2013-06-07" })).toEqual(left(4));
  expect(await matchStudent(nurse, { ...right, number: "N-999999" })).toEqual(left(3));
  expect(await matchStudent(nurse, { number: "", birthDate: "" })).toEqual(left(2));
  expect(await matchStudent(nurse, right)).toMatchObject(found);
  expect(await matchStudent(nurse, { ...right, birthDate: "" })).toEqual(left(4));
});

test("after five wrong tries there is a pause, and each of them is written down", async () => {
  const start = seeded.seededAt.add({ hours: 1 });
  const tryAt = (minutes: number, birthDate: string) =>
    matchStudent(as("coordinator504", start.add({ minutes })), { number: "N-100005", birthDate });
  for (let at = 0; at < triesAtMost; at++) expect((await tryAt(at, "2013-06-07")).ok).toBe(true);
  expect(await tryAt(6, "2013-06-06")).toMatchObject({ ok: false, refusal: { kind: "wait" } });
  expect(await tryAt(20, "2013-06-06")).toMatchObject({
    value: { found: { name: "Farid Ash Fairweather" } },
  });
  const { organizationId } = as("nurse").actor;
  const rows = await auditOf(seeded.store, organizationId);
  const mine = rows.filter(
    (row) => row.action === "student.match" && row.actor.includes(as("coordinator504").actor.staffId),
  );
  expect(mine.map((row) => `${row.outcome} ${row.detail.join()}`)).toEqual([
    ...Array.from({ length: 5 }, () => "done wrong"),
    "refused wait",
    "done matched",
  ]);
});

test("a student of another organization cannot be matched, seen or changed", async () => {
  const stranger = as("otherCounselor");
  expect(await matchStudent(stranger, { number: "N-100005", birthDate: "2013-06-06" })).toMatchObject({
    value: { left: 4 },
  });
  const page = await listStudents(as("administrator"));
  const id = (page.ok && page.value.lines[0]?.id) as StudentId;
  expect(await studentSheet(stranger, id)).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  const answers = { legal: "Not Theirs", birthDate: "2012-01-01" };
  expect(await saveStudent(stranger, { id, answers })).toMatchObject({
    ok: false,
    refusal: { kind: "not-found" },
  });
  const adult = { name: "Odd One", relation: "aunt", status: "active", language: "en" };
  expect(await saveGuardian(stranger, { studentId: id, answers: adult })).toMatchObject({ ok: false });
  for (const who of ["teacher", "nurse"] as const) {
    expect(await listStudents(as(who))).toMatchObject({ ok: false, refusal: { kind: "not-allowed" } });
    expect(await studentSheet(as(who), id)).toMatchObject({ ok: false, refusal: { kind: "not-allowed" } });
    expect(await saveStudent(as(who), { id, answers })).toMatchObject({
      ok: false,
      refusal: { kind: "not-allowed" },
    });
  }
  await expectAudit(seeded.store, as("teacher").actor.organizationId, {
    action: "student.list",
    outcome: "refused",
    times: 2,
  });
});

test("a number that is somebody else's is not taken twice", async () => {
  const answers = { legal: "Ida Marsh", birthDate: "2012-01-01", number: "n-100005" };
  expect(await saveStudent(as("administrator"), { answers })).toMatchObject({
    ok: false,
    refusal: { kind: "invalid", fields: { number: expect.stringContaining("already") } },
  });
});

test("the roster is read page by page, and nobody is left out or shown twice", async () => {
  const seen: string[] = [];
  for (let before: StudentId | undefined; ;) {
    const page = await listStudents(as("administrator"), before);
    if (!page.ok) throw new Error(page.refusal.kind);
    seen.push(...page.value.lines.map(({ id }) => id));
    before = page.value.olderThan;
    if (!before) break;
  }
  const [all] =
    await seeded.asSuperuser`select count(*)::int as n from students where organization_id = ${as("nurse").actor.organizationId}`;
  expect(new Set(seen).size).toBe(all?.["n"]);
  expect(seen.length).toBe(all?.["n"]);
});
