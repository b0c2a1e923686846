import type { ClassId, StaffId } from "#db/ids.ts";
import type { SupportDetails } from "#db/schema/supports.ts";
import { ask, wordOf, type Answers, type Field, type Item, type Option } from "./form.ts";
import type { SupportKind } from "./support-catalog.rules.ts";
import { classLimit } from "./supports.form.ts";

/** A class of the student, as the school's roster has it. */
export type StudentClass = { id: ClassId; course: string; period?: string; teacherIds: readonly StaffId[] };

export type ClassData = {
  kind: SupportKind;
  /** The student's own classes; none where the roster does not know them. */
  classes: readonly StudentClass[];
  teachers: readonly Option[];
  /** The class as the student calls it, from the request. */
  calledClass?: string;
  values: { details: Partial<SupportDetails>; teacherIds?: readonly StaffId[] };
};

type ClassValues = Pick<SupportDetails, "period" | "course">;

/** The one class that is meant by what the student calls it; nothing where several could be. */
export function classCalled(
  called: string | undefined,
  classes: readonly StudentClass[],
): StudentClass | undefined {
  const words = called?.trim().toLowerCase();
  if (!words) return undefined;
  const fits = classes.filter(({ course }) => {
    const name = course.toLowerCase();
    return name.startsWith(words) || name.split(/\s+/).some((word) => word.startsWith(words));
  });
  return fits.length === 1 ? fits[0] : undefined;
}

/** Which of the student's classes a support is for already, or by what the request calls it. */
function knownClass({ classes, calledClass, values }: ClassData): StudentClass | undefined {
  const { period, course } = values.details;
  const same = classes.find((one) => one.course === course && one.period === period);
  return same ?? (course ? undefined : classCalled(calledClass, classes));
}

const line = (
  key: string,
  label: string,
  rest: { value?: string | undefined; placeholder: string; max: number },
): Item =>
  ask({
    kind: "text",
    key,
    label,
    lines: "one",
    max: rest.max,
    optional: true,
    placeholder: rest.placeholder,
    ...(rest.value && { value: rest.value }),
  });

const onRoster = ({ kind, classes }: ClassData) => kind.asks.includes("class") && classes.length > 0;

/** Which class, who teaches it, and how much. Where the roster knows the student's classes, one press says both. */
export function classItems(data: ClassData): Item[] {
  const { kind, teachers, values } = data;
  const { period, course, amount } = values.details;
  const known = onRoster(data) ? knownClass(data) : undefined;
  const written = known ? {} : { period, course };
  const names = onRoster(data)
    ? (["Or another class", "Its period"] as const)
    : (["Class", "Period"] as const);
  const others = values.teacherIds?.filter((id) => !known?.teacherIds.includes(id));
  const who: Field = {
    kind: "many",
    key: "teachers",
    label: onRoster(data) ? "Others who have to know" : "Teachers who have to know",
    options: [...teachers],
    optional: true,
    ...(onRoster(data) && { help: "Who teaches the class picked above is told anyway." }),
    ...(others && { values: others }),
  };
  return [
    ...(onRoster(data) ? [ask(rosterField(data, known))] : []),
    ...(kind.asks.includes("class")
      ? [
          line("course", names[0], { value: written.course, placeholder: "Chemistry", max: classLimit }),
          line("period", names[1], { value: written.period, placeholder: "3", max: 8 }),
        ]
      : []),
    ...(teachers.length > 0 ? [ask(who)] : []),
    ...(kind.asks.includes("amount")
      ? [line("amount", "How much", { value: amount, placeholder: "Time and a half", max: classLimit })]
      : []),
  ];
}

function rosterField({ classes, teachers }: ClassData, known: StudentClass | undefined): Field {
  const nameOf = (id: StaffId) => teachers.find(({ value }) => value === id)?.label;
  const options = classes.map((one): Option => {
    const taught = one.teacherIds.map(nameOf).filter((name) => name !== undefined);
    return {
      value: one.id,
      label: one.period ? `${one.course}, period ${one.period}` : one.course,
      hint: taught.length > 0 ? taught.join(", ") : "Nobody who teaches it is on the roster",
    };
  });
  return {
    kind: "choice",
    key: "class",
    label: "Class",
    style: "expanded",
    options,
    optional: true,
    ...(known && { value: known.id }),
  };
}

/** The class of an answer, and who has to know: a class that is written counts before one that was picked. */
export function readClass(
  answers: Answers,
  data: ClassData,
): { details: ClassValues; teacherIds: StaffId[] } {
  const [course, period] = [wordOf(answers, "course"), wordOf(answers, "period")];
  const picked =
    onRoster(data) && !course ? data.classes.find(({ id }) => id === answers["class"]) : undefined;
  const details = picked ? { course: picked.course, period: picked.period } : { course, period };
  const chosen = [answers["teachers"] ?? []].flat();
  const ids = [...(picked?.teacherIds ?? []), ...chosen];
  return {
    details: {
      ...(details.period && { period: details.period }),
      ...(details.course && { course: details.course }),
    },
    // The options hold ids of staff; who has left teaches no longer.
    teacherIds: [...new Set(ids)].filter((id) =>
      data.teachers.some(({ value }) => value === id),
    ) as StaffId[],
  };
}
