import { setImmediate as breathe } from "node:timers/promises";
import { and, eq, gt, gte, sql } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { OrganizationId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { rosterChanges } from "#db/schema/imports.ts";
import { students, type StudentSecrets } from "#db/schema/rosters.ts";
import type { Sealed } from "#db/seal.ts";
import { bestOf, rankOf } from "./find.rules.ts";
import { nameWords } from "./student-rows.ts";

/** The folded words of each student of one organization, as of a moment of its database. */
type Known = { words: Map<StudentId, readonly string[]>; seenUntil: string; usedAt: number };

const chunk = 1_000;
const organizationsAtMost = 4;
const idleMs = 10 * 60_000;

/**
 * Names of the organizations that were searched lately, opened and folded. It is a copy and never the truth: each search
 * first reads what changed since, so that every process finds the same. Kept small, and not for long.
 */
class NameCache {
  readonly #known = new Map<OrganizationId, Known>();

  /** The students whose name fits best. */
  async search(
    reader: Reader,
    ctx: Ctx,
    wanted: { query: readonly string[]; most: number },
  ): Promise<StudentId[]> {
    const { words } = await this.#fresh(reader, ctx);
    const ranked: StudentId[][] = [[], [], [], []];
    for (const [id, own] of words) {
      const rank = rankOf(wanted.query, own);
      if (rank !== undefined) ranked[rank]?.push(id);
    }
    return bestOf(ranked, wanted.most);
  }

  /** Has the names ready before the first search. */
  async warm(reader: Reader, ctx: Ctx): Promise<void> {
    await this.#fresh(reader, ctx);
  }

  async #fresh(reader: Reader, ctx: Ctx): Promise<Known> {
    const { organizationId } = ctx.actor;
    // Marks of changes are kept for a day: a copy that nobody asked for so long may have missed some, so it is made anew.
    this.#forget();
    const before = this.#known.get(organizationId);
    const [snapshot] = await reader
      .select({ min: sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text` })
      .from(sql`(values (1)) as one`);
    const known = before ?? { words: new Map<StudentId, readonly string[]>(), seenUntil: "", usedAt: 0 };
    const isSame = before !== undefined && !(await changedSince(reader, ctx, known.seenUntil));
    for (let after: StudentId | undefined; !isSame;) {
      const rows = await changedRows(reader, ctx, { since: known.seenUntil, after });
      for (const row of rows) await take(ctx, known, row);
      after = rows.at(-1)?.id;
      if (rows.length < chunk) break;
      await breathe();
    }
    known.seenUntil = snapshot?.min ?? "";
    known.usedAt = performance.now();
    this.#known.delete(organizationId);
    this.#known.set(organizationId, known);
    this.#forget();
    return known;
  }

  /** The longest unused goes first. */
  #forget(): void {
    const old = performance.now() - idleMs;
    for (const [id, { usedAt }] of this.#known)
      if (usedAt < old || this.#known.size > organizationsAtMost) this.#known.delete(id);
  }
}

/** Whether any transaction that had not ended then has changed a student since. */
async function changedSince(reader: Reader, ctx: Ctx, since: string): Promise<boolean> {
  const [row] = await reader
    .select({ one: sql<number>`1` })
    .from(rosterChanges)
    .where(
      and(
        eq(rosterChanges.organizationId, ctx.actor.organizationId),
        gte(rosterChanges.transaction, BigInt(since)),
      ),
    )
    .limit(1);
  return row !== undefined;
}

/** The one copy of this process, whichever search asks for it. */
export const knownNames = new NameCache();

type Row = { id: StudentId; secrets: Sealed; endedAt: Temporal.Instant | null };

async function take(ctx: Ctx, { words }: Known, { id, secrets, endedAt }: Row): Promise<void> {
  if (endedAt) {
    words.delete(id);
    return;
  }
  words.set(id, nameWords(await ctx.store.keys.open<StudentSecrets>({ table: "students", id }, secrets)));
}

/**
 * Rows that a transaction wrote which had not ended when the names were read last. It looks at the age of the row's own
 * transaction, so that nothing is missed whatever wrote it and however late it committed.
 */
function changedRows(
  reader: Reader,
  ctx: Ctx,
  { since, after }: { since: string; after: StudentId | undefined },
): Promise<Row[]> {
  // An epoch of 32 bits is all that a row keeps.
  const low = since === "" ? undefined : String(BigInt(since) & 0xffff_ffffn);
  return reader
    .select({ id: students.id, secrets: students.secrets, endedAt: students.endedAt })
    .from(students)
    .where(
      and(
        eq(students.organizationId, ctx.actor.organizationId),
        after && gt(students.id, after),
        low === undefined ? undefined : sql`age(${students}.xmin) <= age(${low}::xid)`,
      ),
    )
    .orderBy(students.id)
    .limit(chunk);
}
