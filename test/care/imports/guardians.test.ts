import { afterAll, beforeAll, expect, test } from "vitest";
import { guessMapping } from "#care/imports/fields.rules.ts";
import { familiesOf } from "#care/guardians.ts";
import { studentByNumber } from "#care/students.ts";
import type { StaffCtx } from "#db/context.ts";
import { read } from "#db/read.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { bring, lookThrough } from "./files.ts";

let seeded: SeededDatabase;
let admin: StaffCtx;
beforeAll(async () => {
  seeded = await seededDatabase();
  admin = ctxOf(seeded.store, seeded.world.staff.administrator, { via: "panel" });
});
afterAll(() => seeded[Symbol.asyncDispose]());

const family = (number: string) =>
  read(admin, async (reader) => {
    const student = await studentByNumber(reader, admin, number);
    const all = student && (await familiesOf(reader, admin, [student.id])).get(student.id);
    const family = (all ?? []).map(({ secrets, status, language, ended }) => ({
      ...secrets,
      status,
      language,
      ended,
    }));
    return family.toSorted((a, b) => a.name.localeCompare(b.name));
  });
const header = "Student Number,Student Name,Guardian Name,Relationship,Contact,Language,Phone";
const odessa = "AC-204417,William Tarrowby,Odessa Tarrowby,mother,active,,606-555-0177";
const corwin = "AC-204417,William Tarrowby,Corwin Tarrowby,father,active,,";

test("the adult's name is read from the adult's column, not from the student's", () => {
  const mapping = guessMapping("guardians", header.split(","));
  expect(mapping).toMatchObject({ number: 0, name: 2, relation: 3, contact: 4, language: 5, phone: 6 });
  expect(guessMapping("guardians", ["sourcedId", "Parent First Name", "Parent Last Name"])).toEqual({
    given: 1,
    family: 2,
  });
});

test("parents and guardians come in by their student's number; who is there is changed, and no contact is never lifted", async () => {
  const aunt = "AC-204417,William Tarrowby,Imelda Tarrowby,aunt,,Español,";
  const file = [header, odessa, corwin, aunt].join("\n");
  const sheet = await lookThrough(admin, "guardians", file);
  expect(sheet.counts).toMatchObject({ rows: 3, added: 1, changed: 1, unchanged: 1, gone: 0, errors: 0 });
  await bring(admin, "guardians", file);
  expect(await family("AC-204417")).toMatchObject([
    { name: "Corwin Tarrowby", status: "no_contact", phone: "+16065550102" },
    { name: "Imelda Tarrowby", status: "limited", language: "es" },
    { name: "Odessa Tarrowby", phone: "606-555-0177", status: "active" },
  ]);
  const again = await lookThrough(admin, "guardians", file);
  expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
});

test("whom a file leaves out of a family is ended only where that is chosen, and other families stay as they are", async () => {
  const before = await family("AC-204562");
  const file = [header, odessa, corwin].join("\n");
  expect((await bring(admin, "guardians", file)).counts).toMatchObject({ gone: 1 });
  expect((await family("AC-204417")).filter(({ ended }) => ended)).toEqual([]);
  await bring(admin, "guardians", file, { endsGone: true });
  expect((await family("AC-204417")).filter(({ ended }) => ended).map(({ name }) => name)).toEqual([
    "Imelda Tarrowby",
  ]);
  expect(await family("AC-204562")).toEqual(before);
});

test("a row without a student here, without a relation, or twice is refused in words, and then nothing is taken in", async () => {
  const rows = [
    header,
    "AC-000000,Nobody,Somebody Else,mother,,,",
    "AC-204417,William Tarrowby,Somebody Else,,,,",
    odessa,
    odessa,
    "AC-204417,William Tarrowby,Third Adult,uncle,perhaps,,",
  ];
  const { report, counts } = await lookThrough(admin, "guardians", rows.join("\n"));
  expect(counts?.errors).toBe(4);
  const words = report?.errors.map((one) => one.words) ?? [];
  expect(words.join(" ")).toMatch(/No student has this number.*/);
  for (const said of [
    "No student has this number",
    "The relation is missing",
    "twice",
    "The contact is not clear",
  ])
    expect(
      words.some((one) => one.includes(said)),
      said,
    ).toBe(true);
});
