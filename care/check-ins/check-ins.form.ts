import type { StaffId } from "#db/ids.ts";
import { text, type Part } from "../card.ts";
import { ask, show, type Answers, type Field, type FieldErrors, type Option, type Page } from "../form.ts";
import { momentWords } from "../moments.ts";
import { safetyButton } from "../safety.form.ts";
import { readJoin, type Join } from "./check-ins.rules.ts";

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
      ask(joinField(data.join)),
      ask({
        kind: "many",
        key: "also",
        label: "Also welcome",
        help: "They are told, and no time waits for them.",
        options: [...data.people],
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
const onlyHours: Part = text(
  "We know hours, the school's and the program's days, the check-ins planned here, and the calendars that people connected. Of everybody else we only know the hours.",
  "quiet",
);

export type Span = { from: Temporal.PlainDate; to: Temporal.PlainDate };
export type PlanAnswers = { who: string[]; also: string[]; minutes: number; span: Span; join: Join };

const many = (given: Answers[string]): string[] => [given ?? []].flat().filter((one) => one !== "");
/** One answer as a word. */
export const word = (given: Answers[string]): string => (typeof given === "string" ? given.trim() : "");

/** Reads the second page. Messages stand by the field's key. */
export function readPlan(
  answers: Answers,
  known: { people: readonly StaffId[]; today: Temporal.PlainDate },
): { plan: PlanAnswers; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const among = (ids: string[]) => ids.filter((id) => (known.people as readonly string[]).includes(id));
  const who = among(many(answers["who"]));
  if (who.length < 2) errors["who"] = "Pick at least one person of each side.";
  const minutes = lengths.find((one) => String(one) === answers["minutes"]) ?? 30;
  const join = readJoin(word(answers["join"]));
  if (!join) errors["join"] = "Enter a link that begins with https://, or a phone number with its area code.";
  const span = readSpan(answers, known.today, errors);
  const also = among(many(answers["also"])).filter((id) => !who.includes(id));
  return { plan: { who, also, minutes, span, join: join ?? { kind: "none" } }, errors };
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

export type TimesData = {
  codeName: string;
  times: readonly Temporal.Instant[];
  /** The reader's zone, and the other zones of those who are asked. */
  zone: string;
  zones: readonly string[];
  minutes: number;
  who: readonly string[];
  /** What each time would cost in class, in the order of the times; empty words where it costs none. */
  costs: readonly string[];
  notice?: string;
};

const preselected = 3;

/** The times that were found, before anybody is asked: which of them, who will be asked, what they will see. */
export const timesPage = (data: TimesData): Page => ({
  form: formName,
  key: "times",
  title: "Pick times to offer",
  submit: "Ask everybody",
  close: "Back",
  items: [
    ...(data.notice ? [show(text(data.notice, "warning"))] : []),
    show({ kind: "heading", text: data.codeName }),
    show(text("Everyone who has to be there is free at each of these. The least class time comes first.")),
    ask({
      kind: "many",
      key: "times",
      label: `Times to offer, ${data.minutes} minutes each`,
      options: data.times.map((at, nth) => timeOption(at, data, data.costs[nth])),
      values: data.times.slice(0, preselected).map((at) => at.toString()),
    }),
    show({ kind: "heading", text: "Who will be asked" }),
    show({ kind: "list", items: [...data.who] }),
    show(
      text(
        "They see these times, the length and these names. The first time that works for all is confirmed by itself.",
        "quiet",
      ),
    ),
    show(onlyHours),
    show(safetyButton),
  ],
});

/** A time in the reader's zone, with the others' beside it where their clocks differ. */
function timeOption(
  at: Temporal.Instant,
  { zone, zones }: Pick<TimesData, "zone" | "zones">,
  cost = "",
): Option {
  const offset = (name: string) => at.toZonedDateTimeISO(name).offsetNanoseconds;
  const others = zones.filter((name, nth) => offset(name) !== offset(zone) && zones.indexOf(name) === nth);
  const clocks = others.map((name) => shortTime(at, name)).join(" · ");
  const hint = [cost && `Costs ${cost}`, clocks && `For others: ${clocks}`].filter(Boolean).join(" · ");
  return { value: at.toString(), label: momentWords(at, zone), ...(hint && { hint }) };
}

const shortTime = (at: Temporal.Instant, zone: string): string =>
  at.toLocaleString("en-US", { timeZone: zone, hour: "numeric", minute: "2-digit", timeZoneName: "short" });

/** The times that were picked, of those that were shown. */
export function readTimes(answers: Answers): Temporal.Instant[] {
  return many(answers["times"]).flatMap((one) => {
    try {
      return [Temporal.Instant.from(one)];
    } catch {
      return [];
    }
  });
}

/** When a meeting that exists is moved: only the days to look at. */
export const movePage = (data: { codeName: string; today: Temporal.PlainDate; was?: string }): Page =>
  page({
    key: "move",
    title: "Find another time",
    submit: "Find times",
    items: [
      show({ kind: "heading", text: data.codeName }),
      ...(data.was ? [show(text(`It stands at ${data.was} until you have picked other times.`))] : []),
      ...whenFields(data.today).map(ask),
      show(onlyHours),
      show(safetyButton),
    ],
  });
