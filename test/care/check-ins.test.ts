import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime, offerOwn } from "#care/check-ins/answers.ts";
import { cancelCheckIn, proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import { checkInsWaiting } from "#care/check-ins/lists.ts";
import { closeTask, sayOutcome } from "#care/check-ins/outcomes.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { openCheckIn } from "#care/check-ins/see.ts";
import { readHours } from "#care/hours.form.ts";
import { setHours } from "#care/hours.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { openingFor } from "#db/client.ts";
import { CheckInTaskId, DraftId, newId, type CheckInId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { bookings, checkInAnswers } from "#db/schema/check-ins.ts";
import { timesOfTeam } from "#db/team-times.ts";
import { expectAudit } from "#test/support/audit.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db?.[Symbol.asyncDispose]());

async function freshHouse(): Promise<House> {
  const made = await furnish(db.store, now().subtract({ hours: 1 }));
  await permitBoth(db.store, made);
  return made;
}

const now = () => Temporal.Now.instant();
const as = (who: Handle, at = now()) => ctxFor(db.store, who, at);
const zone = "America/New_York";
const today = () => now().toZonedDateTimeISO(zone).toPlainDate();
const span = () => ({ from: today(), to: today().add({ days: 7 }) });

const wishOf = (of: House, required: readonly StaffId[] = [of.therapist.id, of.counselor.id]) =>
  read(as(of.therapist), (reader) =>
    wishFor(reader, as(of.therapist), { caseId: of.caseId, zone, ...span(), minutes: 30, required }),
  );

async function proposed(
  of: House,
  starts?: readonly Temporal.Instant[],
  by = of.therapist,
): Promise<CheckInId> {
  const people = [of.therapist, of.counselor].map((one) => ({ staffId: one.id, required: true }));
  const times = starts ?? lookFor(await wishOf(of)).times.slice(0, 3);
  const outcome = await proposeCheckIn(as(by), {
    draft: newId(DraftId),
    caseId: of.caseId,
    plan: { people, minutes: 30, ...span() },
    starts: times,
    join: { kind: "none" },
  });
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value.id;
}

async function seen(of: House, id: CheckInId) {
  const found = await read(as(of.counselor), (reader) => findCheckIn(reader, as(of.counselor), id));
  if (!found) throw new Error("the check-in is there");
  return { ...found, open: openTimes(found.times, now()) };
}
const firstOf = async (of: House, id: CheckInId) => {
  const [time] = (await seen(of, id)).open;
  if (!time) throw new Error("a time is open");
  return time;
};
const bookedFor = (of: House) =>
  read(as(of.counselor), async (reader) =>
    (await reader.select().from(bookings)).filter((one) => one.state === "booked"),
  );

test("of fifty that want the same person at once exactly one gets the time, and all others get fresh ones", async () => {
  const of = await freshHouse();
  const [start] = lookFor(await wishOf(of)).times;
  if (!start) throw new Error("a time is free");
  const ids: CheckInId[] = [];
  for (let nth = 0; nth < 50; nth += 1) ids.push(await proposed(of, [start]));
  const times = await Promise.all(ids.map((id) => firstOf(of, id)));
  const answers = await Promise.all(
    times.map((time) => answerTime(as(of.counselor), { timeId: time.id, works: true })),
  );
  const kinds = answers.map((one) => (one.ok ? one.value.settled : one.refusal.kind));
  expect(kinds.filter((kind) => kind === "confirmed")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "taken")).toHaveLength(49);
  expect(await bookedFor(of)).toHaveLength(2);
  const all = await Promise.all(ids.map((id) => seen(of, id)));
  const waiting = all.filter((one) => one.row.state === "proposed");
  expect(waiting).toHaveLength(49);
  for (const one of waiting) {
    expect(one.open.length).toBeGreaterThanOrEqual(3);
    expect(one.open.some((time) => time.startsAt.equals(start))).toBe(false);
  }
}, 60_000);

test("the database itself refuses two meetings of one person at once, whichever organization asks", async () => {
  const of = await freshHouse();
  const id = await proposed(of);
  const { row, times } = await seen(of, id);
  const [time] = times;
  if (!time) throw new Error("a time was offered");
  const booking = () => ({
    id: newId(DraftId),
    check_in_id: id,
    school_id: row.schoolId,
    program_id: row.programId,
    staff_id: of.counselor.id,
    starts_at: time.startsAt.toString(),
    ends_at: time.endsAt.toString(),
    state: "booked",
  });
  await db.asSuperuser`insert into bookings ${db.asSuperuser(booking())}`;
  await expect(db.asSuperuser`insert into bookings ${db.asSuperuser(booking())}`).rejects.toMatchObject({
    code: "23P01",
  });
});

test("a time that works for nobody but one is not settled, and one's own time is once the others agree", async () => {
  const of = await freshHouse();
  const id = await proposed(of);
  const { open } = await seen(of, id);
  const free = lookFor(
    await wishOf(of),
    open.map((one) => one.startsAt),
  ).times[0];
  if (!free) throw new Error("a time is free");
  const own = await offerOwn(as(of.counselor), { draft: newId(DraftId), id, starts: [free] });
  expect(own).toMatchObject({ ok: true, value: { settled: "waiting" } });
  const added = (await seen(of, id)).open.find((one) => one.startsAt.equals(free));
  if (!added) throw new Error("the time was added");
  const agreed = await answerTime(as(of.therapist), { timeId: added.id, works: true });
  expect(agreed).toMatchObject({ ok: true, value: { settled: "confirmed" } });
  expect((await seen(of, id)).row.startsAt?.equals(free)).toBe(true);
});

test("nobody offers a time outside their own hours", async () => {
  const of = await freshHouse();
  const id = await proposed(of);
  const night = today().add({ days: 3 }).toZonedDateTime({ timeZone: zone, plainTime: "03:00" }).toInstant();
  const refused = await offerOwn(as(of.counselor), { draft: newId(DraftId), id, starts: [night] });
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "changed" } });
});

