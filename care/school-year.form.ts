import { ask, wordOf, type Answers, type FieldErrors, type Option, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import type { DayKind, LostDay } from "./scheduling/school-days.ts";
import { mostLines, readDayLines, type MarkedDay } from "./scheduling/year-file.ts";

/** What a day can be, as people say it. */
export const dayWords: Record<DayKind, string> = {
  usual: "As usual",
  early_release: "Early release",
  late_start: "2 hours late",
  remote: "Remote",
  no_school: "No school",
};
export type OpenKind = Exclude<DayKind, "no_school">;
export const openKinds = ["usual", "early_release", "late_start", "remote"] as const;

const everywhere = "all";
export const where = (key: string, sites: readonly Option[]) =>
  ask({
    kind: "choice",
    key,
    label: "Where",
    style: "compact",
    options: [{ value: everywhere, label: "All sites" }, ...sites],
    value: everywhere,
  });
export const siteIn = (
  answers: Answers,
  key: string,
  sites: readonly Option[],
): string | null | undefined => {
  const given = wordOf(answers, key) || everywhere;
  return given === everywhere ? null : sites.find(({ value }) => value === given)?.value;
};
export const page = (rest: Pick<Page, "key" | "title" | "submit" | "items">): Page => ({
  form: "school-year",
  close: "Cancel",
  ...rest,
});

/** First and last day, and how day letters turn. */
export const yearPage = (sites: readonly Option[]): Page =>
  page({
    key: "year",
    title: "Add a year or term",
    submit: "Save",
    items: [
      ask({ kind: "date", key: "first", label: "First day" }),
      ask({ kind: "date", key: "last", label: "Last day" }),
      ask({
        kind: "text",
        key: "letters",
        label: "Day letters",
        lines: "one",
        max: 60,
        optional: true,
        placeholder: "A, B",
        help: "In the order in which they turn. Empty where all days are alike.",
      }),
      ask({
        kind: "choice",
        key: "lost",
        label: "After a day that fell",
        style: "compact",
        options: [
          { value: "holds", label: "The letter waits for the next day" },
          { value: "skips", label: "The letter is skipped" },
        ],
        value: "holds",
      }),
      where("year_where", sites),
    ],
  });

export type YearAnswers = {
  firstDay: Temporal.PlainDate;
  lastDay: Temporal.PlainDate;
  letters: string[];
  lostDay: LostDay;
  siteId: string | null;
};

function readDay(answers: Answers, key: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(wordOf(answers, key));
  } catch {
    return undefined;
  }
}

const longestYear = 400;

/** Reads a year; refuses as `invalid`. */
export function readYear(answers: Answers, sites: readonly Option[]): Outcome<YearAnswers> {
  const [firstDay, lastDay] = [readDay(answers, "first"), readDay(answers, "last")];
  const letters = wordOf(answers, "letters")
    .split(/[\s,;]+/)
    .filter(Boolean);
  const siteId = siteIn(answers, "year_where", sites);
  const length = firstDay && lastDay ? firstDay.until(lastDay).days : 0;
  const fields: FieldErrors = {
    ...(!firstDay && { first: "Enter the first day." }),
    ...(!lastDay && { last: "Enter the last day." }),
    ...(firstDay &&
      lastDay &&
      (length < 1 || length > longestYear) && {
        last: "Enter a day after the first one, within thirteen months.",
      }),
    ...(letters.some((one) => one.length > 3) || letters.length > 10
      ? { letters: "Enter up to ten letters or numbers, such as A, B." }
      : {}),
    ...(siteId === undefined && { year_where: "Choose where." }),
  };
  if (!firstDay || !lastDay || siteId === undefined || Object.keys(fields).length > 0)
    return refuse({ kind: "invalid", fields });
  const lostDay = wordOf(answers, "lost") === "skips" ? "skips" : "holds";
  return accept({ firstDay, lastDay, letters, lostDay, siteId });
}

/** Days that are not as usual, one a line: what a file was read to, or what is typed. */
export const daysPage = (sites: readonly Option[], lines = ""): Page =>
  page({
    key: "days",
    title: "Days that differ",
    submit: "Save days",
    items: [
      ask({
        kind: "text",
        key: "lines",
        label: "One day or stretch a line",
        lines: "many",
        max: 12_000,
        placeholder: "2026-12-21 to 2027-01-01 break",
        help: "Say holiday, break, staff day, snow day, summer, early release, late start, remote, or usual.",
        ...(lines && { value: lines }),
      }),
      where("days_where", sites),
    ],
  });

/** Reads days; refuses as `invalid`, naming the lines. */
export function readDays(
  answers: Answers,
  sites: readonly Option[],
): Outcome<{ days: MarkedDay[]; siteId: string | null }> {
  const given = answers["lines"];
  const { days, wrong } = readDayLines(typeof given === "string" ? given : "");
  const siteId = siteIn(answers, "days_where", sites);
  const said =
    wrong.length > 0
      ? `Line ${wrong.slice(0, 5).join(", ")}: write a day and what it is, such as 2026-11-26 holiday.`
      : days.length === 0
        ? "Enter at least one day."
        : days.length > mostLines
          ? `Enter at most ${mostLines} days at once.`
          : "";
  const fields: FieldErrors = {
    ...(said && { lines: said }),
    ...(siteId === undefined && { days_where: "Choose where." }),
  };
  if (siteId === undefined || Object.keys(fields).length > 0) return refuse({ kind: "invalid", fields });
  return accept({ days, siteId });
}
