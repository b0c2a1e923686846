import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listClassSupports } from "#care/class-supports.ts";
import { deactivatePerson } from "#care/leaving.ts";
import { recordSupport } from "#care/supports.ts";
import { usualSpan } from "#care/supports.rules.ts";
import { DraftId, newId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { caseStudents } from "#db/schema/cases.ts";
import { supports } from "#db/schema/supports.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { coverFor, hireAtSchool } from "#test/support/supports.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const now = Temporal.Now.instant;
const as = (who: Handle) => ctxFor(db.store, who, now());

/** The counselor looks after a support of a student whom no case is open for; the teacher has to know of it. */
async function supportWithoutCase(): Promise<{
  house: House;
  other: Handle;
  asAdmin: ReturnType<typeof as>;
}> {
  const house = await furnish(db.store, now().subtract({ hours: 1 }));
  const other = await hireAtSchool(db.store, house, { name: "Henrike Dallow", role: "counselor" });
  await db.asSuperuser`update staff set roles = '{nurse,admin}' where id = ${house.nurse.id}`;
  const [student] = await read(as(house.counselor), (reader) =>
    reader.select().from(caseStudents).where(eq(caseStudents.caseId, house.caseId)),
  );
  if (!student) throw new Error("the school has a student");
  const input = {
    kind: "seating",
    basis: "informal",
    details: { course: "Art", teachersRead: "A seat near the door." },
    ownerId: house.counselor.id,
    span: usualSpan(now().toZonedDateTimeISO("America/New_York").toPlainDate()),
    teacherIds: [house.teacher.id],
  } as const;
  const whom = { studentId: student.studentId };
  const done = await recordSupport(as(house.counselor), { draft: newId(DraftId), whom, input });
  expect(done.ok).toBe(true);
  const nurse = as(house.nurse);
  return { house, other, asAdmin: { ...nurse, actor: { ...nurse.actor, roles: ["nurse", "admin"] } } };
}

const ownersIn = async (who: Handle): Promise<StaffId[]> =>
  (await read(as(who), (reader) => reader.select().from(supports))).map(({ ownerId }) => ownerId);
const classesOf = async (who: Handle): Promise<number> => {
  const found = await listClassSupports(as(who));
  return found.ok ? found.value.length : 0;
};

test("a support without a case goes to the leaver's cover", async () => {
  const { house, asAdmin } = await supportWithoutCase();
  await coverFor(db.store, house.counselor, house.nurse);
  expect((await deactivatePerson(asAdmin, house.counselor.id)).ok).toBe(true);
  expect(await ownersIn(house.nurse)).toEqual([house.nurse.id]);
});

test("without a cover it goes to whoever decides such supports, and their card and the teacher's are drawn anew", async () => {
  const { house, other, asAdmin } = await supportWithoutCase();
  await db.asSuperuser`delete from pgboss.job where name = 'deliver'`;
  expect((await deactivatePerson(asAdmin, house.counselor.id)).ok).toBe(true);
  expect(await ownersIn(other)).toEqual([other.id]);
  const jobs = await db.asSuperuser<{ kind: string }[]>`
    select data->>'kind' as kind from pgboss.job where name = 'deliver' and data->>'kind' like 'support-%'`;
  expect(jobs.map(({ kind }) => kind).toSorted()).toEqual(["support-change", "support-review"]);
});

test("whoever takes over a teacher's classes is told what they have to know, and the leaver no more", async () => {
  const { house, asAdmin } = await supportWithoutCase();
  const cover = await hireAtSchool(db.store, house, { name: "Rufus Pemberly", role: "teacher" });
  await coverFor(db.store, house.teacher, cover);
  expect([await classesOf(house.teacher), await classesOf(cover)]).toEqual([1, 0]);
  expect((await deactivatePerson(asAdmin, house.teacher.id)).ok).toBe(true);
  expect([await classesOf(house.teacher), await classesOf(cover)]).toEqual([0, 1]);
});
