import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "#care/check-ins/answers.ts";
import { proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { checkInNoticeCopies } from "#care/check-ins/copies.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import type { Join } from "#care/check-ins/check-ins.rules.ts";
import { settleFallen } from "#care/check-ins/fallen-all.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import { checkInsWaiting } from "#care/check-ins/lists.ts";
import { lapseConsents } from "#care/consents-lapse.ts";
import { setHours } from "#care/hours.ts";
import { addClosedDays } from "#care/organization.ts";
import { setToday } from "#care/school-year.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { saveSettings } from "#care/settings.ts";
import { tellingFor } from "#care/telling.ts";
import { openingFor } from "#db/client.ts";
import type { JobCtx } from "#db/context.ts";
import { CaseId, DraftId, newId, type CheckInId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { bookings, checkInNotices } from "#db/schema/check-ins.ts";
import { consents } from "#db/schema/consents.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db?.[Symbol.asyncDispose]());

const zone = "America/New_York";
/** A Tuesday; the days that are named below come after it. */
const start = () => Temporal.Instant.from("2026-11-24T15:00:00Z");
const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
const as = (who: Handle, now = start()) => ctxFor(db.store, who, now);
const asAdmin = (who: Handle, now = start()) => {
  const ctx = as(who, now);
  return { ...ctx, actor: { ...ctx.actor, roles: [...ctx.actor.roles, "admin" as const] } };
};
const jobOf = (org: House["school"], now: Temporal.Instant): JobCtx => ({
  actor: { kind: "job", job: "test", organizationId: org.id },
  now,
  locale: "en",
  zone: "UTC",
  requestId: newId(CaseId),
  store: db.store,
});

/** A meeting of therapist and counselor that both have agreed to. */
async function agreed(
  of: House,
  from = "2026-12-02",
): Promise<{ id: CheckInId; startsAt: Temporal.Instant }> {
  const span = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(from) };
  const required = [of.therapist.id, of.counselor.id];
  const therapist = as(of.therapist);
  const wish = await read(therapist, (reader) =>
    wishFor(reader, therapist, { caseId: of.caseId, zone, ...span, minutes: 30, required }),
  );
  const starts = lookFor(wish).times.slice(0, 1);
  const people = required.map((staffId) => ({ staffId, required: true }));
  const made = await proposeCheckIn(therapist, {
    draft: newId(DraftId),
    caseId: of.caseId,
    plan: { people, minutes: 30, ...span },
    starts,
    join: { kind: "none" },
  });
  if (!made.ok) throw new Error(made.refusal.kind);
  const { times } = await seen(of, made.value.id);
  const [time] = times;
  if (!time) throw new Error("a time is offered");
  await answerTime(as(of.counselor), { timeId: time.id, works: true });
  return { id: made.value.id, startsAt: time.startsAt };
}

async function seen(of: House, id: CheckInId) {
  const found = await read(as(of.counselor), (reader) => findCheckIn(reader, as(of.counselor), id));
  if (!found) throw new Error("it is there");
  return found;
}
const within = <T>(of: House, work: Parameters<typeof db.store.client.transaction<T>>[1]) =>
  db.store.client.transaction(openingFor(of.school.id), work);

async function house(): Promise<House> {
  const of = await furnish(db.store, start().subtract({ hours: 1 }));
  await permitBoth(db.store, of);
  return of;
}

test("a permission that ends by its date cancels what it alone covered and frees everybody, at that moment and not before", async () => {
  const of = await house();
  const { id, startsAt } = await agreed(of);
  const last = dayOf(startsAt).subtract({ days: 1 });
  await within(of, (tx) =>
    tx
      .update(consents)
      .set({ ends: { kind: "date", on: last.toString() } })
      .where(eq(consents.direction, "school_to_program")),
  );
  await lapseConsents(jobOf(of.school, start()), of.caseId);
  expect((await seen(of, id)).row.state).toBe("confirmed");
  await lapseConsents(
    jobOf(of.school, dayOf(startsAt).toZonedDateTime(zone).toInstant().add({ seconds: 20 })),
    of.caseId,
  );
  const { row } = await seen(of, id);
  expect(row).toMatchObject({ state: "cancelled", cancelledWhy: "permission" });
  const booked = await within(of, (tx) => tx.select().from(bookings).where(eq(bookings.checkInId, id)));
  expect(booked.map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
});

async function closedNotices(of: House, id: CheckInId) {
  const rows = await within(of, (tx) =>
    tx.select().from(checkInNotices).where(eq(checkInNotices.checkInId, id)),
  );
  return rows.filter(({ kind }) => kind === "closed");
}

test("a day without school tells the organizer of each meeting on it, by one card with Move, and nobody else", async () => {
  const of = await house();
  const meeting = await agreed(of);
  const morning = meeting.startsAt.subtract({ hours: 3 });
  expect((await setToday(asAdmin(of.counselor, morning), "no_school")).ok).toBe(true);
  const [notice, ...more] = await closedNotices(of, meeting.id);
  expect(more).toEqual([]);
  if (!notice) throw new Error("there is a notice");
  const copies = (org: House["school"]) => {
    const ctx = jobOf(org, morning);
    return read(ctx, (reader) => checkInNoticeCopies(reader, ctx, notice.id));
  };
  const program = await copies(of.program);
  expect(program?.audience).toEqual([of.therapist.id]);
  const card = program?.cardFor(of.therapist.id, "post");
  expect(card?.title).toBe("Closed that day: joint check-in · Copper Ladder");
  expect(JSON.stringify(card)).toContain('"press":"checkin.move_all"');
  expect((await copies(of.school))?.audience).toEqual([]);
  expect((await setToday(asAdmin(of.counselor, morning), "no_school")).ok).toBe(true);
  expect(await closedNotices(of, meeting.id)).toHaveLength(1);
});

test("time off over an agreed meeting tells its organizer; kept by video it takes the link that they saved", async () => {
  const of = await house();
  const meeting = await agreed(of);
  const day = dayOf(meeting.startsAt);
  const hours = (join: Join) => ({
    days: [1, 2, 3, 4, 5].map((weekday) => ({
      weekday,
      opens: Temporal.PlainTime.from("08:00"),
      closes: Temporal.PlainTime.from("15:30"),
    })),
    join,
    notice: 60,
    buffer: 0,
    prefers: null,
    preferredDays: null,
  });
  const none = { kind: "none" } as const;
  const other = { from: day.add({ days: 1 }), to: day.add({ days: 2 }) };
  expect((await setHours(as(of.counselor), { ...hours(none), away: other })).ok).toBe(true);
  expect(await closedNotices(of, meeting.id)).toEqual([]);
  expect((await setHours(as(of.counselor), { ...hours(none), away: { from: day, to: day } })).ok).toBe(true);
  const [notice] = await closedNotices(of, meeting.id);
  if (!notice) throw new Error("there is a notice");
  const ctx = jobOf(of.program, start());
  const copies = await read(ctx, (reader) => checkInNoticeCopies(reader, ctx, notice.id));
  expect(copies?.audience).toEqual([of.therapist.id]);
  const link = { kind: "link", url: "https://video.example/room-4471" } as const;
  expect((await setHours(as(of.therapist), hours(link))).ok).toBe(true);
  expect((await settleFallen(as(of.therapist), meeting.id, "keep")).ok).toBe(true);
  const { row } = await seen(of, meeting.id);
  expect(row.keptAt).not.toBeNull();
  expect(await db.store.keys.open({ table: "check_ins", id: row.id }, row.joining)).toEqual(link);
});

test("a meeting on another day is left in peace when days are closed", async () => {
  const of = await house();
  const meeting = await agreed(of);
  const answers = {
    from: dayOf(meeting.startsAt).add({ days: 1 }).toString(),
    why: "staff_day",
    where: "all",
  };
  expect((await addClosedDays(asAdmin(of.counselor), answers)).ok).toBe(true);
  expect(await closedNotices(of, meeting.id)).toEqual([]);
});

test("one digest tells of the next open day's meeting, and no card besides; whoever wants cards gets them, a day and an hour before", async () => {
  const of = await house();
  const monday = await agreed(of, "2026-12-07");
  const notices = await within(of, (tx) => tx.select().from(checkInNotices));
  const kinds = await Promise.all(
    notices.map(async ({ id, kind, dueAt }) => {
      const job = jobOf(of.school, dueAt);
      const copies = await read(job, (reader) => checkInNoticeCopies(reader, job, id));
      return [kind, copies?.isInDigest] as const;
    }),
  );
  expect(new Map(kinds)).toEqual(
    new Map([
      ["day", true],
      ["hour", true],
      ["after", false],
    ]),
  );
  const job = jobOf(of.school, monday.startsAt.subtract({ hours: 72 }));
  const staffIds = [of.counselor.id, of.nurse.id];
  const cards = { ...usualSettings, reminders: "cards" } as const;
  expect((await saveSettings(as(of.nurse), cards)).ok).toBe(true);
  const told = (isInDigest: boolean) =>
    read(job, (reader) => tellingFor(reader, job, { staffIds, kind: "checkin-notice", isInDigest }));
  expect([...(await told(true)).values()].map(({ kind }) => kind)).toEqual(["unwanted", "now"]);
  expect([...(await told(false)).values()].map(({ kind }) => kind)).toEqual(["now", "now"]);

  const meetingsOn = async (day: string) => {
    const now = Temporal.ZonedDateTime.from(`${day}T17:00[${zone}]`).toInstant();
    const ctx = as(of.counselor, now);
    const waiting = await read(ctx, (reader) => checkInsWaiting(reader, ctx));
    return waiting.filter(({ kind }) => kind === "meeting").length;
  };
  expect([await meetingsOn("2026-12-03"), await meetingsOn("2026-12-04")]).toEqual([0, 1]);
  const closing = { from: "2026-12-04", why: "staff_day", where: "all" };
  expect((await addClosedDays(asAdmin(of.counselor), closing)).ok).toBe(true);
  expect(await meetingsOn("2026-12-03")).toBe(1);
});
