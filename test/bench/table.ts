import { goals, type Figure, type Goal } from "./figure.ts";

/** A number as it is read: three figures that matter. */
const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const isMissed = (value: number, { reach, isMore }: Goal): boolean =>
  reach !== undefined && (isMore ? value < reach : value > reach);

/** Figures as an aligned table. `*` marks one that has not reached what it must. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ["figure", "value", "unit", "reach", "aim", "note"];
  const rows = figures.map(({ name, value, unit, note }) => {
    const goal: Goal = goals[name];
    const missed = isMissed(value, goal) ? "*" : "";
    return [name, shown(value) + missed, unit, String(goal.reach ?? ""), String(goal.aim ?? ""), note];
  });
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        at === 1 || at === 3 || at === 4 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const missed = rows.some((row) => row[1]?.endsWith("*")) ? ["", "* what has to be reached is not"] : [];
  return [...all.map(line), ...missed].join("\n");
}

/** One figure as one line for a machine. */
export const jsonOf = ({ name, value, unit, note }: Figure): string =>
  JSON.stringify({ name, value: Number(value.toFixed(3)), unit, note });
