import type { SupportDetails } from "#db/schema/supports.ts";
import { ask, wordOf, type Answers, type Field, type FieldErrors, type Item, type Option } from "./form.ts";
import { afterOpenDays, type ClosedDays } from "./scheduling/days.ts";
import type { SupportKind } from "./support-catalog.rules.ts";
import { dayWords } from "./support-words.ts";
import { checkSpan, readDay, usualSpan, type Span } from "./supports.rules.ts";

export type DaysData = {
  key: "approve" | "change" | "record" | "revise";
  kind: SupportKind;
  today: Temporal.PlainDate;
  /** Days on which the school does not meet. */
  closed: ClosedDays;
  values: { details: Partial<SupportDetails>; span?: Span };
};

const day = (key: string, label: string, rest: { value?: string; help?: string; optional?: boolean }): Item =>
  ask({ kind: "date", key, label, ...rest });

const isDated = ({ kind }: DaysData) => kind.asks.includes("date");
/** An approval as asked keeps the date that was asked for. */
const keepsDate = ({ key, values }: DaysData) => key === "approve" && Boolean(values.details.dueOn);

/** So many class days are offered by one press each; further ones from a calendar. */
const classDays = 5;

/** A dated support needs its new date; any other its start, review and end. */
export function dayItems(data: DaysData): Item[] {
  if (isDated(data)) return keepsDate(data) ? [] : dueItems(data);
  const span = data.values.span ?? usualSpan(data.today);
  return [
    day("starts", "Starts", { value: span.starts.toString() }),
    day("review", "Review", { value: span.review.toString(), help: "At most six weeks after the start." }),
    day("ends", "Ends", { value: span.ends.toString() }),
  ];
}

function dueItems({ key, today, closed, values }: DaysData): Item[] {
  const now = readDay(values.details.dueOn);
  const from = now && Temporal.PlainDate.compare(today, now) < 0 ? now : today;
  const next = Array.from({ length: classDays }, (_, at) => afterOpenDays(from, at + 1, closed));
  const last = next.at(-1);
  if (last) next.push(afterOpenDays(last, classDays, closed));
  const asIs = key === "change" ? "as asked" : "as it is";
  const options: Option[] = [
    ...(now ? [{ value: now.toString(), label: dayWords(now), hint: asIs }] : []),
    ...next.map((one) => ({ value: one.toString(), label: dayWords(one) })),
  ];
  const field: Field = {
    kind: "choice",
    key: "due",
    label: "New date",
    style: "expanded",
    options,
    ...(now ? { value: now.toString() } : { optional: true }),
  };
  return [ask(field), day("due_other", "Or another day", { optional: true })];
}

/** The new date of an answer, where the support has one: a day from the calendar counts before one that was offered. */
export function readDue(answers: Answers, data: DaysData): Temporal.PlainDate | undefined {
  if (!isDated(data)) return undefined;
  if (keepsDate(data)) return readDay(data.values.details.dueOn);
  return readDay(wordOf(answers, "due_other") || wordOf(answers, "due"));
}

/** From when until when, with what is wrong by field. */
export function readSpan(
  answers: Answers,
  data: DaysData,
  due: Temporal.PlainDate | undefined,
): { span: Span; wrong: FieldErrors } {
  const { today, values } = data;
  if (isDated(data)) {
    const field = wordOf(answers, "due_other") ? "due_other" : "due";
    if (!due) return { span: usualSpan(today), wrong: { [field]: "Pick the new date." } };
    const starts = values.span?.starts ?? today;
    const span = usualSpan(Temporal.PlainDate.compare(due, starts) < 0 ? due : starts, due);
    const problem = Object.values(checkSpan(span, today))[0];
    return { span, wrong: problem ? { [field]: problem } : {} };
  }
  const keys = ["starts", "review", "ends"];
  const [starts, review, ends] = keys.map((key) => readDay(answers[key]));
  if (starts && review && ends) {
    const span = { starts, review, ends };
    return { span, wrong: checkSpan(span, today) };
  }
  const missing = keys.filter((key) => !readDay(answers[key]));
  return { span: usualSpan(today), wrong: Object.fromEntries(missing.map((key) => [key, "Pick a day."])) };
}
