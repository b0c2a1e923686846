import type { StaffId } from "#db/ids.ts";
import type { SupportDetails } from "#db/schema/supports.ts";
import { heading, text, type Part } from "./card.ts";
import {
  ask,
  show,
  wordOf,
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
import { classItems, readClass, type ClassData } from "./support-class.form.ts";
import { dayItems, readDue, readSpan, type DaysData } from "./support-days.form.ts";
import { formName, kindOptions } from "./supports.form.ts";
import { bases, problemWithTeacherWords, type Basis, type Span } from "./supports.rules.ts";

export const teachersReadLimit = 300;

const titles: Record<DetailsData["key"], [title: string, submit: string]> = {
  approve: ["Approve support", "Approve"],
  change: ["Approve with changes", "Approve"],
  record: ["Record a support", "Save"],
  revise: ["Change a support", "Save"],
};

export type DetailsData = ClassData &
  DaysData & {
    /** The code name, or that it is one of the school's own students. */
    title: string;
    about: readonly Part[];
    owners: readonly Option[];
    bases: readonly Basis[];
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

/** Reads a support from its form; messages stand by the field. What the form does not ask is as it was. */
export function readDetails(
  answers: Answers,
  data: DetailsData,
): { input: SupportInput; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const due = readDue(answers, data);
  const about = readClass(answers, data);
  const details = detailsFrom(answers, { about: about.details, due });
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
  const { span, wrong } = readSpan(answers, data, due);
  const owner = data.owners.find(({ value }) => value === answers["owner"]);
  const basis = data.bases.find((one) => one === answers["basis"]) ?? "informal";
  return {
    input: {
      kind: data.kind.id,
      basis,
      details,
      span,
      // It comes from the options that were offered, which hold ids of staff.
      ownerId: (owner?.value as StaffId | undefined) ?? data.values.ownerId,
      teacherIds: about.teacherIds,
    },
    errors: { ...errors, ...wrong },
  };
}

type Read = { about: Pick<SupportDetails, "period" | "course">; due: Temporal.PlainDate | undefined };

function detailsFrom(answers: Answers, { about, due }: Read): SupportDetails {
  const amount = wordOf(answers, "amount");
  return {
    ...about,
    ...(amount && { amount }),
    ...(due && { dueOn: due.toString() }),
    teachersRead: wordOf(answers, "teachers_read"),
  };
}
