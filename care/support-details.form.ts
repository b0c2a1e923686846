import type { StaffId } from "#db/ids.ts";
import type { SupportDetails } from "#db/schema/supports.ts";
import { heading, text, type Part } from "./card.ts";
import {
  ask,
  show,
  type Answers,
  type Field,
  type FieldErrors,
  type Item,
  type Option,
  type Page,
} from "./form.ts";
import { notMonitored, safetyButton } from "./safety.form.ts";
import type { SupportKind } from "./support-catalog.rules.ts";
import type { SupportInput } from "./support-records.ts";
import { classLimit, formName, kindOptions } from "./supports.form.ts";
import {
  bases,
  checkSpan,
  problemWithTeacherWords,
  readDay,
  usualSpan,
  type Basis,
  type Span,
} from "./supports.rules.ts";

export const teachersReadLimit = 300;

export type DetailsKey = "approve" | "change" | "record" | "revise";
const titles: Record<DetailsKey, [title: string, submit: string]> = {
  approve: ["Approve support", "Approve"],
  change: ["Approve with changes", "Approve"],
  record: ["Record a support", "Save"],
  revise: ["Change a support", "Save"],
};

export type DetailsData = {
  key: DetailsKey;
  /** The code name, or that it is one of the school's own students. */
  title: string;
  kind: SupportKind;
  about: readonly Part[];
  teachers: readonly Option[];
  owners: readonly Option[];
  bases: readonly Basis[];
  today: Temporal.PlainDate;
  values: {
    details: Partial<SupportDetails>;
    ownerId: StaffId;
    basis?: Basis;
    span?: Span;
    teacherIds?: readonly StaffId[];
  };
  /** What the other side will learn. */
  told?: string;
  /** What must not stand in the words. */
  forbidden: { program?: string; codeName?: string };
};

/** Which support is recorded, for whom there is no request. */
export const pickKindPage = (title: string, kinds: readonly SupportKind[]): Page => ({
  form: formName,
  key: "kind",
  title: "Record a support",
  submit: "Next",
  close: "Cancel",
  items: [
    show(heading(title)),
    ask({
      kind: "choice",
      key: "kind",
      label: "Which support?",
      style: "compact",
      options: kindOptions(kinds),
      placeholder: "Pick a support",
      movesOn: true,
    }),
    show(safetyButton),
  ],
});

/** A support as the school gives it: class, teachers, days, and what teachers will read. */
export function detailsPage(data: DetailsData): Page {
  const [title, submit] = titles[data.key];
  return {
    form: formName,
    key: data.key,
    title,
    submit,
    close: "Cancel",
    items: [
      show(heading(data.title)),
      ...data.about.map(show),
      ...classItems(data),
      ...dayItems(data),
      ask({
        kind: "text",
        key: "teachers_read",
        label: "What teachers will read",
        lines: "many",
        max: teachersReadLimit,
        value: data.values.details.teachersRead ?? data.kind.teachersRead,
        help: "Your own words: what to do in class, not why. Their page shows the student's name besides.",
      }),
      ...ownItems(data),
      ...(data.told ? [show(text(data.told, "quiet"))] : []),
      show(text(notMonitored, "quiet")),
      show(safetyButton),
    ],
  };
}

function classItems({ kind, teachers, values }: DetailsData): Item[] {
  const { period, course, amount } = values.details;
  const one = (
    key: string,
    label: string,
    field: { value?: string | undefined; placeholder: string; max: number },
  ): Item =>
    ask({
      kind: "text",
      key,
      label,
      lines: "one",
      max: field.max,
      optional: true,
      placeholder: field.placeholder,
      ...(field.value && { value: field.value }),
    });
  const about = kind.asks.includes("class")
    ? [
        one("period", "Period", { value: period, placeholder: "3", max: 8 }),
        one("course", "Class", { value: course, placeholder: "Chemistry", max: classLimit }),
      ]
    : [];
  const who: Field = {
    kind: "many",
    key: "teachers",
    label: "Teachers who have to know",
    options: [...teachers],
    optional: true,
    ...(values.teacherIds && { values: [...values.teacherIds] }),
  };
  return [
    ...about,
    ...(teachers.length > 0 ? [ask(who)] : []),
    ...(kind.asks.includes("amount")
      ? [one("amount", "How much", { value: amount, placeholder: "Time and a half", max: classLimit })]
      : []),
  ];
}

