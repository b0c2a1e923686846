import { days, type Attendee, type Problem } from "#care/scheduling/problem.ts";

const schoolDays = days.slice(0, 5);
const zones = ["America/New_York", "America/Chicago", "America/Phoenix", "America/Los_Angeles"] as const;
const weeks = 4;
const firstDay = Temporal.PlainDate.from("2026-10-12");

/** Numbers that look drawn and are the same in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A working person's four weeks: hours by weekday, lunch left out, one or two appointments a day, a day off. */
function attendee(nth: number, draw: (below: number) => number): Attendee {
  const zone = zones[nth % zones.length] ?? zones[0];
  const isSchool = nth % 2 === 0;
  const [opens, noon, closes] = isSchool ? ["07:30", "12:00", "16:00"] : ["09:00", "12:30", "19:00"];
  const busy = Array.from({ length: weeks * 7 }, (_, day) => {
    const midnight = firstDay.add({ days: day }).toZonedDateTime(zone).toInstant();
    return Array.from({ length: 1 + draw(2) }, () => {
      const start = midnight.add({ minutes: 450 + draw(45) * 15 });
      return { start: start.toString(), end: start.add({ minutes: 15 + draw(4) * 15 }).toString() };
    });
  });
  return {
    id: `person-${nth}`,
    side: isSchool ? "school" : "program",
    role: nth % 4 === 3 ? "family_therapist" : "counselor",
    zone,
    working: [
      { days: schoolDays, from: opens, to: noon },
      { days: schoolDays, from: isSchool ? "12:45" : "13:00", to: closes },
    ],
    busy: busy.flat(),
    off: [firstDay.add({ days: draw(weeks * 7) }).toString()],
  };
}

/** A bell schedule: eight periods, of which two are protected and one is preferred. */
const period = (from: string, to: string) => ({ days: schoolDays, from, to });

/**
 * A problem of these many people over four weeks across the change of clock, at a quarter of an hour: three of
 * four named, and of the others half, whoever is free. The same in every run.
 */
export function realistic(people: number): Problem {
  const draw = drawing(people);
  const all = Array.from({ length: people }, (_, nth) => attendee(nth, draw));
  const isPlace = (nth: number) => nth % 4 === 3;
  const places = all.filter((_, nth) => isPlace(nth));
  const named = all.filter((_, nth) => !isPlace(nth)).map(({ id }) => ({ person: id }));
  return {
    now: "2026-10-11T16:00:00Z",
    zone: "America/New_York",
    window: { from: firstDay.toString(), to: firstDay.add({ days: weeks * 7 - 1 }).toString() },
    durationMinutes: 30,
    stepMinutes: 15,
    minimumNoticeMinutes: 240,
    bufferMinutes: 5,
    people: all,
    need: [...named, { role: "family_therapist", count: Math.ceil(places.length / 2) }],
    closed: { school: ["2026-10-12", "2026-11-03"], program: ["2026-10-12"] },
    protected: [period("09:50", "10:40"), period("12:10", "12:40")],
    classes: [
      period("08:00", "08:50"),
      period("08:55", "09:45"),
      period("10:45", "11:35"),
      period("12:45", "13:35"),
      period("13:40", "14:30"),
    ],
    prefer: [period("14:30", "15:30")],
  };
}
