import fc from "fast-check";
import { expect, test } from "vitest";
import {
  areDeclined,
  disagree,
  isJoinShown,
  isMissed,
  mayDo,
  moves,
  openTimes,
  otherSide,
  outcomes,
  readJoin,
  settledTime,
  stateAt,
  waitedFor,
  type AskedPerson,
  type CheckInState,
  type OfferedTime,
  type Move,
} from "#care/check-ins/check-ins.rules.ts";
import { namesSomebody } from "#care/check-ins/join-names.rules.ts";
import { reminderDay } from "#care/check-ins/reminders.rules.ts";
import { CheckInTimeId, newId, OrganizationId, StaffId } from "#db/ids.ts";

const now = Temporal.Instant.from("2026-12-07T15:00:00Z");
const row = { zone: "America/New_York" };
const sides = { schoolId: newId(OrganizationId), programId: newId(OrganizationId) };
const counselor = newId(StaffId);
const therapist = newId(StaffId);
const nurse = newId(StaffId);
const people: AskedPerson[] = [
  { staffId: counselor, memberOf: sides.schoolId, role: "counselor", required: true },
  { staffId: therapist, memberOf: sides.programId, role: "therapist", required: true },
  { staffId: nurse, memberOf: sides.schoolId, role: "nurse", required: false },
];
const time = (nth: number, rest: Partial<OfferedTime> = {}): OfferedTime => {
  const startsAt = now.add({ hours: 24 * nth });
  const endsAt = startsAt.add({ minutes: 30 });
  return { id: newId(CheckInTimeId), nth, startsAt, endsAt, offeredBy: therapist, goneWhy: null, ...rest };
};
const works = (one: OfferedTime, staffId: StaffId) => ({ timeId: one.id, staffId, works: true });
const fails = (one: OfferedTime, staffId: StaffId) => ({ timeId: one.id, staffId, works: false });

test("the first time that works for all who have to be there is settled, whatever the others say", () => {
  const [first, second, third] = [time(1), time(2), time(3)];
  const answers = [
    works(first, therapist),
    fails(first, counselor),
    ...[second, third].flatMap((one) => [works(one, therapist), works(one, counselor)]),
    fails(second, nurse),
  ];
  expect(settledTime({ times: [third, second, first], people, answers, row }, now)).toBe(second);
});

test("whoever stands in on one day says yes for that day alone: on another the one who is away is still waited for", () => {
  const [away, other] = [time(1), time(2)];
  const coverDays = away.startsAt.toZonedDateTimeISO(row.zone).toPlainDate().toString();
  const cover: AskedPerson = {
    staffId: newId(StaffId),
    memberOf: sides.schoolId,
    role: "social_worker",
    required: false,
    coversFor: counselor,
    coverDays,
  };
  const asked = [...people, cover];
  const said = (one: OfferedTime) => [works(one, therapist), works(one, cover.staffId)];
  expect(settledTime({ times: [other], people: asked, answers: said(other), row }, now)).toBeUndefined();
  expect(settledTime({ times: [away], people: asked, answers: said(away), row }, now)).toBe(away);
  const no = (...who: StaffId[]) => who.flatMap((id) => [fails(away, id), fails(other, id)]);
  const declined = (times: OfferedTime[], ...who: StaffId[]) =>
    areDeclined({ times, people: asked, answers: no(...who), row }, now);
  expect(declined([other], counselor), "nobody stands in on that day").toBe(true);
  expect(declined([away], counselor), "the cover may still come").toBe(false);
  expect(declined([away], counselor, cover.staffId)).toBe(true);
});

test("a time that has passed or is taken is never settled", () => {
  const [past, taken] = [time(-1), time(1, { goneWhy: "taken" })];
  const answers = [past, taken].flatMap((one) => [works(one, therapist), works(one, counselor)]);
  expect(settledTime({ times: [past, taken], people, answers, row }, now)).toBeUndefined();
  expect(openTimes([past, taken], now)).toEqual([]);
});

test("nothing is settled while somebody who has to be there has not said yes", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.boolean(), fc.boolean()), { maxLength: 9 }), (given) => {
      const times = [time(1), time(2), time(3)];
      const answers = given.flatMap(([nth, isTherapist, yes]) => {
        const one = times[nth];
        return one ? [{ timeId: one.id, staffId: isTherapist ? therapist : counselor, works: yes }] : [];
      });
      const settled = settledTime({ times, people, answers, row }, now);
      if (!settled) return;
      for (const id of [therapist, counselor])
        expect(answers.some((one) => one.timeId === settled.id && one.staffId === id && one.works)).toBe(
          true,
        );
    }),
  );
});

