import { afterAll, beforeAll, expect, test } from "vitest";
import { findByName } from "#care/find.ts";
import { saveStudent } from "#care/students.ts";
import { sweepAll } from "#db/sweep.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded[Symbol.asyncDispose]());

const countOf = async (table: "roster_changes" | "carries") => {
  const [row] = await seeded.asSuperuser.unsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};

test("marks of changes and carried cases go after a day, and not before; names are found as they are all the same", async () => {
  const admin = ctxOf(seeded.store, seeded.world.staff.administrator, { via: "panel" });
  const now = Temporal.Now.instant();
  const { id } = seeded.world.cases.twoWay;
  await seeded.asSuperuser
    .unsafe(`insert into carries (id, organization_id, staff_id, case_id, created_at, expires_at)
    values (gen_random_uuid(), '${admin.actor.organizationId}', '${admin.actor.staffId}', '${id}', now(), now())`);
  expect(await countOf("roster_changes")).toBeGreaterThan(0);
  await sweepAll(seeded.store, now);
  expect([await countOf("roster_changes"), await countOf("carries")]).toEqual([expect.any(Number), 1]);
  expect(await countOf("roster_changes")).toBeGreaterThan(0);
  await sweepAll(seeded.store, now.add({ hours: 25 }));
  expect([await countOf("roster_changes"), await countOf("carries")]).toEqual([0, 0]);
  const answers = { legal: "Wendeline Ostrava", birthDate: "2011-04-05" };
  expect((await saveStudent(admin, { answers })).ok).toBe(true);
  const found = await findByName(admin, "wendeline");
  expect(found.ok && found.value.hits.map(({ name }) => name)).toEqual(["Wendeline Ostrava"]);
});

test("everybody who is linked in the invented world has their digest and weekly round planned", async () => {
  const rows = await seeded.asSuperuser<{ staff: string; kind: string }[]>`
    select data->>'staffId' as staff, data->>'kind' as kind from pgboss.job where name = 'prompt'`;
  const { counselor, therapist, counselorWest } = seeded.world.staff;
  const kindsOf = (id: string) =>
    rows
      .filter(({ staff }) => staff === id)
      .map(({ kind }) => kind)
      .toSorted();
  for (const { id } of [counselor, therapist]) expect(kindsOf(id)).toEqual(["digest", "round"]);
  expect(kindsOf(counselorWest.id)).toEqual([]);
});
