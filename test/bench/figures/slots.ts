import { reminderDay } from "#care/check-ins/reminders.rules.ts";
import type { Problem } from "#care/scheduling/problem.ts";
import { expand, type Rhythm } from "#care/scheduling/series.ts";
import type { Bench, Figure, Group } from "../figure.ts";
import { median, range } from "../maths.ts";
import { offer } from "../slots-adapter.ts";
import { realistic } from "../slots/problems.ts";
import { search } from "../slots/reference.ts";
import { WorkMissing } from "../work.ts";

/** Finding times, and a year of one case: the rules by themselves, without a database. */
export const slots: Group = { names: ["slots-speedup", "slots-grow", "slots-ms", "year-ms"], measure };

const few = realistic(2);
const usual = realistic(8);
const many = realistic(16);

function measure({ wants, log, rounds, report }: Bench): Promise<void> {
  const [own, small, large] = [times(usual), times(few), times(many)];
  const ms = median(own);
  if (wants("slots-ms"))
    report({ name: "slots-ms", value: ms, unit: "ms", note: `${range(own, 2)}; 8 people, four weeks` });
  if (wants("slots-grow")) {
    const [two, sixteen] = [median(small), median(large)];
    const note = `16 people ${sixteen.toFixed(2)} ms, 2 people ${two.toFixed(2)} ms, divided by 8`;
    report({ name: "slots-grow", value: sixteen / two / 8, unit: "times", note });
  }
  if (wants("slots-speedup")) {
    log("Measuring slots-speedup …");
    report(speedup(ms, Math.min(3, rounds)));
  }
  if (wants("year-ms")) report(yearFigure());
  return Promise.resolve();
}

function times(problem: Problem): number[] {
  const once = () => {
    const started = performance.now();
    offer(problem);
    return performance.now() - started;
  };
  for (let warm = 0; warm < 50; warm++) once();
  return Array.from({ length: 101 }, once);
}

/** @throws {WorkMissing} when the plain search finds other times. */
function speedup(ms: number, rounds: number): Figure {
  const plain = Array.from({ length: rounds }, () => {
    const started = performance.now();
    const found = search(usual).map(({ start }) => start);
    const spent = performance.now() - started;
    const offered = offer(usual).map(({ start }) => start);
    if (offered.toSorted().join() !== found.toSorted().join() || found.length === 0)
      throw new WorkMissing("the search and the plain one do not find the same times");
    return spent;
  });
  const note = `${range(plain, 0)} ms by the plain search, ${ms.toFixed(2)} ms by the product's`;
  return { name: "slots-speedup", value: median(plain) / ms, unit: "times", note };
}

const rhythm: Rhythm = {
  everyWeeks: 1,
  firstDay: Temporal.PlainDate.from("2026-08-18"),
  time: Temporal.PlainTime.from("15:30"),
  minutes: 30,
  zone: "America/New_York",
  until: Temporal.PlainDate.from("2027-06-15"),
};

/** Days on which the school does not meet: the usual breaks, and one that fell to snow. */
const closed = new Set([
  "2026-09-07",
  "2026-11-24",
  "2026-12-22",
  "2026-12-29",
  "2027-02-16",
  "2027-03-30",
  "2027-01-19",
]);

/** Every meeting of a year, its reminders and the question afterwards, and for each that falls the next time that suits all. */
function year(): number {
  const { held, out } = expand(rhythm, closed);
  const told = held.flatMap(({ startsAt, endsAt }) => [
    reminderDay({ startsAt, zone: rhythm.zone, closed }),
    startsAt.subtract({ hours: 1 }),
    endsAt.add({ minutes: 1 }),
  ]);
  const moved = out.map((day) => {
    const window = { from: day.add({ days: 1 }).toString(), to: day.add({ days: 14 }).toString() };
    const now = day.toZonedDateTime(rhythm.zone).toInstant().toString();
    return offer({ ...few, now, window, closed: { school: [...closed], program: [] } })[0];
  });
  return held.length + told.filter(Boolean).length + moved.filter(Boolean).length;
}

function yearFigure(): Figure {
  for (let warm = 0; warm < 20; warm++) year();
  let done = 0;
  const spent = Array.from({ length: 51 }, () => {
    const started = performance.now();
    done = year();
    return performance.now() - started;
  });
  const note = `${range(spent, 2)}; ${done} meetings, reminders and other times`;
  return { name: "year-ms", value: median(spent), unit: "ms", note };
}
