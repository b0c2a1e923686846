import { days, type Attendee, type Problem, type Weekly } from "#care/scheduling/problem.ts";

/**
 * The plainest correct answer to a slot problem (see problem.md): every start is tried, every minute looked at.
 * It is what the engine is checked against and compared with in speed. Nobody makes it faster.
 * `count` of what it returns is every feasible start; `free` names who could attend.
 */
export type Found = { start: string; classMinutes: number; preferred: boolean; free: Set<string> };

type Minute = { date: string; day: string; minute: number };
const minuteOfDay = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const wall = (t: Temporal.Instant, zone: string): Minute => {
  const z = t.toZonedDateTimeISO(zone);
  return { date: z.toPlainDate().toString(), day: days[z.dayOfWeek - 1]!, minute: z.hour * 60 + z.minute };
};
const minutes = (start: Temporal.Instant, count: number, zone: string) =>
  Array.from({ length: count }, (_, i) => wall(start.add({ minutes: i }), zone));
const covers = (w: Weekly, m: Minute) =>
  w.days.some((day) => day === m.day) && m.minute >= minuteOfDay(w.from) && m.minute < minuteOfDay(w.to);
const insideOne = (ws: readonly Weekly[], ms: Minute[]) =>
  ws.some((w) => ms.every((m) => m.date === ms[0]!.date && covers(w, m)));
const overlapping = (ws: readonly Weekly[], ms: Minute[]) =>
  ms.filter((m) => ws.some((w) => covers(w, m))).length;

export function search(p: Problem): Found[] {
  const found: Found[] = [];
  const first = Temporal.PlainDate.from(p.window.from).toZonedDateTime(p.zone).toInstant();
  const end = Temporal.PlainDate.from(p.window.to).add({ days: 1 }).toZonedDateTime(p.zone).toInstant();
  const earliest = Temporal.Instant.from(p.now).add({ minutes: p.minimumNoticeMinutes });
  for (let t = first; Temporal.Instant.compare(t, end) < 0; t = t.add({ minutes: 1 })) {
    if (wall(t, p.zone).minute % p.stepMinutes !== 0 || Temporal.Instant.compare(t, earliest) < 0) continue;
    const here = minutes(t, p.durationMinutes, p.zone);
    if (here.some((m) => m.date > p.window.to) || overlapping(p.protected, here) > 0) continue;
    const free = new Set(p.people.filter((q) => isFree(p, q, t, here)).map((q) => q.id));
    if (!enough(p, free)) continue;
    found.push({
      start: t.toString(),
      classMinutes: overlapping(p.classes, here),
      preferred: insideOne(p.prefer, here),
      free,
    });
  }
  return found;
}

function isFree(p: Problem, q: Attendee, t: Temporal.Instant, here: Minute[]): boolean {
  const own = minutes(t, p.durationMinutes, q.zone);
  if (!insideOne(q.working, own) || own.some((m) => q.off.includes(m.date))) return false;
  if (q.side !== "family") {
    const closed = p.closed[q.side];
    if (here.some((m) => closed.includes(m.date))) return false;
  }
  const from = t.subtract({ minutes: p.bufferMinutes }),
    to = t.add({ minutes: p.durationMinutes + p.bufferMinutes });
  return !q.busy.some(
    (b) => Temporal.Instant.compare(b.start, to) < 0 && Temporal.Instant.compare(b.end, from) > 0,
  );
}

function enough(p: Problem, free: Set<string>): boolean {
  const named = p.need.flatMap((n) => ("person" in n ? [n.person] : []));
  if (!named.every((id) => free.has(id))) return false;
  const wanted = p.need.flatMap((n) => ("role" in n ? Array.from({ length: n.count }, () => n.role) : []));
  const left = new Set([...free].filter((id) => !named.includes(id)));
  const fill = (i: number): boolean =>
    i === wanted.length ||
    [...left].some((id) => {
      if (p.people.find((q) => q.id === id)!.role !== wanted[i]) return false;
      left.delete(id);
      const ok = fill(i + 1);
      left.add(id);
      return ok;
    });
  return fill(0);
}
