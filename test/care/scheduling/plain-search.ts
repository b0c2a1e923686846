import { days, type Attendee, type Problem, type Weekly } from "#care/scheduling/problem.ts";

/**
 * The search as one would do it by hand: every minute of the window is looked at, one after the other, and nothing is
 * reckoned ahead. It knows nothing of the engine and exists to be compared with it.
 */
export function plainSearch(problem: Problem): { start: string; classMinutes: number; preferred: boolean }[] {
  const { window, zone, durationMinutes, stepMinutes, minimumNoticeMinutes } = problem;
  const earliest = Temporal.Instant.from(problem.now).add({ minutes: minimumNoticeMinutes });
  const end = Temporal.PlainDate.from(window.to).add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const found = [];
  let at = Temporal.PlainDate.from(window.from).toZonedDateTime(zone).toInstant();
  for (; Temporal.Instant.compare(at, end) < 0; at = at.add({ minutes: 1 })) {
    const shown = at.toZonedDateTimeISO(zone);
    if ((shown.hour * 60 + shown.minute) % stepMinutes > 0) continue;
    if (Temporal.Instant.compare(at, earliest) < 0) continue;
    if (Temporal.Instant.compare(at.add({ minutes: durationMinutes }), end) > 0) continue;
    const minutes = minutesFrom(at, durationMinutes, zone);
    if (minutes.some((one) => problem.protected.some((weekly) => covers(weekly, one)))) continue;
    const free = problem.people.filter((person) => canCome(problem, person, at));
    if (!areThere(problem, free)) continue;
    found.push({
      start: at.toString(),
      classMinutes: minutes.filter((one) => problem.classes.some((weekly) => covers(weekly, one))).length,
      preferred: inOne(problem.prefer, minutes),
    });
  }
  return found.toSorted(
    (a, b) =>
      a.classMinutes - b.classMinutes ||
      Number(b.preferred) - Number(a.preferred) ||
      Temporal.Instant.compare(a.start, b.start),
  );
}

const minutesFrom = (at: Temporal.Instant, count: number, zone: string) =>
  Array.from({ length: count }, (_, nth) => at.add({ minutes: nth }).toZonedDateTimeISO(zone));

function covers({ days: on, from, to }: Weekly, shown: Temporal.ZonedDateTime): boolean {
  const clock = shown.toPlainTime().toString().slice(0, 5);
  const day = days[shown.dayOfWeek - 1];
  return day !== undefined && on.includes(day) && clock >= from && clock < to;
}

const inOne = (weeklies: readonly Weekly[], minutes: readonly Temporal.ZonedDateTime[]) =>
  weeklies.some((weekly) =>
    minutes.every(
      (one) => covers(weekly, one) && one.toPlainDate().equals(minutes[0]?.toPlainDate() ?? "1970-01-01"),
    ),
  );

function canCome(problem: Problem, person: Attendee, at: Temporal.Instant): boolean {
  const { durationMinutes, bufferMinutes, zone, closed } = problem;
  const own = minutesFrom(at, durationMinutes, person.zone);
  if (!inOne(person.working, own)) return false;
  if (own.some((one) => person.off.includes(one.toPlainDate().toString()))) return false;
  const shut = person.side === "family" ? [] : closed[person.side];
  if (minutesFrom(at, durationMinutes, zone).some((one) => shut.includes(one.toPlainDate().toString())))
    return false;
  const from = at.subtract({ minutes: bufferMinutes });
  const to = at.add({ minutes: durationMinutes + bufferMinutes });
  return person.busy.every(
    ({ start, end }) => Temporal.Instant.compare(end, from) <= 0 || Temporal.Instant.compare(start, to) >= 0,
  );
}

function areThere({ need }: Problem, free: readonly Attendee[]): boolean {
  const named = need.flatMap((one) => ("person" in one ? [one.person] : []));
  if (!named.every((id) => free.some((one) => one.id === id))) return false;
  const spare = free.filter((one) => !named.includes(one.id));
  const roles = new Set(need.flatMap((one) => ("role" in one ? [one.role] : [])));
  return [...roles].every((role) => {
    const wanted = need.reduce((sum, one) => sum + ("role" in one && one.role === role ? one.count : 0), 0);
    return spare.filter((one) => one.role === role).length >= wanted;
  });
}
