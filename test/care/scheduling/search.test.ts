import fc from "fast-check";
import { expect, test } from "vitest";
import { days, type Attendee, type Problem, type Weekly } from "#care/scheduling/problem.ts";
import { offer } from "#care/scheduling/search.ts";
import { search } from "#test/bench/slots/reference.ts";

const schoolWeek = ["mon", "tue", "wed", "thu", "fri"] as const;

const person = (id: string, rest: Partial<Attendee> = {}): Attendee => ({
  id,
  side: "school",
  role: "counselor",
  zone: "America/New_York",
  working: [{ days: schoolWeek, from: "08:00", to: "15:30" }],
  busy: [],
  off: [],
  ...rest,
});

const problem = (rest: Partial<Problem> = {}): Problem => ({
  now: "2026-11-02T12:00:00Z",
  zone: "America/New_York",
  window: { from: "2026-11-03", to: "2026-11-03" },
  durationMinutes: 30,
  stepMinutes: 30,
  minimumNoticeMinutes: 60,
  bufferMinutes: 0,
  people: [person("a")],
  need: [{ person: "a" }],
  closed: { school: [], program: [] },
  protected: [],
  classes: [],
  prefer: [],
  ...rest,
});
const starts = (one: Problem) => offer(one).map((slot) => slot.start);
const clocks = (one: Problem, zone = one.zone) =>
  starts(one).map((at) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5),
  );

test("a meeting fits only where the hours of both sides overlap", () => {
  const people = [
    person("a"),
    person("b", { side: "program", working: [{ days: schoolWeek, from: "14:00", to: "19:00" }] }),
  ];
  expect(clocks(problem({ people, need: [{ person: "a" }, { person: "b" }] }))).toEqual([
    "14:00",
    "14:30",
    "15:00",
  ]);
});

test("what somebody is booked for is left free, with the time they need before and after", () => {
  const busy = [{ start: "2026-11-03T15:00:00Z", end: "2026-11-03T16:00:00Z" }];
  const one = problem({ people: [person("a", { busy })], bufferMinutes: 15 });
  expect(clocks(one)).not.toContain("09:30");
  expect(clocks(one)).toContain("09:00");
  expect(clocks(one)).not.toContain("11:00");
  expect(clocks(one)).toContain("11:30");
});

test("nobody is asked on a day that their side or they themselves do not meet, nor too soon", () => {
  expect(starts(problem({ closed: { school: ["2026-11-03"], program: [] } }))).toEqual([]);
  expect(starts(problem({ people: [person("a", { off: ["2026-11-03"] })] }))).toEqual([]);
  expect(clocks(problem({ now: "2026-11-03T17:45:00Z" }))[0]).toBe("14:00");
});

test("class time costs, protected time is never taken, and a preferred time comes first", () => {
  const at = (from: string, to: string): Weekly => ({ days: schoolWeek, from, to });
  const one = problem({
    protected: [at("08:00", "09:00")],
    classes: [at("09:00", "14:00")],
    prefer: [at("15:00", "15:30")],
  });
  expect(clocks(one).slice(0, 4)).toEqual(["15:00", "14:00", "14:30", "09:00"]);
});

test("one person never fills two places, and a named one fills none of their role's", () => {
  const people = [person("a"), person("b")];
  expect(starts(problem({ people, need: [{ role: "counselor", count: 3 }] }))).toEqual([]);
  expect(starts(problem({ people, need: [{ person: "a" }, { role: "counselor", count: 2 }] }))).toEqual([]);
  const [slot] = offer(problem({ people, need: [{ person: "a" }, { role: "counselor", count: 1 }] }));
  expect(slot?.people).toEqual(["a", "b"]);
});

test.each([
  ["America/New_York", "2026-10-30", "2026-11-02"],
  ["America/Chicago", "2026-10-30", "2026-11-02"],
  ["America/New_York", "2027-03-12", "2027-03-15"],
  ["America/Chicago", "2027-03-12", "2027-03-15"],
])(
  "in %s a meeting at 15:00 stays at 15:00 from %s to %s, although the clock changes between",
  (zone, from, to) => {
    const at = [{ days: [...days], from: "15:00", to: "15:30" }];
    const one = problem({
      now: "2026-10-01T12:00:00Z",
      zone,
      window: { from, to },
      people: [person("a", { zone, working: at })],
    });
    expect(clocks(one)).toEqual(["15:00", "15:00", "15:00", "15:00"]);
    const [first, , , last] = starts(one).map((start) => Temporal.Instant.from(start));
    expect(Math.abs((first?.until(last ?? first).total("hours") ?? 0) - 72)).toBe(1);
  },
);

test("an hour that the clock skips is never offered, and one that it shows twice is offered twice", () => {
  const night = { people: [person("a", { working: [{ days: [...days], from: "01:00", to: "03:30" }] })] };
  const spring = problem({
    ...night,
    now: "2027-01-01T00:00:00Z",
    window: { from: "2027-03-14", to: "2027-03-14" },
  });
  expect(clocks(spring)).toEqual(["01:00", "01:30", "03:00"]);
  const autumn = problem({
    ...night,
    now: "2026-10-01T00:00:00Z",
    window: { from: "2026-11-01", to: "2026-11-01" },
  });
  expect(clocks(autumn)).toEqual(["01:00", "01:30", "01:00", "01:30", "02:00", "02:30", "03:00"]);
});

