/**
 * Has statements that are asked for while others are under way go out together, once these are answered. A page asks for
 * thirty things, many of them as soon as it knows another: sent one by one they are as many messages, in rounds a few.
 */
export class Rounds {
  #underWay = 0;
  readonly #waiting: (() => void)[] = [];
  #isPlanned = false;

  /** Begins something with the next round; what it asks for at once goes out with that round, too. */
  withNext<T>(begin: () => PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = async () => begin();
      this.#waiting.push(() => void run().then(resolve, reject));
      this.#plan();
    });
  }

  /** Sends a statement with the next round. */
  ask<T>(send: () => PromiseLike<T>): Promise<T> {
    return this.withNext(async () => {
      this.#underWay += 1;
      try {
        return await send();
      } finally {
        this.#underWay -= 1;
        this.#plan();
      }
    });
  }

  /** A round begins when everything that can go on has gone on, so that all who ask now are heard. */
  #plan(): void {
    if (this.#isPlanned || this.#underWay > 0 || this.#waiting.length === 0) return;
    this.#isPlanned = true;
    process.nextTick(() => this.#begin());
  }

  #begin(): void {
    this.#isPlanned = false;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) next();
  }
}
