import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { smtpPost } from "#bot/mail/smtp.ts";
import type { Post } from "#bot/mail/post.ts";
import { sendLetters } from "#bot/jobs/mail.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { cancelCheckIn, moveWithin } from "#care/check-ins/check-ins.ts";
import { answerTime } from "#care/check-ins/answers.ts";
import { act } from "#care/act.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import { cancelUncovered } from "#care/check-ins/withdraw.ts";
import { findCase } from "#care/cases.ts";
import { accept } from "#care/outcome.ts";
import { saveSettings } from "#care/settings.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { read } from "#db/read.ts";
import type { CheckInId } from "#db/ids.ts";
import { auditOf } from "#test/admin/visit.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, mailOf, type Handle, type House } from "#test/support/house.ts";
import { openMailbox, type Mailbox } from "#test/support/mailbox.ts";
import { permitBoth } from "#test/support/meetings.ts";
import { agreedCheckIn } from "#test/support/work.ts";

const zone = "America/New_York";
let db: TestDatabase;
let mailbox: Mailbox;
let post: Post & { close: () => void };
let house: House;
const now = () => Temporal.Now.instant();

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
  house = await furnish(db.store, now());
  await permitBoth(db.store, house);
  mailbox.received.length = 0;
});

const mailing = () => ({ post, baseUrl: () => "https://footbridge.example" });
const write = async (id: string, at = now()) => {
  for (const org of [house.school, house.program]) {
    const ctx = jobCtx({ store: db.store, now: () => at }, "mail", org.id);
    await sendLetters(ctx, mailing(), { organizationId: org.id, kind: "invitation", subjectId: id });
  }
};
const as = (who: Handle, at = now()) => ctxFor(db.store, who, at);
const to = (who: Handle) => mailbox.to(mailOf(who));
const agreed = () => agreedCheckIn({ db, house, caseId: house.caseId });
const eventOf = (calendar = "") => {
  const file = new ICAL.Component(ICAL.parse(calendar));
  const event = new ICAL.Event(file.getFirstSubcomponent("vevent") ?? undefined);
  return {
    method: file.getFirstPropertyValue("method"),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    start: Temporal.Instant.fromEpochMilliseconds(event.startDate.toUnixTime() * 1000),
    guests: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
  };
};
const rowOf = async (id: CheckInId) =>
  (await read(as(house.therapist), (reader) => findCheckIn(reader, as(house.therapist), id)))?.row;
const lettersOf = (id: string) => db.asSuperuser<{ state: string; told: string; problem: string | null }[]>`
  select state, told, problem from letters where subject_id = ${id} order by organization_id, recipient_id`;

/** Offers other times for a meeting and has the counselor agree to the first of them. */
async function move(id: CheckInId): Promise<void> {
  const ctx = as(house.therapist);
  const from = now().toZonedDateTimeISO(zone).toPlainDate().add({ days: 14 });
  const span = { from, to: from.add({ days: 7 }) };
  const required = [house.therapist.id, house.counselor.id];
  const wish = await read(ctx, (reader) =>
    wishFor(reader, ctx, { caseId: house.caseId, zone, minutes: 30, ...span, required }),
  );
  const starts = lookFor(wish).times.slice(0, 1);
  const moved = await act(ctx, { action: "checkin.move", subject: `checkin:${id}` }, (tx) =>
    moveWithin(tx, ctx, { checkInId: id, ...span, starts }),
  );
  expect(moved.ok).toBe(true);
}
async function agree(id: CheckInId): Promise<void> {
  const found = await read(as(house.counselor), (reader) => findCheckIn(reader, as(house.counselor), id));
  const [time] = openTimes(found?.times ?? [], now());
  if (!time) throw new Error("a time is open");
  expect((await answerTime(as(house.counselor), { timeId: time.id, works: true })).ok).toBe(true);
}

