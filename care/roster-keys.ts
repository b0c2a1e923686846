import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { rosterKeys, type KeyKind } from "#db/schema/imports.ts";
import { tokenHash, type DataKey } from "#db/seal.ts";

/** What a number or id is looked for by: nobody can read it back. */
export const rosterKey = (key: DataKey, kind: KeyKind, number: string): string =>
  tokenHash(key, `${kind}:${number}`);

/** Whom these keys stand for, in one organization. */
export async function subjectsOf(
  db: Pick<Db, "select">,
  ctx: Ctx,
  kind: KeyKind,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  // One look into the index for each key: a list of keys would have the planner read all of an organization's.
  const rows = await db.select({ key: sql<string>`wanted.key`, id: sql<string>`found.subject_id` })
    .from(sql`unnest(${arrayOf(keys)}::text[]) as wanted (key) cross join lateral (
      select subject_id from roster_keys where organization_id = ${ctx.actor.organizationId}
        and kind = ${kind} and roster_keys.key = wanted.key limit 1) as found`);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

export type KeyRow = { kind: KeyKind; key: string; subjectId: string };

/** A text that PostgreSQL reads as an array. Members hold letters, digits and `+/=_-` only. */
export const arrayOf = (members: readonly (string | null)[]): string =>
  `{${members.map((one) => one ?? "null").join(",")}}`;

/** Writes keys. One that stands for somebody else already breaks the write: two of the same number are never kept. */
export async function insertKeys(tx: Tx, ctx: Ctx, rows: readonly KeyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`insert into roster_keys (organization_id, kind, key, subject_id)
    select ${ctx.actor.organizationId}::uuid, k, h, s from unnest(
      ${arrayOf(rows.map((row) => row.kind))}::text[], ${arrayOf(rows.map((row) => row.key))}::text[],
      ${arrayOf(rows.map((row) => row.subjectId))}::uuid[]) as t (k, h, s)`);
}

/** Takes away what these are known by, of one kind. */
export async function dropKeys(
  tx: Tx,
  ctx: Ctx,
  kind: KeyKind,
  subjectIds: readonly string[],
): Promise<void> {
  if (subjectIds.length === 0) return;
  await tx
    .delete(rosterKeys)
    .where(
      and(
        eq(rosterKeys.organizationId, ctx.actor.organizationId),
        eq(rosterKeys.kind, kind),
        inArray(rosterKeys.subjectId, [...subjectIds]),
      ),
    );
}
