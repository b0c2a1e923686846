/** A cell as it may be kept, or what to do about it. */
export type Read<Value> = { value: Value } | { wrong: string };

const longest = 120;

/** Words in a cell: spaces are tidied; formulas, control characters and whole essays are refused. */
export function wordsIn(cell: string, what: string): Read<string> {
  const value = cell
    .normalize("NFC")
    .replaceAll(/[^\S\n\r\t]+/gu, " ")
    .trim();
  if (/^[=+@\t\r]/u.test(value) || /^-[\p{L}\p{N}(=+]/u.test(value))
    return { wrong: `The ${what} begins like a spreadsheet formula. Type it as plain text.` };
  if (/\p{Cc}/u.test(value))
    return { wrong: `The ${what} holds characters that cannot be seen. Type it anew.` };
  if ([...value].length > longest)
    return { wrong: `The ${what} has more than ${longest} characters. Check that the columns are right.` };
  return { value };
}

/** A number or id of somebody: without spaces, in capitals. */
export function numberIn(cell: string, what: string): Read<string> {
  const words = wordsIn(cell, what);
  if ("wrong" in words) return words;
  const value = plainNumber(words.value);
  if (value === "") return { wrong: `The ${what} is missing. Fill it in, or take the row out.` };
  if (/^\d(\.\d+)?E\+?\d+$/.test(value))
    return { wrong: `The ${what} was rounded by a spreadsheet. Format the column as text and save it anew.` };
  return { value };
}

/** What two ways to type the same number have in common. */
export const plainNumber = (typed: string): string => typed.replaceAll(/\s+/g, "").toUpperCase();

/** A birth date as `YYYY-MM-DD` or `M/D/YYYY`, of somebody who can be at school on this day. */
export function birthDateIn(cell: string, today: Temporal.PlainDate): Read<string> {
  const typed = cell.trim();
  if (typed === "") return { wrong: "The birth date is missing. Fill it in as 2011-05-02." };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T00:00.*)?$/.exec(typed);
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed);
  const [year, month, day] = iso ? iso.slice(1) : us ? [us[3], us[1], us[2]] : [];
  const date = dateOf(year, month, day);
  if (!date) return { wrong: "The birth date is no date. Write it as 2011-05-02 or 5/2/2011." };
  const age = date.until(today, { largestUnit: "year" }).years;
  if (age < 2 || age > 30)
    return { wrong: `The birth date would make the student ${age} years old. Check the year.` };
  return { value: date.toString() };
}

function dateOf(...parts: (string | undefined)[]): Temporal.PlainDate | undefined {
  const [year, month, day] = parts.map(Number);
  if (!year || !month || !day) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
}

/** Several words in one cell, with semicolons between them. */
export const severalIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;,]/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];
