import type { Db } from "#db/client.ts";
import type { Tx } from "#db/change.ts";
import type { JobCtx } from "#db/context.ts";
import type { SiteId, StaffId } from "#db/ids.ts";
import type { OrganizationKind } from "#db/actor.ts";
import { keyOf } from "../deidentify/fold.ts";
import type { ImportField, Mapping } from "./fields.rules.ts";
import type { Line } from "./lines.ts";
import type { Tally } from "./tally.ts";

/** One reading of a file: to see what it would do, or to do it. */
export type Pass = {
  /** Takes the rows in their order, some at a time. */
  take: (lines: readonly Line[]) => Promise<void>;
  /** Says who is gone; ends them where that was asked for. */
  finish: () => Promise<void>;
};

export type PassOptions = {
  ctx: JobCtx;
  db: Pick<Db, "select">;
  /** Where to write; a reading without it changes nothing. */
  tx?: Tx;
  mapping: Mapping;
  columns: number;
  tally: Tally;
  endsGone: boolean;
  startedBy: StaffId;
  sites: readonly { id: SiteId; name: string }[];
  organizationKind: OrganizationKind;
  /** The organization's own day. */
  today: Temporal.PlainDate;
};

/** The cell of a field; empty where the file has no such column. */
export const cellOf = (mapping: Mapping, cells: readonly string[], field: ImportField): string => {
  const at = mapping[field];
  return at === undefined ? "" : (cells[at] ?? "");
};

/** What is wrong with a row as a whole, whatever it says. */
export function shapeProblem(columns: number, cells: readonly string[]): string | undefined {
  const last = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  if (cells.length === columns || (cells.length > columns && last <= columns)) return undefined;
  return `This row has ${cells.length} columns, and the first row has ${columns}. Put cells with a comma inside in quotes.`;
}

type Read<Row> = { row: Row } | { wrong: readonly string[] };

/** Reads rows one by one. What is wrong with one is told by its number and leaves it out, as does having nothing to say. */
export function readRows<Row>(
  { columns, tally }: PassOptions,
  lines: readonly Line[],
  read: (line: Line) => Read<Row> | undefined,
): Row[] {
  return lines.flatMap((line): Row[] => {
    tally.counts.rows += 1;
    const shape = shapeProblem(columns, line.cells);
    const found = shape ? { wrong: [shape] } : read(line);
    if (found && "wrong" in found) tally.error(line.row, [...found.wrong]);
    return found && "row" in found ? [found.row] : [];
  });
}

/** The site that a file means by its name; words where there is none. */
export function siteNamed(
  sites: PassOptions["sites"],
  cell: string,
): { value: SiteId | undefined } | { wrong: string } {
  const wanted = keyOf(cell.trim());
  if (wanted === "") return { value: undefined };
  const site = sites.find(({ name }) => keyOf(name) === wanted);
  if (site) return { value: site.id };
  const known = sites.map(({ name }) => name).join(", ");
  return { wrong: `There is no site of this name here. Use one of these: ${known || "none is set up yet"}.` };
}

/** The first of a kind in a file; words for every later one that says the same number. */
export class Firsts {
  readonly #rows = new Map<string, number>();
  claim(number: string, row: number): string | undefined {
    const before = this.#rows.get(number);
    if (before === undefined) {
      this.#rows.set(number, row);
      return undefined;
    }
    return `The number ${number} stands in row ${before} already. Keep one of the two.`;
  }
}

/** Whether a row's status says that the person or thing has left. */
export const saysGone = (status: string): boolean => /^(tobedeleted|inactive)$/i.test(status.trim());
