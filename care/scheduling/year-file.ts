import ICAL from "ical.js";
import { parse } from "csv-parse/sync";
import type { ClosedWhy } from "#db/schema/calendar.ts";
import type { DayKind } from "./school-days.ts";

/** What a day of a year is entered as: closed and why, or of another kind. */
export type DayMark = { closed: ClosedWhy } | { kind: Exclude<DayKind, "no_school"> };
export type MarkedDay = { day: Temporal.PlainDate; mark: DayMark };

/** The words that stand in a line, and how else calendars say the same. The first that fits counts. */
const words: readonly [word: string, mark: DayMark, also: RegExp][] = [
  [
    "early release",
    { kind: "early_release" },
    /\bearly (release|dismissal|out)\b|\bhalf[- ]day\b|\bminimum day\b/,
  ],
  [
    "late start",
    { kind: "late_start" },
    /\b(late|delayed) (start|opening|arrival)\b|\b2[- ]?(h|hr|hour)\w* (late|delay)\b/,
  ],
  ["remote", { kind: "remote" }, /\b(remote|virtual|e-?learning|asynchronous)\b/],
  [
    "staff day",
    { closed: "staff_day" },
    /\b(staff|teacher|professional|in-?service|pd) (day|development|work ?day)\b|\bin-?service\b/,
  ],
  ["summer", { closed: "summer" }, /\bsummer\b/],
  ["break", { closed: "break" }, /\b(break|recess|vacation)\b/],
  ["snow day", { closed: "weather" }, /\b(snow|weather)\b/],
  ["usual", { kind: "usual" }, /\b(usual|regular) day\b/],
  [
    "holiday",
    { closed: "holiday" },
    /\bholiday\b|\bno (school|classes|students|session)s?\b|\bclosed\b|\b(thanksgiving|labor day|memorial day|mlk|martin luther king|presidents.? day|veterans.? day|juneteenth|independence day)\b/,
  ],
];

/** What a title means for the day; undefined where it says nothing of school. `No school: staff day` is a staff day. */
export function markOf(title: string): DayMark | undefined {
  const said = title.toLowerCase();
  return words.find(([word, , also]) => said.includes(word) || also.test(said))?.[1];
}

const wordOf = (mark: DayMark): string =>
  words.find(([, one]) => JSON.stringify(one) === JSON.stringify(mark))?.[0] ?? "holiday";

export const mostLines = 400;
const mostDaysInOne = 120;

/** One line for each stretch: `2026-12-21 to 2027-01-01 break`. */
const lineOf = (from: string, to: string, mark: DayMark): string =>
  `${from}${to > from ? ` to ${to}` : ""} ${wordOf(mark)}`;

/** Reads lines as a person has them before their eyes. `wrong` are the numbers of those that are none. */
export function readDayLines(text: string): { days: MarkedDay[]; wrong: number[] } {
  const days: MarkedDay[] = [];
  const wrong: number[] = [];
  for (const [nth, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const found = /^\s*(\d{4}-\d\d-\d\d)(?:\s*(?:to|-|–)\s*(\d{4}-\d\d-\d\d))?[\s,;:]+(.+)$/.exec(line);
    const [from, to] = [dayOf(found?.[1]), dayOf(found?.[2] ?? found?.[1])];
    const mark = markOf(found?.[3] ?? "");
    const count = from && to ? from.until(to).days + 1 : 0;
    if (!from || !mark || count < 1 || count > mostDaysInOne) wrong.push(nth + 1);
    else for (let at = 0; at < count; at += 1) days.push({ day: from.add({ days: at }), mark });
  }
  return { days, wrong };
}

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  try {
    return text ? Temporal.PlainDate.from(text.trim()) : undefined;
  } catch {
    return undefined;
  }
}

export type ReadFile = {
  lines: string;
  /** Titles of which nothing was understood; they are left out. */ left: string[];
};
type Entry = { from: string; to: string; title: string };

/** A year's calendar out of a file as schools publish it, ICS or CSV. Undefined where it is neither. */
export function readYearFile(text: string): ReadFile | undefined {
  const entries = text.includes("BEGIN:VCALENDAR") ? fromCalendar(text) : fromTable(text);
  if (!entries) return undefined;
  const read = entries.map((one) => ({ ...one, mark: markOf(one.title) }));
  const lines = read.flatMap(({ from, to, mark }) => (mark ? [lineOf(from, to, mark)] : []));
  const left = read.flatMap(({ title, mark }) => (mark ? [] : [title.slice(0, 60)]));
  return { lines: [...new Set(lines)].toSorted().slice(0, mostLines).join("\n"), left: [...new Set(left)] };
}

function fromCalendar(text: string): Entry[] | undefined {
  try {
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
    return events.flatMap((one) => datesOf(new ICAL.Event(one)));
  } catch {
    return undefined;
  }
}

const dateOf = ({ year, month, day }: { year: number; month: number; day: number }) =>
  Temporal.PlainDate.from({ year, month, day });

/** An event's days; its end is the first day that is over. One that comes again has each of its days. */
function datesOf(event: ICAL.Event): Entry[] {
  const start = dateOf(event.startDate);
  const span = event.startDate.isDate ? Math.max(1, start.until(dateOf(event.endDate)).days) : 1;
  const starts = [start];
  if (event.isRecurring()) {
    starts.length = 0;
    const dates = event.iterator();
    for (let next = dates.next(); next && starts.length < mostLines; next = dates.next())
      starts.push(dateOf(next));
  }
  return starts.map((from) => ({
    from: from.toString(),
    to: from.add({ days: span - 1 }).toString(),
    title: event.summary ?? "",
  }));
}

/** Rows of which one cell is a day, perhaps another one the last day, and the rest says what it is. */
function fromTable(text: string): Entry[] | undefined {
  try {
    const rows = parse(text, {
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
      bom: true,
    }) as string[][];
    const entries = rows.flatMap((cells): Entry[] => {
      const days = cells.flatMap((cell) => dayIn(cell) ?? []);
      const [from, to = from] = days;
      if (!from || !to) return [];
      return [
        {
          from,
          to,
          title: cells
            .filter((cell) => !dayIn(cell))
            .join(" ")
            .trim(),
        },
      ];
    });
    return entries.length > 0 ? entries : undefined;
  } catch {
    return undefined;
  }
}

/** `2026-11-26`, or `11/26/2026` as spreadsheets in the country have it. */
function dayIn(cell: string): string | undefined {
  const spread = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell.trim());
  const iso = spread
    ? `${spread[3]}-${(spread[1] ?? "").padStart(2, "0")}-${(spread[2] ?? "").padStart(2, "0")}`
    : cell;
  return /^\d{4}-\d\d-\d\d$/.test(iso.trim()) ? dayOf(iso)?.toString() : undefined;
}
