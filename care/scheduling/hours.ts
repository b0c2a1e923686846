import type { OrganizationKind } from "#db/actor.ts";
import { days, type Day, type Weekly } from "./problem.ts";

/** One weekday (Monday is 1) of somebody's hours; without times they are not at work on it. */
export type DayHours = { weekday: number; opens?: string; closes?: string };

/** What is taken for granted of who has set no hours: the school's day, the program's afternoon, Monday to Friday. */
export const usualHours: Record<OrganizationKind, { opens: string; closes: string }> = {
  school: { opens: "08:00", closes: "15:30" },
  program: { opens: "13:00", closes: "19:00" },
};

const nameOf = (weekday: number): Day => days[weekday - 1] ?? "mon";

/** Somebody's hours as they stand: what they set, and the usual ones where they set nothing at all. */
export function hoursOrUsual(kind: OrganizationKind, set: readonly DayHours[]): DayHours[] {
  return set.length > 0
    ? [...set].sort((a, b) => a.weekday - b.weekday)
    : [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...usualHours[kind] }));
}

/** The same as weekly stretches. Nobody meets at weekends, whatever their hours. */
export function workingTimes(kind: OrganizationKind, set: readonly DayHours[]): Weekly[] {
  return hoursOrUsual(kind, set).flatMap(({ weekday, opens, closes }) =>
    opens && closes && weekday <= 5 ? [{ days: [nameOf(weekday)], from: opens, to: closes }] : [],
  );
}

const shortNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** Hours in one line: `Mon to Fri 8:00 to 15:30`, or each stretch of days with its own. */
export function hoursWords(kind: OrganizationKind, set: readonly DayHours[]): string {
  const open = hoursOrUsual(kind, set).filter((one) => one.opens && one.closes);
  const runs: { from: number; to: number; hours: string }[] = [];
  for (const { weekday, opens, closes } of open) {
    const hours = `${opens} to ${closes}`;
    const last = runs.at(-1);
    if (last?.hours === hours && last.to === weekday - 1) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, hours });
  }
  const named = runs.map(({ from, to, hours }) => {
    const first = shortNames[from - 1] ?? "";
    return `${from === to ? first : `${first} to ${shortNames[to - 1] ?? ""}`} ${hours}`;
  });
  return named.length > 0 ? named.join(", ") : "none set";
}
