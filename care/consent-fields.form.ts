import { z } from "zod";
import type { Role } from "#db/actor.ts";
import type { OrganizationId, StudentId } from "#db/ids.ts";
import { stateCodes, type StateRow } from "./consent-states.rules.ts";
import type { StateCode } from "./consent-state-table.rules.ts";
import type { ConsentText } from "./consent-texts.rules.ts";
import {
  assentAnswers,
  careConsenters,
  guardianCapacities,
  overrideKinds,
  purposes,
  representativeCapacities,
  statements,
  type CareConsenter,
  type ConsentEnds,
  type Part2,
} from "./consents.rules.ts";
import type { Answers, FieldErrors, Option } from "./form.ts";
import type { Direction, Law, ShareCategory } from "./share.rules.ts";

export type RoleOption = Option & { value: Role };

/** What the form of a permission must know. `caseName` is the code name; names of people are only ever typed. */
export type ConsentFormData = {
  direction: Direction;
  law: Law;
  part2: Part2;
  caseName: string;
  subject: StudentId;
  birthDate?: Temporal.PlainDate;
  /** The organization that will receive. */
  recipient: { id: OrganizationId; name: string };
  recipientRoles: readonly RoleOption[];
  senderRoles: readonly RoleOption[];
  /** The kinds of information that may be ticked in this direction under this law. */
  categories: readonly ShareCategory[];
  states: readonly StateRow[];
  texts: readonly ConsentText[];
  /** Permissions on file in this direction under this law, which the new one may take the place of. */
  standing?: readonly Option[];
  /** What the case already knows, to save asking. */
  state?: StateCode;
  consentedToCareBy?: CareConsenter;
  dischargedAt?: Temporal.Instant;
  schoolYearEndsOn?: Temporal.PlainDate;
  now: Temporal.Instant;
  zone: string;
};

/** The ends the form offers. The first covers the return to school (45 CFR 164.508(c)(1)(v) allows either kind). */
export const endChoices = {
  discharge_30: { kind: "event", event: "discharge_from_iop", plusDays: 30 },
  discharge: { kind: "event", event: "discharge_from_iop", plusDays: 0 },
  school_year: { kind: "event", event: "end_of_school_year", plusDays: 0 },
} as const satisfies Record<string, ConsentEnds>;
// Object.keys loses the key type of a literal.
const endEventKeys = Object.keys(endChoices) as (keyof typeof endChoices)[];
export const ownText = "own";
export const languages = ["en", "es", "other"] as const;

const day = z.iso
  .date({ error: "Enter a date, such as 2026-11-24." })
  .transform((value) => Temporal.PlainDate.from(value));
const line = z.string().trim().max(200, { error: "Shorten this to 200 characters." });
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, { error: "Choose one of the answers in the list." });
const someOf = <const T extends readonly string[]>(values: T) =>
  z.array(z.enum(values), { error: "Tick from the list only." });
const ticked = z.string().transform((value) => value === "true");

const valuesOf = <T extends string>(options: readonly { value: T }[]): T[] =>
  options.map(({ value }) => value);

/** Every field may be missing here: what must be there is the elements' to say. */
const fieldsFor = (data: ConsentFormData) =>
  z
    .object({
      categories: someOf(data.categories),
      recipients: someOf(valuesOf(data.recipientRoles)),
      from: someOf(valuesOf(data.senderRoles)),
      purposes: someOf(purposes),
      starts_on: day,
      ends: oneOf([...endEventKeys, "date"]),
      ends_on: day,
      state: oneOf(stateCodes),
      care_consented_by: oneOf(careConsenters),
      override: oneOf(["none", ...overrideKinds]),
      override_document: line,
      adult_name: line,
      adult_capacity: oneOf([...guardianCapacities, ...representativeCapacities]),
      adult_authority: line,
      adult_signed_on: day,
      student_answer: oneOf(["signed", ...assentAnswers]),
      student_signed_on: day,
      taken_on: oneOf(["paper", "panel"]),
      text: oneOf([...new Set(data.texts.map(({ version }) => version)), ownText]),
      language: oneOf(languages),
      own_form: line,
      statements: someOf(statements),
      copy_given: ticked,
    })
    .partial();
export type ConsentFields = z.infer<ReturnType<typeof fieldsFor>>;

const many = ["categories", "recipients", "from", "purposes", "statements"];

function untouched(value: string | string[] | undefined): boolean {
  return value === undefined || value.length === 0;
}

/** Fields that the school's form does not show: FERPA asks for no discloser and knows no state's age. */
const healthOnly: readonly string[] = ["from", "state", "care_consented_by"];

/** One tick may come as a bare string, and an empty field as an empty one. What was not shown is not taken. */
function tidy(answers: Answers, law: Law): Answers {
  const entries = Object.entries(answers)
    .filter(([, value]) => !untouched(value))
    .filter(([key]) => law !== "ferpa" || !healthOnly.includes(key));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, many.includes(key) && typeof value === "string" ? [value] : value]),
  );
}

/**
 * What was entered, field by field. A field that cannot be read gets a message and is left out; the rest still
 * counts.
 */
export function parseFields(
  answers: Answers,
  data: ConsentFormData,
): { fields: ConsentFields; errors: FieldErrors } {
  const schema = fieldsFor(data);
  const raw = tidy(answers, data.law);
  const first = schema.safeParse(raw);
  if (first.success) return { fields: first.data, errors: {} };
  const errors: FieldErrors = {};
  for (const issue of first.error.issues) errors[String(issue.path[0])] ??= issue.message;
  const sound = Object.fromEntries(Object.entries(raw).filter(([key]) => errors[key] === undefined));
  return { fields: schema.parse(sound), errors };
}
