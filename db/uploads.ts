import { and, asc, eq, gt, lt } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { openingFor, type Db } from "./client.ts";
import type { Ctx } from "./context.ts";
import type { ImportId } from "./ids.ts";
import { imports, uploadChunks } from "./schema/imports.ts";

/** How long an uploaded file waits for a decision. */
export const uploadLife = Temporal.Duration.from({ hours: 24 });

/**
 * Keeps one piece of a file that is being uploaded. A file that nobody has decided about is no fact, so it leaves no
 * audit row: like a draft, it is written beside `change`.
 */
export async function keepChunk(
  ctx: Ctx,
  chunk: { importId: ImportId; seq: number; bytes: Uint8Array },
): Promise<void> {
  const { organizationId } = ctx.actor;
  const id = randomUUID();
  const words = Buffer.from(chunk.bytes).toString("base64");
  const content = await ctx.store.keys.seal(organizationId, { table: "upload_chunks", id }, words);
  const { importId, seq } = chunk;
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db.insert(uploadChunks).values({ id, organizationId, importId, seq, content, createdAt: ctx.now }),
  );
}

/** The pieces of a file in their order, one at a time. */
export async function* readChunks(
  db: Pick<Db, "select">,
  ctx: Ctx,
  importId: ImportId,
): AsyncGenerator<Uint8Array> {
  for (let seq = -1; ;) {
    const [row] = await db
      .select({ id: uploadChunks.id, seq: uploadChunks.seq, content: uploadChunks.content })
      .from(uploadChunks)
      .where(
        and(
          eq(uploadChunks.organizationId, ctx.actor.organizationId),
          eq(uploadChunks.importId, importId),
          gt(uploadChunks.seq, seq),
        ),
      )
      .orderBy(asc(uploadChunks.seq))
      .limit(1);
    if (!row) return;
    const place = { table: "upload_chunks", id: row.id };
    yield Buffer.from(await ctx.store.keys.open<string>(place, row.content), "base64");
    seq = row.seq;
  }
}

/** Removes the pieces of one file. */
export async function dropChunks(db: Pick<Db, "delete">, ctx: Ctx, importId: ImportId): Promise<void> {
  await db
    .delete(uploadChunks)
    .where(
      and(eq(uploadChunks.organizationId, ctx.actor.organizationId), eq(uploadChunks.importId, importId)),
    );
}

/** Removes one organization's pieces that nobody has decided about in time. */
export async function sweepUploads(ctx: Ctx): Promise<void> {
  const { organizationId } = ctx.actor;
  const before = ctx.now.subtract(uploadLife);
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db
      .delete(uploadChunks)
      .where(and(eq(uploadChunks.organizationId, organizationId), lt(uploadChunks.createdAt, before))),
  );
}

/** Says how far a running job is with a file, in percent. It is no fact either. */
export async function noteProgress(ctx: Ctx, importId: ImportId, percent: number): Promise<void> {
  const { organizationId } = ctx.actor;
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db
      .update(imports)
      .set({ percent })
      .where(and(eq(imports.organizationId, organizationId), eq(imports.id, importId))),
  );
}
