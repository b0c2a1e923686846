import { createHash } from "node:crypto";

const mostKeys = 10_000;

/**
 * How often one address may be asked for. Kept by this process alone and for minutes: losing it costs nothing, and each
 * copy of the product allows as much. No token is kept, only its hash.
 */
export class Pace {
  readonly #seen = new Map<string, { count: number; until: number }>();
  readonly #most: number;
  readonly #milliseconds: number;
  constructor({ most, minutes }: { most: number; minutes: number }) {
    this.#most = most;
    this.#milliseconds = minutes * 60_000;
  }

  /** Whether one more is allowed now. */
  take(key: string, now: Temporal.Instant): boolean {
    const hash = createHash("sha256").update(key).digest("base64url");
    const at = now.epochMilliseconds;
    const known = this.#seen.get(hash);
    if (known && known.until > at) return ++known.count <= this.#most;
    if (this.#seen.size >= mostKeys) this.#seen.clear();
    this.#seen.set(hash, { count: 1, until: at + this.#milliseconds });
    return true;
  }
}