/** A dated support needs its new date; any other its start, review and end. */
function dayItems({ key, kind, values, today }: DetailsData): Item[] {
  const day = (name: string, label: string, value: string, help?: string): Item =>
    ask({ kind: "date", key: name, label, value, ...(help && { help }) });
  if (kind.asks.includes("date")) {
    const due = values.details.dueOn ?? "";
    return key === "approve" && due ? [] : [day("due", "New date", due)];
  }
  const span = values.span ?? usualSpan(today);
  return [
    day("starts", "Starts", span.starts.toString()),
    day("review", "Review", span.review.toString(), "At most six weeks after the start."),
    day("ends", "Ends", span.ends.toString()),
  ];
}

function ownItems(data: DetailsData): Item[] {
  const owner: Field = {
    kind: "person",
    key: "owner",
    label: "Who looks after it",
    options: [...data.owners],
    value: data.values.ownerId,
  };
  if (data.bases.length < 2) return [ask(owner), show(text(bases.informal, "quiet"))];
  const basis: Field = {
    kind: "choice",
    key: "basis",
    label: "On what basis",
    style: "compact",
    options: data.bases.map((value) => ({ value, label: bases[value] })),
    value: data.values.basis ?? "informal",
  };
  return [ask(owner), ask(basis)];
}

const wordOf = (answers: Answers, key: string): string => {
  const value = answers[key];
  return typeof value === "string" ? value.trim().replaceAll(/\s+/g, " ") : "";
};

/** Reads a support from its form; messages stand by the field. What the form does not ask is as it was. */
export function readDetails(
  answers: Answers,
  data: DetailsData,
): { input: SupportInput; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const details = detailsFrom(answers, data);
  for (const [key, words] of [
    ["course", details.course],
    ["period", details.period],
    ["amount", details.amount],
    ["teachers_read", details.teachersRead],
  ] as const) {
    const problem = words && problemWithTeacherWords(words, data.forbidden);
    if (problem) errors[key] = problem;
  }
  if (!details.teachersRead) errors["teachers_read"] = "Say what teachers have to do.";
  const { span, wrong } = spanFrom(answers, data, details.dueOn);
  const teacherIds = chosen(answers["teachers"], data.teachers);
  const owner = data.owners.find(({ value }) => value === answers["owner"]);
  const basis = data.bases.find((one) => one === answers["basis"]) ?? "informal";
  return {
    input: {
      kind: data.kind.id,
      basis,
      details,
      span,
      // Both come from the options that were offered, which hold ids of staff.
      ownerId: (owner?.value as StaffId | undefined) ?? data.values.ownerId,
      teacherIds: teacherIds as StaffId[],
    },
    errors: { ...errors, ...wrong },
  };
}

const chosen = (given: string | string[] | undefined, options: readonly Option[]): string[] =>
  [given ?? []].flat().filter((one) => options.some(({ value }) => value === one));

function detailsFrom(answers: Answers, { key, kind, values }: DetailsData): SupportDetails {
  const [period, course, amount] = [
    wordOf(answers, "period"),
    wordOf(answers, "course"),
    wordOf(answers, "amount"),
  ];
  const due = key === "approve" ? (values.details.dueOn ?? wordOf(answers, "due")) : wordOf(answers, "due");
  return {
    ...(period && { period }),
    ...(course && { course }),
    ...(amount && { amount }),
    ...(kind.asks.includes("date") && readDay(due) && { dueOn: due }),
    teachersRead: wordOf(answers, "teachers_read"),
  };
}

function spanFrom(
  answers: Answers,
  { kind, today, values }: DetailsData,
  dueOn: string | undefined,
): { span: Span; wrong: FieldErrors } {
  const starts = values.span?.starts ?? today;
  if (kind.asks.includes("date")) {
    const due = readDay(dueOn);
    if (!due) return { span: usualSpan(today), wrong: { due: "Pick the new date." } };
    const span = usualSpan(Temporal.PlainDate.compare(due, starts) < 0 ? due : starts, due);
    const problem = Object.values(checkSpan(span, today))[0];
    return { span, wrong: problem ? { due: problem } : {} };
  }
  const days = ["starts", "review", "ends"].map((key) => readDay(answers[key]));
  const [first, review, ends] = days;
  if (first && review && ends) {
    const span = { starts: first, review, ends };
    return { span, wrong: checkSpan(span, today) };
  }
  const missing = ["starts", "review", "ends"].filter((_, at) => !days[at]);
  return { span: usualSpan(today), wrong: Object.fromEntries(missing.map((key) => [key, "Pick a day."])) };
}
