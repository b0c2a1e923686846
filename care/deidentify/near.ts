/** Edits between two words (insert, delete, replace, swap of neighbors), or `limit + 1` when more than that. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  // What is the same at either end costs nothing; mostly that leaves nothing to count.
  const [restA, restB] = [endA - from, endB - from];
  if (restA === 0 || restB === 0) return Math.max(restA, restB);
  if (limit === 1) return isOneEdit(a.slice(from, endA), b.slice(from, endB)) ? 1 : 2;
  return counted(a.slice(from, endA), b.slice(from, endB), limit);
}

/** One letter for another, or two neighbors swapped. */
const isOneEdit = (a: string, b: string): boolean =>
  (a.length === 1 && b.length === 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);

function counted(a: string, b: string, limit: number): number {
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell({ a, b, i, j }, row, [twoAgo, previous]));
    if (Math.min(...row) > limit) return limit + 1;
    [twoAgo, previous] = [previous, row];
  }
  return previous[b.length] ?? limit + 1;
}

type Place = { a: string; b: string; i: number; j: number };

function cell({ a, b, i, j }: Place, row: number[], [twoAgo, previous]: [number[], number[]]): number {
  const at = (line: number[], index: number) => line[index] ?? Infinity;
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const least = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(least, at(twoAgo, j - 2) + 1) : least;
}

/** How a name sounds, roughly: "Jaylen" and "Jalen" agree, "Maria" and "Mario" do not. */
export function soundOf(key: string): string {
  const plain = key
    .replace(/ph/g, "f")
    .replace(/ck|c(?![eiyh])|q/g, "k")
    .replace(/c(?=[eiy])|z/g, "s")
    .replace(/(?<=[a-z])h/g, "")
    .replace(/[jy](?=[aeiou])/g, "j");
  const last = /[ao]$/.exec(plain)?.[0] ?? "";
  const body = plain.slice(1).replace(/[aeiouy]/g, "");
  const head = plain.slice(0, 1).replace(/[aeiouy]/, "a");
  return (head + body).replace(/(.)\1+/g, "$1") + last;
}
