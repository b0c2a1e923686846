import type { ImportKind } from "#db/schema/imports.ts";
import { keyOf } from "../deidentify/fold.ts";

/** What a column of a file can be. */
export type ImportField =
  | "number"
  | "source"
  | "name"
  | "given"
  | "middle"
  | "family"
  | "preferred"
  | "nicknames"
  | "birthDate"
  | "site"
  | "role"
  | "status"
  | "email"
  | "phone"
  | "class"
  | "course"
  | "period"
  | "teacher"
  | "student"
  | "member"
  | "relation"
  | "language"
  | "contact";

export type FieldPlan = { field: ImportField; label: string; help?: string; names: readonly string[] };

const number: FieldPlan = {
  field: "number",
  label: "Student number",
  help: "The number your records know the student by. It decides who is the same.",
  names: ["number", "student number", "student id", "studentid", "local id", "identifier", "sis id", "id"],
};
const nameFields: readonly FieldPlan[] = [
  { field: "given", label: "First name", names: ["first name", "given name", "givenname", "first"] },
  { field: "middle", label: "Middle name", names: ["middle name", "middlename", "middle"] },
  {
    field: "family",
    label: "Last name",
    names: ["last name", "family name", "familyname", "surname", "last"],
  },
  {
    field: "name",
    label: "Whole name",
    help: "Where first and last name stand in one column.",
    names: ["name", "full name", "student name", "legal name", "staff name", "display name"],
  },
];
const source: FieldPlan = {
  field: "source",
  label: "Id in your other files",
  help: "What enrollment files call this person, such as sourcedId.",
  names: ["sourcedid", "source id"],
};
const status: FieldPlan = {
  field: "status",
  label: "Status",
  help: "Rows that say tobedeleted count as gone.",
  names: ["status"],
};
const site: FieldPlan = {
  field: "site",
  label: "Site",
  help: "The name of a building or track, as it stands in Footbridge.",
  names: ["site", "school", "building", "school name", "campus", "track"],
};
const role: FieldPlan = { field: "role", label: "Role", names: ["role", "roles", "position", "job title"] };

/** In a file of families a name is the adult's, and the student's may stand beside it. */
function ofAdult(plan: FieldPlan): FieldPlan {
  const plain = plan.names.filter((name) => !/student|staff|legal|display/.test(name));
  const named = ["guardian", "parent", "contact"].flatMap((who) => plain.map((name) => `${who} ${name}`));
  const alone = plan.field === "name" ? ["guardian", "parent"] : [];
  return { ...plan, names: [...named, ...alone, ...plain] };
}

/** What each kind of file can bring, in the order in which it is asked. */
export const fieldPlans: Record<ImportKind, readonly FieldPlan[]> = {
  students: [
    number,
    ...nameFields,
    {
      field: "preferred",
      label: "Preferred name",
      names: ["preferred name", "preferred", "preferred given name", "preferredgivenname", "goes by"],
    },
    {
      field: "nicknames",
      label: "Nicknames",
      help: "Several with a semicolon between them.",
      names: ["nickname", "nicknames", "also known as", "aka"],
    },
    {
      field: "birthDate",
      label: "Birth date",
      help: "As 2011-05-02 or 5/2/2011.",
      names: ["birth date", "birthdate", "date of birth", "dob", "born", "birthday"],
    },
    site,
    { ...role, help: "Only rows that say student are read." },
    source,
    status,
  ],
  staff: [
    {
      ...number,
      label: "Staff number",
      help: "What your records know the person by. It decides who is the same.",
      names: ["staff number", "staff id", "employee id", "employee number", ...number.names],
    },
    ...nameFields,
    { ...role, help: "Several with a semicolon between them, such as counselor; intake." },
    site,
    { field: "email", label: "E-mail", names: ["email", "e-mail", "email address", "work email"] },
    { field: "phone", label: "Phone", names: ["phone", "telephone", "sms", "mobile"] },
    source,
    status,
  ],
  classes: [
    {
      field: "class",
      label: "Class number",
      help: "What tells one class from another, such as a section number.",
      names: ["class number", "class id", "class", "section", "section id", "classsourcedid", "class code"],
    },
    { field: "course", label: "Course", names: ["course", "course name", "title", "class name", "subject"] },
    { field: "period", label: "Period", names: ["period", "periods", "block", "hour"] },
    {
      field: "teacher",
      label: "Teacher's staff number",
      names: ["teacher", "teacher number", "teacher id", "teacher staff number"],
    },
    {
      field: "student",
      label: "Student's number",
      names: ["student", "student number", "student id", "studentid"],
    },
    {
      field: "member",
      label: "Person's id",
      help: "In enrollment files, with a role in another column.",
      names: ["usersourcedid", "user id"],
    },
    { ...role, help: "In enrollment files: student or teacher." },
    status,
  ],
  guardians: [
    { ...number, help: "Whose parent or guardian it is. The students have to be here already." },
    ...nameFields.map(ofAdult),
    {
      field: "relation",
      label: "Relation to the student",
      help: "Such as mother, grandfather, foster parent.",
      names: ["relation", "relationship", "relation to student", "guardian relation"],
    },
    {
      field: "contact",
      label: "Contact",
      help: "Active, limited or no contact. Where it is empty, a new adult is limited; no file lifts what the record says.",
      names: ["contact", "contact status", "may contact"],
    },
    {
      field: "language",
      label: "Language",
      help: "English or Spanish.",
      names: ["language", "home language"],
    },
    { field: "phone", label: "Phone", names: ["phone", "telephone", "mobile", "guardian phone"] },
    { field: "email", label: "E-mail", names: ["email", "e-mail", "email address", "guardian email"] },
    status,
  ],
};