test("who is not asked, who is not on the case and whose role it is not can answer, cancel and tell nothing", async () => {
  const of = await freshHouse();
  const stranger = (await freshHouse()).counselor;
  const id = await proposed(of);
  const { id: timeId } = await firstOf(of, id);
  for (const who of [of.nurse, of.coordinator, stranger]) {
    for (const outcome of [
      await answerTime(as(who), { timeId, works: true }),
      await cancelCheckIn(as(who), { id }),
      await sayOutcome(as(who), { id, outcome: "held" }),
      await offerOwn(as(who), { draft: newId(DraftId), id, starts: [now()] }),
    ])
      expect(outcome).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  }
  expect(await openCheckIn(as(stranger), id)).toMatchObject({ ok: false });
  expect(await answerTime(as(of.teacher), { timeId, works: true })).toMatchObject({
    ok: false,
    refusal: { kind: "not-allowed" },
  });
  await expectAudit(db.store, of.school.id, {
    action: "checkin.answer",
    outcome: "refused",
    subject: `time:${timeId}`,
    times: 2,
  });
  const answers = await read(as(of.counselor), (reader) => reader.select().from(checkInAnswers));
  expect(answers.every((one) => one.staffId === of.therapist.id)).toBe(true);
});

test("while sharing is paused nothing is answered, nothing is lost, and it goes on when it resumes", async () => {
  const of = await freshHouse();
  const id = await proposed(of);
  const { id: timeId } = await firstOf(of, id);
  await pauseSharing(as(of.nurse), of.caseId);
  expect(await answerTime(as(of.counselor), { timeId, works: true })).toMatchObject({
    refusal: { kind: "paused" },
  });
  expect((await seen(of, id)).row.state).toBe("proposed");
  await resumeSharing(as(of.nurse), of.caseId);
  expect(await answerTime(as(of.counselor), { timeId, works: true })).toMatchObject({ ok: true });
});

test("hours that somebody sets are what is proposed, and the other side learns ranges only", async () => {
  const of = await freshHouse();
  const entered = { days: ["1", "3"], opens: "14:00", closes: "15:00", opens_3: "13:00", closes_3: "13:45" };
  const { hours } = readHours(entered);
  if (!hours) throw new Error("the hours are right");
  expect(await setHours(as(of.counselor), hours)).toMatchObject({
    value: { words: "Mon 14:00 to 15:00, Wed 13:00 to 13:45" },
  });
  const { times } = lookFor(await wishOf(of));
  for (const start of times) {
    const shown = start.toZonedDateTimeISO(zone);
    expect([1, 3]).toContain(shown.dayOfWeek);
    expect(shown.hour).toBe(shown.dayOfWeek === 1 ? 14 : 13);
  }
  expect(await setHours(as(of.teacher), hours)).toMatchObject({
    ok: false,
    refusal: { kind: "not-allowed" },
  });
});

