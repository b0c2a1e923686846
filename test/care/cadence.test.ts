import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { overdueSince } from "#care/check-ins/cadence.rules.ts";
import { listsOfCase } from "#care/check-ins/lists.ts";
import { waitingFor } from "#care/waiting-sources.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";
import { agreedCheckIn, pastCheckIn, proposedCheckIn } from "#test/support/work.ts";

const at = (words: string) => Temporal.Instant.from(words);

test("a next meeting is overdue four weeks after the last one, from midnight at the school on, over a change of clocks too", () => {
  const zone = "America/Los_Angeles";
  const met = { last: at("2026-10-20T22:30:00Z"), isAsked: false };
  const since = (now: string) => overdueSince(met, { now: at(now), zone })?.toString();
  expect(since("2026-11-17T07:59:00Z")).toBeUndefined();
  expect(since("2026-11-17T08:00:00Z")).toBe("2026-11-17");
  expect(since("2027-01-05T08:00:00Z")).toBe("2026-11-17");
});

test("nothing is overdue where the sides have never met, where a time is being asked for, or where one is ahead", () => {
  const look = { now: at("2026-11-24T15:00:00Z"), zone: "America/New_York" };
  const long = at("2026-06-01T15:00:00Z");
  expect(overdueSince({ last: null, isAsked: false }, look)).toBeUndefined();
  expect(overdueSince({ last: long, isAsked: true }, look)).toBeUndefined();
  expect(overdueSince({ last: at("2026-11-25T15:00:00Z"), isAsked: false }, look)).toBeUndefined();
  expect(overdueSince({ last: long, isAsked: false }, look)?.toString()).toBe("2026-06-29");
});

let db: TestDatabase;
let house: House;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  house = await furnish(db.store, Temporal.Now.instant());
  await permitBoth(db.store, house);
  const work = { db, house, caseId: house.caseId };
  const { id } = await pastCheckIn(work);
  await db.asSuperuser`update check_ins set starts_at = now() - interval '30 days',
    ends_at = now() - interval '30 days' + interval '30 minutes' where id = ${id}`;
  await db.asSuperuser`update bookings set state = 'cancelled' where check_in_id = ${id}`;
});

const as = (who: Handle, now = Temporal.Now.instant()) => ctxFor(db.store, who, now);
const overdueFor = async (who: Handle, now?: Temporal.Instant) =>
  (await read(as(who, now), (reader) => waitingFor(reader, as(who, now)))).filter((one) =>
    one.words.includes("overdue"),
  );

test("overdue shows the same day on both sides: on the Home of who leads the case there, and on its page", async () => {
  for (const who of [house.counselor, house.coordinator]) {
    const [one, ...more] = await overdueFor(who);
    expect(more).toEqual([]);
    expect(one?.words).toBe("Copper Ladder · joint check-in overdue: the sides have not met for four weeks");
    expect(one?.buttons[0]).toMatchObject({ press: "checkin.start", ref: house.caseId });
    const lists = await read(as(who), (reader) => listsOfCase(reader, as(who), house.caseId));
    expect(lists.overdue).toMatch(/^Overdue since /);
    const before = Temporal.Now.instant().subtract({ hours: 24 * 3 });
    expect(await overdueFor(who, before)).toEqual([]);
  }
  const [ours] = await overdueFor(house.counselor);
  const [theirs] = await overdueFor(house.coordinator);
  expect(ours?.since.equals(theirs?.since ?? at("1970-01-01T00:00:00Z"))).toBe(true);
});

test("who does not lead the case is not told, and a case in which the sides never met is in peace", async () => {
  for (const who of [house.nurse, house.therapist]) expect(await overdueFor(who)).toEqual([]);
  const all = await overdueFor(house.counselor);
  expect(all.map((one) => one.caseId)).toEqual([house.caseId]);
});

test("asking for a time or agreeing on one ends it, and so do a pause and the end of a permission", async () => {
  await db.asSuperuser`update cases set paused_at = now() where id = ${house.caseId}`;
  expect(await overdueFor(house.coordinator)).toEqual([]);
  await db.asSuperuser`update cases set paused_at = null where id = ${house.caseId}`;
  await db.asSuperuser`update consents set revoked_at = now() where case_id = ${house.caseId} and direction = 'school_to_program'`;
  expect(await overdueFor(house.coordinator)).toEqual([]);
  await db.asSuperuser`update consents set revoked_at = null where case_id = ${house.caseId}`;
  expect(await overdueFor(house.coordinator)).toHaveLength(1);
  const { id } = await proposedCheckIn({ db, house, caseId: house.caseId });
  expect(await overdueFor(house.coordinator)).toEqual([]);
  await db.asSuperuser`update check_ins set state = 'cancelled', cancelled_why = 'person' where id = ${id}`;
  expect(await overdueFor(house.coordinator)).toHaveLength(1);
  await agreedCheckIn({ db, house, caseId: house.caseId });
  expect(await overdueFor(house.coordinator)).toEqual([]);
});
