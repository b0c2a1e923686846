import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { Tx } from "#db/change.ts";
import type { JobCtx } from "#db/context.ts";
import type { ImportId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import type { ImportKind } from "#db/schema/imports.ts";
import { organizations, sites } from "#db/schema/organizations.ts";
import { dropChunks, noteProgress, readChunks } from "#db/uploads.ts";
import { act } from "../act.ts";
import { refuse } from "../outcome.ts";
import { classPass } from "./classes.ts";
import type { Delimiter, Encoding } from "./decode.rules.ts";
import { guardianPass } from "./guardians.ts";
import { findImport, moveImport, readAgain, sealSecrets, type ImportSheet } from "./imports.ts";
import { decoded, linesOf, Unreadable } from "./lines.ts";
import type { Pass, PassOptions } from "./pass.ts";
import { staffPass } from "./staff.ts";
import { studentPass } from "./students.ts";
import { Tally } from "./tally.ts";

const passes: Record<ImportKind, (options: PassOptions) => Pass> = {
  students: studentPass,
  staff: staffPass,
  classes: classPass,
  guardians: guardianPass,
};

/**
 * Reads a file: to see what it would do while it is `checking`, to take it in while it is `importing`. Run again after a
 * process died, it begins anew: what was not committed was not done.
 */
export async function runImport(ctx: JobCtx, id: ImportId): Promise<void> {
  const found = await read(ctx, (reader) => findImport(reader, ctx, id));
  if (!found.ok) return;
  try {
    if (found.value.state === "checking") await check(ctx, found.value);
    if (found.value.state === "importing") await take(ctx, found.value);
  } catch (error) {
    if (!(error instanceof Unreadable) && !isFaultOfData(error)) throw error;
    await fail(ctx, id, error instanceof Unreadable ? `${error.problem}:${error.row}` : "fault:0");
    if (!(error instanceof Unreadable)) throw error;
  }
}

/** What the database refuses will be refused again; a connection that broke is worth another try. */
function isFaultOfData(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return error instanceof TypeError || /^(22|23|42)/.test(code);
}

async function check(ctx: JobCtx, sheet: ImportSheet): Promise<void> {
  const tally = await read(ctx, (reader) => readFile(ctx, sheet, { db: reader }));
  const deed = { action: "roster.check", subject: `import:${sheet.id}`, changed: ["counts"] } as const;
  await act(ctx, deed, async (tx) => {
    const { headers, mapping } = sheet;
    const secrets = { headers, mapping, report: tally.report, digest: tally.digest() };
    return moveImport(tx, ctx, sheet.id, {
      from: ["checking"],
      to: {
        state: "checked",
        percent: 100,
        counts: tally.counts,
        secrets: await sealSecrets(ctx, sheet.id, secrets),
      },
    });
  });
}

/** All of the file in one transaction. Where it would not do what was shown, it does nothing and is shown anew. */
async function take(ctx: JobCtx, sheet: ImportSheet): Promise<void> {
  const { id, headers, mapping, digest } = sheet;
  const deed = { action: "roster.import", subject: `import:${id}`, changed: [sheet.kind] } as const;
  const done = await act(ctx, deed, async (tx) => {
    // One file at a time for each organization, so that what was counted is what is written.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${ctx.actor.organizationId}::text, 8))`,
    );
    const tally = await readFile(ctx, sheet, { db: tx, tx });
    if (tally.digest() !== digest) return refuse({ kind: "changed", what: "file" });
    await dropChunks(tx, ctx, id);
    return moveImport(tx, ctx, id, {
      from: ["importing"],
      to: {
        state: "done",
        percent: 100,
        counts: tally.counts,
        secrets: await sealSecrets(ctx, id, { headers, mapping }),
      },
    });
  });
  if (done.ok || done.refusal.kind !== "changed") return;
  const again = { action: "roster.check", subject: `import:${id}`, changed: ["state"] } as const;
  await act(ctx, again, (tx) => readAgain(tx, ctx, id));
}

async function fail(ctx: JobCtx, id: ImportId, problem: string): Promise<void> {
  const deed = { action: "roster.check", subject: `import:${id}`, changed: ["problem"] } as const;
  await act(ctx, deed, (tx) =>
    moveImport(tx, ctx, id, { from: ["checking", "importing"], to: { state: "failed", problem } }),
  );
}

type Where = { db: Pick<Db, "select">; tx?: Tx };

async function readFile(ctx: JobCtx, sheet: ImportSheet, where: Where): Promise<Tally> {
  const tally = new Tally();
  const pass = passes[sheet.kind](await optionsFor(ctx, sheet, { ...where, tally }));
  const pieces = watched(ctx, sheet, readChunks(where.db, ctx, sheet.id));
  // Both words were chosen by our own reading of the file.
  const text = decoded(pieces, sheet.encoding as Encoding);
  let isFirst = true;
  for await (const lines of linesOf(text, sheet.delimiter as Delimiter)) {
    await pass.take(isFirst ? lines.slice(1) : lines);
    isFirst = false;
  }
  await pass.finish();
  if (tally.counts.rows === 0) throw new Unreadable("no-rows");
  return tally;
}

/** Tells how far the file is, a few times in all. */
async function* watched(
  ctx: JobCtx,
  { id, bytes }: ImportSheet,
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let before = 0;
  let told = 0;
  for await (const piece of pieces) {
    yield piece;
    before += piece.length;
    const percent = Math.min(99, Math.floor((before * 100) / Math.max(1, bytes)));
    if (percent - told >= 4) await noteProgress(ctx, id, (told = percent));
  }
}

async function optionsFor(
  ctx: JobCtx,
  sheet: ImportSheet,
  where: Where & { tally: Tally },
): Promise<PassOptions> {
  const { organizationId } = ctx.actor;
  const [organization] = await where.db
    .select({ kind: organizations.kind, zone: organizations.zone })
    .from(organizations)
    .where(eq(organizations.organizationId, organizationId));
  if (!organization) throw new Error("a file of an organization that is not there");
  const places = await where.db
    .select({ id: sites.id, name: sites.name })
    .from(sites)
    .where(and(eq(sites.organizationId, organizationId), isNull(sites.endedAt)));
  return {
    ctx,
    ...where,
    mapping: sheet.mapping,
    columns: sheet.headers.length,
    endsGone: sheet.endsGone === "yes",
    startedBy: sheet.startedBy,
    sites: places,
    organizationKind: organization.kind,
    today: ctx.now.toZonedDateTimeISO(organization.zone).toPlainDate(),
  };
}
