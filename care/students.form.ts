import type { GuardianSecrets, StudentSecrets } from "#db/schema/rosters.ts";
import type { SiteId } from "#db/ids.ts";
import { text } from "./card.ts";
import { ask, show, type Answers, type Field, type FieldErrors, type Option, type Page } from "./form.ts";
import { birthDateIn, numberIn, severalIn, wordsIn, type Read } from "./imports/cells.rules.ts";
import { languageWords } from "./consent-words.ts";

export type Site = { id: SiteId; name: string };
export type StudentEntry = { secrets: StudentSecrets; siteId: SiteId | null };

const line = (key: string, label: string, rest: Partial<Extract<Field, { kind: "text" }>> = {}): Field => ({
  kind: "text",
  key,
  label,
  lines: "one",
  max: 120,
  ...rest,
});
const value = (words: string | undefined) => (words ? { value: words } : {});

/** A student of one's own organization, new or as the record has them. */
export function studentPage(sites: readonly Site[], entry?: StudentEntry): Page {
  const { legal, preferred, nicknames, siblings, number, birthDate } = entry?.secrets ?? {};
  const several = { help: "Several with a semicolon between them.", optional: true, max: 240 };
  const site: Field = {
    kind: "choice",
    key: "site",
    label: "Site",
    style: "compact",
    optional: true,
    options: sites.map(({ id, name }): Option => ({ value: id, label: name })),
    ...(entry?.siteId && { value: entry.siteId }),
  };
  return {
    form: "student",
    key: "student",
    title: entry ? "Change a student" : "Add a student",
    submit: "Save",
    close: "Cancel",
    items: [
      show(
        text("Only people of your organization ever see this. Partners and chat know a code name.", "quiet"),
      ),
      ask(line("legal", "Legal name", value(legal))),
      ask(line("preferred", "Preferred name", { optional: true, ...value(preferred) })),
      ask(
        line("nicknames", "Nicknames", {
          ...several,
          help: "Every name a note may use for the student: they are removed from what is shared. Several with a semicolon.",
          ...value(nicknames?.join("; ")),
        }),
      ),
      ask(line("siblings", "Brothers and sisters", { ...several, ...value(siblings?.join("; ")) })),
      ask({ kind: "date", key: "birthDate", label: "Birth date", ...value(birthDate) }),
      ask(line("number", "Student number", { optional: true, max: 40, ...value(number) })),
      ...(sites.length > 0 ? [ask(site)] : []),
    ],
  };
}

const typed = (answers: Answers, key: string): string => {
  const given = answers[key];
  return typeof given === "string" ? given : "";
};
const needed = (read: Read<string>, what: string): Read<string> =>
  "wrong" in read || read.value !== "" ? read : { wrong: `Fill in the ${what}.` };
const optional = (
  cell: string,
  read: (cell: string, what: string) => Read<string>,
  what: string,
): Read<string> => (cell.trim() === "" ? { value: "" } : read(cell, what));

/** Collects what is wrong by field; `of` gives the value of what is right. */
function collect(fields: Record<string, Read<string>>): { errors: FieldErrors; of: (key: string) => string } {
  const errors: FieldErrors = {};
  for (const [key, read] of Object.entries(fields)) if ("wrong" in read) errors[key] = read.wrong;
  const of = (key: string) => {
    const read = fields[key];
    return read && "value" in read ? read.value : "";
  };
  return { errors, of };
}

export type StudentRead = { ok: true; value: StudentEntry } | { ok: false; fields: FieldErrors };

/** What was entered about a student. */
export function readStudentAnswers(
  answers: Answers,
  known: { sites: readonly Site[]; today: Temporal.PlainDate },
): StudentRead {
  const { errors, of } = collect({
    legal: needed(wordsIn(typed(answers, "legal"), "name"), "legal name"),
    preferred: wordsIn(typed(answers, "preferred"), "preferred name"),
    birthDate: birthDateIn(typed(answers, "birthDate"), known.today),
    number: optional(typed(answers, "number"), numberIn, "student number"),
  });
  const nicknames = severalIn(typed(answers, "nicknames"));
  const siblings = severalIn(typed(answers, "siblings"));
  for (const [key, names] of Object.entries({ nicknames, siblings }))
    for (const name of names) {
      const read = wordsIn(name, "name");
      if ("wrong" in read) errors[key] = read.wrong;
    }
  const chosen = typed(answers, "site");
  const site = known.sites.find(({ id }) => id === chosen);
  if (chosen !== "" && !site) errors["site"] = "Choose one of your sites.";
  if (Object.keys(errors).length > 0) return { ok: false, fields: errors };
  const [preferred, number] = [of("preferred"), of("number")];
  return {
    ok: true,
    value: {
      siteId: site?.id ?? null,
      secrets: {
        legal: of("legal"),
        ...(preferred && { preferred }),
        nicknames,
        siblings,
        birthDate: of("birthDate"),
        ...(number && { number }),
      },
    },
  };
}

