import type { GuardianSecrets } from "#db/schema/rosters.ts";
import { keyOf } from "../deidentify/fold.ts";
import { contactWords, type ContactStatus } from "../guardians.rules.ts";
import { numberIn, wordsIn, type Read } from "./cells.rules.ts";
import type { ImportField } from "./fields.rules.ts";
import { cellOf, type PassOptions } from "./pass.ts";
import { emailIn, phoneIn } from "./staff.rules.ts";
import { nameIn } from "./students.rules.ts";
import type { Change } from "./tally.ts";

/** A parent or guardian as one row of a file tells it. What the file does not say is absent. */
export type GuardianIn = {
  /** The student's. */
  number: string;
  name: string;
  relation: string;
  language?: "en" | "es";
  status?: ContactStatus;
  phone?: string;
  email?: string;
};
export type GuardianFacts = { secrets: GuardianSecrets; language: "en" | "es"; status: ContactStatus };

/** Reads one row. All that is wrong with it is said at once. */
export function readGuardian(
  { mapping }: Pick<PassOptions, "mapping">,
  cells: readonly string[],
): { guardian: GuardianIn } | { wrong: string[] } {
  const cell = (field: ImportField) => cellOf(mapping, cells, field);
  const number = numberIn(cell("number"), "student number");
  const name = nameIn(mapping, cells);
  const relation = relationIn(cell("relation"));
  const language = languageIn(cell("language"));
  const status = statusIn(cell("contact"));
  const phone = phoneIn(cell("phone"));
  const email = emailIn(cell("email"));
  const wrong = [number, name, relation, language, status, phone, email].flatMap((read) =>
    "wrong" in read ? [read.wrong] : [],
  );
  if (wrong.length > 0) return { wrong };
  const of = <Value>(read: Read<Value>): Value => (read as { value: Value }).value;
  const [saidLanguage, saidStatus] = [of(language), of(status)];
  return {
    guardian: {
      number: of(number),
      name: of(name),
      relation: of(relation),
      ...(saidLanguage && { language: saidLanguage }),
      ...(saidStatus && { status: saidStatus }),
      ...(of(phone) && { phone: of(phone) }),
      ...(of(email) && { email: of(email) }),
    },
  };
}

function relationIn(cell: string): Read<string> {
  const read = wordsIn(cell, "relation");
  if ("wrong" in read) return read;
  return read.value === ""
    ? { wrong: "The relation is missing. Say what they are to the student, such as mother." }
    : read;
}

const plain = (words: string) => keyOf(words).replaceAll(/[^\p{L}]+/gu, "");
const languages: Readonly<Record<string, "en" | "es">> = {
  en: "en",
  eng: "en",
  english: "en",
  es: "es",
  spa: "es",
  spanish: "es",
  espanol: "es",
};
const statuses: Readonly<Record<string, ContactStatus>> = {
  active: "active",
  yes: "active",
  maybecontacted: "active",
  limited: "limited",
  limitedcontact: "limited",
  nocontact: "no_contact",
  no: "no_contact",
};

function languageIn(cell: string): Read<"en" | "es" | undefined> {
  if (cell.trim() === "") return { value: undefined };
  const value = languages[plain(cell)];
  return value ? { value } : { wrong: "The language is not one we write in. Use English or Spanish." };
}

function statusIn(cell: string): Read<ContactStatus | undefined> {
  if (cell.trim() === "") return { value: undefined };
  const value = statuses[plain(cell)];
  return value ? { value } : { wrong: "The contact is not clear. Use active, limited or no contact." };
}

const strictness: readonly ContactStatus[] = ["active", "limited", "no_contact"];
const stricter = (one: ContactStatus, other: ContactStatus): ContactStatus =>
  strictness.indexOf(one) >= strictness.indexOf(other) ? one : other;

/**
 * What a record is once the row is taken in. Nobody is contacted by guessing: where the file says nothing, a new adult is
 * limited, and no file ever lifts what the record says; that is done on the student's page.
 */
export function mergedGuardian(row: GuardianIn, before?: GuardianFacts): GuardianFacts {
  const old = before?.secrets;
  const phone = row.phone ?? old?.phone;
  const email = row.email ?? old?.email;
  return {
    language: row.language ?? before?.language ?? "en",
    status: before ? stricter(before.status, row.status ?? before.status) : (row.status ?? "limited"),
    secrets: {
      name: row.name,
      relation: row.relation,
      ...(phone && { phone }),
      ...(email && { email }),
    },
  };
}

/** What a row changes in a record, field by field. */
export function guardianChanges(before: GuardianFacts & { ended: boolean }, row: GuardianIn): Change[] {
  const after = mergedGuardian(row, before);
  const pairs: [string, string, string][] = [
    ["Name", before.secrets.name, after.secrets.name],
    ["Relation", before.secrets.relation, after.secrets.relation],
    ["Contact", contactWords[before.status], contactWords[after.status]],
    ["Language", before.language, after.language],
    ["Phone", before.secrets.phone ?? "", after.secrets.phone ?? ""],
    ["E-mail", before.secrets.email ?? "", after.secrets.email ?? ""],
    ["In the record", before.ended ? "no" : "yes", "yes"],
  ];
  return pairs
    .filter(([, old, now]) => old !== now)
    .map(([field, old, now]) => ({ field, before: old, after: now }));
}

/** Who is the same within one family: by the name, folded. */
export const guardianKey = (name: string): string => plain(name);
