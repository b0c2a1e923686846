import { StaffId } from "#db/ids.ts";
import { text, type Part } from "../card.ts";
import { ask, show, type Answers, type Field, type FieldErrors, type Option, type Page } from "../form.ts";
import { safetyButton } from "../safety.form.ts";
import { readJoin, type Join, type Repeats } from "./check-ins.rules.ts";

export const formName = "checkin";
/** A page of this conversation. */
export const page = (rest: Omit<Page, "form" | "close">): Page => ({
  form: formName,
  close: "Cancel",
  ...rest,
});

/** The first page: about which case. `dropped` says that words were typed which are no code name; they are gone. */
export const casePage = (cases: readonly Option[], dropped: boolean): Page =>
  page({
    key: "case",
    title: "Joint check-in",
    submit: "Next",
    items: [
      ...(dropped ? [show(text(droppedWords, "warning"))] : []),
      cases.length > 0 ? ask(caseField(cases)) : show(text(noCases)),
      show(safetyButton),
    ],
  });

const droppedWords =
  "What you typed after the command is not one of your code names, so it was not kept. Pick the case here; if you know only the student's name, look the code up in the panel.";
const noCases =
  "You are on no care team yet. Ask your coordinator to add you to a case; then it appears here.";

const caseField = (cases: readonly Option[]): Field => ({
  kind: "choice",
  key: "case",
  label: "Which case?",
  style: "compact",
  options: [...cases],
  placeholder: "Pick a code name",
  movesOn: true,
});

const lengths = [15, 20, 30, 45, 60] as const;
const spans = [
  ["soon", "The next 7 days"],
  ["this", "This week"],
  ["next", "Next week"],
  ["dates", "From one date to another"],
] as const;

export type PlanData = {
  codeName: string;
  /** Whom one may ask, each under the name of their side. */
  people: readonly Option[];
  chosen: readonly string[];
  join: string;
  today: Temporal.PlainDate;
  notice?: string;
};

/** The second page, filled in as far as can be guessed: who, how long, when, and how to join. */
export const planPage = (data: PlanData): Page =>
  page({
    key: "plan",
    title: "Joint check-in",
    submit: "Find times",
    items: [
      ...(data.notice ? [show(text(data.notice, "warning"))] : []),
      show({ kind: "heading", text: data.codeName }),
      ask({
        kind: "many",
        key: "who",
        label: "Who has to be there",
        options: [...data.people],
        values: [...data.chosen],
      }),
      ask(lengthField),
      ...whenFields(data.today).map(ask),
      ...repeatFields.map(ask),
      ask(joinField(data.join)),
      ask({
        kind: "many",
        key: "also",
        label: "Also welcome",
        help: "They are told, and no time waits for them.",
        options: data.people.filter(({ value }) => StaffId.safeParse(value).success),
        optional: true,
      }),
      show(onlyHours),
      show(safetyButton),
    ],
  });

