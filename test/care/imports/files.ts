import { discardImport, importSheet, mapColumns, takeIn, type ImportSheet } from "#care/imports/imports.ts";
import { receiveFile } from "#care/imports/receive.ts";
import { runImport } from "#care/imports/run.ts";
import type { Outcome, Refusal } from "#care/outcome.ts";
import type { JobCtx, StaffCtx } from "#db/context.ts";
import { newId, CaseId, type ImportId } from "#db/ids.ts";
import type { ImportKind } from "#db/schema/imports.ts";

/** Pieces of a file as they arrive: of an odd size, so that letters and quotes are cut through. */
export async function* pieces(content: string | Uint8Array, size = 1_021): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};

/** The organization's own job, as the worker runs it. */
export const jobOf = (ctx: StaffCtx): JobCtx => ({
  ...ctx,
  actor: { kind: "job", job: "import-file", organizationId: ctx.actor.organizationId },
  requestId: newId(CaseId),
});

/** Brings a file and reads it through with the columns that were guessed. */
export async function lookThrough(
  ctx: StaffCtx,
  kind: ImportKind,
  content: string | Uint8Array,
): Promise<ImportSheet> {
  const id = must(await receiveFile(ctx, kind, pieces(content)));
  const { mapping } = must(await importSheet(ctx, id));
  must(await mapColumns(ctx, id, mapping));
  await runImport(jobOf(ctx), id);
  return must(await importSheet(ctx, id));
}

/** The same, and takes it in. */
export async function bring(
  ctx: StaffCtx,
  kind: ImportKind,
  content: string | Uint8Array,
  options = { endsGone: false },
): Promise<ImportSheet> {
  const { id } = await lookThrough(ctx, kind, content);
  return takeNow(ctx, id, options);
}

export async function takeNow(
  ctx: StaffCtx,
  id: ImportId,
  options = { endsGone: false },
): Promise<ImportSheet> {
  must(await takeIn(ctx, id, options));
  await runImport(jobOf(ctx), id);
  return must(await importSheet(ctx, id));
}

/** Why a file is not taken at all. */
export async function refusedAs(
  ctx: StaffCtx,
  kind: ImportKind,
  content: string | Uint8Array,
): Promise<Refusal> {
  const received = await receiveFile(ctx, kind, pieces(content));
  if (!received.ok) return received.refusal;
  await discardImport(ctx, received.value);
  throw new Error("the file was taken");
}

const given =
  "Amara Bruno Celeste Dario Esme Farid Greta Hollis Imani Jasper Kaia Lorenzo Mireya Nadia Osric Pilar".split(
    " ",
  );
const middle = "Ash Bay Cove Dell Elm Fen Glen Hill Isle Jade Knoll Lake".split(" ");
const family =
  "Abernathy Blackwood Castellanos Drummond Eastwick Fairweather Galloway Hathersage Ibarra Jankowski Kettlewell Lindqvist Mwangi Nakagawa".split(
    " ",
  );

/** So many invented students as a file has them; no two share a number. */
export function manyStudents(count: number, from = 0): string {
  const lines = ["Student Number,First Name,Middle Name,Last Name,Preferred Name,Date of Birth"];
  for (let at = from; at < from + count; at++) {
    const names = [
      given[at % 16],
      middle[(at >> 4) % 12],
      `${family[at % 14]}${at % 97 === 0 ? "-Ōta" : ""}`,
    ];
    const day = `${String((at % 12) + 1).padStart(2, "0")}-${String((at % 28) + 1).padStart(2, "0")}`;
    lines.push(
      `N-${100_000 + at},${names.join(",")},${at % 5 === 0 ? "Sunny" : ""},${2008 + (at % 8)}-${day}`,
    );
  }
  return lines.join("\r\n");
}
