import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "#care/check-ins/answers.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { sayOutcome } from "#care/check-ins/outcomes.ts";
import { setBells, setDays, setToday } from "#care/school-year.ts";
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

const day = (text: string) => Temporal.PlainDate.from(text);
const last = day("2027-06-08");
const snow = day("2027-01-26");

/** A house whose school is in one zone and whose program is in another, with permissions that last the year. */
async function houseIn(zone: string, partner: string): Promise<House> {
  const of = await furnish(db.store, Temporal.Instant.from("2026-08-30T12:00:00Z"));
  await permitBoth(db.store, of);
  await db.asSuperuser`update organizations set zone = ${zone} where organization_id = ${of.school.id}`;
  await db.asSuperuser`update organizations set zone = ${partner} where organization_id = ${of.program.id}`;
  await db.asSuperuser`update cases set zone = ${zone} where id = ${of.caseId}`;
  const ends = { kind: "date", on: "2027-08-31" };
  await db.asSuperuser`update consents set ends = ${db.asSuperuser.json(ends)} where school_id = ${of.school.id}`;
  return of;
}

type Coming = { id: CheckInId; starts: Temporal.Instant; state: string };
async function meetingsOf(of: House): Promise<Coming[]> {
  const rows = await db.asSuperuser<{ id: string; at: string; state: string }[]>`
    select id, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as at, state
    from check_ins where case_id = ${of.caseId} and starts_at is not null order by starts_at`;
  return rows.map(({ id, at, state }) => ({
    id: CheckInId.parse(id),
    starts: Temporal.Instant.from(at),
    state,
  }));
}

test.each([
  ["America/New_York", "America/Chicago", "14:30"],
  ["America/Chicago", "America/New_York", "14:30"],
  ["America/Phoenix", "America/Los_Angeles", "14:30"],
  ["America/Los_Angeles", "America/New_York", "12:30"],
])(
  "a school year of weekly meetings in %s, with a partner in %s, day by day: each at its wall time, each reminder once",
  async (zone, partner, time) => {
    const of = await houseIn(zone, partner);
    const ctx = (who: Handle, at: Temporal.Instant) => ctxFor(db.store, who, at);
    const admin = (at: Temporal.Instant) => {
      const counselor = ctx(of.counselor, at);
      return {
        ...counselor,
        actor: { ...counselor.actor, roles: [...counselor.actor.roles, "admin" as const] },
      };
    };
    const begin = day("2026-08-31").toZonedDateTime({ timeZone: zone, plainTime: "09:00" }).toInstant();
    await setDays(admin(begin), { lines: "2026-11-24 holiday\n2026-12-21 to 2027-01-01 break" });
    const start = day("2026-09-01").toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
    const people = [of.therapist, of.counselor].map((one) => ({ staffId: one.id, required: true }));
    const plan = { people, minutes: 30, from: day("2026-09-01"), to: day("2026-09-04") };
    const asked = await proposeCheckIn(ctx(of.therapist, begin), {
      draft: newId(DraftId),
      caseId: of.caseId,
      plan: { ...plan, repeats: { everyWeeks: 1, until: last } },
      starts: [start],
      join: { kind: "none" },
    });
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
    const seen = await read(ctx(of.counselor, begin), (reader) =>
      findCheckIn(reader, ctx(of.counselor, begin), asked.value.id),
    );
    const [offered] = openTimes(seen?.times ?? [], begin);
    if (!offered) throw new Error("a time is open");
    await answerTime(ctx(of.counselor, begin), { timeId: offered.id, works: true });
    let held = 0;
    for (let on = day("2026-09-01"); Temporal.PlainDate.compare(on, last) <= 0; on = on.add({ days: 1 })) {
      const morning = on.toZonedDateTime({ timeZone: zone, plainTime: "05:40" }).toInstant();
      if (on.equals(snow)) await setToday(admin(morning), "no_school");
      if (on.equals(day("2027-02-01")))
        await setBells(admin(morning), { bell_kind: "usual", periods: "1 08:00-09:00" });
      if (on.dayOfWeek !== 2) continue;
      const mine = (await meetingsOf(of)).find(
        ({ starts, state }) =>
          state === "confirmed" && starts.toZonedDateTimeISO(zone).toPlainDate().equals(on),
      );
      if (!mine || on.equals(snow)) continue;
      const evening = mine.starts.add({ hours: 2 });
      expect(await sayOutcome(ctx(of.therapist, evening), { id: mine.id, outcome: "held" })).toMatchObject({
        ok: true,
      });
      held += 1;
    }
    const all = await meetingsOf(of);
    const wall = (at: Temporal.Instant) =>
      at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: "minute" });
    expect(new Set(all.map(({ starts }) => wall(starts)))).toEqual(new Set([time]));
    const days = all.map(({ starts }) => starts.toZonedDateTimeISO(zone).toPlainDate().toString());
    expect(new Set(days).size).toBe(days.length);
    // 41 Tuesdays, of which one is a holiday and two are in the break; one of the others fell to snow.
    expect(days).toHaveLength(38);
    expect(held).toBe(37);
    expect(days).not.toContain("2026-11-24");
    const notices = await db.asSuperuser<{ id: string; kind: string; due: string }[]>`
      select n.check_in_id as id, n.kind, to_char(n.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as due
      from check_in_notices n join check_ins c on c.id = n.check_in_id where c.case_id = ${of.caseId}`;
    const kept = new Set(notices.map(({ id, kind }) => `${id} ${kind}`));
    expect(kept.size).toBe(notices.length);
    for (const { id, kind, due } of notices) {
      const meeting = all.find((one) => one.id === id);
      if (!meeting) throw new Error("a notice belongs to a meeting");
      if (kind === "hour") expect(meeting.starts.since(due).total("minutes")).toBe(60);
      if (kind === "day") expect(wall(Temporal.Instant.from(due))).toBe(time);
    }
    expect(notices.filter(({ kind }) => kind === "closed")).toHaveLength(1);
    expect(notices.filter(({ kind }) => kind === "hour")).toHaveLength(38);
  },
  60_000,
);