test("who agreed on a meeting gets it into their calendar by mail; neither side reads who comes from the other", async () => {
  const { id } = await agreed();
  await write(id);
  const [ours] = to(house.counselor);
  const [theirs] = to(house.therapist);
  const [one, other] = [eventOf(ours?.calendar), eventOf(theirs?.calendar)];
  expect(one).toMatchObject({ method: "REQUEST", sequence: 0, summary: "School check-in" });
  expect(one.start.toString()).toBe((await rowOf(id))?.startsAt?.toString());
  expect(one.guests).toEqual([`mailto:${mailOf(house.counselor)}`]);
  expect(other.guests).toEqual([`mailto:${mailOf(house.therapist)}`]);
  expect(one.uid).not.toBe(other.uid);
  expect(mailbox.received).toHaveLength(2);
  expect(ours?.raw).toMatch(/content-type: text\/calendar; charset=utf-8; method=REQUEST/i);
  for (const { raw, text, subject, calendar } of mailbox.received) {
    expect(subject).toBe("School check-in");
    for (const all of [raw, text, calendar ?? ""])
      for (const word of [...house.names, "Copper", "Ladder", "Harbor", "Alder", "student", "therap"])
        expect(all.toLowerCase()).not.toContain(word.toLowerCase());
  }
});

test("the confirmation itself asks for the mail: one job for each side, with ids alone in it", async () => {
  const { id } = await agreed();
  const jobs = await db.asSuperuser<{ data: Record<string, string> }[]>`
    select data from pgboss.job where name = 'mail' and data->>'subjectId' = ${id} and data->>'kind' = 'invitation'`;
  const sides = new Set(jobs.map(({ data }) => data["organizationId"]));
  expect(sides).toEqual(new Set([house.school.id, house.program.id]));
  expect(Object.keys(jobs[0]?.data ?? {}).toSorted()).toEqual(["kind", "organizationId", "subjectId"]);
});

test("however often the job runs, each is written to once", async () => {
  const { id } = await agreed();
  for (let count = 0; count < 3; count += 1) await write(id);
  await Promise.all([write(id), write(id)]);
  expect(mailbox.received).toHaveLength(2);
});

test("a moved meeting keeps its place in the calendar: the same UID, a number that rises each time, the old time taken out", async () => {
  const { id } = await agreed();
  await write(id);
  await move(id);
  await write(id);
  await agree(id);
  await write(id);
  const events = to(house.counselor).map((one) => eventOf(one.calendar));
  expect(events.map(({ method, sequence }) => `${String(method)} ${sequence}`)).toEqual([
    "REQUEST 0",
    "CANCEL 1",
    "REQUEST 2",
  ]);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(1);
  expect(events[2]?.start.toString()).toBe((await rowOf(id))?.startsAt?.toString());
});

test("a cancelled meeting is taken out of every calendar that has it; who never had it hears nothing", async () => {
  const { id } = await agreed();
  await write(id);
  expect((await cancelCheckIn(as(house.therapist), { id: id })).ok).toBe(true);
  await write(id);
  expect(to(house.counselor).map((one) => String(eventOf(one.calendar).method))).toEqual([
    "REQUEST",
    "CANCEL",
  ]);
  expect(to(house.counselor)[1]?.subject).toBe("Cancelled: School check-in");
  const early = await agreed();
  expect((await cancelCheckIn(as(house.therapist), { id: early.id })).ok).toBe(true);
  mailbox.received.length = 0;
  await write(early.id);
  expect(mailbox.received).toEqual([]);
});

test("a mail that waits when the meeting is cancelled is never sent", async () => {
  const { id } = await agreed();
  mailbox.refuse(mailOf(house.counselor), 451);
  await expect(write(id)).rejects.toThrow("mail waits");
  mailbox.refuse(mailOf(house.counselor), undefined);
  expect((await cancelCheckIn(as(house.therapist), { id: id })).ok).toBe(true);
  await write(id);
  expect(to(house.counselor)).toEqual([]);
});

