import { afterAll, beforeAll, expect, test } from "vitest";
import { casePageFor } from "#care/case-page.ts";
import { findCase } from "#care/cases.ts";
import { findOwnStudents } from "#care/openings.ts";
import { rosterFor } from "#care/rosters.ts";
import { findNumber, saveStudent } from "#care/students.ts";
import { teamOfCase } from "#db/doors.ts";
import { read } from "#db/read.ts";
import type { StaffCtx } from "#db/context.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
const as = (key: keyof SeededDatabase["world"]["staff"]): StaffCtx =>
  ctxOf(seeded.store, seeded.world.staff[key], { via: "panel" });
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded[Symbol.asyncDispose]());

async function names(typed: string): Promise<string[]> {
  const found = await findOwnStudents(as("counselor"), typed);
  return found.ok ? found.value.map(({ name }) => name) : [];
}

test("whoever opens a case finds a student by whole words first, else by any part or with one letter wrong", async () => {
  expect(await names("Linnea Marchwood")).toEqual(["Linnea Marchwood-Ode"]);
  expect(await names("march")).toEqual(["Lilia Marchwood", "Linnea Marchwood-Ode"]);
  expect(await names("archwood ode")).toEqual(["Linnea Marchwood-Ode"]);
  expect(await names("Marhcwood")).toEqual(["Lilia Marchwood", "Linnea Marchwood-Ode"]);
  expect(await names("L")).toEqual([]);
});

test("a student who has left is not offered for a case, by no way of searching", async () => {
  const answers = { legal: "Wendeline Ostrava", birthDate: "2011-04-05" };
  const saved = await saveStudent(as("administrator"), { answers });
  if (!saved.ok) throw new Error("it can be added");
  expect(await names("Wendeline Ostrava")).toEqual(["Wendeline Ostrava"]);
  await seeded.asSuperuser`update students set ended_at = now() where id = ${saved.value}`;
  for (const typed of ["Wendeline Ostrava", "wendel", "ostrva"])
    expect(await names(typed), typed).toEqual([]);
});

test("every student that the district began with is found by number", async () => {
  for (const number of ["AC-204417", " AC-204871 "]) {
    const found = await findNumber(as("administrator"), number);
    expect(found.ok && found.value.length, number).toBe(1);
  }
});

test("an adult whose relation has ended stands on no page, and a note that names them is still cleaned", async () => {
  const { id } = seeded.world.cases.twoWay;
  const ctx = as("counselor");
  const shown = async () => {
    const page = await casePageFor(ctx, id);
    return page.ok ? page.value.guardians.map(({ name }) => name).toSorted() : [];
  };
  expect(await shown()).toEqual(["Corwin Tarrowby", "Odessa Tarrowby"]);
  const rows = await seeded.asSuperuser<{ id: string }[]>`select guardians.id from guardians
    join case_students using (student_id) where case_id = ${id} and status = 'no_contact'
    and guardians.organization_id = ${ctx.actor.organizationId}`;
  await seeded.asSuperuser`update guardians set ended_at = now() where id = ${rows[0]?.id ?? ""}`;
  expect(await shown()).toEqual(["Odessa Tarrowby"]);
  const roster = await read(ctx, async (reader) => {
    const found = await findCase(reader, ctx, id);
    if (!found.ok) throw new Error(found.refusal.kind);
    return rosterFor(reader, ctx, { case: found.value, team: await teamOfCase(ctx.store, reader, id) });
  });
  expect(roster?.guardians).toEqual(["Odessa Tarrowby", "Corwin Tarrowby"]);
});
