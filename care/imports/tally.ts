import { createHash } from "node:crypto";
import type { ImportCounts } from "#db/schema/imports.ts";

/** What a field was, and what it becomes. */
export type Change = { field: string; before: string; after: string };
/** Somebody or something of a file, for people to read. */
export type Entry = { row: number; name: string; number: string };
/** As much of a difference as a page shows; the counts say how much more there is. */
export type Report = {
  errors: { row: number; words: string }[];
  added: Entry[];
  changed: (Entry & { changes: Change[] })[];
  gone: { name: string; keptWhy?: "case" }[];
};

const shown = 100;

/** Counts what a file would do, keeps the first of each kind to show, and sums all of it up in one hash. */
export class Tally {
  readonly counts: ImportCounts = { rows: 0, added: 0, changed: 0, unchanged: 0, gone: 0, errors: 0 };
  readonly report: Report = { errors: [], added: [], changed: [], gone: [] };
  readonly #sum = createHash("sha256");

  error(row: number, words: readonly string[]): void {
    this.counts.errors += 1;
    this.#note("error", row, words);
    if (this.report.errors.length < shown) this.report.errors.push({ row, words: words.join(" ") });
  }
  added(entry: Entry): void {
    this.counts.added += 1;
    this.#note("added", entry);
    if (this.report.added.length < shown) this.report.added.push(entry);
  }
  changed(entry: Entry, changes: Change[]): void {
    this.counts.changed += 1;
    this.#note("changed", entry, changes);
    if (this.report.changed.length < shown) this.report.changed.push({ ...entry, changes });
  }
  unchanged(): void {
    this.counts.unchanged += 1;
  }
  gone(id: string, entry: Report["gone"][number]): void {
    if (!entry.keptWhy) this.counts.gone += 1;
    this.#note("gone", id, entry);
    if (this.report.gone.length < shown) this.report.gone.push(entry);
  }

  /** Equal for two passes that come to the same. */
  digest(): string {
    return this.#sum.copy().update(JSON.stringify(this.counts)).digest("base64url");
  }

  #note(...what: unknown[]): void {
    this.#sum.update(JSON.stringify(what));
  }
}
