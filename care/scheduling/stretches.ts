import type { Stretch } from "./wall-clock.ts";

const byStart = (a: Stretch, b: Stretch) => a.from - b.from;

/** Stretches in order, those that touch or overlap made one. Empty ones are left out. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const { from, to } of stretches.filter((one) => one.from < one.to).toSorted(byStart)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is left of the first when the second is taken away. Both are unions. */
export function minus(stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let nth = 0;
  for (const { from, to } of stretches) {
    let at = from;
    while ((taken[nth]?.to ?? Infinity) <= from) nth += 1;
    for (let next = nth; (taken[next]?.from ?? Infinity) < to; next += 1) {
      const hole = taken[next];
      if (!hole) break;
      if (hole.from > at) left.push({ from: at, to: hole.from });
      at = Math.max(at, hole.to);
    }
    if (at < to) left.push({ from: at, to });
  }
  return left;
}

/** What two unions have in common. */
export function both(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  const common: Stretch[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return common;
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
    if (from < to) common.push({ from, to });
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}

/** Asks of moments in rising order whether they lie in a union. */
export function follower(stretches: readonly Stretch[]): (at: number) => boolean {
  let nth = 0;
  return (at) => {
    while ((stretches[nth]?.to ?? Infinity) <= at) nth += 1;
    return (stretches[nth]?.from ?? Infinity) <= at;
  };
}
