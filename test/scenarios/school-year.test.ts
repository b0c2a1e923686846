import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "#care/check-ins/answers.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { cancelCheckIn, proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { sayOutcome } from "#care/check-ins/outcomes.ts";
import { setDays, setToday } from "#care/school-year.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { saveSettings } from "#care/settings.ts";
import { CheckInId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { freshDatabase, openDatabase, type TestDatabase } from "../support/database.ts";
import { furnish, type Handle, type House } from "../support/house.ts";
import { permitBoth } from "../support/meetings.ts";
import { SimulatedYear } from "./simulated-year.ts";

const masters = [{ id: "test", secret: randomBytes(32) }];
let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase({ masters });
});
afterAll(() => db?.[Symbol.asyncDispose]());

const day = (text: string) => Temporal.PlainDate.from(text);
const closedAtSchool = [
  "2026-10-12 holiday",
  "2026-11-26 to 2026-11-27 holiday",
  "2026-12-21 to 2027-01-01 break",
  "2027-01-18 holiday",
  "2027-02-15 holiday",
  "2027-03-29 to 2027-04-02 break",
  "2027-05-31 holiday",
];
/** Mondays on which they meet, of all from September 14 to June 21, and how the three that fell did. */
const noMeeting = new Set(
  "2026-10-12 2026-12-21 2026-12-28 2027-01-18 2027-02-15 2027-03-29 2027-05-31".split(" "),
);
const snow = "2027-01-11";
const staffDay = "2027-01-25";
const cancelled = "2027-02-08";
const ended = ["2027-06-14", "2027-06-21"];
const mondays = Array.from({ length: 41 }, (_, week) => day("2026-09-14").add({ weeks: week }).toString());
const planned = mondays.filter((one) => !noMeeting.has(one) && one <= "2027-06-21");
const held = planned.filter((one) => ![snow, staffDay, cancelled, ...ended].includes(one));

/** The day of the first reminder: the Friday, the last open day before a break, or none where that is too long ago. */
const dayBefore = (meeting: string): string[] => {
  if (meeting === "2027-01-04") return [];
  if (meeting === "2026-11-30") return ["2026-11-25"];
  if (meeting === "2027-04-05") return ["2027-03-26"];
  return [day(meeting).subtract({ days: 3 }).toString()];
};
const remindedDays = planned.filter((one) => ![staffDay, ...ended].includes(one)).flatMap(dayBefore);

const isSummer = (on: string) => on < "2026-11-01" || on >= "2027-03-14";
const always = (day: string, hour: string) => ({ day: () => day, hour: () => hour });
const cases = [
  { school: "America/New_York", program: "America/Chicago", there: always("13:00", "12:00") },
  { school: "America/Chicago", program: "America/New_York", there: always("15:00", "14:00") },
  {
    school: "America/Phoenix",
    program: "America/Los_Angeles",
    there: {
      day: (on: string) => (isSummer(on) ? "14:00" : "13:00"),
      hour: (on: string) => (isSummer(on) ? "13:00" : "12:00"),
    },
  },
  { school: "America/Los_Angeles", program: "America/New_York", hour: 13, there: always("16:00", "15:00") },
];

type Zones = { school: string; program: string };
async function settled(zones: Zones, start: Temporal.Instant): Promise<House> {
  const house = await furnish(db.store, start);
  await permitBoth(db.store, house);
  const { school, program } = house;
  const sql = db.asSuperuser;
  await sql`update organizations set zone = ${zones.school} where organization_id = ${school.id}`;
  await sql`update organizations set zone = ${zones.program} where organization_id = ${program.id}`;
  await sql`update cases set zone = ${zones.school} where school_id = ${school.id}`;
  await sql`update consents set ends = '{"kind":"date","on":"2027-07-31"}' where school_id = ${school.id}`;
  // No update is asked for: otherwise a digest would tell of it every evening, and only take long.
  for (const caseId of [house.caseId, house.otherCaseId])
    await sql`insert into update_prompts (organization_id, case_id, staff_id, why, until, at)
      values (${program.id}, ${caseId}, ${house.therapist.id}, 'nothing', '2027-07-31', ${start.toString()})`;
  return house;
}

