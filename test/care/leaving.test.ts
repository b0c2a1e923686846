import { and, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { casePageFor } from "#care/case-page.ts";
import { answerTime } from "#care/check-ins/answers.ts";
import type { Colleague } from "#care/colleagues.ts";
import { coverFor } from "#care/hand-on.ts";
import { setLabel } from "#care/labels.ts";
import { deactivatePerson } from "#care/leaving.ts";
import { newContactCopies } from "#care/new-contact.ts";
import { resumeSession, startSession } from "#care/sessions.ts";
import { waitingFor } from "#care/waiting-sources.ts";
import { teamOfCase } from "#db/doors.ts";
import { openingFor } from "#db/client.ts";
import { newId, StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { careTeam, caseLabels } from "#db/schema/cases.ts";
import { bookings, checkInPeople, checkIns, checkInTimes } from "#db/schema/check-ins.ts";
import { supports } from "#db/schema/supports.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { bring } from "./imports/files.ts";

let seeded: SeededDatabase;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded[Symbol.asyncDispose]());

type Key = keyof SeededDatabase["world"]["staff"];
const as = (key: Key) => ctxOf(seeded.store, seeded.world.staff[key], { via: "panel" });
const within = <T>(key: Key, work: Parameters<typeof seeded.store.client.transaction<T>>[1]) =>
  seeded.store.client.transaction(openingFor(seeded.world.staff[key].org.id), work);
const must = <T>(outcome: { ok: true; value: T } | { ok: false }): T => {
  if (!outcome.ok) throw new Error("it can be done");
  return outcome.value;
};
const stands = (who: Key, cover: Key) =>
  seeded.asSuperuser`update staff set cover_id = ${seeded.world.staff[cover].id} where id = ${seeded.world.staff[who].id}`;

const header = "Employee ID,First Name,Last Name,Role,School,Email";
const orla = "E-3,Orla,Fennimore,counselor; intake,Alder Creek High School,orla.fennimore@school.example";
const other = "E-2,Bastian,Roe,Counselor; Intake,Millrace Middle School,";

test("whom a file no longer names is handed on like whom an admin deactivates: cases, meetings, supports, access", async () => {
  const { counselor, counselorMiddle } = seeded.world.staff;
  const { twoWay } = seeded.world.cases;
  await stands("counselor", "counselorMiddle");
  await setLabel(as("counselor"), { caseId: twoWay.id, label: "Tuesday talk" });
  const { token } = must(await startSession(as("counselor")));
  const [open] = await within("counselor", (db) =>
    db
      .select({ id: checkInTimes.id, checkInId: checkIns.id })
      .from(checkInTimes)
      .innerJoin(checkIns, eq(checkIns.id, checkInTimes.checkInId))
      .where(eq(checkIns.state, "proposed"))
      .orderBy(checkInTimes.nth)
      .limit(1),
  );
  if (!open) throw new Error("times wait to be answered");
  expect(must(await answerTime(as("counselor"), { timeId: open.id, works: true })).settled).toBe("confirmed");
  await seeded.asSuperuser`update consents set recipients = ${seeded.asSuperuser.json({ kind: "persons", staffIds: [counselor.id] })}
    where case_id = ${twoWay.id} and direction = 'program_to_school'`;
  await bring(as("administrator"), "staff", [header, orla, other].join("\n"));
  await bring(as("administrator"), "staff", [header, other].join("\n"), { endsGone: true });
  const team = await read(as("therapist"), (reader) => teamOfCase(seeded.store, reader, twoWay.id));
  const ids = team.map(({ staffId }) => staffId);
  expect(ids).toContain(counselorMiddle.id);
  expect(ids).not.toContain(counselor.id);
  const people = await within("counselor", (db) =>
    db.select().from(checkInPeople).where(eq(checkInPeople.checkInId, open.checkInId)),
  );
  expect(people.map(({ staffId }) => staffId)).toContain(counselorMiddle.id);
  expect(people.map(({ staffId }) => staffId)).not.toContain(counselor.id);
  const booked = await within("counselor", (db) =>
    db.select().from(bookings).where(eq(bookings.checkInId, open.checkInId)),
  );
  expect(booked.filter(({ state }) => state === "booked").map(({ staffId }) => staffId)).toContain(
    counselorMiddle.id,
  );
  const owners = await within("counselor", (db) => db.select({ ownerId: supports.ownerId }).from(supports));
  expect(owners.map(({ ownerId }) => ownerId)).not.toContain(counselor.id);
  expect(await resumeSession(seeded.store, token, Temporal.Now.instant())).toBeUndefined();
  const [label] = await within("counselor", (db) =>
    db.select().from(caseLabels).where(eq(caseLabels.staffId, counselor.id)),
  );
  if (!label) throw new Error("the row stays");
  const place = { table: "case_labels", id: `${counselor.id}:${twoWay.id}` };
  expect(await seeded.store.keys.open(place, label.label)).toBe("");
});

test("a permission that named the leaver is flagged to who can renew it, and covers nobody who comes after", async () => {
  const { twoWay } = seeded.world.cases;
  const ctx = as("coordinator");
  const waits = await read(ctx, (reader) => waitingFor(reader, ctx));
  const flagged = waits.filter(({ words }) => words.includes("names somebody who has left"));
  expect(flagged).toMatchObject([{ caseId: twoWay.id, url: `/cases/${twoWay.id}/permissions/new` }]);
  const page = await casePageFor(as("counselorMiddle"), twoWay.id);
  expect(page.ok && page.value.notCovered.length).toBeGreaterThan(0);
});

test("the partner's team gets a New contact card, and one's own side does not", async () => {
  const { twoWay } = seeded.world.cases;
  const { counselorMiddle, therapist } = seeded.world.staff;
  const [member] = await within("therapist", (db) =>
    db
      .select()
      .from(careTeam)
      .where(and(eq(careTeam.caseId, twoWay.id), eq(careTeam.staffId, counselorMiddle.id))),
  );
  if (!member) throw new Error("the cover is on the team");
  const jobs = await seeded.asSuperuser<
    { organization: string }[]
  >`select data->>'organizationId' as organization
    from pgboss.job where name = 'deliver' and data->>'subjectId' = ${member.id}`;
  expect(jobs).toEqual([{ organization: therapist.org.id }]);
  const actor = { kind: "job", job: "test", organizationId: therapist.org.id } as const;
  const ctx = { ...as("therapist"), actor };
  const copies = await read(ctx, (reader) => newContactCopies(reader, ctx, member.id));
  expect(copies?.audience).toContain(therapist.id);
  const card = copies?.cardFor(therapist.id, "notice");
  expect(card?.title).toBe(`New contact · ${twoWay.codeName}`);
  expect(JSON.stringify(card)).toContain(counselorMiddle.name);
});

test("a meeting whose only person on one side leaves without a cover is cancelled, and everybody is free", async () => {
  const { counselorMiddle } = seeded.world.staff;
  await seeded.asSuperuser`update check_in_people set staff_id = ${counselorMiddle.id}
    where member_of = ${counselorMiddle.org.id} and check_in_id in (select id from check_ins where state = 'confirmed' and starts_at > now())`;
  must(await deactivatePerson(as("administrator"), counselorMiddle.id));
  const rows = await within("administrator", (db) => db.select().from(checkIns));
  const coming = rows.filter(
    ({ startsAt }) => startsAt && Temporal.Instant.compare(startsAt, Temporal.Now.instant()) > 0,
  );
  // Nobody cancelled it: its card names nobody.
  expect(coming.map(({ state, cancelledWhy }) => [state, cancelledWhy])).toEqual([["cancelled", "left"]]);
  const busy = await within("administrator", (db) =>
    db
      .select()
      .from(bookings)
      .where(
        inArray(
          bookings.checkInId,
          coming.map(({ id }) => id),
        ),
      ),
  );
  expect(busy.every(({ state }) => state === "cancelled")).toBe(true);
});

test("of several who leave together nobody inherits who leaves as well, and a circle of covers ends", () => {
  const [a, b, c] = [newId(StaffId), newId(StaffId), newId(StaffId)];
  const person = (staffId: StaffId, coverId: StaffId | null): Colleague => ({
    staffId,
    coverId,
    name: "Somebody",
    roles: ["counselor"],
    siteId: null,
    siteName: null,
  });
  const all = [person(a, b), person(b, c), person(c, null)];
  expect(coverFor(all, a, new Set([a]))?.staffId).toBe(b);
  expect(coverFor(all, a, new Set([a, b]))?.staffId).toBe(c);
  expect(coverFor(all, a, new Set([a, b, c]))).toBeUndefined();
  expect(coverFor([person(a, b), person(b, a)], a, new Set([a, b]))).toBeUndefined();
});
