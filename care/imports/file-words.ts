import type { FileProblem } from "./decode.rules.ts";

const asCsv = "Open it in your spreadsheet and save it as CSV UTF-8.";

const words: Record<FileProblem, string> = {
  empty: "The file is empty. Choose the file that was exported.",
  zip: `This is a packed file or an Excel workbook. ${asCsv} Unpack a zip first and bring its files one by one.`,
  "old-excel": `This is an Excel workbook. ${asCsv}`,
  pdf: "This is a PDF. Ask for the same list as CSV.",
  binary: `The file holds bytes that no text has. ${asCsv}`,
  "too-large": "The file is larger than 64 MB. Leave out columns that are not needed, or split it by school.",
  "one-column":
    "The first row has one column only. It must hold the names of the columns, with commas between them.",
  "no-rows": "There is a row of column names and nothing under it. Choose the file that was exported.",
  "headers-twice": "Two columns have the same name. Rename one of them in the first row.",
  unterminated:
    "A quote is opened and never closed. Look for a single quotation mark in that row or above it.",
  "stray-quote":
    'A quotation mark stands inside a cell. Put the cell in quotes and write the mark twice, as in "Will ""Billy"" T.".',
  "huge-row": "One row is far too long. Usually a quote was opened in it and never closed.",
  "too-many-rows": "The file has more than 250,000 rows. Split it by school.",
  "changed-since":
    "The roster changed after the file was looked through, so nothing was taken in. Look at the difference again.",
  fault: "The file could not be taken in, and nothing was changed. Start again with the file.",
};

/** Why a file cannot be read, and what to do. */
export function fileWords(problem: FileProblem, row = 0): string {
  return row > 1 ? `Row ${row.toLocaleString("en-US")}: ${words[problem]}` : words[problem];
}

/** The same for what a job noted: a code and a row. */
export function problemWords(noted: string): string {
  const [code = "", row = "0"] = noted.split(":");
  const problem = Object.hasOwn(words, code) ? (code as FileProblem) : "fault";
  return fileWords(problem, Number(row) || 0);
}