test("what the server cannot take now is tried again; what it refuses for good is seen, and not tried by itself", async () => {
  const { id } = await agreed();
  mailbox.refuse(mailOf(house.counselor), 451);
  await expect(write(id)).rejects.toThrow("mail waits");
  mailbox.refuse(mailOf(house.counselor), 550);
  await write(id);
  mailbox.refuse(mailOf(house.counselor), undefined);
  await write(id);
  expect(to(house.counselor)).toEqual([]);
  expect(await lettersOf(id)).toContainEqual({ state: "failed", told: "REQUEST:0", problem: "smtp_550" });
  const audit = await auditOf(db.store, house.counselor, `invitation:${id}`);
  expect(audit.length).toBeGreaterThan(0);
  expect(new Set(audit)).toEqual(new Set(["letter.send done"]));
});

test("a permission that was withdrawn takes the meeting out of the calendars, and no invitation goes out under it", async () => {
  const { id } = await agreed();
  await write(id);
  await db.asSuperuser`update consents set revoked_at = now() where case_id = ${house.caseId}`;
  const early = await agreedLater();
  mailbox.received.length = 0;
  await write(early);
  // The program asked, so it still has it; the school may know of no time any more.
  expect(to(house.counselor)).toEqual([]);
  const ctx = as(house.therapist);
  await act(ctx, { action: "checkin.cancel", subject: `checkin:${id}` }, async (tx) => {
    const found = await findCase(tx, ctx, house.caseId);
    if (found.ok) await cancelUncovered(tx, ctx, found.value);
    return accept(null);
  });
  await write(id);
  expect(to(house.counselor).map((one) => String(eventOf(one.calendar).method))).toEqual(["CANCEL"]);
});

/** One that was agreed while it was permitted, and of which nobody has been written to. */
async function agreedLater(): Promise<CheckInId> {
  await db.asSuperuser`update consents set revoked_at = null where case_id = ${house.caseId}`;
  const { id } = await agreed();
  await db.asSuperuser`update consents set revoked_at = now() where case_id = ${house.caseId}`;
  return id;
}

test("while sharing is paused nobody is written to, and nobody's calendar changes", async () => {
  const { id } = await agreed();
  await db.asSuperuser`update cases set paused_at = now() where id = ${house.caseId}`;
  await write(id);
  expect(mailbox.received).toEqual([]);
});

test("who wants no mail gets none; in quiet hours it waits until they end, unless the meeting is before that", async () => {
  const { id } = await agreed();
  expect((await saveSettings(as(house.counselor), { ...usualSettings, mails: false })).ok).toBe(true);
  const start = (await rowOf(id))?.startsAt ?? now();
  const local = now().toZonedDateTimeISO(zone);
  const quiet = {
    ...usualSettings,
    quiet: true,
    quietDays: false,
    quietFrom: local.subtract({ hours: 1 }).toPlainTime().toString({ smallestUnit: "minute" }),
    quietTo: local.add({ minutes: 10 }).toPlainTime().toString({ smallestUnit: "minute" }),
  };
  expect((await saveSettings(as(house.therapist), quiet)).ok).toBe(true);
  await write(id);
  expect(mailbox.received).toEqual([]);
  const [job] = await db.asSuperuser<{ at: string }[]>`
    select start_after::text as at from pgboss.job where name = 'mail' and data->>'subjectId' = ${id}
      and start_after > now() + interval '1 minute' and data->>'organizationId' = ${house.program.id}`;
  expect(job).toBeDefined();
  const afterwards = now().add({ minutes: 11 });
  if (Temporal.Instant.compare(start, afterwards) > 0) {
    await write(id, afterwards);
    expect(to(house.therapist)).toHaveLength(1);
  }
  expect(to(house.counselor)).toEqual([]);
});

test("once it is over nothing changes in anybody's calendar", async () => {
  const { id } = await agreed();
  await write(id);
  mailbox.received.length = 0;
  const over = (await rowOf(id))?.endsAt?.add({ minutes: 5 }) ?? now();
  await db.asSuperuser`update cases set ended_at = now() where id = ${house.caseId}`;
  await write(id, over);
  expect(mailbox.received).toEqual([]);
});