const zone = fc.constantFrom(
  "America/New_York",
  "America/Chicago",
  "America/Phoenix",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Santiago",
);
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const weekly = fc
  .record({
    on: fc.subarray([...days], { minLength: 3 }),
    from: fc.nat(1_200),
    length: fc.integer({ min: 30, max: 700 }),
  })
  .map(({ on, from, length }): Weekly => ({
    days: on,
    from: clock(from),
    to: clock(Math.min(1_440, from + length)),
  }));
const firstDay = fc.constantFrom(
  "2026-10-31",
  "2026-11-01",
  "2027-03-13",
  "2027-03-14",
  "2026-04-04",
  "2026-11-24",
);

type Size = { span: number; durations: number[]; steps: number[]; people: number };
const wide: Size = { span: 1, durations: [15, 30, 45, 60], steps: [5, 15, 25, 30], people: 4 };
/** Small enough that thousands are looked at minute by minute within seconds. */
const small: Size = { span: 0, durations: [15, 20], steps: [30, 50, 60, 90], people: 2 };

const problemsOf = (size: Size) =>
  fc
    .record({
      zone,
      from: firstDay,
      span: fc.nat(size.span),
      duration: fc.constantFrom(...size.durations),
      step: fc.constantFrom(...size.steps),
      buffer: fc.constantFrom(0, 10),
      notice: fc.constantFrom(0, 60),
      lead: fc.nat(1_800),
      people: fc.array(
        fc.record({
          zone,
          side: fc.constantFrom("school" as const, "program" as const, "family" as const),
          role: fc.constantFrom("a", "b"),
          working: fc.array(weekly, { minLength: 1, maxLength: 3 }),
          busy: fc.array(fc.record({ at: fc.nat(3_000), length: fc.nat(90) }), { maxLength: 3 }),
          isOff: fc.boolean(),
          isNeeded: fc.boolean(),
        }),
        { minLength: 1, maxLength: size.people },
      ),
      extra: fc.nat(2),
      weeklies: fc.array(weekly, { maxLength: 3 }),
      closesProgram: fc.boolean(),
    })
    .map((made): Problem => {
      const from = Temporal.PlainDate.from(made.from);
      const base = from.toZonedDateTime("UTC").toInstant().subtract({ hours: 12 });
      const people = made.people.map(({ isOff, isNeeded: _, busy, ...one }, nth): Attendee => ({
        ...one,
        id: `p${nth}`,
        busy: busy.map(({ at, length }) => {
          const start = base.add({ minutes: at });
          return { start: start.toString(), end: start.add({ minutes: length }).toString() };
        }),
        off: isOff ? [from.toString()] : [],
      }));
      const named = people.filter((_, nth) => made.people[nth]?.isNeeded).map(({ id }) => ({ person: id }));
      const [protectedTimes, classes, prefer] = [0, 1, 2].map((nth) => made.weeklies.slice(nth, nth + 1));
      return {
        now: base.add({ minutes: made.lead }).toString(),
        zone: made.zone,
        window: { from: from.toString(), to: from.add({ days: made.span }).toString() },
        durationMinutes: made.duration,
        stepMinutes: made.step,
        minimumNoticeMinutes: made.notice,
        bufferMinutes: made.buffer,
        people,
        need: [...named, { role: "a", count: made.extra }],
        closed: { school: [], program: made.closesProgram ? [from.toString()] : [] },
        protected: protectedTimes ?? [],
        classes: classes ?? [],
        prefer: prefer ?? [],
      };
    });

type Rated = { start: string; classMinutes: number; preferred: boolean };
const better = (a: Rated, b: Rated) =>
  a.classMinutes - b.classMinutes ||
  Number(b.preferred) - Number(a.preferred) ||
  Temporal.Instant.compare(a.start, b.start);

test.each([
  ["thousands of small problems", small, 500],
  ["wide ones", wide, 40],
] as const)(
  "in %s the search finds what looking at every minute finds, in the same order",
  (_, size, numRuns) => {
    let offered = 0;
    fc.assert(
      fc.property(problemsOf(size), (one) => {
        const found = search(one);
        const slots = offer(one);
        offered += slots.length;
        expect(
          slots.map(({ start, classMinutes, preferred }) => ({ start, classMinutes, preferred })),
        ).toEqual(
          found
            .map(({ start, classMinutes, preferred }) => ({ start, classMinutes, preferred }))
            .toSorted(better),
        );
        for (const { start, people } of slots) {
          const free = found.find((other) => other.start === start)?.free;
          expect(new Set(people).size).toBe(people.length);
          for (const id of people) expect(free?.has(id)).toBe(true);
          for (const need of one.need) if ("person" in need) expect(people).toContain(need.person);
        }
      }),
      { numRuns },
    );
    expect(offered).toBeGreaterThan(100);
  },
  120_000,
);

test("nobody else's free time makes a time go away", () => {
  fc.assert(
    fc.property(problemsOf(wide), (one) => {
      const alone = { ...one, people: one.people.map((person) => ({ ...person, busy: [] })) };
      const freed = new Set(starts(alone));
      for (const start of starts(one)) expect(freed).toContain(start);
    }),
    { numRuns: 80 },
  );
});
