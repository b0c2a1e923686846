import { CsvError, parse, type CsvErrorCode, type Parser } from "csv-parse";
import type { Delimiter, Encoding, FileProblem } from "./decode.rules.ts";

/** One row of a file, numbered as a spreadsheet numbers it: the first row holds the names of the columns. */
export type Line = { row: number; cells: string[] };

/** The file cannot be read on. `row` is where. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly problem: FileProblem;
  readonly row: number;
  constructor(problem: FileProblem, row = 0) {
    super(problem);
    this.problem = problem;
    this.row = row;
  }
}

export const rowLimit = 250_000;
const batchSize = 500;
/** More characters than this in one row, and a quote was left open or the file is none. */
const rowCharacters = 20_000;

/** Decodes pieces of a file, across their borders. Throws a `TypeError` where the bytes are not of that encoding. */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The rows of a file in batches, the column names first, a batch at a time in memory. Empty rows are left out. */
export async function* linesOf(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<Line[]> {
  const parser = parse({ delimiter, bom: true, relax_column_count: true, max_record_size: rowCharacters });
  // Faults are told by the write that they broke; unheard, the event would end the process.
  parser.on("error", () => undefined);
  const found: string[][] = [];
  parser.on("readable", () => {
    for (let record = next(parser); record; record = next(parser)) found.push(record);
  });
  const count = { rows: 0 };
  const full = function* (least: number) {
    while (found.length >= least && found.length > 0) yield numbered(found.splice(0, batchSize), count);
  };
  try {
    for await (const piece of text) {
      await written(parser, piece);
      yield* full(batchSize);
    }
    await ended(parser);
  } catch (error) {
    throw unreadable(error);
  }
  yield* full(1);
}

// The parser answers with arrays of texts, since no columns are named to it.
const next = (parser: Parser) => parser.read() as string[] | null;

function numbered(records: readonly string[][], count: { rows: number }): Line[] {
  const lines = records.map((cells) => ({ row: ++count.rows, cells }));
  if (count.rows > rowLimit) throw new Unreadable("too-many-rows", rowLimit);
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

const written = (parser: Parser, piece: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (piece === "") return resolve();
    parser.write(piece, (error) => (error ? reject(error) : resolve()));
  });

const ended = (parser: Parser): Promise<void> =>
  new Promise((resolve, reject) => {
    parser.once("error", reject);
    parser.once("end", () => resolve());
    parser.end();
  });

const known: Partial<Record<CsvErrorCode, FileProblem>> = {
  CSV_QUOTE_NOT_CLOSED: "unterminated",
  CSV_INVALID_CLOSING_QUOTE: "stray-quote",
  INVALID_OPENING_QUOTE: "stray-quote",
  CSV_MAX_RECORD_SIZE: "huge-row",
};

/** A fault of the file in our words; anything else is a fault of ours. */
function unreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const problem = known[error.code];
  const whole = Number(error["records"]);
  return problem ? new Unreadable(problem, whole + 1) : error;
}
