import type { Wire } from "./transaction.ts";

/** A select that is ready to go: its text, with `$1` and so on for its values. */
export type Ready = { id: number; text: string; columns: number };
type Row = readonly unknown[];
/** Rows as the driver gives them, or as the server made them into JSON. */
export type Rows = { rows: readonly Row[]; asJson: boolean };
type Asked = {
  ready: Ready;
  params: readonly unknown[];
  resolve: (rows: Rows) => void;
  reject: (error: unknown) => void;
};

/**
 * Has selects that are asked for while others are under way go out together, once these are answered, as one statement. A
 * page asks for thirty things, many of them as soon as it knows another: one by one they are as many messages to write,
 * to read and to take apart, in rounds a few.
 */
export class Rounds {
  readonly #wire: Pick<Wire, "unsafe">;
  #underWay = 0;
  readonly #waiting: (() => void)[] = [];
  #asked: Asked[] = [];
  #isPlanned = false;

  constructor(wire: Pick<Wire, "unsafe">) {
    this.#wire = wire;
  }

  /** Begins something with the next round; what it asks for at once goes out with that round, too. */
  withNext<T>(begin: () => PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = async () => begin();
      this.#waiting.push(() => void run().then(resolve, reject));
      this.#plan();
    });
  }

  /** Asks a select with the next round. */
  ask(ready: Ready, params: readonly unknown[]): Promise<Rows> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ ready, params, resolve, reject });
      this.#plan();
    });
  }

  /** Sends something of one's own with the next round. */
  send<T>(send: () => PromiseLike<T>): Promise<T> {
    return this.withNext(() => this.#during(send));
  }

  async #during<T>(send: () => PromiseLike<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await send();
    } finally {
      this.#underWay -= 1;
      this.#plan();
    }
  }

  /** A round begins when everything that can go on has gone on, so that all who ask now are heard. */
  #plan(): void {
    if (this.#isPlanned || this.#underWay > 0) return;
    if (this.#waiting.length === 0 && this.#asked.length === 0) return;
    this.#isPlanned = true;
    process.nextTick(() => this.#begin());
  }

  #begin(): void {
    this.#isPlanned = false;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) next();
    const asked = this.#asked;
    this.#asked = [];
    if (asked.length === 0) return;
    void this.#during(() => this.#answer(asked)).catch((error: unknown) => {
      for (const { reject } of asked) reject(error);
    });
  }

  async #answer(asked: readonly Asked[]): Promise<void> {
    const [only] = asked;
    if (only && asked.length === 1) {
      const rows = await this.#wire.unsafe(only.ready.text, only.params).values();
      only.resolve({ rows: rows as unknown as Row[], asJson: false });
      return;
    }
    const text = textOf(asked.map(({ ready }) => ready));
    const [answers] = await this.#wire
      .unsafe(
        text,
        asked.flatMap(({ params }) => params),
      )
      .values();
    const lists = answers as unknown as (Row[] | null)[];
    for (const [at, { resolve }] of asked.entries()) resolve({ rows: lists[at] ?? [], asJson: true });
  }
}

/** Texts of rounds by what they ask: a page asks the same each time. */
const texts = new Map<string, string>();

function textOf(all: readonly Ready[]): string {
  const key = all.map(({ id }) => id).join();
  const known = texts.get(key);
  if (known) return known;
  let values = 0;
  const parts = all.map(({ text, columns }) => {
    const first = values;
    const own = text.replaceAll(/\$(\d+)/g, (_, number: string) => {
      const at = first + Number(number);
      values = Math.max(values, at);
      return `$${at}`;
    });
    const names = Array.from({ length: columns }, (_, at) => `c${at}`).join(", ");
    return `(select json_agg(json_build_array(${names})) from (${own}) as one(${names}))`;
  });
  const text = `select ${parts.join(",\n")}`;
  texts.set(key, text);
  return text;
}