export type GuardianEntry = {
  secrets: GuardianSecrets;
  language: "en" | "es";
  status: "active" | "limited" | "no_contact";
};

const statusOptions: Option[] = [
  { value: "active", label: "May be contacted" },
  { value: "limited", label: "Limited contact", hint: "Check the record before reaching out" },
  { value: "no_contact", label: "No contact", hint: "Never called, written to, or told anything" },
];

/** A parent or guardian, new or as the record has them. */
export function guardianPage(entry?: GuardianEntry): Page {
  const { name, relation, phone, email, word } = entry?.secrets ?? {};
  const languages = (["en", "es"] as const).map((code): Option => ({
    value: code,
    label: languageWords[code],
  }));
  return {
    form: "guardian",
    key: "guardian",
    title: entry ? "Change a guardian" : "Add a guardian",
    submit: "Save",
    close: "Cancel",
    items: [
      ask(line("name", "Name", value(name))),
      ask(
        line("relation", "Relation to the student", { max: 40, placeholder: "mother", ...value(relation) }),
      ),
      ask({
        kind: "choice",
        key: "status",
        label: "Contact",
        style: "expanded",
        help: "By court order or by what is on file. Ask if you are not sure: nobody is contacted by guessing.",
        options: statusOptions,
        ...value(entry?.status),
      }),
      ask({
        kind: "choice",
        key: "language",
        label: "Language",
        style: "expanded",
        options: languages,
        ...value(entry?.language),
      }),
      ask(line("phone", "Phone", { optional: true, max: 24, ...value(phone) })),
      ask(line("email", "E-mail", { optional: true, ...value(email) })),
      ask(
        line("word", "Word in texts", {
          optional: true,
          max: 20,
          help: "A word that the family chose. Every text from the school has it, so that they know it is real.",
          ...value(word),
        }),
      ),
    ],
  };
}

export type GuardianRead = { ok: true; value: GuardianEntry } | { ok: false; fields: FieldErrors };

/** What was entered about a parent or guardian. */
export function readGuardianAnswers(answers: Answers): GuardianRead {
  const { errors, of } = collect({
    name: needed(wordsIn(typed(answers, "name"), "name"), "name"),
    relation: needed(wordsIn(typed(answers, "relation"), "relation"), "relation, such as mother"),
  });
  const status = (["active", "limited", "no_contact"] as const).find((one) => one === answers["status"]);
  const language = (["en", "es"] as const).find((one) => one === answers["language"]);
  const phone = typed(answers, "phone").trim();
  const email = typed(answers, "email").trim().toLowerCase();
  const word = typed(answers, "word").trim();
  if (word && !/^[\p{L}\p{N} -]{2,20}$/u.test(word))
    errors["word"] = "Use letters, or leave it empty: one word, such as sunflower.";
  if (!status) errors["status"] = "Choose whether they may be contacted.";
  if (!language) errors["language"] = "Choose the language they read.";
  if (phone && !/^\+?[\d\s().-]{7,24}$/.test(phone))
    errors["phone"] = "Write the number with digits only, or leave it empty.";
  if (email && !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email))
    errors["email"] = "Check the address, or leave it empty.";
  if (!status || !language || Object.keys(errors).length > 0) return { ok: false, fields: errors };
  const secrets = {
    name: of("name"),
    relation: of("relation"),
    ...(phone && { phone }),
    ...(email && { email }),
    ...(word && { word }),
  };
  return { ok: true, value: { secrets, language, status } };
}

/** For who may not leaf through the roster: a student by two things that both have to be right. */
export const matchPage: Page = {
  form: "match",
  key: "match",
  title: "Find one student",
  submit: "Look up",
  close: "Cancel",
  items: [
    show(
      text(
        "Take both from the student's own papers. Each try is written down, and after five wrong ones there is a pause.",
      ),
    ),
    ask(line("number", "Student number", { max: 40 })),
    ask({ kind: "date", key: "birthDate", label: "Birth date" }),
  ],
};

/** The two keys as they were entered. */
export const readMatch = (answers: Answers): { number: string; birthDate: string } => ({
  number: typed(answers, "number"),
  birthDate: typed(answers, "birthDate").trim(),
});
