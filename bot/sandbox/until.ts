/** Waits until `check` gives something, looking at every change and now and then; fails after `ms`. */
export async function until<T>(
  listeners: Set<(change: never) => void>,
  check: () => T | undefined | null | false,
  ms = 2_000,
): Promise<T> {
  const now = check();
  if (now) return now;
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const look = (): void => {
    try {
      const found = check();
      if (found) resolve(found);
    } catch (error) {
      reject(error as Error);
    }
  };
  const timer = setTimeout(() => reject(new Error(`Nothing of the kind within ${ms} ms: ${check}`)), ms);
  listeners.add(look);
  // Not everything worth waiting for is a change of the platform's: the product's own doings are looked for now and then.
  const ticking = setInterval(look, 10);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    clearInterval(ticking);
    listeners.delete(look);
  }
}
