import { heading, text } from "./card.ts";
import { readJoin, type Join } from "./check-ins/check-ins.rules.ts";
import { ask, show, type Answers, type FieldErrors, type Option, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";

const hoursForm = "hours";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;

/** One weekday on which somebody can meet; Monday is 1. */
export type OpenDay = { weekday: number; opens: string; closes: string };
export type HoursData = {
  days: readonly OpenDay[];
  /** What stands in the fields where no day is open. */
  usual: Omit<OpenDay, "weekday">;
  join: string;
  zone: string;
  notice: number;
  buffer: number;
  /** What one likes best. */
  prefers?: "mornings" | "afternoons";
  preferredDays?: string;
  away?: { from: string; to: string };
  /** Who stands in while one is away; absent where nobody is set. */
  cover?: string;
};

/** How soon one can be asked to a meeting, in minutes, and what one needs free around it. */
const noticeOptions: readonly Option[] = [
  { value: "60", label: "1 hour" },
  { value: "240", label: "4 hours" },
  { value: "1440", label: "1 day" },
  { value: "2880", label: "2 days" },
];
const bufferOptions: readonly Option[] = [
  { value: "0", label: "Nothing" },
  { value: "5", label: "5 minutes" },
  { value: "10", label: "10 minutes" },
  { value: "15", label: "15 minutes" },
  { value: "30", label: "30 minutes" },
];

/** The hours that most of the days have; the first of them where none is more frequent. */
function commonOf({ days, usual }: HoursData): Omit<OpenDay, "weekday"> {
  const byHours = Map.groupBy(days, ({ opens, closes }) => `${opens} ${closes}`);
  const [most] = [...byHours.values()].toSorted((one, other) => other.length - one.length);
  return most?.[0] ?? usual;
}

const nameOf = (weekday: number) => weekdays[weekday - 1] ?? "";

/** When one can meet, day by day where the days differ, and how others join what one hosts. */
export function hoursPage(data: HoursData): Page {
  const { opens, closes } = commonOf(data);
  return {
    form: hoursForm,
    key: "hours",
    title: "My hours",
    submit: "Save",
    close: "Cancel",
    items: [
      show(
        text(
          "Joint check-ins are proposed inside these hours. The other side sees times, never why others are missing.",
        ),
      ),
      ask({
        kind: "many",
        key: "days",
        label: "Days",
        options: weekdays.map((label, nth) => ({ value: String(nth + 1), label })),
        values: data.days.map(({ weekday }) => String(weekday)),
      }),
      ask({ kind: "time", key: "opens", label: "From", value: opens, help: `Times are in ${data.zone}.` }),
      ask({ kind: "time", key: "closes", label: "To", value: closes }),
      ask({
        kind: "text",
        key: "join",
        label: "How to join when I host",
        lines: "one",
        max: 300,
        optional: true,
        placeholder: "https://… or a phone number",
        help: "A meeting link or a number to call, for new check-ins. Shown from 10 minutes before they begin. No name of a student in it.",
        ...(data.join && { value: data.join }),
      }),
      ...noticeFields(data),
      ...awayFields(data),
      show(heading("Days that differ")),
      show(text("Fill in only what is not as above; leave the rest empty.", "quiet")),
      ...weekdays.flatMap((_, nth) => dayFields(data, { opens, closes }, nth + 1)),
      show(
        text("Weekends and closed days are left out by themselves. No calendar is connected yet.", "quiet"),
      ),
      show(safetyButton),
    ],
  };
}

/** How soon one can be asked, and what is left free around. */
const noticeFields = (data: HoursData): Page["items"] => [
  ask({
    kind: "choice",
    key: "notice",
    label: "Ask me at least this long before",
    style: "compact",
    options: [...noticeOptions],
    value: String(data.notice),
  }),
  ask({
    kind: "choice",
    key: "buffer",
    label: "Leave free before and after",
    style: "compact",
    options: [...bufferOptions],
    value: String(data.buffer),
  }),
  ask({
    kind: "choice",
    key: "prefers",
    label: "I like best",
    style: "compact",
    options: [
      { value: "any", label: "No wish" },
      { value: "mornings", label: "Mornings" },
      { value: "afternoons", label: "Afternoons" },
    ],
    value: data.prefers ?? "any",
    help: "Of times that cost the student as little class, those that suit everybody's wishes come first.",
  }),
  ask({
    kind: "many",
    key: "preferred_days",
    label: "Days I like best",
    optional: true,
    options: weekdays.map((label, nth) => ({ value: String(nth + 1), label })),
    values: [...(data.preferredDays ?? "")],
  }),
];

/** The next days on which one is away. */
function awayFields({ away, cover }: HoursData): Page["items"] {
  const help = cover
    ? `${cover} is asked in your place on these days.`
    : "Nobody stands in for you yet. An admin can set a cover under People.";
  return [
    show(heading("Away")),
    ask({
      kind: "date",
      key: "away_from",
      label: "First day away",
      optional: true,
      help,
      ...(away && { value: away.from }),
    }),
    ask({
      kind: "date",
      key: "away_to",
      label: "Last day away",
      optional: true,
      ...(away && { value: away.to }),
    }),
  ];
}

/** A day's own times; filled in where they are not the common ones. */
function dayFields(
  { days }: HoursData,
  common: Omit<OpenDay, "weekday">,
  weekday: number,
): ReturnType<typeof ask>[] {
  const own = days.find((one) => one.weekday === weekday);
  const differs = own && (own.opens !== common.opens || own.closes !== common.closes) ? own : undefined;
  const field = (key: "opens" | "closes", word: string) =>
    ask({
      kind: "time",
      key: `${key}_${weekday}`,
      label: `${nameOf(weekday)} ${word}`,
      optional: true,
      ...(differs && { value: differs[key] }),
    });
  return [field("opens", "from"), field("closes", "to")];
}

type Stretch = { opens: Temporal.PlainTime; closes: Temporal.PlainTime };
export type HoursAnswers = {
  days: ({ weekday: number } & Stretch)[];
  join: Join;
  notice: number;
  buffer: number;
  prefers: "mornings" | "afternoons" | null;
  preferredDays: string | null;
  away?: { from: Temporal.PlainDate; to: Temporal.PlainDate };
};

const word = (given: Answers[string]): string => (typeof given === "string" ? given.trim() : "");

function readTime(given: Answers[string]): Temporal.PlainTime | undefined {
  try {
    return Temporal.PlainTime.from(word(given));
  } catch {
    return undefined;
  }
}

/** Two times in their order; a message stands by the field that is wrong. */
function readStretch(answers: Answers, suffix: string, errors: FieldErrors): Stretch | undefined {
  const [from, to] = [`opens${suffix}`, `closes${suffix}`];
  const [opens, closes] = [readTime(answers[from]), readTime(answers[to])];
  if (!opens) errors[from] = "Enter a time, such as 08:00.";
  if (!closes) errors[to] = "Enter a time, such as 15:30.";
  if (!opens || !closes) return undefined;
  if (Temporal.PlainTime.compare(opens, closes) < 0) return { opens, closes };
  errors[to] = "Pick a time that is later than the first.";
  return undefined;
}

/** Reads the form; messages stand by the field's key. */
export function readHours(answers: Answers): { hours?: HoursAnswers; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const given = [answers["days"] ?? []].flat();
  const chosen = weekdays.map((_, nth) => nth + 1).filter((day) => given.includes(String(day)));
  if (chosen.length === 0) errors["days"] = "Pick at least one day.";
  const common = readStretch(answers, "", errors);
  const days: HoursAnswers["days"] = [];
  for (const weekday of weekdays.map((_, nth) => nth + 1)) {
    const differs = word(answers[`opens_${weekday}`]) !== "" || word(answers[`closes_${weekday}`]) !== "";
    const isOpen = chosen.includes(weekday);
    if (differs && !isOpen)
      errors[`opens_${weekday}`] = `Tick ${nameOf(weekday)} above, or leave both times of it empty.`;
    const own = differs && isOpen ? readStretch(answers, `_${weekday}`, errors) : common;
    if (isOpen && own) days.push({ weekday, ...own });
  }
  const join = readJoin(word(answers["join"]));
  if (!join) errors["join"] = "Enter a link that begins with https://, or a phone number with its area code.";
  const away = readAway(answers, errors);
  const minutes = (key: string, options: readonly Option[]) =>
    Number(options.find(({ value }) => value === word(answers[key]))?.value ?? options[0]?.value);
  const isRight = Object.keys(errors).length === 0 && join;
  const rest = {
    notice: minutes("notice", noticeOptions),
    buffer: minutes("buffer", bufferOptions),
    ...readWishes(answers),
  };
  return { errors, ...(isRight && { hours: { days, join, ...rest, ...(away && { away }) } }) };
}

/** What somebody likes best. All days together are no wish. */
function readWishes(answers: Answers): Pick<HoursAnswers, "prefers" | "preferredDays"> {
  const half = word(answers["prefers"]);
  const given = [answers["preferred_days"] ?? []].flat();
  const liked = weekdays.map((_, nth) => String(nth + 1)).filter((day) => given.includes(day));
  return {
    prefers: half === "mornings" || half === "afternoons" ? half : null,
    preferredDays: liked.length > 0 && liked.length < weekdays.length ? liked.join("") : null,
  };
}

function readDay(given: Answers[string]): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(word(given));
  } catch {
    return undefined;
  }
}

const longestAway = 200;

/** Days away: both or neither; one day is enough where only the first is said. */
function readAway(answers: Answers, errors: FieldErrors): HoursAnswers["away"] {
  const said = (key: string) => word(answers[key]) !== "";
  if (!said("away_from") && !said("away_to")) return undefined;
  const from = readDay(answers["away_from"]);
  const to = said("away_to") ? readDay(answers["away_to"]) : from;
  if (!from) errors["away_from"] = "Pick the first day on which you are away.";
  if (!from || !to) return undefined;
  const days = from.until(to).days;
  if (days >= 0 && days <= longestAway) return { from, to };
  errors["away_to"] = "Pick a last day that is not before the first, within half a year.";
  return undefined;
}

/** After saving. */
export const hoursDonePage = (words: string): Page => ({
  form: hoursForm,
  key: "done",
  title: "Hours saved",
  close: "Done",
  items: [
    show(text(`New joint check-ins are proposed inside ${words}.`, "strong")),
    show(text("Check-ins that are planned already stay as they are.", "quiet")),
    show(safetyButton),
  ],
});
