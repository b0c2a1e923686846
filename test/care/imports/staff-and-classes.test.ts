import { afterAll, beforeAll, expect, test } from "vitest";
import { openingToRead } from "#db/client.ts";
import type { StaffCtx } from "#db/context.ts";
import { classes, classMembers, type ClassSecrets } from "#db/schema/imports.ts";
import { staff, type StaffSecrets } from "#db/schema/organizations.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { bring, lookThrough } from "./files.ts";

let seeded: SeededDatabase;
let admin: StaffCtx;
beforeAll(async () => {
  seeded = await seededDatabase();
  admin = ctxOf(seeded.store, seeded.world.staff.administrator, { via: "panel" });
  await bring(
    admin,
    "students",
    "number,sourcedId,name,dob\nS-1,guid-1,Corin Vesper,2012-01-31\nS-2,guid-2,Maren Holt,2012-01-30",
  );
});
afterAll(() => seeded[Symbol.asyncDispose]());

const within = <T>(work: Parameters<typeof seeded.store.client.transaction<T>>[1]) =>
  seeded.store.client.transaction(openingToRead(admin.actor.organizationId), work);

async function people() {
  const rows = await within((db) => db.select().from(staff));
  return Promise.all(
    rows.map(async ({ id, roles, secrets, endedAt }) => ({
      id,
      roles,
      ended: endedAt !== null,
      ...(await seeded.store.keys.open<StaffSecrets>({ table: "staff", id }, secrets)),
    })),
  );
}

const team = [
  "Employee ID,First Name,Last Name,Role,School,Email",
  "E-1,Ottoline,Marsh,teacher,Alder Creek High School,ottoline@school.example",
  "E-2,Bastian,Roe,Counselor; Intake,Millrace Middle School,",
  "E-3,Orla,Fennimore,counselor; intake,Alder Creek High School,orla.fennimore@school.example",
].join("\n");

test("colleagues come in with their roles and site; one known by e-mail gets a number and is no second person", async () => {
  const before = await people();
  const sheet = await lookThrough(admin, "staff", team);
  expect(sheet.counts).toMatchObject({ added: 2, changed: 1, errors: 0 });
  expect(sheet.report?.changed[0]).toMatchObject({
    name: "Orla Fennimore",
    changes: [{ field: "Staff number", after: "E-3" }],
  });
  await bring(admin, "staff", team);
  const after = await people();
  expect(after).toHaveLength(before.length + 2);
  expect(after.find((one) => one.name === "Bastian Roe")?.roles).toEqual(["counselor", "intake"]);
  expect((await lookThrough(admin, "staff", team)).counts).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 3,
  });
});

test("a file cannot take the admin role from whoever brings it", async () => {
  const file =
    "number,name,role,email\nA-1,Henrike Dalloway-Sims,administrator,henrike.dalloway-sims@school.example";
  const { report } = await lookThrough(admin, "staff", file);
  expect(report?.errors).toEqual([{ row: 2, words: expect.stringContaining("your own admin role") }]);
});

test("a role that nobody here has, and a therapist at a school, are refused with the roles there are", async () => {
  const file = "number,name,role\nE-8,Odd One,wizard\nE-9,Odd Two,therapist";
  const { report } = await lookThrough(admin, "staff", file);
  expect(report?.errors.map(({ row }) => row)).toEqual([2, 3]);
  expect(report?.errors[0]?.words).toContain("school counselor");
});

test("who has left by the file is ended only where that is chosen, and whoever brings it never", async () => {
  const mine = `number,name,role,email\nA-1,Henrike Dalloway-Sims,administrator; admin; privacy officer,${"henrike.dalloway-sims@school.example"}`;
  expect((await bring(admin, "staff", mine)).counts).toMatchObject({ changed: 1, added: 0, gone: 3 });
  expect((await people()).filter((one) => one.ended)).toEqual([]);
  await bring(admin, "staff", team, { endsGone: true });
  expect((await people()).filter((one) => one.ended)).toEqual([]);
  await bring(admin, "staff", team.split("\n").slice(0, 3).join("\n"), { endsGone: true });
  expect((await people()).filter((one) => one.ended).map(({ name }) => name)).toEqual(["Orla Fennimore"]);
});

async function schedule() {
  const rows = await within((db) => db.select().from(classes));
  const members = await within((db) => db.select().from(classMembers));
  return Promise.all(
    rows.map(async ({ id, secrets, endedAt }) => ({
      ended: endedAt !== null,
      ...(await seeded.store.keys.open<ClassSecrets>({ table: "classes", id }, secrets)),
      people: members
        .filter((one) => one.classId === id && !one.endedAt)
        .map(({ role }) => role)
        .toSorted(),
    })),
  );
}

test("a flat file makes classes with teacher and students, and the same again changes nothing", async () => {
  const file = [
    "Class Number,Course,Period,Teacher,Student",
    "C-1,Chemistry,3,E-1,S-1",
    "C-1,Chemistry,3,E-1,S-2",
    "C-2,Algebra,1,E-2,S-2",
  ].join("\n");
  expect((await bring(admin, "classes", file)).counts).toMatchObject({ rows: 3, added: 2, errors: 0 });
  expect((await schedule()).find((one) => one.number === "C-1")).toEqual({
    number: "C-1",
    course: "Chemistry",
    period: "3",
    ended: false,
    people: ["student", "student", "teacher"],
  });
  expect((await lookThrough(admin, "classes", file)).counts).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 2,
  });
  const moved = file
    .replace("C-1,Chemistry,3,E-1,S-2\n", "")
    .replaceAll("C-1,Chemistry,3", "C-1,Chemistry,4");
  const { report } = await lookThrough(admin, "classes", moved);
  expect(report?.changed[0]?.changes).toEqual([
    { field: "Period", before: "3", after: "4" },
    { field: "People", before: "3", after: "2 (0 new, 1 left)" },
  ]);
});

test("OneRoster classes and enrollments come one after the other, by the ids of those files", async () => {
  await bring(admin, "staff", "identifier,sourcedId,name,role\nE-20,guid-20,Pella Wren,teacher");
  const first =
    "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,periods\nk-1,active,,Biology,09,co-1,B1,scheduled,2";
  const head = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary";
  expect((await bring(admin, "classes", first)).counts).toMatchObject({ added: 1, errors: 0 });
  const enrolled = `${head}\ne-1,active,,k-1,sc-1,guid-1,student,false\ne-2,active,,k-1,sc-1,GUID-2,student,false\ne-3,active,,k-1,sc-1,guid-20,teacher,true`;
  const sheet = await bring(admin, "classes", enrolled);
  expect(sheet.counts).toMatchObject({ changed: 1, errors: 0 });
  expect((await schedule()).find((one) => one.number === "K-1")).toMatchObject({
    course: "Biology",
    people: ["student", "student", "teacher"],
  });
});

test("a person of a class who is not here keeps the file out, with the row", async () => {
  const file = "Class Number,Course,Student\nC-9,Art,S-1\nC-9,Art,S-404";
  const { report } = await lookThrough(admin, "classes", file);
  expect(report?.errors).toEqual([{ row: 3, words: expect.stringContaining("S-404") }]);
});
