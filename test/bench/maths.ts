/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = sorted.length / 2;
  const upper = sorted[Math.floor(at)];
  if (upper === undefined) throw new RangeError("nothing has no median");
  const lower = sorted[Math.ceil(at) - 1] ?? upper;
  return (lower + upper) / 2;
}

/** The smallest value that at least this share (0 to 1) of all does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("nothing has no percentile");
  return value;
}

/** How many times the second the first is. */
export function ratio(of: number, to: number): number {
  if (!(to > 0)) throw new RangeError("a ratio needs something to compare with");
  return of / to;
}

/** The least and the most, as `1.9 to 2.2`. */
export function range(values: readonly number[], digits: number): string {
  return `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;
}
