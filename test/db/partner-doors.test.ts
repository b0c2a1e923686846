import { afterAll, beforeAll, expect, test } from "vitest";
import { codeNamesAround, findInvite, intakeOf, sitesOf } from "#db/partner-doors.ts";
import { read } from "#db/read.ts";
import type { StaffKey } from "#db/seed/people.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded?.[Symbol.asyncDispose]());

const as = (key: StaffKey) => ctxOf(seeded.store, seeded.world.staff[key]);

test("both sides of a partnership read who does intake on either side, and a third organization reads nobody", async () => {
  const { school } = seeded.world.partnerships;
  const namesFor = (key: StaffKey) =>
    read(as(key), async (reader) => (await intakeOf(seeded.store, reader, school)).map(({ name }) => name));
  const expected = ["counselor", "counselorMiddle", "counselorWest", "coordinator", "director"] as const;
  const names = expected.map((key) => seeded.world.staff[key].name).toSorted((a, b) => a.localeCompare(b));
  expect(await namesFor("counselor")).toEqual(names);
  expect(await namesFor("therapist")).toEqual(names);
  expect(await namesFor("otherCounselor")).toEqual([]);
});

test("both sides read each other's sites, and a third organization none", async () => {
  const { school } = seeded.world.partnerships;
  const sitesFor = (key: StaffKey) => read(as(key), (reader) => sitesOf(reader, school));
  expect((await sitesFor("therapist")).map(({ name }) => name)).toContain("Millrace Middle School");
  expect((await sitesFor("counselor")).map(({ name }) => name)).toContain("Afternoon track");
  expect(await sitesFor("otherCounselor")).toEqual([]);
});

test("the code names around a case are those that either side can see, and no ended one", async () => {
  const { cases } = seeded.world;
  const around = (key: StaffKey) => read(as(key), (reader) => codeNamesAround(reader, cases.twoWay.id));
  const names = await around("counselor");
  expect(names).toContain(cases.other.codeName);
  expect(names).not.toContain(cases.closed.codeName);
  expect(await around("otherCounselor")).toEqual([]);
});

test("no invite is found by a hash that nobody made", async () => {
  const found = await read(as("counselor"), (reader) =>
    findInvite(reader, "nothing", Temporal.Now.instant()),
  );
  expect(found).toBeUndefined();
});
