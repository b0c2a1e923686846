import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { SiteId, StudentId } from "#db/ids.ts";
import { students, type StudentSecrets } from "#db/schema/rosters.ts";
import { seal, tokenHash, type DataKey } from "#db/seal.ts";
import { keyOf } from "./deidentify/fold.ts";
import { plainNumber } from "./imports/cells.rules.ts";
import { arrayOf, dropKeys, insertKeys, rosterKey, type KeyRow } from "./roster-keys.ts";

/** A student as one organization's roster has them. */
export type StudentRow = {
  id: StudentId;
  siteId: SiteId | null;
  secrets: StudentSecrets;
  endedAt: Temporal.Instant | null;
};
/** What is written of a student. `source` is what the organization's other files call them. */
export type StudentWrite = Omit<StudentRow, "endedAt"> & { source?: string };

/** The words of a name, folded: no case, no accents, no apostrophes. */
export const nameWords = ({ legal, preferred, nicknames }: StudentSecrets): string[] => {
  const names = [legal, preferred ?? "", ...nicknames];
  const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}'’]+/u)).map(keyOf);
  return [...new Set(words)].filter((word) => word.length > 0);
};

/** These students of the acting organization, opened. */
export async function studentsById(
  db: Pick<Db, "select">,
  ctx: Ctx,
  ids: readonly StudentId[],
): Promise<Map<StudentId, StudentRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(students)
    .where(and(eq(students.organizationId, ctx.actor.organizationId), inArray(students.id, [...ids])));
  const opened = rows.map(async ({ id, siteId, secrets, endedAt }): Promise<[StudentId, StudentRow]> => [
    id,
    { id, siteId, endedAt, secrets: await ctx.store.keys.open({ table: "students", id }, secrets) },
  ]);
  return new Map(await Promise.all(opened));
}

/** Writes students who were not there. Fails when a number belongs to somebody already. */
export async function insertStudents(tx: Tx, ctx: Ctx, rows: readonly StudentWrite[]): Promise<void> {
  if (rows.length === 0) return;
  const key = await ctx.store.keys.current(ctx.actor.organizationId);
  await tx.execute(sql`insert into students (id, organization_id, site_id, secrets, created_at)
    select i, ${ctx.actor.organizationId}::uuid, s, decode(c, 'base64'), ${ctx.now.toString()}::timestamptz
    from unnest(${idsOf(rows)}::uuid[], ${sitesOf(rows)}::uuid[], ${sealedOf(key, rows)}::text[]) as t (i, s, c)`);
  await insertTokens(tx, ctx, key, rows);
  await insertKeys(
    tx,
    ctx,
    rows.flatMap((row) => keysOf(key, row)),
  );
}

/** Writes students anew, with what they are found by. Whoever had left is back. */
export async function updateStudents(tx: Tx, ctx: Ctx, rows: readonly StudentWrite[]): Promise<void> {
  if (rows.length === 0) return;
  const { organizationId } = ctx.actor;
  const key = await ctx.store.keys.current(organizationId);
  await tx.execute(sql`update students set site_id = t.s, secrets = decode(t.c, 'base64'), ended_at = null
    from unnest(${idsOf(rows)}::uuid[], ${sitesOf(rows)}::uuid[], ${sealedOf(key, rows)}::text[]) as t (i, s, c)
    where students.organization_id = ${organizationId} and students.id = t.i`);
  await tx.execute(sql`delete from name_tokens where organization_id = ${organizationId}
    and student_id = any(${idsOf(rows)}::uuid[])`);
  await insertTokens(tx, ctx, key, rows);
  const ids = rows.map((row) => row.id);
  await dropKeys(tx, ctx, "student-number", ids);
  await dropKeys(
    tx,
    ctx,
    "student-source",
    rows.filter((row) => row.source).map((row) => row.id),
  );
  await insertKeys(
    tx,
    ctx,
    rows.flatMap((row) => keysOf(key, row)),
  );
}

const idsOf = (rows: readonly StudentWrite[]) => arrayOf(rows.map((row) => row.id));
const sitesOf = (rows: readonly StudentWrite[]) => arrayOf(rows.map((row) => row.siteId));
const sealedOf = (key: DataKey, rows: readonly StudentWrite[]) =>
  arrayOf(
    rows.map(({ id, secrets }) =>
      Buffer.from(seal(key, { table: "students", id }, secrets).bytes).toString("base64"),
    ),
  );

function keysOf(key: DataKey, { id, secrets, source }: StudentWrite): KeyRow[] {
  const one = (kind: KeyRow["kind"], number: string): KeyRow => ({
    kind,
    key: rosterKey(key, kind, number),
    subjectId: id,
  });
  const number = plainNumber(secrets.number ?? "");
  return [
    ...(number ? [one("student-number", number)] : []),
    ...(source ? [one("student-source", source)] : []),
  ];
}

async function insertTokens(tx: Tx, ctx: Ctx, key: DataKey, rows: readonly StudentWrite[]): Promise<void> {
  const pairs = rows.flatMap(({ id, secrets }) =>
    nameWords(secrets)
      .filter((word) => word.length > 1)
      .map((word) => ({ id, token: tokenHash(key, word) })),
  );
  await tx.execute(sql`insert into name_tokens (organization_id, token, student_id)
    select ${ctx.actor.organizationId}::uuid, w, s from unnest(
      ${arrayOf(pairs.map((pair) => pair.token))}::text[], ${arrayOf(pairs.map((pair) => pair.id))}::uuid[]) as t (w, s)`);
}
