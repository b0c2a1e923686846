import { setTimeout as sleep } from "node:timers/promises";

/**
 * Does `each` for the numbers from 0 to `count` - 1 in lanes: each lane takes its next number when it has done the one
 * before. Number `n` runs in lane `n % lanes`, so that one person never does two things at once.
 */
export async function closedLoop<T>(
  { count, lanes }: { count: number; lanes: number },
  each: (number: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  const lane = async (first: number) => {
    for (let number = first; number < count; number += lanes) results[number] = await each(number);
  };
  await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
  return results;
}

/** Begins `each` at a steady pace, whether or not the ones before are done. `late`: how long after its time it began. */
export async function openLoop<T>(
  { count, perSecond }: { count: number; perSecond: number },
  each: (number: number, lateMs: number) => Promise<T>,
): Promise<T[]> {
  const started = performance.now();
  const begun: Promise<T>[] = [];
  for (let number = 0; number < count; number++) {
    const due = started + (number * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    const one = each(number, Math.max(0, performance.now() - due));
    // It may fail while the others are still being begun; it is awaited with all of them.
    one.catch(() => undefined);
    begun.push(one);
  }
  return Promise.all(begun);
}