const idOn = async (house: House, on: string): Promise<CheckInId> => {
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select id from check_ins where case_id = ${house.caseId} and series_day = ${on}`;
  return CheckInId.parse(row?.id);
};

test.each(cases)(
  "a school year at $school with a program at $program: every reminder comes once, at the right time of its reader's clock",
  async ({ there, hour = 14, ...zones }) => {
    const begins = `${hour}:00`;
    const hourBefore = `${hour - 1}:00`;
    const at = (on: string, time: string) =>
      day(on).toZonedDateTime({ timeZone: zones.school, plainTime: time }).toInstant();
    const start = at("2026-09-10", "09:00");
    const house = await settled(zones, start);
    const { counselor, therapist, coordinator, nurse } = house;
    const year = new SimulatedYear(db, { house, zones, start });
    const admin = () => {
      const ctx = year.as(nurse);
      return { ...ctx, actor: { ...ctx.actor, roles: ["nurse" as const, "admin" as const] } };
    };
    const closes = async (lines: string) =>
      expect(await setDays(admin(), { lines })).toMatchObject({ ok: true });
    const cancels = async (on: string, scope: "this" | "all" = "this") =>
      expect(await cancelCheckIn(year.as(therapist), { id: await idOn(house, on), scope })).toMatchObject({
        ok: true,
      });

    await closes(closedAtSchool.join("\n"));
    for (const who of [counselor, coordinator])
      expect(await saveSettings(year.as(who), { ...usualSettings, reminders: "cards" })).toMatchObject({
        ok: true,
      });
    // Of all that is due nothing is told to those who want cards: looking every evening would only take long.
    await db.asSuperuser`delete from pgboss.job where name = 'prompt'
      and data->>'staffId' in (${counselor.id}, ${coordinator.id})`;
    expect(await saveSettings(year.as(therapist), { ...usualSettings, muted: ["round"] })).toMatchObject({
      ok: true,
    });
    const required = [therapist, counselor].map((one) => ({ staffId: one.id, required: true }));
    const made = await proposeCheckIn(year.as(therapist), {
      draft: newId(DraftId),
      caseId: house.caseId,
      plan: {
        people: [...required, { staffId: coordinator.id, required: false }],
        minutes: 30,
        from: day("2026-09-14"),
        to: day("2026-09-18"),
        repeats: { everyWeeks: 1, until: day("2027-06-21") },
      },
      starts: [at("2026-09-14", begins)],
      join: { kind: "none" },
    });
    if (!made.ok) throw new Error(made.refusal.kind);
    const found = await read(year.as(counselor), (reader) =>
      findCheckIn(reader, year.as(counselor), made.value.id),
    );
    const [time] = found?.times ?? [];
    if (!time) throw new Error("a time is offered");
    expect(await answerTime(year.as(counselor), { timeId: time.id, works: true })).toMatchObject({
      value: { settled: "confirmed" },
    });

    const tells = async (on: string) => {
      await year.until(at(on, `${hour}:35`));
      const outcome = { id: await idOn(house, on), outcome: "held" as const };
      expect(await sayOutcome(year.as(therapist), outcome)).toMatchObject({ ok: true });
    };
    const onTheWay: Record<string, () => Promise<void>> = {
      "2026-11-30": async () => {
        await tells("2026-11-30");
        await year.until(at("2026-12-01", "10:00"));
        await closes(`${staffDay} staff day`);
        await year.until(at("2026-12-01", "11:00"));
        await cancels(staffDay);
      },
      [snow]: async () => {
        await year.until(at(snow, "05:40"));
        expect(await setToday(admin(), "no_school")).toMatchObject({ ok: true });
        await year.until(at(snow, "09:00"));
        await cancels(snow);
      },
      [staffDay]: () => year.until(at(staffDay, "18:00")),
      [cancelled]: async () => {
        await year.until(at("2027-02-05", "18:30"));
        await cancels(cancelled);
      },
      "2027-03-01": async () => {
        expect(await year.dieAt(at("2027-03-01", hourBefore))).toBeGreaterThan(0);
        const again = await openDatabase(new URL(db.appUrl).pathname.slice(1), { masters });
        const before = db;
        db = again;
        await before[Symbol.asyncDispose]();
        year.restartedOn(db);
        await tells("2027-03-01");
      },
      "2027-04-12": async () => {
        await year.until(at("2027-04-12", "06:00"));
        expect(await setToday(admin(), "early_release")).toMatchObject({ ok: true });
        await tells("2027-04-12");
      },
      "2027-06-14": async () => {
        await year.until(at("2027-06-10", "09:00"));
        await cancels("2027-06-14", "all");
      },
      "2027-06-21": () => year.until(at("2027-06-30", "18:00")),
    };
    for (const on of planned) await (onTheWay[on]?.() ?? tells(on));

    const told = (who: Handle, title: string, about = "checkin-notice") =>
      year.posts
        .filter((one) => one.to === who.userKey && one.about === about && one.words.includes(title))
        .map(({ at: moment }) =>
          moment
            .toZonedDateTimeISO(zones[who.org.kind])
            .toPlainDateTime()
            .toString({ smallestUnit: "minute" }),
        );
    expect(told(counselor, "Coming up")).toEqual(remindedDays.map((on) => `${on}T${begins}`));
    expect(told(counselor, "In an hour")).toEqual(held.map((on) => `${on}T${hourBefore}`));
    expect(told(coordinator, "Coming up")).toEqual(remindedDays.map((on) => `${on}T${there.day(on)}`));
    expect(told(coordinator, "In an hour")).toEqual(held.map((on) => `${on}T${there.hour(on)}`));
    // The other has one digest, and no card about a meeting besides.
    expect([...told(therapist, "Coming up"), ...told(therapist, "In an hour")]).toEqual([]);
    const digests = told(therapist, "", "digest");
    expect(digests.filter((one) => !one.endsWith("T17:00"))).toEqual([]);
    expect(new Set(digests).size).toBe(digests.length);
    const fridays = planned
      .filter((one) => ![staffDay, ...ended].includes(one))
      .map((one) => `${day(one).subtract({ days: 3 }).toString()}T17:00`);
    expect(told(therapist, "oint check-in", "digest")).toEqual(fridays);
    // Whoever asked for it is asked afterwards, once, only of what was held, and has a card for each day that fell.
    expect(told(therapist, "How did it go?")).toHaveLength(held.length);
    expect(told(counselor, "How did it go?")).toHaveLength(held.length);
    expect(told(therapist, "Closed that day")).toHaveLength(2);
    for (const who of [counselor, therapist, coordinator])
      expect(year.shownTo(who)).toHaveLength(year.posts.filter((one) => one.to === who.userKey).length);
  },
  60_000,
);
