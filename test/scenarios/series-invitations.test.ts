import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { sendLetters } from "#bot/jobs/mail.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { smtpPost } from "#bot/mail/smtp.ts";
import type { Post } from "#bot/mail/post.ts";
import { answerTime } from "#care/check-ins/answers.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { cancelCheckIn, moveCheckIn, proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { invitedBy, sayComing } from "#care/check-ins/coming.ts";
import { seeCheckIn } from "#care/check-ins/see.ts";
import { feedOf, startFeed } from "#care/letters/feed.ts";
import { setDays } from "#care/school-year.ts";
import { CheckInId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, mailOf, type Handle, type House } from "#test/support/house.ts";
import { openMailbox, type Mailbox } from "#test/support/mailbox.ts";
import { permitBoth } from "#test/support/meetings.ts";

const zone = "America/New_York";
/** The weeks after it cross the change of the clock on November 1. */
const sunday = Temporal.Instant.from("2026-10-11T16:00:00Z");
const day = (text: string) => Temporal.PlainDate.from(text);
let db: TestDatabase;
let mailbox: Mailbox;
let post: Post & { close: () => void };
let house: House;

beforeAll(async () => {
  db = await freshDatabase();
  mailbox = await openMailbox();
  post = smtpPost({ url: mailbox.url, from: { name: "Footbridge", address: "notices@footbridge.example" } });
});
afterAll(async () => {
  post.close();
  await mailbox[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
beforeEach(async () => {
  house = await furnish(db.store, sunday.subtract({ hours: 1 }));
  await permitBoth(db.store, house);
  mailbox.received.length = 0;
});

const as = (who: Handle, at = sunday) => ctxFor(db.store, who, at);
const baseUrl = "https://footbridge.example";

/** Has every mail written that waits, as the jobs of the queue would, and forgets the jobs. */
async function writeAll(at = sunday): Promise<void> {
  const jobs = await db.asSuperuser<{ data: { organizationId: string; subjectId: string } }[]>`
    delete from pgboss.job where name = 'mail' and data->>'kind' = 'invitation' and start_after <= now() + interval '1 day'
    returning data`;
  for (const { data } of jobs) {
    const org = [house.school, house.program].find(({ id }) => id === data.organizationId);
    if (!org) continue;
    const ctx = jobCtx({ store: db.store, now: () => at }, "mail", org.id);
    const payload = { organizationId: org.id, kind: "invitation", subjectId: data.subjectId } as const;
    await sendLetters(ctx, { post, baseUrl: () => baseUrl }, payload);
  }
}

async function answered(id: CheckInId): Promise<void> {
  const ctx = as(house.counselor);
  const seen = await read(ctx, (reader) => findCheckIn(reader, ctx, id));
  const [time] = openTimes(seen?.times ?? [], sunday);
  if (!time) throw new Error("a time is open");
  expect((await answerTime(ctx, { timeId: time.id, works: true })).ok).toBe(true);
}

/** A series on Tuesdays at 14:00 until November 10. */
async function agreed(until = day("2026-11-10")): Promise<CheckInId> {
  const people = [house.therapist, house.counselor].map((one) => ({ staffId: one.id, required: true }));
  const repeats = { everyWeeks: 1, until };
  const outcome = await proposeCheckIn(as(house.therapist), {
    draft: newId(DraftId),
    caseId: house.caseId,
    plan: { people, minutes: 30, from: day("2026-10-13"), to: day("2026-10-16"), repeats },
    starts: [Temporal.Instant.from("2026-10-13T14:00:00-04:00")],
    join: { kind: "none" },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  await answered(outcome.value.id);
  return outcome.value.id;
}

const meetings = async () => {
  const rows = await db.asSuperuser<{ id: string }[]>`
    select id from check_ins where case_id = ${house.caseId} order by series_day`;
  return rows.map(({ id }) => CheckInId.parse(id));
};

/** A calendar file as another library reads it. */
function readFile(file = "") {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const one of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(one));
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const [whole, ...moved] = events;
  if (!whole) throw new Error("an event is there");
  for (const one of moved) whole.relateException(one);
  const found: string[] = [];
  const iterator = whole.iterator();
  for (let next = iterator.next(); next && found.length < 60; next = iterator.next()) {
    const start = whole.getOccurrenceDetails(next).startDate.toUnixTime() * 1000;
    const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
    found.push(local.toPlainDateTime().toString({ smallestUnit: "minute" }).slice(5));
  }
  const method = String(calendar.getFirstPropertyValue("method"));
  return { method, uid: whole.uid, sequence: whole.sequence, starts: found };
}
const newest = (who: Handle) => mailbox.to(mailOf(who)).at(-1);
const tuesdays = ["10-13T14:00", "10-20T14:00", "10-27T14:00", "11-03T14:00", "11-10T14:00"];

test("a series is one invitation for each: every week at the same hour of the wall clock, whatever the clock does", async () => {
  await agreed();
  await writeAll();
  expect(mailbox.received).toHaveLength(2);
  const [ours, theirs] = [house.counselor, house.therapist].map((who) => readFile(newest(who)?.calendar));
  expect(ours).toMatchObject({ method: "REQUEST", sequence: 0, starts: tuesdays });
  expect(theirs?.starts).toEqual(tuesdays);
  expect(theirs?.uid).not.toBe(ours?.uid);
  expect(newest(house.counselor)?.text).toContain("every week until Tuesday, November 10");
  await writeAll();
  expect(mailbox.received).toHaveLength(2);
});

test("one that is cancelled leaves the rule, one that is moved stands apart, and the entry stays the same with a number that rises", async () => {
  await agreed();
  await writeAll();
  const first = readFile(newest(house.counselor)?.calendar);
  const [, second, third] = await meetings();
  if (!second || !third) throw new Error("they are there");
  expect((await cancelCheckIn(as(house.counselor), { id: second })).ok).toBe(true);
  await writeAll();
  const without = readFile(newest(house.counselor)?.calendar);
  expect(without).toMatchObject({ uid: first.uid, method: "REQUEST", sequence: 1 });
  expect(without.starts).toEqual(tuesdays.filter((one) => one !== "10-20T14:00"));
  const starts = [Temporal.Instant.from("2026-10-28T13:30:00-04:00")];
  const span = { from: day("2026-10-28"), to: day("2026-10-28") };
  const moved = { draft: newId(DraftId), checkInId: third, ...span, starts, scope: "this" } as const;
  expect(await moveCheckIn(as(house.therapist), moved)).toMatchObject({ ok: true });
  await answered(third);
  await writeAll();
  const last = readFile(newest(house.counselor)?.calendar);
  expect(last.uid).toBe(first.uid);
  expect(last.sequence).toBeGreaterThan(1);
  expect(last.starts).toEqual(["10-13T14:00", "10-28T13:30", "11-03T14:00", "11-10T14:00"]);
  expect(newest(house.counselor)?.calendar).toContain("RECURRENCE-ID;TZID=America/New_York:20261027T140000");
});

test("a series that is cancelled as a whole leaves every calendar", async () => {
  const id = await agreed();
  await writeAll();
  expect((await cancelCheckIn(as(house.counselor), { id, scope: "all" })).ok).toBe(true);
  await writeAll();
  expect(readFile(newest(house.therapist)?.calendar)).toMatchObject({ method: "CANCEL", sequence: 1 });
  expect(newest(house.therapist)?.subject).toBe("Cancelled: School check-in");
});

test("when this one and all later ones are moved, the old entry ends and a new one begins", async () => {
  await agreed();
  await writeAll();
  const old = readFile(newest(house.counselor)?.calendar).uid;
  const third = (await meetings())[2];
  if (!third) throw new Error("it is there");
  const starts = [Temporal.Instant.from("2026-10-28T14:30:00-04:00")];
  const span = { from: day("2026-10-28"), to: day("2026-10-28") };
  const moved = { draft: newId(DraftId), checkInId: third, ...span, starts, scope: "later" } as const;
  expect(await moveCheckIn(as(house.therapist), moved)).toMatchObject({ ok: true });
  await writeAll();
  await answered(third);
  await writeAll();
  const files = mailbox.to(mailOf(house.counselor)).map((one) => readFile(one.calendar));
  expect(files.findLast(({ uid }) => uid === old)?.starts).toEqual(["10-13T14:00", "10-20T14:00"]);
  expect(files.findLast(({ uid }) => uid !== old)?.starts).toEqual(["10-28T14:30", "11-04T14:30"]);
});

test("the answer link of a series answers each of its meetings that is still to come", async () => {
  await agreed();
  await writeAll();
  const token = /\/answer\/([\w-]+)/.exec(newest(house.counselor)?.text ?? "")?.[1] ?? "";
  const asked = { token, now: sunday, requestId: "answer" };
  expect((await invitedBy(db.store, asked))?.startsAt.toString()).toBe("2026-10-13T18:00:00Z");
  expect(await sayComing(db.store, { ...asked, comes: false })).toMatchObject({ ok: true });
  const [row] = await db.asSuperuser<{ n: number }[]>`select count(*)::int as n from check_in_answers a
    where a.staff_id = ${house.counselor.id} and not a.works`;
  expect(row?.n).toBe(5);
});

test("a calendar address shows the series as one entry, too, with its zone", async () => {
  await agreed();
  const feed = await startFeed(as(house.counselor));
  if (!feed.ok) throw new Error("it was made");
  const asked = { token: feed.value.token, now: sunday, requestId: "feed", baseUrl };
  const file = await feedOf(db.store, asked);
  expect(readFile(file).starts).toEqual(tuesdays);
  expect(file?.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(file).toContain("BEGIN:VTIMEZONE");
});

test("whoever arranges a series is told on which day it has no meeting, and another time takes its place in the series", async () => {
  const ctx = as(house.counselor);
  const admin = { ...ctx, actor: { ...ctx.actor, roles: [...ctx.actor.roles, "admin" as const] } };
  expect((await setDays(admin, { lines: "2026-11-03 staff day" })).ok).toBe(true);
  const id = await agreed();
  const gaps = async (who: Handle) => {
    const seen = await seeCheckIn(as(who), id);
    return seen.ok ? seen.value.view.gaps?.map(String) : undefined;
  };
  expect(await gaps(house.therapist)).toEqual(["2026-11-03"]);
  expect(await gaps(house.counselor)).toBeUndefined();
  const people = [house.therapist, house.counselor].map((one) => ({ staffId: one.id, required: true }));
  const seriesOf = await db.asSuperuser<
    { series_id: never }[]
  >`select series_id from check_ins where id = ${id}`;
  const instead = (on: string) => ({
    draft: newId(DraftId),
    caseId: house.caseId,
    plan: { people, minutes: 30, from: day("2026-11-02"), to: day("2026-11-06") },
    starts: [Temporal.Instant.from("2026-11-05T13:00:00-05:00")],
    join: { kind: "none" } as const,
    inSeries: { id: seriesOf[0]?.series_id as never, day: day(on) },
  });
  expect(await proposeCheckIn(as(house.therapist), instead("2026-10-20"))).toMatchObject({ ok: false });
  const made = await proposeCheckIn(as(house.therapist), instead("2026-11-03"));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  expect(await gaps(house.therapist)).toBeUndefined();
  await answered(made.value.id);
  await writeAll();
  expect(readFile(newest(house.counselor)?.calendar).starts).toEqual(
    tuesdays.map((one) => (one === "11-03T14:00" ? "11-05T13:00" : one)),
  );
});
