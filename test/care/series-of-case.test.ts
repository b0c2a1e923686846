import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "#care/check-ins/answers.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { openTimes, type Scope } from "#care/check-ins/check-ins.rules.ts";
import { cancelCheckIn, moveCheckIn, proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import { sayOutcome } from "#care/check-ins/outcomes.ts";
import { setDays } from "#care/school-year.ts";
import { CheckInId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db?.[Symbol.asyncDispose]());

const zone = "America/New_York";
/** The weeks after it cross the change of the clock on November 1. */
const sunday = Temporal.Instant.from("2026-10-11T16:00:00Z");
const day = (text: string) => Temporal.PlainDate.from(text);
const as = (who: Handle, at = sunday) => ctxFor(db.store, who, at);

async function freshHouse(): Promise<House> {
  const made = await furnish(db.store, sunday.subtract({ hours: 1 }));
  await permitBoth(db.store, made);
  return made;
}

async function answered(of: House, id: CheckInId, at = sunday): Promise<void> {
  const ctx = as(of.counselor, at);
  const seen = await read(ctx, (reader) => findCheckIn(reader, ctx, id));
  const [time] = openTimes(seen?.times ?? [], at);
  if (!time) throw new Error("a time is open");
  expect(await answerTime(ctx, { timeId: time.id, works: true })).toMatchObject({
    value: { settled: "confirmed" },
  });
}

/** A series that begins on Tuesday at 14:00 of the school's clock. */
async function agreed(
  of: House,
  repeats: { everyWeeks: number; until?: Temporal.PlainDate },
): Promise<CheckInId> {
  const people = [of.therapist, of.counselor].map((one) => ({ staffId: one.id, required: true }));
  const outcome = await proposeCheckIn(as(of.therapist), {
    draft: newId(DraftId),
    caseId: of.caseId,
    plan: { people, minutes: 30, from: day("2026-10-13"), to: day("2026-10-16"), repeats },
    starts: [Temporal.Instant.from("2026-10-13T14:00:00-04:00")],
    join: { kind: "none" },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  await answered(of, outcome.value.id);
  return outcome.value.id;
}

type Planned = { id: CheckInId; at: string; state: string; sequence: number; reminders: number };
async function plannedIn(of: House): Promise<Planned[]> {
  const rows = await db.asSuperuser<
    { id: string; starts_at: Date; state: string; sequence: number; reminders: number }[]
  >`
    select c.id, c.starts_at, c.state, c.sequence,
      (select count(*)::int from check_in_notices n where n.check_in_id = c.id and n.sequence = c.sequence) as reminders
    from check_ins c where c.case_id = ${of.caseId} order by c.series_day nulls last, c.starts_at`;
  return rows.map(({ starts_at: startsAt, id, ...row }) => ({
    ...row,
    id: CheckInId.parse(id),
    at: startsAt
      ? Temporal.Instant.fromEpochMilliseconds(startsAt.getTime())
          .toZonedDateTimeISO(zone)
          .toPlainDateTime()
          .toString({ smallestUnit: "minute" })
      : "-",
  }));
}
const standing = async (of: House) =>
  (await plannedIn(of)).filter(({ state }) => state === "confirmed").map(({ at }) => at.slice(5));
const bookedFor = async (of: House) => {
  const [row] = await db.asSuperuser<{ n: number }[]>`
    select count(*)::int as n from bookings where staff_id = ${of.therapist.id} and state = 'booked'`;
  return row?.n;
};

test("once the first is agreed all further ones are booked at the same wall time, with their reminders, and a closed day holds only its own", async () => {
  const of = await freshHouse();
  const ctx = as(of.counselor);
  const admin = { ...ctx, actor: { ...ctx.actor, roles: [...ctx.actor.roles, "admin" as const] } };
  expect((await setDays(admin, { lines: "2026-11-03 staff day" })).ok).toBe(true);
  await agreed(of, { everyWeeks: 1, until: day("2026-11-17") });
  expect(await standing(of)).toEqual([
    "10-13T14:00",
    "10-20T14:00",
    "10-27T14:00",
    "11-10T14:00",
    "11-17T14:00",
  ]);
  expect(await bookedFor(of)).toBe(5);
  expect((await plannedIn(of)).map(({ reminders }) => reminders)).toEqual([3, 3, 3, 3, 3]);
});

test("every second week until discharge is planned twelve weeks ahead, and on from there when one was held", async () => {
  const of = await freshHouse();
  const id = await agreed(of, { everyWeeks: 2 });
  expect(await standing(of)).toHaveLength(7);
  const after = Temporal.Instant.from("2026-10-28T18:00:00Z");
  const second = (await plannedIn(of))[1];
  expect(second?.at).toBe("2026-10-27T14:00");
  expect((await sayOutcome(as(of.therapist, after), { id: second?.id ?? id, outcome: "held" })).ok).toBe(
    true,
  );
  expect((await standing(of)).at(-1)).toBe("01-19T14:00");
});

const cancelled: [Scope, string[]][] = [
  ["this", ["10-13T14:00", "10-27T14:00", "11-03T14:00"]],
  ["later", ["10-13T14:00"]],
  ["all", []],
];
test.each(cancelled)(
  "cancelling %s of a series leaves the others as they are and frees everybody",
  async (scope, left) => {
    const of = await freshHouse();
    await agreed(of, { everyWeeks: 1, until: day("2026-11-03") });
    const second = (await plannedIn(of))[1];
    if (!second) throw new Error("the second is there");
    expect((await cancelCheckIn(as(of.counselor), { id: second.id, scope })).ok).toBe(true);
    expect(await standing(of)).toEqual(left);
    expect(await bookedFor(of)).toBe(left.length);
    expect(await cancelCheckIn(as(of.teacher), { id: second.id, scope })).toMatchObject({ ok: false });
  },
);

test("moving this and later lets the series go on at the new time; moving one leaves the others, under the same record", async () => {
  const of = await freshHouse();
  await agreed(of, { everyWeeks: 1, until: day("2026-11-03") });
  const [, second, third] = await plannedIn(of);
  if (!second || !third) throw new Error("they are there");
  const move = async (id: CheckInId, start: string, scope: Scope) => {
    const starts = [Temporal.Instant.from(start)];
    const on = day(start.slice(0, 10));
    const moved = { draft: newId(DraftId), checkInId: id, from: on, to: on, starts, scope };
    expect(await moveCheckIn(as(of.therapist), moved)).toMatchObject({ ok: true });
    await answered(of, id);
  };
  await move(second.id, "2026-10-21T13:30:00-04:00", "this");
  expect(await standing(of)).toEqual(["10-13T14:00", "10-21T13:30", "10-27T14:00", "11-03T14:00"]);
  await move(third.id, "2026-10-28T14:30:00-04:00", "later");
  expect(await standing(of)).toEqual(["10-13T14:00", "10-21T13:30", "10-28T14:30"]);
  const all = await plannedIn(of);
  expect(all.find(({ id }) => id === second.id)?.sequence).toBe(1);
  expect(all.find(({ id }) => id === third.id)?.sequence).toBe(1);
});

test("when everybody's times are declined the next ones are found by themselves", async () => {
  const of = await freshHouse();
  const wish = await read(as(of.therapist), (reader) =>
    wishFor(reader, as(of.therapist), {
      caseId: of.caseId,
      zone,
      from: day("2026-10-13"),
      to: day("2026-10-16"),
      minutes: 30,
      required: [of.therapist.id, of.counselor.id],
    }),
  );
  const people = [of.therapist, of.counselor].map((one) => ({ staffId: one.id, required: true }));
  const outcome = await proposeCheckIn(as(of.therapist), {
    draft: newId(DraftId),
    caseId: of.caseId,
    plan: { people, minutes: 30, from: day("2026-10-13"), to: day("2026-10-16") },
    starts: lookFor(wish).times.slice(0, 1),
    join: { kind: "none" },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const open = async () => {
    const ctx = as(of.counselor);
    const seen = await read(ctx, (reader) => findCheckIn(reader, ctx, outcome.value.id));
    return openTimes(seen?.times ?? [], sunday);
  };
  const [only] = await open();
  expect(await answerTime(as(of.counselor), { timeId: only?.id as never, works: false })).toMatchObject({
    ok: true,
  });
  expect((await open()).length).toBeGreaterThan(3);
});
