import type { StaffCtx } from "#db/context.ts";
import { ImportId, newId } from "#db/ids.ts";
import { imports, type ImportKind } from "#db/schema/imports.ts";
import { keepChunk } from "#db/uploads.ts";
import { recordRefusal } from "#db/change.ts";
import { may } from "../access.ts";
import { act } from "../act.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import {
  delimiterOf,
  firstLine,
  sniff,
  type Delimiter,
  type Encoding,
  type FileProblem,
} from "./decode.rules.ts";
import { guessMapping, type Mapping } from "./fields.rules.ts";
import { linesOf, Unreadable } from "./lines.ts";
import type { Report } from "./tally.ts";

/** The largest file that is taken. A district of a quarter of a million students fits. */
export const uploadLimit = 64 * 1024 * 1024;
const chunkSize = 256 * 1024;

/** What is kept of a file beside its rows: nobody but the organization may read the names of its columns. */
export type ImportSecrets = {
  headers: string[];
  mapping: Mapping;
  report?: Report;
  digest?: string;
};

/**
 * Takes a file in as it arrives, piece by piece, and reads the names of its columns. Refuses as `unreadable-file` what is
 * no table of text; nothing of it is kept then.
 */
export async function receiveFile(
  ctx: StaffCtx,
  kind: ImportKind,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Outcome<ImportId>> {
  const id = newId(ImportId);
  const deed = { action: "roster.upload", subject: `import:${id}`, changed: ["file"] } as const;
  if (!may(ctx.actor, deed.action)) {
    await recordRefusal(ctx, deed, { kind: "not-allowed" });
    return refuse({ kind: "not-allowed" });
  }
  try {
    const kept = await keep(ctx, id, pieces);
    const { organizationId, staffId } = ctx.actor;
    const { headers, ...how } = kept;
    const secrets: ImportSecrets = { headers, mapping: guessMapping(kind, headers) };
    const sealed = await ctx.store.keys.seal(organizationId, { table: "imports", id }, secrets);
    const row = { id, organizationId, kind, startedBy: staffId, ...how, secrets: sealed };
    return await act(ctx, deed, async (tx) => {
      await tx.insert(imports).values({ ...row, state: "mapping", createdAt: ctx.now, changedAt: ctx.now });
      return accept(id);
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const refusal = { kind: "unreadable-file", problem: error.problem, row: error.row } as const;
    await recordRefusal(ctx, deed, refusal);
    return refuse(refusal);
  }
}

type Kept = { encoding: Encoding; delimiter: Delimiter; bytes: number; headers: string[] };

async function keep(ctx: StaffCtx, importId: ImportId, pieces: AsyncIterable<Uint8Array>): Promise<Kept> {
  const reading = new Reading();
  let seq = 0;
  for await (const bytes of chunked(pieces)) {
    reading.look(bytes);
    await keepChunk(ctx, { importId, seq: seq++, bytes });
  }
  return reading.summary();
}

/** The same bytes in pieces of one size, so that a slow line does not make thousands of rows. */
async function* chunked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  let total = 0;
  for await (const piece of pieces) {
    total += piece.length;
    if (total > uploadLimit) throw new Unreadable("too-large");
    held.push(piece);
    size += piece.length;
    if (size < chunkSize) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Looks at a file while it passes: what it is, and whether all of it is text. */
class Reading {
  #head: Uint8Array = new Uint8Array();
  #bytes = 0;
  #sniffed: Encoding | undefined;
  #isUtf8 = true;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });

  look(bytes: Uint8Array): void {
    if (this.#bytes === 0) this.#begin(bytes);
    this.#bytes += bytes.length;
    if (this.#sniffed?.startsWith("utf-16")) return;
    if (bytes.includes(0)) throw new Unreadable("binary");
    if (this.#isUtf8) this.#isUtf8 = this.#decodes(bytes, true);
  }

  #begin(bytes: Uint8Array): void {
    const found = sniff(bytes);
    if (typeof found === "object") throw new Unreadable(found.problem);
    this.#sniffed = found;
    this.#head = bytes;
  }

  #decodes(bytes: Uint8Array, stream: boolean): boolean {
    try {
      this.#decoder.decode(bytes, { stream });
      return true;
    } catch {
      return false;
    }
  }

  async summary(): Promise<Kept> {
    if (this.#bytes === 0) throw new Unreadable("empty");
    const isUtf8 = this.#isUtf8 && this.#decodes(new Uint8Array(), false);
    const encoding = this.#sniffed?.startsWith("utf-16") ? this.#sniffed : isUtf8 ? "utf-8" : "windows-1252";
    const text = new TextDecoder(encoding).decode(this.#head);
    const delimiter = delimiterOf(text);
    return { encoding, delimiter, bytes: this.#bytes, headers: await headersOf(text, delimiter) };
  }
}

async function headersOf(text: string, delimiter: Delimiter): Promise<string[]> {
  const line = firstLine(text);
  const problem = (kind: FileProblem) => new Unreadable(kind, 1);
  for await (const [first] of linesOf(only(line), delimiter)) {
    const headers = (first?.cells ?? []).map((cell) => cell.trim());
    const named = headers.filter(Boolean).map((name) => name.toLowerCase());
    if (named.length < 2) throw problem("one-column");
    if (new Set(named).size < named.length) throw problem("headers-twice");
    if (text.length === line.length) throw problem("no-rows");
    return headers;
  }
  throw problem("no-rows");
}

// eslint-disable-next-line require-await
async function* only(text: string): AsyncGenerator<string> {
  yield text;
}
