import { sql } from "drizzle-orm";
import { openingFor, openingToRead, type Db } from "./client.ts";
import type { OrganizationId, PartnershipId } from "./ids.ts";
import type { KeyOwner } from "./keyring.ts";
import type { Sealed } from "./seal.ts";
import type { Store } from "./store.ts";

type SealedTable = {
  name: string;
  column: string;
  /** The id that the sealed value is bound to, as SQL over the row. */
  place: string;
  /** Whose key seals it. A partnership's rows are looked after by its school. */
  owner: "organization" | "partnership";
  /** Of a partnership's rows, the column that leads to it; the case where left out. */
  by?: "partnership_id";
};

const own = (name: string, column: string, place = "id"): SealedTable => ({
  name,
  column,
  place,
  owner: "organization",
});

/** Every sealed column. A test fails when the schema has one that is not here. */
export const sealedTables: readonly SealedTable[] = [
  own("staff", "secrets"),
  own("installations", "secrets"),
  own("link_requests", "secrets"),
  own("calendars", "secrets"),
  own("finder_words", "word"),
  own("students", "secrets"),
  own("guardians", "secrets"),
  own("consent_documents", "document", "consent_id"),
  own("case_labels", "label", "staff_id || ':' || case_id"),
  own("progress_updates", "content"),
  own("drafts", "content"),
  own("staff_joins", "joining", "staff_id"),
  { name: "check_ins", column: "joining", place: "id", owner: "partnership" },
  own("imports", "secrets"),
  own("upload_chunks", "content"),
  own("classes", "secrets"),
  own("call_logs", "content"),
  { name: "disclosures", column: "payload", place: "id", owner: "partnership" },
  own("own_support_requests", "content"),
  own("supports", "details"),
  { name: "support_requests", column: "content", place: "id", owner: "partnership" },
  own("openings", "details"),
  own("kept_consents", "draft"),
  own("family_links", "secrets"),
  {
    name: "partner_sides",
    column: "details",
    place: "partnership_id || ':' || side_of",
    owner: "partnership",
    by: "partnership_id",
  },
];

const chunk = 500;

/**
 * Seals anew, with its owner's present key, every row of an organization that an older key sealed. What is read or
 * changed meanwhile is not disturbed: a row that changed under our hands was sealed anew by whoever changed it.
 * Answers with the number of rows. No fact changes, so there is no audit row for each.
 */
export async function resealOrganization(store: Store, organizationId: OrganizationId): Promise<number> {
  const partnerships = await store.client.transaction(openingToRead(organizationId), (db) =>
    db.execute<{ id: PartnershipId }>(sql`select id from partnerships where school_id = ${organizationId}`),
  );
  let count = 0;
  for (const table of sealedTables) {
    if (table.owner === "organization")
      count += await reseal(store, { table, organizationId, owner: organizationId });
    else
      for (const { id: owner } of partnerships)
        count += await reseal(store, { table, organizationId, owner });
  }
  return count;
}

type Work = { table: SealedTable; organizationId: OrganizationId; owner: KeyOwner };

async function reseal(store: Store, work: Work): Promise<number> {
  const key = await store.keys.current(work.owner);
  const stale = await store.client.transaction(openingToRead(work.organizationId), (db) =>
    stalePlaces(db, work, Buffer.from(key.id.replaceAll("-", ""), "hex")),
  );
  let count = 0;
  for (let from = 0; from < stale.length; from += chunk) {
    const places = stale.slice(from, from + chunk);
    count += await store.client.transaction(openingFor(work.organizationId), (db) =>
      resealRows(db, { ...work, store, places }),
    );
  }
  return count;
}

/** The rows whose header names another key: one version byte, then the key's id. */
async function stalePlaces(
  db: Db,
  { table, owner, organizationId }: Work,
  keyId: Uint8Array,
): Promise<string[]> {
  const place = sql.raw(table.place);
  const column = sql.raw(table.column);
  const mine =
    table.owner === "organization"
      ? sql`organization_id = ${organizationId}`
      : table.by
        ? sql`partnership_id = ${owner}`
        : sql`case_id in (select id from cases where partnership_id = ${owner})`;
  const rows = await db.execute<{ place: string }>(
    sql`select (${place})::text as place from ${sql.identifier(table.name)}
      where ${mine} and substring(${column} from 2 for 16) <> ${keyId}`,
  );
  return rows.map((row) => row.place);
}

async function resealRows(db: Db, work: Work & { store: Store; places: string[] }): Promise<number> {
  const { table, store, owner } = work;
  const [name, column, place] = [sql.identifier(table.name), sql.raw(table.column), sql.raw(table.place)];
  const among = sql.join(
    work.places.map((one) => sql`${one}`),
    sql`, `,
  );
  const rows = await db.execute<{ place: string; bytes: Uint8Array }>(
    sql`select (${place})::text as place, ${column} as bytes from ${name} where ${place} in (${among})`,
  );
  let count = 0;
  for (const row of rows) {
    const at = { table: table.name, id: row.place };
    const renewed = await store.keys.seal(owner, at, await store.keys.open(at, sealedFrom(row.bytes)));
    const done = await db.execute(
      sql`update ${name} set ${column} = ${renewed.bytes}
        where ${place} = ${row.place} and ${column} = ${row.bytes} returning 1`,
    );
    count += done.length;
  }
  return count;
}

const sealedFrom = (bytes: Uint8Array): Sealed => ({ bytes, toJSON: () => "[sealed]" });
