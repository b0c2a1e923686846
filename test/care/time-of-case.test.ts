import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "#care/check-ins/answers.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { costWords } from "#care/check-ins/costs.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import { readHours } from "#care/hours.form.ts";
import { setHours } from "#care/hours.ts";
import { reopenDays } from "#care/organization.ts";
import { addGroup, addYear, setBells, setDays, setToday } from "#care/school-year.ts";
import { yearFor } from "#care/year-view.ts";
import { DraftId, newId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { expectAudit } from "#test/support/audit.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(() => db?.[Symbol.asyncDispose]());

const zone = "America/New_York";
/** A Sunday at noon, with a whole school week before it. */
const sunday = Temporal.Instant.from("2026-10-11T16:00:00Z");
const week = { from: Temporal.PlainDate.from("2026-10-12"), to: Temporal.PlainDate.from("2026-10-16") };

async function freshHouse(): Promise<House> {
  const made = await furnish(db.store, sunday.subtract({ hours: 1 }));
  await permitBoth(db.store, made);
  return made;
}
const as = (who: Handle, at = sunday) => ctxFor(db.store, who, at);
const asAdmin = (who: Handle, at = sunday) => {
  const ctx = as(who, at);
  return { ...ctx, actor: { ...ctx.actor, roles: [...ctx.actor.roles, "admin" as const] } };
};
async function saved(outcome: Promise<{ ok: boolean }>): Promise<void> {
  expect(await outcome).toMatchObject({ ok: true });
}
const wishOf = (
  of: House,
  by: Handle = of.counselor,
  required: StaffId[] = [of.therapist.id, of.counselor.id],
) =>
  read(as(by), (reader) =>
    wishFor(reader, as(by), { caseId: of.caseId, zone, ...week, minutes: 30, required }),
  );
const shown = (at: Temporal.Instant) => {
  const local = at.toZonedDateTimeISO(zone);
  return `${local.toPlainDate().toString().slice(5)} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
};

test("times outside class come first, and what one costs is told by the period; the program never hears a course", async () => {
  const of = await freshHouse();
  await saved(addYear(asAdmin(of.counselor), { first: "2026-08-31", last: "2027-06-11", letters: "A, B" }));
  await saved(
    setBells(asAdmin(of.counselor), {
      bell_kind: "usual",
      periods: "5 12:10-13:00\n6 13:05-13:55\n7 14:00-14:50",
    }),
  );
  const wish = await wishOf(of);
  const found = lookFor(wish).times;
  expect(found.slice(0, 2).map(shown)).toEqual(["10-12 15:00", "10-13 15:00"]);
  const costOf = await read(as(of.therapist), (reader) =>
    costWords(reader, as(of.therapist), { caseId: of.caseId, lessons: wish.lessons ?? [], minutes: 30 }),
  );
  expect(costOf(Temporal.Instant.from("2026-10-12T13:45:00-04:00"))).toBe(
    "Period 6, 10 min; Period 7, 15 min",
  );
  expect(found.map(costOf)).toEqual(["", "", "", "", ""]);
  await expectAudit(db.store, of.school.id, { action: "organization.change", outcome: "done", times: 2 });
});

test("nothing is offered over the program's groups or on a day that the school enters as closed; both sides' reasons stay theirs", async () => {
  const of = await freshHouse();
  await saved(
    addGroup(asAdmin(of.therapist), { group_days: ["mon", "tue"], group_from: "13:00", group_to: "18:00" }),
  );
  await saved(setDays(asAdmin(of.counselor), { lines: "2026-10-14 to 2026-10-15 holiday" }));
  const { times } = lookFor(await wishOf(of));
  expect(new Set(times.map((at) => shown(at).slice(0, 5)))).toEqual(new Set(["10-16"]));
});

test("when only the student's protected time is in the way it is named as that, and what would open a time is said", async () => {
  const of = await freshHouse();
  await saved(
    addGroup(asAdmin(of.therapist), {
      group_days: ["mon", "tue", "wed", "thu", "fri"],
      group_from: "13:00",
      group_to: "15:15",
    }),
  );
  const { times, blockers, openers } = lookFor(await wishOf(of));
  expect(times).toEqual([]);
  expect(blockers).toEqual([{ why: "kept" }]);
  expect(openers).toContainEqual({ kind: "shorter", minutes: 15 });
});

test("a day that was closed by mistake is open again for the search", async () => {
  const of = await freshHouse();
  const { times: before } = lookFor(await wishOf(of));
  await saved(setDays(asAdmin(of.counselor), { lines: "2026-10-12 to 2026-10-16 break" }));
  expect(lookFor(await wishOf(of)).times).toEqual([]);
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select id from closed_days where organization_id = ${of.school.id} order by day limit 1`;
  await saved(reopenDays(asAdmin(of.counselor), { id: row?.id ?? "", until: week.to }));
  expect(lookFor(await wishOf(of)).times).toEqual(before);
});