/** Which column holds what: indexes from 0. What is absent is not in the file. */
export type Mapping = Partial<Record<ImportField, number>>;

const folded = (words: string) => keyOf(words).replaceAll(/[^\p{L}\p{N}]+/gu, "");

/** Reads the mapping from the names of the columns. Each column is used once; a OneRoster file knows its own ids. */
export function guessMapping(kind: ImportKind, headers: readonly string[]): Mapping {
  const names = headers.map(folded);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: ImportField, at: number) => {
    mapping[field] = at;
    taken.add(at);
  };
  const own = names.indexOf("sourcedid");
  // Enrollments name a class by its sourcedId, so a file of classes does too; in a file of enrollments it is the row's own.
  if (kind === "classes" && own >= 0 && !names.includes("classsourcedid")) take("class", own);
  for (const { field, label, names: known } of fieldPlans[kind]) {
    if (mapping[field] !== undefined) continue;
    const at = [label, ...known]
      .map(folded)
      .flatMap((name) => names.indexOf(name))
      .find((one) => one >= 0 && !taken.has(one));
    if (at !== undefined) take(field, at);
  }
  // In a file of families it is the adult's own id.
  if (!["classes", "guardians"].includes(kind) && mapping.number === undefined && own >= 0)
    mapping.number = own;
  return mapping;
}

/** What is wrong with a mapping, by field; nothing when the file can be read with it. */
export function problemsWith(kind: ImportKind, mapping: Mapping): Partial<Record<ImportField, string>> {
  const has = (field: ImportField) => mapping[field] !== undefined;
  const problems: Partial<Record<ImportField, string>> = {};
  if (kind === "classes") {
    if (!has("class")) problems.class = "Choose the column that tells one class from another.";
    if (has("member") && !has("role")) problems.role = "Choose the column that says student or teacher.";
    return { ...problems, ...twice(mapping) };
  }
  if (!has("number")) problems.number = "Choose the column with the number. It decides who is the same.";
  if (!has("name") && !(has("given") && has("family")))
    problems.name = "Choose the whole name, or first and last name.";
  if (kind === "students" && !has("birthDate")) problems.birthDate = noBirthDates;
  if (kind === "guardians" && !has("relation"))
    problems.relation = "Choose the column that says what they are to the student.";
  if (kind === "staff" && !has("role")) problems.role = "Choose the column with the roles.";
  return { ...problems, ...twice(mapping) };
}

const noBirthDates =
  "Choose the birth date. Without it nobody can be matched with a partner. OneRoster keeps it in demographics.csv: add it to this file as a column.";

/** One column says one thing; only a number may also be the id of other files. */
function twice(mapping: Mapping): Partial<Record<ImportField, string>> {
  const seen = new Map<number, ImportField>();
  const problems: Partial<Record<ImportField, string>> = {};
  for (const [field, at] of Object.entries(mapping) as [ImportField, number][]) {
    const before = seen.get(at);
    const isOwnId = [before, field].every((one) => one === "number" || one === "source");
    if (before && !isOwnId) problems[field] = "This column is used above already. Choose another, or none.";
    seen.set(at, field);
  }
  return problems;
}