test("those are waited for who have to be there and have not answered every time", () => {
  const [first, second] = [time(1), time(2)];
  const answers = [works(first, therapist), fails(second, therapist), works(first, counselor)];
  expect(waitedFor({ times: [first, second], people, answers, row }, now).map((one) => one.staffId)).toEqual([
    counselor,
  ]);
});

const all: CheckInState[] = ["proposed", "confirmed", "cancelled", "past"];
test.each(Object.keys(moves) as Move[])(
  "%s is possible in the states that the table names and in no other",
  (move) => {
    const endsAt = now.add({ hours: 1 });
    for (const state of all)
      expect(mayDo(move, { state, endsAt }, now)).toBe(
        (moves[move] as readonly CheckInState[]).includes(state),
      );
  },
);

test("a confirmed meeting is over the moment its time is, and can then neither be moved nor cancelled", () => {
  const one = { state: "confirmed", endsAt: now } as const;
  expect(stateAt(one, now)).toBe("past");
  expect(stateAt(one, now.subtract({ seconds: 1 }))).toBe("confirmed");
  expect(mayDo("move", one, now)).toBe(false);
  expect(mayDo("say", one, now)).toBe(true);
});

test("sides agree when they tell the same in their own words, and disagree otherwise", () => {
  const said = (saidBy: OrganizationId, outcome: (typeof outcomes)[number]) => ({
    saidBy,
    outcome,
    family: null,
  });
  const { schoolId, programId } = sides;
  expect(disagree(sides, [said(schoolId, "they_absent"), said(programId, "we_absent")])).toBe(false);
  expect(disagree(sides, [said(schoolId, "they_absent"), said(programId, "held")])).toBe(true);
  expect(disagree(sides, [said(schoolId, "they_absent"), said(programId, "they_absent")])).toBe(true);
  expect(disagree(sides, [said(schoolId, "held")])).toBe(false);
  expect(isMissed(sides, [said(schoolId, "they_absent"), said(programId, "held")], programId)).toBe(true);
  expect(isMissed(sides, [said(schoolId, "they_absent")], schoolId)).toBe(false);
});

test("who disagrees does not depend on who spoke first", () => {
  fc.assert(
    fc.property(fc.constantFrom(...outcomes), fc.constantFrom(...outcomes), (one, other) => {
      const a = { saidBy: sides.schoolId, outcome: one, family: null };
      const b = { saidBy: sides.programId, outcome: other, family: true };
      expect(disagree(sides, [a, b])).toBe(disagree(sides, [b, a]));
      expect(otherSide(sides, otherSide(sides, a.saidBy))).toBe(a.saidBy);
    }),
  );
});

test("how to join is shown from ten minutes before", () => {
  expect(isJoinShown(now.add({ minutes: 10 }), now)).toBe(true);
  expect(isJoinShown(now.add({ minutes: 10, seconds: 1 }), now)).toBe(false);
});

test.each([
  ["", { kind: "none" }],
  ["https://meet.example/room-4", { kind: "link", url: "https://meet.example/room-4" }],
  ["(614) 555-0142", { kind: "phone", tel: "+16145550142" }],
  ["+44 20 7946 0958", { kind: "phone", tel: "+442079460958" }],
  ["http://meet.example/room", undefined],
  ["javascript:alert(1)", undefined],
  ["my office", undefined],
  ["555-0142", undefined],
])("%j as a way to join is read as what it is, or not at all", (typed, read) => {
  expect(readJoin(typed)).toEqual(read);
});

const zone = "America/New_York";
const startsAt = (day: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: "14:00" }).toInstant();
test.each([
  ["2026-12-09", [], "2026-12-08"],
  ["2026-12-07", [], "2026-12-04"],
  ["2026-11-30", ["2026-11-26", "2026-11-27"], "2026-11-25"],
])("a meeting on %s with %j closed is first reminded on %s", (day, closed, reminded) => {
  const at = reminderDay({ startsAt: startsAt(day), zone, closed: new Set(closed) });
  expect(at?.toZonedDateTimeISO(zone).toPlainDate().toString()).toBe(reminded);
  expect(at?.toZonedDateTimeISO(zone).hour).toBe(14);
});

const roster = ["Marisol Tannenbaum", "José Lee"];
test.each([
  ["https://meet.example/marisoltannenbaum", true],
  ["https://meet.example/Jos%C3%A9-room", true],
  ["https://meet.example/room?about=jose", true],
  ["https://meet.example/MTannenbaumWeekly", true],
  ["https://meet.example/lee", true],
  ["https://meet.example/sleep-talk", false],
  ["https://meet.example/j/85512345678?pwd=aZ9%qq", false],
  ["https://meet.example/room-4", false],
])("whether the link %s names somebody on the roster: %s", (url, names) => {
  expect(namesSomebody(url, roster)).toBe(names);
});
