import { officeRoles, programRoles, schoolRoles, type OrganizationKind, type Role } from "#db/actor.ts";
import type { SiteId } from "#db/ids.ts";
import type { StaffSecrets } from "#db/schema/organizations.ts";
import { keyOf } from "../deidentify/fold.ts";
import { roleWords } from "../role-words.ts";
import { numberIn, plainNumber, severalIn, wordsIn, type Read } from "./cells.rules.ts";
import type { ImportField } from "./fields.rules.ts";
import { cellOf, siteNamed, type PassOptions } from "./pass.ts";
import { nameIn } from "./students.rules.ts";
import type { Change } from "./tally.ts";

/** A colleague as one row of a file tells it. */
export type StaffIn = {
  number: string;
  /** What the organization's other files call them. */
  source?: string;
  name: string;
  roles: Role[];
  siteId?: SiteId;
  email?: string;
  phone?: string;
};

type Known = Pick<PassOptions, "mapping" | "sites" | "organizationKind">;

/** Reads one row. All that is wrong with it is said at once. */
export function readStaff(
  { mapping, sites, organizationKind }: Known,
  cells: readonly string[],
): { staff: StaffIn } | { wrong: string[] } {
  const cell = (field: ImportField) => cellOf(mapping, cells, field);
  const number = numberIn(cell("number"), "staff number");
  const name = nameIn(mapping, cells);
  const roles = rolesIn(cell("role"), organizationKind);
  const site = siteNamed(sites, cell("site"));
  const email = emailIn(cell("email"));
  const phone = phoneIn(cell("phone"));
  const source = wordsIn(cell("source"), "id");
  const wrong = [number, name, roles, site, email, phone, source].flatMap((read) =>
    "wrong" in read ? [read.wrong] : [],
  );
  if (wrong.length > 0) return { wrong };
  const of = <Value>(read: Read<Value>): Value => (read as { value: Value }).value;
  return {
    staff: {
      number: of(number),
      name: of(name),
      roles: of(roles),
      ...(of(source) && { source: plainNumber(of(source)) }),
      ...(of(email) && { email: of(email) }),
      ...(of(phone) && { phone: of(phone) }),
      ...(of(site) && { siteId: of(site) as SiteId }),
    },
  };
}

const plain = (words: string) => keyOf(words).replaceAll(/[^\p{L}\p{N}]+/gu, "");
/** What other systems call a role of ours. */
const otherNames: Readonly<Record<string, Role>> = {
  principal: "administrator",
  siteadministrator: "administrator",
  districtadministrator: "administrator",
  clerk: "attendance_clerk",
  "504coordinator": "coordinator_504",
  registrar: "records_custodian",
};

/** Roles by the word or key we use, or by what other systems call them; only those this kind of organization has. */
export function rolesIn(cell: string, kind: OrganizationKind): Read<Role[]> {
  const own: readonly Role[] = [...(kind === "school" ? schoolRoles : programRoles), ...officeRoles];
  const roleOf = (typed: string) =>
    own.find((role) => plain(role) === plain(typed) || plain(roleWords[role]) === plain(typed)) ??
    own.find((role) => plain(roleWords[role]).endsWith(plain(typed)) && plain(typed).length > 4) ??
    otherNames[plain(typed)];
  const typed = severalIn(cell);
  if (typed.length === 0) return { wrong: "The role is missing. Fill it in, or take the row out." };
  const found = typed.map(roleOf);
  const known = found.filter((role) => role !== undefined && own.includes(role)) as Role[];
  if (known.length === typed.length) return { value: [...new Set(known)] };
  const choices = own.map((role) => roleWords[role]).join(", ");
  return { wrong: `A role is not one that is used here. Use one of these: ${choices}.` };
}

export function emailIn(cell: string): Read<string> {
  const read = wordsIn(cell, "e-mail");
  if ("wrong" in read || read.value === "") return read;
  const value = read.value.toLowerCase();
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(value)
    ? { value }
    : { wrong: "The e-mail is none. Correct it, or leave it empty." };
}

export function phoneIn(cell: string): Read<string> {
  const value = cell.trim();
  if (value === "" || /^\+?[\d\s().-]{7,24}$/.test(value)) return { value };
  return { wrong: "The phone number is none. Correct it, or leave it empty." };
}

export type StaffBefore = {
  secrets: StaffSecrets;
  roles: readonly Role[];
  siteId: SiteId | null;
  ended: boolean;
  isKeyed: boolean;
  isSourced: boolean;
};

/** A colleague's record once the row is taken in. */
export function mergedStaff(row: StaffIn, before?: StaffBefore) {
  const email = row.email ?? before?.secrets.email;
  const phone = row.phone ?? before?.secrets.phone;
  return {
    roles: row.roles,
    siteId: row.siteId ?? before?.siteId ?? null,
    secrets: { name: row.name, ...(email && { email }), ...(phone && { phone }) } satisfies StaffSecrets,
  };
}

/** What a row changes in a colleague's record, field by field. */
export function staffChanges(
  before: StaffBefore,
  row: StaffIn,
  siteName: (id: SiteId | null) => string,
): Change[] {
  const after = mergedStaff(row, before);
  const words = (roles: readonly Role[]) =>
    roles
      .map((role) => roleWords[role])
      .toSorted()
      .join("; ");
  const pairs: [string, string, string][] = [
    ["Name", before.secrets.name, after.secrets.name],
    ["Roles", words(before.roles), words(after.roles)],
    ["E-mail", before.secrets.email ?? "", after.secrets.email ?? ""],
    ["Phone", before.secrets.phone ?? "", after.secrets.phone ?? ""],
    ["Site", siteName(before.siteId), siteName(after.siteId)],
    ["Id in your other files", before.isSourced ? (row.source ?? "") : "", row.source ?? ""],
    ["Staff number", before.isKeyed ? row.number : "", row.number],
    ["At work here", before.ended ? "no" : "yes", "yes"],
  ];
  return pairs
    .filter(([, old, now]) => old !== now)
    .map(([field, old, now]) => ({ field, before: old, after: now }));
}