const lengthField: Field = {
  kind: "choice",
  key: "minutes",
  label: "How long",
  style: "compact",
  options: lengths.map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` })),
  value: "30",
};

/** Whether it is one meeting or comes again. */
const repeatFields: readonly Field[] = [
  {
    kind: "choice",
    key: "repeats",
    label: "How often",
    style: "compact",
    options: [
      { value: "once", label: "Once" },
      { value: "1", label: "Every week" },
      { value: "2", label: "Every second week" },
    ],
    value: "once",
  },
  {
    kind: "date",
    key: "until",
    label: "Until",
    optional: true,
    help: "Only where it comes again. Left empty: until discharge.",
  },
];

/** Which meetings of a series a change is about. */
export const scopeField: Field = {
  kind: "choice",
  key: "scope",
  label: "Which meetings",
  style: "expanded",
  options: [
    { value: "this", label: "This one" },
    { value: "later", label: "This one and all later ones" },
    { value: "all", label: "All that are still to come" },
  ],
  value: "this",
};

function whenFields(today: Temporal.PlainDate): Field[] {
  const options = spans.map(([value, label]) => ({ value, label }));
  return [
    { kind: "choice", key: "when", label: "When", style: "compact", options, value: "soon" },
    {
      kind: "date",
      key: "from",
      label: "From",
      optional: true,
      help: `Only for dates. Today is ${dayWords(today)}.`,
    },
    { kind: "date", key: "to", label: "To", optional: true },
  ];
}

const dayWords = (day: Temporal.PlainDate): string =>
  day.toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric" });

const joinField = (join: string): Field => ({
  kind: "text",
  key: "join",
  label: "How to join",
  lines: "one",
  max: 300,
  optional: true,
  placeholder: "https://… or a phone number",
  help: "A meeting link or a number to call. Shown to those who are asked, from 10 minutes before.",
  ...(join && { value: join }),
});

/** Says on what the proposals rest. */
export const onlyHours: Part = text(
  "We know hours, the school's and the program's days, the check-ins planned here, and the calendars that people connected. Of everybody else we only know the hours.",
  "quiet",
);

export type Span = { from: Temporal.PlainDate; to: Temporal.PlainDate };
export type PlanAnswers = {
  who: string[];
  also: string[];
  minutes: number;
  span: Span;
  join: Join;
  repeats?: Repeats;
};

export const many = (given: Answers[string]): string[] => [given ?? []].flat().filter((one) => one !== "");
/** One answer as a word. */
export const word = (given: Answers[string]): string => (typeof given === "string" ? given.trim() : "");

/** Reads the second page. Messages stand by the field's key. */
export function readPlan(
  answers: Answers,
  known: { people: readonly string[]; today: Temporal.PlainDate },
): { plan: PlanAnswers; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const among = (ids: string[]) => ids.filter((id) => known.people.includes(id));
  const who = among(many(answers["who"]));
  if (who.length < 2) errors["who"] = "Pick at least one person of each side.";
  const minutes = lengths.find((one) => String(one) === answers["minutes"]) ?? 30;
  const join = readJoin(word(answers["join"]));
  if (!join) errors["join"] = "Enter a link that begins with https://, or a phone number with its area code.";
  const span = readSpan(answers, known.today, errors);
  const also = among(many(answers["also"])).filter((id) => !who.includes(id));
  const repeats = readRepeats(answers, span, errors);
  const plan = { who, also, minutes, span, join: join ?? ({ kind: "none" } as const) };
  return { plan: { ...plan, ...(repeats && { repeats }) }, errors };
}

const longestSeries = 366;

function readRepeats(answers: Answers, span: Span, errors: FieldErrors): Repeats | undefined {
  const everyWeeks = [1, 2].find((weeks) => String(weeks) === answers["repeats"]);
  if (!everyWeeks) return undefined;
  if (word(answers["until"]) === "") return { everyWeeks };
  const until = readDate(answers["until"]);
  const days = until ? span.from.until(until).days : 0;
  if (until && days > 0 && days <= longestSeries) return { everyWeeks, until };
  errors["until"] = "Pick a day that is later than the first meeting, within a year.";
  return undefined;
}

const longest = 60;

/** Reads when to look. Days before today are left out. */
export function readSpan(answers: Answers, today: Temporal.PlainDate, errors: FieldErrors): Span {
  const toFriday = Math.max(0, 5 - today.dayOfWeek);
  const monday = today.add({ days: 8 - today.dayOfWeek });
  if (answers["when"] === "this") return { from: today, to: today.add({ days: toFriday }) };
  if (answers["when"] === "next") return { from: monday, to: monday.add({ days: 4 }) };
  if (answers["when"] !== "dates") return { from: today, to: today.add({ days: 7 }) };
  const [from, to] = [readDate(answers["from"]), readDate(answers["to"])];
  if (!from) errors["from"] = "Pick the first day.";
  if (!to) errors["to"] = "Pick the last day.";
  if (!from || !to) return { from: today, to: today };
  if (Temporal.PlainDate.compare(to, today) < 0)
    errors["to"] = "This day is over. Pick one that is still to come.";
  else if (Temporal.PlainDate.compare(from, to) > 0)
    errors["to"] = "Pick a last day that is not before the first.";
  else if (from.until(to).days > longest) errors["to"] = `Look at ${longest} days at most.`;
  return { from, to };
}

/** A day as a date field gives it; undefined when it is none. */
export function readDate(given: Answers[string]): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(word(given));
  } catch {
    return undefined;
  }
}

/** When a meeting that exists is moved: only the days to look at. */
export const movePage = (data: {
  codeName: string;
  today: Temporal.PlainDate;
  was?: string;
  isSeries?: boolean;
}): Page =>
  page({
    key: "move",
    title: "Find another time",
    submit: "Find times",
    items: [
      show({ kind: "heading", text: data.codeName }),
      ...(data.was ? [show(text(`It stands at ${data.was} until you have picked other times.`))] : []),
      ...(data.isSeries ? [ask(scopeField)] : []),
      ...whenFields(data.today).map(ask),
      show(onlyHours),
      show(safetyButton),
    ],
  });
