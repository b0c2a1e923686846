import type { OrganizationId } from "#db/ids.ts";

/** So many deliveries of one organization are on their way at once; the next ones wait in the queue. */
const mostOfOne = 20;
const mostOfAll = 200;
/** A call to a platform ends within this, and so does writing down what became of it. */
const longestMs = 17_000;

/**
 * Deliveries that are on their way in this process while no job waits for them. An organization has a number of places, so
 * that a workspace that hangs holds up its own cards and nobody else's.
 */
export class Sendings {
  readonly #running = new Map<OrganizationId, Set<Promise<unknown>>>();

  /** Whether this organization has to wait for a place. */
  isFull(organizationId: OrganizationId): boolean {
    if ((this.#running.get(organizationId)?.size ?? 0) >= mostOfOne) return true;
    return this.#all().length >= mostOfAll;
  }

  /** Lets a delivery go on by itself. What it could not write down is looked for by its follower. */
  keep(organizationId: OrganizationId, sending: Promise<unknown>): void {
    const places = this.#running.get(organizationId) ?? new Set();
    this.#running.set(organizationId, places.add(sending));
    const leave = () => {
      places.delete(sending);
      if (places.size === 0) this.#running.delete(organizationId);
    };
    sending.then(leave, leave);
  }

  /** Waits for everything that is on its way, for as long as a call can take. */
  async settled(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const end = setTimeout(resolve, longestMs);
    await Promise.race([Promise.allSettled(this.#all()), promise]);
    clearTimeout(end);
  }

  #all(): Promise<unknown>[] {
    return [...this.#running.values()].flatMap((places) => [...places]);
  }
}
