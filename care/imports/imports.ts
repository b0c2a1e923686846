import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { Db } from "#db/client.ts";
import type { ImportId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { imports, type ImportState } from "#db/schema/imports.ts";
import { dropChunks } from "#db/uploads.ts";
import { act, look, lookAtNames } from "../act.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { problemsWith, type Mapping } from "./fields.rules.ts";
import type { ImportSecrets } from "./receive.ts";

export type ImportRow = typeof imports.$inferSelect;
/** A file on its way in, as a page shows it. */
export type ImportSheet = Omit<ImportRow, "secrets"> & ImportSecrets;

/** A job that reads a large file may take this long before it counts as lost. */
const patience = 900;

/** A file of the acting organization; not found for anybody else. */
export async function findImport(
  db: Pick<Db, "select">,
  ctx: Ctx,
  id: ImportId,
): Promise<Outcome<ImportSheet>> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.organizationId, ctx.actor.organizationId), eq(imports.id, id)));
  if (!row) return refuse({ kind: "not-found", what: "page" });
  const { secrets, ...rest } = row;
  return accept({
    ...rest,
    ...(await ctx.store.keys.open<ImportSecrets>({ table: "imports", id }, secrets)),
  });
}

/** A file and what it would do. Names stand in it, so each look leaves an audit row. */
export const importSheet = (ctx: StaffCtx, id: ImportId): Promise<Outcome<ImportSheet>> =>
  lookAtNames(ctx, { action: "roster.see", subject: `import:${id}`, changed: ["names"] }, (reader) =>
    findImport(reader, ctx, id),
  );

/** How far a running file is. No names, so nothing is written down. */
export const importProgress = (ctx: StaffCtx, id: ImportId): Promise<Outcome<ImportSheet>> =>
  look(ctx, { action: "roster.see", subject: `import:${id}` }, (reader) => findImport(reader, ctx, id));

/** The files that were brought lately, newest first. */
export const listImports = (ctx: StaffCtx): Promise<Outcome<Omit<ImportRow, "secrets">[]>> =>
  look(ctx, { action: "roster.see", subject: "imports" }, async (reader) =>
    accept(
      await reader
        .select()
        .from(imports)
        .where(and(eq(imports.organizationId, ctx.actor.organizationId), ne(imports.state, "discarded")))
        .orderBy(desc(imports.createdAt))
        .limit(20),
    ),
  );

/** Moves a file on from one of these states; refuses as `already-done` when it is in another by now. */
export async function moveImport(
  tx: Tx,
  ctx: Ctx,
  id: ImportId,
  move: { from: readonly ImportState[]; to: Partial<typeof imports.$inferInsert> },
): Promise<Outcome<null>> {
  const moved = await tx
    .update(imports)
    .set({ ...move.to, changedAt: ctx.now })
    .where(
      and(
        eq(imports.organizationId, ctx.actor.organizationId),
        eq(imports.id, id),
        inArray(imports.state, [...move.from]),
      ),
    )
    .returning({ id: imports.id });
  return moved.length === 1 ? accept(null) : refuse({ kind: "already-done", what: "roster.import" });
}

export const sealSecrets = (ctx: Ctx, id: ImportId, secrets: ImportSecrets) =>
  ctx.store.keys.seal(ctx.actor.organizationId, { table: "imports", id }, secrets);

const enqueueReading = (tx: Tx, ctx: Ctx, importId: ImportId) =>
  enqueue(ctx.store.queue, tx, {
    name: "import-file",
    payload: { organizationId: ctx.actor.organizationId, importId },
    expireInSeconds: patience,
  });

/** Says which column is what, and has the file read to see what it would do. Refuses as `invalid`. */
export function mapColumns(ctx: StaffCtx, id: ImportId, mapping: Mapping): Promise<Outcome<null>> {
  return act(ctx, { action: "roster.map", subject: `import:${id}`, changed: ["columns"] }, async (tx) => {
    const found = await findImport(tx, ctx, id);
    if (!found.ok) return found;
    const { headers, kind } = found.value;
    const inFile = Object.values(mapping).every((at) => at >= 0 && at < headers.length);
    const problems = problemsWith(kind, mapping);
    if (!inFile || Object.keys(problems).length > 0) return refuse({ kind: "invalid", fields: problems });
    const secrets = await sealSecrets(ctx, id, { headers, mapping });
    const moved = await moveImport(tx, ctx, id, {
      from: ["mapping", "checked", "failed"],
      to: { state: "checking", percent: 0, counts: null, problem: null, secrets },
    });
    if (moved.ok) await enqueueReading(tx, ctx, id);
    return moved;
  });
}

/** Takes a file in that was looked through and has no errors: all of it or nothing. */
export function takeIn(
  ctx: StaffCtx,
  id: ImportId,
  { endsGone }: { endsGone: boolean },
): Promise<Outcome<null>> {
  return act(ctx, { action: "roster.start", subject: `import:${id}`, changed: ["roster"] }, async (tx) => {
    const found = await findImport(tx, ctx, id);
    if (!found.ok) return found;
    if ((found.value.counts?.errors ?? 1) > 0) return refuse({ kind: "changed", what: "file" });
    const to = { state: "importing", percent: 0, endsGone: endsGone ? "yes" : "no", problem: null } as const;
    const moved = await moveImport(tx, ctx, id, { from: ["checked"], to });
    if (moved.ok) await enqueueReading(tx, ctx, id);
    return moved;
  });
}

/** Puts a file away. Nothing of it is kept but that it was there. */
export function discardImport(ctx: StaffCtx, id: ImportId): Promise<Outcome<null>> {
  return act(ctx, { action: "roster.discard", subject: `import:${id}`, changed: ["state"] }, async (tx) => {
    const found = await findImport(tx, ctx, id);
    if (!found.ok) return found;
    const moved = await moveImport(tx, ctx, id, {
      from: ["mapping", "checking", "checked", "failed"],
      to: { state: "discarded", secrets: await sealSecrets(ctx, id, { headers: [], mapping: {} }) },
    });
    if (moved.ok) await dropChunks(tx, ctx, id);
    return moved;
  });
}

/** Has a file read again because the roster changed since it was looked through. */
export async function readAgain(tx: Tx, ctx: Ctx, id: ImportId): Promise<Outcome<null>> {
  const to = { state: "checking", percent: 0, problem: "changed-since" } as const;
  const moved = await moveImport(tx, ctx, id, { from: ["importing"], to });
  if (moved.ok) await enqueueReading(tx, ctx, id);
  return moved;
}