test("somebody is asked no sooner than they want, with what they need free around", async () => {
  const of = await freshHouse();
  const { hours } = readHours({
    days: ["1", "2"],
    opens: "08:00",
    closes: "15:30",
    notice: "2880",
    buffer: "30",
  });
  if (!hours) throw new Error("the hours are right");
  await saved(setHours(as(of.counselor), hours));
  const wish = await wishOf(of);
  expect(wish.bufferMinutes).toBe(30);
  // Two days from Sunday noon.
  expect(lookFor(wish).times.map(shown)[0]).toBe("10-13 13:00");
});

test("while somebody is away their cover is asked in their place, and a time that suits the cover is settled", async () => {
  const of = await freshHouse();
  await db.asSuperuser`update staff set cover_id = ${of.nurse.id} where id = ${of.counselor.id}`;
  const away = { away_from: "2026-10-12", away_to: "2026-10-16" };
  const { hours } = readHours({ days: ["1", "2", "3", "4", "5"], opens: "08:00", closes: "15:30", ...away });
  if (!hours) throw new Error("the hours are right");
  await saved(setHours(as(of.counselor), hours));
  const starts = lookFor(await wishOf(of, of.therapist)).times.slice(0, 2);
  expect(starts).toHaveLength(2);
  const proposed = await proposeCheckIn(as(of.therapist), {
    draft: newId(DraftId),
    caseId: of.caseId,
    plan: {
      people: [of.therapist, of.counselor].map((one) => ({ staffId: one.id, required: true })),
      minutes: 30,
      ...week,
    },
    starts,
    join: { kind: "none" },
  });
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal));
  const seen = await read(as(of.nurse), (reader) => findCheckIn(reader, as(of.nurse), proposed.value.id));
  expect(seen?.people.find((one) => one.staffId === of.nurse.id)).toMatchObject({
    required: false,
    coversFor: of.counselor.id,
  });
  const [time] = openTimes(seen?.times ?? [], sunday);
  if (!time) throw new Error("a time is open");
  expect(await answerTime(as(of.nurse), { timeId: time.id, works: true })).toMatchObject({
    value: { settled: "confirmed" },
  });
  const booked = await db.asSuperuser<{ staff_id: string }[]>`
    select staff_id from bookings where check_in_id = ${proposed.value.id} and state = 'booked'`;
  expect(booked.map((one) => one.staff_id).toSorted()).toEqual([of.nurse.id, of.therapist.id].toSorted());
});

test("today is set and set otherwise in one press each; whoever is no admin is turned away", async () => {
  const of = await freshHouse();
  const monday = Temporal.Instant.from("2026-10-12T09:40:00Z");
  const kind = async () => {
    const view = await yearFor(asAdmin(of.counselor, monday));
    return view.ok ? view.value.today.kind : view.refusal.kind;
  };
  await saved(setToday(asAdmin(of.counselor, monday), "no_school"));
  expect(await kind()).toBe("no_school");
  await saved(setToday(asAdmin(of.counselor, monday), "late_start"));
  expect(await kind()).toBe("late_start");
  await saved(setToday(asAdmin(of.counselor, monday), "usual"));
  expect(await kind()).toBe("usual");
  expect(await setToday(as(of.counselor, monday), "no_school")).toMatchObject({
    ok: false,
    refusal: { kind: "not-allowed" },
  });
});
