import { ask, wordOf, type Answers, type FieldErrors, type Option, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { days as weekdays, type Day } from "./scheduling/problem.ts";
import type { Period } from "./scheduling/school-days.ts";
import { dayWords, openKinds, page, siteIn, where, type OpenKind } from "./school-year.form.ts";

/** Bells to begin from. */
export const bellTemplates: Record<string, string> = {
  "7 periods": [
    "1 08:00-08:50",
    "2 08:55-09:45",
    "3 09:50-10:40",
    "4 10:45-11:35",
    "Lunch 11:35-12:10 free",
    "5 12:10-13:00",
    "6 13:05-13:55",
    "7 14:00-14:50",
  ].join("\n"),
  "4 blocks": [
    "1 08:00-09:25",
    "2 09:30-10:55",
    "Lunch 10:55-11:35 free",
    "3 11:35-13:00",
    "4 13:05-14:30",
  ].join("\n"),
};

/** When the bell rings on one kind of day. */
export const bellPage = (sites: readonly Option[]): Page =>
  page({
    key: "bell",
    title: "Set a bell schedule",
    submit: "Save bells",
    items: [
      ask({
        kind: "choice",
        key: "bell_kind",
        label: "For days that are",
        style: "compact",
        options: openKinds.map((value) => ({ value, label: dayWords[value] })),
        value: "usual",
        help: "Early release and late start are cut from the usual bells until they have some of their own.",
      }),
      ask({
        kind: "text",
        key: "bell_letter",
        label: "Only on letter",
        lines: "one",
        max: 3,
        optional: true,
        placeholder: "A",
      }),
      ask({
        kind: "text",
        key: "periods",
        label: "Periods, one a line",
        lines: "many",
        max: 1_500,
        value: bellTemplates["7 periods"] ?? "",
        help: "Name, from, to. Write free after what is no class, such as lunch.",
      }),
      where("bell_where", sites),
    ],
  });

const clock = (hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`;

/** Reads periods, one a line; the numbers of those lines that are none. */
export function readPeriods(given: string): { periods: Period[]; wrong: number[] } {
  const periods: Period[] = [];
  const wrong: number[] = [];
  for (const [nth, line] of given.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const found =
      /^\s*(\S.{0,19}?)\s+([01]?\d|2[0-3]):([0-5]\d)\s*(?:-|–|to)\s*([01]?\d|2[0-3]):([0-5]\d)\s*(free)?\s*$/i.exec(
        line,
      );
    const [, label = "", h1 = "", m1 = "", h2 = "", m2 = "", free] = found ?? [];
    const [from, to] = [clock(h1, m1), clock(h2, m2)];
    if (!found || from >= to) wrong.push(nth + 1);
    else periods.push({ label, from, to, isClass: free === undefined });
  }
  return { periods, wrong };
}

export type BellAnswers = { kind: OpenKind; letter: string | null; periods: Period[]; siteId: string | null };
const mostPeriods = 16;

/** Reads a bell schedule; refuses as `invalid`. */
export function readBell(answers: Answers, sites: readonly Option[]): Outcome<BellAnswers> {
  const kind = openKinds.find((one) => one === wordOf(answers, "bell_kind"));
  const given = answers["periods"];
  const { periods, wrong } = readPeriods(typeof given === "string" ? given : "");
  const siteId = siteIn(answers, "bell_where", sites);
  const said =
    wrong.length > 0
      ? `Line ${wrong.join(", ")}: write a name and two times, such as 3 09:50-10:40.`
      : periods.length === 0 || periods.length > mostPeriods
        ? `Enter 1 to ${mostPeriods} periods.`
        : "";
  const fields: FieldErrors = {
    ...(!kind && { bell_kind: "Choose for which days." }),
    ...(said && { periods: said }),
    ...(siteId === undefined && { bell_where: "Choose where." }),
  };
  if (!kind || siteId === undefined || Object.keys(fields).length > 0)
    return refuse({ kind: "invalid", fields });
  return accept({ kind, letter: wordOf(answers, "bell_letter") || null, periods, siteId });
}

const dayNames: Record<Day, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** When a program's groups meet: nothing is planned over it. */
export const groupPage = (sites: readonly Option[]): Page =>
  page({
    key: "group",
    title: "Add group hours",
    submit: "Add hours",
    items: [
      ask({
        kind: "many",
        key: "group_days",
        label: "Days",
        options: weekdays.slice(0, 5).map((value) => ({ value, label: dayNames[value] })),
      }),
      ask({ kind: "time", key: "group_from", label: "From" }),
      ask({ kind: "time", key: "group_to", label: "To" }),
      where("group_where", sites),
    ],
  });

export type GroupAnswers = { days: Day[]; opens: string; closes: string; siteId: string | null };

/** Reads group hours; refuses as `invalid`. */
export function readGroup(answers: Answers, sites: readonly Option[]): Outcome<GroupAnswers> {
  const given = [answers["group_days"] ?? []].flat();
  const days = weekdays.slice(0, 5).filter((one) => given.includes(one));
  const [opens, closes] = [wordOf(answers, "group_from"), wordOf(answers, "group_to")];
  const siteId = siteIn(answers, "group_where", sites);
  const isTime = (one: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(one);
  const fields: FieldErrors = {
    ...(days.length === 0 && { group_days: "Pick at least one day." }),
    ...(!isTime(opens) && { group_from: "Enter a time, such as 15:30." }),
    ...((!isTime(closes) || closes <= opens) && { group_to: "Enter a time that is later than the first." }),
    ...(siteId === undefined && { group_where: "Choose where." }),
  };
  if (siteId === undefined || Object.keys(fields).length > 0) return refuse({ kind: "invalid", fields });
  return accept({ days, opens, closes, siteId });
}
