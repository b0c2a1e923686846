import type { Context } from "hono";

/** One field of a form or the beginning of a file, as a browser sends them. */
export type Part = { name: string; fileName?: string; bytes: AsyncIterable<Uint8Array> };

const blank = Buffer.from("\r\n\r\n");
const longestHead = 4_096;

/**
 * The parts of a `multipart/form-data` request as they arrive, so that a large file is never in memory as a whole. Each
 * part has to be read to its end before the next one is asked for.
 */
export async function* partsOf(c: Context): AsyncGenerator<Part> {
  const boundary = /boundary="?([^";]{1,70})"?/.exec(c.req.header("content-type") ?? "")?.[1];
  const body = c.req.raw.body;
  if (!boundary || !body) return;
  const source = new Source(body, Buffer.from(`\r\n--${boundary}`));
  await source.skipPart();
  for (;;) {
    const head = await source.head();
    if (head === undefined) return;
    const name = /\bname="([^"]*)"/.exec(head)?.[1] ?? "";
    const fileName = /\bfilename="([^"]*)"/.exec(head)?.[1];
    const bytes = source.part();
    yield { name, bytes, ...(fileName !== undefined && { fileName }) };
    await source.skipPart();
  }
}

/** Reads on, so that the browser hears the answer instead of a broken line. */
export async function drain(parts: AsyncIterable<Part>, most: number): Promise<void> {
  let total = 0;
  for await (const { bytes } of parts)
    for await (const piece of bytes) if ((total += piece.length) > most) return;
}

/** A short field, as text. */
export async function textOf({ bytes }: Part): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > longestHead) return "";
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

/** The bytes of a request with one delimiter to look for. It stands before each part but the first, which lacks a line break. */
class Source {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #mark: Buffer;
  #held: Buffer = Buffer.from("\r\n");
  #isOver = false;
  #inPart = true;

  constructor(body: ReadableStream<Uint8Array>, mark: Buffer) {
    this.#reader = body.getReader();
    this.#mark = mark;
  }

  async #more(): Promise<boolean> {
    if (this.#isOver) return false;
    const { value, done } = await this.#reader.read();
    if (done) this.#isOver = true;
    else this.#held = Buffer.concat([this.#held, value]);
    return !done;
  }

  /** The bytes up to the next mark. */
  async *part(): AsyncGenerator<Uint8Array> {
    while (this.#inPart) {
      const at = this.#held.indexOf(this.#mark);
      if (at >= 0) {
        const piece = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + this.#mark.length);
        this.#inPart = false;
        if (piece.length > 0) yield piece;
        return;
      }
      // The end of what is held may be the beginning of a mark.
      const sure = Math.max(0, this.#held.length - this.#mark.length);
      const piece = this.#held.subarray(0, sure);
      this.#held = this.#held.subarray(sure);
      if (piece.length > 0) yield piece;
      if (!(await this.#more())) return;
    }
  }

  async skipPart(): Promise<void> {
    for await (const piece of this.part()) void piece;
  }

  /** The head of the next part; undefined behind the last one. */
  async head(): Promise<string | undefined> {
    if (this.#inPart) return undefined;
    for (;;) {
      if (this.#held.subarray(0, 2).toString() === "--") return undefined;
      const at = this.#held.indexOf(blank);
      if (at >= 0) {
        const head = this.#held.subarray(0, at).toString("utf8");
        this.#held = this.#held.subarray(at + blank.length);
        this.#inPart = true;
        return head;
      }
      if (this.#held.length > longestHead || !(await this.#more())) return undefined;
    }
  }
}
