import type { SiteId } from "#db/ids.ts";
import type { StudentSecrets } from "#db/schema/rosters.ts";
import { birthDateIn, numberIn, plainNumber, severalIn, wordsIn, type Read } from "./cells.rules.ts";
import type { ImportField, Mapping } from "./fields.rules.ts";
import { cellOf, siteNamed, type PassOptions } from "./pass.ts";
import type { Change } from "./tally.ts";

/** A student as one row of a file tells it. What the file has no column for is absent. */
export type StudentIn = {
  number: string;
  source?: string;
  legal: string;
  preferred?: string;
  nicknames?: string[];
  birthDate: string;
  siteId?: SiteId;
};

type Known = Pick<PassOptions, "mapping" | "sites" | "today">;

/** Reads one row. All that is wrong with it is said at once. */
export function readStudent(
  { mapping, sites, today }: Known,
  cells: readonly string[],
): { student: StudentIn } | { wrong: string[] } {
  const cell = (field: ImportField) => cellOf(mapping, cells, field);
  const has = (field: ImportField) => mapping[field] !== undefined;
  const number = numberIn(cell("number"), "student number");
  const legal = nameIn(mapping, cells);
  const preferred = wordsIn(cell("preferred"), "preferred name");
  const nicknames = wordsIn(cell("nicknames"), "nickname");
  const birthDate = birthDateIn(cell("birthDate"), today);
  const site = siteNamed(sites, cell("site"));
  const source = wordsIn(cell("source"), "id");
  const wrong = [number, legal, preferred, nicknames, birthDate, site, source].flatMap((read) =>
    "wrong" in read ? [read.wrong] : [],
  );
  if (wrong.length > 0) return { wrong };
  const of = <Value>(read: Read<Value>): Value => (read as { value: Value }).value;
  return {
    student: {
      number: of(number),
      legal: of(legal),
      birthDate: of(birthDate),
      ...(has("preferred") && { preferred: of(preferred) }),
      ...(has("nicknames") && { nicknames: severalIn(of(nicknames)) }),
      ...(of(source) && { source: plainNumber(of(source)) }),
      ...(of(site) && { siteId: of(site) as SiteId }),
    },
  };
}

/** A name from one column or from its parts. */
export function nameIn(mapping: Mapping, cells: readonly string[]): Read<string> {
  const cell = (field: ImportField) => cellOf(mapping, cells, field).trim();
  const whole = cell("name") || [cell("given"), cell("middle"), cell("family")].filter(Boolean).join(" ");
  const read = wordsIn(whole, "name");
  if ("wrong" in read) return read;
  if (!/\p{L}/u.test(read.value)) return { wrong: "The name is missing. Fill it in, or take the row out." };
  return read;
}

type Before = { secrets: StudentSecrets; siteId: SiteId | null; ended: boolean };

/** What a student's record is once the row is taken in. Siblings, and all that the file has no column for, stay. */
export function mergedStudent(
  row: StudentIn,
  before?: Before,
): { secrets: StudentSecrets; siteId: SiteId | null } {
  const old = before?.secrets;
  const preferred = row.preferred ?? old?.preferred;
  return {
    siteId: row.siteId ?? before?.siteId ?? null,
    secrets: {
      legal: row.legal,
      ...(preferred && { preferred }),
      nicknames: row.nicknames ?? old?.nicknames ?? [],
      siblings: old?.siblings ?? [],
      birthDate: row.birthDate,
      number: row.number,
    },
  };
}

type SiteNames = (id: SiteId | null) => string;

/** What a row changes in a record, field by field. */
export function changesTo(before: Before, row: StudentIn, nameOf: SiteNames): Change[] {
  const after = mergedStudent(row, before);
  const pairs: [string, string, string][] = [
    ["Name", before.secrets.legal, after.secrets.legal],
    ["Preferred name", before.secrets.preferred ?? "", after.secrets.preferred ?? ""],
    ["Nicknames", before.secrets.nicknames.join("; "), after.secrets.nicknames.join("; ")],
    ["Birth date", before.secrets.birthDate, after.secrets.birthDate],
    ["Student number", before.secrets.number ?? "", after.secrets.number ?? ""],
    ["Site", nameOf(before.siteId), nameOf(after.siteId)],
    ["On the roster", before.ended ? "no" : "yes", "yes"],
  ];
  return pairs
    .filter(([, old, now]) => old !== now)
    .map(([field, old, now]) => ({ field, before: old, after: now }));
}
