import { identifierClasses, type IdentifierClass, type Spot } from "./finding.ts";

/** Of two finds of one certainty that start together the more telling class wins. */
const order: IdentifierClass[] =
  "listed email link ssn ip phone address id plate date age zip school room handle organization city name initials rare-fact"
    .split(" ")
    .filter((name): name is IdentifierClass => identifierClasses.some((one) => one === name));

/** Sorted finds that do not overlap. A certain one keeps its place; what is left of a doubtful one beside it stays. */
export function withoutOverlaps(text: string, spots: readonly Spot[]): Spot[] {
  const placed: Spot[] = [];
  for (const candidate of spots.toSorted(byWeight)) {
    for (const piece of freeParts(candidate, placed)) {
      const trimmed = trim(text, piece);
      if (trimmed) placed.push(trimmed);
    }
  }
  return placed.toSorted((a, b) => a.start - b.start);
}

function byWeight(a: Spot, b: Spot): number {
  if (a.certainty !== b.certainty) return a.certainty === "certain" ? -1 : 1;
  const length = b.end - b.start - (a.end - a.start);
  return length !== 0 ? length : order.indexOf(a.class) - order.indexOf(b.class);
}

function freeParts(spot: Spot, placed: readonly Spot[]): Spot[] {
  let parts = [spot];
  for (const other of placed) {
    parts = parts.flatMap((part) => {
      if (other.end <= part.start || other.start >= part.end) return [part];
      const left = { ...part, end: Math.max(part.start, other.start) };
      const right = { ...part, start: Math.min(part.end, other.end) };
      return [left, right].filter((piece) => piece.end > piece.start);
    });
  }
  return parts;
}

/** Without spaces and punctuation at either end; nothing when no letter or digit is left. */
function trim(text: string, spot: Spot): Spot | undefined {
  const inner = text.slice(spot.start, spot.end);
  const lead = /^[^\p{L}\p{N}(+@#]*/u.exec(inner)?.[0].length ?? 0;
  const tail = /[^\p{L}\p{M}\p{N}./]*$/u.exec(inner)?.[0].length ?? 0;
  const start = spot.start + lead;
  const end = spot.end - tail;
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { ...spot, start, end } : undefined;
}