test("days that differ have their own times; half a stretch, or one on a day that is not ticked, says what to do", () => {
  const base = { days: ["1", "2"], opens: "08:00", closes: "15:30" };
  const words = (answers: Record<string, string>) => readHours({ ...base, ...answers }).errors;
  expect(words({ opens_2: "09:00" })).toEqual({ closes_2: expect.stringContaining("15:30") });
  expect(words({ opens_2: "12:00", closes_2: "09:00" })).toEqual({
    closes_2: expect.stringContaining("later"),
  });
  expect(words({ opens_5: "08:00", closes_5: "11:30" })).toEqual({
    opens_5: "Tick Friday above, or leave both times of it empty.",
  });
  const { hours } = readHours({ ...base, opens_2: "09:00", closes_2: "11:30" });
  expect(
    hours?.days.map(({ weekday, opens }) => [weekday, opens.toString({ smallestUnit: "minute" })]),
  ).toEqual([
    [1, "08:00"],
    [2, "09:00"],
  ]);
});

test("the look-ups of a team answer its two organizations with ranges, and a third one with nothing", async () => {
  const of = await freshHouse();
  const id = await proposed(of);
  await answerTime(as(of.counselor), { timeId: (await firstOf(of, id)).id, works: true });
  const closed = today().add({ days: 2 });
  await db.client.transaction(openingFor(of.school.id), (tx) =>
    tx.execute(`insert into closed_days (id, organization_id, day, why)
      values ('${newId(DraftId)}', '${of.school.id}', '${closed.toString()}', 'holiday')`),
  );
  const looked = (who: Handle) =>
    read(as(who), (reader) => timesOfTeam(reader, { caseId: of.caseId, ...span() }));
  const fromProgram = await looked(of.therapist);
  const counselor = fromProgram.find((one) => one.staffId === of.counselor.id);
  expect(counselor).toMatchObject({ kind: "school", zone, hours: [], closed: [closed.toString()] });
  expect(counselor?.busy).toHaveLength(1);
  expect(Object.keys(counselor?.busy[0] ?? {}).toSorted((a, b) => a.localeCompare(b))).toEqual([
    "end",
    "start",
  ]);
  expect(fromProgram.find((one) => one.staffId === of.therapist.id)?.closed).toEqual([]);
  expect(await looked((await freshHouse()).counselor)).toEqual([]);
});

test("what waits for a person: times to answer, meetings to tell about, and a side that was missed again", async () => {
  const of = await freshHouse();
  const id = await proposed(of);
  const all = (who: Handle, at = now()) =>
    read(as(who, at), (reader) => checkInsWaiting(reader, as(who, at)));
  const waits = async (who: Handle, at = now()) =>
    (await all(who, at)).filter(({ kind }) => kind !== "meeting");
  expect(await waits(of.counselor)).toMatchObject([{ kind: "answer", url: `/check-ins/${id}` }]);
  expect(await waits(of.therapist)).toEqual([]);
  expect(await waits(of.nurse)).toEqual([]);
  await answerTime(as(of.counselor), { timeId: (await firstOf(of, id)).id, works: true });
  expect(await waits(of.counselor)).toEqual([]);
  const { row } = await seen(of, id);
  if (!row.startsAt || !row.endsAt) throw new Error("it has a time");
  const before = row.startsAt.subtract({ hours: 2 });
  expect((await all(of.counselor, before)).filter(({ kind }) => kind === "meeting")).toHaveLength(1);
  const after = row.endsAt.add({ minutes: 5 });
  const [tell] = await waits(of.counselor, after);
  expect(tell?.buttons.map((one) => one.label)).toEqual(["Held", "They didn't come", "We didn't", "Moved"]);
  expect(await sayOutcome(as(of.counselor), { id, outcome: "held" })).toMatchObject({
    refusal: { kind: "already-done" },
  });
  await db.asSuperuser`insert into check_in_tasks (id, case_id, school_id, program_id, absent, missed, opened_at)
    values (${newId(CheckInTaskId)}, ${of.caseId}, ${of.school.id}, ${of.program.id}, ${of.school.id}, 2, now())`;
  const [task] = await waits(of.coordinator);
  expect(task?.words).toContain("Alder Creek Middle missed 2");
  expect(await waits(of.therapist)).toEqual([]);
  expect((await waits(of.nurse)).map(({ words }) => words)).toEqual([]);
  const [own] = (await waits(of.counselor)).filter(({ words }) => words.includes("missed"));
  expect(own?.words).toContain("Your side missed 2");
  const taskId = CheckInTaskId.parse(task?.buttons[0]?.ref);
  expect(await closeTask(as(of.coordinator), taskId)).toMatchObject({ ok: true });
  expect(await closeTask(as(of.coordinator), taskId)).toMatchObject({ refusal: { kind: "already-done" } });
  expect(await waits(of.coordinator)).toEqual([]);
});
