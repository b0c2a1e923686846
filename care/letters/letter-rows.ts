import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { LetterId, newId, type StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { letters, type LetterKind } from "#db/schema/letters.ts";
import { staff, type StaffSecrets } from "#db/schema/organizations.ts";

export type LetterRow = typeof letters.$inferSelect;
type Db = Pick<Reader, "select">;

/** The letters about these things on the acting organization's side. */
export const lettersOf = (
  reader: Db,
  ctx: Ctx,
  { kind, about }: { kind: LetterKind; about: readonly string[] },
): Promise<LetterRow[]> =>
  reader
    .select()
    .from(letters)
    .where(
      and(
        eq(letters.organizationId, ctx.actor.organizationId),
        eq(letters.kind, kind),
        inArray(letters.subjectId, [...about]),
      ),
    );

export type Key = Pick<LetterRow, "kind" | "subjectId" | "recipient" | "recipientId">;

/** Writes what is being told to somebody, or what became of it. Answers with the row's id. */
export async function saveLetter(
  tx: Tx,
  ctx: Ctx,
  { key, set }: { key: Key; set: Pick<LetterRow, "state"> & Partial<LetterRow> },
): Promise<LetterId> {
  const { organizationId } = ctx.actor;
  const [row] = await tx
    .insert(letters)
    .values({ id: newId(LetterId), organizationId, ...key, ...set, changedAt: ctx.now })
    .onConflictDoUpdate({
      target: [letters.organizationId, letters.kind, letters.subjectId, letters.recipientId],
      set: { ...set, changedAt: ctx.now },
    })
    .returning({ id: letters.id });
  if (!row) throw new Error("a letter that is written is there");
  return row.id;
}

/** Names and mail addresses of colleagues who are at work. An address may be missing. */
export async function mailOf(
  reader: Db,
  ctx: Ctx,
  ids: readonly StaffId[],
): Promise<Map<StaffId, Pick<StaffSecrets, "name" | "email">>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: staff.id, secrets: staff.secrets })
    .from(staff)
    .where(
      and(
        eq(staff.organizationId, ctx.actor.organizationId),
        inArray(staff.id, [...ids]),
        isNull(staff.endedAt),
      ),
    );
  const opened = rows.map(async ({ id, secrets }) => {
    const { name, email } = await ctx.store.keys.open<StaffSecrets>({ table: "staff", id }, secrets);
    return [id, { name, ...(email && { email }) }] as const;
  });
  return new Map(await Promise.all(opened));
}
