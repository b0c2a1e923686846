import { officeRoles, programRoles, schoolRoles, type OrganizationKind, type Role } from "#db/actor.ts";
import { ask, type Answers, type FieldErrors, type Option, type Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { roleWords } from "./role-words.ts";

export type PersonFacts = {
  name: string;
  email: string;
  phone: string;
  roles: Role[];
  siteId: string;
  coverId: string;
};
export type PersonFormData = {
  kind: OrganizationKind;
  sites: readonly Option[];
  colleagues: readonly Option[];
  person?: PersonFacts;
};

const rolesOf = (kind: OrganizationKind): Role[] => [
  ...(kind === "school" ? schoolRoles : programRoles),
  ...officeRoles,
];
const nobody = "none";

type Given = { key: string; label: string; value: string | undefined; help?: string; optional?: boolean };
const line = ({ value, ...field }: Given) =>
  ask({ ...field, kind: "text", lines: "one", max: 120, ...(value && { value }) });

/** Somebody at work here: who they are, what they do, where, and who stands in for them. */
export function personPage({ kind, sites, colleagues, person }: PersonFormData): Page {
  const roles = rolesOf(kind).map((role) => ({ value: role, label: roleWords[role] }));
  return {
    form: "person",
    key: "facts",
    title: person ? "Change" : "Add a person",
    submit: person ? "Save" : "Add person",
    close: "Cancel",
    items: [
      line({ key: "name", label: "Name", value: person?.name }),
      line({ key: "email", label: "E-mail at work", value: person?.email }),
      line({ key: "phone", label: "Phone at work", value: person?.phone, optional: true }),
      ask({
        kind: "many",
        key: "roles",
        label: "Roles",
        help: "What they may see and do follows from these.",
        options: roles,
        ...(person && { values: [...person.roles] }),
      }),
      ask({
        kind: "choice",
        key: "site",
        label: "Site",
        style: "compact",
        options: [{ value: nobody, label: "No one site" }, ...sites],
        value: person?.siteId || nobody,
      }),
      ask({
        kind: "choice",
        key: "cover",
        label: "Who stands in for them",
        help: "Decides when they are away, and takes over their cases when they leave.",
        style: "compact",
        options: [{ value: nobody, label: "Nobody yet" }, ...colleagues],
        value: person?.coverId || nobody,
      }),
    ],
  };
}

const word = (value: Answers[string]): string =>
  typeof value === "string" ? value.trim().slice(0, 120) : "";
const among = (options: readonly Option[], value: string): string =>
  options.some((one) => one.value === value) ? value : "";

/** What was entered; roles of the other kind of organization are not taken. */
export function readPerson(answers: Answers, data: PersonFormData): Outcome<PersonFacts> {
  const wanted = [answers["roles"] ?? []].flat();
  const roles = rolesOf(data.kind).filter((role) => wanted.includes(role));
  const [name, email, phone] = [word(answers["name"]), word(answers["email"]), word(answers["phone"])];
  const fields: FieldErrors = {
    ...(!name && { name: "Enter the name." }),
    ...(!/^\S+@\S+\.\S+$/.test(email) && { email: "Enter the e-mail they use at work." }),
    ...(roles.length === 0 && { roles: "Tick at least one role." }),
  };
  if (Object.keys(fields).length > 0) return refuse({ kind: "invalid", fields });
  const siteId = among(data.sites, word(answers["site"]));
  const coverId = among(data.colleagues, word(answers["cover"]));
  return accept({ name, email, phone, roles, siteId, coverId });
}
